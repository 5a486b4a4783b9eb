//! The `handle` functions, through the [`Desk`]. `pkg/core/handle.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use super::phone::first;
use crate::handle::{self, Platform};
use crate::mask;
use crate::phone::push_byte;
use wasm_bindgen::prelude::wasm_bindgen;

/// The account of a handle or a link, which is the second text: its platform, handle, display, key and link; nothing if
/// it is none. Or, if that is asked for, the text with all but its first letter masked. The first text names the
/// platform of a handle that names none, if any; if there is none of that name, the answer is all names, each behind a
/// separator.
#[wasm_bindgen(js_name = parseHandle)]
pub fn parse_handle(length: usize, is_mask: bool) -> usize {
    Desk::answer(length, &|metadata, texts, out| {
        let (name, text) = first(texts);
        let (text, platform) = (text.unwrap_or(""), Platform::from_code(name));
        if !name.is_empty() && platform.is_none() {
            for platform in Platform::all() {
                push_byte(out, SEPARATOR);
                out.extend_from_slice(platform.code().as_bytes());
            }
        } else if is_mask {
            mask::push_handle(metadata, out, text, platform);
        } else {
            handle::push(metadata, out, text, platform);
        }
    })
}
