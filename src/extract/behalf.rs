//! For whom somebody writes, and who will act for them: `booking for my boss`, `my assistant will call`.

use super::reading::{Kind, Reading};
use crate::message::class::*;
use crate::message::{Matched, PERHAPS, Phrase, Phrases, gap, packed_length};

mod says {
    /// For the person whom the last word names.
    pub(super) const FOR: u8 = 1;
    /// The same, if the message is of a booking.
    pub(super) const IF_BOOKED: u8 = 2;
    /// The person whom the second word names will act.
    pub(super) const HELPER: u8 = 3;
    /// For whoever is named behind.
    pub(super) const NAMED: u8 = 4;
    pub(super) const NONE: u8 = 5;
}

const PHRASES: &[Phrase] = &[
    (says::FOR, &[BOOK, FOR, MY, ROLE]),
    (says::FOR, &[ON, BEHALF, OF, MY, ROLE]),
    (says::NAMED, &[ON, BEHALF, OF]),
    (says::NAMED, &[BEHALF, OF]),
    (says::FOR, &[DE, BEHALF, DE, MY, ROLE]),
    (says::NAMED, &[DE, BEHALF, DE, PERHAPS, THE]),
    (says::IF_BOOKED, &[FOR, MY, ROLE]),
    (says::HELPER, &[MY, HELPER, CAN]),
    (says::HELPER, &[MY, HELPER, IS, TEXTING]),
    (says::NONE, &[FOR, MY, ROLE, AND]),
    (says::NONE, &[BOOK, FOR, MY, ROLE, AND]),
    (says::NONE, &[BOOK, FOR, MY, ROLE, PERHAPS, THE, GROUP]),
];

static ROWS: Phrases<{ packed_length(PHRASES) }> = Phrases::new(PHRASES);

const SAID: u16 = 900;

/// Most words of a name behind `on behalf of`.
const MOST: usize = 3;

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut place = 0;
    while place < reading.length() {
        let found = ROWS.longest(&reading.message, place, &|_, _| true);
        let Some(Matched { meaning, end }) =
            found.filter(|found| (place..found.end).all(|place| reading.is_free(place)))
        else {
            place += 1;
            continue;
        };
        let is_somebodys = ends_possessive(reading, end);
        let is_booking = || reading.classes.has(BOOK) || is_work(reading, end - 1);
        let who = match meaning {
            says::FOR if !is_somebodys => Some((end - 1, end)),
            says::IF_BOOKED if !is_somebodys && is_booking() => Some((end - 1, end)),
            says::HELPER => Some((place + 1, place + 2)),
            says::NAMED => named(reading, end),
            _ => None,
        };
        if let Some((first, last)) = who {
            let (start, stop) = (reading.at(place).start, reading.end_of(last.max(end)));
            return reading.add_at(Kind::OnBehalfOf, start, stop, SAID, [0; 4], reading.text(first, last).into());
        }
        place = end;
    }
}

/// Somebody whom one works for, or with.
fn is_work(reading: &Reading<'_>, place: usize) -> bool {
    reading.value(place, ROLE) == Some(0)
}

/// `my boss's birthday` is not for the boss.
fn ends_possessive(reading: &Reading<'_>, end: usize) -> bool {
    let word = reading.text(end - 1, end);
    word.ends_with("'s") || word.ends_with("’s")
}

/// The words of a name with capitals, or a person's role.
fn named(reading: &Reading<'_>, place: usize) -> Option<(usize, usize)> {
    let mut end = place;
    while end - place < MOST && end < reading.length() && reading.is_free(end) {
        let token = reading.at(end);
        let is_capital = reading.text(end, end + 1).as_bytes().first().is_some_and(u8::is_ascii_uppercase);
        let is_joined = reading.is_tight(end, gap::BLANK) || end > place && reading.is(end - 1, TITLE);
        if !is_joined || !(is_capital || end == place && token.is(ROLE)) {
            break;
        }
        end += 1;
    }
    (end > place).then_some((place, end))
}
