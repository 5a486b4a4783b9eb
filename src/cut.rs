//! Parting texts. std's iterators over texts are inlined where they are used, in the browser another copy each time;
//! these are called.

use crate::phone::steps;
use alloc::string::String;

/// The characters of a text.
pub(crate) fn letters(text: &str) -> Letters<'_> {
    Letters(text)
}

pub(crate) struct Letters<'t>(&'t str);

impl Iterator for Letters<'_> {
    type Item = char;

    #[inline(never)]
    fn next(&mut self) -> Option<char> {
        let (_, first) = steps(self.0).next()?;
        self.0 = self.0.get(first.len_utf8()..)?;
        Some(first)
    }
}

/// The first character of a text, and the others.
#[inline(never)]
pub(crate) fn split_first(text: &str) -> Option<(char, &str)> {
    let mut rest = letters(text);
    Some((rest.next()?, rest.0))
}

/// The parts of a text between such ASCII characters: at least one.
pub(crate) fn parts(text: &str, between: u8) -> Parts<'_> {
    Parts { rest: Some(text), between }
}

pub(crate) struct Parts<'t> {
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

/// The words of a list.
pub(crate) fn words(list: &str) -> Filled<'_> {
    filled(list, b' ')
}

/// The parts of a text, without empty ones.
pub(crate) fn filled(text: &str, between: u8) -> Filled<'_> {
    Filled(parts(text, between))
}

pub(crate) struct Filled<'t>(Parts<'t>);

impl<'t> Iterator for Filled<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        self.0.find(|part| !part.is_empty())
    }
}

/// Whether a list of words has this one, which may be written in capitals.
#[inline(never)]
pub(crate) fn is_word_of(word: &str, list: &str) -> bool {
    let Some(first) = word.as_bytes().first() else { return false };
    let mut before = b' ';
    for (at, byte) in list.bytes().enumerate() {
        // Few words begin with the letter, or with what is one bit from it.
        if before == b' '
            && (byte ^ first) & 0xdf == 0
            && let Some(rest) = behind(list.get(at..).unwrap_or(""), word)
            && matches!(rest.as_bytes().first(), None | Some(b' '))
        {
            return find(word, b' ').is_none();
        }
        before = byte;
    }
    false
}

/// The text without such ASCII characters.
#[inline(never)]
pub(crate) fn without(text: &str, character: u8) -> String {
    let mut rest = String::new();
    parts(text, character).for_each(|part| rest.push_str(part));
    rest
}

/// Where the first such ASCII character is.
#[inline(never)]
pub(crate) fn find(text: &str, character: u8) -> Option<usize> {
    text.bytes().position(|byte| byte == character)
}

/// What stands before and behind the first such ASCII character.
#[inline(never)]
pub(crate) fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    around(text, find(text, at)?)
}

/// What stands before and behind the last such ASCII character.
pub(crate) fn cut_last(text: &str, at: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().rposition(|byte| byte == at)?)
}

/// What stands before and behind the byte at a place.
pub(crate) fn around(text: &str, place: usize) -> Option<(&str, &str)> {
    let (before, behind) = text.split_at_checked(place)?;
    Some((before, behind.get(1..)?))
}

/// Whether two texts are one but for capitals.
#[inline(never)]
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// The text behind a start, which may be written in capitals.
#[inline(never)]
pub(crate) fn behind<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (same, rest) = text.split_at_checked(start.len())?;
    is_same(same, start).then_some(rest)
}

/// The text before an end, which may be written in capitals.
#[inline(never)]
pub(crate) fn ahead<'t>(text: &'t str, end: &str) -> Option<&'t str> {
    let (rest, same) = text.split_at_checked(text.len().checked_sub(end.len())?)?;
    is_same(same, end).then_some(rest)
}
