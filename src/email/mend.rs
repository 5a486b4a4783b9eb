//! What a refused text was meant to be.

use super::cut::{cut, letters, parts};
use super::paste::{inner, is_blank, unwrapped};
use super::providers::{self, Slips};
use super::{LONGEST, joined, read, suggest};
use crate::text::push;
use alloc::string::String;

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
    match read(&text) {
        Ok(email) => return email.suggestion,
        Err(_) if text.len() > LONGEST => return None,
        Err(_) => {}
    }
    let (local, rest) = cut(&text, b'@').or_else(|| cut_before_provider(&text))?;
    let (mut domain, is_guess) = domain_of(rest);
    if cut(&domain, b'@').is_some() {
        // Two addresses, and no telling which is meant.
        return None;
    }
    if let Some(meant) = suggest::domain(&domain) {
        domain = meant;
    }
    if is_guess && providers::of(&domain).is_none() {
        return None;
    }
    let email = read(&joined(&single_dots(inner(local)), '@', &domain)).ok()?;
    Some(email.suggestion.unwrap_or(email.address))
}

/// Where the `@` was left out, or another key hit: `ann.gmail.com`, `ann#gmail.com`.
fn cut_before_provider(text: &str) -> Option<(&str, &str)> {
    let at = (1..text.len()).find(|at| text.get(*at..).is_some_and(is_famous))?;
    let (mut local, domain) = text.split_at_checked(at)?;
    while let Some(rest) = local.strip_suffix(|c: char| c.is_ascii_punctuation() || is_blank(c)) {
        local = rest;
    }
    Some((local, domain))
}

fn is_famous(domain: &str) -> bool {
    providers::of(domain).is_some_and(|provider| provider.slips == Slips::Famous && provider.name.len() > 4)
}

/// A domain with full stops for the keys beside theirs, without blanks; and whether a blank stood where a full stop
/// might have been meant, or a sentence went on.
fn domain_of(rest: &str) -> (String, bool) {
    let mut domain = String::new();
    let (mut before, mut is_after_blank, mut is_guess) = (' ', false, false);
    for typed in letters(rest) {
        let c = match typed {
            '@' if domain.is_empty() => continue,
            ',' | ';' | ':' | '/' | '>' => '.',
            c => c.to_ascii_lowercase(),
        };
        if !is_blank(c) {
            // `gmail . com` is one slip; `gmail com` and `example.com, call me` are not surely one.
            if is_after_blank && c != '.' && !domain.is_empty() {
                is_guess |= before != '.';
                push(&mut domain, '.');
            }
            before = typed;
            push(&mut domain, c);
        }
        is_after_blank = is_blank(c);
    }
    let mut domain = single_dots(&domain);
    while domain.ends_with(|c: char| c.is_ascii_punctuation()) {
        domain.pop();
    }
    (domain, is_guess)
}

/// The text with one full stop for several, and none at its ends.
fn single_dots(text: &str) -> String {
    let mut single = String::new();
    for part in parts(text, b'.').filter(|part| !part.is_empty()) {
        if !single.is_empty() {
            push(&mut single, '.');
        }
        single.push_str(part);
    }
    single
}
