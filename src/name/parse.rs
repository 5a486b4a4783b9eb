//! A name, taken apart.

use super::family::{at, is_vietnamese, layout};
use super::key::push_key;
use super::organization::is_organization;
use super::party::{Party, take_party};
use super::split::{Pieces, Word, extend, tidied};
use super::unspaced::{family_end, is_unspaced_word};
use super::words::{self, Classes};
use super::{NameKind, PersonName, case, key};
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
    let name = read(tidy.clone());
    if name.display == tidy {
        return Some(name);
    }
    // Words that are read otherwise in the order in which they would be shown are no name that can be taken apart.
    let again = read(name.display.clone());
    let is_stable = again.display == name.display && again.key == name.key && any(&name.display, &is_letter);
    Some(if is_stable { name } else { whole(tidy) })
}

/// A text that is not taken apart.
fn whole(display: String) -> PersonName {
    PersonName { kind: NameKind::Unknown, display, ..PersonName::default() }
}

/// Reads a tidied text.
fn read(tidy: String) -> PersonName {
    let pieces = Pieces::of(&tidy);
    let (mut names, asides) = pieces.words();
    let party = take_party(&mut names);
    let is_one_case = case::is_one_case(&names);
    let is_somebodys = names.iter().any(is_possessive)
        && names.last().is_some_and(|last| last.is(words::LABEL | words::NO_NAME) && !last.is(words::ORGANIZATION));
    if !is_somebodys && is_organization(&names, is_one_case) {
        let display = if party == Party::None { tidy } else { joined(&names) };
        let key = key::of_organization(&names);
        return PersonName { kind: NameKind::Organization, display, key, ..PersonName::default() };
    }
    drop_notes(&mut names);
    if party == Party::Reservation && at(&names, 0).bare == "the" {
        names.remove(0);
    }
    if is_somebodys || names_nobody(&names) {
        return whole(tidy);
    }
    let reading = Reading { is_one_case, is_reserved: party == Party::Reservation, dot: pieces.dot };
    if let Some(household) = reading.household(&names) {
        return household;
    }
    let mut suffixes = Vec::new();
    let nickname = reading.nickname(&asides, &mut suffixes);
    let known = reading.rotate(&mut names, &mut suffixes);
    PersonName { nickname, ..reading.people(&names, known, &suffixes) }
}

/// `Joe's`. With fewer letters it may be somebody's own spelling.
pub(super) fn is_possessive(word: &Word) -> bool {
    word.bare.len() > 4 && (word.bare.ends_with("'s") || word.bare.ends_with("’s"))
}

/// Drops labels and former names, and who else comes.
fn drop_notes(names: &mut Vec<Word>) {
    let born = (1..names.len()).find(|place| place + 1 < names.len() && at(names, *place).is(words::BORN_AS));
    names.truncate(born.unwrap_or(names.len()));
    if names.len() > 1 && at(names, 0).is(words::JOINER) {
        names.remove(0);
    }
    while let [.., before, last] = names.as_slice() {
        let is_note = last.is(words::LABEL | words::JOINER);
        let is_other = before.is(words::JOINER) && last.is(words::HOUSEHOLD | words::NO_NAME | words::TITLE);
        if !is_note && !is_other {
            return;
        }
        names.pop();
    }
}

/// No name, a word for somebody, a title alone, or a number first.
fn names_nobody(names: &[Word]) -> bool {
    let classes = if names.len() == 1 { words::NO_NAME | words::TITLE } else { words::NO_NAME };
    let is_the = at(names, 0).bare == "the" && names.len() == 2 && !at(names, 1).is(words::HOUSEHOLD);
    at(names, 0).is_number() || is_the || names.iter().all(|word| word.is(classes))
}

#[inline(never)]
fn joined(names: &[Word]) -> String {
    let mut out = String::new();
    names.iter().for_each(|word| push(&mut out, " ", word.text));
    out
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
    /// Divides the words of a foreign name in a script without blanks.
    pub(super) dot: Option<char>,
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

    /// `The Smith Family`: two people or more under one name.
    fn household(&self, names: &[Word]) -> Option<PersonName> {
        let names = names.get(usize::from(at(names, 0).bare == "the")..)?;
        let (first, last) = (at(names, 0), at(names, names.len() - 1));
        if names.len() < 2 || !(first.is(words::HOUSEHOLD) || last.is(words::HOUSEHOLD)) {
            return None;
        }
        let texts = self.texts(names);
        let names = case::with_texts(names, &texts);
        let display = joined(&names);
        let is_first = usize::from(first.is(words::HOUSEHOLD));
        let names = names.get(is_first..names.len() - 1 + is_first).unwrap_or_default();
        let mut key = String::from("& ");
        push_key(&mut key, names, true);
        Some(PersonName { people: 2, family: joined(names), display, key, ..PersonName::default() })
    }

    /// What quotes or brackets hold: degrees, a nickname, or notes.
    fn nickname<'a>(&self, asides: &[Word<'a>], suffixes: &mut Vec<Word<'a>>) -> String {
        const NOTES: Classes = words::LABEL
            | words::LABEL_OR_NAME
            | words::NO_NAME
            | words::BORN_AS
            | words::ORGANIZATION
            | words::LEGAL_FORM
            | words::RESERVATION;
        for aside in asides.chunk_by(|word, next| word.aside == next.aside) {
            if aside.iter().all(|word| word.is(SUFFIX)) {
                extend(suffixes, aside);
            } else if aside.len() < 3 && !aside.iter().any(|word| word.is(NOTES) || word.is_number()) {
                return joined(&case::with_texts(aside, &self.texts(aside)));
            }
        }
        String::new()
    }

    /// Puts the words into the order given, family if commas tell another; answers where the family name begins.
    fn rotate<'a>(&self, names: &mut Vec<Word<'a>>, suffixes: &mut Vec<Word<'a>>) -> Option<usize> {
        let mut groups = names.chunk_by(|word, next| word.segment == next.segment);
        let head = groups.next()?;
        let is_suffix = |word: &Word| {
            let is_plain = word.is(SUFFIX) && word.bare.len() > 1;
            let is_written_so = word.is(words::DEGREE_OR_NAME) && !self.is_one_case && is_in_capitals(word);
            is_plain || is_written_so || head.len() > 1 && word.is(SUFFIX | words::DEGREE_OR_NAME)
        };
        let mut behind = Vec::new();
        for group in groups {
            // `John Smith, 6th Viscount`, or whatever else is counted.
            if group.len() > 1 && at(group, 0).bare.starts_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let to = if group.iter().all(is_suffix) { &mut *suffixes } else { &mut behind };
            extend(to, group);
        }
        let in_order = together([head, &behind, &[]]);
        if behind.is_empty() || is_vietnamese(&in_order) {
            *names = in_order;
            return None;
        }
        let (given, own) = behind.split_at_checked(self.suffixes_from(&behind)).unwrap_or_default();
        let (titles, family) = head.split_at_checked(titles_until(head)).unwrap_or_default();
        *suffixes = together([own, suffixes, &[]]);
        let rotated = together([titles, given, family]);
        let known = rotated.len() - family.len();
        *names = rotated;
        Some(known)
    }

    /// Where the suffixes at the end begin.
    fn suffixes_from(&self, names: &[Word]) -> usize {
        let mut start = names.len();
        while start > 1 {
            let last = at(names, start - 1);
            let needs_two = last.bare.len() == 1 || matches!(last.bare, "filho" | "neto");
            let is_certain = last.is(SUFFIX) && !(needs_two && start < 3);
            let is_written_so =
                last.is(words::DEGREE_OR_NAME) && !self.is_one_case && is_in_capitals(&last) && start > 2;
            if !is_certain && !is_written_so {
                break;
            }
            start -= 1;
        }
        start
    }

    /// One person. `known` is where the family name begins, if a comma has told; `behind` are suffixes.
    pub(super) fn person(&self, names: &[Word], known: Option<usize>, behind: &[Word]) -> PersonName {
        let mut out = PersonName { people: 1, ..PersonName::default() };
        let (titles, names) = names.split_at_checked(titles_until(names)).unwrap_or_default();
        let (names, suffixes) = names.split_at_checked(self.suffixes_from(names)).unwrap_or_default();
        let suffixes = together([suffixes, behind, &[]]);
        // An article before titles is no part of them.
        self.push_listed(
            &mut out.title,
            " ",
            titles.get(usize::from(at(titles, 0).bare == "the")..).unwrap_or_default(),
        );
        self.push_listed(&mut out.suffix, ", ", &suffixes);
        let texts = self.texts(names);
        let mut names = case::with_texts(names, &texts);
        let honorific = take_honorific(&mut names);

        let generation = suffixes.iter().map(|suffix| words::generation_of(suffix.classes)).max().unwrap_or(0);
        let is_called = titles.last().is_none_or(|title| title.is(words::TITLE_OF_GIVEN_NAME));
        let is_family = self.is_reserved || !is_called || generation == 0 && !suffixes.is_empty();
        let lone = (names.len() == 1 && is_family).then_some(0);
        let known = known.map(|known| known.saturating_sub(titles.len())).or(lone);
        let shown = self.name_parts(&mut out, &names, known);
        push(&mut out.key, " ", words::generation_key(generation));

        push(&mut out.display, " ", &out.title);
        push(&mut out.display, " ", &shown);
        push(&mut out.display, if at(&suffixes, 0).is(words::GENERATION) { " " } else { ", " }, &out.suffix);
        out.display.push_str(honorific);
        out.title.push_str(honorific);
        out
    }

    /// Fills in the names' parts and the key; answers how they are shown.
    fn name_parts(&self, out: &mut PersonName, names: &[Word], known: Option<usize>) -> String {
        let is_unspaced = names.iter().all(|word| is_unspaced_word(word.text));
        if let ([word], true) = (names, is_unspaced) {
            let end = if known.is_some() { word.text.len() } else { family_end(word.text) };
            let (family, given) = word.text.split_at_checked(end).unwrap_or((word.text, ""));
            (out.family, out.given) = (family.into(), given.into());
            push_key(&mut out.key, names, false);
            return word.text.into();
        }
        let layout = layout(names, known, self.dot.is_some());
        let (before, rest) = names.split_at_checked(layout.start).unwrap_or_default();
        let (family, behind) = rest.split_at_checked(layout.end - layout.start).unwrap_or_default();
        let given = if before.is_empty() { behind } else { before };
        let called = if layout.called_last { given.len().saturating_sub(1) } else { layout.called.min(given.len()) };
        let (mut first, mut others) = given.split_at_checked(called).unwrap_or_default();
        if layout.called_last {
            mem::swap(&mut first, &mut others);
        }
        (out.given, out.middle, out.family) = (joined(first), joined(others), joined(family));
        let (leading, trailing) =
            if layout.called_last { (&out.middle, &out.given) } else { (&out.given, &out.middle) };
        let order = match layout.family_first {
            true => [&out.family, leading, trailing],
            false => [leading, trailing, &out.family],
        };
        let mut dot = [0; 4];
        let divider = self.dot.map_or(if is_unspaced { "" } else { " " }, |dot_of| dot_of.encode_utf8(&mut dot));
        let mut shown = String::new();
        order.into_iter().for_each(|part| push(&mut shown, divider, part));
        let in_order = if divider.is_empty() { [family, first, others] } else { [first, others, family] };
        push_key(&mut out.key, &together(in_order), !layout.called_last);
        shown
    }
}

#[inline(never)]
fn together<'a>(parts: [&[Word<'a>]; 3]) -> Vec<Word<'a>> {
    let mut out = Vec::new();
    parts.into_iter().for_each(|part| extend(&mut out, part));
    out
}

/// Beside other letters a degree is in capitals.
fn is_in_capitals(word: &Word) -> bool {
    !word.text.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// Where the titles in front end.
fn titles_until(names: &[Word]) -> usize {
    let mut end = 0;
    while end + 1 < names.len() {
        let word = at(names, end);
        let is_article = word.bare == "the" && end == 0 && at(names, 1).is(words::TITLE) && names.len() > 2;
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
    if !names.iter().all(|word| is_unspaced_word(word.text)) {
        return "";
    }
    let Some(last) = names.last_mut() else { return "" };
    let Some(honorific) = words::honorific(last.text) else { return "" };
    let kept = last.text.strip_suffix(honorific).unwrap_or("");
    if !kept.is_empty() {
        (last.text, last.bare) = (kept, kept);
    } else if count > 1 {
        names.pop();
    } else {
        return "";
    }
    honorific
}
