//! What `rlibphonenumber` answers, in the words of our API. Its version is pinned to the one that
//! carries the same metadata as our tables, so that every difference is a difference of code.

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL as UTIL, ParseError, PhoneNumberFormat, PhoneNumberType, Region,
    ValidationError,
};

#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub e164: String,
    pub country: Option<String>,
    pub nsn: String,
    pub extension: Option<String>,
    pub valid: bool,
    /// Google's ValidationResult by name.
    pub possible: &'static str,
    pub kind: &'static str,
    pub national: String,
    pub international: String,
    pub uri: String,
    pub from_us: String,
}

/// `region` "ZZ" means that there is none.
pub fn answer(text: &str, region: &str) -> Result<Answer, &'static str> {
    let number = UTIL.parse(text, region_named(region)).map_err(|e| error_name(&e))?;
    Ok(Answer {
        e164: UTIL.format(&number, PhoneNumberFormat::E164).into_owned(),
        // "001" is Google's word for a number that belongs to no country; ours is none.
        country: UTIL.get_region_for_number(&number).map(|r| r.to_string()).filter(|r| r != "001"),
        nsn: number.get_national_significant_number(),
        // An extension of no digits is Google's way of having none.
        extension: number.extension.clone().filter(|e| !e.is_empty()),
        valid: UTIL.is_valid_number(&number),
        possible: possible_name(UTIL.is_possible_number_with_reason(&number)),
        kind: type_name(UTIL.get_number_type(&number)),
        national: UTIL.format(&number, PhoneNumberFormat::National).into_owned(),
        international: UTIL.format(&number, PhoneNumberFormat::International).into_owned(),
        uri: UTIL.format(&number, PhoneNumberFormat::RFC3966).into_owned(),
        from_us: UTIL.format_out_of_country_calling_number(&number, Region::US).into_owned(),
    })
}

fn region_named(region: &str) -> Option<Region> {
    if region == "ZZ" { None } else { Region::try_from(region).ok() }
}

fn error_name(error: &ParseError) -> &'static str {
    match error {
        ParseError::InvalidCountryCode => "INVALID_COUNTRY_CODE",
        ParseError::NotANumber(_) => "NOT_A_NUMBER",
        ParseError::TooShortAfterIdd => "TOO_SHORT_AFTER_IDD",
        ParseError::TooShortNsn => "TOO_SHORT_NSN",
        ParseError::TooLongNsn => "TOO_LONG",
    }
}

fn possible_name(result: Result<NumberLengthType, ValidationError>) -> &'static str {
    match result {
        Ok(NumberLengthType::IsPossible) => "IS_POSSIBLE",
        Ok(NumberLengthType::IsPossibleLocalOnly) => "IS_POSSIBLE_LOCAL_ONLY",
        Err(ValidationError::InvalidCountryCode) => "INVALID_COUNTRY_CODE",
        Err(ValidationError::TooShort) => "TOO_SHORT",
        Err(ValidationError::InvalidLength) => "INVALID_LENGTH",
        Err(ValidationError::TooLong) => "TOO_LONG",
    }
}

fn type_name(kind: PhoneNumberType) -> &'static str {
    match kind {
        PhoneNumberType::FixedLine => "FIXED_LINE",
        PhoneNumberType::Mobile => "MOBILE",
        PhoneNumberType::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
        PhoneNumberType::TollFree => "TOLL_FREE",
        PhoneNumberType::PremiumRate => "PREMIUM_RATE",
        PhoneNumberType::SharedCost => "SHARED_COST",
        PhoneNumberType::VoIP => "VOIP",
        PhoneNumberType::PersonalNumber => "PERSONAL_NUMBER",
        PhoneNumberType::Pager => "PAGER",
        PhoneNumberType::UAN => "UAN",
        PhoneNumberType::VoiceMail => "VOICEMAIL",
        PhoneNumberType::Unknown => "UNKNOWN",
    }
}
