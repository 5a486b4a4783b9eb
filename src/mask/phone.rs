//! Of a phone: the calling code and the last four digits of the number, but never more than half of them. Its other
//! digits are `•` and its punctuation stays, as its plan gives both away. Of a text that is no phone, only ASCII
//! punctuation and blanks are shown.

use super::DOT;
use crate::phone::{self, Country, Metadata, Style, push_byte, push_calling_code, with_production};
use alloc::string::String;
use alloc::vec::Vec;

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
    let Ok(number) = &metadata.parse(text, default) else {
        return push_masked(out, text.as_bytes(), &mut |byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    };
    // Calling code, national number, extension: the digits come in this order.
    let mut formatted = Vec::new();
    push_calling_code(&mut formatted, number.calling_code());
    let code = formatted.len();
    let end = code + number.national.digits().len();
    let start = end - SHOWN.min((end - code) / 2);
    formatted.clear();
    metadata.push(&mut formatted, number, Style::International);
    let mut place = 0;
    push_masked(out, &formatted, &mut |byte| {
        // Digits of other scripts are only in extensions.
        if byte.is_ascii() && !byte.is_ascii_digit() {
            return true;
        }
        place += 1;
        place <= code || place > start && place <= end
    });
}

/// A character that is not shown is a dot.
fn push_masked(out: &mut Vec<u8>, text: &[u8], is_shown: &mut dyn FnMut(u8) -> bool) {
    for byte in text {
        match byte {
            0x80..=0xbf => {}
            byte if is_shown(*byte) => push_byte(out, *byte),
            _ => out.extend_from_slice(DOT.as_bytes()),
        }
    }
}
