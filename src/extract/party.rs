//! How many will come: `party of six`, `for 8 people`, `8 adults and 3 kids`, `4-6 ppl`, `we are 6`.

use super::reading::{Kind, Reading};
use crate::message::class::*;
use crate::message::gap;

/// With a word for people.
const PEOPLED: u16 = 950;
/// By the words before the number: `we are 6`, `table for two`.
const LED: u16 = 900;
/// `for 8`
const BARE: u16 = 700;

/// No party without a word for people is larger.
const MOST: u32 = 300;

/// A number of people, or a range; where its words end.
#[derive(Clone, Copy)]
struct Count {
    least: u32,
    most: u32,
    end: usize,
}

/// A party: its words, how sure it is, and how many are adults and children.
struct Party {
    start: usize,
    count: Count,
    confidence: u16,
    adults: u32,
    children: u32,
}

/// With what a party begins, beside a number.
const STARTS: Classes = Classes::of(&[
    COUNT,
    GROUP,
    PEOPLE,
    WE_ARE,
    THERE,
    FOR,
    BETWEEN,
    UP,
    NO,
    NOT,
    MORE,
    AT,
    AT_MOST,
    JUST,
    COMPARED_WORD,
]);

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut best: Option<Party> = None;
    let mut place = reading.next(0, &STARTS);
    while place < reading.length() {
        match at(reading, place) {
            Some(party) => {
                place = reading.next(party.count.end, &STARTS);
                if best.as_ref().is_none_or(|best| party.confidence > best.confidence) {
                    best = Some(party);
                }
            }
            None => place = reading.next(place + 1, &STARTS),
        }
    }
    if let Some(Party { start, count, confidence, adults, children }) = best {
        let numbers = [count.least, count.most, adults, children];
        reading.add(Kind::PartySize, start, count.end, confidence, numbers);
    }
}

/// The party whose words begin at a place.
fn at(reading: &Reading<'_>, place: usize) -> Option<Party> {
    if reading.is(place, JUST) && reading.is(place + 1, ME) && reading.at(place + 2).before & gap::ASIDE != 0 {
        let count = Count { least: 1, most: 1, end: place + 2 };
        return Some(Party { start: place, count, confidence: LED, adults: 0, children: 0 });
    }
    let (first, lead) = lead(reading, place);
    if !reading.joins(first) && first > place && reading.at(first).before & gap::COLON == 0 {
        return None;
    }
    let count = count(reading, first)?;
    if lead == Lead::None && reading.is_behind_any(place, &[REMOVE, ADD]) {
        return None;
    }
    let of = |count, confidence| Some(Party { start: place, count, confidence, adults: 0, children: 0 });
    if let Some(party) = peopled(reading, place, count, lead) {
        return Some(party);
    }
    // `5 of us`, `4 for dinner`
    if reading.joins(count.end) && reading.is(count.end, OF) && reading.is(count.end + 1, US) {
        return of(Count { end: count.end + 2, ..count }, PEOPLED);
    }
    if reading.joins(count.end) && reading.is(count.end, FOR) && reading.is(count.end + 1, MEAL) && lead == Lead::None {
        return of(Count { end: count.end + 2, ..count }, LED);
    }
    let confidence = match lead {
        Lead::None => return None,
        Lead::Group => LED,
        Lead::We => LED,
        Lead::For => BARE,
    };
    let is_small = count.most <= MOST && count.least > 0;
    (is_small && is_nothing_else(reading, count.end)).then_some(())?;
    of(count, confidence)
}

/// What is before a number of people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    None,
    /// `party of`, `guests:`
    Group,
    /// `we are`
    We,
    /// `for`
    For,
}

/// What leads to a number, and where that should be.
fn lead(reading: &Reading<'_>, place: usize) -> (usize, Lead) {
    let next = place + 1;
    if reading.is(place, GROUP) {
        if reading.is(next, SIZE) {
            return (reading.skip(next + 1, IS), Lead::Group);
        }
        let after = reading.skip_all(next, &[OF, FOR, DE]);
        if after > next {
            return (reading.skip(after, AROUND), Lead::Group);
        }
        // `table 4 tonight` means `for`; `table 12` is a table.
        let is_party = reading.text(place, next).eq_ignore_ascii_case("party");
        let is_last = is_party && reading.at(next + 1).before & gap::ASIDE != 0;
        if reading.at(next).digits > 0 && (is_last || !reading.is_free(next + 1)) {
            return (next, Lead::Group);
        }
    }
    if reading.is(place, PEOPLE) {
        let is_said = reading.at(next).before & gap::COLON != 0 || reading.is(next, IS);
        if is_said {
            return (reading.skip(next, IS), Lead::Group);
        }
    }
    if reading.is(place, WE_ARE)
        && !reading.is_behind_any(place, &[NO, NOT])
        && !reading.is_behind(place, WE_ARE)
        && !reading.is_behind(place, THERE)
    {
        // `somos 4`, `we're 6`, `we'll be 5`, `we will be 5`, `vamos a ser 6`
        let after = reading.skip(reading.skip(next, WILL), OR);
        let after = reading.skip_all(after, &[SER, NOW]);
        if is_we(reading, place, after) {
            return (reading.skip(after, AROUND), Lead::We);
        }
    }
    if reading.is(place, THERE) && (reading.is(next, WILL) || reading.is(next, SER)) {
        let after = reading.skip(reading.skip(next, WILL), SER);
        return (reading.skip(after, AROUND), Lead::We);
    }
    if reading.is(place, FOR) {
        return (reading.skip(next, AROUND), Lead::For);
    }
    (place, Lead::None)
}

/// `we are`, `we'll be`, `we're`, `somos`; not `we` or `it's` alone, which an hour or a price may follow.
fn is_we(reading: &Reading<'_>, place: usize, after: usize) -> bool {
    let word = reading.text(place, place + 1);
    let is_whole = crate::cut::is_word_of(word, "we're we’re were somos seremos seriamos seríamos");
    is_whole || after > place + 1 && crate::cut::is_word_of(word, "we we'll we’ll well vamos")
}

/// A number or a range at a place.
fn count(reading: &Reading<'_>, place: usize) -> Option<Count> {
    // `between 10 and 12`, `up to 20`, `under 10`, `no more than 6`
    if reading.is(place, BETWEEN) {
        let least = number(reading, place + 1)?;
        let most = number(reading, reading.skip(place + 2, AND)).filter(|most| *most > least)?;
        return Some(Count { least, most, end: place + 4 });
    }
    let at_most = super::budget::at_most(reading, place);
    let is_peopled = reading.is_any(at_most + 1, &[PEOPLE, ADULTS]);
    if at_most > place && is_peopled {
        let most = number(reading, at_most)?;
        return Some(Count { least: 1, most, end: at_most + 1 });
    }
    let least = number(reading, place)?;
    let end = place + 1;
    let token = reading.at(end);
    let is_dash = token.before & gap::HYPHEN != 0 && token.before & !(gap::HYPHEN | gap::BLANK | gap::END) == 0;
    let other = if is_dash { end } else { reading.skip(end, OR) };
    if (is_dash || other > end && reading.joins(other))
        && let Some(most) = number(reading, other).filter(|most| *most > least)
    {
        // `change 4 to 6 people` is no range.
        return (!reading.is_behind(place, CHANGE)).then_some(Count { least, most, end: other + 1 });
    }
    Some(Count { least, most: least, end })
}

/// A number that is no price, ordinal, hour or part of anything.
fn number(reading: &Reading<'_>, place: usize) -> Option<u32> {
    let number = reading.count(place)?;
    let before = reading.at(place).before;
    let marks = gap::CURRENCY | gap::HASH | gap::AT | gap::SLASH;
    let is_ordinal = reading.is(place + 1, ORDINAL) && reading.at(place + 1).before == 0;
    (before & marks == 0 && !is_ordinal && number > 0).then_some(number)
}

/// People behind a number, and more of them: `8 adults and 3 kids`.
fn peopled(reading: &Reading<'_>, start: usize, count: Count, lead: Lead) -> Option<Party> {
    let (mut adults, mut children, mut others) = ((0, 0), (0, 0), (0, 0));
    let (mut count, mut end) = (count, count.end);
    let mut parts = 0;
    loop {
        let at = count.end;
        // `8 more people` come besides.
        let sum = if !reading.joins(at) {
            break;
        } else if reading.is(at, PEOPLE) {
            &mut others
        } else if reading.is(at, ADULTS) {
            &mut adults
        } else if reading.is(at, CHILDREN) {
            &mut children
        } else {
            break;
        };
        *sum = (sum.0 + count.least, sum.1 + count.most);
        parts += 1;
        end = at + 1;
        let mut next = end;
        if reading.joins(next) && reading.is(next, AND) {
            next += 1;
        }
        if !reading.joins(next) {
            break;
        }
        let is_one = reading.is(next, THE) && reading.is_any(next + 1, &[CHILDREN, ADULTS]);
        match self::count(reading, next) {
            Some(more) => count = more,
            None if is_one => count = Count { least: 1, most: 1, end: next + 1 },
            None => break,
        }
    }
    let is_only_children = adults.1 + others.1 == 0;
    let is_less = reading.joins(end) && reading.at(end).before & gap::COMMA == 0 && reading.is(end, WITHOUT);
    if parts == 0 || is_only_children && lead == Lead::None || is_less && lead == Lead::None {
        return None;
    }
    let is_told = adults.1 > 0;
    let count = Count { least: adults.0 + children.0 + others.0, most: adults.1 + children.1 + others.1, end };
    Some(Party {
        start,
        count,
        confidence: PEOPLED,
        adults: if is_told || is_only_children { adults.1 + others.1 * u32::from(!is_told) } else { 0 },
        children: if is_told { children.1 } else { 0 },
    })
}

/// Whether what follows a bare number leaves it to be people: no unit, no price, no hour, no plural.
fn is_nothing_else(reading: &Reading<'_>, end: usize) -> bool {
    let next = reading.at(end);
    if !reading.is_free(end) || next.before & (gap::ASIDE | gap::AT | gap::HYPHEN) != 0 || end >= reading.length() {
        return next.before & (gap::CURRENCY | gap::COLON | gap::SLASH | gap::HASH) == 0;
    }
    let is_unit = [DURATION, HALF_DAY, CLOCK, MONEY, THOUSAND, BEDROOM, MONTH, OF, ORDINAL, CHILDREN, MORE]
        .iter()
        .any(|class| next.is(*class) && !next.is(PERIOD));
    let word = reading.text(end, end + 1);
    let is_plural = word.len() > 3 && word.ends_with(['s', 'S']) && next.classes.is_empty();
    let marks = gap::CURRENCY | gap::COLON | gap::SLASH | gap::PLUS | gap::HASH;
    !is_unit && !is_plural && next.digits == 0 && next.before & marks == 0 && next.before != 0
}
