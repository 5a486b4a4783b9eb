//! Where the family name is.

use super::people::Reading;
use super::split::{
    BETWEEN, BOUND, FAMILY, GIVEN, HAS_CAPITAL, HAS_SMALL, INITIALS, LONG, MIDDLE, Role, SMALL, VIETNAMESE_MARKS, Word,
    any_is, at, has,
};
use super::words::{self, bare};
use crate::cut::letters;

/// Whether the word is a particle of the word behind it. `Van` before a Vietnamese family name is a name.
fn is_particle(names: &[Word], place: usize) -> bool {
    let (word, behind) = (at(names, place), at(names, place + 1));
    let is_vietnamese = word.is(words::VIETNAMESE_MIDDLE) && behind.is(words::VIETNAMESE) && !word.is(SMALL);
    word.is(words::PARTICLE) && place + 1 < names.len() && !is_vietnamese
}

/// How many particles a name begins with.
fn leading_particles(names: &[Word]) -> usize {
    (0..names.len()).take_while(|place| is_particle(names, *place)).count()
}

/// Whether the family name is in front in a Vietnamese name: marks that only Vietnamese has tell, or the middle name.
pub(super) fn is_vietnamese(names: &[Word]) -> bool {
    let is_told = any_is(names, VIETNAMESE_MARKS) || names.len() > 2 && at(names, 1).is(words::VIETNAMESE_MIDDLE);
    names.len() > 1 && is_told && at(names, 0).is(words::VIETNAMESE)
}

/// How Russian, Ukrainian and Bulgarian names after the father's end, in Cyrillic or Latin letters, and family names.
const PATRONYMIC_ENDS: &str = "ович евич овна евна ична ovich evich ovna evna";
const RUSSIAN_FAMILY_ENDS: &str = "ов ова ев ева ёв ёва ин ина ий ая ко ук юк ян ov ova ev eva in ina iy aya ko uk";

fn ends_as(word: &Word, ends: &'static str) -> bool {
    let bare = bare(word.text);
    words::first(ends, &|end| bare.ends_with(end)).is_some()
}

/// A family name, then two initials or more: `Пушкин А. С.`
fn has_initials_behind(names: &[Word]) -> bool {
    let mut initials = 0;
    let mut is_initials = |word: &Word| {
        let stops = letters(word.text).filter(|c| *c == '.').count();
        initials += stops;
        2 * stops == letters(word.text).count()
    };
    let [first, rest @ ..] = names else { return false };
    rest.iter().all(&mut is_initials) && initials > 1 && !has(first.text, b'.')
}

/// Tells the roles of names. `known` is where the family name begins if a comma has told. Answers in which order they are
/// shown.
pub(super) fn layout(names: &mut [Word], known: Option<usize>, reading: &Reading) -> [Role; 3] {
    const SHOWN: [Role; 3] = [GIVEN, MIDDLE, FAMILY];
    let count = names.len();
    let is_led_by_name = mark(names, reading.is_one_case);
    let (mut start, mut end, mut shown) = (count, count, SHOWN);
    // `Abdul Rahman` and `La Toya` are one given name.
    let leading = if is_led_by_name { 0 } else { leading_particles(names) };
    let called = leading + 1;
    let first = at(names, 0);
    let is_russian =
        || count == 3 && ends_as(at(names, 2), PATRONYMIC_ENDS) && ends_as(at(names, 0), RUSSIAN_FAMILY_ENDS);
    let is_led = leading > 0 && !first.is(words::GIVEN_PARTICLE) && (called >= count || leading > 1 || first.is(SMALL));
    if let Some(known) = known {
        start = known;
    } else if is_vietnamese(names) {
        (start, end, shown) = (0, 1, [FAMILY, MIDDLE, GIVEN]);
        names.iter_mut().for_each(|word| word.classes &= !BOUND);
    } else if is_russian() || has_initials_behind(names) {
        (start, end, shown) = (0, 1, [FAMILY, GIVEN, MIDDLE]);
    } else if is_led {
        start = 0;
    } else if count > called {
        (start, end) = in_capitals(names, reading).unwrap_or_else(|| (family_from(names, called), count));
    }
    let called = if end == 1 && start == 0 && count > 1 { 1 } else { called };
    let mut place = 0;
    let of_given = count - (end - start);
    let is_called_last = shown == [FAMILY, MIDDLE, GIVEN];
    for (at, word) in (0..).zip(names) {
        let is_family = (start..end).contains(&at);
        let is_called = if is_called_last { place + 1 == of_given } else { place < called };
        word.role = match (is_family, is_called) {
            (true, _) => FAMILY,
            (_, true) => GIVEN,
            _ => MIDDLE,
        };
        place += usize::from(!is_family);
    }
    shown
}

/// Where the family name at the end begins, behind a given name of so many words.
fn family_from(names: &[Word], called: usize) -> usize {
    let count = names.len();
    let mut start = called;
    while start + 1 < count {
        if is_particle(names, start) {
            let main = (start..count).find(|place| !is_particle(names, *place)).unwrap_or(start);
            if main + 1 == count || !at(names, main).is(words::MARIAN) {
                break;
            }
            start = main;
        }
        // The first of two family names with `y` between them.
        if at(names, start + 1).is(BETWEEN) {
            break;
        }
        start += 1;
    }
    // Somebody may have two family names, of which the first is common.
    let is_iberian = |place| at(names, place).is(words::IBERIAN);
    let has_two = start > called && is_iberian(start - 1) && (start + 1 < count || is_iberian(start) || count > 3);
    start - usize::from(has_two)
}

/// Marks what the words of a name are beside each other. Answers whether a particle that it begins with is a given name:
/// `Van Morrison`.
pub(super) fn mark(names: &mut [Word], is_one_case: bool) -> bool {
    let first = at(names, 0);
    let is_led_by_name = leading_particles(names) == 1 && first.is(words::PARTICLE_OR_GIVEN_NAME) && !first.is(SMALL);
    let last = names.len().wrapping_sub(1);
    for place in 0..names.len() {
        let is_bound = is_particle(names, place) && !(place == 0 && is_led_by_name);
        let Some(word) = names.get_mut(place) else { break };
        let is_between = match word.text.as_bytes() {
            [b'y' | b'&'] => true,
            [b'Y'] => is_one_case,
            [b'e' | b'i'] => !is_one_case,
            _ => false,
        };
        if is_bound {
            word.classes |= BOUND;
        }
        if is_between && (1..last).contains(&place) {
            word.classes |= BETWEEN;
        }
        if place > 0 || is_bound || !is_one_case && word.is(HAS_SMALL) {
            word.classes &= !INITIALS;
        }
    }
    is_led_by_name
}

/// The words in capitals at one end of a name of which the other words are not: `DUPONT Jean`. Initials have no vowel, or
/// few letters.
fn in_capitals(names: &[Word], reading: &Reading) -> Option<(usize, usize)> {
    let count = names.len();
    // One after the other: before, in and behind the capitals; and whether one of them is a word.
    let (mut start, mut end, mut has_word) = (count, count, reading.is_one_case);
    for (place, word) in names.iter().enumerate() {
        let is_part = word.is(HAS_CAPITAL) && !word.is(HAS_SMALL) && word.is(LONG | words::PARTICLE);
        match (is_part, start < count, end < count) {
            (true, false, _) => start = place,
            (false, true, false) => end = place,
            (true, true, true) => return None,
            _ => {}
        }
        has_word |= is_part && word.is(LONG);
    }
    (has_word && !reading.is_one_case && (start == 0) != (end == count)).then_some((start, end))
}
