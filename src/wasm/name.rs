//! The `name` functions, through the [`Desk`]. `pkg/core/name.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use crate::mask;
use crate::name;
use crate::phone::{push_byte, push_decimal};
use wasm_bindgen::prelude::wasm_bindgen;

/// The text's name: the kind's place among `NameKind`'s, the people as a decimal number, then the parts in the order of
/// `PersonName`, separated. Nothing if the text has no letter. Or, if that is asked for, the name with what is its owner's
/// alone masked.
#[wasm_bindgen(js_name = parseName)]
pub fn parse_name(length: usize, is_mask: bool) -> usize {
    Desk::answer(length, &|_, text, out| {
        if is_mask {
            return mask::push_name(out, text);
        }
        let Some(name) = name::parts(text) else { return };
        push_byte(out, b'0' + name.kind as u8);
        push_byte(out, SEPARATOR);
        push_decimal(out, name.people);
        for part in &name.texts {
            push_byte(out, SEPARATOR);
            out.extend_from_slice(part.as_bytes());
        }
    })
}
