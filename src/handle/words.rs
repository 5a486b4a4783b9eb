//! Handles among words: `ig: johndoe`, `my insta is @johndoe`, `johndoe (Snapchat)`.

use super::Platform;
use super::link::cut;
use super::platforms::{SITES, Site};
use crate::cut::{behind, is_same, is_word_of, split_first, words};
use crate::text::{self, any, is_blank};

/// What people write between a platform's name and a handle, and before both.
const FILLERS: &str = "my is it's its on at id user username name handle account acct profile @ - – — → ->";
/// For several words, which are none, unless there is an `@` yet to come.
const NO_HANDLE: &str = "?";
/// For several handles, which are none whatever comes.
const SEVERAL: &str = "@?";
/// What stands around a handle in a sentence, and is none of it.
const AROUND: &str = "()[]<>{}\"'“”‘’«»`,;!";
/// The same, and what ends a sentence, but is inside handles and links.
const BEHIND: &str = "()[]<>{}\"'“”‘’«»`,;!.:?";
/// What stands between words beside a blank.
const BETWEEN: &str = "()[]<>{}\"'“”‘’«»`,;!:=|•";

/// A text without what stands around it.
pub(super) fn bare(text: &str) -> &str {
    text::bare(text, AROUND, BEHIND)
}

/// The handle behind an `@`, if there is one before it.
pub(super) fn without_at(text: &str) -> &str {
    behind(text, "@").map_or(text, bare)
}

/// Takes the first part of a text, up to a blank or such a character.
pub(super) fn token<'t>(text: &mut &'t str, between: &str) -> Option<&'t str> {
    let mut whole = *text;
    while let Some((c, rest)) = split_first(text) {
        let is_between = is_blank(c) || any(between, &|one| one == c);
        if is_between && whole.len() > text.len() {
            break;
        }
        *text = rest;
        if is_between {
            whole = rest;
        }
    }
    whole.get(..whole.len() - text.len()).filter(|token| !token.is_empty())
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
    let mut is_apart = crate::cut::find(text, b'(').is_some();
    while let Some(first) = token(&mut rest, BETWEEN) {
        let mut behind = rest;
        let pair = token(&mut behind, BETWEEN).and_then(|second| called(first, second));
        if pair.is_some() {
            rest = behind;
        }
        if let Some(found) = pair.or_else(|| called(first, "")) {
            match site {
                // Two platforms are two accounts.
                Some(site) if !core::ptr::eq(site, found) => handle = SEVERAL,
                None if !is_apart && !has_at(handle) => handle = "",
                _ => {}
            }
            site = Some(found);
        } else if is_word_of(first, FILLERS) {
            is_apart = true;
        } else if has_at(first) || !has_at(handle) {
            // What has an @ is the handle among any words.
            handle = match (has_at(handle), handle) {
                (true, _) => SEVERAL,
                (_, "") => first,
                _ if has_at(first) => first,
                _ => NO_HANDLE,
            }
        }
    }
    // A text of one word is the handle that it says.
    site.filter(|_| !handle.is_empty()).map(|site| (site, handle))
}

fn has_at(handle: &str) -> bool {
    handle.as_bytes().first() == Some(&b'@')
}

/// The platform that people call so; many write its name as two words.
fn called(first: &str, second: &str) -> Option<&'static Site> {
    let is_so = |word: &str| behind(word, first).is_some_and(|end| is_same(end, second));
    SITES.iter().copied().find(|site| words(site.words).any(is_so))
}
