//! Links to accounts: `https://m.facebook.com/profile.php?id=4`, `t.me/johndoe`, `tg://resolve?domain=johndoe`.

use super::platforms::{SITES, Site};
use super::words;
use crate::cut::{ahead, behind, cut_last, filled, is_same, is_word_of, words};
use crate::phone::push_byte;
use crate::text::decoded;
use alloc::string::String;
use alloc::vec::Vec;

/// What some platforms have before their host: none of another's pages.
const SUBDOMAINS: &str = "www m mobile mbasic touch web";

pub(super) struct Link {
    pub(super) site: &'static Site,
    /// Decoded, with the query.
    pub(super) path: String,
}

/// The link to a platform that a text is, if it is one.
pub(super) fn read(text: &str) -> Option<Link> {
    let text = words::without_at(words::bare(text));
    let (scheme, rest) = cut(text, b':');
    let address = behind(rest, "//");
    let is_app = address.is_some() && !is_word_of(scheme, "https http");
    let (host, path) = match address {
        // An app's scheme names the platform as a host does: `tg://`.
        Some(address) if is_app => (scheme, address),
        Some(address) => split_host(address),
        None => split_host(text),
    };
    let is_alone = path.is_empty() && address.is_none();
    let is_called = |site: &&Site| !is_alone && is_word_of(host, site.words);
    let site = site_at(host).or_else(|| SITES.iter().copied().find(is_called))?;
    // Before 2012 some had all behind `#!`.
    let path = behind(path, "/#!").unwrap_or(path);
    Some(Link { site, path: decoded(cut(path, b'#').0)? })
}

fn split_host(address: &str) -> (&str, &str) {
    let end = address.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(address.len());
    address.split_at_checked(end).unwrap_or((address, ""))
}

/// The platform of a host.
#[inline(never)]
pub(super) fn site_at(host: &str) -> Option<&'static Site> {
    let is_own = |known| {
        ahead(host, known).is_some_and(|before| before.is_empty() || ahead(before, ".").is_some_and(is_subdomain))
    };
    SITES.iter().copied().find(|site| words(site.hosts).any(is_own))
}

/// One of [`SUBDOMAINS`], or a language with or without its country: `de`, `pt-br`.
fn is_subdomain(before: &str) -> bool {
    let is_language =
        matches!(before.as_bytes(), [a, b] | [a, b, b'-', _, _] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic());
    is_language || is_word_of(before, SUBDOMAINS)
}

/// Whether a text that is no link may be a path: it has several segments.
pub(super) fn is_path(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'/')
}

/// What a pattern that fits a path has as the handle: see `Accounts::paths`.
pub(super) fn matched<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    let (steps, parameter) = cut(pattern, b'?');
    let (path, query) = cut(path, b'?');
    let mut segments = filled(path, b'/');
    let mut found = None;
    for step in filled(steps, b'/') {
        let segment = segments.next()?;
        match step {
            "_" => {}
            "*" => found = Some(behind(segment, "@").unwrap_or(segment)),
            "@*" => found = Some(behind(segment, "@")?),
            "-*" => found = cut_last(segment, b'-').map(|(_, last)| last),
            _ if is_same(step, segment) => {}
            _ => return None,
        }
    }
    if !parameter.is_empty() {
        found = filled(query, b'&')
            .map(|pair| cut(pair, b'='))
            .find(|(name, _)| *name == parameter)
            .map(|(_, value)| value);
    }
    found
}

/// What is before the first such byte, and what behind it.
pub(crate) fn cut(text: &str, at: u8) -> (&str, &str) {
    crate::cut::cut(text, at).unwrap_or((text, ""))
}

/// Appends a handle as a path has it (RFC 3986, 2.3).
pub(super) fn push_encoded(out: &mut Vec<u8>, handle: &str) {
    let digit = |value: u8| value + if value < 10 { b'0' } else { b'A' - 10 };
    for byte in handle.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            push_byte(out, byte);
        } else {
            out.extend_from_slice(&[b'%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
