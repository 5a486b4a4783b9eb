//! What people paste around an address, taken off where it is plain that it is no part of it.

use super::cut::{cut, cut_last, position, starts_with_ignoring_case};
use alloc::string::String;

/// What stands around a whole address. None of the right ones can end a domain.
const AROUND: [(char, char); 10] = [
    ('<', '>'),
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('"', '"'),
    ('\'', '\''),
    ('“', '”'),
    ('„', '“'),
    ('‘', '’'),
    ('«', '»'),
];
const MAILTO: &str = "mailto:";

/// The text in plain characters, without what was pasted around the address.
pub(super) fn unwrapped(text: &str) -> String {
    let mut whole = String::new();
    position(text, &mut |c| {
        push_plain(&mut whole, c);
        false
    });
    loop {
        let inner = inner(&whole);
        let next = if starts_with_ignoring_case(inner, MAILTO) { address_of_uri(inner) } else { inner.into() };
        if next.len() == whole.len() {
            return whole;
        }
        whole = next;
    }
}

/// Full-width characters in ASCII, as East Asian keyboards write them; blanks as spaces; nothing for what has no width.
fn push_plain(out: &mut String, c: char) {
    out.push(match c {
        '\u{ff01}'..='\u{ff5e}' => char::from((u32::from(c) - 0xfee0) as u8),
        '。' | '｡' => '.',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => return,
        _ => c,
    });
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
        rest = if is_blank(first) {
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

/// `ann@example.com` of `Ann Lee <ann@example.com>`. A name that is another address makes it unclear which is meant.
fn named(text: &str) -> Option<&str> {
    let (name, address) = cut_last(text.strip_suffix('>')?, b'<')?;
    (cut(name, b'@').is_none() || inner(name) == address).then_some(address)
}

/// The address of RFC 6068's URI: without its query, `%2B` and the like decoded.
fn address_of_uri(uri: &str) -> String {
    let mut address = String::new();
    let mut rest = uri.get(MAILTO.len()..).unwrap_or("").chars();
    while let Some(c) = rest.next().filter(|c| *c != '?') {
        let mut ahead = rest.clone();
        let mut digit = || ahead.next().and_then(|digit| digit.to_digit(16));
        match (c, digit(), digit()) {
            // ASCII is what has to be encoded; other letters can stand as they are (RFC 6068, 2).
            ('%', Some(high @ ..8), Some(low)) => {
                address.push(char::from((high * 16 + low) as u8));
                rest = ahead;
            }
            _ => address.push(c),
        }
    }
    address
}
