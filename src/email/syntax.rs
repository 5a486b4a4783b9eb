//! The shape of an address: RFC 5321's mailbox with RFC 6531's letters.

use super::reason::Reason;
use crate::cut::{around, cut, find, letters};
use crate::text::{is_blank, is_mark, lower, push};
use alloc::string::String;

/// The most octets of a local part, quotes included (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// RFC 5322's atext, beside letters and digits.
const ATOM_TEXT: &str = "!#$%&'*+-/=?^_`{|}~";

/// The local part and the domain: what stands before and after the `@` that is in no quotes.
pub(super) fn split(text: &str) -> Result<(&str, &str), Reason> {
    let mut at = 0;
    let (mut is_quoted, mut is_escaped) = (false, false);
    for byte in text.bytes() {
        if !is_quoted && byte == b'@' {
            break;
        }
        if byte == b'"' && !is_escaped {
            is_quoted = at == 0;
        }
        is_escaped = is_quoted && byte == b'\\' && !is_escaped;
        at += 1;
    }
    let (local, domain) = around(text, at).unwrap_or((text, ""));
    Err(if text.is_empty() {
        Reason::Empty
    } else if is_quoted {
        Reason::Quotes
    } else if at == text.len() {
        Reason::NoAt
    } else if matches!(local, "" | "\"\"") {
        Reason::NoLocal
    } else if domain.is_empty() {
        Reason::NoDomain
    } else if find(domain, b'@').is_some() {
        Reason::TwoAts
    } else {
        return Ok((local, domain));
    })
}

/// Appends a local part in small letters, without quotes and escapes; answers whether it had quotes.
pub(super) fn push_local(small: &mut String, local: &str) -> Result<bool, Reason> {
    if local.len() > LONGEST_LOCAL {
        return Err(Reason::LocalTooLong);
    }
    let Some((_, quoted)) = cut(local, b'"').filter(|(before, _)| before.is_empty()) else {
        return push_small(small, local, ATOM_TEXT).map(|()| false);
    };
    // RFC 5321's qtextSMTP and quoted pairs: printable ASCII, blanks among it, and RFC 6531's letters.
    let (mut is_closed, mut is_escaped) = (false, false);
    for c in letters(quoted) {
        if is_closed {
            return Err(Reason::Quotes);
        }
        if !matches!(c, ' '..='~') && (is_escaped || !is_international(c)) {
            return Err(Reason::BadCharacter);
        }
        is_closed = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        if !is_closed && !is_escaped {
            push(small, lower(c));
        }
    }
    Ok(true)
}

/// Appends words of letters, digits and such marks with single full stops between them, in small letters.
#[inline(never)]
pub(super) fn push_small(small: &mut String, text: &str, marks: &str) -> Result<(), Reason> {
    let (mut before, mut bad) = ('.', None);
    for c in letters(text) {
        let is_taken = match c {
            _ if is_blank(c) => return Err(Reason::Space),
            '.' => before != '.',
            '\0'..='\x7f' => c.is_ascii_alphanumeric() || find(marks, c as u8).is_some(),
            // Composed letters only in a domain: the encoding of a letter and a mark would be another one.
            _ => is_international(c) && !(is_mark(c) && marks.len() == 1),
        };
        if !is_taken {
            bad = bad.or(Some(match c {
                '.' => Reason::Dots,
                '"' => Reason::Quotes,
                _ => Reason::BadCharacter,
            }));
        }
        push(small, lower(c));
        before = c;
    }
    match bad {
        None if before == '.' => Err(Reason::Dots),
        None => Ok(()),
        Some(reason) => Err(reason),
    }
}

/// Whether a local part needs no quotes.
pub(super) fn is_dot_atom(local: &str) -> bool {
    push_small(&mut String::new(), local, ATOM_TEXT).is_ok()
}

/// A character beyond ASCII that words are written with: no control, blank, punctuation, symbol or private one.
fn is_international(c: char) -> bool {
    !matches!(
        u32::from(c),
        0..=0xbf
            | 0xd7
            | 0xf7
            | 0x2000..=0x2bff
            | 0x2e00..=0x3004
            | 0x3008..=0x3020
            | 0xd800..=0xffff
            | 0x1f000..=0x1ffff
            | 0xe0000..
    )
}
