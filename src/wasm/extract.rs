//! The functions of messages, through the [`Desk`]. `pkg/core/extract.js` is the other side.

use super::desk::Desk;
use super::phone::country;
use crate::consent::{self, Awaiting};
use crate::extract::{self, Date, Finding, Settings};
use crate::phone::utf16_length;
use alloc::string::String;
use alloc::vec::Vec;
use wasm_bindgen::prelude::wasm_bindgen;

/// The details of a message that was written on a day (20251112, or 0 if that is not told), where a yes is awaited (1 to
/// opt in, 2 to confirm it) or not. Each is nine numbers of four characters of seven bits, the highest first: the place
/// among `Kind`'s, where it begins and ends in bytes, how sure it is, four of its own, and how many units of UTF-16 the
/// text behind them has, which is to be read in place of what stands there. What is said of consent comes last, its place
/// among `Intent`'s behind those of the kinds, and the version of its words.
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
        for Finding { kind, start, end, confidence, numbers, text } in &found {
            push(out, [*kind as u32, *start as u32, *end as u32, (*confidence).into()], *numbers, text);
        }
        if let Some(consent) = consent {
            let kind = CONSENT + consent.intent as u32;
            push(out, [kind, consent.start as u32, consent.end as u32, 0], [0; 4], consent::VERSION);
        }
    })
}

/// What comes behind the kinds of details.
const CONSENT: u32 = 16;

#[inline(never)]
fn push(out: &mut Vec<u8>, place: [u32; 4], numbers: [u32; 4], text: &str) {
    let mut head = [0; 36];
    let numbers = place.iter().chain(&numbers).copied().chain([utf16_length(text.as_bytes()) as u32]);
    for (four, number) in head.chunks_exact_mut(4).zip(numbers) {
        four.iter_mut().rev().enumerate().for_each(|(place, byte)| *byte = (number >> (7 * place)) as u8 & 127);
    }
    out.extend_from_slice(&head);
    out.extend_from_slice(text.as_bytes());
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
