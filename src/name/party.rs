//! How many come: a reservation's `"Thompson, party of 6"`, which is no part of the name.

use super::split::Word;
use super::words;
use alloc::vec::Vec;
use core::mem;

/// What stands beside the number. The first are of somebody's companions, the others of a reservation.
const COMPANIONS: &str = "+ plus with";
const RESERVATION: &str = "
    party of for x table group reservation people ppl persons person pax guests guest adults adult kids children
    mesa para grupo personas adultos ninos tisch fur personen gaste pour personnes table tavolo per persone
    room rm apt unit suite zimmer pm am";
const NUMBERS: &str = "two three four five six seven eight nine ten eleven twelve";

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Party {
    None,
    /// A number, or somebody's companions.
    Others,
    /// A reservation, which is under a family name.
    Reservation,
}

fn is_of(table: &str, word: &Word) -> bool {
    table.split_ascii_whitespace().any(|listed| listed == word.bare)
}

fn is_number(word: &Word) -> bool {
    let digits = word.bare.strip_prefix('x').unwrap_or(&word.bare);
    digits.starts_with(|c: char| c.is_ascii_digit()) && words::generation(&word.bare).is_none()
}

/// Takes the words of a party out.
pub(super) fn take_party(words: &mut Vec<Word>) -> Party {
    let mut found = Party::None;
    let mut run = Vec::new();
    for word in mem::take(words) {
        if is_number(&word) || [COMPANIONS, RESERVATION, NUMBERS].into_iter().any(|table| is_of(table, &word)) {
            run.push(word);
        } else {
            end_run(words, &mut run, &mut found);
            words.push(word);
        }
    }
    end_run(words, &mut run, &mut found);
    found
}

/// A run of such words is a party if there is a number; one in letters is a name too, as `Six` is.
fn end_run(words: &mut Vec<Word>, run: &mut Vec<Word>, found: &mut Party) {
    let has = |table: &str| run.iter().any(|word| is_of(table, word));
    let is_times = |word: &Word| is_number(word) && word.bare.starts_with('x');
    let (is_reserved, has_digits) = (has(RESERVATION) || run.iter().any(is_times), run.iter().any(is_number));
    // A number in front may be the name's own, as in `21 Savage`.
    let is_known = is_reserved || has(COMPANIONS) || !words.is_empty();
    if has_digits && is_known || is_reserved && has(NUMBERS) {
        run.clear();
        let reserves = is_reserved || *found == Party::Reservation;
        *found = if reserves { Party::Reservation } else { Party::Others };
    } else {
        words.append(run);
    }
}
