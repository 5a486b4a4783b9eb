//! Where in a text a number may stand: Google's `PATTERN`, and what it may be taken apart at.

use super::super::chars::{self, DIGIT, PLUS, PUNCTUATION, before, class, from};
use super::super::extension;
use super::super::viable::before_second_number;

/// Punctuation in a row.
const MOST_PUNCTUATION: usize = 4;
const TOO_FAR: usize = MOST_PUNCTUATION + 1;
/// Digits in a row, and again blocks of them after the first.
const MOST_DIGITS: usize = 20;

/// Characters of a candidate that decide what is asked of it, as bits.
pub(super) mod mark {
    pub(crate) const SLASH: u8 = 1;
    pub(crate) const OPEN: u8 = 2;
    pub(crate) const HYPHEN: u8 = 4;
    pub(crate) const WIDE_HYPHEN: u8 = 8;
    pub(crate) const DOT: u8 = 16;
    pub(crate) const BLANK: u8 = 32;
    /// A bracket of any shape.
    pub(crate) const BRACKET: u8 = 64;
    pub(crate) const X: u8 = 128;
}

/// A part of the text that may be a number.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'t> {
    pub(super) start: usize,
    pub(super) text: &'t str,
    /// Those of its characters, or more.
    pub(super) marks: u8,
}

impl<'t> Candidate<'t> {
    /// The first candidate that starts at this offset or later.
    pub(super) fn next(text: &'t str, offset: usize) -> Option<Self> {
        let digit = first_digit(text, offset)?;
        let start = digit - lead(text, offset, digit);
        let text = text.get(start..end(text, digit))?;
        let marks = marks(text);
        let text = if marks & mark::SLASH == 0 { text } else { before_second_number(text) };
        Some(Candidate { start, text, marks })
    }

    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn first_digit(text: &str, offset: usize) -> Option<usize> {
    let mut at = offset;
    loop {
        at += without_digits(text.as_bytes().get(at..)?);
        at += text.as_bytes().get(at..)?.iter().position(|byte| byte.is_ascii_digit() || *byte >= 0x80)?;
        let (_, c) = chars::steps_from(text, at).next()?;
        if chars::is_digit(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// How many bytes of a text surely hold neither a digit nor anything but ASCII, eight at a time.
fn without_digits(text: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let has_none = |bytes: &&[u8; 8]| {
        let bytes = u64::from_le_bytes(**bytes);
        // A digit begins with the bits 0011, and nearly no other character of prose does.
        (bytes & bytes << 1 & !(bytes >> 1) & (0x20 * EACH) | bytes & (0x80 * EACH)) == 0
    };
    text.as_chunks().0.iter().take_while(has_none).count() * 8
}

/// How many bytes before the first digit belong to the number: twice at most, a bracket or a plus sign and punctuation.
fn lead(text: &str, offset: usize, digit: usize) -> usize {
    let mut before = before(text, digit);
    let (mut length, mut taken) = (0, 0);
    // Punctuation since the digit, and since the last sign that can be the only one; too much once there is anything else.
    let (mut since_digit, mut since_lead) = (0, TOO_FAR);
    while before.len() > offset
        && let Some((rest, c)) = chars::split_last(before)
    {
        before = rest;
        let class = class(c);
        length += c.len_utf8();
        let is_lead = class & PLUS != 0 || opens(c);
        let is_first = is_lead && since_digit <= MOST_PUNCTUATION;
        if is_first || is_lead && since_lead <= MOST_PUNCTUATION {
            taken = length;
        }
        let step = if class & PUNCTUATION == 0 { TOO_FAR } else { 1 };
        since_digit += step;
        since_lead = if is_first { 0 } else { since_lead + step };
        if since_digit > MOST_PUNCTUATION && since_lead > MOST_PUNCTUATION {
            break;
        }
    }
    taken
}

/// Where the number ends with its digits and punctuation, and an extension.
fn end(text: &str, digit: usize) -> usize {
    let (mut end, mut blocks, mut digits, mut punctuation) = (digit, 0, MOST_DIGITS, 0);
    for (at, c) in chars::steps_from(text, digit) {
        let class = class(c);
        if class & DIGIT != 0 {
            if digits == MOST_DIGITS || punctuation > 0 {
                if blocks > MOST_DIGITS {
                    break;
                }
                blocks += 1;
                (digits, punctuation) = (0, 0);
            }
            digits += 1;
            end = at + c.len_utf8();
        } else {
            punctuation += 1;
            if class & PUNCTUATION == 0 || punctuation > MOST_PUNCTUATION {
                break;
            }
        }
    }
    end + extension::leading(from(text, end))
}

pub(super) fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '（' | '［')
}

pub(super) fn closes(c: char) -> bool {
    matches!(c, ')' | ']' | '）' | '］')
}

/// `\p{Z}`, as far as a candidate can have it.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{3000}')
}

#[inline(never)]
pub(super) fn mark_of(c: char) -> u8 {
    match c {
        '/' => mark::SLASH,
        '(' => mark::OPEN | mark::BRACKET,
        '-' => mark::HYPHEN,
        '.' => mark::DOT,
        'x' | 'X' => mark::X,
        '\u{2012}'..='\u{2015}' | '\u{ff0d}' => mark::WIDE_HYPHEN,
        c if is_blank(c) => mark::BLANK,
        c if opens(c) || closes(c) => mark::BRACKET,
        _ => 0,
    }
}

/// Every mark for what is not ASCII, which is rare.
fn marks(text: &str) -> u8 {
    text.bytes().fold(0, |marks, byte| {
        marks
            | if byte.is_ascii_digit() {
                0
            } else if byte < 0x80 {
                mark_of(byte as char)
            } else {
                u8::MAX
            }
    })
}
