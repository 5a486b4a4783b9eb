//! Names that people give: their own, or the one to book under.

use super::reading::{Kind, Reading};
use crate::cut::is_word_of;
use crate::message::class::*;
use crate::message::{Matched, PERHAPS, Phrase, Phrases, gap, packed_length};
use crate::name::is_common;
use crate::phone::steps;
use crate::text::{folded, is_letter, lower};

/// What stands before a name, and how sure it makes it.
mod lead {
    /// `my name is`: whatever follows is a name.
    pub(super) const STRONG: u8 = 1;
    /// `I'm`: what follows may be anything.
    pub(super) const WEAK: u8 = 2;
    /// `reservation for`: what follows has a capital, or is a known name.
    pub(super) const BOOKED: u8 = 3;
    /// `Thanks, John`: ends the message.
    pub(super) const SIGNED: u8 = 4;
    /// `first name`: one or two words follow.
    pub(super) const NONE: u8 = 5;
}

const LEADS: &[Phrase] = &[
    (lead::STRONG, &[MY, NAME, PERHAPS, FIRST_NAME, PERHAPS, IS]),
    (lead::STRONG, &[NAME, IS]),
    (lead::STRONG, &[NAMES]),
    (lead::STRONG, &[MY, NAMES]),
    (lead::STRONG, &[FIRST_NAME, NAME, PERHAPS, IS]),
    (lead::STRONG, &[LLAMO]),
    (lead::STRONG, &[UNDER, PERHAPS, THE, NAME, PERHAPS, OF]),
    (lead::STRONG, &[NAME, DE]),
    (lead::STRONG, &[GO_BY, VIA]),
    (lead::NONE, &[NAME, OF]),
    (lead::NONE, &[NAME, IS, NOT]),
    (lead::NONE, &[MY, NAME, IS, NOT]),
    (lead::NONE, &[MY, NAME, IS, ON]),
    (lead::WEAK, &[IM]),
    (lead::WEAK, &[I, AM]),
    (lead::WEAK, &[THIS, IS]),
    (lead::WEAK, &[IT, IS]),
    (lead::WEAK, &[SOY, PERHAPS, THE]),
    (lead::WEAK, &[CALL, ME]),
    (lead::WEAK, &[CALLS, ME]),
    (lead::BOOKED, &[GAVE, IT, UNDER]),
    (lead::BOOKED, &[UNDER]),
    (lead::BOOKED, &[BOOK, FOR]),
    (lead::SIGNED, &[THANKS, PERHAPS, YOU]),
];

static ROWS: Phrases<{ packed_length(LEADS) }> = Phrases::new(LEADS);

/// What makes a message one of a booking.
const BOOKINGS: Classes = Classes::of(&[BOOK, GROUP, PEOPLE]);

/// What a name may be labelled with.
const LABELS: Classes = Classes::of(&[NAME, FROM]);

/// What no word of a name is, though there be such a name.
const NO_NAMES: Classes = Classes::of(&[STOPS, HOLIDAY, DAY]);

/// Most words of a name.
const MOST: usize = 5;

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut place = 0;
    while place < reading.length() {
        let lead = ROWS.longest(&reading.message, place, &|_, _| true);
        let found = match lead {
            Some(Matched { meaning: lead::NONE, end }) => {
                place = end;
                continue;
            }
            // `under Thompson` is a name where there is a booking.
            Some(Matched { end, .. })
                if reading.is(place, UNDER) && end == place + 1 && !reading.classes.meet(&BOOKINGS) =>
            {
                place = end;
                continue;
            }
            Some(Matched { meaning, end }) => behind(reading, meaning, end).map(|found| (end, found)),
            None => labelled(reading, place).or_else(|| here(reading, place)).or_else(|| last_line(reading, place)),
        };
        if let Some((start, (end, confidence))) = found {
            reading.add(Kind::Name, start, end, confidence, [0; 4]);
            place = end;
        } else {
            place += 1;
        }
    }
}

/// `name: John`, `last name - Cruz`, `her name, Kelly`
fn labelled(reading: &Reading<'_>, place: usize) -> Option<(usize, (usize, u16))> {
    if !reading.at(place).classes.meet(&LABELS) {
        return None;
    }
    let start = place + 1;
    let marks = gap::COLON | gap::HYPHEN | gap::COMMA;
    if reading.is(place, NAME) && reading.at(start).before == gap::BLANK && is_capital(reading, start) {
        return Some((start, behind(reading, lead::STRONG, start)?));
    }
    let is_label = reading.is(place, NAME) || reading.is(place, FROM) && reading.at(start).before & gap::COLON != 0;
    if !is_label || reading.at(start).before & marks == 0 {
        return None;
    }
    Some((start, behind(reading, lead::STRONG, start)?))
}

/// `John here`, `Maria Garcia speaking`, at the beginning of a sentence.
fn here(reading: &Reading<'_>, place: usize) -> Option<(usize, (usize, u16))> {
    if place > 0 && reading.at(place).before & gap::ASIDE == 0 {
        return None;
    }
    if !(place + 1..place + 4).any(|place| reading.at(place).is(HERE)) {
        return None;
    }
    let end = run(reading, place, false)?;
    let is_here =
        reading.is(end, HERE) && reading.joins(end) && reading.at(end + 1).before & (gap::ASIDE | gap::DOT) != 0;
    is_here.then_some((place, (end, 900)))
}

/// A name alone on the last of several lines, or behind a dash; a phone may follow.
fn last_line(reading: &Reading<'_>, place: usize) -> Option<(usize, (usize, u16))> {
    // Most words end nothing, and need no look at the text.
    let is_behind_end = reading.at(place).before & gap::END != 0;
    if place == 0 || !is_behind_end || !is_capital(reading, place) {
        return None;
    }
    let between = reading.message.text.get(reading.end_of(place)..reading.at(place).start)?;
    let dash = gap::HYPHEN | gap::END;
    let is_line = between.bytes().any(|byte| byte == b'\n');
    if !(is_line || reading.at(place).before & dash == dash) {
        return None;
    }
    let end = run(reading, place, false)?;
    let is_known = is_common(&folded(reading.text(place, place + 1)));
    (is_last(reading, end) && is_known).then_some((place, (end, 700)))
}

/// Whether no word follows that is of nothing else.
fn is_last(reading: &Reading<'_>, end: usize) -> bool {
    (end..reading.length()).all(|place| !reading.is_free(place))
}

/// Where the name at a place ends, behind such a lead, and how sure it is.
fn behind(reading: &Reading<'_>, lead: u8, place: usize) -> Option<(usize, u16)> {
    let is_signed = lead == lead::SIGNED;
    let before = reading.at(place).before;
    if is_signed {
        if before & (gap::COMMA | gap::END | gap::HYPHEN) == 0 {
            return None;
        }
    } else if before & (gap::END | gap::QUOTE | gap::COMMA) == gap::END && before & (gap::COLON | gap::HYPHEN) == 0 {
        return None;
    }
    let is_capital = is_capital(reading, place);
    let end = run(reading, place, lead == lead::STRONG)?;
    let first = reading.skip(place, TITLE);
    let word = folded(reading.text(first, first + 1));
    let is_known = || is_common(&word);
    if lead != lead::STRONG && end == place + 1 && reading.is(place, MONTH) {
        return None;
    }
    if is_signed {
        return (is_last(reading, end) && (is_capital || is_known())).then_some((end, 700));
    }
    if lead == lead::STRONG {
        return (is_capital || !is_describing(&word) || is_known()).then_some((end, 950));
    }
    // `this is sarah from Tech Corp`, `it's kim here`
    let is_framed = reading.joins(end) && (reading.is(end, FROM) || reading.is(end, HERE));
    let is_sure = (is_capital || is_framed && lead != lead::BOOKED) && !is_describing(&word) || is_known();
    is_sure.then_some((end, 850))
}

/// Where the words that may be a name end. Behind what surely leads to one, small letters will do.
fn run(reading: &Reading<'_>, place: usize, is_sure: bool) -> Option<usize> {
    let mut end = place;
    if reading.is(end, TITLE)
        && reading.is_tight(end + 1, gap::DOT | gap::BLANK | gap::END)
        && (is_capital(reading, end + 1) || is_common(&folded(reading.text(end + 1, end + 2))))
    {
        end += 1;
    }
    let is_first_capital = is_capital(reading, end);
    if !may_begin(reading, end, is_first_capital) {
        return None;
    }
    end += 1;
    while end < reading.length() && end - place < MOST {
        let mut next = end;
        while reading.is(next, PARTICLE) && reading.is_tight(next, gap::BLANK) && next - end < 3 {
            next += 1;
        }
        let is_initial = reading.end_of(next) - reading.at(next - 1).start == 1;
        let marks = gap::BLANK | gap::HYPHEN | if is_initial { gap::DOT | gap::END } else { 0 };
        if !reading.is_tight(next, marks) || reading.at(next).before == gap::BLANK | gap::HYPHEN {
            break;
        }
        let goes_on = if is_first_capital {
            is_capital(reading, next) && may_begin(reading, next, true)
        } else {
            next == end && may_begin(reading, next, false) && follows(reading, next, is_sure)
        };
        if !goes_on {
            break;
        }
        end = next + 1;
    }
    let has_possessive = reading.text(end - 1, end).ends_with("'s") || reading.text(end - 1, end).ends_with("’s");
    (!has_possessive).then_some(end)
}

/// Whether a word in small letters is the family name behind a given one.
fn follows(reading: &Reading<'_>, place: usize, is_sure: bool) -> bool {
    let word = folded(reading.text(place, place + 1));
    let next = reading.at(place + 1);
    let is_last = next.before & gap::ASIDE != 0 || place + 1 >= reading.length();
    let is_before_small_word = !next.classes.is_empty();
    is_common(&word) || is_sure && (is_last || is_before_small_word) && !is_describing(&word)
}

/// Whether a word may be of a name: it is none of those that sentences are made of.
fn may_begin(reading: &Reading<'_>, place: usize, is_capital: bool) -> bool {
    let token = reading.at(place);
    if token.digits > 0 || !reading.is_free(place) || place >= reading.length() {
        return false;
    }
    let is_of_none = token.classes.is_empty();
    if is_of_none && is_capital {
        return true;
    }
    if !is_of_none && (!is_capital || token.classes.meet(&NO_NAMES)) {
        return false;
    }
    let word = folded(reading.text(place, place + 1));
    if is_of_none { word.len() > 1 } else { is_common(&word) }
}

/// A capital that is followed by a small letter, an apostrophe, or nothing.
fn is_capital(reading: &Reading<'_>, place: usize) -> bool {
    let mut letters = steps(reading.text(place, place + 1)).map(|(_, c)| c);
    let is_upper = |c: char| lower(c) != c;
    let first = letters.next();
    let second = letters.next();
    first.is_some_and(|c| is_upper(c) || is_letter(c) && !has_case(c)) && second.is_none_or(|c| !is_upper(c))
}

/// Whether a letter has another case.
fn has_case(c: char) -> bool {
    lower(c) != c || crate::text::upper(c) != c
}

/// What people are (`Italian`, `Chinese`), do (`looking`) or how they do it, by how the words end.
fn is_describing(word: &str) -> bool {
    const ENDS: &str =
        "ian ean ese ish ican ing ed ly ful ous able ible less ive ant ante ent ist arian ation tion ness ment";
    let is_end = |end: &str| word.len() > end.len() + 2 && word.ends_with(end);
    crate::cut::words(ENDS).any(is_end)
        && !is_word_of(word, "vincent clement brent grant bryant constant")
        && !is_common(word)
}
