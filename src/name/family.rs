//! Where the family name is.

use super::case::is_vowel;
use super::split::{Word, are_unspaced};
use super::words;
use crate::cut::is_word_of;
use crate::text::{any, each, is_letter, lower, upper};

/// How the words of a name are parts. Words before the family name, or behind one that comes first, are given names.
#[derive(Clone, Copy, Default)]
pub(super) struct Layout {
    /// Where the family name begins, and ends.
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many words the first given name has.
    pub(super) called: usize,
    /// The family name is shown first.
    pub(super) family_first: bool,
    /// Somebody is called by the last given name.
    pub(super) called_last: bool,
}

#[inline(never)]
pub(super) fn at<'w, 'a>(names: &'w [Word<'a>], place: usize) -> &'w Word<'a> {
    names.get(place).unwrap_or(&Word::NONE)
}

/// Whether it does not begin with an ASCII capital. Irish `Ó` is a particle, an initial `O` is none.
fn is_small(text: &str) -> bool {
    !text.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase())
}

/// Whether the word is a particle of the word behind it.
pub(super) fn is_particle(names: &[Word], place: usize) -> bool {
    let (word, behind) = (at(names, place), at(names, place + 1));
    let is_one = word.is(words::PARTICLE) || word.is(words::PARTICLE_OR_NAME) && is_small(word.text);
    // `Van` before a Vietnamese family name is a name.
    let is_vietnamese = word.bare == "van" && behind.is(words::VIETNAMESE) && !is_small(word.text);
    is_one && !behind.text.is_empty() && !is_vietnamese
}

/// How many particles a name begins with.
pub(super) fn leading_particles(names: &[Word]) -> usize {
    let mut count = 0;
    while is_particle(names, count) {
        count += 1;
    }
    count
}

/// Whether the particle that a name begins with is a given name: `Van Morrison`.
pub(super) fn is_given_name(names: &[Word]) -> bool {
    let first = at(names, 0);
    leading_particles(names) == 1 && first.is(words::PARTICLE_OR_GIVEN_NAME) && !is_small(first.text)
}

/// Whether the word is joined to the word behind it in a key.
pub(super) fn binds(names: &[Word], place: usize) -> bool {
    is_particle(names, place) && (place > 0 || !is_given_name(names))
}

/// Whether the family name is in front in a Vietnamese name: marks that only Vietnamese has tell, or the middle name.
pub(super) fn is_vietnamese(names: &[Word]) -> bool {
    let is_marked = |c: char| matches!(u32::from(lower(c)), 0x103 | 0x111 | 0x1a1 | 0x1b0 | 0x1ea0..=0x1ef9);
    let is_told = names.iter().any(|word| any(word.text, &is_marked))
        || names.len() > 2 && is_word_of(at(names, 1).bare, "van thi");
    names.len() > 1 && is_told && at(names, 0).is(words::VIETNAMESE)
}

/// How Russian, Ukrainian and Bulgarian names after the father's end, in Cyrillic or Latin letters, and family names.
const PATRONYMIC_ENDS: &str = "ович евич овна евна ична ovich evich ovna evna";
const RUSSIAN_FAMILY_ENDS: &str = "ов ова ев ева ёв ёва ин ина ий ая ко ук юк ян ov ova ev eva in ina iy aya ko uk";

fn ends_as(word: &Word, ends: &'static str) -> bool {
    words::first(ends, &|end| word.bare.ends_with(end)).is_some()
}

/// A family name, then two initials or more: `Пушкин А. С.`
fn has_initials_behind(names: &[Word]) -> bool {
    let mut initials = 0;
    let are_initials = |word: &Word| {
        let stops = word.text.bytes().filter(|byte| *byte == b'.').count();
        initials += stops;
        let mut letters = 0;
        each(word.bare, &mut |_, _| letters += 1);
        stops == letters
    };
    names.iter().skip(1).all(are_initials) && initials > 1 && !at(names, 0).text.ends_with('.')
}

/// Lays a name out. `known` is where the family name begins if a comma has told.
pub(super) fn layout(names: &[Word], known: Option<usize>, is_western: bool) -> Layout {
    let count = names.len();
    let leading = if is_given_name(names) { 0 } else { leading_particles(names) };
    // `Abdul Rahman` and `La Toya` are one given name.
    let called = leading + 1;
    let western = Layout { start: count, end: count, called, ..Layout::default() };
    if let Some(start) = known {
        return Layout { start, called: called.min(start), ..western };
    }
    let is_unspaced = !is_western && are_unspaced(names);
    let called_last = is_vietnamese(names);
    let is_russian = count == 3 && ends_as(at(names, 2), PATRONYMIC_ENDS) && ends_as(at(names, 0), RUSSIAN_FAMILY_ENDS);
    if is_unspaced || called_last || is_russian || has_initials_behind(names) {
        return Layout { end: 1, start: 0, called: 1, family_first: true, called_last };
    }
    let first = at(names, 0);
    if leading > 0 && !first.is(words::GIVEN_PARTICLE) && (called == count || leading > 1 || is_small(first.text)) {
        return Layout { start: 0, ..western };
    }
    if count <= called {
        return western;
    }
    if let Some((start, end)) = in_capitals(names) {
        return Layout { start, end, ..western };
    }
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
        if start + 2 < count && matches!(at(names, start + 1).text.as_bytes(), [b'y' | b'e' | b'i']) {
            break;
        }
        start += 1;
    }
    // Somebody may have two family names, of which the first is common.
    let is_iberian = |place| at(names, place).is(words::IBERIAN);
    if start > called && is_iberian(start - 1) && (start + 1 < count || is_iberian(start) || count > 3) {
        start -= 1;
    }
    Layout { start, ..western }
}

/// The words in capitals at one end of a name of which the other words are not: `DUPONT Jean`. Initials have no vowel, or
/// few letters.
fn in_capitals(names: &[Word]) -> Option<(usize, usize)> {
    let count = names.len();
    // One after the other: before, in and behind the capitals; and whether one of them is a word.
    let (mut start, mut end, mut has_word) = (count, count, false);
    for (place, word) in names.iter().enumerate() {
        let is_long = word.bare.len() > 2 && word.bare.bytes().any(is_vowel);
        let is_capital = !any(word.text, &|c| is_letter(c) && (lower(c) == c || upper(c) != c));
        let is_part = is_capital && (is_long || word.is(words::PARTICLE));
        match (is_part, start < count, end < count) {
            (true, false, _) => start = place,
            (false, true, false) => end = place,
            (true, true, true) => return None,
            _ => {}
        }
        has_word |= is_part && is_long;
    }
    (has_word && (start == 0) != (end == count)).then_some((start, end))
}
