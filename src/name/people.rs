//! Several people in one text: they are named beside each other, never merged into one.

use super::PersonName;
use super::family::at;
use super::parse::{Reading, push};
use super::split::Word;
use super::words;
use alloc::string::String;

impl Reading {
    /// One person, or several with joiners between them.
    pub(super) fn people(&self, names: &[Word], known: Option<usize>, suffixes: &[Word]) -> PersonName {
        let Some(place) = (1..names.len()).find(|place| self.joins(names, *place, known)) else {
            return self.person(names, known, suffixes);
        };
        let (first, others) = names.split_at_checked(place).unwrap_or_default();
        let others = others.get(1..).unwrap_or_default();
        let known = known.and_then(|known| known.checked_sub(place + 1));
        let word = at(first, 0);
        let is_monsieur = word.bare == "m" && at(others, 0).is(words::TITLE);
        if first.len() == 1 && (is_monsieur || word.is(words::TITLE)) {
            let mut title = String::new();
            self.push_listed(&mut title, "", &[Word { shown: if is_monsieur { "M" } else { word.shown }, ..word }]);
            let first = PersonName { people: 1, display: title.clone(), title, ..PersonName::default() };
            return beside(first, &self.people(others, known, suffixes));
        }
        // `John and Mary Smith party of 6`: John is no family name.
        let of_first = Self { is_reserved: self.is_reserved && others.len() == 1, ..*self };
        beside(of_first.person(first, None, &[]), &self.people(others, known, suffixes))
    }

    /// Whether the word joins two people. Between the two family names of one it does not: `José Ortega y Gasset`.
    fn joins(&self, names: &[Word], place: usize, known: Option<usize>) -> bool {
        let word = at(names, place);
        // `Y.` is an initial.
        if place + 1 == names.len() || word.text.len() != word.bare.len() {
            return false;
        }
        let is_written_so = if self.is_one_case { word.bare == "y" } else { word.text == word.bare };
        let is_name = |word: &&Word| !word.is(words::TITLE | words::PARTICLE);
        let before = names.iter().take(place).filter(is_name).count();
        let behind = names.iter().skip(place + 1).filter(is_name).count();
        let is_in_family = before > 1 && behind == 1 || known.is_some_and(|known| place > known);
        word.is(words::JOINER) || word.is(words::JOINER_OR_PARTICLE) && is_written_so && !is_in_family
    }
}

/// Two people beside each other.
fn beside(mut first: PersonName, other: &PersonName) -> PersonName {
    let mut key = String::from("&");
    push(&mut key, " ", &first.key);
    push(&mut key, " ", other.key.strip_prefix("& ").unwrap_or(&other.key));
    for (part, others) in [
        (&mut first.title, &other.title),
        (&mut first.given, &other.given),
        (&mut first.middle, &other.middle),
        (&mut first.suffix, &other.suffix),
        (&mut first.display, &other.display),
    ] {
        push(part, " & ", others);
    }
    // What is shared is there once.
    if first.family != other.family {
        push(&mut first.family, " & ", &other.family);
    }
    PersonName { people: first.people + other.people, key, ..first }
}
