//! The `email` functions, through the [`Desk`]. `pkg/core/email.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use crate::email;
use crate::mask;
use crate::phone::push_byte;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text's address: one digit, 1 if it names a role plus 2 if its provider is free; the local part, domain, key and
/// suggestion, separated. Of a text that is none: the reason's place among `Reason`'s as a letter; what was meant.
#[wasm_bindgen(js_name = examineEmail)]
pub fn examine_email(length: usize) -> usize {
    Desk::answer(length, &|_, text, out| match &email::validate(text) {
        Ok(found) => {
            push_byte(out, b'0' + u8::from(found.role) + 2 * u8::from(found.free));
            let suggestion = found.suggestion.as_deref().unwrap_or("");
            for (place, field) in [&found.local, &found.domain, &found.key, suggestion].into_iter().enumerate() {
                if place > 0 {
                    push_byte(out, SEPARATOR);
                }
                out.extend_from_slice(field.as_bytes());
            }
        }
        Err(reason) => {
            push_byte(out, b'A' + *reason as u8);
            out.extend_from_slice(email::mended(text).unwrap_or_default().as_bytes());
        }
    })
}

/// The address with its local part, and a domain that not anybody can join, masked.
#[wasm_bindgen(js_name = maskEmail)]
pub fn mask_email(length: usize) -> usize {
    Desk::answer(length, &|_, text, out| mask::push_email(out, text))
}
