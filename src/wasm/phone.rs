//! The `phone` functions. A country is its two letters as one number, 0 for none; JavaScript has checked it.

use crate::mask;
use crate::phone::{Country, Metadata, PhoneType, Possibility, Style, objection, push_calling_code, with_production};
use alloc::string::String;
use wasm_bindgen::prelude::wasm_bindgen;

/// Between the fields of an answer, and between the texts of a batch; JavaScript keeps it out of the texts.
const SEPARATOR: char = '\0';

fn country(metadata: &Metadata, letters: u16) -> Option<Country> {
    metadata.known(Country::from_bytes(letters.to_be_bytes())?)
}

/// The metadata release, then each country's letters and calling code.
#[wasm_bindgen]
pub fn plans() -> String {
    with_production(|metadata| {
        let mut out = String::with_capacity(2048);
        metadata.release.iter().for_each(|byte| out.push(*byte as char));
        for (country, calling_code) in metadata.countries_with_codes() {
            out.push(SEPARATOR);
            push_country(&mut out, country);
            push_calling_code(&mut out, calling_code);
        }
        out
    })
}

fn push_country(out: &mut String, country: Country) {
    country.letters().iter().for_each(|letter| out.push(*letter as char));
}

/// A small number as one character.
fn push_place(out: &mut String, place: u8) {
    out.push((b'A' + place) as char);
}

/// The reason's place among `Reason`'s, if there is one; then the phone's fields, if the text is a number. `types` has
/// a bit for each wanted type, in the order of `PhoneType::ALL`; none means any.
#[wasm_bindgen]
pub fn examine(text: &str, default: u16, types: u32) -> String {
    with_production(|metadata| {
        let mut out = String::with_capacity(160);
        let number = match metadata.parse(text, country(metadata, default)) {
            Ok(number) => number,
            Err(reason) => {
                push_place(&mut out, reason as u8);
                return out;
            }
        };
        let (of, kind) = metadata.country_and_type(&number);
        let possible = metadata.possible(&number);
        if let Some(reason) = objection(kind, possible, |kind| types == 0 || types >> kind as u8 & 1 == 1) {
            push_place(&mut out, reason as u8);
        }
        out.push(SEPARATOR);
        push_place(&mut out, kind as u8);
        if matches!(possible, Possibility::Possible | Possibility::LocalOnly) {
            out.push('+');
        }
        out.push(SEPARATOR);
        push_calling_code(&mut out, number.calling_code);
        out.push(SEPARATOR);
        number.national.push_to(&mut out);
        out.push(SEPARATOR);
        if let Some(country) = of {
            push_country(&mut out, country);
        }
        out.push(SEPARATOR);
        out.push_str(&number.extension);
        for style in [Style::National, Style::International, Style::Rfc3966] {
            out.push(SEPARATOR);
            metadata.push(&mut out, &number, style);
        }
        out.push(SEPARATOR);
        metadata.identity(&number).push_to(&mut out);
        out
    })
}

/// The E.164 form, empty if the text is no valid number.
#[wasm_bindgen]
pub fn normalize(text: &str, default: u16) -> String {
    with_production(|metadata| normalized(metadata, text, country(metadata, default)))
}

/// [`normalize`] for each of the texts.
#[wasm_bindgen(js_name = normalizeAll)]
pub fn normalize_all(texts: &str, default: u16) -> String {
    with_production(|metadata| {
        let default = country(metadata, default);
        let mut out = String::with_capacity(texts.len());
        let mut rest = texts;
        loop {
            let end = rest.bytes().position(|byte| byte == SEPARATOR as u8);
            out.push_str(&normalized(metadata, rest.get(..end.unwrap_or(rest.len())).unwrap_or(""), default));
            match end.and_then(|end| rest.get(end + 1..)) {
                Some(next) => rest = next,
                None => return out,
            }
            out.push(SEPARATOR);
        }
    })
}

fn normalized(metadata: &Metadata, text: &str, default: Option<Country>) -> String {
    match metadata.parse(text, default) {
        Ok(number) if metadata.is_valid(&number) => metadata.format(&number, Style::E164),
        _ => String::new(),
    }
}

/// The text's number in a style (0 E164, 1 NATIONAL, 2 INTERNATIONAL, 3 RFC3966, 4 as dialled in the country `from`); empty if it is none.
#[wasm_bindgen]
pub fn format(text: &str, style: u8, from: u16, default: u16) -> String {
    with_production(|metadata| {
        let style = match (style, country(metadata, from)) {
            (0, _) => Style::E164,
            (1, _) => Style::National,
            (3, _) => Style::Rfc3966,
            (4, Some(from)) => Style::DialledFrom(from),
            _ => Style::International,
        };
        metadata
            .parse(text, country(metadata, default))
            .map_or(String::new(), |number| metadata.format(&number, style))
    })
}

/// The match's place among `PhoneMatch`'s.
#[wasm_bindgen]
pub fn compare(first: &str, second: &str, default: u16) -> u8 {
    with_production(|metadata| metadata.compare_texts(first, second, country(metadata, default)) as u8)
}

/// An example number of the type with this place in `PhoneType::ALL`, empty if the plan has none.
#[wasm_bindgen]
pub fn example(of: u16, kind: usize) -> String {
    with_production(|metadata| {
        let kind = PhoneType::ALL.get(kind).copied();
        country(metadata, of)
            .and_then(|country| metadata.example(country, kind))
            .map_or(String::new(), |number| {
                metadata.format(&number, Style::E164)
            })
    })
}

/// The text with all but a phone's last digits masked.
#[wasm_bindgen]
pub fn mask(text: &str, default: u16) -> String {
    mask::phone(text, with_production(|metadata| country(metadata, default)))
}
