//! Any edit of a field: no digit is lost, the caret stands in the text and on no half of a character, and reading the
//! field again changes nothing more.
#![no_main]

use identity_hints::phone::{self, Change, Country, Edit, Edited};
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
    // A browser's caret stands behind whole characters, and behind as many as the text has at most.
    let before = value.chars().take(usize::from(caret)).map(char::len_utf16).sum();
    let once = edited(&Edit { value, caret: before, previous, change }, country);
    if change == Change::Insert && value.is_ascii() {
        assert!(digits(value).eq(digits(&once.value)), "{:?}", once.value);
    }
    // Longer texts stay as they are.
    if texts.len() > 250 {
        return;
    }
    // What followed a number may be no extension any more where the number has changed; but then all is settled.
    let settled = untouched(&once, country);
    assert_eq!(untouched(&settled, country).value, settled.value);
});

fn edited(edit: &Edit, country: Option<Country>) -> Edited {
    let edited = phone::edit(edit, country);
    assert!(is_boundary(&edited.value, edited.caret), "{} in {:?}", edited.caret, edited.value);
    edited
}

/// The same field, read again.
fn untouched(Edited { value, caret, .. }: &Edited, country: Option<Country>) -> Edited {
    edited(&Edit { value, caret: *caret, previous: value, change: Change::Insert }, country)
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

/// Whether so many UTF-16 units of a text end with a whole character.
fn is_boundary(text: &str, units: usize) -> bool {
    const LOW_SURROGATES: std::ops::RangeInclusive<u16> = 0xdc00..=0xdfff;
    let next = text.encode_utf16().nth(units);
    units <= text.encode_utf16().count() && !next.is_some_and(|unit| LOW_SURROGATES.contains(&unit))
}
