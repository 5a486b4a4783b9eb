//! Letters, as far as names, addresses and handles need them: case, diacritics, scripts.
//!
//! std knows all of Unicode's cases, in tables that are larger than all of this crate's about names. These tell the
//! scripts in which names are written with two cases, and the Latin letters with their marks.

use crate::cut::{split_first, words};
use crate::phone::{is_letter_or_number, push_byte, split_last, steps};
use alloc::string::String;
use alloc::vec::Vec;

/// Runs of capitals: the first, the last, how many code points from one to the next (1 or 2), and how far its small
/// letter is.
const CAPITALS: [(u16, u16, u8, u8); 27] = [
    (0x41, 0x5a, 1, 32),
    (0xc0, 0xd6, 1, 32),
    (0xd8, 0xde, 1, 32),
    (0x100, 0x12e, 2, 1),
    (0x132, 0x136, 2, 1),
    (0x139, 0x147, 2, 1),
    (0x14a, 0x176, 2, 1),
    (0x179, 0x17d, 2, 1),
    (0x1a0, 0x1a4, 2, 1),
    (0x1af, 0x1af, 1, 1),
    (0x1cd, 0x1db, 2, 1),
    (0x1de, 0x1ee, 2, 1),
    (0x1f8, 0x21e, 2, 1),
    (0x222, 0x232, 2, 1),
    // Greek, Cyrillic, Armenian
    (0x386, 0x386, 1, 38),
    (0x388, 0x38a, 1, 37),
    (0x38c, 0x38c, 1, 64),
    (0x38e, 0x38f, 1, 63),
    (0x391, 0x3ab, 1, 32),
    (0x400, 0x40f, 1, 80),
    (0x410, 0x42f, 1, 32),
    (0x48a, 0x4be, 2, 1),
    (0x4d0, 0x52e, 2, 1),
    (0x531, 0x556, 1, 48),
    // Vietnamese and other Latin letters with several marks; wide Latin ones
    (0x1e00, 0x1e94, 2, 1),
    (0x1ea0, 0x1efe, 2, 1),
    (0xff21, 0xff3a, 1, 32),
];

/// The small letter of a capital; any other character is its own.
pub(crate) fn lower(c: char) -> char {
    match c {
        // Most letters are, and there is no need to look for their case.
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        'İ' => 'i',
        'Ÿ' => 'ÿ',
        'ẞ' => 'ß',
        'Ə' => 'ə',
        _ => moved(c, false),
    }
}

/// The capital of a small letter; any other character is its own.
pub(crate) fn upper(c: char) -> char {
    match c {
        '\0'..='\u{7f}' => c.to_ascii_uppercase(),
        'ı' => 'I',
        'ς' => 'Σ',
        'ÿ' => 'Ÿ',
        'ə' => 'Ə',
        _ => moved(c, true),
    }
}

fn moved(c: char, to_upper: bool) -> char {
    let code = u32::from(c);
    // They are in order, and no small letter stands before its capital.
    let mut runs = CAPITALS.iter().take_while(|(first, ..)| u32::from(*first) <= code);
    let found = runs.find_map(|(first, last, step, distance)| {
        let (first, last, distance) = (u32::from(*first), u32::from(*last), u32::from(*distance));
        let capital = if to_upper { code.checked_sub(distance)? } else { code };
        let is_one = (first..=last).contains(&capital) && capital.wrapping_sub(first) & (u32::from(*step) - 1) == 0;
        is_one.then_some(if to_upper { capital } else { capital + distance })
    });
    found.and_then(char::from_u32).unwrap_or(c)
}

/// The letters that these are without their marks, from U+00C0, U+0180 and U+1E00 on; a full stop where it is no such
/// letter.
const BASES: [(u32, &[u8]); 3] = [
    (
        0xc0,
        b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
          aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll\
          lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
    ),
    (
        0x180,
        b"bbbb..occdddd.eaeffg...ikkl.mnnooo..pp.....ttttuu.vyyzz.........\
          .............aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg..nnaa..oo\
          aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts\
          z..b.veejjqqrryy",
    ),
    (
        0x1e00,
        b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
          mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
          wwwwwwwwwwxxxxyyzzzzzzhtwyasss..aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
          eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy",
    ),
];

/// Letters that are written with several others where they are not known.
const PAIRS: &str = "ßss æae œoe þth ĳij əa ǆdz ǳdz ǉlj ǌnj";

/// Appends a character. std's own is inlined where it is used, with all of UTF-8 each time.
#[inline(never)]
pub(crate) fn push(out: &mut String, c: char) {
    out.push(c);
}

/// Drops a character at the end; answers whether it was there.
#[inline(never)]
pub(crate) fn pop(out: &mut String, end: char) -> bool {
    let last = out.pop();
    if let Some(other) = last.filter(|last| *last != end) {
        push(out, other);
    }
    last == Some(end)
}

/// Room for what becomes of a text.
#[inline(never)]
pub(crate) fn room_for(text: &str) -> String {
    let mut out = String::new();
    out.reserve(text.len());
    out
}

/// Whether any character of a text is such a one. Out of line, as [`push`] is.
#[inline(never)]
pub(crate) fn any(text: &str, is_such: &dyn Fn(char) -> bool) -> bool {
    steps(text).any(|(_, c)| is_such(c))
}

/// Calls for each character, with where it begins.
#[inline(never)]
pub(crate) fn each(text: &str, call: &mut dyn FnMut(usize, char)) {
    steps(text).for_each(|(at, c)| call(at, c));
}

/// The text that UTF-8 is, if it is any. std's own is made for long ones, and several times as large.
pub(crate) fn of_utf8(bytes: &[u8]) -> Option<String> {
    let mut out = String::new();
    let (mut code, mut width, mut left) = (0, 0, 0);
    for byte in bytes {
        let bits = u32::from(*byte);
        if left > 0 {
            left -= 1;
            code = code << 6 | bits & 0x3f;
        } else {
            width = byte.leading_ones();
            left = width.saturating_sub(1);
            code = bits & 0x7f >> width.min(7);
        }
        // Only what follows begins with one bit.
        if (left + 1 < width) != (byte.leading_ones() == 1) {
            return None;
        }
        if left == 0 {
            let c = char::from_u32(code)?;
            if c.len_utf8() as u32 != width.max(1) {
                return None;
            }
            push(&mut out, c);
        }
    }
    (left == 0).then_some(out)
}

/// The value of a hexadecimal digit.
pub(crate) fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// RFC 3986's percent-encoding undone; nothing if that is no text.
pub(crate) fn decoded(text: &str) -> Option<String> {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let mut byte = *first;
        rest = others;
        if let (b'%', [high, low, others @ ..]) = (first, others) {
            byte = hex(*high)? * 16 + hex(*low)?;
            rest = others;
        }
        push_byte(&mut out, byte);
    }
    of_utf8(&out)
}

/// A text that was typed or pasted in plain characters: the full-width ones of East Asian keyboards in ASCII, blanks as
/// spaces, nothing of what has no width.
#[inline(never)]
pub(crate) fn plain(text: &str) -> String {
    let mut out = room_for(text);
    each(text, &mut |_, c| {
        let plain = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from((u32::from(c) - 0xfee0) as u8),
            '。' | '｡' => '.',
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' => ' ',
            '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => return,
            '\u{2060}'..='\u{206f}' | '\u{feff}' => return,
            _ => c,
        };
        push(&mut out, plain);
    });
    out
}

/// A blank of a [`plain`] text.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// A text without blanks and such characters at its two ends.
#[inline(never)]
pub(crate) fn bare<'t>(text: &'t str, before: &str, behind: &str) -> &'t str {
    let is_around = |c, list| is_blank(c) || any(list, &|one| one == c);
    let mut text = text;
    while let Some((c, rest)) = split_first(text)
        && is_around(c, before)
    {
        text = rest;
    }
    while let Some((rest, c)) = split_last(text)
        && is_around(c, behind)
    {
        text = rest;
    }
    text
}

/// Appends a letter in small ASCII ones where it is a Latin letter; else its small letter. A mark that combines is left
/// out.
pub(crate) fn push_folded(out: &mut String, c: char) {
    let small = lower(c);
    let code = u32::from(small);
    if code < 0x80 {
        return push(out, small);
    }
    if is_mark(c) {
        return;
    }
    if (0xff41..=0xff5a).contains(&code) {
        return push(out, (b'a' + (code - 0xff41) as u8) as char);
    }
    let base = BASES.iter().find_map(|(first, bases)| bases.get(code.checked_sub(*first)? as usize));
    if let Some(base) = base.filter(|base| **base != b'.') {
        return push(out, *base as char);
    }
    let mut pairs = words(PAIRS).filter_map(split_first);
    // No script but the Latin one has any.
    match if code < 0x300 { pairs.find(|(letter, _)| *letter == small) } else { None } {
        Some((_, letters)) => out.push_str(letters),
        None => push(out, small),
    }
}

/// A text in small letters without marks: `"Núñez"` is `"nunez"`.
#[inline(never)]
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::new();
    each(text, &mut |_, c| push_folded(&mut out, c));
    out
}

/// A mark that combines with the letter before it, of the Latin, Greek and Cyrillic scripts.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A letter of any script (`\p{L}`, and numbers that are no decimal digits).
pub(crate) fn is_letter(c: char) -> bool {
    is_letter_or_number(c) && !c.is_ascii_digit()
}

/// How a name is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Hebrew,
    Han,
    Kana,
    Hangul,
    Other,
}

/// The first and the last letter of runs in one script.
const SCRIPTS: [(u16, u16, Script); 17] = [
    (0x41, 0x24f, Script::Latin),
    (0x370, 0x3ff, Script::Greek),
    (0x400, 0x52f, Script::Cyrillic),
    (0x590, 0x5ff, Script::Hebrew),
    (0x600, 0x6ff, Script::Arabic),
    (0x750, 0x77f, Script::Arabic),
    (0x1100, 0x11ff, Script::Hangul),
    (0x1e00, 0x1eff, Script::Latin),
    (0x1f00, 0x1fff, Script::Greek),
    (0x3040, 0x30ff, Script::Kana),
    (0x3400, 0x4dbf, Script::Han),
    (0x4e00, 0x9fff, Script::Han),
    (0xac00, 0xd7af, Script::Hangul),
    (0xf900, 0xfaff, Script::Han),
    (0xfb50, 0xfdff, Script::Arabic),
    (0xfe70, 0xfeff, Script::Arabic),
    (0xff21, 0xff5a, Script::Latin),
];

/// The script of a letter.
pub(crate) fn script(c: char) -> Script {
    let code = u32::from(c);
    let own = SCRIPTS.iter().find(|(first, last, _)| (u32::from(*first)..=u32::from(*last)).contains(&code));
    match own {
        Some((.., script)) => *script,
        None if (0x20000..=0x323af).contains(&code) => Script::Han,
        None => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_as_in_unicode_where_there_are_names() {
        let with_cases =
            [0x41..=0x17e, 0x1cd..=0x233, 0x370..=0x3ff, 0x400..=0x45f, 0x48a..=0x52f, 0x531..=0x586, 0x1e00..=0x1eff];
        // Letters of no name, and those whose other case is several letters or is shared.
        let others =
            "µĸŉſƿǰǝȠȡΐΰϏϐϑϒϓϔϕϖϗϘϙϚϛϜϝϞϟϠϡϢϣϤϥϦϧϨϩϪϫϬϭϮϯϰϱϲϳϴϵ϶ϷϸϹϺϻϼϽϾϿͰͱͲͳͶͷͻͼͽͿӀӁӂӃӄӅӆӇӈӉӊӋӌӍӎӏևẖẗẘẙẚẛẜẝẟǱǲǳǴǵǶǷß";
        for c in with_cases
            .into_iter()
            .flatten()
            .filter_map(char::from_u32)
            .filter(|c| c.is_alphabetic() && !others.contains(*c))
        {
            let small = c.to_lowercase().next().unwrap();
            assert_eq!(lower(c), small, "{c} U+{:04X}", u32::from(c));
            let capital = c.to_uppercase().next().unwrap();
            assert_eq!(upper(c), capital, "{c} U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn utf_8_is_read_as_std_reads_it() {
        let edges =
            [0, 1, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0];
        let edges = edges.into_iter().chain([0xf4, 0xf5, 0xf8, 0xfc, 0xfe, 0xff]);
        for first in edges.clone() {
            for second in edges.clone() {
                for third in edges.clone() {
                    for fourth in edges.clone() {
                        let bytes = [first, second, third, fourth];
                        for text in [&bytes[..], &bytes[..3], &bytes[..2], &bytes[..1], &[]] {
                            assert_eq!(of_utf8(text), std::str::from_utf8(text).ok().map(String::from), "{text:x?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn folding_takes_marks_away() {
        for (text, want) in [
            ("Núñez", "nunez"),
            ("N\u{fa}n\u{303}ez", "nunez"),
            ("STRAẞE Straße", "strasse strasse"),
            ("Łukasz Ørsted Đặng Þór", "lukasz orsted dang thor"),
            ("Nguyễn Ｊｏｈｎ", "nguyen john"),
            ("Иван ΝΊΚΟΣ 李", "иван νίκοσ 李"),
        ] {
            assert_eq!(folded(text), want);
        }
    }
}
