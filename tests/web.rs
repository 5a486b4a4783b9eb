//! The corpus in a browser's own WebAssembly: `wasm-pack test --headless --chrome` (and `--firefox`).
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

#[path = "support/corpus.rs"]
mod corpus;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_case_of_phone_json() {
    every_case(include_str!("cases/phone.json"), 400);
}

#[wasm_bindgen_test]
fn every_case_of_edit_json() {
    every_case(include_str!("cases/edit.json"), 170);
}

#[wasm_bindgen_test]
fn every_case_of_short_json() {
    every_case(include_str!("cases/short.json"), 120);
}

#[wasm_bindgen_test]
fn every_case_of_find_json() {
    every_case(include_str!("cases/find.json"), 120);
}

#[wasm_bindgen_test]
fn every_case_of_compare_json() {
    every_case(include_str!("cases/compare.json"), 90);
}

#[wasm_bindgen_test]
fn every_case_of_name_json() {
    every_case(include_str!("cases/name.json"), 200);
}

fn every_case(file: &str, at_least: usize) {
    let outcome = corpus::run(file);
    assert!(outcome.run > at_least, "only {} cases were run", outcome.run);
    assert!(outcome.failures.is_empty(), "{} failed:\n{}", outcome.failures.len(), outcome.failures.join("\n"));
}
