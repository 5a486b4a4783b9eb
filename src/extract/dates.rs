//! Days and hours: when somebody wants to come, and when to move in.

use super::calendar::{Date, days_of};
use super::reading::{Kind, Reading};
use crate::message::class::*;
use crate::message::gap;

/// With its month.
const NAMED: u16 = 950;
/// In figures.
const FIGURES: u16 = 900;
/// By the day of the week, or from today on.
const RELATIVE: u16 = 850;
/// By the day of the month alone, or by the month alone.
const VAGUE: u16 = 700;

/// A day, where its words end, and how sure it is.
type Day = (Date, usize, u16);

/// Minutes since midnight, where its words end, whether the half of the day is told, and whether it can be nothing else.
#[derive(Clone, Copy)]
struct Hour {
    minutes: u32,
    end: usize,
    is_settled: bool,
    is_sure: bool,
}

const MIDDAY: u32 = 12 * 60;

/// Countries that write the month first.
const MONTH_FIRST: &[[u8; 2]] =
    &[*b"US", *b"PH", *b"PR", *b"GU", *b"VI", *b"AS", *b"MP", *b"FM", *b"PW", *b"MH", *b"BZ"];

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
            || is_changed(reading, start, day_end)
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
fn is_changed(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let next = reading.skip_all(end, &[OR, PER]);
    reading.classes.has(CHANGE) && reading.is_behind(start, FROM) && next > end && day(reading, next).is_some()
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

/// The part of the day that a day's own words tell, or those behind it, and where those end.
fn period(reading: &Reading<'_>, start: usize, end: usize) -> (Option<u32>, usize) {
    let next = reading.skip_all(end, &[IN, AT, DE, EN, VIA, THE]);
    match reading.value(next, PERIOD) {
        Some(part) if reading.joins(next) => (Some(part), next + 1),
        _ => ((start..end).any(|place| reading.is(place, TONIGHT)).then_some(2), end),
    }
}

/// The minutes of an hour, with the half of the day that is meant.
fn settled(reading: &Reading<'_>, hour: Hour, period: Option<u32>) -> u32 {
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
fn hour(reading: &Reading<'_>, place: usize) -> Option<Hour> {
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

/// The day that begins at a place.
fn day(reading: &Reading<'_>, place: usize) -> Option<Day> {
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
        let is_led = reading.is_behind_any(at, &[ON, FOR, TO, AND, OR, DAY, UNTIL, COMING]);
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

/// Another class that leads to a day.
const COMING: u8 = THIS_NEXT;

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
    let is_led = reading.is_behind_any(place, &[ON, DAY, SHORT_DAY, THE, UNTIL, FOR, AT, OF]);
    let says_at = reading.is(end, AT) || reading.at(end).before & gap::AT != 0;
    let hour = hour(reading, reading.skip(reading.skip(end, AT), AT));
    let has_hour = hour.is_some_and(|hour| hour.is_sure || says_at);
    let is_large = reading.at(place).number > 12 || reading.at(place + 1).number > 12;
    is_led
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
