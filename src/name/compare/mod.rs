//! Whether two names are one person's.
//!
//! The words of the two are put together, in any order, each with the best that is left of the other's: the same, a
//! nickname, an initial, a slip of the finger. What is left over on one side is missing from the other; what is left
//! over on both is a conflict. The score says how much all of that leaves to doubt, and the outcome what decided.

mod align;
mod judge;
mod known;
mod lists;
mod prepare;
mod scripts;
mod sound;
mod spelling;
mod tokens;

use align::links;
use judge::judge;
pub use prepare::Prepared;

/// Whether a folded word is a given name or a family name that many people have.
pub(crate) fn is_common(word: &str) -> bool {
    lists::look_up(word.as_bytes()).classes & (lists::GIVEN | lists::COMMONEST | lists::COMMON) != 0
}

/// How two names compare. Where several apply, the one that leaves most to doubt.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    /// The same words in the same order; or with the family name and a comma in front.
    Exact,
    /// The same but for marks, or letters written for them: Núñez and Nunez, Müller and Mueller.
    Diacritics,
    /// The same words in another order.
    Swapped,
    /// A part of a family name is missing, glued or split: de la Cruz and Cruz, García López and García.
    Compound,
    /// One has more given names, or a suffix.
    MissingPart,
    /// Another spelling or script of the same name: Sergey and Sergei, Сергей; Wang and Wong.
    Transliteration,
    /// A short form: Bob and Robert.
    Nickname,
    /// A slip of the finger or of the ear.
    Typo,
    /// It sounds the same.
    Phonetic,
    /// An initial stands for a name.
    Initial,
    /// One is only a part of the other, such as a given name alone.
    Partial,
    /// The same given and family names with other middle names between.
    MiddleConflict,
    /// The same family name with other given names: relatives, or strangers.
    GivenConflict,
    /// The same given name with other family names.
    FamilyConflict,
    /// The same name, of another generation: Jr and Sr.
    SuffixConflict,
    /// Nothing in common.
    Different,
    /// Nothing could be compared: no name, or a script that cannot be read beside another.
    Unknown,
}

impl Outcome {
    /// Every outcome, the least doubtful first.
    pub const ALL: [Outcome; 17] = [
        Outcome::Exact,
        Outcome::Diacritics,
        Outcome::Swapped,
        Outcome::Compound,
        Outcome::MissingPart,
        Outcome::Transliteration,
        Outcome::Nickname,
        Outcome::Typo,
        Outcome::Phonetic,
        Outcome::Initial,
        Outcome::Partial,
        Outcome::MiddleConflict,
        Outcome::GivenConflict,
        Outcome::FamilyConflict,
        Outcome::SuffixConflict,
        Outcome::Different,
        Outcome::Unknown,
    ];

    /// Its name in JavaScript: `"given_conflict"`.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Exact => "exact",
            Outcome::Diacritics => "diacritics",
            Outcome::Swapped => "swapped",
            Outcome::Compound => "compound",
            Outcome::MissingPart => "missing_part",
            Outcome::Transliteration => "transliteration",
            Outcome::Nickname => "nickname",
            Outcome::Typo => "typo",
            Outcome::Phonetic => "phonetic",
            Outcome::Initial => "initial",
            Outcome::Partial => "partial",
            Outcome::MiddleConflict => "middle_conflict",
            Outcome::GivenConflict => "given_conflict",
            Outcome::FamilyConflict => "family_conflict",
            Outcome::SuffixConflict => "suffix_conflict",
            Outcome::Different => "different",
            Outcome::Unknown => "unknown",
        }
    }
}

/// What comparing two names says.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Comparison {
    /// From 0, nothing in common, to 1, the same; a multiple of a thousandth. No probability: what a name proves depends
    /// on what else is known.
    pub score: f64,
    /// What decided.
    pub outcome: Outcome,
}

/// Compares two names, of people or of organisations, as they are typed. The order of the two does not matter.
///
/// ```
/// use identity_hints::name::compare::{Outcome, compare};
///
/// assert_eq!(compare("Doe, John", "John Doe").score, 1.0);
/// assert_eq!(compare("Bob Smith", "Robert Smith").outcome, Outcome::Nickname);
/// assert_eq!(compare("Сергей Иванов", "Sergey Ivanov").outcome, Outcome::Transliteration);
/// let relatives = compare("Angela Merkel", "Angelo Merkel");
/// assert!(relatives.outcome == Outcome::GivenConflict && relatives.score < 0.5);
/// ```
pub fn compare(a: &str, b: &str) -> Comparison {
    compare_prepared(&Prepared::new(a), &Prepared::new(b))
}

/// [`compare`] for names that were made ready before.
pub fn compare_prepared(a: &Prepared, b: &Prepared) -> Comparison {
    let (score, outcome) = compare_in_thousandths(a, b);
    Comparison { score: f64::from(score) / 1000.0, outcome }
}

pub(crate) fn compare_in_thousandths(a: &Prepared, b: &Prepared) -> (u32, Outcome) {
    if a.words.is_empty() || b.words.is_empty() {
        return (0, Outcome::Unknown);
    }
    // So that the order of the two cannot matter.
    let [a, b] = if a.order() <= b.order() { [a, b] } else { [b, a] };
    judge(a, b, &links(a, b))
}
