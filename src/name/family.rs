//! Where the family name is.

use super::split::{
    BOUND, CAPITALS, FAMILY, GIVEN, INITIALS, LONG, MIDDLE, Order, RUSSIAN, SMALL, STOPPED, VIETNAMESE,
    VIETNAMESE_MARKS, WESTERN, Word, all_are, any_is, at,
};
use super::words::{self, bare};

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
    crate::cut::words(ends).any(|end| bare.ends_with(end))
}

/// Marks the particles of a name, and which words join others. Answers how many particles it begins with, but for one
/// that is a given name: `Van Morrison`.
pub(super) fn mark(names: &mut [Word]) -> usize {
    let mut leading = 0;
    let mut rest = names;
    let mut place = 0;
    while let [word, behind @ ..] = rest {
        let next = at(behind, 0);
        // `Van` before a Vietnamese family name is a name.
        let is_vietnamese = word.is(words::VIETNAMESE_MIDDLE) && next.is(words::VIETNAMESE) && !word.is(SMALL);
        let is_name = place == 0
            && word.is(words::PARTICLE_OR_GIVEN_NAME)
            && !word.is(SMALL)
            && !(behind.len() > 1 && next.is(words::PARTICLE));
        if word.is(words::PARTICLE) && !behind.is_empty() && !is_vietnamese && !is_name {
            word.classes |= BOUND;
            leading += usize::from(leading == place);
        }
        if place == 0 || behind.is_empty() {
            word.classes &= !(words::JOINER | words::JOINER_OR_PARTICLE);
        }
        if place > 0 || word.is(BOUND) {
            word.classes &= !INITIALS;
        }
        place += 1;
        rest = behind;
    }
    leading
}

/// Tells the roles of names. Where a comma has told the family name it is told already. Answers in which order the parts
/// are shown.
pub(super) fn layout(names: &mut [Word]) -> Order {
    let count = names.len();
    let leading = mark(names);
    let (mut start, mut end, mut shown) = (count, count, WESTERN);
    // `Abdul Rahman` and `La Toya` are one given name.
    let mut called = leading + 1;
    let first = at(names, 0);
    let is_russian =
        || count == 3 && ends_as(at(names, 2), PATRONYMIC_ENDS) && ends_as(at(names, 0), RUSSIAN_FAMILY_ENDS);
    // A family name, then two initials or more: `Пушкин А. С.`
    let second = at(names, 1);
    let has_initials_behind = (count > 2 || second.text.len() > 3)
        && !first.is(STOPPED)
        && all_are(names.get(1..).unwrap_or_default(), STOPPED);
    let is_led = leading > 0 && !first.is(words::GIVEN_PARTICLE) && (called >= count || leading > 1 || first.is(SMALL));
    if let Some(known) = names.iter().position(|word| word.role == FAMILY) {
        start = known;
    } else if is_vietnamese(names) {
        (start, end, shown) = (0, 1, VIETNAMESE);
        names.iter_mut().for_each(|word| word.classes &= !BOUND);
    } else if count > 1 && has_initials_behind || is_russian() {
        (start, end, shown, called) = (0, 1, RUSSIAN, 1);
    } else if is_led {
        start = 0;
    } else if count > called {
        (start, end) = in_capitals(names).unwrap_or_else(|| (family_from(names, called), count));
    }
    // The given name is the first of those that are no family names, but a Vietnamese one is the last.
    let is_last = shown == VIETNAMESE;
    for (place, word) in (0..).zip(names) {
        let others = if place < start { place } else { place.saturating_sub(end) };
        word.role = match () {
            () if (start..end).contains(&place) => FAMILY,
            () if if is_last { place + 1 == count } else { others < called } => GIVEN,
            () => MIDDLE,
        };
    }
    shown
}

/// Where the family name at the end begins, behind a given name of so many words.
fn family_from(names: &[Word], called: usize) -> usize {
    let count = names.len();
    let is = |place, classes| at(names, place).is(classes);
    let mut start = called;
    while start + 1 < count {
        if is(start, BOUND) {
            let main = (start..count).find(|place| !is(*place, BOUND)).unwrap_or(start);
            if main + 1 == count || !is(main, words::MARIAN) {
                break;
            }
            start = main;
        }
        // The first of two family names with `y` between them.
        if is(start + 1, words::JOINER_OR_PARTICLE) {
            break;
        }
        start += 1;
    }
    // Somebody may have two family names, of which the first is common.
    let has_two = start > called
        && is(start - 1, words::IBERIAN)
        && (start + 1 < count || is(start, words::IBERIAN) || count > 3);
    start - usize::from(has_two)
}

/// The words in capitals at one end of a name of which the other words are not: `DUPONT Jean`. Initials have no vowel, or
/// few letters.
fn in_capitals(names: &[Word]) -> Option<(usize, usize)> {
    let count = names.len();
    let is_capital = |word: &&Word| word.is(CAPITALS);
    let leading = names.iter().take_while(is_capital).count();
    let trailing = names.iter().rev().take_while(is_capital).count();
    let (start, end) = if trailing == 0 { (0, leading) } else { (count - trailing, count) };
    let has_word = names.get(start..end).is_some_and(|family| any_is(family, LONG));
    (has_word && (leading == 0) != (trailing == 0)).then_some((start, end))
}
