//! Comparing names, through the [`Desk`]. `pkg/core/compare.js` is the other side.

use super::desk::Desk;
use super::phone::first;
use crate::name::compare::{Prepared, compare_in_thousandths};
use crate::phone::{push_byte, push_decimal};
use wasm_bindgen::prelude::wasm_bindgen;

/// How the two names compare: the place among `Outcome`'s as a letter, then the score in thousandths.
#[wasm_bindgen(js_name = compareNames)]
pub fn compare_names(length: usize) -> usize {
    Desk::answer(length, &|_, texts, out| {
        let (a, b) = first(texts);
        let (score, outcome) = compare_in_thousandths(&Prepared::new(a), &Prepared::new(b.unwrap_or("")));
        push_byte(out, b'A' + outcome as u8);
        push_decimal(out, score as usize);
    })
}
