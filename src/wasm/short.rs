//! The short-number functions, through the [`Desk`] as those of `phone`; a country is its two letters as one number.
//! `pkg/core/short.js` is the other side.

use super::desk::Desk;
use super::phone::country;
use crate::phone::{Country, ShortNumbers, with_short_numbers_beside};
use wasm_bindgen::prelude::wasm_bindgen;

/// Asks about the text in a country. The answer is one character for yes, none for no.
fn judge(length: usize, of: u16, question: fn(&ShortNumbers, &str, Country) -> bool) -> usize {
    Desk::answer(length, &|plans, text, out| {
        let is_so = |country| with_short_numbers_beside(plans, |short| question(short, text, country));
        if country(plans, of).is_some_and(is_so) {
            out.push(b'1');
        }
    })
}

/// Whether the text is a short number of the country.
#[wasm_bindgen(js_name = isShortNumber)]
pub fn is_short_number(length: usize, of: u16) -> usize {
    judge(length, of, |short, text, country| short.is_short_number(text, country))
}

/// Whether the text, as dialled in the country, is an emergency number.
#[wasm_bindgen(js_name = isEmergencyNumber)]
pub fn is_emergency_number(length: usize, of: u16) -> usize {
    judge(length, of, |short, text, country| short.is_emergency(text, country))
}

/// Whether dialling the text in the country reaches an emergency service.
#[wasm_bindgen(js_name = connectsToEmergencyNumber)]
pub fn connects_to_emergency_number(length: usize, of: u16) -> usize {
    judge(length, of, |short, text, country| short.connects_to_emergency(text, country))
}
