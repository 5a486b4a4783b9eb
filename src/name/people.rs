//! Who is named: one person, or several in one text. They are named beside each other, never merged into one.

use super::case::push_shown;
use super::family::layout;
use super::key::push_key;
use super::parse::{Parts, SUFFIXES};
use super::split::{
    FAMILY, GIVEN, HAS_SMALL, HONORIFIC, MIDDLE, NONE, Role, SUFFIX, TITLE, UNSPACED, Word, all_are, at, extend, has,
};
use super::unspaced::family_end;
use super::words;
use crate::cut::is_word_of;
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
    /// One person, or several with joiners between them. The suffixes at the end are told already.
    pub(super) fn people(&self, out: &mut Parts, words: &[Word], mut known: Option<usize>) {
        let end = words.iter().position(|word| word.role == SUFFIX).unwrap_or(words.len());
        let (mut names, suffixes) = words.split_at_checked(end).unwrap_or_default();
        while let Some(place) = (1..names.len()).find(|place| self.joins(names, *place, known)) {
            let (first, others) = names.split_at_checked(place).unwrap_or_default();
            let others = others.get(1..).unwrap_or_default();
            if out.people == 0 {
                let [.., key] = &mut out.texts;
                key.push_str("& ");
            }
            // `John and Mary Smith party of 6`: John is no family name.
            let of_first = Self { is_reserved: self.is_reserved && others.len() == 1, ..*self };
            of_first.person(out, first, &[], None, at(others, 0));
            known = known.and_then(|known| known.checked_sub(place + 1));
            names = others;
        }
        self.person(out, names, suffixes, known, &Word::NONE);
    }

    /// Whether the word joins two people. Between the two family names of one it does not: `José Ortega y Gasset`.
    fn joins(&self, names: &[Word], place: usize, known: Option<usize>) -> bool {
        let word = at(names, place);
        let is_written_so = if self.is_one_case {
            word.text.eq_ignore_ascii_case("y")
        } else {
            word.text.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        };
        let before = count_names(names.get(..place));
        let behind = count_names(names.get(place + 1..));
        let is_in_family = before > 1 && behind == 1 || known.is_some_and(|known| place > known);
        let is_one = word.is(words::JOINER) || word.is(words::JOINER_OR_PARTICLE) && is_written_so && !is_in_family;
        is_one && place + 1 < names.len()
    }

    /// One person, beside those who are there. `known` is where the family name begins, if a comma has told.
    fn person(&self, out: &mut Parts, names: &[Word], suffixes: &[Word], known: Option<usize>, next: &Word) {
        let mut all = Vec::new();
        extend(&mut all, names);
        let titles = titles_until(names, next);
        let (titled, names) = all.split_at_mut_checked(titles).unwrap_or_default();
        let end = self.suffixes_from(names);
        let (names, behind) = names.split_at_mut_checked(end).unwrap_or_default();
        titled.iter_mut().for_each(|word| word.role = TITLE);
        behind.iter_mut().for_each(|word| word.role = SUFFIX);
        // An article before titles is no part of them.
        if let [first, ..] = titled
            && first.is(words::ARTICLE)
        {
            first.role = NONE;
        }
        let all_suffixes = || behind.iter().chain(suffixes);
        let generation = all_suffixes().map(|suffix| words::generation_of(suffix.classes)).max().unwrap_or(0);
        let is_called = titled.last().is_none_or(|title| title.is(words::TITLE_OF_GIVEN_NAME));
        let has_degree = generation == 0 && all_suffixes().next().is_some();
        let is_lone_family = names.len() == 1 && (self.is_reserved || !is_called || has_degree);
        let known = known.map(|known| known.saturating_sub(titles)).or(is_lone_family.then_some(0));
        out.people += 1;
        let mut cut = [Word::NONE; 2];
        let (shown, matched) = if self.dot.is_empty() && all_are(names, UNSPACED) {
            cut = take_apart_unspaced(names, known);
            ([FAMILY, GIVEN, NONE], [FAMILY, GIVEN, NONE])
        } else {
            (layout(names, known, self), [GIVEN, MIDDLE, FAMILY])
        };
        extend(&mut all, &cut);
        extend(&mut all, suffixes);
        self.fill(out, &mut all, shown, matched);
        let [.., key] = &mut out.texts;
        push(key, " ", words::generation_key(generation));
    }

    /// Fills in the parts with words whose roles are told: shown in one order, and matched in another.
    pub(super) fn fill(&self, out: &mut Parts, words: &mut [Word], shown: [Role; 3], matched: [Role; 3]) {
        let [.., display, key] = &mut out.texts;
        let [one, two, three] = shown;
        self.show(display, words, &[TITLE, one, two, three, SUFFIX, HONORIFIC], " & ");
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
            for word in words.iter().filter(|word| word.role & role != 0) {
                let is_unspaced = before.is(UNSPACED) && word.is(UNSPACED);
                if before.text.is_empty() {
                } else if word.role == SUFFIX {
                    divider = if before.role != SUFFIX && word.is(words::GENERATION) { " " } else { ", " };
                } else if is_unspaced || before.role != TITLE && !self.dot.is_empty() {
                    divider = self.dot;
                } else {
                    divider = " ";
                }
                if !out.is_empty() {
                    out.push_str(divider);
                }
                push_shown(out, word, self.is_one_case);
                before = word;
            }
        }
    }

    /// Whether a word that may be a name is written as a degree: beside other letters it is in capitals.
    #[inline(never)]
    pub(super) fn is_degree(&self, word: &Word) -> bool {
        word.is(words::DEGREE_OR_NAME) && !self.is_one_case && !word.is(HAS_SMALL)
    }

    /// Where the suffixes at the end begin.
    pub(super) fn suffixes_from(&self, names: &[Word]) -> usize {
        let mut start = names.len();
        while start > 1 {
            let last = at(names, start - 1);
            let is_certain = last.is(SUFFIXES) && (start > 2 || !last.is(words::SUFFIX_OF_TWO));
            if !(is_certain || start > 2 && self.is_degree(last)) {
                break;
            }
            start -= 1;
        }
        start
    }
}

/// Appends a part behind what divides it from the part before. An empty one is left out.
#[inline(never)]
fn push(out: &mut String, divider: &str, part: &str) {
    if !out.is_empty() && out.as_bytes().last() != Some(&b' ') && !part.is_empty() {
        out.push_str(divider);
    }
    out.push_str(part);
}

/// How many of the words are no titles or particles.
#[inline(never)]
fn count_names(words: Option<&[Word]>) -> usize {
    words.unwrap_or_default().iter().filter(|word| !word.is(words::TITLE | words::PARTICLE)).count()
}

/// Where the titles in front end. Before somebody else a lone one is one, and before a title even `M.`.
pub(super) fn titles_until(names: &[Word], next: &Word) -> usize {
    let count = names.len() + usize::from(names.len() == 1 && !next.text.is_empty());
    let mut end = 0;
    while end + 1 < count {
        let word = at(names, end);
        let is_article = end == 0 && word.is(words::ARTICLE) && at(names, 1).is(words::TITLE) && count > 2;
        let is_monsieur = next.is(words::TITLE) && is_word_of(word.text, "m m.");
        // With a full stop even a word that is also a name is a title.
        let behind = count - end - 1 + usize::from(has(word.text, b'.'));
        if !is_article && !is_monsieur && !word.is(words::title_classes(behind)) {
            break;
        }
        end += 1;
    }
    end
}

/// Tells the roles in a name without blanks. Answers the given name of a single word, and the honorific, which are no
/// words of their own.
fn take_apart_unspaced<'t>(names: &mut [Word<'t>], known: Option<usize>) -> [Word<'t>; 2] {
    let (mut given, mut honorific) = (Word::NONE, Word::NONE);
    let count = names.len();
    (0..).zip(names.iter_mut()).for_each(|(place, word)| word.role = if place == 0 { FAMILY } else { GIVEN });
    if let Some(last) = names.last_mut() {
        let end = last.text.len() - words::honorific(last.text).len();
        if end > 0 || count > 1 {
            honorific = cut_off(last, end, HONORIFIC);
        }
    }
    if let [only] = names {
        let end = if known.is_some() { only.text.len() } else { family_end(only.text) };
        given = cut_off(only, end, GIVEN);
    }
    [given, honorific]
}

/// Takes the end of a word off as a word of its own.
#[inline(never)]
fn cut_off<'t>(word: &mut Word<'t>, end: usize, role: Role) -> Word<'t> {
    let (text, rest) = word.text.split_at_checked(end).unwrap_or((word.text, ""));
    word.text = text;
    if text.is_empty() {
        word.role = NONE;
    }
    Word { text: rest, role: if rest.is_empty() { NONE } else { role }, ..*word }
}
