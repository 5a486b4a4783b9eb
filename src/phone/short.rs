//! Short and emergency numbers: Google's `ShortNumberInfo`, less costs, services and carriers.
//!
//! They have a table of their own, with two kinds of number a country: short codes, and those that reach help.

use super::chars::{digit_value, is_plus};
use super::metadata::Metadata;
use super::number::{Country, NationalNumber, PhoneNumber};
use super::production::{with_production, with_short_metadata};
use super::territory::{GENERAL, Territory};
use super::viable::possible_number;
use alloc::vec::Vec;

/// Places among a territory's kinds of number.
const SHORT_CODE: usize = 12;
const EMERGENCY: usize = 13;

/// The short numbers of every country, and the numbering plans that say which countries share a calling code.
pub struct ShortNumbers<'m> {
    plans: &'m Metadata,
    codes: &'m Metadata,
}

impl ShortNumbers<'_> {
    /// `isPossibleShortNumberForRegion`: whether a short number dialled in this country may have so many digits.
    pub fn is_possible_in(&self, number: &PhoneNumber, country: Country) -> bool {
        self.territory_of(number, country).is_some_and(|territory| self.has_possible_length(number, territory))
    }

    /// `isPossibleShortNumber`: the same in any country with the number's calling code.
    pub fn is_possible(&self, number: &PhoneNumber) -> bool {
        self.sharing(number).any(|territory| self.has_possible_length(number, territory))
    }

    /// `isValidShortNumberForRegion`: whether the number is a short number of this country. Nobody may answer it all
    /// the same.
    pub fn is_valid_in(&self, number: &PhoneNumber, country: Country) -> bool {
        const WANTED: u32 = 1 << GENERAL | 1 << SHORT_CODE;
        self.territory_of(number, country).is_some_and(|territory| self.kinds(number, territory) & WANTED == WANTED)
    }

    /// `isValidShortNumber`: whether it is one in any country with the number's calling code.
    pub fn is_valid(&self, number: &PhoneNumber) -> bool {
        if !self.plans.is_shared(number.calling_code) {
            let only = self.plans.main_country(number.calling_code);
            return only.is_some_and(|country| self.is_valid_in(number, country));
        }
        // Google asks no more than this where several countries share the code.
        self.sharing(number).any(|territory| self.kinds(number, territory) >> SHORT_CODE & 1 == 1)
    }

    /// `isEmergencyNumber`: whether the text, as dialled in this country, is a number that reaches help. One with a
    /// calling code is not.
    pub fn is_emergency(&self, text: &str, country: Country) -> bool {
        self.emergency(text, country, false)
    }

    /// `connectsToEmergencyNumber`: whether dialling the text in this country reaches help, be there digits behind
    /// the emergency number. In Brazil, Chile and Nicaragua it does not if there are.
    pub fn connects_to_emergency(&self, text: &str, country: Country) -> bool {
        const EXACT: [&str; 3] = ["BR", "CL", "NI"];
        self.emergency(text, country, !EXACT.contains(&country.code()))
    }

    /// Whether a text is a [valid](Self::is_valid_in) short number, dialled in this country.
    pub(crate) fn is_short_number(&self, text: &str, country: Country) -> bool {
        self.plans.parse(text, Some(country)).is_ok_and(|number| self.is_valid_in(&number, country))
    }

    /// As [`Metadata::unpack_all`].
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn unpack_all(&self) {
        self.codes.unpack_all();
    }

    /// `matchesEmergencyNumberHelper`.
    fn emergency(&self, text: &str, country: Country, or_longer: bool) -> bool {
        let number = possible_number(text);
        if number.starts_with(is_plus) {
            return false;
        }
        let Some(territory) = self.codes.territory(country) else { return false };
        // One digit more than any number has, so that a longer one does not pass for its beginning.
        let digits: Vec<u8> = number.chars().filter_map(digit_value).take(NationalNumber::MAX + 1).collect();
        let is_emergency = |digits: &[u8]| territory.matches(digits, EMERGENCY);
        let mut rest = digits.as_slice();
        while !is_emergency(rest) {
            match rest.split_last() {
                Some((_, shorter)) if or_longer => rest = shorter,
                _ => return false,
            }
        }
        true
    }

    /// The short numbers of a country, if it has the number's calling code (`regionDialingFromMatchesNumber`).
    fn territory_of(&self, number: &PhoneNumber, country: Country) -> Option<&Territory> {
        let matches = self.plans.calling_code_of(country) == Some(number.calling_code);
        if matches { self.codes.territory(country) } else { None }
    }

    /// The short numbers of every country with the number's calling code.
    fn sharing(&self, number: &PhoneNumber) -> impl Iterator<Item = &Territory> {
        self.plans.countries_sharing(number.calling_code).filter_map(|country| self.codes.territory(country))
    }

    fn has_possible_length(&self, number: &PhoneNumber, territory: &Territory) -> bool {
        let [full, _] = territory.lengths(GENERAL);
        full >> number.national.digits().len() & 1 == 1
    }

    fn kinds(&self, number: &PhoneNumber, territory: &Territory) -> u32 {
        territory.kinds(number.national.digits())
    }
}

/// Lends the production tables: for questions that the functions below don't ask.
pub fn with_short_numbers<R>(question: impl FnOnce(&ShortNumbers) -> R) -> R {
    with_production(|plans| with_short_numbers_beside(plans, question))
}

/// The same where the numbering plans are on loan already.
pub(crate) fn with_short_numbers_beside<R>(plans: &Metadata, question: impl FnOnce(&ShortNumbers) -> R) -> R {
    with_short_metadata(|codes| question(&ShortNumbers { plans, codes }))
}

/// Whether a text is a short number of this country: an emergency number, a directory, a bank's short code.
///
/// ```
/// use identity_hints::phone::{Country, is_short_number};
///
/// let us = Country::from_code("US").unwrap();
/// assert!(is_short_number("611", us));
/// assert!(!is_short_number("(916) 555-1234", us));
/// ```
pub fn is_short_number(text: &str, country: Country) -> bool {
    with_short_numbers(|short| short.is_short_number(text, country))
}

/// Whether a text, as dialled in this country, is an emergency number. See [`ShortNumbers::is_emergency`].
///
/// ```
/// use identity_hints::phone::{Country, is_emergency_number};
///
/// let us = Country::from_code("US").unwrap();
/// assert!(is_emergency_number("9-1-1", us));
/// assert!(!is_emergency_number("999", us));
/// ```
pub fn is_emergency_number(text: &str, country: Country) -> bool {
    with_short_numbers(|short| short.is_emergency(text, country))
}

/// Whether dialling a text in this country reaches an emergency service. See
/// [`ShortNumbers::connects_to_emergency`].
///
/// ```
/// use identity_hints::phone::{Country, connects_to_emergency_number};
///
/// assert!(connects_to_emergency_number("911 66", Country::from_code("US").unwrap()));
/// assert!(!connects_to_emergency_number("911 66", Country::from_code("BR").unwrap()));
/// ```
pub fn connects_to_emergency_number(text: &str, country: Country) -> bool {
    with_short_numbers(|short| short.connects_to_emergency(text, country))
}
