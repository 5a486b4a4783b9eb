//! Phone numbers: read in any form, judged by the numbering plan of every country, written in every style.
//!
//! The answers are Google's libphonenumber's, at the metadata release that [`release`] names. The functions here
//! use the tables that ship with the crate; [`Metadata`] does the same on any table.
//!
//! ```
//! use identity_hints::phone::{self, Country};
//!
//! let us = Country::from_code("US");
//! let phone = phone::parse("(916) 555-1234", us).unwrap();
//! assert_eq!(phone.e164, "+19165551234");
//! assert_eq!(phone.international, "+1 916-555-1234");
//! assert!(phone.valid);
//!
//! // A national number without a country is refused, not guessed.
//! assert_eq!(phone::parse("(916) 555-1234", None), Err(phone::Reason::InvalidCountryCode));
//! ```

mod as_you_type;
mod automaton;
mod chars;
mod compare;
mod edit;
mod example;
mod extension;
mod finder;
mod format;
mod identity;
mod metadata;
mod mixing;
mod number;
mod original;
mod parse;
mod pattern;
mod plan;
mod production;
mod rfc3966;
#[cfg(feature = "browser")]
mod short;
mod territory;
mod unpack;
mod validity;
mod viable;

pub use as_you_type::AsYouType;
#[cfg(feature = "browser")]
pub(crate) use chars::{is_letter_or_number, split_last, steps};
pub use edit::{Change, Edit, Edited};
pub use finder::{Context, Finder, Found, Leniency, Search};
pub use metadata::Metadata;
pub use number::{CallingCodeSource, Country, NationalNumber, PhoneMatch, PhoneNumber, PhoneType, Reason, Style};
pub use plan::is_vanity;
pub use production::with_production;
#[cfg(feature = "browser")]
pub use short::{ShortNumbers, connects_to_emergency_number, is_emergency_number, is_short_number, with_short_numbers};
pub use validity::Possibility;

#[cfg(target_arch = "wasm32")]
pub(crate) use chars::utf16_length;
#[cfg(target_arch = "wasm32")]
pub(crate) use number::push_decimal;
pub(crate) use number::{push_byte, push_calling_code, written};
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub(crate) use short::with_short_numbers_beside;

use alloc::string::String;
use alloc::vec::Vec;

impl Country {
    /// The country with this ISO 3166-1 alpha-2 code, in capitals, if there is a numbering plan for it.
    pub fn from_code(code: &str) -> Option<Self> {
        with_production(|metadata| metadata.country(code))
    }
}

/// Everything about one number, as the npm package's `Phone` has it.
#[derive(Clone, PartialEq, Debug)]
pub struct Phone {
    /// `+19165551234`
    pub e164: String,
    /// `None` for a non-geographic number, and where the numbering plans don't tell.
    pub country: Option<Country>,
    /// `1`
    pub calling_code: u16,
    /// The national significant number's digits, leading zeros kept.
    pub national_number: String,
    /// As typed.
    pub extension: Option<String>,
    /// [`PhoneType::Unknown`] if the number is not valid.
    pub kind: PhoneType,
    /// Whether the number fits its country's numbering plan.
    pub valid: bool,
    /// Whether its length does.
    pub possible: bool,
    /// `(916) 555-1234`
    pub national: String,
    /// `+1 916-555-1234`
    pub international: String,
    /// `tel:+1-916-555-1234` (RFC 3966)
    pub uri: String,
    /// What to match people on: the E.164 form after the equivalences of [`Metadata::identity`].
    pub key: String,
}

/// A phone in a text: see [`find`].
#[derive(Clone, PartialEq, Debug)]
pub struct FoundPhone<'t> {
    /// The offset of its first byte.
    pub start: usize,
    /// The offset behind its last byte.
    pub end: usize,
    /// What stands there.
    pub raw: &'t str,
    /// The phone.
    pub phone: Phone,
    /// How sure it is that this number is meant and not one of another country, in percent: see [`Found`].
    pub confidence: u8,
}

/// The verdict on a text: see [`validate`].
#[derive(Clone, PartialEq, Debug)]
pub struct Verdict {
    /// Whether the text is a valid number of a wanted type.
    pub valid: bool,
    /// Why it is not.
    pub reason: Option<Reason>,
    /// The number, if the text is one at all.
    pub phone: Option<Phone>,
}

impl Metadata {
    /// Everything about a parsed number.
    pub fn describe(&self, number: &PhoneNumber) -> Phone {
        let (country, kind) = self.country_and_type(number);
        let mut key = Vec::from(b"+");
        push_calling_code(&mut key, number.calling_code);
        self.identity(number).push_to(&mut key);
        let mut styles = Vec::new();
        self.push_styles(&mut styles, number);
        let styles = number::written(styles);
        let mut styles = styles.split('\0').map(String::from);
        Phone {
            e164: self.format(number, Style::E164),
            country,
            calling_code: number.calling_code,
            national_number: number.national_number(),
            extension: Some(number.extension()).filter(|extension| !extension.is_empty()).map(String::from),
            kind,
            valid: kind != PhoneType::Unknown,
            possible: self.is_possible(number),
            national: styles.next().unwrap_or_default(),
            international: styles.next().unwrap_or_default(),
            uri: styles.next().unwrap_or_default(),
            key: number::written(key),
        }
    }
}

/// Why a number is not a valid one of a wanted type; `None` if it is.
pub(crate) fn objection(
    kind: PhoneType,
    possible: Possibility,
    is_wanted: impl Fn(PhoneType) -> bool,
) -> Option<Reason> {
    match kind {
        PhoneType::Unknown => possible.reason().or(Some(Reason::NotValid)),
        PhoneType::FixedLineOrMobile if is_wanted(PhoneType::FixedLine) || is_wanted(PhoneType::Mobile) => None,
        kind => (!is_wanted(kind)).then_some(Reason::TypeNotAllowed),
    }
}

/// Reads a number. It need not be valid: [`Phone::valid`] tells. See [`Metadata::parse`].
pub fn parse(text: &str, default: Option<Country>) -> Result<Phone, Reason> {
    with_production(|metadata| metadata.parse(text, default).map(|number| metadata.describe(&number)))
}

/// Judges a text as a number of one of the types; no types mean any.
///
/// ```
/// use identity_hints::phone::{self, Country, PhoneType, Reason};
///
/// let verdict = phone::validate("020 7946 0958", Country::from_code("GB"), &[PhoneType::Mobile]);
/// assert_eq!(verdict.reason, Some(Reason::TypeNotAllowed));
/// ```
pub fn validate(text: &str, default: Option<Country>, types: &[PhoneType]) -> Verdict {
    with_production(|metadata| {
        let number = match metadata.parse(text, default) {
            Ok(number) => number,
            Err(reason) => return Verdict { valid: false, reason: Some(reason), phone: None },
        };
        let is_wanted = |kind| types.is_empty() || types.contains(&kind);
        let reason = objection(metadata.type_of(&number), metadata.possible(&number), is_wanted);
        Verdict { valid: reason.is_none(), reason, phone: Some(metadata.describe(&number)) }
    })
}

/// The E.164 form of a valid number, else `None`: the cheapest call.
///
/// ```
/// use identity_hints::phone::{normalize, Country};
///
/// assert_eq!(normalize("0412 345 678", Country::from_code("AU")).as_deref(), Some("+61412345678"));
/// assert_eq!(normalize("call me", Country::from_code("AU")), None);
/// ```
pub fn normalize(text: &str, default: Option<Country>) -> Option<String> {
    with_production(|metadata| {
        let number = metadata.parse(text, default).ok()?;
        metadata.is_valid(&number).then(|| metadata.format(&number, Style::E164))
    })
}

/// The phones in a text, in order. See [`Metadata::find`].
///
/// ```
/// use identity_hints::phone::{self, Context, Country, Leniency, Search};
///
/// let us = [Country::from_code("US").unwrap()];
/// let search = Search { countries: &us, leniency: Leniency::Valid, context: Context::Google };
/// let found = phone::find("12/25/2025 at 6, call (916) 555-1234!", search);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].raw, "(916) 555-1234");
/// assert_eq!(found[0].phone.e164, "+19165551234");
/// ```
pub fn find<'t>(text: &'t str, search: Search<'_>) -> Vec<FoundPhone<'t>> {
    with_production(|metadata| {
        let phones = metadata.find(text, search).map(|Found { start, end, number, confidence, .. }| FoundPhone {
            start,
            end,
            raw: chars::before(chars::from(text, start), end - start),
            phone: metadata.describe(&number),
            confidence,
        });
        phones.collect()
    })
}

/// Any number that [`parse`] reads, written in a style.
pub fn format(text: &str, style: Style, default: Option<Country>) -> Option<String> {
    with_production(|metadata| metadata.parse(text, default).ok().map(|number| metadata.format(&number, style)))
}

/// How alike two numbers are. See [`Metadata::compare_texts`].
pub fn compare(first: &str, second: &str, default: Option<Country>) -> PhoneMatch {
    with_production(|metadata| metadata.compare_texts(first, second, default))
}

/// A valid example number, in E.164, for a placeholder or a test; of a fixed line if no type is given.
pub fn example(country: Country, kind: Option<PhoneType>) -> Option<String> {
    with_production(|metadata| metadata.example(country, kind).map(|number| metadata.format(&number, Style::E164)))
}

/// What has been typed so far, as Google's as-you-type formatter shows it.
///
/// ```
/// use identity_hints::phone::{format_as_you_type, Country};
///
/// assert_eq!(format_as_you_type("650253", Country::from_code("US")), "650-253");
/// assert_eq!(format_as_you_type("+4420794609", None), "+44 20 7946 09");
/// ```
pub fn format_as_you_type(text: &str, country: Option<Country>) -> String {
    with_production(|metadata| metadata.format_as_you_type(text, country))
}

/// What a field should show after an edit. See [`Metadata::edit`].
pub fn edit(edit: &Edit<'_>, default: Option<Country>) -> Edited {
    with_production(|metadata| metadata.edit(edit, default))
}

/// The calling code of a country: 1 for the US.
pub fn calling_code(country: Country) -> Option<u16> {
    with_production(|metadata| metadata.calling_code_of(country))
}

/// Every country that there is a numbering plan for, by code.
pub fn countries() -> Vec<Country> {
    with_production(|metadata| metadata.countries().collect())
}

/// The metadata release that the tables were compiled from: `"9.0.33"`.
pub fn release() -> &'static str {
    with_production(Metadata::release)
}
