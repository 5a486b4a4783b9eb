//! What keeps a date, a page reference or a part of a word from being read as a number.

use super::super::chars::{self, before, from, is_plus};
use super::candidate::{Candidate, closes, opens};

/// Pairs of brackets in a number.
const MOST_PAIRS: usize = 3;

/// `SLASH_SEPARATED_DATES`: 3/10/2011, 31/10/96, 08/31/95.
pub(super) fn has_date(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if first.is_ascii_digit() && is_end_of_date(after) {
            return true;
        }
        rest = after;
    }
    false
}

fn is_end_of_date(text: &[u8]) -> bool {
    matches!(
        text,
        [b'/', b'0'..=b'9', b'/', b'0'..=b'9', b'0'..=b'9', ..]
            | [b'/', b'0'..=b'3', b'0'..=b'9', b'/', b'0'..=b'9', b'0'..=b'9', ..]
    )
}

/// `TIME_STAMPS` and its suffix: 2012-01-02 08:00, of which the candidate ends before the colon.
pub(super) fn is_time_stamp(text: &str, following: &str) -> bool {
    if !matches!(following.as_bytes(), [b':', b'0'..=b'5', b'0'..=b'9', ..]) {
        return false;
    }
    /// Each digit at its highest; hyphens may be slashes or missing, the blank may be several.
    const LATEST: &[u8] = b"2999-19-39 29";
    let (mut rest, mut year) = (text.as_bytes(), 0);
    for latest in LATEST.iter().rev() {
        match (latest, rest) {
            (b'-', [before @ .., b'-' | b'/']) => rest = before,
            (b'-', _) => {}
            (b' ', [.., b' ']) => {
                while let [before @ .., b' '] = rest {
                    rest = before;
                }
            }
            (_, [before @ .., digit @ b'0'..=b'9']) if digit <= latest => (rest, year) = (before, *digit),
            _ => return false,
        }
    }
    year > b'0'
}

/// `PUB_PAGES`: the pages and the year of 12(3): 211-227 (2003).
pub(super) fn has_pages(text: &str) -> bool {
    const DIGITS: u8 = 1;
    const HYPHENS: u8 = 2;
    /// The first of five digits, after them the first of four blanks.
    const PAGE: u8 = 3;
    const LAST_PAGE: u8 = 7;
    const BLANK: u8 = 8;
    const LAST_BLANK: u8 = 11;
    const BRACKET: u8 = 12;
    let mut state = 0;
    for byte in text.bytes() {
        state = match (byte, state) {
            (b'0'..=b'9', BRACKET) => return true,
            (b'0'..=b'9', HYPHENS..LAST_PAGE) => state + 1,
            (b'0'..=b'9', _) => DIGITS,
            (b'-', DIGITS..=LAST_PAGE) => HYPHENS,
            (b' ' | b'\t', PAGE..=LAST_PAGE) => BLANK,
            (b' ' | b'\t', BLANK..LAST_BLANK) => state + 1,
            (b'(', PAGE..=LAST_BLANK) => BRACKET,
            _ => 0,
        };
    }
    false
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
    let first = |text| chars::steps(text).next().map(|(_, c)| c);
    !first(candidate.text).is_some_and(|c| opens(c) || is_plus(c))
        && spoils(before(text, candidate.start).chars().next_back())
        || spoils(first(from(text, candidate.end())))
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
