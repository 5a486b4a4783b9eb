//! Our engine beside `rlibphonenumber`, on inputs made to break a parser. Its version is pinned to the
//! one that carries the same metadata as our tables, so no difference can hide behind the data.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, dead_code, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

#[path = "../xtask/src/hostile.rs"]
mod hostile;
#[path = "../xtask/src/hostile_seeds.rs"]
mod hostile_seeds;
#[path = "support/peer.rs"]
mod peer;

use identity_hints::phone::{self, Country, Possibility, Style, with_production};
use peer::Answer;
use serde_json::Value;

const COUNT: usize = 200_000;

/// Whether a text is one that a rule is about.
type Applies = fn(&str) -> bool;

/// The rules of known-differences.json by name. Each is as narrow as the peer's fault.
const RULES: [(&str, Applies); 6] = [
    ("more than 250 units", |text| text.encode_utf16().count() > 250),
    ("several second-number marks", |text| match second_number_marks(text) {
        0 => false,
        1 => text.contains('\n'),
        _ => true,
    }),
    ("full-width tilde", |text| text.contains('～')),
    ("two digits alone", starts_with_two_digits_only),
    ("astral digits", |text| text.chars().any(|c| c > '\u{ffff}' && c.is_numeric())),
    ("long s", |text| text.contains('ſ')),
];

/// How often a slash of either kind, blanks, and an x stand in a row.
fn second_number_marks(text: &str) -> usize {
    text.split(['/', '\\']).skip(1).filter(|rest| rest.trim_start_matches(' ').starts_with('x')).count()
}

/// Whether the digits that open the number are two, and then something else comes.
fn starts_with_two_digits_only(text: &str) -> bool {
    let from_start = text.trim_start_matches(|c: char| !c.is_numeric() && c != '+' && c != '＋');
    let digits = from_start.chars().take_while(|c| c.is_numeric()).count();
    digits == 2 && from_start.chars().count() > 2
}

fn our_answer(text: &str, region: &str) -> Result<Answer, &'static str> {
    let default = if region == "ZZ" { None } else { Some(Country::from_code(region).unwrap()) };
    let phone = phone::parse(text, default).map_err(|reason| reason.code())?;
    let possible = with_production(|metadata| metadata.possible(&metadata.parse(text, default).unwrap()));
    Ok(Answer {
        e164: phone.e164,
        country: phone.country.map(|country| country.to_string()),
        nsn: phone.national_number,
        extension: phone.extension,
        valid: phone.valid,
        possible: match possible {
            Possibility::Possible => "IS_POSSIBLE",
            other => other.reason().unwrap().code(),
        },
        kind: phone.kind.code(),
        national: phone.national,
        international: phone.international,
        uri: phone.uri,
        from_us: phone::format(text, Style::DialledFrom(Country::from_code("US").unwrap()), default).unwrap(),
    })
}

fn known_differences() -> Value {
    let all: Value = serde_json::from_str(include_str!("known-differences.json")).unwrap();
    all["rlibphonenumber"].clone()
}

#[test]
fn hostile_inputs_are_answered_as_rlibphonenumber_answers_them() {
    let mut differences = Vec::new();
    let mut parsed = 0;
    for (text, region) in hostile::generate(1, COUNT, &hostile_seeds::seeds()) {
        let ours = our_answer(&text, &region);
        parsed += usize::from(ours.is_ok());
        let theirs = peer::answer(&text, &region);
        if ours != theirs && !RULES.iter().any(|(_, applies)| applies(&text)) {
            differences.push(format!("{text:?} {region}\n  ours   {ours:?}\n  theirs {theirs:?}"));
        }
    }
    differences.truncate(20);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(parsed > COUNT / 5 * 2, "only {parsed} inputs could be parsed, which proves little");
}

#[test]
fn texts_past_250_units_are_refused() {
    for (text, region) in hostile::generate(2, 20_000, &hostile_seeds::seeds()) {
        if text.encode_utf16().count() > 250 {
            assert_eq!(our_answer(&text, &region), Err("TOO_LONG"), "{text:?}");
        }
    }
}

#[test]
fn the_generator_repeats_itself() {
    let seeds = hostile_seeds::seeds();
    assert!(hostile::generate(7, 1000, &seeds).eq(hostile::generate(7, 1000, &seeds)));
    assert!(!hostile::generate(7, 1000, &seeds).eq(hostile::generate(8, 1000, &seeds)));
}

#[test]
fn every_known_difference_is_still_needed() {
    let known = known_differences();
    let mut names: Vec<&str> =
        known["rules"].as_array().unwrap().iter().map(|rule| rule["name"].as_str().unwrap()).collect();
    let mut rules: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
    names.sort();
    rules.sort();
    assert_eq!(names, rules);

    for rule in known["rules"].as_array().unwrap() {
        let (name, text, region) = (
            rule["name"].as_str().unwrap(),
            rule["example"][0].as_str().unwrap(),
            rule["example"][1].as_str().unwrap(),
        );
        let (_, applies) = RULES.iter().find(|(known, _)| *known == name).unwrap();
        assert!(applies(text), "{name} does not apply to its own example");
        assert_ne!(our_answer(text, region), peer::answer(text, region), "{name} is needed no more");
    }
    assert_eq!(known["metadata"], serde_json::json!([]), "the peer is pinned to our own metadata");
}

#[test]
fn the_peer_is_the_version_that_the_differences_are_about() {
    let version = format!("name = \"rlibphonenumber\"\nversion = {}", known_differences()["version"]);
    assert!(
        include_str!("../Cargo.lock").contains(&version),
        "known-differences.json is about another rlibphonenumber"
    );
}
