//! Hostile phone inputs: what people, spreadsheets and attackers put into a phone field.
//!
//! Seeded and deterministic, so that the native differential test and the one in Node see the same
//! inputs, and a failure can be repeated by its seed. Standard library only: `tests/differential.rs`
//! includes this file by path.

use distort::distort;
use rng::Rng;

#[path = "hostile_distort.rs"]
mod distort;
#[path = "hostile_rng.rs"]
mod rng;

/// A number of some region to start from.
pub struct Seed {
    /// ISO 3166-1 alpha-2, or "001" for a code that is not geographic.
    pub region: String,
    /// Calling code, digits only.
    pub calling_code: String,
    /// National significant number, digits only.
    pub nsn: String,
    /// What callers inside the region dial first ("0"), or empty.
    pub national_prefix: String,
    /// What callers inside the region dial to reach abroad ("00"), or empty.
    pub dialling_prefix: String,
}

/// `count` pairs of text and default region; region "ZZ" means that none is given.
pub fn generate(seed: u64, count: usize, seeds: &[Seed]) -> impl Iterator<Item = (String, String)> {
    let mut rng = Rng(seed);
    (0..count).map(move |_| one(&mut rng, seeds))
}

fn one(rng: &mut Rng, seeds: &[Seed]) -> (String, String) {
    let seed = rng.pick(seeds);
    let mut text = match rng.below(20) {
        0..5 => national(rng, seed),
        5..9 => international(rng, seed, seeds),
        9..11 => tel_uri(rng, seed, seeds),
        11 => nanp_lookalike(rng),
        12 => mobile_token(rng, seed),
        13 => two_numbers(rng, seed),
        14 => bare_digits(rng, seed),
        15 => from_alphabet(rng),
        16 => from_unicode(rng),
        17 => short_scraps(rng, seed),
        18 => vanity(rng, seed),
        _ => {
            let other = rng.pick(seeds);
            format!("{}{}{}", other.dialling_prefix, seed.calling_code, seed.nsn)
        }
    };
    for _ in 0..rng.below(3) {
        text = distort(rng, text);
    }
    let region = match rng.below(10) {
        0 => "ZZ".to_owned(),
        1 | 2 => rng.pick(seeds).region.clone(),
        _ => seed.region.clone(),
    };
    // "001" names the codes that belong to nobody: no form offers it as a country.
    let region = if region == "001" { "ZZ".to_owned() } else { region };
    (text, region)
}

// ── where a text starts ─────────────────────────────────────────────────────────────────────────

/// The national significant number, now and then wrong in the last digits, cut short or overlong.
fn nsn(rng: &mut Rng, seed: &Seed) -> String {
    let mut digits: Vec<u8> = seed.nsn.bytes().collect();
    match rng.below(10) {
        0..3 => {}
        3..6 => {
            let tail = digits.len().saturating_sub(1 + rng.below(5));
            digits.iter_mut().skip(tail).for_each(|d| *d = rng.digit());
        }
        6 | 7 => {
            let at = rng.below(digits.len());
            digits[at] = rng.digit();
        }
        8 => digits.truncate(digits.len().saturating_sub(1 + rng.below(4))),
        _ => (0..1 + rng.below(6)).for_each(|_| digits.push(rng.digit())),
    }
    digits.into_iter().map(char::from).collect()
}

fn national(rng: &mut Rng, seed: &Seed) -> String {
    let prefix = match rng.below(6) {
        0 => String::new(),
        1 => seed.national_prefix.repeat(2),
        2 => "0".to_owned(),
        _ => seed.national_prefix.clone(),
    };
    let digits = format!("{prefix}{}", nsn(rng, seed));
    grouped(rng, &digits)
}

fn international(rng: &mut Rng, seed: &Seed, seeds: &[Seed]) -> String {
    let lead = match rng.below(8) {
        0..4 => "+".to_owned(),
        4 => seed.dialling_prefix.clone(),
        5 => rng.pick(seeds).dialling_prefix.clone(),
        6 => rng.pick(&["00", "011", "0011", "++", "＋", "+ ", "(+", "+0", "00~", "+00"]).to_string(),
        _ => String::new(),
    };
    let trunk = match rng.below(6) {
        0 => format!("({})", if seed.national_prefix.is_empty() { "0" } else { &seed.national_prefix }),
        1 => seed.national_prefix.clone(),
        _ => String::new(),
    };
    let gap = rng.pick(&["", " ", "-", ".", " (", ")"]).to_string();
    let digits = nsn(rng, seed);
    format!("{lead}{}{gap}{trunk}{}", seed.calling_code, grouped(rng, &digits))
}

fn tel_uri(rng: &mut Rng, seed: &Seed, seeds: &[Seed]) -> String {
    let digits = nsn(rng, seed);
    let number = match rng.below(3) {
        0 => format!("+{}-{}", seed.calling_code, digits),
        1 => digits.clone(),
        _ => grouped(rng, &digits),
    };
    let other = rng.pick(seeds).calling_code.clone();
    let context = match rng.below(10) {
        0 | 1 => format!(";phone-context=+{}", seed.calling_code),
        2 => format!(";phone-context=+{other}"),
        3 => format!(
            ";phone-context={}",
            rng.pick(&[
                "example.com",
                "a.b-c.de",
                "-bad.com",
                "1.2",
                "local",
                "bad context",
                "",
                "+",
                "+x",
                "+1-2.(3)"
            ])
        ),
        4 => format!(";PHONE-CONTEXT=+{other}"),
        _ => String::new(),
    };
    let isub = rng.pick(&["", "", ";isub=12345", ";isub=", ";ISUB=1"]);
    let extension = match rng.below(4) {
        0 => format!(";ext={}", rng.digits(1, 9)),
        1 => format!(";ext={}", rng.digits(18, 22)),
        _ => String::new(),
    };
    let scheme = rng.pick(&["tel:", "tel:", "TEL:", "", "sms:", "tel://"]);
    let mut parameters = [context.as_str(), isub, extension.as_str()];
    if rng.below(3) == 0 {
        parameters.rotate_left(1 + rng.below(2));
    }
    format!("{scheme}{number}{}", parameters.concat())
}

/// 25 regions share +1, told apart by area code only; most area codes below do not exist.
fn nanp_lookalike(rng: &mut Rng) -> String {
    let lead = rng.pick(&["", "1", "+1", "1-", "+1 ", "001", "011 1 "]);
    let area = format!("{}{}", rng.below(10), rng.digits(2, 2));
    let area = if rng.below(3) == 0 {
        rng.pick(&["800", "900", "242", "787", "809", "876", "500", "710", "456", "600"]).to_string()
    } else {
        area
    };
    let separator = rng.pick(&["-", ".", " ", "", "/", ") "]);
    format!("{lead}{area}{separator}{}{}{}", rng.digits(3, 3), rng.pick(&["-", "", " "]), rng.digits(3, 5))
}

/// Argentina's 9 and 15, Mexico's 1 and 044/045, Brazil's carrier codes.
fn mobile_token(rng: &mut Rng, seed: &Seed) -> String {
    let area = rng.pick(&["11", "221", "343", "33", "55", "656", "21", "81", "351", "2966"]);
    let subscriber = rng.digits(6, 9);
    match rng.below(8) {
        0 => format!("+54 9 {area} {subscriber}"),
        1 => format!("0{area} 15 {subscriber}"),
        2 => format!("+54 {area} 15 {subscriber}"),
        3 => format!("+52 1 {area} {subscriber}"),
        4 => format!("04{} {area} {subscriber}", 4 + rng.below(2)),
        5 => format!("+55 {area} 9{subscriber}"),
        6 => format!("0{} {area} {subscriber}", rng.digits(2, 2)),
        _ => format!("{}{}{}", rng.pick(&["15", "9", "1", "19", "01"]), seed.national_prefix, seed.nsn),
    }
}

fn two_numbers(rng: &mut Rng, seed: &Seed) -> String {
    let (a, b) = (nsn(rng, seed), nsn(rng, seed));
    let between = rng.pick(&["/", " / ", "\\ x", "/x", " or ", ", ", ";", " \\/ ", "\n"]);
    format!("+{}{}{between}{}", seed.calling_code, grouped(rng, &a), grouped(rng, &b))
}

fn bare_digits(rng: &mut Rng, seed: &Seed) -> String {
    match rng.below(4) {
        0 => format!("{}{}", seed.calling_code, nsn(rng, seed)),
        1 => rng.digits(1, 25),
        2 => format!("+{}", rng.digits(1, 20)),
        _ => format!("{}{}", seed.calling_code, rng.digits(2, 19)),
    }
}

fn short_scraps(rng: &mut Rng, seed: &Seed) -> String {
    match rng.below(6) {
        0 => String::new(),
        1 => rng.digits(1, 4),
        2 => format!("+{}", seed.calling_code),
        3 => format!("{}{}", seed.dialling_prefix, rng.digits(0, 3)),
        4 => rng
            .pick(&[
                "+",
                "++",
                "*",
                "#",
                "*31#",
                "112",
                "911",
                "tel:",
                ";ext=1",
                "x",
                "ext 5",
                "()",
                "+()",
                "+-",
                "ＡＢＣ",
                "+ABC",
            ])
            .to_string(),
        _ => format!("{}{}", seed.national_prefix, rng.digits(0, 2)),
    }
}

fn vanity(rng: &mut Rng, seed: &Seed) -> String {
    let word = rng.pick(&[
        "FLOWERS",
        "six-flag",
        "Taxi",
        "microsoft",
        "CAB",
        "go",
        "HELPNOW",
        "x",
        "pi zza",
        "Ünïcode",
        "ＦＬＯＷＥＲ",
        "ſtop",
        "Kelvin",
    ]);
    let head: String = nsn(rng, seed).chars().take(2 + rng.below(5)).collect();
    match rng.below(4) {
        0 => format!("1-800-{word}"),
        1 => format!("+{} {head} {word}", seed.calling_code),
        2 => format!("{word}{head}"),
        _ => format!("{}{head}-{word}", seed.national_prefix),
    }
}

fn from_alphabet(rng: &mut Rng) -> String {
    const ALPHABET: [&str; 24] = [
        "0", "1", "2", "3", "5", "7", "8", "9", "+", "(", ")", "-", " ", "x", "#", ";", ",", "/", "*", "~", "a", "１",
        "١", ".",
    ];
    (0..1 + rng.below(30)).map(|_| *rng.pick(&ALPHABET)).collect()
}

/// Assigned characters only: what an unassigned one is depends on the Unicode version of each runtime.
fn from_unicode(rng: &mut Rng) -> String {
    const BLOCKS: [(u32, u32); 9] = [
        (0x00, 0x24f),
        (0x410, 0x44f),
        (0x620, 0x64a),
        (0x2000, 0x2064),
        (0x2190, 0x21ff),
        (0x4e00, 0x9fa5),
        (0xac00, 0xd7a3),
        (0xff01, 0xff5e),
        (0x1f600, 0x1f64f),
    ];
    (0..rng.below(40))
        .map(|_| {
            if rng.below(5) < 2 {
                return char::from(rng.digit());
            }
            let (first, last) = *rng.pick(&BLOCKS);
            char::from_u32(first + rng.below((last - first) as usize + 1) as u32).unwrap_or('?')
        })
        .collect()
}

/// Digits in groups of one to five, with the punctuation that people use, mixed.
fn grouped(rng: &mut Rng, digits: &str) -> String {
    let separator = *rng.pick(&["", " ", "-", ".", "/", " - ", "  ", "\u{a0}"]);
    let mut out = String::new();
    let mut left = if rng.below(4) == 0 { usize::MAX } else { 2 + rng.below(4) };
    let parenthesis = rng.below(5) == 0;
    if parenthesis {
        out.push('(');
    }
    let mut open = parenthesis;
    for digit in digits.chars() {
        if left == 0 {
            out.push_str(if open { ") " } else { separator });
            open = false;
            left = 1 + rng.below(4);
        }
        out.push(digit);
        left -= 1;
    }
    out
}
