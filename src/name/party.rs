//! How many come: a reservation's `"Thompson, party of 6"`, which is no part of the name.

use super::split::{DIGIT, Word, extend};
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

/// Takes the words of a party out: runs of such words with a number. One in letters may be a name, as `Six` is, and one in
/// front the name's own, as in `21 Savage`, so these have to have a word beside them.
pub(super) fn take_party(words: &mut Vec<Word>) -> Party {
    const PARTY: Classes = DIGIT | COMPANION | RESERVATION | NUMBER;
    let mut found = Party::None;
    let mut kept = Vec::new();
    let mut rest = words.as_slice();
    while let [first, ..] = rest {
        let is_such = first.is(PARTY);
        let end = rest.iter().position(|word| word.is(PARTY) != is_such).unwrap_or(rest.len());
        let (run, behind) = rest.split_at_checked(end).unwrap_or_default();
        rest = behind;
        let all = run.iter().fold(0, |all, word| all | word.classes);
        let has_word = all & (RESERVATION | COMPANION) != 0;
        if is_such && (all & DIGIT != 0 && (has_word || !kept.is_empty()) || all & NUMBER != 0 && has_word) {
            if all & RESERVATION != 0 {
                found = Party::Reservation;
            } else if found == Party::None {
                found = Party::Others;
            }
        } else {
            extend(&mut kept, run);
        }
    }
    *words = kept;
    found
}
