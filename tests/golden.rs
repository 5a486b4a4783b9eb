//! Each call of Google's own test suites, and its answer, on the test metadata that those suites use.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

#[path = "golden/call.rs"]
mod call;
mod corpus;
#[path = "golden/numbers.rs"]
mod numbers;
#[path = "golden/short.rs"]
mod short;
#[path = "golden/typing.rs"]
mod typing;

use call::Call;
use corpus::Tally;
use identity_hints::phone::Metadata;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const CARRIER: &str = "carrier codes are not offered";
const PRIVATE: &str = "a step of Google's parser, not of its API";
const AREA_CODE: &str = "area-code lengths are not offered";
const SHORT_SERVICE: &str = "costs and services of short numbers are not offered";

/// The calls that are not checked, and why.
const OUT_OF_SCOPE: [(&str, &str); 18] = [
    ("extractCountryCode", PRIVATE),
    ("findNumbers with maxTries", "the search takes no longer for a text that is full of false numbers"),
    ("formatByPattern", "formatting by own patterns is not offered"),
    ("formatNationalNumberWithCarrierCode", CARRIER),
    ("formatNationalNumberWithPreferredCarrierCode", CARRIER),
    ("formatNumberForMobileDialing", "mobile dialling is not offered"),
    ("formatOutOfCountryKeepingAlphaChars", "keeping letters is not offered"),
    ("getLengthOfGeographicalAreaCode", AREA_CODE),
    ("getLengthOfNationalDestinationCode", AREA_CODE),
    ("isMobileNumberPortableRegion", "number portability is not offered"),
    ("maybeStripInternationalPrefixAndNormalize", PRIVATE),
    ("short.getExampleShortNumber", SHORT_SERVICE),
    ("short.getExampleShortNumberForCost", SHORT_SERVICE),
    ("short.getExpectedCost", SHORT_SERVICE),
    ("short.getExpectedCostForRegion", SHORT_SERVICE),
    ("short.isCarrierSpecific", SHORT_SERVICE),
    ("short.isCarrierSpecificForRegion", SHORT_SERVICE),
    ("short.isSmsServiceForRegion", SHORT_SERVICE),
];

#[test]
fn phone_number_util_test() {
    calls_agree("golden-PhoneNumberUtilTest.jsonl.gz");
}

#[test]
fn phone_number_matcher_test() {
    calls_agree("golden-PhoneNumberMatcherTest.jsonl.gz");
}

#[test]
fn short_number_info_test() {
    calls_agree("golden-ShortNumberInfoTest.jsonl.gz");
}

#[test]
fn as_you_type_formatter_test() {
    let Some(records) = corpus::records("golden-AsYouTypeFormatterTest.jsonl.gz") else {
        return;
    };
    let (metadata, mut tally) = (testing(), Tally::default());
    records.iter().for_each(|record| typing::check(&metadata, record, &mut tally));
    tally.finish();
}

/// The metadata that Google's suites use.
fn testing() -> Metadata {
    Metadata::load(include_bytes!("tables/testing.bin")).unwrap()
}

/// A suite whose records are a call, its arguments and its answer each.
fn calls_agree(file: &str) {
    let Some(records) = corpus::records(file) else {
        return;
    };
    let metadata = testing();
    let (mut tally, mut checked, mut skipped) = (Tally::default(), BTreeMap::new(), BTreeMap::new());
    for record in &records {
        let name = match record["m"].as_str().unwrap() {
            "findNumbers" if !record["a"][3].is_null() => "findNumbers with maxTries",
            name => name,
        };
        if let Some((name, why)) = OUT_OF_SCOPE.iter().find(|(skipped, _)| *skipped == name) {
            *skipped.entry((*name, *why)).or_insert(0) += 1;
            continue;
        }
        let (_, answer) = numbers::CALLS
            .iter()
            .chain(short::CALLS)
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
