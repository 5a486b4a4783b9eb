//! What a refused text was meant to be.

use super::paste::{is_blank, unwrapped};
use super::{joined, providers, read, suggest};
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
    if let Ok(email) = read(&text) {
        return email.suggestion;
    }
    let (local, rest) = match text.split_once('@') {
        Some((local, rest)) => (local, rest),
        None => split_before_provider(&text)?,
    };
    let (mut domain, is_guess) = domain_of(rest);
    if let Some(meant) = suggest::domain(&domain) {
        domain = meant;
    }
    if is_guess && providers::of(&domain).is_none() {
        return None;
    }
    let email = read(&joined(&single_dots(local.trim_matches(is_blank)), &domain)).ok()?;
    Some(email.suggestion.unwrap_or(email.address))
}

/// Where the `@` was left out, or another key hit: `ann.gmail.com`, `ann#gmail.com`.
fn split_before_provider(text: &str) -> Option<(&str, &str)> {
    let mut ends = text.char_indices().map(|(at, _)| text.split_at_checked(at));
    let (local, domain) = ends.find_map(|parts| parts.filter(|(_, end)| is_famous(end)))?;
    Some((local.trim_end_matches(|c: char| c.is_ascii_punctuation() || is_blank(c)), domain))
}

fn is_famous(domain: &str) -> bool {
    providers::of(domain).is_some_and(|provider| provider.slips == providers::Slips::Famous && provider.name.len() > 4)
}

/// A domain with full stops for the keys beside theirs, without blanks; and whether a blank stood where a full stop
/// might have been meant, or a sentence went on.
fn domain_of(rest: &str) -> (String, bool) {
    let mut domain = String::new();
    let (mut is_after_blank, mut is_guess) = (false, false);
    let mut before = ' ';
    for typed in rest.chars() {
        if is_blank(typed) {
            is_after_blank = true;
            continue;
        }
        let c = match typed {
            '@' if domain.is_empty() => continue,
            ',' | ';' | ':' | '/' | '>' => '.',
            c => c.to_ascii_lowercase(),
        };
        // `gmail . com` is one slip; `gmail com` and `example.com, call me` are not surely one.
        if is_after_blank && c != '.' && !domain.is_empty() {
            is_guess |= before != '.';
            domain.push('.');
        }
        is_after_blank = false;
        before = typed;
        domain.push(c);
    }
    let domain = single_dots(&domain);
    (domain.trim_end_matches(|c: char| c.is_ascii_punctuation()).into(), is_guess)
}

/// The text with one full stop for several, and none at its ends.
fn single_dots(text: &str) -> String {
    let mut single = String::new();
    for part in text.split('.').filter(|part| !part.is_empty()) {
        if !single.is_empty() {
            single.push('.');
        }
        single.push_str(part);
    }
    single
}
