//! Where the family name is.

use super::split::Word;
use super::unspaced::is_unspaced_word;
use super::words;
use crate::text::{is_letter, lower, upper};
use core::ops::Range;

/// How the words of a name are parts. Words before the family name, or behind one that comes first, are given names.
pub(super) struct Layout {
    pub(super) family: Range<usize>,
    /// How many words the first given name has.
    pub(super) called: usize,
    /// The family name is shown first.
    pub(super) family_first: bool,
    /// Somebody is called by the last given name.
    pub(super) called_last: bool,
}

fn at(names: &[Word], place: usize) -> (&str, &str) {
    names.get(place).map_or(("", ""), |word| (&word.text, &word.bare))
}

fn is_small(text: &str) -> bool {
    text.chars().next().is_some_and(|c| lower(c) == c)
}

/// Whether the word is a particle of the word behind it.
pub(super) fn is_particle(names: &[Word], place: usize) -> bool {
    let (text, bare) = at(names, place);
    let is_one = words::particle(bare).is_some()
        || words::particle_or_name(bare).is_some() && (is_small(text) || !text.starts_with(|c: char| c.is_ascii()));
    let behind = at(names, place + 1).1;
    // `Van` before a Vietnamese family name is a name.
    let is_vietnamese = bare == "van" && words::is_vietnamese_family_name(behind) && !is_small(text);
    is_one && !behind.is_empty() && !is_vietnamese
}

/// How many particles a name begins with.
pub(super) fn leading_particles(names: &[Word]) -> usize {
    (0..names.len()).take_while(|place| is_particle(names, *place)).count()
}

/// Whether the particle that a name begins with is a given name: `Van Morrison`.
pub(super) fn is_given_name(names: &[Word]) -> bool {
    let (text, bare) = at(names, 0);
    leading_particles(names) == 1 && words::is_particle_or_name(bare) && !is_small(text)
}

/// Whether the word is joined to the word behind it in a key.
pub(super) fn binds(names: &[Word], place: usize) -> bool {
    is_particle(names, place) && (place > 0 || !is_given_name(names))
}

/// Lays a name out. `known` is where the family name begins if a comma has told.
pub(super) fn layout(names: &[Word], known: Option<usize>, is_western: bool) -> Layout {
    let count = names.len();
    let western =
        |start: usize, called: usize| Layout { family: start..count, called, family_first: false, called_last: false };
    let first = |called_last| Layout { family: 0..1, called: 1, family_first: true, called_last };
    if let Some(start) = known {
        return western(start, given_particles(names).min(start.max(1)));
    }
    let is_unspaced = !is_western && names.iter().all(|word| is_unspaced_word(&word.text));
    if count > 1 && (is_unspaced || is_vietnamese(names, &[])) {
        return first(!is_unspaced);
    }
    if count == 3 && is_patronymic(at(names, 2).1) && ends_as_russian_family(at(names, 0).1) {
        return first(false);
    }
    let leading = if is_given_name(names) { 0 } else { leading_particles(names) };
    let begins_given = words::is_given_particle(at(names, 0).1);
    if leading > 0 && !begins_given && (leading + 1 == count || leading > 1 || is_small(at(names, 0).0)) {
        return western(0, 1);
    }
    let called = given_particles(names);
    if count <= called {
        return western(count, count);
    }
    if let Some(family) = in_capitals(names) {
        return Layout { family, called, family_first: false, called_last: false };
    }
    let is_y = |place| matches!(at(names, place).0, "y" | "e" | "i") && place > called && place + 1 < count;
    let y = (called..count).find(|place| is_y(*place)).map(|place| place - 1);
    let particle = (called..count).find(|place| is_particle(names, *place));
    let start = particle.into_iter().chain(y).min().unwrap_or(count - 1);
    let is_iberian = |place| words::is_iberian_family_name(at(names, place).1);
    // Somebody may have two family names, of which the first is common.
    let is_second = start > called && is_iberian(start - 1) && (start + 1 < count || is_iberian(start));
    western(start - usize::from(is_second), called)
}

/// How many words the first given name has: `Abdul Rahman` and `La Toya` are one.
fn given_particles(names: &[Word]) -> usize {
    if is_given_name(names) { 1 } else { leading_particles(names) + 1 }
}

/// A family name in front, which marks that only Vietnamese has, or the middle name, tell to be Vietnamese.
pub(super) fn is_vietnamese(names: &[Word], others: &[Word]) -> bool {
    let is_marked = |c: char| matches!(u32::from(lower(c)), 0x103 | 0x111 | 0x1a1 | 0x1b0 | 0x1ea0..=0x1ef9);
    let is_told = names.iter().chain(others).any(|word| word.text.chars().any(is_marked))
        || names.len() > 2 && matches!(at(names, 1).1, "van" | "thi");
    is_told && words::is_vietnamese_family_name(at(names, 0).1)
}

/// A Russian, Ukrainian or Bulgarian name after the father's, in Cyrillic or Latin letters.
fn is_patronymic(bare: &str) -> bool {
    ["ович", "евич", "овна", "евна", "ична", "ovich", "evich", "ovna", "evna"]
        .into_iter()
        .any(|end| bare.ends_with(end))
}

fn ends_as_russian_family(bare: &str) -> bool {
    let ends = "ов ова ев ева ёв ёва ин ина ий ая ко ук юк ян ov ova ev eva in ina iy aya ko uk";
    ends.split_ascii_whitespace().any(|end| bare.ends_with(end))
}

/// The words in capitals at one end of a name of which the other words are not: `DUPONT Jean`. Initials have no vowel, and
/// few letters.
fn in_capitals(names: &[Word]) -> Option<Range<usize>> {
    let count = names.len();
    let is_capital = |word: &Word| word.text.chars().all(|c| !is_letter(c) || lower(c) != c && upper(c) == c);
    let is_long = |word: &Word| word.bare.len() > 2 && word.bare.bytes().any(|byte| b"aeiouy".contains(&byte));
    let is_part = |word: &Word| is_capital(word) && (is_long(word) || words::particle(&word.bare).is_some());
    let in_front = names.iter().take_while(|word| is_part(word)).count();
    let at_end = names.iter().rev().take_while(|word| is_part(word)).count();
    let has_long = |range: &Range<usize>| names.get(range.clone()).unwrap_or_default().iter().any(is_long);
    let range = match (in_front, at_end) {
        (0, 1..) => count - at_end..count,
        (1.., 0) => 0..in_front,
        _ => return None,
    };
    has_long(&range).then_some(range)
}
