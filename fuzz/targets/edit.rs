//! Any edit of a field: the caret stands in the text, on no half of a character, and editing again changes nothing more.
#![no_main]

use identity_hints::phone::{Change, Edit, Edited, edit};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    // How, the caret, then a country and the text before and after, parted by a line break.
    let Some((&[how, caret], rest)) = input.split_first_chunk() else { return };
    let Some((country, texts)) = question(rest) else { return };
    let (previous, value) = texts.split_once('\n').unwrap_or(("", texts));
    let change = match how % 4 {
        0 => Change::Insert,
        1 => Change::DeleteBackward,
        2 => Change::DeleteForward,
        _ => Change::Replace,
    };
    // A browser's caret is behind as many units as the text has at most.
    let before = value.chars().take(usize::from(caret)).map(char::len_utf16).sum();
    let Edited { value: shown, caret, .. } = edit(&Edit { value, caret: before, previous, change }, country);
    assert!(is_boundary(&shown, caret), "{caret} in {shown:?}");
    let again = edit(&Edit { value: &shown, caret, previous: &shown, change: Change::Insert }, country);
    assert_eq!(again.value, shown);
});

/// Whether so many UTF-16 units of a text end with a whole character.
fn is_boundary(text: &str, units: usize) -> bool {
    const LOW_SURROGATES: std::ops::RangeInclusive<u16> = 0xdc00..=0xdfff;
    let next = text.encode_utf16().nth(units);
    units <= text.encode_utf16().count() && !next.is_some_and(|unit| LOW_SURROGATES.contains(&unit))
}
