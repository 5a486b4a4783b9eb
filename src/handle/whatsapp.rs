//! WhatsApp, where accounts are phones.

use crate::phone::{Context, Leniency, Metadata, PhoneNumber, Search, Style, push_byte, push_calling_code};
use alloc::string::String;
use alloc::vec::Vec;

/// Appends the account that a link has: its digits are a number in international form.
pub(super) fn push_in_link(metadata: &Metadata, out: &mut Vec<u8>, digits: &str) -> Option<()> {
    let mut international = String::from("+");
    international.push_str(digits);
    push_account(metadata, out, &metadata.parse(&international, None).ok()?)
}

/// Appends the account of the only number in a text. It must begin with `+`: without a country, digits are any country's.
pub(super) fn push_in_text(metadata: &Metadata, out: &mut Vec<u8>, text: &str) -> Option<()> {
    let search = Search { countries: &[], leniency: Leniency::Possible, context: Context::Google };
    let mut numbers = metadata.find(text, search);
    let found = numbers.next()?;
    if numbers.next().is_some() { None } else { push_account(metadata, out, &found.number) }
}

fn push_account(metadata: &Metadata, out: &mut Vec<u8>, number: &PhoneNumber) -> Option<()> {
    // WhatsApp keeps the old form of some numbers, which the plan no longer has.
    let identity = &PhoneNumber::from_digits(number.calling_code(), metadata.identity(number));
    if !metadata.is_valid(identity) {
        return None;
    }
    let shown = if metadata.is_valid(number) { number } else { identity };
    out.extend_from_slice(super::platforms::WHATSAPP.as_bytes());
    for (number, style) in [(number, Style::E164), (shown, Style::International), (identity, Style::E164)] {
        push_byte(out, 0);
        metadata.push(out, number, style);
    }
    out.extend_from_slice(b"\0https://wa.me/");
    push_calling_code(out, number.calling_code());
    number.national.push_to(out);
    Some(())
}
