//! Hours of the day: `6`, `6:30pm`, `18h`, `six thirty`, `noon`.

use super::reading::Reading;
use crate::message::class::*;
use crate::message::gap;

/// Minutes since midnight, where its words end, whether the half of the day is told, and whether it can be nothing else.
#[derive(Clone, Copy)]
pub(super) struct Hour {
    pub(super) minutes: u32,
    pub(super) end: usize,
    pub(super) is_settled: bool,
    pub(super) is_sure: bool,
}

const MIDDAY: u32 = 12 * 60;

/// The part of the day that a day's own words tell, or those behind it, and where those end.
pub(super) fn period(reading: &Reading<'_>, start: usize, end: usize) -> (Option<u32>, usize) {
    let next = reading.skip_all(end, &[IN, AT, DE, EN, VIA, THE]);
    match reading.value(next, PERIOD) {
        Some(part) if reading.joins(next) => (Some(part), next + 1),
        _ => ((start..end).any(|place| reading.is(place, TONIGHT)).then_some(2), end),
    }
}

/// The minutes of an hour, with the half of the day that is meant.
pub(super) fn settled(reading: &Reading<'_>, hour: Hour, period: Option<u32>) -> u32 {
    let minutes = hour.minutes;
    if hour.is_settled || minutes >= MIDDAY + 60 {
        return minutes;
    }
    let is_meal = || reading.classes.meet(&MEALS);
    let is_late = match period {
        Some(0) => false,
        Some(_) => true,
        // Nobody comes at night; who comes to eat hardly comes in the morning, nor to a doctor in the evening.
        None if minutes < 8 * 60 => true,
        None if minutes < 9 * 60 => is_meal() || !reading.classes.has(VISIT),
        None => minutes < 10 * 60 && is_meal(),
    };
    match (is_late, minutes >= MIDDAY) {
        (true, false) => minutes + MIDDAY,
        (false, true) if period == Some(0) => minutes - MIDDAY,
        _ => minutes,
    }
}

/// What says that people come to eat.
const MEALS: Classes = Classes::of(&[GROUP, PEOPLE, MEAL, WE_ARE]);

/// The hour at a place: `6`, `6:30pm`, `18h30`, `six thirty`, `noon`, `8 y media`.
pub(super) fn hour(reading: &Reading<'_>, place: usize) -> Option<Hour> {
    if let Some(hours) = reading.value(place, NOON) {
        return Some(Hour { minutes: hours * 60, end: place + 1, is_settled: true, is_sure: true });
    }
    let token = reading.at(place);
    let value = if token.digits > 0 { token.number } else { reading.value(place, COUNT)? };
    let is_money = token.before & (gap::CURRENCY | gap::HASH | gap::SLASH) != 0;
    if !reading.is_free(place) || is_money {
        return None;
    }
    // `at 730`, `1130am`
    if matches!(token.digits, 3 | 4) && (1..24).contains(&(value / 100)) && value % 100 < 60 && value % 5 == 0 {
        let is_settled = value >= 1300;
        let hour = Hour { minutes: value / 100 * 60 + value % 100, end: place + 1, is_settled, is_sure: false };
        let is_led = reading.is_behind(place, AT) || reading.at(place).before & gap::AT != 0;
        let half = halved(reading, hour);
        return (is_led || half.is_sure).then_some(half);
    }
    if token.digits > 2 || value > 24 {
        return None;
    }
    let mut hour = Hour { minutes: value % 24 * 60, end: place + 1, is_settled: value == 0, is_sure: false };
    let next = reading.at(hour.end);
    let is_tight_mark = next.before & !(gap::COLON | gap::DOT) == 0 && next.before != 0;
    if is_tight_mark && next.digits == 2 && next.number < 60 {
        hour.minutes += next.number;
        hour.is_sure = next.before == gap::COLON;
        hour.is_settled |= token.digits == 2 && value < 10;
        hour.end += 1;
    } else if token.digits == 0
        && reading.joins(hour.end)
        && reading.value(hour.end, COUNT).is_some_and(|minutes| minutes >= 15)
    {
        hour.minutes += reading.value(hour.end, COUNT).unwrap_or(0);
        (hour.is_sure, hour.end) = (true, hour.end + 1);
    }
    if reading.joins(hour.end) && reading.is(hour.end, AND) && reading.is(hour.end + 1, HALF) {
        hour.minutes += 30;
        hour.end += 2;
    }
    let hour = halved(reading, hour);
    // `8 people`, `8 minutes`, `8%`
    let is_other =
        reading.joins(hour.end) && reading.is_any(hour.end, &[PEOPLE, ADULTS, CHILDREN, DURATION, MONEY, MONTH]);
    let is_part = reading.at(hour.end).digits > 0
        && reading.at(hour.end).before & !(gap::SLASH | gap::COMMA | gap::DOT | gap::COLON) == 0;
    (!is_other && !is_part).then_some(hour)
}

/// The hour with the half of the day, or the sign of hours, that stands behind it.
fn halved(reading: &Reading<'_>, mut hour: Hour) -> Hour {
    let next = reading.at(hour.end);
    let is_close = next.before & !(gap::BLANK | gap::DOT) == 0;
    if let Some(half) = reading.value(hour.end, HALF_DAY).filter(|_| is_close) {
        let is_letter = next.end - next.start == 1;
        let rest = reading.at(hour.end + 1);
        let has_m = rest.end == rest.start + 1
            && rest.before & !(gap::DOT | gap::BLANK) == 0
            && reading.text(hour.end + 1, hour.end + 2).eq_ignore_ascii_case("m");
        if !is_letter || has_m || next.before == 0 {
            let hours = hour.minutes / 60;
            if (1..=12).contains(&hours) {
                hour.minutes = hour.minutes % 60 + (hours % 12 + 12 * half) * 60;
            }
            (hour.is_settled, hour.is_sure) = (true, true);
            hour.end += 1 + usize::from(is_letter && has_m);
        }
    } else if next.before & !gap::BLANK == 0 && reading.is(hour.end, CLOCK) {
        let is_h = !reading.text(hour.end, hour.end + 1).starts_with(['o', 'O', 'i']);
        hour.is_settled |= is_h;
        hour.is_sure = true;
        hour.end += 1;
        let minutes = reading.at(hour.end);
        if is_h && minutes.before == 0 && minutes.digits == 2 && minutes.number < 60 {
            hour.minutes += minutes.number;
            hour.end += 1;
        }
    }
    hour
}
