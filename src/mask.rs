//! What may be shown of a contact method to somebody who might not own it.
//!
//! The rule: of a phone, the calling code and the last four digits of the number, but never more than half of
//! them; its other digits are `•` and its punctuation stays, so that the owner knows the shape. Of a text that is no
//! phone, only ASCII punctuation and blanks are shown.

use crate::phone::{self, Country, Metadata, Style, with_production};
use alloc::string::String;
use alloc::vec::Vec;

const DOT: &str = "•";
/// At most this many last digits of a phone are shown.
const SHOWN: usize = 4;

/// Masks a phone: `"+1 •••-•••-1234"`. A text that is no number is masked whole.
///
/// ```
/// use identity_hints::{mask, phone::Country};
///
/// assert_eq!(mask::phone("(916) 555-1234", Country::from_code("US")), "+1 •••-•••-1234");
/// assert_eq!(mask::phone("call me", None), "•••• ••");
/// ```
pub fn phone(text: &str, default: Option<Country>) -> String {
    let mut out = Vec::new();
    with_production(|metadata| push_phone(metadata, &mut out, text, default));
    phone::written(out)
}

pub(crate) fn push_phone(metadata: &Metadata, out: &mut Vec<u8>, text: &str, default: Option<Country>) {
    let Ok(number) = metadata.parse(text, default) else { return push_all(out, text) };
    let digits = number.national.digits().len();
    let code = metadata.format(&number, Style::E164).len() - 1 - digits;
    let shown = code + digits - SHOWN.min(digits / 2)..code + digits;
    // Calling code, national number, extension: the digits come in this order.
    let mut place = 0;
    for c in metadata.format(&number, Style::International).chars() {
        let is_shown = !phone::is_digit(c) || place < code || shown.contains(&place);
        place += usize::from(phone::is_digit(c));
        push_shown(out, c, is_shown);
    }
}

/// Everything but ASCII punctuation and blanks as a dot.
fn push_all(out: &mut Vec<u8>, text: &str) {
    for c in text.chars() {
        push_shown(out, c, c.is_ascii() && !c.is_ascii_alphanumeric());
    }
}

fn push_shown(out: &mut Vec<u8>, c: char, is_shown: bool) {
    let mut buffer = [0; 4];
    let shown = if is_shown { c.encode_utf8(&mut buffer) } else { DOT };
    out.extend_from_slice(shown.as_bytes());
}
