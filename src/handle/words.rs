//! Handles among words: `ig: johndoe`, `my insta is @johndoe`, `johndoe (Snapchat)`.

use super::link::{cut, is_word_of, words};
use super::platforms::{SITES, Site};
use super::{Platform, is_one_of};
use crate::phone::{split_last, steps};

/// What people write between a platform's name and a handle, and before both.
const FILLERS: &str = "my is it's its on at id user username name handle account acct profile @ - – — → ->";
/// For several words, which are none, unless there is an `@` yet to come.
const NO_HANDLE: &str = "?";
/// For several handles, which are none whatever comes.
const SEVERAL: &str = "@?";
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

/// Takes the first part of a text, up to a blank or such a character.
pub(super) fn token<'t>(text: &mut &'t str, between: &str) -> Option<&'t str> {
    let mut start = None;
    for (at, c) in steps(text) {
        match (is_blank(c) || is_one_of(c, between), start) {
            (false, None) => start = Some(at),
            (true, Some(start)) => {
                let token = text.get(start..at);
                *text = text.get(at..).unwrap_or("");
                return token;
            }
            _ => {}
        }
    }
    let token = text.get(start?..);
    *text = "";
    token
}

/// The platform and the handle of a text that is a key: there a handle may be a word that has a meaning elsewhere.
pub(super) fn keyed(text: &str) -> Option<(&'static Site, &str)> {
    let (code, mut handle) = cut(text, b':');
    let Platform(site) = Platform::from_code(code)?;
    token(&mut handle, "").filter(|_| bare(handle).is_empty()).map(|handle| (site, handle))
}

/// The platform that a text names beside something else, and the handle; nothing for that if the rest is no single word.
pub(super) fn named(text: &str) -> Option<(&'static Site, &str)> {
    let mut rest = text;
    let mut site: Option<&'static Site> = None;
    let mut handle = "";
    // "johndoe on insta" and "johndoe (IG)" are handles; "no insta" is an answer.
    let mut is_apart = is_one_of('(', text);
    while let Some(first) = token(&mut rest, BETWEEN) {
        let mut behind = rest;
        let pair = token(&mut behind, BETWEEN).and_then(|second| called(first, second));
        if pair.is_some() {
            rest = behind;
        }
        match pair.or_else(|| called(first, "")) {
            Some(found) if site.is_none() => {
                site = Some(found);
                if !is_apart && !handle.starts_with('@') {
                    handle = "";
                }
            }
            Some(found) if site.is_some_and(|site| core::ptr::eq(site, found)) => {}
            // Two platforms are two accounts.
            Some(_) => handle = SEVERAL,
            None if is_word_of(first, FILLERS) => is_apart = true,
            // What has an @ is the handle among any words.
            None => {
                handle = match (handle.starts_with('@'), first.starts_with('@')) {
                    (true, false) => handle,
                    (false, true) => first,
                    (false, false) if handle.is_empty() => first,
                    (false, false) => NO_HANDLE,
                    (true, true) => SEVERAL,
                }
            }
        }
    }
    // A text of one word is the handle that it says.
    site.filter(|_| !handle.is_empty()).map(|site| (site, handle))
}

/// The platform that people call so; many write its name as two words.
fn called(first: &str, second: &str) -> Option<&'static Site> {
    let is_so = |word: &str| {
        word.split_at_checked(first.len())
            .is_some_and(|(start, end)| start.eq_ignore_ascii_case(first) && end.eq_ignore_ascii_case(second))
    };
    SITES.iter().copied().find(|site| words(site.words).any(is_so))
}
