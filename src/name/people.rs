//! Who is named: one person, or several in one text. They are named beside each other, never merged into one.

use super::case::push_shown;
use super::family::layout;
use super::key::push_key;
use super::parse::{Parts, gather};
use super::split::{
    FAMILY, GIVEN, HONORIFIC, MIDDLE, NONE, Order, RUSSIAN, Role, SUFFIX, TITLE, UNSPACED, WESTERN, Word, all_are, at,
    extend, has,
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
        let suffixes = words.iter().filter(|word| word.role == SUFFIX).fold(0, |all, word| all | word.classes);
        let generation = words::generation_of(suffixes);
        let (titled, names) = all.split_at_mut_checked(titles).unwrap_or_default();
        // An article before titles is no part of them.
        titled.iter_mut().for_each(|word| word.role = if word.is(words::ARTICLE) { NONE } else { TITLE });
        let is_called = titled.last().is_none_or(|title| title.is(words::TITLE_OF_GIVEN_NAME));
        let has_degree = generation == 0 && suffixes != 0;
        let is_unspaced = self.dot.is_empty() && all_are(names, UNSPACED);
        let mut given = Word::NONE;
        let mut shown = RUSSIAN;
        match names {
            // The given name is no word of its own.
            [only] if is_unspaced => {
                (only.role, given.role, given.classes) = (FAMILY, GIVEN, UNSPACED);
                (only.text, given.text) = only.text.split_at_checked(family_end(only.text)).unwrap_or_default();
            }
            [only] if self.is_reserved || !is_called || has_degree => only.role = FAMILY,
            [first, others @ ..] if is_unspaced => {
                first.role = FAMILY;
                others.iter_mut().for_each(|word| word.role = GIVEN);
            }
            _ => {}
        }
        if !is_unspaced {
            shown = layout(names);
        }
        out.people += 1;
        extend(&mut all, &[given]);
        gather(&mut all, words, SUFFIX | HONORIFIC);
        self.fill(out, &all, shown, if is_unspaced { shown } else { WESTERN });
        let [.., key] = &mut out.texts;
        push(key, " ", words::generation_key(generation));
    }

    /// Fills in the parts with words whose roles are told: shown in one order, and matched in another.
    pub(super) fn fill(&self, out: &mut Parts, words: &[Word], shown: Order, matched: Order) {
        const BEHIND: Order = Order::from_le_bytes([TITLE, 0, 0, 0, HONORIFIC, SUFFIX, 0, 0]);
        let [.., display, key] = &mut out.texts;
        self.show(display, words, BEHIND | shown << 8, " & ");
        push_key(key, words, matched);
        for (text, role) in out.texts.iter_mut().zip([TITLE | HONORIFIC, GIVEN, MIDDLE, FAMILY, SUFFIX]) {
            let mut one = String::new();
            self.show(&mut one, words, role.into(), "");
            // What is shared is there once.
            if role != FAMILY || *text != one {
                push(text, " & ", &one);
            }
        }
    }

    /// Appends the words of such roles, one after the other, behind what divides them from the text before.
    #[inline(never)]
    pub(super) fn show(&self, out: &mut String, words: &[Word], mut order: Order, mut divider: &str) {
        let mut before = &Word::NONE;
        while order != 0 {
            let role = order as Role;
            order >>= 8;
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
