//! Handles among words: `ig: johndoe`, `my insta is @johndoe`, `johndoe (Snapchat)`.

use super::link;
use super::platforms::{SITES, Site};
use alloc::vec::Vec;

/// What people write between a platform's name and a handle, and before both.
const FILLERS: &str = "my is it's its on at id user username name handle account acct profile @ - – — → ->";

/// Blanks, and characters that nobody sees, which copying brings along.
pub(super) fn is_blank(c: char) -> bool {
    c <= ' '
        || matches!(c, '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
            | '\u{3000}' | '\u{feff}')
}

fn is_between(c: char) -> bool {
    is_blank(c) || matches!(c, ':' | '：' | '=' | '|' | '•') || is_wrapping(c)
}

/// What stands around a handle in a sentence, and is none of it.
fn is_wrapping(c: char) -> bool {
    matches!(
        c,
        '(' | ')'
            | '['
            | ']'
            | '<'
            | '>'
            | '{'
            | '}'
            | '"'
            | '\''
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '`'
            | ','
            | ';'
            | '!'
    )
}

/// A text without what stands around it.
pub(super) fn bare(text: &str) -> &str {
    let is_around = |c| is_blank(c) || is_wrapping(c);
    text.trim_start_matches(is_around).trim_end_matches(|c| is_around(c) || matches!(c, '.' | ':' | '?'))
}

pub(super) fn begins_with_at(text: &str) -> bool {
    text.starts_with(['@', '＠'])
}

pub(super) fn without_at(text: &str) -> &str {
    text.strip_prefix(['@', '＠']).map_or(text, bare)
}

/// The parts of a text between such characters.
pub(super) fn tokens<'t>(text: &'t str, is_between: &dyn Fn(char) -> bool) -> Vec<&'t str> {
    text.split(|c| is_between(c)).filter(|token| !token.is_empty()).collect()
}

/// The platform that a text names beside something else, and the handle if the rest is but that.
pub(super) fn named(text: &str) -> Option<(&'static Site, Option<&str>)> {
    let tokens = tokens(text, &is_between);
    if tokens.len() < 2 {
        return None;
    }
    let mut before = tokens.as_slice();
    let mut behind = before;
    while let [first, others @ ..] = behind {
        let second = others.first().copied().unwrap_or("");
        let (site, length) = match (called(first, second), called(first, "")) {
            (Some(site), _) => (site, 2),
            (None, Some(site)) => (site, 1),
            (None, None) => {
                behind = others;
                continue;
            }
        };
        before = before.get(..before.len() - behind.len()).unwrap_or(&[]);
        behind = behind.get(length..).unwrap_or(&[]);
        let is_filler = |token: &&&str| {
            link::words(FILLERS).any(|filler| filler.eq_ignore_ascii_case(token))
                || called(token, "").is_some_and(|other| other.code == site.code)
        };
        // "no insta" is an answer, not a handle.
        let is_apart = before.last().is_some_and(|last| is_filler(&last)) || text.contains('(');
        let mut handles = before.iter().filter(|token| is_apart || begins_with_at(token)).chain(behind);
        let mut handles = handles.by_ref().filter(|token| !is_filler(token));
        let handle = handles.next().filter(|_| handles.next().is_none()).copied();
        return Some((site, handle));
    }
    None
}

/// The platform that people call so; many write its name as two words.
fn called(first: &str, second: &str) -> Option<&'static Site> {
    let is_so = |word: &str| {
        word.split_at_checked(first.len())
            .is_some_and(|(start, end)| start.eq_ignore_ascii_case(first) && end.eq_ignore_ascii_case(second))
    };
    SITES.into_iter().find(|site| link::words(site.words).any(is_so))
}
