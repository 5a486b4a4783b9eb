//! What people paste around an address, taken off where it is plain that it is no part of it.

use super::cut::{behind, cut, cut_last, letters, parts};
use crate::text::push;
use alloc::string::String;

/// What stands around a whole address. None of the right ones can end a domain.
const AROUND: [(char, char); 9] =
    [('(', ')'), ('[', ']'), ('{', '}'), ('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»')];
const MAILTO: &str = "mailto:";

/// The text in plain characters, without what was pasted around the address.
pub(super) fn unwrapped(text: &str) -> String {
    let mut whole = String::new();
    for c in letters(text) {
        push_plain(&mut whole, c);
    }
    loop {
        let inner = inner(&whole);
        let next = behind(inner, MAILTO).map_or_else(|| inner.into(), address_of_uri);
        if next.len() == whole.len() {
            return whole;
        }
        whole = next;
    }
}

/// Full-width characters in ASCII, as East Asian keyboards write them; blanks as spaces; nothing for what has no width.
fn push_plain(out: &mut String, c: char) {
    let plain = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from((u32::from(c) - 0xfee0) as u8),
        '。' | '｡' => '.',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => return,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => return,
        _ => c,
    };
    push(out, plain);
}

pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// The text without what is around it.
pub(super) fn inner(text: &str) -> &str {
    let mut rest = text;
    loop {
        let mut behind = rest.chars();
        let mut before = rest.chars();
        let (Some(first), Some(last)) = (behind.next(), before.next_back()) else { return rest };
        rest = if is_blank(first) || first == '<' {
            behind.as_str()
        } else if is_blank(last) || matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '、') {
            before.as_str()
        } else if AROUND.contains(&(first, last)) {
            behind.next_back();
            behind.as_str()
        } else {
            return named(rest).unwrap_or(rest);
        };
    }
}

/// `ann@example.com` of `Ann Lee <ann@example.com>`. A name with another address in it makes it unclear which is meant.
fn named(text: &str) -> Option<&str> {
    let text = text.strip_suffix('>')?;
    let Some((name, address)) = cut_last(text, b'<') else { return Some(text) };
    let is_clear = match (cut(name, b'@'), cut(address, b'@')) {
        (Some((before, behind)), Some((local, domain))) => before.ends_with(local) && behind.starts_with(domain),
        (Some(_), None) => false,
        (None, _) => true,
    };
    is_clear.then_some(address)
}

/// The address of RFC 6068's URI, less its scheme: without its query, `%2B` and the like decoded.
fn address_of_uri(uri: &str) -> String {
    let (uri, _) = cut(uri, b'?').unwrap_or((uri, ""));
    let mut parts = parts(uri, b'%');
    let mut address = String::from(parts.next().unwrap_or(""));
    for part in parts {
        // ASCII is what has to be encoded; other letters can stand as they are (RFC 6068, 2).
        match part.as_bytes() {
            [high @ b'2'..=b'7', low, ..] if let Some(digit) = char::from(*low).to_digit(16) => {
                push(&mut address, char::from((high - b'0') << 4 | digit as u8));
                address.push_str(part.get(2..).unwrap_or(""));
            }
            _ => {
                push(&mut address, '%');
                address.push_str(part);
            }
        }
    }
    address
}
