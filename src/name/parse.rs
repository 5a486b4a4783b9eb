//! A name, taken apart: what is no name is put away, and the rest is in the order given, middle, family.

use super::family::{is_vietnamese, mark};
use super::key::push_organization_key;
use super::organization::is_organization;
use super::party::{Party, take_party};
use super::people::{Reading, count_without, titles_until};
use super::split::{
    CAPITALS, DIGIT, FAMILY, GIVEN, HAS_CAPITAL, HAS_SMALL, HONORED, HONORIFIC, HOUSEHOLD, INITIALS, LONG, NAME, NONE,
    POSSESSIVE, Role, SMALL, SUFFIX, TITLE, UNSPACED, Word, Words, all_are, any_is, at, begins_with_digit, extend,
    tidied,
};
use super::words::{self, Classes};
use super::{NameKind, PersonName};
use crate::text::{any, is_letter};
use alloc::string::String;
use alloc::vec::Vec;
use core::{mem, slice};

const SUFFIXES: Classes = words::GENERATION | words::DEGREE;

/// A name's parts, in the order of [`PersonName`]'s.
pub(crate) struct Parts {
    pub(crate) kind: NameKind,
    pub(crate) people: usize,
    pub(crate) texts: [String; 8],
}

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
    let Parts { kind, people, texts } = parts(text)?;
    let [title, given, middle, family, suffix, nickname, display, key] = texts;
    Some(PersonName { kind, people, title, given, middle, family, suffix, nickname, display, key })
}

/// [`parse`], with the parts in a row.
pub(crate) fn parts(text: &str) -> Option<Parts> {
    let tidy = tidied(text);
    if !any(&tidy, &is_letter) {
        return None;
    }
    let name = read(&tidy);
    let [.., display, key] = &name.texts;
    if *display == tidy {
        return Some(name);
    }
    // Words that are read otherwise in the order in which they would be shown, or are cut, are no name that can be taken
    // apart.
    let [.., display_again, key_again] = &read(&tidied(display)).texts;
    let is_stable = display_again == display && key_again == key && any(display, &is_letter);
    Some(if is_stable { name } else { whole(&tidy) })
}

/// A text that is not taken apart.
#[inline(never)]
fn whole(tidy: &str) -> Parts {
    let mut out = Parts { kind: NameKind::Unknown, people: 0, texts: Default::default() };
    let [.., display, _] = &mut out.texts;
    display.push_str(tidy);
    out
}

/// Reads a tidied text.
#[inline(never)]
fn read(tidy: &str) -> Parts {
    let mut out = whole(tidy);
    let Words { mut names, mut asides, dot, .. } = Words::of(tidy);
    let party = take_party(&mut names);
    let is_one_case = any_is(&names, HAS_CAPITAL) != any_is(&names, HAS_SMALL);
    let reading = Reading { is_one_case, is_reserved: party == Party::Reservation, dot };
    names.iter_mut().for_each(|word| reading.settle(word));
    let [.., nickname, display, key] = &mut out.texts;

    let has_possessive = any_is(&names, POSSESSIVE);
    let last = at(&names, names.len().wrapping_sub(1));
    let is_somebodys = has_possessive && last.is(words::LABEL | words::NO_NAME) && !last.is(words::ORGANIZATION);
    if !is_somebodys && (has_possessive || is_organization(&names, is_one_case)) {
        out.kind = NameKind::Organization;
        if party != Party::None {
            display.clear();
            let as_typed = Reading { is_one_case: false, ..reading };
            as_typed.show(display, &names, NAME.into(), "");
        }
        push_organization_key(key, &names);
        return out;
    }
    let names = without_notes(&mut names);
    let is_the = at(names, 0).is(words::ARTICLE) && (reading.is_reserved || any_is(names, words::HOUSEHOLD));
    let names = names.get_mut(usize::from(is_the)..).unwrap_or_default();
    if is_somebodys || names_nobody(names) {
        return out;
    }
    out.kind = NameKind::Person;
    display.clear();
    if is_household(names) {
        mark(names);
        out.people = 2;
        key.push_str("& ");
        reading.fill(&mut out, names, (FAMILY | HOUSEHOLD).into(), FAMILY.into());
        return out;
    }
    reading.push_nickname(nickname, &mut asides);
    let mut ordered = reading.ordered(names);
    gather(&mut ordered, &asides, SUFFIX);
    reading.people(&mut out, &ordered);
    out
}

/// The words without labels and former names, and who else comes.
fn without_notes<'w, 't>(names: &'w mut [Word<'t>]) -> &'w mut [Word<'t>] {
    let count = names.len();
    let is_led = count > 1 && at(names, 0).is(words::JOINER);
    let mut end = (1..count.saturating_sub(1)).find(|place| at(names, *place).is(words::BORN_AS)).unwrap_or(count);
    while end > 1 {
        let (before, last) = (at(names, end - 2), at(names, end - 1));
        let is_note = last.is(words::LABEL | words::JOINER);
        let is_other = before.is(words::JOINER) && last.is(words::HOUSEHOLD | words::NO_NAME | words::TITLE);
        if !is_note && !is_other {
            break;
        }
        end -= 1;
    }
    names.get_mut(usize::from(is_led)..end).unwrap_or_default()
}

/// No name, a word for somebody, a title alone, or a number first.
fn names_nobody(names: &[Word]) -> bool {
    let classes = if names.len() == 1 { words::NO_NAME | words::TITLE } else { words::NO_NAME };
    let is_the = at(names, 0).is(words::ARTICLE) && names.len() == 2;
    at(names, 0).is(DIGIT) || is_the || all_are(names, classes)
}

/// `The Smith Family`: two people or more under one name. Tells the words' roles if it is one.
fn is_household(names: &mut [Word]) -> bool {
    let [first, .., last] = names else { return false };
    let household = if first.is(words::HOUSEHOLD) { first } else { last };
    if !household.is(words::HOUSEHOLD) {
        return false;
    }
    household.role = HOUSEHOLD;
    names.iter_mut().filter(|word| word.role == NAME).for_each(|word| word.role = FAMILY);
    true
}

impl Reading {
    /// Tells what a word is by its case, which says something unless the text has but one.
    fn settle(&self, word: &mut Word) {
        let first = word.text.as_bytes().first().copied().unwrap_or(0);
        let is_small = first.is_ascii_lowercase();
        if !(first.is_ascii_uppercase() || self.is_one_case && is_small) {
            word.classes |= SMALL;
            if word.is(words::PARTICLE_OR_NAME) {
                word.classes |= words::PARTICLE;
            }
        }
        match word.is(HAS_SMALL) {
            _ if self.is_one_case => {}
            true => word.classes &= !INITIALS,
            false if word.is(HAS_CAPITAL) && word.is(LONG | words::PARTICLE) => word.classes |= CAPITALS,
            false => {}
        }
        if !(if self.is_one_case { matches!(word.text, "y" | "Y") } else { is_small }) {
            word.classes &= !words::JOINER_OR_PARTICLE;
        }
    }

    /// What quotes or brackets hold: degrees, a nickname, or notes.
    fn push_nickname(&self, out: &mut String, asides: &mut [Word]) {
        const NOTES: Classes = words::LABEL
            | words::LABEL_OR_NAME
            | words::NO_NAME
            | words::BORN_AS
            | words::ORGANIZATION
            | words::LEGAL_FORM
            | words::RESERVATION
            | DIGIT;
        let mut rest = asides;
        while let [first, ..] = rest {
            let group = first.group;
            let end = rest.iter().take_while(|word| word.group == group).count();
            let Some((aside, behind)) = mem::take(&mut rest).split_at_mut_checked(end) else { return };
            rest = behind;
            let role = match () {
                () if all_are(aside, SUFFIXES) => SUFFIX,
                () if out.is_empty() && aside.len() < 3 && !any_is(aside, NOTES) => GIVEN,
                () => NONE,
            };
            aside.iter_mut().for_each(|word| word.role = role);
            self.show(out, aside, GIVEN.into(), "");
        }
    }

    /// The words in the order given, family if commas tell another; their roles are told where commas or they themselves
    /// tell them.
    fn ordered<'t>(&self, names: &mut [Word<'t>]) -> Vec<Word<'t>> {
        let group = at(names, 0).group;
        let head = names.iter().take_while(|word| word.group == group).count();
        self.tell_suffixes(names, head);
        // `John Smith, 6th Viscount`, or whatever else is counted.
        let (mut group, mut is_counted) = (group, false);
        for word in names.iter_mut() {
            is_counted = if word.group == group { is_counted } else { begins_with_digit(word) };
            group = word.group;
            if is_counted && word.role == NAME {
                word.role = NONE;
            }
        }
        let mut out = Vec::new();
        let is_told = names.iter().skip(head).any(|word| word.role == NAME);
        if is_told && !is_vietnamese(names) && !all_are(names, UNSPACED) {
            let (head, _) = names.split_at_mut_checked(head).unwrap_or_default();
            let titles = titles_until(head, &Word::NONE);
            for (place, word) in (0..).zip(head).filter(|(_, word)| word.role == NAME) {
                word.role = if place < titles { TITLE } else { FAMILY };
            }
        }
        [TITLE, NAME | SUFFIX | HONORIFIC, FAMILY].iter().for_each(|roles| gather(&mut out, names, *roles));
        out
    }

    /// Tells which words at the ends of names are suffixes, from the last to the first. So many are before the first comma.
    fn tell_suffixes(&self, names: &mut [Word], head: usize) {
        let mut is_end = true;
        for place in (0..names.len()).rev() {
            let (word, behind) = (at(names, place), at(names, place + 1));
            is_end |= word.group != behind.group || behind.is(words::JOINER);
            let is_in_group =
                |place: &usize| at(names, *place).group == word.group && !at(names, *place).is(words::JOINER);
            let start = place - (0..place).rev().take_while(is_in_group).count();
            let before = count_without(names.get(start..place), words::TITLE);
            let (is_behind_comma, begins) = (place >= head, start == place);
            let is_degree = word.is(words::DEGREE_OR_NAME) && !self.is_one_case && !word.is(HAS_SMALL);
            let is_suffix =
                word.is(SUFFIXES) && (before > 1 || !word.is(words::SUFFIX_OF_TWO)) && (before > 0 || is_behind_comma)
                    || is_degree && (before > 1 || is_behind_comma)
                    || is_behind_comma && begins && head > 1 && word.is(SUFFIXES | words::DEGREE_OR_NAME);
            let is_honorific = word.is(HONORED) && before > 0;
            is_end &= is_suffix || is_honorific;
            let Some(word) = names.get_mut(place) else { return };
            if is_end {
                word.role = if is_honorific { HONORIFIC } else { SUFFIX };
            }
        }
    }
}

/// Appends the words of such roles.
#[inline(never)]
pub(super) fn gather<'t>(out: &mut Vec<Word<'t>>, words: &[Word<'t>], roles: Role) {
    words.iter().filter(|word| word.role & roles != 0).for_each(|word| extend(out, slice::from_ref(word)));
}
