//! Several people in one text: they are named beside each other, never merged into one.

use super::PersonName;
use super::family::at;
use super::parse::{Reading, push, whole};
use super::split::Word;
use super::words;
use alloc::string::String;

impl Reading {
    /// One person, or several with joiners between them.
    pub(super) fn people(&self, out: &mut PersonName, names: &[Word], known: Option<usize>, suffixes: &[Word]) {
        let Some(place) = (1..names.len()).find(|place| self.joins(names, *place, known)) else {
            return self.person(out, names, known, suffixes);
        };
        let (first, others) = names.split_at_checked(place).unwrap_or_default();
        let others = others.get(1..).unwrap_or_default();
        let known = known.and_then(|known| known.checked_sub(place + 1));
        let word = at(first, 0);
        let is_monsieur = word.bare == "m" && at(others, 0).is(words::TITLE);
        if first.len() == 1 && (is_monsieur || word.is(words::TITLE)) {
            self.push_listed(
                &mut out.title,
                "",
                &[Word { shown: if is_monsieur { "M" } else { word.shown }, ..*word }],
            );
            out.display.push_str(&out.title);
            out.people = 1;
        } else {
            // `John and Mary Smith party of 6`: John is no family name.
            let of_first = Self { is_reserved: self.is_reserved && others.len() == 1, ..*self };
            of_first.person(out, first, None, &[]);
        }
        let mut other = whole("");
        self.people(&mut other, others, known, suffixes);
        set_beside(out, &other);
    }

    /// Whether the word joins two people. Between the two family names of one it does not: `José Ortega y Gasset`.
    fn joins(&self, names: &[Word], place: usize, known: Option<usize>) -> bool {
        let word = at(names, place);
        // `Y.` is an initial.
        if place + 1 == names.len() || word.text.len() != word.bare.len() {
            return false;
        }
        let is_written_so = if self.is_one_case { word.bare == "y" } else { word.text == word.bare };
        let before = count_names(names.get(..place));
        let behind = count_names(names.get(place + 1..));
        let is_in_family = before > 1 && behind == 1 || known.is_some_and(|known| place > known);
        word.is(words::JOINER) || word.is(words::JOINER_OR_PARTICLE) && is_written_so && !is_in_family
    }
}

/// How many of the words are no titles or particles.
#[inline(never)]
fn count_names(words: Option<&[Word]>) -> usize {
    words.unwrap_or_default().iter().filter(|word| !word.is(words::TITLE | words::PARTICLE)).count()
}

/// Puts the parts of another beside somebody's.
fn set_beside(first: &mut PersonName, other: &PersonName) {
    let mut key = String::new();
    push(&mut key, "", "&");
    push(&mut key, " ", &first.key);
    push(&mut key, " ", other.key.strip_prefix("& ").unwrap_or(&other.key));
    first.key = key;
    first.people += other.people;
    push(&mut first.title, " & ", &other.title);
    push(&mut first.given, " & ", &other.given);
    push(&mut first.middle, " & ", &other.middle);
    push(&mut first.suffix, " & ", &other.suffix);
    push(&mut first.display, " & ", &other.display);
    // What is shared is there once.
    if first.family != other.family {
        push(&mut first.family, " & ", &other.family);
    }
}
