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
#[inline(always)]
pub(crate) fn class(c: char) -> u8 {
    match ASCII.get(c as usize) {
        Some(class) => *class,
        None => wide_class(c),
    }
}

#[cold]
fn wide_class(c: char) -> u8 {
    let is_in = |(first, last, _): &&(u16, u16, u8)| (u32::from(*first)..=u32::from(*last)).contains(&(c as u32));
    WIDE.iter().find(is_in).map(|(_, _, class)| *class).or_else(|| digit_block(c).map(|_| DIGIT)).unwrap_or(0)
}

/// Runs of characters beyond ASCII and their class.
const WIDE: &[(u16, u16, u8)] = &[
    (0xa0, 0xa0, PUNCTUATION),
    (0xad, 0xad, PUNCTUATION),
    // Java's UNICODE_CASE lets İ, ı, ſ and the Kelvin sign pass for i, i, s and k.
    (0x130, 0x131, ALPHA | LABEL),
    (0x17f, 0x17f, ALPHA),
    // Д д
    (0x414, 0x414, LABEL),
    (0x434, 0x434, LABEL),
    (0x200b, 0x200b, PUNCTUATION),
    (0x2010, 0x2015, PUNCTUATION),
    (0x2053, 0x2053, PUNCTUATION),
    (0x2060, 0x2060, PUNCTUATION),
    (0x212a, 0x212a, ALPHA),
    (0x2212, 0x2212, PUNCTUATION),
    (0x223c, 0x223c, PUNCTUATION),
    (0x3000, 0x3000, PUNCTUATION),
    (0x30fc, 0x30fc, PUNCTUATION),
    // From here on the wide forms of ASCII: # ( ) + - . / E I X [ ] e i x ~
    (0xff03, 0xff03, LABEL),
    (0xff08, 0xff09, PUNCTUATION),
    (0xff0b, 0xff0b, PLUS),
    (0xff0d, 0xff0f, PUNCTUATION),
    (0xff25, 0xff25, LABEL),
    (0xff29, 0xff29, LABEL),
    (0xff38, 0xff38, LABEL),
    (0xff3b, 0xff3b, PUNCTUATION),
    (0xff3d, 0xff3d, PUNCTUATION),
    (0xff45, 0xff45, LABEL),
    (0xff49, 0xff49, LABEL),
    (0xff58, 0xff58, LABEL),
    (0xff5e, 0xff5e, PUNCTUATION | LABEL),
];

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
#[inline(always)]
pub(crate) fn digit_value(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\0'..='\u{7f}' | '\u{10000}'.. => None,
        _ => digit_block(c),
    }
}

/// The digit of a telephone keypad's key (ITU E.161) that bears the digit or the letter.
pub(crate) fn keypad_digit(c: char) -> Option<u8> {
    const LETTERS: &[u8; 26] = b"22233344455566677778889999";
    let c = match c {
        // What `Character.toUpperCase` makes of these two is an ASCII letter.
        'ſ' => 's',
        'ı' => 'i',
        _ => c.to_ascii_lowercase(),
    };
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        _ => LETTERS.get((c as usize).wrapping_sub(usize::from(b'a'))).map(|digit| digit & 15),
    }
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

/// The characters of a text, each with where it begins. ASCII is told at once; `str::chars` would bring all of UTF-8's
/// decoding to each loop, or a call for each character.
#[derive(Clone)]
pub(crate) struct Steps<'t> {
    text: &'t str,
    at: usize,
}

pub(crate) fn steps(text: &str) -> Steps<'_> {
    Steps { text, at: 0 }
}

/// Those from a byte offset on.
pub(crate) fn steps_from(text: &str, at: usize) -> Steps<'_> {
    Steps { text, at }
}

impl Iterator for Steps<'_> {
    type Item = (usize, char);

    #[inline(always)]
    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.at;
        let byte = *self.text.as_bytes().get(at)?;
        let c = if byte < 128 { byte as char } else { wide(self.text, at) };
        self.at += if byte < 128 { 1 } else { c.len_utf8() };
        Some((at, c))
    }
}

#[cold]
#[inline(never)]
fn wide(text: &str, at: usize) -> char {
    from(text, at).chars().next().unwrap_or('\0')
}

/// A text without its last character, and that.
#[inline(never)]
pub(crate) fn split_last(text: &str) -> Option<(&str, char)> {
    let mut chars = text.chars();
    chars.next_back().map(|last| (chars.as_str(), last))
}

/// What JavaScript calls the length of this UTF-8 text.
pub(crate) fn utf16_length(text: &[u8]) -> usize {
    text.iter().fold(0, |length, byte| match byte {
        0x80..=0xbf => length,
        0xf0.. => length + 2,
        _ => length + 1,
    })
}

/// Where a word begins in a text. `str::find` would bring a two-way searcher, which a word this short does not need.
pub(crate) fn position(text: &str, word: &str) -> Option<usize> {
    (0..text.len()).find(|at| text.as_bytes().get(*at..).is_some_and(|rest| rest.starts_with(word.as_bytes())))
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
