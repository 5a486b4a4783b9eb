//! What may be shown of a contact method to somebody who might not own it.
//!
//! The rule: of a phone, the calling code and the last four digits of the number, but never more than half of
//! them. All else that is a letter or a digit is `•`; punctuation stays, so that the owner knows the shape.

use crate::phone::{self, Country, Style, with_production};
use alloc::string::String;

const DOT: char = '•';
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
    with_production(|metadata| {
        let Ok(number) = metadata.parse(text, default) else {
            return all(text);
        };
        let digits = number.national_number().len();
        let end = metadata.format(&number, Style::E164).len() - 1;
        let (code, shown) = (end - digits, end - SHOWN.min(digits / 2)..end);
        // Calling code, national number, extension: the digits come in this order.
        let mut place = 0..;
        let is_shown = |place| place < code || shown.contains(&place);
        let mask = |c| if phone::is_digit(c) && !place.next().is_some_and(is_shown) { DOT } else { c };
        metadata.format(&number, Style::International).chars().map(mask).collect()
    })
}

/// Everything but ASCII punctuation and blanks as a dot.
fn all(text: &str) -> String {
    let is_shown = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    text.chars().map(|c| if is_shown(c) { c } else { DOT }).collect()
}
