//! The characters that Google's patterns name: digits of every script, plus signs, number punctuation, letters.

/// A decimal digit (`\p{Nd}`).
pub(crate) const DIGIT: u8 = 1;
/// `VALID_PUNCTUATION`, case-insensitively: brackets, dashes, dots, slashes, blanks, tildes and `x`.
pub(crate) const PUNCTUATION: u8 = 2;
/// `VALID_ALPHA`, case-insensitively.
pub(crate) const ALPHA: u8 = 4;
/// `PLUS_CHARS`.
pub(crate) const PLUS: u8 = 8;
/// `*`, which stands beside the punctuation in a viable number.
pub(crate) const STAR: u8 = 16;
/// A character with which an extension's label, or the blanks before it, can start.
pub(crate) const LABEL: u8 = 32;

const ASCII: [u8; 128] = ascii_classes();

const fn ascii_classes() -> [u8; 128] {
    let mut table = [0; 128];
    let mut code = 0u8;
    while code < 128 {
        let class = match code {
            b'0'..=b'9' => DIGIT,
            b'x' | b'X' => PUNCTUATION | ALPHA | LABEL,
            b'a' | b'A' | b'e' | b'E' | b'i' | b'I' => ALPHA | LABEL,
            b'a'..=b'z' | b'A'..=b'Z' => ALPHA,
            b'-' | b' ' => PUNCTUATION,
            b'(' | b')' | b'.' | b'[' | b']' | b'/' => PUNCTUATION,
            b'~' => PUNCTUATION | LABEL,
            b'+' => PLUS,
            b'*' => STAR,
            b'#' | b',' | b';' | b'\t' => LABEL,
            _ => 0,
        };
        // The lint against indexing is about run time; this runs in the compiler.
        #[allow(clippy::indexing_slicing)]
        {
            table[code as usize] = class;
        }
        code += 1;
    }
    table
}

/// The classes of a character, as bits.
pub(crate) fn class(c: char) -> u8 {
    match ASCII.get(c as usize) {
        Some(class) => *class,
        None => wide_class(c),
    }
}

#[cold]
fn wide_class(c: char) -> u8 {
    match c {
        '\u{a0}' => PUNCTUATION,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{ff0d}'..='\u{ff0f}' => PUNCTUATION,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{3000}' | '\u{2053}' | '\u{223c}' => PUNCTUATION,
        '\u{ff08}' | '\u{ff09}' | '\u{ff3b}' | '\u{ff3d}' => PUNCTUATION,
        '\u{ff5e}' => PUNCTUATION | LABEL,
        '\u{ff0b}' => PLUS,
        // Java's UNICODE_CASE lets these four pass for s, i, i and k.
        'ſ' | '\u{212a}' => ALPHA,
        'ı' | 'İ' => ALPHA | LABEL,
        'ｘ' | 'Ｘ' | 'ｅ' | 'Ｅ' | 'ｉ' | 'Ｉ' | 'д' | 'Д' | '＃' => LABEL,
        _ => match digit_block(c) {
            Some(_) => DIGIT,
            None => 0,
        },
    }
}

/// The zeros of every run of ten decimal digits in Unicode, beside ASCII's. Mathematical digits are five runs.
const ZEROS: [u32; 67] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
    0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0,
    0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0,
    0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e950, 0x1fbf0, 0x11f50,
];

fn digit_block(c: char) -> Option<u8> {
    let code = c as u32;
    ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10)).map(|value| value as u8)
}

/// The value of a decimal digit of any script.
///
/// Google's Java normalises UTF-16 units one by one, so digits beyond the basic plane count as digits in a pattern
/// but have no value; the same holds here.
pub(crate) fn digit_value(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\0'..='\u{7f}' | '\u{10000}'.. => None,
        _ => digit_block(c),
    }
}

/// The digit that a letter stands for on a telephone keypad (ITU E.161).
pub(crate) fn keypad_digit(c: char) -> Option<u8> {
    let letter = match c {
        // What `Character.toUpperCase` makes of these two is an ASCII letter.
        'ſ' => b's',
        'ı' => b'i',
        _ => (c as u32).try_into().unwrap_or(0u8).to_ascii_lowercase(),
    };
    Some(match letter {
        b'a'..=b'c' => 2,
        b'd'..=b'f' => 3,
        b'g'..=b'i' => 4,
        b'j'..=b'l' => 5,
        b'm'..=b'o' => 6,
        b'p'..=b's' => 7,
        b't'..=b'v' => 8,
        b'w'..=b'z' => 9,
        _ => return None,
    })
}

/// Whether the character is a plus sign (`PLUS_CHARS`).
pub(crate) fn is_plus(c: char) -> bool {
    class(c) & PLUS != 0
}

/// Whether the character is a decimal digit of any script.
pub(crate) fn is_digit(c: char) -> bool {
    class(c) & DIGIT != 0
}

/// `\p{L}` or `\p{N}`: what may end a number that was cut out of a text.
pub(crate) fn is_letter_or_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && is_in(LETTERS_AND_NUMBERS, c as u32)
}

/// Runs of characters: the distance from the end of the run before, then the length, in 7-bit pieces, low ones first.
/// std's `char::is_alphanumeric` knows nearly the same in four times the space.
static LETTERS_AND_NUMBERS: &[u8] = include_bytes!("tables/letters.bin");

fn is_in(runs: &[u8], code: u32) -> bool {
    let (mut at, mut value, mut shift, mut inside) = (0, 0, 0, false);
    for byte in runs {
        value |= u32::from(byte & 127) << shift;
        shift += 7;
        if byte & 128 == 0 {
            at += value;
            if code < at {
                return inside;
            }
            (value, shift, inside) = (0, 0, !inside);
        }
    }
    false
}

/// Takes the first character off a text. Not inlined: a loop's own decoding weighs more than the call.
#[inline(never)]
pub(crate) fn take(text: &mut &str) -> Option<char> {
    let mut chars = text.chars();
    let first = chars.next();
    *text = chars.as_str();
    first
}

/// Where a word begins in a text. `str::find` would bring a two-way searcher, which a word this short does not need.
pub(crate) fn position(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len()).position(|window| window == word.as_bytes())
}

/// The text before a byte offset; all of it if the offset is no boundary.
#[inline(never)]
pub(crate) fn before(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or(text)
}

/// The text from a byte offset on; nothing if the offset is no boundary.
#[inline(never)]
pub(crate) fn from(text: &str, start: usize) -> &str {
    text.get(start..).unwrap_or("")
}
