//! Tables that are one text each: their parts are cut off one after another.

use crate::text::push;
use alloc::string::String;

/// Cuts off what stands before the next separator, and the separator; all of a text without one.
#[inline(never)]
pub(super) fn cut<'a>(text: &mut &'a [u8], separator: u8) -> &'a [u8] {
    let whole = *text;
    let length = whole.iter().position(|byte| *byte == separator).unwrap_or(whole.len());
    *text = whole.get(length + 1..).unwrap_or_default();
    whole.get(..length).unwrap_or_default()
}

/// The part at a place, counted from 0. A table's last part is not empty.
#[inline(never)]
pub(super) fn part(mut table: &[u8], mut place: u32) -> Option<&[u8]> {
    while place > 0 && !table.is_empty() {
        cut(&mut table, b' ');
        place -= 1;
    }
    if table.is_empty() { None } else { Some(cut(&mut table, b' ')) }
}

/// Appends ASCII letters.
#[inline(never)]
pub(super) fn push_letters(out: &mut String, letters: &[u8]) {
    letters.iter().for_each(|letter| push(out, char::from(*letter)));
}

/// What stands behind these letters in a text that begins with them.
#[inline(never)]
pub(super) fn behind<'a>(text: &'a [u8], letters: &[u8]) -> Option<&'a [u8]> {
    text.strip_prefix(letters)
}
