//! Kinds of flats: `studio`, `2 bed`, `two-bedroom`, `1br`.

use super::reading::{Kind, Reading};
use crate::cut::is_word_of;
use crate::message::class::*;
use crate::message::gap;

/// With a number of bedrooms.
const COUNTED: u16 = 950;
/// A kind of its own.
const NAMED: u16 = 850;

/// No flat has more.
const MOST: u32 = 9;

/// The kinds beside those of so many bedrooms, in the order of their values.
pub(crate) const HOMES: [&str; 5] = ["studio", "loft", "penthouse", "townhouse", "duplex"];

/// With what a flat begins, beside a number.
const STARTS: Classes = Classes::of(&[COUNT, HOME, THE]);

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut place = reading.next(0, &STARTS);
    while place < reading.length() {
        let bedrooms = bedrooms(reading, place);
        if let Some(bedrooms) = bedrooms {
            reading.add(Kind::Unit, place, place + 2, COUNTED, [bedrooms, 0, 0, 0]);
        } else if let Some(home) = home(reading, place) {
            reading.add(Kind::Unit, place, place + 1, NAMED, [0, home, 0, 0]);
        }
        place = reading.next(place + 1, &STARTS);
    }
}

/// The number of bedrooms that are named at a place.
fn bedrooms(reading: &Reading<'_>, place: usize) -> Option<u32> {
    let next = place + 1;
    // `una recámara` is one.
    let count = reading
        .count(place)
        .or_else(|| is_word_of(reading.text(place, next), "una un").then_some(1))
        .filter(|count| (1..=MOST).contains(count))?;
    let is_close = reading.at(next).before & !(gap::BLANK | gap::HYPHEN) == 0;
    // `2b` is a flat, `2 b` is not.
    let is_letter = reading.at(next).end - reading.at(next).start == 1;
    let is_room = reading.is(next, BEDROOM) && is_close && (!is_letter || reading.at(next).before == 0);
    // `2 beds` may be of a room; `2 beds 1 bath` are not.
    let is_room = is_room || reading.is(next, BEDS) && reading.is(next + 2, BATH);
    let is_address = is_letter && reading.is_behind(place, PLACE);
    let is_money = reading.at(place).before & (gap::CURRENCY | gap::HASH) != 0;
    (is_room && !is_money && !is_address && reading.is_free(place)).then_some(count)
}

/// The kind of flat that a word is.
fn home(reading: &Reading<'_>, place: usize) -> Option<u32> {
    let home = reading.value(place, HOME)?;
    (!reading.is_behind(place, NO_HOME)).then_some(home)
}
