//! Each call of Google's own test suites, and its answer, on the test metadata that those suites use.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

mod corpus;

use corpus::Tally;
use identity_hints::phone::{self, CallingCodeSource, Country, Metadata, PhoneNumber, PhoneType, Reason, Style};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const CARRIER: &str = "carrier codes are not offered";
const PRIVATE: &str = "a step of Google's parser, not of its API";
const AREA_CODE: &str = "area-code lengths are not offered";
const SHORT: &str = "the engine has no short numbers yet";
const SHORT_SERVICE: &str = "costs and services of short numbers are not offered";

/// The calls that are not checked, and why.
const OUT_OF_SCOPE: [(&str, &str); 23] = [
    ("extractCountryCode", PRIVATE),
    ("formatByPattern", "formatting by own patterns is not offered"),
    ("formatNationalNumberWithCarrierCode", CARRIER),
    ("formatNationalNumberWithPreferredCarrierCode", CARRIER),
    ("formatNumberForMobileDialing", "mobile dialling is not offered"),
    ("formatOutOfCountryKeepingAlphaChars", "keeping letters is not offered"),
    ("getLengthOfGeographicalAreaCode", AREA_CODE),
    ("getLengthOfNationalDestinationCode", AREA_CODE),
    ("isMobileNumberPortableRegion", "number portability is not offered"),
    ("maybeStripInternationalPrefixAndNormalize", PRIVATE),
    ("short.connectsToEmergencyNumber", SHORT),
    ("short.getExampleShortNumber", SHORT_SERVICE),
    ("short.getExampleShortNumberForCost", SHORT_SERVICE),
    ("short.getExpectedCost", SHORT_SERVICE),
    ("short.getExpectedCostForRegion", SHORT_SERVICE),
    ("short.isCarrierSpecific", SHORT_SERVICE),
    ("short.isCarrierSpecificForRegion", SHORT_SERVICE),
    ("short.isEmergencyNumber", SHORT),
    ("short.isPossibleShortNumber", SHORT),
    ("short.isPossibleShortNumberForRegion", SHORT),
    ("short.isSmsServiceForRegion", SHORT_SERVICE),
    ("short.isValidShortNumber", SHORT),
    ("short.isValidShortNumberForRegion", SHORT),
];

/// What Google calls the region of a non-geographic calling code.
const NON_GEOGRAPHIC: &str = "001";

#[test]
fn phone_number_util_test() {
    agrees("golden-PhoneNumberUtilTest.jsonl.gz");
}

#[test]
fn numbers_of_short_number_info_test() {
    agrees("golden-ShortNumberInfoTest.jsonl.gz");
}

fn agrees(file: &str) {
    let Some(records) = corpus::records(file) else {
        return;
    };
    let metadata = Metadata::load(include_bytes!("tables/testing.bin")).unwrap();
    let (mut tally, mut checked, mut skipped) = (Tally::default(), BTreeMap::new(), BTreeMap::new());
    for record in &records {
        let name = record["m"].as_str().unwrap();
        if let Some((name, why)) = OUT_OF_SCOPE.iter().find(|(skipped, _)| *skipped == name) {
            *skipped.entry((*name, *why)).or_insert(0) += 1;
            continue;
        }
        let (_, answer) = CALLS
            .iter()
            .find(|(known, _)| *known == name)
            .unwrap_or_else(|| panic!("no implementation of {name}: {record}"));
        let got = answer(&Call { metadata: &metadata, arguments: &record["a"] });
        let want = match record.get("e") {
            Some(error) => json!({ "error": error }),
            None => record["r"].clone(),
        };
        *checked.entry(name).or_insert(0) += 1;
        let what = || format!("{name}{} in {}", record["a"], record["t"]);
        if name.starts_with("getSupported") {
            tally.check(what, sorted(&got), sorted(&want));
        } else {
            tally.check(what, got, want);
        }
    }
    println!("{file}");
    for (name, count) in checked {
        println!("{count:5} checked: {name}");
    }
    for ((name, why), count) in skipped {
        println!("{count:5} skipped: {name}: {why}");
    }
    tally.finish();
}

/// A set, which comes from Google in the order of a hash table.
fn sorted(set: &Value) -> Vec<String> {
    let mut sorted: Vec<_> = set.as_array().unwrap().iter().map(Value::to_string).collect();
    sorted.sort();
    sorted
}

type Answer = fn(&Call) -> Value;

/// Google's calls by name, each as the same question to [`Metadata`], and the answer in the corpus's form.
const CALLS: &[(&str, Answer)] = &[
    ("canBeInternationallyDialled", |call| json!(call.metadata.can_be_dialled_from_abroad(&call.number(0)))),
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

/// A call's arguments, read.
struct Call<'c> {
    metadata: &'c Metadata,
    arguments: &'c Value,
}

impl Call<'_> {
    /// A text; Google takes null for one without a number, as it does the empty text.
    fn text(&self, index: usize) -> &str {
        self.arguments[index].as_str().unwrap_or_default()
    }

    /// A region, where it is a country of the metadata; `ZZ`, `001` and null are none.
    fn country(&self, index: usize) -> Option<Country> {
        self.metadata.country(self.text(index))
    }

    /// A calling code; a negative one becomes 0, which is none either.
    fn calling_code(&self, index: usize) -> u16 {
        self.arguments[index].as_i64().unwrap().max(0) as u16
    }

    fn kind(&self, index: usize) -> PhoneType {
        PhoneType::from_code(self.text(index)).unwrap()
    }

    fn style(&self, index: usize) -> Style {
        match self.text(index) {
            "E164" => Style::E164,
            "NATIONAL" => Style::National,
            "INTERNATIONAL" => Style::International,
            "RFC3966" => Style::Rfc3966,
            other => panic!("no style {other}"),
        }
    }

    /// A number: Google keeps the leading zeros as a count beside it.
    fn number(&self, index: usize) -> PhoneNumber {
        let number = &self.arguments[index];
        let zeros = match number["ilz"] == true {
            true => number["nlz"].as_i64().unwrap_or(1).max(0),
            false => 0,
        };
        let digits = "0".repeat(zeros as usize) + number["nn"].as_str().unwrap();
        PhoneNumber::new(number["cc"].as_u64().unwrap() as u16, &digits, number["ext"].as_str().unwrap_or_default())
    }

    /// The number in the first argument, a text, as dialled in the second, a region.
    fn parsed(&self) -> Result<PhoneNumber, Reason> {
        self.metadata.parse(self.text(0), self.country(1))
    }

    fn is_non_geographic(&self, calling_code: u16) -> bool {
        self.metadata.calling_codes().any(|code| code == (calling_code, true))
    }

    /// A country as Google's region, which a non-geographic calling code has too.
    fn region(&self, calling_code: u16, country: Option<Country>) -> Value {
        match country {
            Some(country) => json!(country.code()),
            None if self.is_non_geographic(calling_code) => json!(NON_GEOGRAPHIC),
            None => Value::Null,
        }
    }
}

fn kinds(kinds: impl Iterator<Item = PhoneType>) -> Value {
    kinds.map(|kind| json!(kind.code())).collect()
}

fn perhaps(number: Option<PhoneNumber>) -> Value {
    number.as_ref().map_or(Value::Null, as_google_has_it)
}

/// A number in the corpus's form, with the leading zeros, less a last digit, as a count.
fn as_google_has_it(number: &PhoneNumber) -> Value {
    let digits = number.national_number();
    let without = digits.trim_start_matches('0');
    let zeros = (digits.len() - without.len()).min(digits.len() - 1);
    let mut value = json!({ "cc": number.calling_code(), "nn": &digits[zeros..] });
    if zeros > 0 {
        value["ilz"] = json!(true);
    }
    if zeros > 1 {
        value["nlz"] = json!(zeros);
    }
    if !number.extension().is_empty() {
        value["ext"] = json!(number.extension());
    }
    value
}

/// A number in the corpus's form, with what `parseAndKeepRawInput` adds to it.
fn with_raw_text(number: &PhoneNumber, raw: &str) -> Value {
    let mut value = as_google_has_it(number);
    value["raw"] = json!(raw);
    value["src"] = json!(match number.source() {
        CallingCodeSource::Plus => "FROM_NUMBER_WITH_PLUS_SIGN",
        CallingCodeSource::InternationalPrefix => "FROM_NUMBER_WITH_IDD",
        CallingCodeSource::WithoutPlus => "FROM_NUMBER_WITHOUT_PLUS_SIGN",
        CallingCodeSource::DefaultCountry => "FROM_DEFAULT_COUNTRY",
    });
    if !number.carrier().is_empty() {
        value["carrier"] = json!(number.carrier());
    }
    value
}

#[test]
fn as_you_type_formatter_test() {
    let Some(records) = corpus::records("golden-AsYouTypeFormatterTest.jsonl.gz") else {
        return;
    };
    let metadata = Metadata::load(include_bytes!("tables/testing.bin")).unwrap();
    let mut tally = Tally::default();
    for record in &records {
        let mut typed = metadata.as_you_type(metadata.country(record["region"].as_str().unwrap()));
        let mut keys = String::new();
        for step in record["steps"].as_array().unwrap() {
            let (key, want) = (step[0].as_str().unwrap(), &step[1]);
            keys.push_str(key);
            let at = || format!("{keys} in {}", record["t"]);
            match key {
                "clear" => {
                    typed.clear();
                    keys.clear();
                }
                "pos" => tally.check(at, json!(typed.remembered().to_string()), want.clone()),
                key => {
                    let (key, is_remembered) = key.strip_prefix("remember:").map_or((key, false), |key| (key, true));
                    key.chars().for_each(|c| typed.push(c));
                    if is_remembered {
                        typed.remember();
                    }
                    tally.check(at, json!(typed.text()), want.clone());
                }
            }
        }
    }
    tally.finish();
}
