//! Example numbers, valid and invalid.

use super::metadata::Metadata;
use super::number::{Country, NationalNumber, PhoneNumber, PhoneType};
use super::territory::Territory;

impl Metadata {
    /// `getExampleNumberForType`: a valid number of the country and type that the plan gives as an example.
    /// Without a type, a fixed line (`getExampleNumber`).
    pub fn example(&self, country: Country, kind: Option<PhoneType>) -> Option<PhoneNumber> {
        let territory = self.territory(country)?;
        match kind.unwrap_or(PhoneType::FixedLine) {
            // A plan where the two cannot be told apart gives the same example for both.
            PhoneType::FixedLineOrMobile => self.example_of(territory, PhoneType::FixedLine),
            kind => self.example_of(territory, kind),
        }
    }

    /// `getExampleNumberForNonGeoEntity`.
    pub fn example_for_calling_code(&self, calling_code: u16) -> Option<PhoneNumber> {
        use PhoneType::*;
        let entity = self.main(calling_code).filter(|main| main.country.is_none())?;
        [Mobile, TollFree, SharedCost, Voip, Voicemail, Uan, PremiumRate]
            .into_iter()
            .find_map(|kind| self.example_of(entity, kind))
    }

    /// `getInvalidExampleNumber`: the example number, less so many last digits that it is valid no more.
    pub fn invalid_example(&self, country: Country) -> Option<PhoneNumber> {
        let digits = self.example(country, None)?.national_number();
        (2..digits.len()).rev().find_map(|length| {
            let number = self.parse(digits.get(..length)?, Some(country)).ok()?;
            (!self.is_valid(&number)).then_some(number)
        })
    }

    /// `getSupportedTypesForRegion`, or for a non-geographic calling code.
    pub fn types(&self, country: Option<Country>, calling_code: u16) -> impl Iterator<Item = PhoneType> {
        let territory = match country {
            Some(country) => self.territory(country),
            None => self.main(calling_code).filter(|main| main.country.is_none()),
        };
        PhoneType::ALL.into_iter().filter(move |kind| {
            kind.table_index().is_some_and(|index| territory.is_some_and(|territory| territory.has_kind(index)))
        })
    }

    pub(super) fn example_of(&self, territory: &Territory, kind: PhoneType) -> Option<PhoneNumber> {
        let digits = territory.example(kind.table_index()?)?;
        Some(PhoneNumber::from_digits(territory.calling_code, NationalNumber::new(digits)))
    }
}
