//! The `phone` functions. A country is its two letters as one number, 0 for none; JavaScript has checked it.

use crate::mask;
use crate::phone::{self, Country, Metadata, PhoneType, Style, with_production};
use alloc::string::String;
use wasm_bindgen::prelude::wasm_bindgen;

/// Between the fields of an answer, and between the texts of a batch; JavaScript keeps it out of the texts.
const SEPARATOR: char = '\0';

fn country(metadata: &Metadata, letters: u16) -> Option<Country> {
    metadata.country(core::str::from_utf8(&letters.to_be_bytes()).ok()?)
}

/// The metadata release, then each country's letters and calling code.
#[wasm_bindgen]
pub fn plans() -> String {
    let mut out = String::from(phone::release());
    for country in phone::countries() {
        out.push(SEPARATOR);
        out.push_str(country.code());
        push_number(&mut out, phone::calling_code(country).unwrap_or(0));
    }
    out
}

fn push_number(out: &mut String, number: u16) {
    if number >= 10 {
        push_number(out, number / 10);
    }
    out.push((b'0' + (number % 10) as u8) as char);
}

/// The reason, empty for none; then the phone's fields, if the text is a number. `types` has a bit for each wanted
/// type, in the order of `PhoneType::ALL`; none means any.
#[wasm_bindgen]
pub fn examine(text: &str, default: u16, types: u32) -> String {
    with_production(|metadata| {
        let number = metadata.parse(text, country(metadata, default));
        let mut wanted = [PhoneType::Unknown; PhoneType::ALL.len()];
        let listed = PhoneType::ALL
            .into_iter()
            .enumerate()
            .filter(|(index, _)| types >> index & 1 == 1);
        let count = wanted
            .iter_mut()
            .zip(listed)
            .map(|(place, (_, kind))| *place = kind)
            .count();
        let reason = metadata.objection(&number, wanted.get(..count).unwrap_or(&[]));
        let mut out = String::with_capacity(160);
        out.push_str(reason.map_or("", |reason| reason.code()));
        let Ok(number) = number else { return out };
        let phone = metadata.describe(&number);
        let possible = if phone.possible { "1" } else { "" };
        let country = phone.country.as_ref().map_or("", Country::code);
        out.push(SEPARATOR);
        push_number(&mut out, phone.calling_code);
        let extension = phone.extension.as_deref().unwrap_or("");
        let fields = [
            &phone.national_number,
            country,
            extension,
            phone.kind.code(),
            possible,
            &phone.national,
            &phone.international,
            &phone.uri,
            &phone.key,
        ];
        for field in fields {
            out.push(SEPARATOR);
            out.push_str(field);
        }
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

/// The match's name.
#[wasm_bindgen]
pub fn compare(first: &str, second: &str, default: u16) -> String {
    with_production(|metadata| {
        metadata
            .compare_texts(first, second, country(metadata, default))
            .code()
            .into()
    })
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
