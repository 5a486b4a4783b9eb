//! Days: by the calendar, by the week, from today on.

use super::calendar::{Date, days_of};
use super::hours::hour;
use super::reading::Reading;
use crate::message::class::*;
use crate::message::gap;

/// With its month.
const NAMED: u16 = 950;
/// In figures.
const FIGURES: u16 = 900;
/// By the day of the week, or from today on.
const RELATIVE: u16 = 850;
/// By the day of the month alone, or by the month alone.
pub(super) const VAGUE: u16 = 700;

/// A day, where its words end, and how sure it is.
pub(super) type Day = (Date, usize, u16);

/// Countries that write the month first.
const MONTH_FIRST: &[[u8; 2]] =
    &[*b"US", *b"PH", *b"PR", *b"GU", *b"VI", *b"AS", *b"MP", *b"FM", *b"PW", *b"MH", *b"BZ"];

/// The day that begins at a place.
pub(super) fn day(reading: &Reading<'_>, place: usize) -> Option<Day> {
    from_today(reading, place)
        .or_else(|| of_week(reading, place))
        .or_else(|| of_month(reading, place))
        .or_else(|| in_figures(reading, place))
        .or_else(|| of_any_month(reading, place))
        .or_else(|| month_alone(reading, place))
}

/// `tomorrow`, `tonight`, `this evening`, `the day after tomorrow`, `in 3 days`
fn from_today(reading: &Reading<'_>, place: usize) -> Option<Day> {
    let today = reading.today()?;
    if let Some(days) = reading.value(place, FROM_TODAY) {
        // `por la mañana` is any morning.
        let is_morning = reading.is(place, PERIOD) && reading.is_behind(place, THE);
        return (!is_morning).then_some((today.later(days as i32), place + 1, RELATIVE));
    }
    if reading.is(place, TONIGHT) || reading.is(place, THIS_NEXT) && reading.is(place + 1, PERIOD) {
        let words = if reading.is(place, TONIGHT) { 1 } else { 2 };
        return Some((today, place + words, RELATIVE));
    }
    if reading.is(place, AFTER) && reading.value(place + 1, FROM_TODAY) == Some(1) {
        return Some((today.later(2), place + 2, RELATIVE));
    }
    if reading.is(place, DAY_WORD) && reading.is(place + 1, AFTER) && reading.is(place + 2, FROM_TODAY) {
        return Some((today.later(2), place + 3, RELATIVE));
    }
    if reading.is(place, IN) || reading.is(place, EN) {
        let days = match reading.value(place + 2, DURATION)? {
            0 => return None,
            1 => 1,
            _ => 7,
        };
        let one = reading.is(place + 1, THE).then_some(1);
        let count = reading.count(place + 1).or(one).filter(|count| *count < 100)?;
        return Some((today.later(count as i32 * days), place + 3, RELATIVE));
    }
    None
}

/// `Saturday`, `next Saturday`, `Sat the 15th`, `Friday, November 28`
fn of_week(reading: &Reading<'_>, place: usize) -> Option<Day> {
    let today = reading.today()?;
    let is_next = reading.is(place, NEXT);
    let is_this = reading.is(place, THIS_NEXT);
    // `next week Thursday`
    let is_week_first = is_next && reading.value(place + 1, DURATION) == Some(2);
    let mut at = place + usize::from(is_next || is_this) + usize::from(is_week_first);
    if is_this && reading.is(at, THIS_NEXT) {
        at += 1;
    }
    let (day, is_short) = match reading.value(at, DAY) {
        Some(day) => (day, false),
        None => (reading.value(at, SHORT_DAY)?, true),
    };
    if at > place && !reading.joins(at) || reading.is_behind(place, LAST) || reading.is_behind(place, EVERY) {
        return None;
    }
    // `Mon`, `Sat` and `Sun` are other words too.
    if is_short && at == place {
        let is_led = reading.is_behind_any(at, &[ON, FOR, TO, AND, OR, DAY, UNTIL, THIS_NEXT, HALF_DAY, CLOCK]);
        let is_followed = hour(reading, reading.skip(reading.skip(at + 1, AT), AT)).is_some()
            || reading.at(at + 1).before & (gap::AT | gap::DOT) != 0;
        let is_one_of_two = reading.is(at + 1, OR) && reading.is_any(at + 2, &[DAY, SHORT_DAY]);
        let is_dated = is_one_of_two
            || reading.joins(at + 1)
                && (reading.at(at + 1).digits > 0 || reading.is(at + 1, MONTH) || reading.is(at + 1, PERIOD));
        if !(is_led || is_followed || is_dated) {
            return None;
        }
    }
    let mut next = reading.skip(at + 1, THE);
    if reading.at(next).before & gap::SLASH != 0 {
        next = at + 1;
    }
    if reading.joins(next) || reading.at(at + 1).before & gap::DOT != 0 {
        let dated =
            of_month(reading, next).or_else(|| in_figures(reading, next)).or_else(|| of_any_month(reading, at + 1));
        if let Some((date, end, _)) = dated {
            return Some((date, end, NAMED));
        }
    }
    // `viernes 28`, if the 28th is a Friday
    if let Some((date, end)) = of_number(reading, at + 1)
        && date.weekday() == day as i32
        && is_no_hour(reading, at + 1, end)
    {
        return Some((date, end, NAMED));
    }
    // `Thursday next week`, `el lunes que viene`
    let is_week_behind = reading.is(at + 1, NEXT) && reading.value(at + 2, DURATION) == Some(2);
    let is_coming = reading.joins(at + 2) && reading.is(at + 2, COMES);
    let end = at + if is_week_behind || is_coming { 3 } else { 1 };
    let ahead = (day as i32 - today.weekday()).rem_euclid(7);
    let is_before_next_week = day as i32 >= today.weekday();
    let days = if (is_next || is_week_behind) && is_before_next_week { ahead + 7 } else { ahead };
    Some((today.later(days), end, RELATIVE))
}

/// Whether a number behind a day of the week can be no hour: it is too large, or an hour follows.
fn is_no_hour(reading: &Reading<'_>, place: usize, end: usize) -> bool {
    let has_sign = hour(reading, place).is_some_and(|hour| hour.is_sure) || reading.at(end).before == gap::HYPHEN;
    !has_sign && (reading.at(place).number > 12 || hour(reading, reading.skip_all(end, &[AT, AT])).is_some())
}

/// `Nov 25th`, `November 25, 2025`, `25 Nov`, `the 25th of November`, `25 de noviembre`, `mid January`
fn of_month(reading: &Reading<'_>, place: usize) -> Option<Day> {
    if let Some(month) = reading.value(place, MONTH) {
        let at = reading.skip(place + 1, THE);
        let (day, end) = day_number(reading, at)?;
        let is_close = reading.at(at).before & !(gap::BLANK | gap::DOT | gap::END | gap::HYPHEN) == 0;
        return if is_close { with_year(reading, month, day, end) } else { None };
    }
    if let Some((day, end)) = day_number(reading, place) {
        let at = reading.skip(reading.skip(end, OF), DE);
        let month = reading.value(at, MONTH)?;
        let is_close = reading.at(at).before & !(gap::BLANK | gap::HYPHEN | gap::DOT) == 0;
        return if is_close { with_year(reading, month, day, at + 1) } else { None };
    }
    let part = reading.value(place, MONTH_PART)?;
    let at = reading.skip(reading.skip(place + 1, OF), DE);
    let month = reading.value(at, MONTH).filter(|_| reading.is_tight(at, gap::BLANK | gap::HYPHEN))?;
    let today = reading.today()?;
    let mut date = Date { year: today.year, month: month as u8, day: 1 };
    date.day = match part {
        0 => 1,
        1 => 15,
        _ => days_of(today.year, date.month),
    };
    if date < today {
        date.year += 1;
    }
    Some((date, at + 1, VAGUE))
}

/// A day of the month, and where its words end.
fn day_number(reading: &Reading<'_>, place: usize) -> Option<(u32, usize)> {
    let token = reading.at(place);
    let day = if token.digits > 0 { token.number } else { return None };
    let is_day = (1..=31).contains(&day)
        && token.digits <= 2
        && reading.is_free(place)
        && token.before & (gap::CURRENCY | gap::HASH) == 0;
    let end = place + 1;
    let has_ordinal = reading.is(end, ORDINAL) && reading.at(end).before & !gap::BLANK == 0;
    is_day.then_some((day, end + usize::from(has_ordinal)))
}

/// A day of a month with its year, if that is told; else in the year that begins today.
fn with_year(reading: &Reading<'_>, month: u32, day: u32, end: usize) -> Option<Day> {
    let at = reading.skip(reading.skip(end, DE), FROM);
    let token = reading.at(at);
    let is_year = token.digits == 4
        && (1900..2100).contains(&token.number)
        && token.before & !(gap::BLANK | gap::COMMA | gap::SLASH | gap::HYPHEN) == 0;
    // `Dec 6 2025`; not `Dec 6 2025 people`.
    if is_year && reading.is_free(at) {
        return Some((Date::new(token.number as u16, month as u8, day as u8)?, at + 1, NAMED));
    }
    Some((this_or_next_year(reading.today()?, month, day)?, end, NAMED))
}

/// The day that comes next of those with this month and day.
fn this_or_next_year(today: Date, month: u32, day: u32) -> Option<Date> {
    let of = |year| Date::new(year, month as u8, day as u8);
    of(today.year).filter(|date| *date >= today).or_else(|| (1..=4).find_map(|years| of(today.year + years)))
}

/// `12/25/2025`, `25.12.2025`, `2025-12-25`, `12/25`
fn in_figures(reading: &Reading<'_>, place: usize) -> Option<Day> {
    let part = |at: usize, marks: u16| {
        let token = reading.at(at);
        (token.digits > 0 && (at == place || token.before == marks) && reading.is_free(at)).then_some(token)
    };
    let first = part(place, 0)?;
    if first.before & (gap::CURRENCY | gap::HASH | gap::PLUS) != 0
        || place > 0 && first.before & gap::SLASH != 0 && first.before & gap::BLANK == 0
    {
        return None;
    }
    let marks = reading.at(place + 1).before;
    if !matches!(marks, gap::SLASH | gap::HYPHEN | gap::DOT) {
        return None;
    }
    let second = part(place + 1, marks)?.number;
    let third = part(place + 2, marks);
    let first_value = first.number;
    if first.digits == 4 {
        let day = third?.number;
        return Some((
            Date::new(first_value as u16, second as u8, day as u8).filter(|_| first_value >= 1900)?,
            place + 3,
            FIGURES,
        ));
    }
    if first.digits > 2 || reading.at(place + 1).digits > 2 {
        return None;
    }
    let country = reading.settings.country.map(|country| country.letters());
    let is_month_first = match country {
        _ if second > 12 => true,
        // Who parts them with full stops writes the day first, wherever.
        _ if first_value > 12 || marks == gap::DOT => false,
        Some(country) => MONTH_FIRST.contains(&country),
        // Either might be the month.
        None if first_value != second => return None,
        None => true,
    };
    let (month, day) = if is_month_first { (first_value, second) } else { (second, first_value) };
    match third {
        Some(year) if year.digits == 4 || year.digits == 2 => {
            let century = if year.digits == 2 { 2000 } else { 0 };
            let year = Some(century + year.number).filter(|year| (1900..2100).contains(year))?;
            Some((Date::new(year as u16, month as u8, day as u8)?, place + 3, FIGURES))
        }
        Some(_) => None,
        None if marks == gap::SLASH && is_led_or_followed(reading, place, place + 2) => {
            Some((this_or_next_year(reading.today()?, month, day)?, place + 2, RELATIVE))
        }
        None => None,
    }
}

/// Whether something beside two figures says that they are a day, not a fraction.
fn is_led_or_followed(reading: &Reading<'_>, place: usize, end: usize) -> bool {
    let is_led = reading.is_behind_any(place, &[ON, DAY, SHORT_DAY, UNTIL, FOR, AT, OF]);
    let says_at = reading.is(end, AT) || reading.at(end).before & gap::AT != 0;
    let hour = hour(reading, reading.skip(reading.skip(end, AT), AT));
    let has_hour = hour.is_some_and(|hour| hour.is_sure || says_at);
    let is_large = reading.at(place).number > 12 || reading.at(place + 1).number > 12;
    // `the 2/2` is a flat, `el 2/2` is a day.
    is_led
        || reading.is_behind(place, THE) && !reading.text(place - 1, place).eq_ignore_ascii_case("the")
        || reading.at(place).before & gap::COLON != 0
        || has_hour
        || is_large
            && !(reading.at(place).number == 24 && reading.at(place + 1).number == 7)
            && reading.at(place).number != 50
}

/// `the 25th`, `el 25`: of this month, or the next that has such a day.
fn of_any_month(reading: &Reading<'_>, place: usize) -> Option<Day> {
    let at = reading.skip(place + 1, DAY_WORD);
    if !reading.is(place, THE) || !reading.joins(at) {
        return None;
    }
    let (_, end) = day_number(reading, at)?;
    if of_month(reading, at).is_some() {
        return None;
    }
    let is_english = end > at + 1;
    let is_spanish = !is_english && reading.text(place, place + 1).eq_ignore_ascii_case("el");
    let next = reading.at(end);
    let is_followed =
        next.before & (gap::ASIDE | gap::AT) != 0 || !next.classes.is_empty() && !next.is(PEOPLE) && !next.is(DURATION);
    // `the 1st floor`, `the 30th birthday`
    let is_known = is_followed || reading.is_behind_any(place, &[ON, DAY, SHORT_DAY]);
    if !(is_english || is_spanish) || !is_known {
        return None;
    }
    let (date, _) = of_number(reading, at)?;
    Some((date, end, VAGUE))
}

/// The next day whose number of the month stands at a place.
fn of_number(reading: &Reading<'_>, place: usize) -> Option<(Date, usize)> {
    let today = reading.today()?;
    let (day, end) = day_number(reading, place).filter(|_| reading.joins(place))?;
    let mut first = Date { day: 1, ..today };
    for _ in 0..3 {
        match Date::new(first.year, first.month, day as u8) {
            Some(date) if date >= today => return Some((date, end)),
            _ => first = first.later(i32::from(days_of(first.year, first.month))),
        }
    }
    None
}

/// `by March`: the first of it.
fn month_alone(reading: &Reading<'_>, place: usize) -> Option<Day> {
    let month = reading.value(place, MONTH)?;
    let is_led = reading.is_behind_any(place, &[IN, EN, VIA, AT, UNTIL, FOR]);
    let today = reading.today()?;
    let date = this_or_next_year(today, month, 1)?;
    is_led.then_some((date, place + 1, VAGUE))
}
