//! Possible, valid, of which type, in which country.

use super::metadata::Metadata;
use super::number::{Country, NationalNumber, PhoneNumber, PhoneType, Reason};
use super::territory::{GENERAL, Territory};

/// What a number's length says; Google's `ValidationResult`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Possibility {
    Possible,
    LocalOnly,
    InvalidCallingCode,
    TooShort,
    InvalidLength,
    TooLong,
}

impl Possibility {
    /// Whether the number can be dialled at least locally; Google's `isPossibleNumber`.
    pub fn is_possible(self) -> bool {
        matches!(self, Self::Possible | Self::LocalOnly)
    }

    /// The reason to give; `None` for a length that fits.
    pub fn reason(self) -> Option<Reason> {
        match self {
            Self::Possible => None,
            Self::LocalOnly => Some(Reason::IsPossibleLocalOnly),
            Self::InvalidCallingCode => Some(Reason::InvalidCountryCode),
            Self::TooShort => Some(Reason::TooShort),
            Self::InvalidLength => Some(Reason::InvalidLength),
            Self::TooLong => Some(Reason::TooLong),
        }
    }
}

impl Metadata {
    /// `testNumberLength` against one kind of number.
    pub(crate) fn possibility(&self, digits: &[u8], territory: &Territory, kind: usize) -> Possibility {
        judge(digits.len(), territory.lengths(kind))
    }

    /// `isPossibleNumberWithReason`: whether the length fits the calling code's numbering plan.
    pub fn possible(&self, number: &PhoneNumber) -> Possibility {
        self.possible_for_type(number, PhoneType::Unknown)
    }

    /// `isPossibleNumberForTypeWithReason`.
    pub fn possible_for_type(&self, number: &PhoneNumber, kind: PhoneType) -> Possibility {
        let Some(territory) = self.main(number.calling_code) else {
            return Possibility::InvalidCallingCode;
        };
        let length = number.national.digits().len();
        let lengths = |kind: PhoneType| territory.lengths(kind.table_index().unwrap_or(GENERAL));
        if kind != PhoneType::FixedLineOrMobile {
            return judge(length, lengths(kind));
        }
        // A kind that the plan lacks has no lengths, so a union is right in every case.
        let ([fixed, fixed_local], [mobile, mobile_local]) =
            (lengths(PhoneType::FixedLine), lengths(PhoneType::Mobile));
        judge(length, [fixed | mobile, fixed_local | mobile_local])
    }

    /// `getRegionCodeForNumber` and `getNumberType`: whose plan the number fits, among the territories that share its
    /// calling code, and its type there.
    pub(crate) fn territory_and_type(&self, number: &PhoneNumber) -> Option<(&Territory, PhoneType)> {
        let digits = number.national.digits();
        let typed = |territory: &'_ Territory| territory.number_type(digits);
        if !self.is_shared(number.calling_code) {
            return self.main(number.calling_code).map(|territory| (territory, typed(territory)));
        }
        for territory in self.sharing(number.calling_code, digits.first().copied()) {
            match territory.starts_like(digits) {
                Some(false) => {}
                Some(true) => return Some((territory, typed(territory))),
                None => match typed(territory) {
                    PhoneType::Unknown => {}
                    kind => return Some((territory, kind)),
                },
            }
        }
        None
    }

    /// The country that the number belongs to, and its type there.
    pub(crate) fn country_and_type(&self, number: &PhoneNumber) -> (Option<Country>, PhoneType) {
        self.territory_and_type(number)
            .map_or((None, PhoneType::Unknown), |(territory, kind)| (territory.country, kind))
    }

    /// The country that the number belongs to; `None` for a non-geographic one and where the plans don't say.
    pub fn country_of(&self, number: &PhoneNumber) -> Option<Country> {
        self.country_and_type(number).0
    }

    /// `getNumberType`. Anything but [`PhoneType::Unknown`] is a valid number.
    pub fn type_of(&self, number: &PhoneNumber) -> PhoneType {
        self.country_and_type(number).1
    }

    /// `isValidNumber`: whether the number fits the numbering plan. Nobody may hold it all the same.
    pub fn is_valid(&self, number: &PhoneNumber) -> bool {
        self.type_of(number) != PhoneType::Unknown
    }

    /// `isValidNumberForRegion`; a non-geographic number's region is `None`.
    pub fn is_valid_for(&self, number: &PhoneNumber, country: Option<Country>) -> bool {
        let territory = match country {
            Some(country) => self.territory(country),
            None => self.main(number.calling_code).filter(|main| main.country.is_none()),
        };
        territory.is_some_and(|territory| {
            territory.calling_code == number.calling_code
                && territory.number_type(number.national.digits()) != PhoneType::Unknown
        })
    }

    /// `canBeInternationallyDialled`.
    pub fn can_be_dialled_from_abroad(&self, number: &PhoneNumber) -> bool {
        self.territory_and_type(number).is_none_or(|(territory, _)| {
            territory.country.is_none() || !territory.is_domestic_only(number.national.digits())
        })
    }

    /// `isNumberGeographical`: whether the number is tied to a place.
    pub fn is_geographical(&self, number: &PhoneNumber) -> bool {
        // Mobiles have area codes in Mexico, Argentina, Brazil, Indonesia and (by their own scheme) China.
        const GEOGRAPHICAL_MOBILES: [u16; 5] = [52, 54, 55, 62, 86];
        match self.type_of(number) {
            PhoneType::FixedLine | PhoneType::FixedLineOrMobile => true,
            PhoneType::Mobile => GEOGRAPHICAL_MOBILES.contains(&number.calling_code),
            _ => false,
        }
    }

    /// `truncateTooLongNumber`: the number less so many last digits that it is valid; `None` if none is.
    pub fn truncated(&self, number: &PhoneNumber) -> Option<PhoneNumber> {
        let mut shorter = *number;
        while !self.is_valid(&shorter) {
            let (_, rest) = shorter.national.digits().split_last()?;
            shorter.national = NationalNumber::new(rest);
            if self.possible(&shorter) == Possibility::TooShort
                || shorter.national.digits().iter().all(|digit| *digit == 0)
            {
                return None;
            }
        }
        Some(shorter)
    }
}

fn judge(length: usize, [full, local]: [u32; 2]) -> Possibility {
    let bit = 1u32.checked_shl(length as u32).unwrap_or(0);
    if full == 0 {
        Possibility::InvalidLength
    } else if local & bit != 0 {
        Possibility::LocalOnly
    } else if full & bit != 0 {
        Possibility::Possible
    } else if length < full.trailing_zeros() as usize {
        Possibility::TooShort
    } else if length > full.ilog2() as usize {
        Possibility::TooLong
    } else {
        Possibility::InvalidLength
    }
}
