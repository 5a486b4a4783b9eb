//! The `handle` functions, through the [`Desk`]. `pkg/core/handle.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use super::phone::first;
use crate::handle::{self, Platform};
use crate::mask;
use crate::phone::{Metadata, push_byte};
use alloc::vec::Vec;
use wasm_bindgen::prelude::wasm_bindgen;

/// Asks about the second text, with the platform that the first names, if any. If there is none of that name, the
/// answer is all names, each behind a separator.
fn with_platform(length: usize, question: &dyn Fn(&Metadata, &str, Option<Platform>, &mut Vec<u8>)) -> usize {
    Desk::answer(length, &|metadata, texts, out| {
        let (name, text) = first(texts);
        let platform = Platform::from_code(name);
        if name.is_empty() || platform.is_some() {
            return question(metadata, text.unwrap_or(""), platform, out);
        }
        for platform in Platform::all() {
            push_byte(out, SEPARATOR);
            out.extend_from_slice(platform.code().as_bytes());
        }
    })
}

/// The account of a handle or a link: its platform, handle, display, key and link; nothing if it is none.
#[wasm_bindgen(js_name = parseHandle)]
pub fn parse_handle(length: usize) -> usize {
    with_platform(length, &|metadata, text, platform, out| {
        handle::push(metadata, out, text, platform);
    })
}

/// The handle or link with all but its first letter masked.
#[wasm_bindgen(js_name = maskHandle)]
pub fn mask_handle(length: usize) -> usize {
    with_platform(length, &|metadata, text, platform, out| mask::push_handle(metadata, out, text, platform))
}
