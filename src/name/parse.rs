//! A name, taken apart.

use super::family::{self, Layout};
use super::party::{Party, take_party};
use super::split::{Split, Word, split, tidied};
use super::unspaced::{family_end, is_unspaced_word};
use super::{NameKind, PersonName, case, key, words};
use crate::text::is_letter;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

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
    if !tidy.chars().any(|c| is_letter(c)) {
        return None;
    }
    let Split { mut words, asides, dot } = split(&tidy);
    join_degree(&mut words);
    let party = take_party(&mut words);
    let organization_words = mem::take(&mut words);
    let is_one_case = case::is_one_case(&organization_words);
    let somebodys = organization_words.iter().any(|word| is_possessive(&word.bare))
        && organization_words.last().is_some_and(|word| words::is_label(&word.bare) || words::is_no_name(&word.bare));
    if !somebodys && is_organization(&organization_words, is_one_case) {
        let display = if party == Party::None { tidy } else { joined(&organization_words) };
        let key = key::of_organization(&organization_words);
        return Some(PersonName { kind: NameKind::Organization, display, key, ..PersonName::default() });
    }
    words = organization_words;
    drop_notes(&mut words);
    if somebodys || names_nobody(&words) {
        return Some(PersonName { kind: NameKind::Unknown, display: tidy, ..PersonName::default() });
    }
    let reading = Reading { is_one_case, is_reserved: party == Party::Reservation, dot };
    if let Some(household) = reading.household(&mut words) {
        return Some(household);
    }
    let mut suffixes = Vec::new();
    let mut nickname = String::new();
    for aside in asides {
        reading.put_aside(aside, &mut suffixes, &mut nickname);
    }
    let known = reading.rotate(&mut words, &mut suffixes);
    Some(PersonName { nickname, ..reading.people(words, known, suffixes) })
}

/// `Ph. D.` is one word.
fn join_degree(words: &mut Vec<Word>) {
    for word in mem::take(words) {
        match words.last_mut() {
            Some(last) if last.bare == "ph" && word.bare == "d" => {
                last.bare.push('d');
                last.text.push(' ');
                last.text.push_str(&word.text);
            }
            _ => words.push(word),
        }
    }
}

fn is_possessive(bare: &str) -> bool {
    bare.len() > 4 && (bare.ends_with("'s") || bare.ends_with("’s"))
}

fn is_organization(words: &[Word], is_one_case: bool) -> bool {
    let count = words.len();
    let has_comma = words.first().map(|word| word.segment) != words.last().map(|word| word.segment);
    let is_form = |place: usize, word: &Word| {
        let Some(form) = words::legal_form(&word.bare).filter(|_| place > 0) else { return false };
        if !words::is_legal_form_or_name(&word.bare) {
            return true;
        }
        let has_stops = word.text.bytes().any(|byte| byte == b'.') && !(has_comma && count == 2);
        let is_as_listed =
            if is_one_case { matches!(form, "Co" | "AG" | "KG" | "BV" | "NV") } else { word.text == form };
        place + 1 == count && (has_stops || is_as_listed)
    };
    let tells = |(place, word): (usize, &Word)| {
        is_form(place, word)
            || words::is_organization_word(&word.bare, count)
            || is_possessive(&word.bare)
            || words::is_unspaced_organization(&word.text)
            || word.bare == "of" && place > 0 && place + 1 < count
    };
    let is_the = words.first().is_some_and(|word| word.bare == "the") && count > 2;
    let is_titled = words.get(1).is_some_and(|word| words::title(&word.bare, 2).is_some());
    let is_household = words.iter().any(|word| words::is_household(&word.bare));
    words.iter().enumerate().any(tells) || is_the && !is_titled && !is_household
}

/// Drops labels and former names, and who else comes.
fn drop_notes(words: &mut Vec<Word>) {
    let count = words.len();
    let born =
        words.iter().enumerate().position(|(place, word)| place > 0 && place + 1 < count && words::is_born(&word.bare));
    words.truncate(born.unwrap_or(count));
    while let [.., before, last] = words.as_slice() {
        let is_other = words::is_household(&last.bare) || words::is_no_name(&last.bare) || is_title(last);
        let is_note = words::is_label(&last.bare) || words::is_joiner(&last.bare);
        if !is_note && !(words::is_joiner(&before.bare) && is_other) {
            return;
        }
        words.pop();
    }
}

fn is_title(word: &Word) -> bool {
    words::title(&word.bare, 1).is_some()
}

/// No name, a word for somebody, a title alone, or a number first.
fn names_nobody(words: &[Word]) -> bool {
    let is_number = words.first().is_some_and(|word| word.bare.starts_with(|c: char| c.is_ascii_digit()));
    is_number || words.iter().all(|word| words::is_no_name(&word.bare) || words.len() == 1 && is_title(word))
}

fn joined(words: &[Word]) -> String {
    let mut out = String::new();
    words.iter().for_each(|word| push(&mut out, " ", &word.text));
    out
}

/// Appends a part behind what divides it from the part before. An empty one is left out.
fn push(out: &mut String, divider: &str, part: &str) {
    if !out.is_empty() && !part.is_empty() {
        out.push_str(divider);
    }
    out.push_str(part);
}

/// How a text is to be read.
struct Reading {
    is_one_case: bool,
    /// A lone word is a family name.
    is_reserved: bool,
    /// Divides the words of a foreign name in a script without blanks.
    dot: Option<char>,
}

impl Reading {
    /// What a table has, or what was typed where it has a case of its own.
    fn shown(&self, listed: &str, word: &Word) -> String {
        if self.is_one_case { case::stopped(listed, &word.text) } else { word.text.clone() }
    }

    /// `The Smith Family`: two people or more under one name.
    fn household(&self, words: &mut Vec<Word>) -> Option<PersonName> {
        let is_one = |word: Option<&Word>| word.is_some_and(|word| words::is_household(&word.bare));
        let start = usize::from(words.first().is_some_and(|word| word.bare == "the"));
        if words.len() < start + 2 || !is_one(words.get(start)) && !is_one(words.last()) {
            return None;
        }
        words.drain(..start);
        if self.is_one_case {
            case::restore(words);
        }
        let display = joined(words);
        words.retain(|word| !words::is_household(&word.bare));
        let mut key = String::from("& ");
        key::push_key(&mut key, words, true);
        Some(PersonName { people: 2, family: joined(words), display, key, ..PersonName::default() })
    }

    /// What quotes or brackets hold: degrees, a nickname, or a note.
    fn put_aside(&self, mut aside: Vec<Word>, suffixes: &mut Vec<Word>, nickname: &mut String) {
        join_degree(&mut aside);
        if aside.iter().all(|word| words::suffix(&word.bare).is_some()) {
            return suffixes.append(&mut aside);
        }
        let is_note = |word: &Word| {
            words::is_label_in_brackets(&word.bare)
                || words::is_no_name(&word.bare)
                || words::is_born(&word.bare)
                || words::is_organization_word(&word.bare, 1)
                || word.bare.starts_with(|c: char| c.is_ascii_digit())
        };
        let is_party = take_party(&mut aside) != Party::None;
        if is_party || aside.len() > 2 || aside.iter().any(is_note) || !nickname.is_empty() {
            return;
        }
        if self.is_one_case {
            case::restore(&mut aside);
        }
        *nickname = joined(&aside);
    }

    /// Puts the words into the order given, family if commas tell another; answers where the family name begins.
    fn rotate(&self, words: &mut Vec<Word>, suffixes: &mut Vec<Word>) -> Option<usize> {
        let first = words.first()?.segment;
        let (mut head, mut rest): (Vec<_>, Vec<_>) =
            mem::take(words).into_iter().partition(|word| word.segment == first);
        let is_suffix = |word: &Word| {
            let may_be = words::suffix_or_name(&word.bare);
            let is_written_so = may_be.is_some_and(|listed| !self.is_one_case && word.text == listed);
            let is_plain = words::suffix(&word.bare).is_some() && word.bare.len() > 1;
            is_plain || is_written_so || head.len() > 1 && may_be.or_else(|| words::suffix(&word.bare)).is_some()
        };
        // A suffix has commas on both sides.
        let mut behind = Vec::new();
        while let Some(segment) = rest.first().map(|word: &Word| word.segment) {
            let (mut group, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|word| word.segment == segment);
            rest = others;
            behind_or(&mut behind, suffixes, &mut group, &is_suffix);
        }
        if behind.is_empty() {
            *words = head;
            return None;
        }
        if family::is_vietnamese(&head, &behind) {
            head.append(&mut behind);
            *words = head;
            return None;
        }
        let mut found = self.take_suffixes(&mut behind);
        found.append(suffixes);
        *suffixes = found;
        let mut titles = take_titles(&mut head);
        titles.append(&mut behind);
        let known = titles.len();
        titles.append(&mut head);
        *words = titles;
        Some(known)
    }

    /// Takes the suffixes at the end off.
    fn take_suffixes(&self, names: &mut Vec<Word>) -> Vec<Word> {
        let mut found = Vec::new();
        while let [_, others @ .., last] = names.as_slice() {
            let needs_two = last.bare.len() == 1 || matches!(last.bare.as_str(), "filho" | "neto");
            let is_certain = words::suffix(&last.bare).is_some() && !(needs_two && others.is_empty());
            let is_written_so = words::suffix_or_name(&last.bare)
                .is_some_and(|listed| !self.is_one_case && last.text == listed && !others.is_empty());
            if !is_certain && !is_written_so {
                break;
            }
            found.extend(names.pop());
        }
        found.reverse();
        found
    }

    /// One person, or several with joiners between them.
    fn people(&self, mut names: Vec<Word>, known: Option<usize>, suffixes: Vec<Word>) -> PersonName {
        let count = names.len();
        let Some(place) = (1..count).find(|place| place + 1 < count && self.joins(&names, *place, known)) else {
            return self.person(names, known, suffixes);
        };
        let others = names.split_off(place + 1);
        names.pop();
        let known = known.and_then(|known| known.checked_sub(place + 1));
        let is_title_alone = |word: &Word| is_title(word) || word.bare == "m" && others.first().is_some_and(is_title);
        let first = match names.as_slice() {
            [word] if is_title_alone(word) => {
                let title = self.shown(words::title(&word.bare, 1).unwrap_or("M"), word);
                PersonName { people: 1, display: title.clone(), title, ..PersonName::default() }
            }
            _ => self.person(names, None, Vec::new()),
        };
        beside(first, self.people(others, known, suffixes))
    }

    /// Whether the word joins two people. Between the two family names of one it does not: `José Ortega y Gasset`.
    fn joins(&self, names: &[Word], place: usize, known: Option<usize>) -> bool {
        let (before, behind) = names.split_at_checked(place).unwrap_or_default();
        let Some((word, behind)) = behind.split_first() else { return false };
        if words::is_joiner(&word.bare) {
            return true;
        }
        let is_written_so = word.text == word.bare && !self.is_one_case || word.bare == "y" && self.is_one_case;
        let is_name = |word: &&Word| !is_title(word) && !words::is_particle(&word.bare);
        let is_in_family = before.iter().filter(is_name).count() > 1 && behind.iter().filter(is_name).count() == 1;
        words::is_joiner_or_particle(&word.bare)
            && is_written_so
            && !is_in_family
            && known.is_none_or(|known| place < known)
    }

    fn person(&self, mut names: Vec<Word>, known: Option<usize>, behind: Vec<Word>) -> PersonName {
        let mut out = PersonName { people: 1, ..PersonName::default() };
        let titles = take_titles(&mut names);
        for title in &titles {
            push(&mut out.title, " ", &self.shown(words::title(&title.bare, 2).unwrap_or(&title.text), title));
        }
        let known = known.map(|known| known.saturating_sub(titles.len()));
        let mut suffixes = self.take_suffixes(&mut names);
        suffixes.extend(behind);
        for suffix in &suffixes {
            let listed = words::suffix(&suffix.bare).or_else(|| words::suffix_or_name(&suffix.bare));
            push(&mut out.suffix, ", ", &self.shown(listed.unwrap_or(&suffix.text), suffix));
        }
        if self.is_one_case {
            case::restore(&mut names);
        }
        let honorific = take_honorific(&mut names);
        out.title.push_str(&honorific);
        let generation = suffixes.iter().find_map(|suffix| words::generation(&suffix.bare));
        let is_called = titles.last().is_none_or(|title| words::is_title_of_given_name(&title.bare));
        let is_family = self.is_reserved || !is_called || generation.is_none() && !suffixes.is_empty();
        let known = known.or((names.len() == 1 && is_family).then_some(0));
        self.name_parts(&mut out, &names, known);
        if let Some(generation) = generation {
            out.key.push(' ');
            words::generation_word(generation).chars().for_each(|c| out.key.push(c.to_ascii_lowercase()));
        }
        out.display.push_str(&honorific);
        let names_shown = mem::take(&mut out.display);
        if honorific.is_empty() {
            out.display.push_str(&out.title);
        }
        push(&mut out.display, " ", &names_shown);
        push(&mut out.display, if suffixes.first().is_some_and(is_generation) { " " } else { ", " }, &out.suffix);
        out
    }

    /// Fills in the names' parts, how they are shown, and the key.
    fn name_parts(&self, out: &mut PersonName, names: &[Word], known: Option<usize>) {
        if let ([word], true) = (names, names.iter().all(|word| is_unspaced_word(&word.text))) {
            let end = if known.is_some() { word.text.len() } else { family_end(&word.text) };
            let (family, given) = word.text.split_at_checked(end).unwrap_or((&word.text, ""));
            (out.family, out.given, out.display) = (family.into(), given.into(), word.text.clone());
            return key::push_key(&mut out.key, names, false);
        }
        let Layout { family, called, family_first, called_last } = family::layout(names, known, self.dot.is_some());
        let (before, rest) = names.split_at_checked(family.start).unwrap_or_default();
        let (family, behind) = rest.split_at_checked(family.len()).unwrap_or_default();
        let given = if before.is_empty() { behind } else { before };
        let called = if called_last { given.len().saturating_sub(1) } else { called.min(given.len()) };
        let (mut first, mut others) = given.split_at_checked(called).unwrap_or_default();
        if called_last {
            mem::swap(&mut first, &mut others);
        }
        (out.given, out.middle, out.family) = (joined(first), joined(others), joined(family));
        let divider = match self.dot {
            Some(dot) => String::from(dot),
            None if names.iter().all(|word| is_unspaced_word(&word.text)) => String::new(),
            None => " ".into(),
        };
        let order = match (family_first, called_last) {
            (true, true) => [&out.family, &out.middle, &out.given],
            (true, false) => [&out.family, &out.given, &out.middle],
            _ => [&out.given, &out.middle, &out.family],
        };
        order.into_iter().for_each(|part| push(&mut out.display, &divider, part));
        let in_order: [&[Word]; 3] = if divider.is_empty() { [family, first, others] } else { [first, others, family] };
        key::push_key(&mut out.key, &in_order.concat(), !called_last);
    }
}

fn is_generation(word: &Word) -> bool {
    words::generation(&word.bare).is_some()
}

/// A group between commas: suffixes, or names.
fn behind_or(
    names: &mut Vec<Word>,
    suffixes: &mut Vec<Word>,
    group: &mut Vec<Word>,
    is_suffix: &dyn Fn(&Word) -> bool,
) {
    let to = if group.iter().all(is_suffix) { suffixes } else { names };
    to.append(group);
}

/// Takes the titles in front off.
fn take_titles(names: &mut Vec<Word>) -> Vec<Word> {
    let mut titles = Vec::new();
    while let [first, others @ ..] = names.as_slice() {
        let is_article = first.bare == "the" && others.first().is_some_and(is_title);
        // With a full stop even a word that is also a name is a title.
        let behind = others.len() + usize::from(first.text.ends_with('.') && !others.is_empty());
        if !is_article && words::title(&first.bare, behind).is_none() {
            break;
        }
        let first = names.remove(0);
        if !is_article {
            titles.push(first);
        }
    }
    titles
}

/// Takes the honorific behind a name in a script without blanks off.
fn take_honorific(names: &mut Vec<Word>) -> String {
    let count = names.len();
    let Some(last) = names.last_mut() else { return String::new() };
    let Some(honorific) = words::honorific(&last.text).filter(|_| is_unspaced_word(&last.text)) else {
        return String::new();
    };
    let kept = last.text.len() - honorific.len();
    if kept > 0 {
        last.text.truncate(kept);
        last.bare.truncate(kept);
    } else if count > 1 {
        names.pop();
    } else {
        return String::new();
    }
    honorific.into()
}

/// Two people beside each other.
fn beside(mut first: PersonName, other: PersonName) -> PersonName {
    let mut key = String::from("&");
    push(&mut key, " ", &first.key);
    push(&mut key, " ", other.key.strip_prefix("& ").unwrap_or(&other.key));
    for (part, others) in [
        (&mut first.title, &other.title),
        (&mut first.given, &other.given),
        (&mut first.middle, &other.middle),
        (&mut first.family, &other.family),
        (&mut first.suffix, &other.suffix),
        (&mut first.display, &other.display),
    ] {
        if part != others {
            push(part, " & ", others);
        }
    }
    PersonName { people: first.people + other.people, key, ..first }
}
