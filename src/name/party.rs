//! How many come: a reservation's `"Thompson, party of 6"`, which is no part of the name.

use super::split::{Word, extend, take_run};
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
#[inline(never)]
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
    let mut kept = Vec::new();
    let mut rest = words.as_slice();
    while let run @ [_, ..] = take_run(&mut rest, &|word, next| (classes(word) == 0) == (classes(next) == 0)) {
        let all = run.iter().fold(0, |all, word| all | classes(word));
        let is_known = all & (RESERVATION | COMPANION) != 0 || !kept.is_empty();
        let is_said = kept.is_empty() && run.iter().any(|word| word.bare == "reservation");
        if is_said || all & DIGITS != 0 && is_known || all & NUMBER != 0 && all & (RESERVATION | COMPANION) != 0 {
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
