//! Questions about a numbering plan rather than about one number's digits: its calling code, the countries that
//! share it, what its callers dial, which of its numbers serve as examples.

use super::chars::before;
use super::extension;
use super::format::NANP;
use super::metadata::Metadata;
use super::number::{Country, PhoneNumber, PhoneType, ascii};
use super::viable::viable_before;
use alloc::string::String;

impl Metadata {
    /// `getRegionCodesForCountryCode`: the countries that share a calling code, the main one first; none for a
    /// non-geographic one.
    pub fn countries_sharing(&self, calling_code: u16) -> impl Iterator<Item = Country> {
        self.sharing(calling_code, None).filter_map(|territory| territory.country)
    }

    /// `isNANPACountry`: whether the country is part of the North American Numbering Plan.
    pub fn is_in_nanp(&self, country: Country) -> bool {
        self.calling_code_of(country) == Some(NANP)
    }

    /// `getNddPrefixForRegion`: what goes before a national number dialled within the country, `0` in most. A `~`
    /// in it is a dial tone to wait for. `None` where nothing does.
    pub fn national_prefix_of(&self, country: Country) -> Option<&'static str> {
        self.territory(country).map(|territory| ascii(territory.national_prefix)).filter(|prefix| !prefix.is_empty())
    }

    /// `getNddPrefixForRegion` with `stripNonDigits`: the [national prefix](Self::national_prefix_of), its dial
    /// tones left out.
    pub fn national_prefix_digits(&self, country: Country) -> Option<String> {
        self.national_prefix_of(country).map(|prefix| prefix.chars().filter(|c| *c != '~').collect())
    }

    /// `getExampleNumberForType` without a region: an example number of the type, of whichever country has one
    /// first, else of a non-geographic calling code.
    pub fn example_anywhere(&self, kind: PhoneType) -> Option<PhoneNumber> {
        self.countries().find_map(|country| self.example(country, Some(kind))).or_else(|| {
            self.calling_codes()
                .filter(|(_, is_non_geographic)| *is_non_geographic)
                .filter_map(|(calling_code, _)| self.main(calling_code))
                .find_map(|entity| self.example_of(entity, kind))
        })
    }

    /// `isPossibleNumber`: whether the number's length fits its calling code's plan, be it only for a local call.
    pub fn is_possible(&self, number: &PhoneNumber) -> bool {
        self.is_possible_for_type(number, PhoneType::Unknown)
    }

    /// `isPossibleNumberForType`. [`PhoneType::Unknown`] stands for any type.
    pub fn is_possible_for_type(&self, number: &PhoneNumber, kind: PhoneType) -> bool {
        self.possible_for_type(number, kind).is_possible()
    }
}

/// `isAlphaNumber`: whether a text is a number spelled with letters to be looked up on the keypad, as in
/// `1800 SIX-FLAGS`. Fewer than three letters spell nothing; an extension's label does not count.
///
/// ```
/// use identity_hints::phone::is_vanity;
///
/// assert!(is_vanity("1800 SIX-FLAGS ext. 12"));
/// assert!(!is_vanity("1800 123-1234 extension: 12"));
/// ```
pub fn is_vanity(text: &str) -> bool {
    let is_viable = |text: &str| viable_before(text, text.len());
    let number = extension::find(text, 0, text.len())
        .map(|found| before(text, found.start))
        .filter(|number| is_viable(number))
        .unwrap_or(text);
    is_viable(text) && number.chars().filter(char::is_ascii_alphabetic).nth(2).is_some()
}
