//! `PhoneNumberUtilTest`: each of Google's calls as the same question to [`Metadata`], and the answer in the corpus's
//! form.
//!
//! [`Metadata`]: identity_hints::phone::Metadata

use super::call::{Answer, Call, NON_GEOGRAPHIC, as_google_has_it, with_raw_text};
use identity_hints::phone::{self, Context, Leniency, PhoneNumber, PhoneType, Reason, Search, Style};
use serde_json::{Value, json};

/// Google's calls by name.
pub const CALLS: &[(&str, Answer)] = &[
    ("canBeInternationallyDialled", |call| json!(call.metadata.can_be_dialled_from_abroad(&call.number(0)))),
    ("findNumbers", find_numbers),
    ("format", |call| {
        let raw = call.arguments[0]["raw"].as_str().unwrap_or_default();
        json!(call.metadata.format_or_raw(&call.number(0), raw, call.style(1)))
    }),
    ("formatInOriginalFormat", format_in_original_format),
    ("formatOutOfCountryCallingNumber", |call| {
        // There is no `Country` without a numbering plan; Google formats for such a region as for the whole world.
        let style = call.country(1).map_or(Style::International, Style::DialledFrom);
        json!(call.metadata.format(&call.number(0), style))
    }),
    ("getCountryCodeForRegion", |call| {
        let country = call.country(0);
        json!(country.and_then(|country| call.metadata.calling_code_of(country)).unwrap_or(0))
    }),
    ("getExampleNumber", |call| {
        let country = call.country(0);
        perhaps(country.and_then(|country| call.metadata.example(country, None)))
    }),
    ("getExampleNumberForNonGeoEntity", |call| perhaps(call.metadata.example_for_calling_code(call.calling_code(0)))),
    ("getExampleNumberForType", |call| {
        perhaps(if call.arguments[1].is_null() {
            call.metadata.example_anywhere(call.kind(0))
        } else {
            call.country(0).and_then(|country| call.metadata.example(country, Some(call.kind(1))))
        })
    }),
    ("getInvalidExampleNumber", |call| {
        let country = call.country(0);
        perhaps(country.and_then(|country| call.metadata.invalid_example(country)))
    }),
    ("getNationalSignificantNumber", |call| json!(call.number(0).national_number())),
    ("getNddPrefixForRegion", |call| {
        let Some(country) = call.country(0) else {
            return Value::Null;
        };
        if call.arguments[1] == true {
            json!(call.metadata.national_prefix_digits(country))
        } else {
            json!(call.metadata.national_prefix_of(country))
        }
    }),
    ("getNumberType", |call| json!(call.metadata.type_of(&call.number(0)).code())),
    ("getRegionCodeForCountryCode", |call| {
        let calling_code = call.calling_code(0);
        call.region(calling_code, call.metadata.main_country(calling_code))
    }),
    ("getRegionCodeForNumber", |call| {
        let number = call.number(0);
        call.region(number.calling_code(), call.metadata.country_of(&number))
    }),
    ("getRegionCodesForCountryCode", |call| {
        let calling_code = call.calling_code(0);
        if call.is_non_geographic(calling_code) {
            return json!([NON_GEOGRAPHIC]);
        }
        let countries = call.metadata.countries_sharing(calling_code);
        countries.map(|country| json!(country.code())).collect()
    }),
    ("getSupportedCallingCodes", |call| {
        let codes = call.metadata.calling_codes();
        codes.map(|(code, _)| json!(code)).collect()
    }),
    ("getSupportedGlobalNetworkCallingCodes", |call| {
        let codes = call.metadata.calling_codes();
        codes.filter(|(_, is_non_geographic)| *is_non_geographic).map(|(code, _)| json!(code)).collect()
    }),
    ("getSupportedRegions", |call| {
        let countries = call.metadata.countries();
        countries.map(|country| json!(country.code())).collect()
    }),
    ("getSupportedTypesForNonGeoEntity", |call| kinds(call.metadata.types(None, call.calling_code(0)))),
    ("getSupportedTypesForRegion", |call| {
        let country = call.country(0).into_iter();
        kinds(country.flat_map(|country| call.metadata.types(Some(country), 0)))
    }),
    ("isAlphaNumber", |call| json!(phone::is_vanity(call.text(0)))),
    ("isNANPACountry", |call| {
        let country = call.country(0);
        json!(country.is_some_and(|country| call.metadata.is_in_nanp(country)))
    }),
    ("isNumberGeographical", |call| json!(call.metadata.is_geographical(&call.number(0)))),
    ("isNumberMatch", |call| {
        let outcome = match (call.arguments[0].is_string(), call.arguments[1].is_string()) {
            (true, true) => call.metadata.compare_texts(call.text(0), call.text(1), None),
            (false, true) => call.metadata.compare_with_text(&call.number(0), call.text(1)),
            _ => call.metadata.compare(&call.number(0), &call.number(1)),
        };
        json!(outcome.code())
    }),
    ("isPossibleNumber", |call| {
        let number = if call.arguments[0].is_string() { call.parsed() } else { Ok(call.number(0)) };
        json!(number.is_ok_and(|number| call.metadata.is_possible(&number)))
    }),
    ("isPossibleNumberForType", |call| json!(call.metadata.is_possible_for_type(&call.number(0), call.kind(1)))),
    ("isPossibleNumberForTypeWithReason", |call| {
        let possibility = call.metadata.possible_for_type(&call.number(0), call.kind(1));
        json!(possibility.reason().map_or("IS_POSSIBLE", Reason::code))
    }),
    ("isPossibleNumberWithReason", |call| {
        let possibility = call.metadata.possible(&call.number(0));
        json!(possibility.reason().map_or("IS_POSSIBLE", Reason::code))
    }),
    ("isValidNumber", |call| json!(call.metadata.is_valid(&call.number(0)))),
    ("isValidNumberForRegion", |call| {
        let number = call.number(0);
        json!(match (call.text(1), call.country(1)) {
            (NON_GEOGRAPHIC, _) => call.metadata.is_valid_for(&number, None),
            (_, Some(country)) => call.metadata.is_valid_for(&number, Some(country)),
            (_, None) => false,
        })
    }),
    ("parse", |call| match call.parsed() {
        Ok(number) => as_google_has_it(&number),
        Err(reason) => json!({ "error": reason.code() }),
    }),
    ("parseAndKeepRawInput", |call| match call.parsed() {
        Ok(number) => with_raw_text(&number, call.text(0)),
        Err(reason) => json!({ "error": reason.code() }),
    }),
    ("truncateTooLongNumber", |call| json!(call.metadata.truncated(&call.number(0)).is_some())),
];

fn find_numbers(call: &Call) -> Value {
    let text = call.text(0);
    let unit = |offset: usize| text[..offset].encode_utf16().count();
    let country = call.country(1);
    let leniency = Leniency::from_code(call.text(2)).unwrap();
    let found = call.metadata.find(text, Search { countries: country.as_slice(), leniency, context: Context::Google });
    found
        .map(|found| {
            let (start, end) = (unit(found.start), unit(found.end));
            let raw = &text[found.start..found.end];
            json!({ "start": start, "end": end, "raw": raw, "number": as_google_has_it(&found.number) })
        })
        .collect()
}

fn format_in_original_format(call: &Call) -> Value {
    let raw = call.arguments[0]["raw"].as_str().unwrap_or_default();
    let country = call.country(1);
    // Where a number's calling code came from is for the parser to say.
    let number = if raw.is_empty() {
        call.number(0)
    } else {
        let number = call.metadata.parse(raw, country).unwrap();
        assert_eq!(with_raw_text(&number, raw), call.arguments[0]);
        number
    };
    json!(call.metadata.format_in_original_format(&number, raw, country))
}

fn kinds(kinds: impl Iterator<Item = PhoneType>) -> Value {
    kinds.map(|kind| json!(kind.code())).collect()
}

fn perhaps(number: Option<PhoneNumber>) -> Value {
    number.as_ref().map_or(Value::Null, as_google_has_it)
}
