//! Who is named: one person, or several in one text. They are named beside each other, never merged into one.

use super::case::push_shown;
use super::family::layout;
use super::key::push_key;
use super::parse::{Parts, gather};
use super::split::{
    FAMILY, GIVEN, HONORIFIC, MIDDLE, NONE, Role, SUFFIX, TITLE, UNSPACED, Word, all_are, at, extend, has,
};
use super::unspaced::family_end;
use super::words::{self, Classes};
use alloc::string::String;
use alloc::vec::Vec;

/// How a text is to be read.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) is_one_case: bool,
    /// A lone word is a family name.
    pub(super) is_reserved: bool,
    /// Divides the words of a foreign name in a script without blanks; empty for any other.
    pub(super) dot: &'static str,
}

impl Reading {
    /// One person, or several with joiners between them.
    pub(super) fn people(&self, out: &mut Parts, mut names: &[Word]) {
        while let Some(place) = (1..names.len()).find(|place| joins(names, *place)) {
            let (first, others) = names.split_at_checked(place).unwrap_or_default();
            names = others.get(1..).unwrap_or_default();
            if out.people == 0 {
                let [.., key] = &mut out.texts;
                key.push_str("& ");
            }
            // `John and Mary Smith party of 6`: John is no family name.
            let of_first = Self { is_reserved: self.is_reserved && names.len() == 1, ..*self };
            of_first.person(out, first, at(names, 0));
        }
        self.person(out, names, &Word::NONE);
    }

    /// One person, beside those who are there, and before the next one's first word.
    fn person(&self, out: &mut Parts, words: &[Word], next: &Word) {
        let mut all = Vec::new();
        gather(&mut all, words, !(SUFFIX | HONORIFIC));
        let titles = titles_until(&all, next);
        let count = all.len() - titles;
        let title = at(&all, titles.wrapping_sub(1));
        let is_called = titles == 0 || title.is(words::TITLE_OF_GIVEN_NAME);
        let is_unspaced = self.dot.is_empty() && all_are(all.get(titles..).unwrap_or_default(), UNSPACED);
        let lone = *at(&all, titles);
        if is_unspaced && count == 1 {
            // The given name is no word of its own.
            let end = family_end(lone.text);
            let (family, given) = lone.text.split_at_checked(end).unwrap_or((lone.text, ""));
            all.truncate(titles);
            extend(&mut all, &[Word { text: family, ..lone }, Word { text: given, ..lone }]);
        }
        let end = all.len();
        gather(&mut all, words, SUFFIX | HONORIFIC);
        let generations = all.iter().filter(|word| word.role == SUFFIX).map(|word| words::generation_of(word.classes));
        let generation = generations.clone().max();
        let has_degree = generation == Some(0);
        out.people += 1;
        let (mut shown, mut matched) = ([FAMILY, GIVEN, NONE], [FAMILY, GIVEN, NONE]);
        for (place, word) in (0..end).zip(&mut all) {
            let is_lone_family = count == 1 && (self.is_reserved || !is_called || has_degree);
            match place {
                // An article before titles is no part of them.
                _ if place < titles => word.role = if word.is(words::ARTICLE) { NONE } else { TITLE },
                _ if is_unspaced => word.role = if place == titles { FAMILY } else { GIVEN },
                _ if is_lone_family => word.role = FAMILY,
                _ => {}
            }
        }
        if !is_unspaced {
            let names = all.get_mut(titles..end).unwrap_or_default();
            (shown, matched) = (layout(names), [GIVEN, MIDDLE, FAMILY]);
        }
        self.fill(out, &all, shown, matched);
        let [.., key] = &mut out.texts;
        push(key, " ", words::generation_key(generation.unwrap_or(0)));
    }

    /// Fills in the parts with words whose roles are told: shown in one order, and matched in another.
    pub(super) fn fill(&self, out: &mut Parts, words: &[Word], shown: [Role; 3], matched: [Role; 3]) {
        let [.., display, key] = &mut out.texts;
        let [one, two, three] = shown;
        self.show(display, words, &[TITLE, one, two, three, HONORIFIC, SUFFIX], " & ");
        push_key(key, words, matched);
        for (text, role) in out.texts.iter_mut().zip([TITLE | HONORIFIC, GIVEN, MIDDLE, FAMILY, SUFFIX]) {
            let mut one = String::new();
            self.show(&mut one, words, &[role], "");
            // What is shared is there once.
            if role != FAMILY || *text != one {
                push(text, " & ", &one);
            }
        }
    }

    /// Appends the words of such roles, one after the other, behind what divides them from the text before.
    #[inline(never)]
    pub(super) fn show(&self, out: &mut String, words: &[Word], roles: &[Role], mut divider: &str) {
        let mut before = &Word::NONE;
        for role in roles {
            for word in words.iter().filter(|word| word.role & role != 0 && !word.text.is_empty()) {
                if !before.text.is_empty() {
                    let is_unspaced = before.is(UNSPACED) && word.is(UNSPACED);
                    divider = match () {
                        () if word.role == SUFFIX && before.role != SUFFIX && word.is(words::GENERATION) => " ",
                        () if word.role == SUFFIX => ", ",
                        () if is_unspaced || before.role != TITLE && !self.dot.is_empty() => self.dot,
                        () => " ",
                    };
                }
                if !out.is_empty() {
                    out.push_str(divider);
                }
                push_shown(out, word, self.is_one_case);
                before = word;
            }
        }
    }
}

/// Whether the word joins two people. Between the two family names of one it does not: `José Ortega y Gasset`.
fn joins(names: &[Word], place: usize) -> bool {
    let word = at(names, place);
    let count = |names| count_without(names, words::TITLE | words::PARTICLE);
    let (before, behind) = (count(names.get(..place)), count(names.get(place + 1..)));
    let is_in_family = before > 1 && behind == 1 || word.role == FAMILY;
    let is_one = word.is(words::JOINER) || word.is(words::JOINER_OR_PARTICLE) && !is_in_family;
    is_one && place + 1 < names.len()
}

/// How many of the words are of none of these classes.
#[inline(never)]
pub(super) fn count_without(words: Option<&[Word]>, classes: Classes) -> usize {
    words.unwrap_or_default().iter().filter(|word| !word.is(classes)).count()
}

/// Appends a part behind what divides it from the part before. An empty one is left out.
#[inline(never)]
fn push(out: &mut String, divider: &str, part: &str) {
    if !out.is_empty() && !part.is_empty() {
        out.push_str(divider);
    }
    out.push_str(part);
}

/// Where the titles in front end. Before somebody else a lone one is one, and before a title even `M.`.
pub(super) fn titles_until(names: &[Word], next: &Word) -> usize {
    let is_lone = names.len() == 1 && !next.text.is_empty();
    let mut behind = names.len() + usize::from(is_lone);
    let mut end = 0;
    while behind > 1 {
        behind -= 1;
        let word = at(names, end);
        let following = if is_lone { next } else { at(names, end + 1) };
        let is_before_title = word.is(words::BEFORE_TITLE) && following.is(words::TITLE) && (is_lone || behind > 1);
        // With a full stop even a word that is also a name is a title.
        if !is_before_title && !word.is(words::title_classes(behind + usize::from(has(word.text, b'.')))) {
            break;
        }
        end += 1;
    }
    end
}
