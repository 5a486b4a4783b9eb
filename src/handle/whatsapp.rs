//! WhatsApp, where accounts are phones.

use super::platforms::WHATSAPP;
use super::{Handle, Platform};
use crate::phone::{Context, Leniency, Metadata, PhoneNumber, Search, Style};
use alloc::string::String;

/// The account that a link has: its digits are a number in international form.
pub(super) fn in_link(metadata: &Metadata, digits: &str) -> Option<Handle> {
    let mut international = String::from("+");
    international.push_str(digits.trim_start_matches(['+', ' ']));
    account(metadata, &metadata.parse(&international, None).ok()?)
}

/// The account of the only number in a text. It must begin with `+`: without a country, digits are any country's.
pub(super) fn in_text(metadata: &Metadata, text: &str) -> Option<Handle> {
    let search = Search { countries: &[], leniency: Leniency::Possible, context: Context::Google };
    let mut numbers = metadata.find(text, search);
    let found = numbers.next()?;
    if numbers.next().is_some() {
        return None;
    }
    account(metadata, &found.number)
}

fn account(metadata: &Metadata, number: &PhoneNumber) -> Option<Handle> {
    // WhatsApp keeps the old form of some numbers, which the plan no longer has.
    let identity = PhoneNumber::from_digits(number.calling_code(), metadata.identity(number));
    if !metadata.is_valid(&identity) {
        return None;
    }
    let handle = metadata.format(number, Style::E164);
    let mut url = String::from("https://wa.me/");
    url.push_str(handle.trim_start_matches('+'));
    Some(Handle {
        platform: Platform(&WHATSAPP),
        handle,
        display: metadata.format(if metadata.is_valid(number) { number } else { &identity }, Style::International),
        url: Some(url),
        key: metadata.format(&identity, Style::E164),
    })
}
