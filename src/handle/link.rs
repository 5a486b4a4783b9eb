//! Links to accounts: `https://m.facebook.com/profile.php?id=4`, `t.me/johndoe`, `tg://resolve?domain=johndoe`.

use super::platforms::{SITES, Site};
use super::words;
use crate::phone::push_byte;
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
    let (scheme, behind) = cut(text, b':');
    let address = behind.strip_prefix("//");
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
    let path = path.strip_prefix("/#!").unwrap_or(path);
    Some(Link { site, path: decoded(cut(path, b'#').0)? })
}

fn split_host(address: &str) -> (&str, &str) {
    let end = address.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(address.len());
    address.split_at_checked(end).unwrap_or((address, ""))
}

/// The platform of a host.
pub(super) fn site_at(host: &str) -> Option<&'static Site> {
    SITES.iter().copied().find(|site| is_host_of(host, site.hosts))
}

fn is_host_of(host: &str, hosts: &str) -> bool {
    words(hosts).any(|known| {
        let Some((before, end)) = host.len().checked_sub(known.len()).and_then(|at| host.split_at_checked(at)) else {
            return false;
        };
        end.eq_ignore_ascii_case(known) && (before.is_empty() || before.strip_suffix('.').is_some_and(is_subdomain))
    })
}

/// One of [`SUBDOMAINS`], or a language with or without its country: `de`, `pt-br`.
fn is_subdomain(before: &str) -> bool {
    let is_language =
        matches!(before.as_bytes(), [a, b] | [a, b, b'-', _, _] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic());
    is_language || is_word_of(before, SUBDOMAINS)
}

#[inline(never)]
pub(super) fn is_word_of(text: &str, known: &str) -> bool {
    words(known).any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether a text that is no link may be a path: it has several segments.
pub(super) fn is_path(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'/')
}

/// Asks about what each of the patterns that fit a path has as the handle (see `Accounts::paths`) until one will do.
/// Without a host before it, only a path of several segments is known as one.
pub(super) fn handle(
    patterns: &str,
    path: &str,
    has_host: bool,
    will_do: &mut dyn FnMut(&str) -> Option<()>,
) -> Option<()> {
    words(patterns).filter(|pattern| has_host || is_path(pattern)).find_map(|pattern| will_do(matched(pattern, path)?))
}

fn matched<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    let (steps, parameter) = cut(pattern, b'?');
    let (path, query) = cut(path, b'?');
    let mut segments = Parts { rest: path, separator: b'/' };
    let mut found = None;
    for step in (Parts { rest: steps, separator: b'/' }) {
        let segment = segments.next()?;
        match step {
            "_" => {}
            "*" => found = Some(segment.strip_prefix('@').unwrap_or(segment)),
            "@*" => found = Some(segment.strip_prefix('@')?),
            "-*" => found = segment.bytes().rposition(|byte| byte == b'-').and_then(|at| segment.get(at + 1..)),
            _ if step.eq_ignore_ascii_case(segment) => {}
            _ => return None,
        }
    }
    if !parameter.is_empty() {
        let of = |pair: &'p str| Some(cut(pair, b'=')).filter(|(name, _)| *name == parameter).map(|(_, value)| value);
        found = Parts { rest: query, separator: b'&' }.find_map(of);
    }
    found
}

/// What is before the first such byte, and what behind it.
pub(crate) fn cut(text: &str, at: u8) -> (&str, &str) {
    let end = text.bytes().position(|byte| byte == at).unwrap_or(text.len());
    (text.get(..end).unwrap_or(""), text.get(end + 1..).unwrap_or(""))
}

/// The words of a list.
pub(super) fn words(list: &str) -> Parts<'_> {
    Parts { rest: list, separator: b' ' }
}

/// The parts of a text, without empty ones.
pub(super) struct Parts<'t> {
    rest: &'t str,
    separator: u8,
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        while !self.rest.is_empty() {
            let (part, rest) = cut(self.rest, self.separator);
            self.rest = rest;
            if !part.is_empty() {
                return Some(part);
            }
        }
        None
    }
}

/// RFC 3986 percent-encoding undone; nothing if that is no text.
fn decoded(path: &str) -> Option<String> {
    let mut out = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, others @ ..] = rest {
        let mut byte = *first;
        rest = others;
        if let (b'%', [high, low, others @ ..]) = (first, others) {
            byte = hex(*high)? * 16 + hex(*low)?;
            rest = others;
        }
        push_byte(&mut out, byte);
    }
    String::from_utf8(out).ok()
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).map(|value| value as u8)
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
