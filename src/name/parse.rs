//! A name, taken apart.

use super::family::{at, is_vietnamese, layout};
use super::key::push_key;
use super::organization::is_organization;
use super::party::{Party, take_party};
use super::split::{Pieces, Word, all_are, any_is, are_unspaced, extend, take_run, tidied};
use super::unspaced::family_end;
use super::words::{self, Classes};
use super::{NameKind, PersonName, case, key};
use crate::cut::is_word_of;
use crate::text::{self, any, is_letter};
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

const SUFFIX: Classes = words::GENERATION | words::DEGREE;

/// Takes a name apart. `None` if there is no letter in the text; nothing else is refused, and what cannot be taken apart
/// is whole in [`PersonName::display`].
///
/// ```
/// use identity_hints::name;
///
/// let name = name::parse("DOE, DR. JOHN Q. JR.").unwrap();
/// assert_eq!((name.title.as_str(), name.given.as_str(), name.family.as_str()), ("Dr.", "John", "Doe"));
/// assert_eq!(name.display, "Dr. John Q. Doe Jr.");
/// assert_eq!(name.key, "john q doe jr");
///
/// assert_eq!(name::parse("Thompson, party of 6").unwrap().display, "Thompson");
/// assert_eq!(name::parse("李小龍").unwrap().family, "李");
/// assert_eq!(name::parse("+1 916 555 1234"), None);
/// ```
pub fn parse(text: &str) -> Option<PersonName> {
    let tidy = tidied(text);
    if !any(&tidy, &is_letter) {
        return None;
    }
    let name = read(&tidy);
    if name.display == tidy {
        return Some(name);
    }
    // Words that are read otherwise in the order in which they would be shown, or are cut, are no name that can be taken
    // apart.
    let again = read(&tidied(&name.display));
    let is_stable = again.display == name.display && again.key == name.key && any(&name.display, &is_letter);
    Some(if is_stable { name } else { whole(&tidy) })
}

/// A text that is not taken apart.
#[inline(never)]
pub(super) fn whole(tidy: &str) -> PersonName {
    let mut out = PersonName { kind: NameKind::Unknown, ..PersonName::default() };
    out.display.push_str(tidy);
    out
}

/// Reads a tidied text.
#[inline(never)]
fn read(tidy: &str) -> PersonName {
    let mut out = whole(tidy);
    let pieces = Pieces::of(tidy);
    let (mut words, asides) = pieces.words();
    let party = take_party(&mut words);
    take_apart(&mut out, &words, &asides, party, pieces.dot);
    out
}

/// Fills in the parts of a whole text with these words, if it is anybody's name.
#[inline(never)]
fn take_apart(out: &mut PersonName, words: &[Word], asides: &[Word], party: Party, dot: &'static str) {
    let is_one_case = case::is_one_case(words);
    let has_possessive = words.iter().any(is_possessive);
    let is_somebodys = has_possessive
        && words.last().is_some_and(|last| last.is(words::LABEL | words::NO_NAME) && !last.is(words::ORGANIZATION));
    if !is_somebodys && (has_possessive || is_organization(words, is_one_case)) {
        out.kind = NameKind::Organization;
        if party != Party::None {
            out.display.clear();
            push_joined(&mut out.display, words);
        }
        return key::push_organization_key(&mut out.key, words);
    }
    let is_reserved = party == Party::Reservation;
    let names = without_notes(words);
    let names = behind_first(names, is_reserved && at(names, 0).is_the());
    if is_somebodys || names_nobody(names) {
        return;
    }
    out.kind = NameKind::Person;
    out.display.clear();
    let reading = Reading { is_one_case, is_reserved, dot };
    if reading.is_household(out, names) {
        return;
    }
    let (mut in_order, mut suffixes) = (Vec::new(), Vec::new());
    reading.push_nickname(&mut out.nickname, asides, &mut suffixes);
    let known = reading.rotate(names, &mut in_order, &mut suffixes);
    reading.people(out, &in_order, known, &suffixes);
}

/// `Joe's`. With fewer letters it may be somebody's own spelling.
fn is_possessive(word: &Word) -> bool {
    word.bare.len() > 4 && (word.bare.ends_with("'s") || word.bare.ends_with("’s"))
}

/// The words, without the first if that is dropped.
#[inline(never)]
fn behind_first<'w, 'a>(words: &'w [Word<'a>], is_dropped: bool) -> &'w [Word<'a>] {
    words.get(usize::from(is_dropped)..).unwrap_or_default()
}

/// The words without labels and former names, and who else comes.
fn without_notes<'w, 'a>(words: &'w [Word<'a>]) -> &'w [Word<'a>] {
    let born = (1..words.len().saturating_sub(1)).find(|place| at(words, *place).is(words::BORN_AS));
    let names = words.get(..born.unwrap_or(words.len())).unwrap_or_default();
    let mut names = behind_first(names, names.len() > 1 && at(names, 0).is(words::JOINER));
    while let [kept @ .., last] = names {
        let Some(before) = kept.last() else { break };
        let is_note = last.is(words::LABEL | words::JOINER);
        let is_other = before.is(words::JOINER) && last.is(words::HOUSEHOLD | words::NO_NAME | words::TITLE);
        if !is_note && !is_other {
            break;
        }
        names = kept;
    }
    names
}

/// No name, a word for somebody, a title alone, or a number first.
fn names_nobody(names: &[Word]) -> bool {
    let classes = if names.len() == 1 { words::NO_NAME | words::TITLE } else { words::NO_NAME };
    let is_the = at(names, 0).is_the() && names.len() == 2 && !at(names, 1).is(words::HOUSEHOLD);
    at(names, 0).is_number() || is_the || all_are(names, classes)
}

#[inline(never)]
fn push_joined(out: &mut String, names: &[Word]) {
    names.iter().for_each(|word| push(out, " ", word.text));
}

/// Appends a part behind what divides it from the part before. An empty one is left out.
#[inline(never)]
pub(super) fn push(out: &mut String, divider: &str, part: &str) {
    if !out.is_empty() && !part.is_empty() {
        out.push_str(divider);
    }
    out.push_str(part);
}

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
    /// Appends words as typed, or as their tables have them where the text has no case of its own.
    #[inline(never)]
    pub(super) fn push_listed(&self, out: &mut String, divider: &str, listed: &[Word]) {
        for word in listed {
            if !out.is_empty() {
                out.push_str(divider);
            }
            if self.is_one_case {
                case::push_stopped(out, word);
            } else {
                out.push_str(word.text);
            }
        }
    }

    /// The names' texts in the case in which they are shown.
    fn texts(&self, names: &[Word]) -> String {
        if self.is_one_case {
            return case::restored(names);
        }
        let mut out = String::new();
        for word in names {
            out.push_str(word.text);
            text::push(&mut out, '\0');
        }
        out
    }

    /// `The Smith Family`: two people or more under one name. Fills it in if it is one.
    fn is_household(&self, out: &mut PersonName, names: &[Word]) -> bool {
        let names = behind_first(names, at(names, 0).is_the());
        let [first, .., last] = names else { return false };
        let is_first = usize::from(first.is(words::HOUSEHOLD));
        if is_first == 0 && !last.is(words::HOUSEHOLD) {
            return false;
        }
        let texts = self.texts(names);
        let names = case::with_texts(names, &texts);
        push_joined(&mut out.display, &names);
        let names = names.get(is_first..names.len() - 1 + is_first).unwrap_or_default();
        push_joined(&mut out.family, names);
        out.key.push_str("& ");
        push_key(&mut out.key, names, true);
        out.people = 2;
        true
    }

    /// What quotes or brackets hold: degrees, a nickname, or notes.
    fn push_nickname<'a>(&self, out: &mut String, mut asides: &[Word<'a>], suffixes: &mut Vec<Word<'a>>) {
        const NOTES: Classes = words::LABEL
            | words::LABEL_OR_NAME
            | words::NO_NAME
            | words::BORN_AS
            | words::ORGANIZATION
            | words::LEGAL_FORM
            | words::RESERVATION;
        while let aside @ [_, ..] = take_run(&mut asides, &|word, next| word.aside == next.aside) {
            if all_are(aside, SUFFIX) {
                extend(suffixes, aside);
            } else if aside.len() < 3 && !any_is(aside, NOTES) && !aside.iter().any(Word::is_number) {
                return push_joined(out, &case::with_texts(aside, &self.texts(aside)));
            }
        }
    }

    /// Puts the words into the order given, family if commas tell another; answers where the family name begins.
    fn rotate<'a>(
        &self,
        mut names: &[Word<'a>],
        out: &mut Vec<Word<'a>>,
        suffixes: &mut Vec<Word<'a>>,
    ) -> Option<usize> {
        let in_segment = |word: &Word, next: &Word| word.segment == next.segment;
        let head = take_run(&mut names, &in_segment);
        let is_suffix = |word: &Word| {
            let is_plain = word.is(SUFFIX) && word.bare.len() > 1;
            is_plain || self.is_degree(word) || head.len() > 1 && word.is(SUFFIX | words::DEGREE_OR_NAME)
        };
        let mut behind = Vec::new();
        while let group @ [first, rest @ ..] = take_run(&mut names, &in_segment) {
            // `John Smith, 6th Viscount`, or whatever else is counted.
            if !rest.is_empty() && first.begins_with_digit() {
                continue;
            }
            let to = if group.iter().all(is_suffix) { &mut *suffixes } else { &mut behind };
            extend(to, group);
        }
        extend(out, head);
        extend(out, &behind);
        if behind.is_empty() || is_vietnamese(out) {
            return None;
        }
        let (given, own) = behind.split_at_checked(self.suffixes_from(&behind)).unwrap_or_default();
        let (titles, family) = head.split_at_checked(titles_until(head)).unwrap_or_default();
        *suffixes = together([own, suffixes, &[]]);
        *out = together([titles, given, family]);
        Some(out.len() - family.len())
    }

    /// Whether a word that may be a name is written as a degree: beside other letters it is in capitals.
    #[inline(never)]
    fn is_degree(&self, word: &Word) -> bool {
        let has_small = word.text.bytes().any(|byte| byte.is_ascii_lowercase());
        word.is(words::DEGREE_OR_NAME) && !self.is_one_case && !has_small
    }

    /// Where the suffixes at the end begin.
    fn suffixes_from(&self, names: &[Word]) -> usize {
        let mut start = names.len();
        while start > 1 {
            let last = at(names, start - 1);
            let needs_two = last.bare.len() == 1 || is_word_of(last.bare, "filho neto");
            let is_certain = last.is(SUFFIX) && !(needs_two && start < 3);
            if !(is_certain || start > 2 && self.is_degree(last)) {
                break;
            }
            start -= 1;
        }
        start
    }

    /// One person. `known` is where the family name begins, if a comma has told; `behind` are suffixes.
    pub(super) fn person(&self, out: &mut PersonName, names: &[Word], known: Option<usize>, behind: &[Word]) {
        let (titles, names) = names.split_at_checked(titles_until(names)).unwrap_or_default();
        let (names, suffixes) = names.split_at_checked(self.suffixes_from(names)).unwrap_or_default();
        let suffixes = together([suffixes, behind, &[]]);
        // An article before titles is no part of them.
        self.push_listed(&mut out.title, " ", behind_first(titles, at(titles, 0).is_the()));
        self.push_listed(&mut out.suffix, ", ", &suffixes);
        let texts = self.texts(names);
        let mut names = case::with_texts(names, &texts);
        let honorific = take_honorific(&mut names);

        let generation = suffixes.iter().map(|suffix| words::generation_of(suffix.classes)).max().unwrap_or(0);
        let is_called = titles.last().is_none_or(|title| title.is(words::TITLE_OF_GIVEN_NAME));
        let is_family = self.is_reserved || !is_called || generation == 0 && !suffixes.is_empty();
        let lone = (names.len() == 1 && is_family).then_some(0);
        let known = known.map(|known| known.saturating_sub(titles.len())).or(lone);
        out.people = 1;
        push(&mut out.display, "", &out.title);
        self.name_parts(out, &names, known);
        push(&mut out.key, " ", words::generation_key(generation));
        push(&mut out.display, if at(&suffixes, 0).is(words::GENERATION) { " " } else { ", " }, &out.suffix);
        out.display.push_str(honorific);
        out.title.push_str(honorific);
    }

    /// Fills in the names' parts and the key, and how they are shown.
    fn name_parts(&self, out: &mut PersonName, names: &[Word], known: Option<usize>) {
        let is_unspaced = are_unspaced(names);
        if let ([word], true) = (names, is_unspaced) {
            let end = if known.is_some() { word.text.len() } else { family_end(word.text) };
            let (family, given) = word.text.split_at_checked(end).unwrap_or((word.text, ""));
            out.family.push_str(family);
            out.given.push_str(given);
            push(&mut out.display, " ", word.text);
            return push_key(&mut out.key, names, false);
        }
        let layout = layout(names, known, !self.dot.is_empty());
        let (before, rest) = names.split_at_checked(layout.start).unwrap_or_default();
        let (family, behind) = rest.split_at_checked(layout.end - layout.start).unwrap_or_default();
        let given = if before.is_empty() { behind } else { before };
        let called = if layout.called_last { given.len().saturating_sub(1) } else { layout.called.min(given.len()) };
        let (mut first, mut others) = given.split_at_checked(called).unwrap_or_default();
        if layout.called_last {
            mem::swap(&mut first, &mut others);
        }
        push_joined(&mut out.given, first);
        push_joined(&mut out.middle, others);
        push_joined(&mut out.family, family);
        let (leading, trailing) =
            if layout.called_last { (&out.middle, &out.given) } else { (&out.given, &out.middle) };
        let divider = if is_unspaced || !self.dot.is_empty() { self.dot } else { " " };
        let mut shown = String::new();
        if layout.family_first {
            push(&mut shown, "", &out.family);
        }
        push(&mut shown, divider, leading);
        push(&mut shown, divider, trailing);
        if !layout.family_first {
            push(&mut shown, divider, &out.family);
        }
        push(&mut out.display, " ", &shown);
        let in_order = if divider.is_empty() { [family, first, others] } else { [first, others, family] };
        push_key(&mut out.key, &together(in_order), !layout.called_last);
    }
}

#[inline(never)]
fn together<'a>(parts: [&[Word<'a>]; 3]) -> Vec<Word<'a>> {
    let mut out = Vec::new();
    parts.into_iter().for_each(|part| extend(&mut out, part));
    out
}

/// Where the titles in front end.
fn titles_until(names: &[Word]) -> usize {
    let mut end = 0;
    while end + 1 < names.len() {
        let word = at(names, end);
        let is_article = end == 0 && word.is_the() && at(names, 1).is(words::TITLE) && names.len() > 2;
        // With a full stop even a word that is also a name is a title.
        let behind = names.len() - end - 1 + usize::from(word.text.ends_with('.'));
        if !is_article && !word.is(words::title_classes(behind)) {
            break;
        }
        end += 1;
    }
    end
}

/// Takes the honorific behind a name in a script without blanks off.
fn take_honorific(names: &mut Vec<Word>) -> &'static str {
    let count = names.len();
    if !are_unspaced(names) {
        return "";
    }
    let Some(last) = names.last_mut() else { return "" };
    let Some(honorific) = words::honorific(last.text) else { return "" };
    let kept = last.text.get(..last.text.len() - honorific.len()).unwrap_or("");
    if !kept.is_empty() {
        (last.text, last.bare) = (kept, kept);
    } else if count > 1 {
        names.pop();
    } else {
        return "";
    }
    honorific
}
