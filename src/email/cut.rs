//! Parting texts. std's iterators over texts are inlined where they are used, in the browser another copy each time;
//! these two are called.

use core::str::Chars;

/// The characters of a text.
pub(super) fn letters(text: &str) -> Letters<'_> {
    Letters(text.chars())
}

pub(super) struct Letters<'t>(Chars<'t>);

impl Iterator for Letters<'_> {
    type Item = char;

    #[inline(never)]
    fn next(&mut self) -> Option<char> {
        self.0.next()
    }
}

/// The parts of a text between such ASCII characters: at least one.
pub(super) fn parts(text: &str, between: u8) -> Parts<'_> {
    Parts { rest: Some(text), between }
}

pub(super) struct Parts<'t> {
    rest: Option<&'t str>,
    between: u8,
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest?;
        let (part, rest) = cut(rest, self.between).map_or((rest, None), |(part, rest)| (part, Some(rest)));
        self.rest = rest;
        Some(part)
    }
}

/// What stands before and behind the first such ASCII character.
#[inline(never)]
pub(super) fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().position(|byte| byte == at)?)
}

/// What stands before and behind the last such ASCII character.
pub(super) fn cut_last(text: &str, at: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().rposition(|byte| byte == at)?)
}

fn around(text: &str, place: usize) -> Option<(&str, &str)> {
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// The text behind a start of small ASCII letters, which may be written in capitals.
pub(super) fn behind<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (same, rest) = text.split_at_checked(start.len())?;
    same.eq_ignore_ascii_case(start).then_some(rest)
}
