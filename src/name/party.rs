//! How many come: a reservation's `"Thompson, party of 6"`, which is no part of the name.

use super::split::Word;
use super::words::{COMPANION, Classes, NUMBER, RESERVATION};
use alloc::vec::Vec;

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Party {
    None,
    /// A number, or somebody's companions.
    Others,
    /// A reservation, which is under a family name.
    Reservation,
}

/// What a word is of a party; `x5` is a number and the word beside it.
fn classes(word: &Word) -> Classes {
    let is_times = word.bare.strip_prefix('x').is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()));
    match (word.is_number(), is_times) {
        (true, _) => DIGITS,
        (_, true) => DIGITS | RESERVATION,
        _ => word.classes & (COMPANION | RESERVATION | NUMBER),
    }
}

const DIGITS: Classes = 1;

/// Takes the words of a party out: runs of such words with a number. One in letters may be a name, as `Six` is, and one in
/// front the name's own, as in `21 Savage`, so these have to have a word beside them.
pub(super) fn take_party(words: &mut Vec<Word>) -> Party {
    let mut found = Party::None;
    let mut place = 0;
    while place < words.len() {
        let mut end = place;
        let mut run = 0;
        while let Some(class) = words.get(end).map(classes).filter(|class| *class != 0) {
            run |= class;
            end += 1;
        }
        let is_known = run & (RESERVATION | COMPANION) != 0 || place > 0;
        if run & DIGITS != 0 && is_known || run & NUMBER != 0 && run & RESERVATION != 0 {
            words.drain(place..end);
            if run & RESERVATION != 0 {
                found = Party::Reservation;
            } else if found == Party::None {
                found = Party::Others;
            }
        } else {
            place = end + 1;
        }
    }
    found
}
