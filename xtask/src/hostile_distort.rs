//! What happens to a phone number on its way into a field: other keyboards, labels, junk, padding.

use super::rng::Rng;

pub(super) fn distort(rng: &mut Rng, text: String) -> String {
    match rng.below(13) {
        0..3 => other_digits(rng, &text),
        3..6 => with_extension(rng, text),
        6 => insert(rng, text, &["+", "++", "＋", "+1", "0", "00"]),
        7 => insert(
            rng,
            text,
            &[
                "*", "#", "@", "!", "'", "\"", "%", "&", "x", "a", "\n", "\t", "\u{200b}", "\u{2060}", "\u{200e}",
                "\u{ad}", "~", "\\",
            ],
        ),
        8 => other_punctuation(rng, &text),
        9 => surround(rng, &text),
        10 => padded(rng, text),
        11 => {
            let keep = rng.below(text.chars().count() + 1);
            text.chars().take(keep).collect()
        }
        _ => insert(
            rng,
            text,
            &["📞", "é", "字", "\u{202d}", "\u{202c}", "\u{feff}", "\u{fe0f}", "١", "５", "५", "𝟝", "Ⅷ", "²", "½"],
        ),
    }
}

fn other_digits(rng: &mut Rng, text: &str) -> String {
    // Full-width and the two Arabic sets are what keyboards produce; the rest is Unicode's Nd at large.
    const ZEROS: [char; 10] = ['０', '０', '٠', '٠', '۰', '۰', '०', '๐', '༠', '𝟎'];
    let zero = *rng.pick(&ZEROS) as u32;
    let every = rng.below(4) != 0;
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(d) if every || rng.below(2) == 0 => char::from_u32(zero + d).unwrap_or(c),
            _ => c,
        })
        .collect()
}

fn with_extension(rng: &mut Rng, text: String) -> String {
    const LABELS: [&str; 28] = [
        " x",
        "x",
        " ext. ",
        "ext",
        " extension ",
        " extensión ",
        " extensio\u{301}n: ",
        " extn ",
        " xtn:",
        " доб. ",
        "доб",
        " anexo ",
        " int ",
        "int.",
        " #",
        "#",
        " ~ ",
        ";ext=",
        ",",
        ",,",
        ";",
        " ｘ",
        "ｅｘｔｎ",
        "ｉｎｔ",
        "＃",
        "～",
        " - ",
        " EXT:",
    ];
    let label = rng.pick(&LABELS);
    let longest = if rng.below(4) == 0 { 22 } else { 6 };
    let length = 1 + rng.below(longest);
    let suffix = if rng.below(3) == 0 { "#" } else { "" };
    format!("{text}{label}{}{suffix}", rng.digits(length, length))
}

fn insert(rng: &mut Rng, text: String, scraps: &[&str]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..1 + rng.below(3) {
        let at = rng.below(chars.len() + 1);
        let scrap = rng.pick(scraps);
        chars.splice(at..at, scrap.chars());
    }
    chars.into_iter().collect()
}

fn other_punctuation(rng: &mut Rng, text: &str) -> String {
    const PUNCTUATION: [char; 20] = [
        '\u{2010}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{30fc}', '－', '．', '／', '（', '）', '［', '］',
        '\u{3000}', '\u{2003}', '~', '\u{2053}', '·', '\u{ff5e}', '\u{66b}', '\u{2c}',
    ];
    text.chars()
        .map(
            |c| {
                if c.is_ascii_alphanumeric() || !c.is_ascii() || rng.below(3) == 0 {
                    c
                } else {
                    *rng.pick(&PUNCTUATION)
                }
            },
        )
        .collect()
}

fn surround(rng: &mut Rng, text: &str) -> String {
    let before = rng.pick(&[
        "", " ", "call ", "Tel. ", "(", "[", "\u{202a}", "\u{feff}", "☎ ", "No: ", "'", "＋", "\t", "\r\n", "电话",
    ]);
    let after = rng.pick(&[
        "", " ", " (home)", ")", ".", "...", "\u{202c}", "\n", " thanks", "#", "!", "]", "-", "x", "；", "电话",
    ]);
    format!("{before}{text}{after}")
}

/// Google refuses texts past 250 UTF-16 units outright.
fn padded(rng: &mut Rng, mut text: String) -> String {
    let target = 240 + rng.below(30);
    let blank = *rng.pick(&[' ', ' ', '-', '0', '(', '１', '📞']);
    while text.chars().count() < target {
        text.push(if rng.below(12) == 0 { '1' } else { blank });
    }
    text
}
