//! The `phone` functions. Texts come in and answers go out through the [`Desk`]; a country is its two letters as one
//! number, 0 for none, which JavaScript has checked. `pkg/core/engine.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use crate::mask;
use crate::phone::{Country, Metadata, PhoneType, Possibility, Style, objection, push_calling_code};
use alloc::string::String;
use wasm_bindgen::prelude::wasm_bindgen;

fn country(metadata: &Metadata, letters: u16) -> Option<Country> {
    metadata.known(Country::from_bytes(letters.to_be_bytes())?)
}

fn push_country(out: &mut String, country: Country) {
    country.letters().iter().for_each(|letter| out.push(*letter as char));
}

/// A small number as one character.
fn push_place(out: &mut String, place: u8) {
    out.push((b'A' + place) as char);
}

/// The metadata release, then each country's letters and calling code. No text is read.
#[wasm_bindgen]
pub fn plans(length: usize) -> usize {
    Desk::answer(length, &|metadata, _, out| {
        metadata.release.iter().for_each(|byte| out.push(*byte as char));
        for (country, calling_code) in metadata.countries_with_codes() {
            out.push(SEPARATOR);
            push_country(out, country);
            push_calling_code(out, calling_code);
        }
    })
}

/// The reason's place among `Reason`'s, if there is one; then the phone's fields, if the text is a number. `types` has
/// a bit for each wanted type, in the order of `PhoneType::ALL`; none means any.
#[wasm_bindgen]
pub fn examine(length: usize, default: u16, types: u32) -> usize {
    Desk::answer(length, &|metadata, text, out| {
        let number = match metadata.parse(text, country(metadata, default)) {
            Ok(number) => number,
            Err(reason) => return push_place(out, reason as u8),
        };
        let (of, kind) = metadata.country_and_type(&number);
        let possible = metadata.possible(&number);
        if let Some(reason) = objection(kind, possible, |kind| types == 0 || types >> kind as u8 & 1 == 1) {
            push_place(out, reason as u8);
        }
        out.push(SEPARATOR);
        push_place(out, kind as u8);
        if matches!(possible, Possibility::Possible | Possibility::LocalOnly) {
            out.push('+');
        }
        out.push(SEPARATOR);
        push_calling_code(out, number.calling_code);
        out.push(SEPARATOR);
        number.national.push_to(out);
        out.push(SEPARATOR);
        if let Some(country) = of {
            push_country(out, country);
        }
        out.push(SEPARATOR);
        out.push_str(&number.extension);
        metadata.push_styles(out, &number, SEPARATOR);
        out.push(SEPARATOR);
        metadata.identity(&number).push_to(out);
    })
}

/// The E.164 form of each text's number, separated like the texts; nothing for a text that is no valid number.
#[wasm_bindgen]
pub fn normalize(length: usize, default: u16) -> usize {
    Desk::answer(length, &|metadata, texts, out| {
        let default = country(metadata, default);
        let mut rest = texts;
        loop {
            let end = rest.bytes().position(|byte| byte == SEPARATOR as u8);
            let text = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
            match metadata.parse(text, default) {
                Ok(number) if metadata.is_valid(&number) => metadata.push(out, &number, Style::E164),
                _ => {}
            }
            match end.and_then(|end| rest.get(end + 1..)) {
                Some(next) => rest = next,
                None => return,
            }
            out.push(SEPARATOR);
        }
    })
}

/// The text's number in a style (0 E164, 1 NATIONAL, 2 INTERNATIONAL, 3 RFC3966, 4 as dialled in the country `from`);
/// nothing if it is none.
#[wasm_bindgen]
pub fn format(length: usize, style: u8, from: u16, default: u16) -> usize {
    Desk::answer(length, &|metadata, text, out| {
        let style = match (style, country(metadata, from)) {
            (0, _) => Style::E164,
            (1, _) => Style::National,
            (3, _) => Style::Rfc3966,
            (4, Some(from)) => Style::DialledFrom(from),
            _ => Style::International,
        };
        if let Ok(number) = metadata.parse(text, country(metadata, default)) {
            metadata.push(out, &number, style);
        }
    })
}

/// The place among `PhoneMatch`'s of the match between two texts: the first has `first` bytes, then comes a separator.
#[wasm_bindgen]
pub fn compare(length: usize, first: usize, default: u16) -> usize {
    Desk::answer(length, &|metadata, texts, out| {
        let (first, second) = texts.split_at_checked(first).unwrap_or((texts, ""));
        let second = second.strip_prefix(SEPARATOR).unwrap_or(second);
        push_place(out, metadata.compare_texts(first, second, country(metadata, default)) as u8);
    })
}

/// An example number of the type with this place in `PhoneType::ALL`; nothing if the plan has none. No text is read.
#[wasm_bindgen]
pub fn example(length: usize, of: u16, kind: usize) -> usize {
    Desk::answer(length, &|metadata, _, out| {
        let kind = PhoneType::ALL.get(kind).copied();
        if let Some(number) = country(metadata, of).and_then(|country| metadata.example(country, kind)) {
            metadata.push(out, &number, Style::E164);
        }
    })
}

/// The text with all but a phone's last digits masked.
#[wasm_bindgen]
pub fn mask(length: usize, default: u16) -> usize {
    Desk::answer(length, &|metadata, text, out| mask::push_phone(metadata, out, text, country(metadata, default)))
}
