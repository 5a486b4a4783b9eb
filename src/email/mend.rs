//! What a refused text was meant to be.

use super::paste::{inner, unwrapped};
use super::providers::{self, Marks};
use super::{LONGEST, joined, push_plain, suggest};
use crate::cut::{cut, letters, parts};
#[cfg(target_arch = "wasm32")]
use crate::phone::push_byte;
use crate::phone::split_last;
use crate::text::{each, is_blank, lower, pop, push};
use alloc::string::String;
#[cfg(target_arch = "wasm32")]
use alloc::vec::Vec;

/// What a text was meant to be: the suggestion of an address, or of a text that is refused the address that it is one
/// plain slip away from.
///
/// ```
/// use identity_hints::email;
///
/// assert_eq!(email::mended("ann@example,com").as_deref(), Some("ann@example.com"));
/// assert_eq!(email::mended("ann @gmial"), Some("ann@gmail.com".to_owned()));
/// assert_eq!(email::mended("call me"), None);
/// assert_eq!(email::mended("ann@example.com"), None);
/// ```
pub fn mended(text: &str) -> Option<String> {
    let text = unwrapped(text);
    let mut found = String::new();
    match push_plain(&mut found, &text) {
        Ok(()) => parts(&found, 0).nth(1).filter(|suggestion| !suggestion.is_empty()).map(String::from),
        Err(_) => meant(&text),
    }
}

/// Appends the address as [`push_address`](super::push_address) has it; or, behind the reason's place among
/// [`Reason`]'s as a letter, what was meant by a text that is none.
#[cfg(target_arch = "wasm32")]
pub(crate) fn push_read(out: &mut Vec<u8>, text: &str) {
    let text = unwrapped(text);
    let mut found = String::new();
    if let Err(reason) = push_plain(&mut found, &text) {
        push_byte(out, b'A' + reason as u8);
        found = meant(&text).unwrap_or_default();
    }
    out.extend_from_slice(found.as_bytes());
}

/// What a text that is refused was meant to be.
fn meant(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let (local, rest) = cut(text, b'@').or_else(|| cut_before_provider(text))?;
    let (domain, is_guess) = domain_of(rest);
    if cut(&domain, b'@').is_some() {
        // Two addresses, and no telling which is meant.
        return None;
    }
    let domain = suggest::correct(&domain).unwrap_or(domain);
    if is_guess && providers::of(&domain) == Marks::NONE {
        return None;
    }
    let mut found = String::new();
    push_plain(&mut found, &joined(&single_dots(inner(local)), "@", &domain)).ok()?;
    let mut fields = parts(&found, 0);
    let (address, suggestion) = (fields.next()?, fields.next()?);
    Some(if suggestion.is_empty() { address.into() } else { suggestion.into() })
}

/// Where the `@` was left out, or another key hit: `ann.gmail.com`, `ann#gmail.com`.
fn cut_before_provider(text: &str) -> Option<(&str, &str)> {
    let at = (1..text.len()).find(|at| text.get(*at..).is_some_and(is_famous))?;
    let (mut local, domain) = text.split_at_checked(at)?;
    while let Some((rest, c)) = split_last(local)
        && (c.is_ascii_punctuation() || is_blank(c))
    {
        local = rest;
    }
    Some((local, domain))
}

fn is_famous(domain: &str) -> bool {
    let marks = providers::of(domain);
    marks.is_famous() && marks.budget() > 1
}

/// A domain with full stops for the keys beside theirs, and for blanks; and whether a blank stood where a full stop
/// might have been meant, or a sentence went on.
fn domain_of(rest: &str) -> (String, bool) {
    let mut domain = String::new();
    let (mut before, mut is_after_blank, mut is_guess) = ('.', false, false);
    for typed in letters(rest) {
        let c = match typed {
            '@' if before == '.' => '.',
            ',' | ';' | ':' | '/' | '>' => '.',
            c if is_blank(c) => '.',
            c => lower(c),
        };
        push_single(&mut domain, c);
        if !is_blank(typed) {
            // `gmail . com` is one slip; `gmail com` and `example.com, call me` are not surely one.
            is_guess |= is_after_blank && before != '.' && typed != '.';
            before = typed;
        }
        is_after_blank = is_blank(typed);
    }
    while let Some(last) = domain.as_bytes().last().copied().filter(u8::is_ascii_punctuation) {
        pop(&mut domain, last.into());
    }
    (domain, is_guess)
}

/// The text with one full stop for several, and none at its ends.
fn single_dots(text: &str) -> String {
    let mut single = String::new();
    each(text, &mut |_, c| push_single(&mut single, c));
    pop(&mut single, '.');
    single
}

/// Appends a character, unless it is a second full stop or the first of all.
#[inline(never)]
fn push_single(out: &mut String, c: char) {
    if c != '.' || !matches!(out.as_bytes().last(), None | Some(b'.')) {
        push(out, c);
    }
}
