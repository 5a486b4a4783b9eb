//! How an input is read, the same for every target that takes a text.

use identity_hints::phone::Country;

/// A country's two letters, or any two bytes for none, and a text.
pub fn question(input: &[u8]) -> Option<(Option<Country>, &str)> {
    let (letters, text) = input.split_at_checked(2)?;
    let country = str::from_utf8(letters).ok().and_then(Country::from_code);
    Some((country, str::from_utf8(text).ok()?))
}
