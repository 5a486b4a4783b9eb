//! The `phone` functions. Texts come in and answers go out through the [`Desk`]; a country is its two letters as one
//! number, 0 for none, which JavaScript has checked. `pkg/core/engine.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use crate::mask;
#[cfg(feature = "browser")]
use crate::phone::with_short_numbers_beside;
use crate::phone::{
    Change, Context, Country, Edit, Leniency, Metadata, PhoneNumber, PhoneType, Search, Style, objection, push_byte,
    push_calling_code, push_decimal, utf16_length,
};
use alloc::vec::Vec;
use wasm_bindgen::prelude::wasm_bindgen;

pub(super) fn country(metadata: &Metadata, letters: u16) -> Option<Country> {
    metadata.known(Country::from_bytes(letters.to_be_bytes())?)
}

/// Unpacks every numbering plan, for hosts that would rather not do so when a number first needs one. No text is read.
#[wasm_bindgen]
pub fn unpack(length: usize) -> usize {
    Desk::answer(length, &|metadata, _, _| {
        metadata.unpack_all();
        #[cfg(feature = "browser")]
        with_short_numbers_beside(metadata, |short| short.unpack_all());
    })
}

fn push_country(out: &mut Vec<u8>, country: Country) {
    out.extend_from_slice(&country.letters());
}

/// A small number as one character.
fn push_place(out: &mut Vec<u8>, place: u8) {
    push_byte(out, b'A' + place);
}

/// The metadata release, then each country's letters and calling code. No text is read.
#[wasm_bindgen]
pub fn plans(length: usize) -> usize {
    Desk::answer(length, &|metadata, _, out| {
        out.extend_from_slice(metadata.release);
        for (country, calling_code) in metadata.countries_with_codes() {
            push_byte(out, SEPARATOR);
            push_country(out, country);
            push_calling_code(out, calling_code);
        }
    })
}

/// The text's number as [`push_phone`] has it; of a text that is none only the first small number. `types` has a bit for
/// each wanted type.
#[wasm_bindgen]
pub fn examine(length: usize, default: u16, types: u32) -> usize {
    Desk::answer(length, &|metadata, text, out| match &metadata.parse(text, country(metadata, default)) {
        Ok(number) => push_phone(metadata, out, number, metadata.country_and_type(number), types),
        Err(error) => push_byte(out, *error as u8 + 2),
    })
}

/// Three small numbers and the phone's fields, each ended by a separator, which none of the numbers is: 2 + the reason's
/// place among `Reason`'s, or 1; 1 + the type's place among `PhoneType`'s; 2 if it is possible, else 1. The fields: the
/// calling code, national number, country, extension, national, international, URI, and the identity's national number
/// if it is another one.
fn push_phone(
    metadata: &Metadata,
    out: &mut Vec<u8>,
    number: &PhoneNumber,
    (of, kind): (Option<Country>, PhoneType),
    types: u32,
) {
    let possibility = metadata.possible(number);
    let is_wanted = |kind| types == 0 || types >> kind as u8 & 1 == 1;
    let reason = objection(kind, possibility, is_wanted).map_or(1, |reason| reason as u8 + 2);
    out.extend_from_slice(&[reason, kind as u8 + 1, u8::from(possibility.is_possible()) + 1]);
    push_calling_code(out, number.calling_code);
    push_byte(out, SEPARATOR);
    number.national.push_to(out);
    push_byte(out, SEPARATOR);
    if let Some(country) = of {
        push_country(out, country);
    }
    push_byte(out, SEPARATOR);
    out.extend_from_slice(number.extension.as_bytes());
    push_byte(out, SEPARATOR);
    metadata.push_styles(out, number);
    push_byte(out, SEPARATOR);
    let identity = metadata.identity(number);
    if identity != number.national {
        identity.push_to(out);
    }
    push_byte(out, SEPARATOR);
}

/// The numbers of a text, which follows the countries to try, two letters each, of so many bytes; without any the
/// default one is tried. `units` are those of UTF-16 in all; `how` is the default country, thrice shifted, beside the
/// place among `Leniency`'s, and 4 in a chat. For each number: how far it starts behind the one before, its length, and
/// how sure it is, in percent, each as four characters of seven bits, the highest first; then as [`push_phone`] has it.
#[wasm_bindgen]
pub fn find(length: usize, countries: usize, how: u32, units: usize) -> usize {
    Desk::answer(length, &|metadata, text, out| {
        let (letters, text) = text.split_at_checked(countries).unwrap_or(("", text));
        let default = country(metadata, (how >> 3) as u16);
        let mut letters = letters.as_bytes();
        let mut several = Vec::new();
        while let [first, second, others @ ..] = letters {
            if let Some(country) = country(metadata, u16::from_be_bytes([*first, *second])) {
                several.push(country);
            }
            letters = others;
        }
        let countries = if several.is_empty() { default.as_slice() } else { &several };
        let context = if how & 4 == 4 { Context::Chat } else { Context::Google };
        let leniency = Leniency::ALL.get(how as usize & 3).copied().unwrap_or(Leniency::Valid);
        let measure = |from: usize, to: usize| match text.as_bytes().get(from..to) {
            // Most texts are ASCII, where nothing needs to be counted.
            Some(part) if units != length => utf16_length(part),
            _ => to - from,
        };
        let mut end = 0;
        let mut finder = metadata.find(text, Search { countries, leniency, context });
        while let Some(found) = &finder.next() {
            for number in [measure(end, found.start), measure(found.start, found.end), found.confidence.into()] {
                (0..4).rev().for_each(|place| push_byte(out, (number >> (7 * place)) as u8 & 127));
            }
            push_phone(metadata, out, &found.number, (found.country, found.kind), 0);
            end = found.end;
        }
    })
}

/// The E.164 form of each text's number, separated like the texts; nothing for a text that is no valid number.
#[wasm_bindgen]
pub fn normalize(length: usize, default: u16) -> usize {
    Desk::answer(length, &|metadata, texts, out| {
        let default = country(metadata, default);
        let mut rest = texts;
        loop {
            let (text, others) = first(rest);
            match &metadata.parse(text, default) {
                Ok(number) if metadata.is_valid(number) => metadata.push(out, number, Style::E164),
                _ => {}
            }
            match others {
                Some(others) => rest = others,
                None => return,
            }
            push_byte(out, SEPARATOR);
        }
    })
}

/// The first of separated texts, and the others if there are any.
pub(super) fn first(texts: &str) -> (&str, Option<&str>) {
    match texts.bytes().position(|byte| byte == SEPARATOR) {
        Some(end) => (texts.get(..end).unwrap_or(""), texts.get(end + 1..)),
        None => (texts, None),
    }
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
        if let Ok(number) = &metadata.parse(text, country(metadata, default)) {
            metadata.push(out, number, style);
        }
    })
}

/// The place among `PhoneMatch`'s of the match between two texts.
#[wasm_bindgen]
pub fn compare(length: usize, default: u16) -> usize {
    Desk::answer(length, &|metadata, texts, out| {
        let (text, other) = first(texts);
        push_place(out, metadata.compare_texts(text, other.unwrap_or(""), country(metadata, default)) as u8);
    })
}

/// The text so far as the as-you-type formatter shows it.
#[wasm_bindgen(js_name = formatAsYouType)]
pub fn format_as_you_type(length: usize, of: u16) -> usize {
    Desk::answer(length, &|metadata, text, out| {
        metadata.push_as_you_type(out, text, country(metadata, of));
    })
}

/// What a field should show after an edit: the value; the caret as a decimal number; the country, if any; separated.
/// Nothing if the text is no number and stays as it is. What the field held before is the second text. The change: 0
/// insert, 1 delete backward, 2 delete forward, 3 replace.
#[wasm_bindgen]
pub fn edit(length: usize, caret: usize, change: u8, default: u16) -> usize {
    Desk::answer(length, &|metadata, texts, out| {
        let (value, previous) = first(texts);
        let change = match change {
            0 => Change::Insert,
            1 => Change::DeleteBackward,
            2 => Change::DeleteForward,
            _ => Change::Replace,
        };
        let edit = Edit { value, caret, previous: previous.unwrap_or(""), change };
        if let Some((caret, country)) = metadata.push_edited(out, &edit, country(metadata, default)) {
            push_byte(out, SEPARATOR);
            push_decimal(out, caret);
            push_byte(out, SEPARATOR);
            if let Some(country) = country {
                push_country(out, country);
            }
        }
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
