//! What keeps a date, a page reference or a part of a word from being read as a number.

use super::super::chars::{self, before, from, is_plus};
use super::candidate::{Candidate, closes, opens};

/// Pairs of brackets in a number.
const MOST_PAIRS: usize = 3;

// Patterns, as [`has`] reads them.

/// `SLASH_SEPARATED_DATES`: 3/10/2011, 31/10/96, 08/31/95.
const DATE: &[u8] = b"9/3?9/99";
/// `TIME_STAMPS` and its suffix: 2012-01-02 08:00. No more blanks stand in a candidate.
const TIME_STAMP: &[u8] = b"y999_?19_?39  ? ? ?29:59";
/// `PUB_PAGES`: the pages and the year of 12(3): 211-227 (2003).
const PAGES: &[u8] = b"9--?-?-?99?9?9?9? ? ? ?(9";

pub(super) fn has_date(text: &str) -> bool {
    has(text.as_bytes(), DATE)
}

/// Of a time stamp, the candidate ends before the colon.
pub(super) fn is_time_stamp(text: &str, candidate: Candidate<'_>) -> bool {
    let (text, end) = (text.as_bytes(), candidate.end());
    text.get(end) == Some(&b':') && text.get(candidate.start..end + 3).is_some_and(|text| has(text, TIME_STAMP))
}

pub(super) fn has_pages(text: &str) -> bool {
    let text = text.as_bytes();
    // The year's bracket stands behind the pages' hyphen, unlike that of an area code.
    let hyphen = text.iter().position(|byte| *byte == b'-');
    text.iter().rposition(|byte| *byte == b'(') > hyphen && has(text, PAGES)
}

/// Whether a text has a part that fits a pattern: a digit stands for itself and those below it, `y` for the first digit
/// of a year, `_` for a hyphen or a slash, anything else for itself; what `?` follows may be missing.
fn has(mut text: &[u8], pattern: &[u8]) -> bool {
    while !fits(text, pattern) {
        let [_, rest @ ..] = text else { return false };
        text = rest;
    }
    true
}

fn fits(text: &[u8], pattern: &[u8]) -> bool {
    let (wanted, after, is_optional) = match pattern {
        [] => return true,
        [wanted, b'?', after @ ..] => (*wanted, after, true),
        [wanted, after @ ..] => (*wanted, after, false),
    };
    if let [byte, rest @ ..] = text {
        let is_wanted = match wanted {
            b'0'..=b'9' => (b'0'..=wanted).contains(byte),
            b'y' => matches!(byte, b'1' | b'2'),
            b'_' => matches!(byte, b'-' | b'/'),
            _ => *byte == wanted,
        };
        if is_wanted && fits(rest, after) {
            return true;
        }
    }
    is_optional && fits(text, after)
}

/// `MATCHING_BRACKETS`: brackets are closed, have something in them and stand side by side; but the first one may lack
/// its partner.
pub(super) fn has_matching_brackets(text: &str) -> bool {
    const WRONG: u8 = 9;
    /// From each state to the next: by an opening bracket, a closing one, anything else.
    const STEPS: [[u8; 3]; 9] = [
        [1, 9, 2], // at the start
        [9, 9, 2], // behind the first opening bracket
        [5, 3, 2], // behind anything else
        [9, 9, 4], // behind a closing bracket
        [5, 9, 4], // behind something more
        [9, 9, 6], // in a pair of brackets
        [9, 7, 6], // behind something in it
        [5, 9, 8], // behind it
        [9, 9, 8], // behind all pairs
    ];
    let (mut state, mut pairs) = (0, 0);
    for (_, c) in chars::steps(text) {
        let step = if opens(c) { 0 } else { 2 - usize::from(closes(c)) };
        state = STEPS.get(state as usize).and_then(|steps| steps.get(step)).copied().unwrap_or(WRONG);
        pairs += usize::from(state == 5);
    }
    matches!(state, 2 | 4 | 7 | 8) && pairs <= MOST_PAIRS
}

/// Whether the candidate is a part of a word or a sum of money: of `abc8005001234`, `8005001234def`, `$8005001234`.
pub(super) fn is_part_of_more(text: &str, candidate: Candidate<'_>) -> bool {
    let spoils = |c: Option<char>| c.is_some_and(|c| is_latin(c) || is_currency(c) || c == '%');
    !first(candidate.text).is_some_and(|c| opens(c) || is_plus(c))
        && spoils(chars::split_last(before(text, candidate.start)).map(|(_, last)| last))
        || spoils(first(from(text, candidate.end())))
}

#[inline(never)]
pub(super) fn first(text: &str) -> Option<char> {
    chars::steps(text).next().map(|(_, c)| c)
}

/// `isLatinLetter`, for which marks that combine with letters are letters.
fn is_latin(c: char) -> bool {
    const RUNS: [[u16; 2]; 8] = [
        [0xaa, 0xaa],
        [0xb5, 0xb5],
        [0xba, 0xba],
        [0xc0, 0xd6],
        [0xd8, 0xf6],
        [0xf8, 0x24f],
        [0x300, 0x36f],
        [0x1e00, 0x1eff],
    ];
    c.is_ascii_alphabetic() || !c.is_ascii() && is_in(&RUNS, c)
}

/// A currency sign (`\p{Sc}`) of the basic plane; Google sees UTF-16 units.
pub(super) fn is_currency(c: char) -> bool {
    const RUNS: [[u16; 2]; 17] = [
        [0xa2, 0xa5],
        [0x58f, 0x58f],
        [0x60b, 0x60b],
        [0x7fe, 0x7ff],
        [0x9f2, 0x9f3],
        [0x9fb, 0x9fb],
        [0xaf1, 0xaf1],
        [0xbf9, 0xbf9],
        [0xe3f, 0xe3f],
        [0x17db, 0x17db],
        [0x20a0, 0x20c0],
        [0xa838, 0xa838],
        [0xfdfc, 0xfdfc],
        [0xfe69, 0xfe69],
        [0xff04, 0xff04],
        [0xffe0, 0xffe1],
        [0xffe5, 0xffe6],
    ];
    c == '$' || !c.is_ascii() && is_in(&RUNS, c)
}

/// Whether the character is in one of the runs, told by their first and last.
fn is_in(runs: &[[u16; 2]], c: char) -> bool {
    runs.iter().any(|[first, last]| (u32::from(*first)..=u32::from(*last)).contains(&u32::from(c)))
}
