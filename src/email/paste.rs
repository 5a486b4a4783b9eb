//! What people paste around an address, taken off where it is plain that it is no part of it.

use alloc::string::String;
use alloc::vec::Vec;

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
/// What a sentence puts behind an address.
const BEHIND: [char; 8] = ['.', ',', ';', ':', '!', '?', '…', '、'];
const MAILTO: &str = "mailto:";

/// The text in plain characters, without what was pasted around the address.
pub(super) fn unwrapped(text: &str) -> String {
    let mut whole: String = text.chars().filter_map(plain).collect();
    loop {
        let inner = inner(&whole);
        let next = if starts_with_mailto(inner) { address_of_uri(inner) } else { inner.into() };
        if next.len() == whole.len() {
            return whole;
        }
        whole = next;
    }
}

/// Full-width characters in ASCII, as East Asian keyboards write them; blanks as spaces; nothing for what has no width.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        '。' | '｡' => Some('.'),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => None,
        _ => Some(c),
    }
}

pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// The text without the outermost thing around it.
fn inner(text: &str) -> &str {
    let text = text.trim_matches(is_blank);
    let text = text.trim_end_matches(|c| is_blank(c) || BEHIND.contains(&c));
    let around = AROUND.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    around.or_else(|| named(text)).unwrap_or(text)
}

/// `ann@example.com` of `Ann Lee <ann@example.com>`. A name that is another address makes it unclear which is meant.
fn named(text: &str) -> Option<&str> {
    let (name, address) = text.strip_suffix('>')?.rsplit_once('<')?;
    let name = name.trim_matches(|c| is_blank(c) || matches!(c, '"' | '\''));
    (!name.contains('@') || name == address).then_some(address)
}

fn starts_with_mailto(text: &str) -> bool {
    text.get(..MAILTO.len()).is_some_and(|start| start.eq_ignore_ascii_case(MAILTO))
}

/// The address of RFC 6068's URI: without its query, `%2B` and the like decoded.
fn address_of_uri(uri: &str) -> String {
    let mut rest = uri.bytes().skip(MAILTO.len()).take_while(|byte| *byte != b'?');
    let mut address = Vec::new();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || char::from(ahead.next()?).to_digit(16);
        match (byte, digit(), digit()) {
            (b'%', Some(high), Some(low)) => {
                address.push((high * 16 + low) as u8);
                rest = ahead;
            }
            _ => address.push(byte),
        }
    }
    String::from_utf8(address).unwrap_or_default()
}
