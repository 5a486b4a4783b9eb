//! The corpus in a browser's own WebAssembly: `wasm-pack test --headless --chrome` (and `--firefox`).
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

#[path = "support/corpus.rs"]
mod corpus;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_case_of_every_file() {
    corpus::check_every_file();
}
