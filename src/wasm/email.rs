//! The `email` functions, through the [`Desk`]. `pkg/core/email.js` is the other side.

use super::desk::Desk;
use crate::email;
use crate::mask;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text's address, suggestion and key, a zero behind each; one digit, 1 if it names a role plus 2 if its provider is
/// free. Of a text that is none: the reason's place among `Reason`'s as a letter; what was meant.
#[wasm_bindgen(js_name = examineEmail)]
pub fn examine_email(length: usize) -> usize {
    Desk::answer(length, &|_, text, out| email::push_read(out, text))
}

/// The address with its local part, and a domain that not anybody can join, masked.
#[wasm_bindgen(js_name = maskEmail)]
pub fn mask_email(length: usize) -> usize {
    Desk::answer(length, &|_, text, out| mask::push_email(out, text))
}
