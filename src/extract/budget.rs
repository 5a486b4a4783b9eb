//! What somebody would spend: `$600-$1,200`, `under 2k`, `presupuesto de 1.200 €`. A price is none.

use super::reading::{Kind, Reading};
use crate::message::class::*;
use crate::message::gap;
use alloc::string::String;

/// With a word for it.
const NAMED: u16 = 950;
/// By what is compared, or a range.
const COMPARED: u16 = 850;
/// An amount that somebody looks for.
const SOUGHT: u16 = 700;

/// The currencies that signs and words are of, where the country has no other.
const CURRENCIES: [[u8; 3]; 5] = [*b"USD", *b"EUR", *b"GBP", *b"MXN", *b"INR"];
/// A country and its currency.
type Own = ([u8; 2], [u8; 3]);
/// Those that are dollars or pesos of their own: `$` and `pesos` mean them there.
const DOLLARS_AND_PESOS: &[Own] = &[
    (*b"CA", *b"CAD"),
    (*b"AU", *b"AUD"),
    (*b"NZ", *b"NZD"),
    (*b"MX", *b"MXN"),
    (*b"CO", *b"COP"),
    (*b"AR", *b"ARS"),
    (*b"CL", *b"CLP"),
    (*b"UY", *b"UYU"),
    (*b"DO", *b"DOP"),
    (*b"SG", *b"SGD"),
    (*b"HK", *b"HKD"),
    (*b"PH", *b"PHP"),
];
/// Others; what is in neither has the euro if it is in [`EURO`].
const OTHERS: &[Own] = &[
    (*b"GB", *b"GBP"),
    (*b"IN", *b"INR"),
    (*b"PE", *b"PEN"),
    (*b"BR", *b"BRL"),
    (*b"CH", *b"CHF"),
    (*b"SE", *b"SEK"),
    (*b"NO", *b"NOK"),
    (*b"DK", *b"DKK"),
    (*b"PL", *b"PLN"),
    (*b"ZA", *b"ZAR"),
    (*b"AE", *b"AED"),
    (*b"JP", *b"JPY"),
];
const EURO: &[u8] = b"ATBECYDEEEESFIFRGRHRIEITLTLULVMTNLPTSISK";

/// What makes a message one of a flat.
const FLATS: Classes = Classes::of(&[BEDROOM, HOME, BEDS]);

/// How many words a comparison is looked for before an amount.
const REACH: usize = 6;

/// An amount of money: its words, its sum, and the currency that is told, by its place in [`CURRENCIES`].
#[derive(Clone, Copy)]
struct Amount {
    end: usize,
    /// Where a sign behind it ends.
    stop: usize,
    sum: u32,
    currency: Option<usize>,
    /// Whether it has a sign, a word or thousands.
    is_money: bool,
}

/// The place behind `under`, `up to`, `no more than`, `at most`; the place itself if there is none.
pub(super) fn at_most(reading: &Reading<'_>, place: usize) -> usize {
    if reading.is(place, UP) && reading.is(place + 1, TO) {
        return place + 2;
    }
    let after_no = reading.skip(reading.skip(place, NO), NOT);
    let is_compared = reading.is(after_no, MORE) || reading.is(after_no, COMPARED_WORD);
    if is_compared && (reading.is(after_no + 1, THAN) || reading.is(after_no + 1, DE)) {
        let is_less = !reading.is(after_no, MORE);
        return if is_less || after_no > place { after_no + 2 } else { place };
    }
    if is(reading, place, "at") && is(reading, place + 1, "most") {
        return place + 2;
    }
    if reading.is(place, AT_MOST) {
        return reading.skip(reading.skip(reading.skip(place + 1, IS), DE), OF);
    }
    place
}

/// The place behind `over`, `from`, `at least`, `more than`.
fn at_least(reading: &Reading<'_>, place: usize) -> usize {
    let is_two = is(reading, place, "at") && is(reading, place + 1, "least")
        || reading.is(place, MORE) && (reading.is(place + 1, THAN) || reading.is(place + 1, DE));
    if is_two {
        return place + 2;
    }
    if reading.is(place, AT_LEAST) { reading.skip(place + 1, IS) } else { place }
}

fn is(reading: &Reading<'_>, place: usize, word: &str) -> bool {
    reading.text(place, place + 1).eq_ignore_ascii_case(word)
}

/// With what a budget begins, beside a number.
const STARTS: Classes =
    Classes::of(&[BUDGET, BETWEEN, UP, NO, NOT, MORE, AT, AT_MOST, AT_LEAST, AROUND, COMPARED_WORD]);

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut place = 0;
    while !reading.has(Kind::Budget) {
        place = reading.next(place, &STARTS);
        if place >= reading.length() {
            break;
        }
        place = at(reading, place).unwrap_or(place + 1);
    }
}

/// Finds the budget whose words begin at a place; answers the place behind it.
fn at(reading: &mut Reading<'_>, place: usize) -> Option<usize> {
    let is_named = reading.is(place, BUDGET);
    let mut first = place;
    if is_named {
        first = reading.skip_all(place + 1, &[IS, OF, DE, WITH]);
    }
    let led = first;
    let is_between = reading.is(first, BETWEEN);
    first += usize::from(is_between);
    let most = at_most(reading, first);
    let least = at_least(reading, first);
    let is_most = most > first;
    let is_least = least > first && !is_most;
    first = most.max(least);
    first = reading.skip(first, AROUND);
    if first > place && !reading.joins(first) && reading.at(first).before & gap::COLON == 0 {
        return None;
    }
    let amount = amount(reading, first)?;
    // `I don't want to spend more than $400`
    let is_least = is_least && !is_said_before(reading, place, DONT) && !is_said_before(reading, place, NOT);
    let (mut low, mut high) = if is_least { (amount.sum, 0) } else { (0, amount.sum) };
    let (mut last, mut is_range) = (amount, false);
    let is_dash = reading.at(amount.end).before & gap::HYPHEN != 0;
    let other = if is_dash {
        amount.end
    } else if is_between {
        reading.skip(amount.end, AND)
    } else {
        reading.skip(amount.end, OR)
    };
    if (is_dash || other > amount.end)
        && let Some(upper) = self::amount(reading, other)
    {
        // `1-2k`
        let scale = if upper.sum >= 1000 && amount.sum < 100 && !amount.is_money { 1000 } else { 1 };
        if upper.sum > amount.sum * scale {
            (low, high, last, is_range) = (amount.sum * scale, upper.sum, upper, true);
        }
    }
    let is_money = amount.is_money || last.is_money || amount.sum >= 100 && per(reading, last.end).is_some();
    // `$1500 or less`, `1500 max`
    let tail = reading.skip(last.end, OR);
    let is_capped =
        tail > last.end && reading.is(tail, COMPARED_WORD) || reading.joins(last.end) && is_cap(reading, last.end);
    let stop = per(reading, last.end).map_or(last.stop, |end| reading.end_of(end));
    let end = per(reading, last.end).unwrap_or(last.end);
    let is_counted = reading.is_any(last.end, &[PEOPLE, ADULTS, DURATION, CHILDREN, BEDROOM]);
    let is_price = is_price(reading, place, last.end);
    let is_max = (is_most || is_capped) && !is_counted;
    let is_named = is_named && !reading.is_behind(place, AT_LEAST);
    let announced = is_named
        || (place.saturating_sub(REACH)..place).any(|place| {
            reading.at(place).is(BUDGET) && reading.joins(place + 1) && !reading.is_behind(place, AT_LEAST)
        });
    // `since 2019` is a year.
    let is_year = is_least && !is_money && (1900..2036).contains(&amount.sum);
    // Without a sign, a number behind a comparison must be of money's size, and of nothing else.
    let is_bare = !is_money && (amount.sum < 100 || !is_alone(reading, last.end));
    // `$2000 a month budget`, `1200 a month is my max`
    let is_named_behind = (end..end + 4)
        .take_while(|place| reading.joins(*place))
        .any(|place| reading.is(place, BUDGET) || is_cap(reading, place));
    let announced = announced || is_money && is_named_behind;
    let is_of_flat = amount.sum >= 300 && reading.classes.meet(&FLATS);
    let confidence = if is_bare && !is_named || is_counted || is_year {
        return None;
    } else if announced {
        NAMED
    } else if is_price {
        return None;
    } else if is_max || is_least || is_range && (is_money || is_of_flat) {
        COMPARED
    } else if (is_money || first > led && amount.sum >= 500)
        && (first > led && is_money || is_said_before(reading, place, LOOKING))
    {
        SOUGHT
    } else {
        return None;
    };
    if low == 0 && high == 0 {
        return None;
    }
    let currency = currency(reading, amount.currency.or(last.currency));
    let start = start_of(reading, led, first);
    reading.add_at(Kind::Budget, start, stop, confidence, [low, high, currency, 0], String::new());
    Some(end.max(first + 1))
}

/// A sign before the first figure is of the amount.
fn start_of(reading: &Reading<'_>, place: usize, first: usize) -> usize {
    let start = reading.at(place).start;
    let is_signed = place == first && reading.at(place).before & gap::CURRENCY != 0;
    let before = reading.message.text.get(..start).unwrap_or("");
    let sign = crate::phone::split_last(before).filter(|_| is_signed).map_or(0, |(_, sign)| sign.len_utf8());
    start - sign
}

/// The amount at a place: `$1,200`, `1.200 €`, `2k`, `800 euros`, `10 mil pesos`.
fn amount(reading: &Reading<'_>, place: usize) -> Option<Amount> {
    let token = reading.at(place);
    if token.digits == 0
        || token.digits > 7
        || !reading.is_free(place)
        || token.before & (gap::HASH | gap::SLASH | gap::AT) != 0
    {
        return None;
    }
    if token.digits > 1 && reading.text(place, place + 1).starts_with('0') {
        return None;
    }
    let (mut sum, mut end, mut tenths) = (token.number, place + 1, 0);
    let mut currency = sign(reading, place);
    let mut is_money = currency.is_some();
    while reading.at(end).digits == 3 && matches!(reading.at(end).before, gap::COMMA | gap::DOT) && sum < 1_000_000 {
        (sum, end) = (sum * 1000 + reading.at(end).number, end + 1);
    }
    let decimals = reading.at(end);
    if matches!(decimals.before, gap::COMMA | gap::DOT) && (1..3).contains(&decimals.digits) {
        tenths = if decimals.digits == 1 { decimals.number } else { decimals.number / 10 };
        end += 1;
    }
    if reading.at(end).before & (gap::COLON | gap::SLASH) != 0
        && reading.at(end).digits > 0
        && reading.at(end).before & gap::BLANK == 0
    {
        return None;
    }
    if reading.is(end, THOUSAND) && reading.at(end).before & !gap::BLANK == 0 {
        (sum, end, is_money) = (sum.saturating_mul(1000) + tenths * 100, end + 1, true);
    }
    let mut stop = reading.end_of(end);
    if let Some(behind) =
        sign(reading, end).filter(|_| currency.is_none() && reading.at(end).digits == 0 || end == reading.length())
    {
        (currency, is_money) = (currency.or(Some(behind)), true);
        stop = sign_end(reading, end);
    } else if let Some(word) = reading.value(end, MONEY).filter(|_| reading.joins(end)) {
        (currency, is_money, end) = (Some(word as usize), true, end + 1);
        stop = reading.end_of(end);
    }
    let is_year = !is_money && token.digits == 4 && (2020..2036).contains(&sum);
    (!is_year).then_some(Amount { end, stop, sum, currency, is_money })
}

/// The currency whose sign stands before a token.
fn sign(reading: &Reading<'_>, place: usize) -> Option<usize> {
    if reading.at(place).before & gap::CURRENCY == 0 {
        return None;
    }
    let from = if place == 0 { 0 } else { reading.end_of(place) };
    let between = reading.message.text.get(from..reading.at(place).start).unwrap_or("");
    crate::cut::letters(between).find_map(|c| match c {
        '$' => Some(0),
        '€' => Some(1),
        '£' => Some(2),
        '₹' => Some(4),
        _ => None,
    })
}

/// Where the sign before a token ends.
fn sign_end(reading: &Reading<'_>, place: usize) -> usize {
    let from = reading.end_of(place);
    let between = reading.message.text.get(from..).unwrap_or("");
    let mut end = from;
    for c in crate::cut::letters(between) {
        end += c.len_utf8();
        if matches!(c, '$' | '€' | '£' | '₹') {
            break;
        }
    }
    end
}

/// The place behind `a month`, `/mo`, `per person`, `al mes`.
fn per(reading: &Reading<'_>, place: usize) -> Option<usize> {
    let at = if reading.joins(place) { reading.skip(place, PER) } else { place };
    let is_said = at > place
        || reading.at(at).before & gap::SLASH != 0
        || reading.is(at, MONTHLY) && reading.joins(at) && is(reading, at, "pcm");
    (is_said && reading.is(at, MONTHLY)).then_some(at + 1)
}

/// `max` and its like behind an amount; not `under`.
fn is_cap(reading: &Reading<'_>, place: usize) -> bool {
    reading.is(place, AT_MOST) && !reading.is(place, UNDER)
}

/// Whether a number that has no sign is of nothing that a word behind it names.
fn is_alone(reading: &Reading<'_>, end: usize) -> bool {
    let next = reading.at(end);
    let is_word = reading.joins(end) && next.before & gap::COMMA == 0 && end < reading.length();
    let word = reading.text(end, end + 1);
    let is_plural = next.classes.is_empty() && word.ends_with(['s', 'S']);
    !is_word || !is_plural && next.digits == 0 && !reading.is(end, MEASURE)
}

/// Whether the sentence is of a price that is asked, told or paid.
fn is_price(reading: &Reading<'_>, place: usize, end: usize) -> bool {
    is_said_before(reading, place, PRICE)
        || (end..end + 3).any(|place| reading.joins(place) && reading.at(place).is(PRICE))
}

/// Whether the sentence has such a word before a place.
fn is_said_before(reading: &Reading<'_>, place: usize, class: u8) -> bool {
    let mut at = place;
    // What is further away is of something else.
    while at > 0 && place - at < MOST_WORDS && reading.joins(at) {
        at -= 1;
        if reading.at(at).is(class) {
            return true;
        }
    }
    false
}

/// How many words of a sentence are looked at.
const MOST_WORDS: usize = 16;

/// The letters of a currency as one number: the one that is told, where the country has no other of its name.
fn currency(reading: &Reading<'_>, told: Option<usize>) -> u32 {
    let country = reading.settings.country.map(|country| country.letters());
    let listed = |list: &[Own]| list.iter().find(|(one, _)| Some(*one) == country).map(|(_, currency)| *currency);
    let dollar = listed(DOLLARS_AND_PESOS);
    let is_euro = country.is_some_and(|country| EURO.as_chunks::<2>().0.contains(&country));
    let own = dollar.or_else(|| listed(OTHERS)).or(is_euro.then_some(*b"EUR"));
    let told = told.and_then(|told| CURRENCIES.get(told)).copied();
    let letters = match (told, own) {
        (Some([b'U' | b'M', ..]), _) if dollar.is_some() => dollar,
        (Some(told), _) => Some(told),
        (None, own) => own,
    };
    letters.unwrap_or(*b"USD").iter().fold(0, |number, letter| number << 8 | u32::from(*letter))
}
