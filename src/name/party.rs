//! How many come: a reservation's `"Thompson, party of 6"`, which is no part of the name.

use super::split::{DIGIT, Word, any_is, extend};
use super::words::{COMPANION, Classes, NUMBER, RESERVATION};
use alloc::vec::Vec;
use core::slice;

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
    if !any_is(words, PARTY) {
        return found;
    }
    let mut kept = Vec::new();
    // What the run's words are, and where it began.
    let (mut all, mut start) = (0, 0);
    for word in words.iter().chain([&Word::NONE]) {
        if word.is(PARTY) {
            all |= word.classes;
        } else {
            let has_word = all & (RESERVATION | COMPANION) != 0;
            if all & DIGIT != 0 && (has_word || start > 0) || all & NUMBER != 0 && has_word {
                kept.truncate(start);
                if all & RESERVATION != 0 {
                    found = Party::Reservation;
                } else if found == Party::None {
                    found = Party::Others;
                }
            }
            (all, start) = (0, kept.len() + 1);
        }
        extend(&mut kept, slice::from_ref(word));
    }
    kept.pop();
    *words = kept;
    found
}
