//! People's names as people write them: [`parse()`] takes one apart.

mod case;
pub mod compare;
mod family;
mod key;
mod organization;
mod parse;
mod party;
mod people;
mod split;
mod unspaced;
pub(crate) mod words;

use alloc::string::String;
pub(crate) use compare::is_common;
pub use parse::parse;
pub(crate) use parse::parts;

/// What a name is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum NameKind {
    /// Of a person, or of several who are named together.
    #[default]
    Person,
    /// Of an organisation, or a part of one.
    Organization,
    /// Of nobody that the text names: `"Mom"`, `"guest"`, a handle, a link.
    Unknown,
}

impl NameKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Person, Self::Organization, Self::Unknown];

    /// As JavaScript has it: `"person"`, `"organization"`, `"unknown"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Unknown => "unknown",
        }
    }
}

/// A name in parts. What is not there is empty; only a person's name has any part but `display` and `key`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonName {
    /// What it is a name of.
    pub kind: NameKind,
    /// How many people are named: 1 for a person, 2 for `"John & Jane Doe"` and for a family, 0 for no person.
    ///
    /// The parts of two people stand beside each other with `&`, as in `"John & Jane"`; a part that they share is
    /// there once.
    pub people: usize,
    /// `"Dr."`, as typed.
    pub title: String,
    /// What somebody is called; a lone word is here, but for one with a title, a degree or a party (`"Mr. Smith"`).
    pub given: String,
    /// Other given names, initials, a patronymic.
    pub middle: String,
    /// Family names with their particles: `"de la Cruz y García"`. A Han name that cannot be taken apart is here.
    pub family: String,
    /// A generation and degrees: `"Jr., MD"`.
    pub suffix: String,
    /// What stands in quotes or brackets: `"Bob"`.
    pub nickname: String,
    /// What to show: title, names and suffix, in the order of the name's culture, without party, labels and
    /// decorations. Case is restored where the text has but one.
    pub display: String,
    /// What to match on: given, middle and family names, folded, each particle joined to the word behind it, initials
    /// apart; then the generation. Those of two people begin with `&`. Of an organisation its words but for the legal
    /// form; empty where nobody is named. `parse(display)` has the same.
    pub key: String,
}
