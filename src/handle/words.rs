//! Handles among words: `ig: johndoe`, `my insta is @johndoe`, `johndoe (Snapchat)`.

use super::is_one_of;
use super::link::{cut, is_word_of, words};
use super::platforms::{SITES, Site};
use crate::phone::{split_last, steps};
use alloc::vec::Vec;

/// What people write between a platform's name and a handle, and before both.
const FILLERS: &str = "my is it's its on at id user username name handle account acct profile @ - – — → ->";
/// What stands around a handle in a sentence, and is none of it.
const AROUND: &str = "()[]<>{}\"'“”‘’«»`,;!";
/// What stands between words beside a blank.
const BETWEEN: &str = "()[]<>{}\"'“”‘’«»`,;!:：=|•";
/// What ends a sentence, but is inside handles and links.
const BEHIND: &str = ".:?";

/// A blank, or a character that nobody sees, which copying brings along.
fn is_blank(c: char) -> bool {
    c <= ' '
        || matches!(c, '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
            | '\u{3000}' | '\u{feff}')
}

/// A text without what stands around it.
pub(super) fn bare(text: &str) -> &str {
    let is_around = |c| is_blank(c) || is_one_of(c, AROUND);
    let mut text = text;
    while let Some((_, c)) = steps(text).next()
        && is_around(c)
    {
        text = text.get(c.len_utf8()..).unwrap_or("");
    }
    while let Some((rest, c)) = split_last(text)
        && (is_around(c) || is_one_of(c, BEHIND))
    {
        text = rest;
    }
    text
}

/// The handle behind an `@`, if there is one before it.
pub(super) fn without_at(text: &str) -> &str {
    text.strip_prefix('@').or(text.strip_prefix('＠')).map_or(text, bare)
}

/// The parts of a text between blanks and such characters.
pub(super) fn tokens<'t>(text: &'t str, between: &str) -> Vec<&'t str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    for (at, c) in steps(text) {
        if is_blank(c) || is_one_of(c, between) {
            tokens.extend(text.get(start..at));
            start = at + c.len_utf8();
        }
    }
    tokens.extend(text.get(start..));
    tokens.retain(|token| !token.is_empty());
    tokens
}

/// The platform and the handle of a text that is a key: there a handle may be a word that has a meaning elsewhere.
pub(super) fn keyed(text: &str) -> Option<(&'static Site, &str)> {
    let (code, handle) = cut(text, b':');
    let site = SITES.into_iter().find(|site| site.code == code)?;
    (tokens(handle, "").len() == 1).then(|| (site, bare(handle)))
}

/// The platform that a text names beside something else, and the handle; nothing for that if the rest is no single word.
pub(super) fn named(text: &str) -> Option<(&'static Site, &str)> {
    let tokens = tokens(text, BETWEEN);
    let mut behind = tokens.as_slice();
    let mut site = None;
    let mut before = 0;
    while let ([first, others @ ..], None) = (behind, site) {
        let second = others.first().copied().unwrap_or("");
        site = called(first, second);
        behind = others;
        match site {
            Some(_) => behind = others.get(1..).unwrap_or(&[]),
            None => site = called(first, ""),
        }
        before += usize::from(site.is_none());
    }
    let site = site.filter(|_| tokens.len() > 1)?;
    let is_filler =
        |token: &str| is_word_of(token, FILLERS) || called(token, "").is_some_and(|other| core::ptr::eq(other, site));
    let before = tokens.get(..before).unwrap_or(&[]);
    // "no insta" is an answer, not a handle.
    let is_apart = before.last().is_some_and(|last| is_filler(last)) || is_one_of('(', text);
    let mut handle = "";
    for token in before.iter().filter(|token| is_apart || token.starts_with('@')).chain(behind) {
        if !is_filler(token) {
            handle = if handle.is_empty() { token } else { "?" };
        }
    }
    Some((site, handle))
}

/// The platform that people call so; many write its name as two words.
fn called(first: &str, second: &str) -> Option<&'static Site> {
    let is_so = |word: &str| {
        word.split_at_checked(first.len())
            .is_some_and(|(start, end)| start.eq_ignore_ascii_case(first) && end.eq_ignore_ascii_case(second))
    };
    SITES.into_iter().find(|site| words(site.words).any(is_so))
}
