//! Tables that are one text each: their parts are cut off one after another.

/// Cuts off what stands before the next separator, and the separator; all of a text without one.
#[inline(never)]
pub(super) fn cut<'a>(text: &mut &'a [u8], separator: u8) -> &'a [u8] {
    let whole = *text;
    let length = whole.iter().position(|byte| *byte == separator).unwrap_or(whole.len());
    *text = whole.get(length + 1..).unwrap_or_default();
    whole.get(..length).unwrap_or_default()
}

/// What stands behind these letters in a text that begins with them.
#[inline(never)]
pub(super) fn behind<'a>(text: &'a [u8], letters: &[u8]) -> Option<&'a [u8]> {
    text.strip_prefix(letters)
}
