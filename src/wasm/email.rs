//! The `email` functions, through the [`Desk`]. `pkg/core/email.js` is the other side.

use super::desk::Desk;
use crate::email;
use crate::mask;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text's address, suggestion and key, a zero behind each; one digit, 1 if it names a role plus 2 if its provider is
/// free. Of a text that is none: the reason's place among `Reason`'s as a letter; what was meant. Or, if that is asked
/// for, the address with its local part, and a domain that not anybody can join, masked.
#[wasm_bindgen(js_name = examineEmail)]
pub fn examine_email(length: usize, is_mask: bool) -> usize {
    let question = if is_mask { mask::push_email } else { email::push_read };
    Desk::answer(length, &|_, text, out| question(out, text))
}
