//! The functions of messages, through the [`Desk`]. `pkg/core/extract.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use super::phone::country;
use crate::consent::{self, Awaiting};
use crate::extract::{self, Date, Settings};
use crate::phone::{push_byte, push_decimal};
use alloc::string::String;
use alloc::vec::Vec;
use wasm_bindgen::prelude::wasm_bindgen;

/// The details of a message that was written on a day (20251112, or 0 if that is not told), where a yes is awaited (1 to
/// opt in, 2 to confirm it) or not. Each is eight fields, each ended by a separator: the place among `Kind`'s, where it
/// begins and ends in bytes, how sure it is, four numbers; then what to read in place of what stands there, ended too.
/// What is said of consent comes last, its place among `Intent`'s behind those of the kinds, and the version of its words.
#[wasm_bindgen(js_name = extract)]
pub fn extract(length: usize, default: u16, today: u32, awaiting: u8) -> usize {
    Desk::answer(length, &|metadata, text, out| {
        let awaiting = match awaiting {
            1 => Some(Awaiting::OptIn),
            2 => Some(Awaiting::Confirmation),
            _ => None,
        };
        let settings = Settings { country: country(metadata, default), today: Date::from_packed(today), awaiting };
        let (found, consent) = extract::read(metadata, text, settings);
        for found in &found {
            let [first, second, third, fourth] = found.numbers;
            let numbers = [found.kind as u32, found.start as u32, found.end as u32, found.confidence.into()];
            push_all(out, &[numbers, [first, second, third, fourth]]);
            out.extend_from_slice(found.text.as_bytes());
            push_byte(out, SEPARATOR);
        }
        if let Some(consent) = consent {
            push_all(out, &[[CONSENT + consent.intent as u32, consent.start as u32, consent.end as u32, 0], [0; 4]]);
            out.extend_from_slice(consent::VERSION.as_bytes());
            push_byte(out, SEPARATOR);
        }
    })
}

/// What comes behind the kinds of details.
const CONSENT: u32 = 16;

fn push_all(out: &mut Vec<u8>, numbers: &[[u32; 4]]) {
    for number in numbers.iter().flatten() {
        push_decimal(out, *number as usize);
        push_byte(out, SEPARATOR);
    }
}

/// The text with every detail of a person replaced by what it is.
#[wasm_bindgen]
pub fn redact(length: usize, default: u16) -> usize {
    Desk::answer(length, &|metadata, text, out| {
        let mut redacted = String::new();
        extract::push_redacted(metadata, &mut redacted, text, country(metadata, default));
        out.extend_from_slice(redacted.as_bytes());
    })
}
