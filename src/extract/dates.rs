//! Days and hours: when somebody wants to come, and when to move in.

use super::days::{Day, VAGUE, day};
use super::hours::{hour, period, settled};
use super::reading::{Kind, Reading};
use crate::message::class::*;
use crate::message::gap;

/// How far from the word for moving its day may be.
const MOVE_REACH: usize = 6;

/// With what a day or an hour begins, beside a number.
const STARTS: Classes = Classes::of(&[
    MONTH, DAY, SHORT_DAY, FROM_TODAY, TONIGHT, NEXT, THIS_NEXT, AFTER, DAY_WORD, IN, EN, MONTH_PART, THE, NOON, COUNT,
    AT,
]);

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut place = reading.next(0, &STARTS);
    while place < reading.length() {
        let Some((start, day, minutes, end)) = at(reading, place) else {
            place = reading.next(place + 1, &STARTS);
            continue;
        };
        let (date, day_end, confidence) = day;
        let kind = if is_move(reading, start, end) { Kind::MoveIn } else { Kind::Date };
        let is_vague = confidence == VAGUE && reading.is(start, MONTH) || reading.is(start, MONTH_PART);
        let is_long_ago = reading.today().is_some_and(|today| date.year + 1 < today.year);
        let is_none = is_long_ago
            || reading.has(kind)
            || is_changed(reading, day_end)
            || is_vague && kind == Kind::Date
            || is_past(reading, start);
        if !is_none {
            reading.add(kind, start, end, confidence, [date.packed(), minutes, 0, 0]);
        } else {
            let (start, end) = (reading.at(start).start, reading.end_of(end));
            reading.claim(start, end);
        }
        place = reading.next(end, &STARTS);
    }
}

/// Whether a day is the one before a change: `from Monday to Wednesday`.
fn is_changed(reading: &Reading<'_>, end: usize) -> bool {
    let next = reading.skip_all(end, &[OR, PER]);
    reading.classes.has(CHANGE) && next > end && day(reading, next).is_some()
}

/// The day at a place, with the hour before or behind it, in minutes and 1 more; 0 if there is none.
fn at(reading: &Reading<'_>, place: usize) -> Option<(usize, Day, u32, usize)> {
    if let Some(found) = day(reading, place) {
        let (minutes, end) = hour_behind(reading, place, found.1);
        return Some((place, found, minutes, end));
    }
    // `at 7 on Saturday`, `7pm tomorrow`, `a las 9 el viernes`
    let first = reading.skip_all(place, &[AT, AT]);
    let hour = hour(reading, first)?;
    let says_at = first > place || reading.at(place).before & gap::AT != 0;
    if !(hour.is_sure || says_at) {
        return None;
    }
    let mut next = hour.end;
    next = reading.skip_all(next, &[ON, EN, FOR]);
    if day(reading, next).is_none() {
        next = reading.skip(next, THE);
    }
    if !reading.joins(next) || reading.at(next).before & gap::COLON != 0 {
        return None;
    }
    let found = day(reading, next)?;
    let period = period(reading, next, found.1);
    let end = found.1.max(period.1);
    Some((place, found, settled(reading, hour, period.0) + 1, end))
}

/// The hour behind a day, in minutes and 1 more, and where it ends.
fn hour_behind(reading: &Reading<'_>, start: usize, end: usize) -> (u32, usize) {
    let (period_before, after_period) = period(reading, start, end);
    let mut next = after_period;
    let mut says_at = false;
    for class in [FROM, DE, AT, AT, AT, FROM, THE] {
        let skipped = reading.skip(next, class);
        says_at |= skipped > next && class == AT;
        next = skipped;
    }
    says_at |= reading.at(next).before & gap::AT != 0;
    let Some(hour) = hour(reading, next).filter(|hour| {
        let joins = reading.joins(next) || reading.at(next).before & !(gap::HYPHEN | gap::BLANK | gap::END) == 0;
        joins && (hour.is_sure || says_at)
    }) else {
        return (0, after_period);
    };
    let (period_behind, stop) = period(reading, hour.end, hour.end);
    (settled(reading, hour, period_behind.or(period_before)) + 1, stop)
}

/// Whether the day of these words is one to move in on.
fn is_move(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let mut place = start;
    for _ in 0..MOVE_REACH {
        let is_end = place == 0 || !reading.joins(place) && reading.at(place).before & gap::COLON == 0;
        if is_end {
            break;
        }
        place -= 1;
        if reading.at(place).is(MOVE) {
            return true;
        }
        // `need a place by March`
        if reading.at(place).is(PLACE)
            && reading.classes.has(LOOKING)
            && start - place < 4
            && reading.is_behind(start, VIA)
        {
            return true;
        }
    }
    (end..end + 2).any(|place| reading.joins(place) && reading.at(place).is(MOVE))
}

/// Whether a day is one that was, or that somebody was born on.
fn is_past(reading: &Reading<'_>, start: usize) -> bool {
    let mut place = start;
    for _ in 0..3 {
        if place == 0 || !reading.joins(place) {
            return false;
        }
        place -= 1;
        let token = reading.at(place);
        if token.is(BIRTH) || token.is(CAME) || token.is(LAST) || token.is(EVERY) || token.value(DURATION) == Some(2) {
            return true;
        }
        if !(token.is(THERE) || token.is(ON) || token.is(IS) || token.is(THE) || token.is(FROM)) {
            return false;
        }
    }
    false
}
