//! The corpus, natively. The same files run in browsers, Node and workerd.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

#[path = "support/corpus.rs"]
mod corpus;

#[test]
fn every_case_of_phone_json() {
    every_case(include_str!("cases/phone.json"), 400);
}

#[test]
fn every_case_of_edit_json() {
    every_case(include_str!("cases/edit.json"), 170);
}

#[test]
fn every_case_of_short_json() {
    every_case(include_str!("cases/short.json"), 120);
}

#[test]
fn every_case_of_find_json() {
    every_case(include_str!("cases/find.json"), 120);
}

#[test]
fn every_case_of_compare_json() {
    every_case(include_str!("cases/compare.json"), 90);
}

#[test]
fn every_case_of_name_json() {
    every_case(include_str!("cases/name.json"), 200);
}

fn every_case(file: &str, at_least: usize) {
    let outcome = corpus::run(file);
    assert!(outcome.run > at_least, "only {} cases were run", outcome.run);
    assert!(outcome.failures.is_empty(), "{} failed:\n{}", outcome.failures.len(), outcome.failures.join("\n"));
}

#[test]
fn a_wrong_expectation_is_noticed() {
    let wrong = [
        r#"{"call":"normalizePhone","args":["+1 916 555 1234"],"result":"+19165551235","why":"another number"}"#,
        r#"{"call":"parsePhone","args":["call me"],"throws":"BAD_OPTIONS","why":"it does not throw"}"#,
        r#"{"call":"parsePhone","args":["",{"defaultCountry":"XX"}],"result":null,"why":"it throws"}"#,
        r#"{"call":"parsePhone","args":["+1 916 555 1234"],"result":{"e164":"+19165551234"},"why":"more fields than these"}"#,
        r#"{"call":"parsePhone","args":["#,
    ];
    let outcome = corpus::run(&wrong.join("\n"));
    assert_eq!(outcome.failures.len(), wrong.len(), "{:?}", outcome.failures);
}
