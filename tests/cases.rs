//! The corpus, natively. The same files run in browsers, Node and workerd.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

#[path = "support/corpus.rs"]
mod corpus;

#[test]
fn every_case_of_every_file() {
    corpus::check_every_file();
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
