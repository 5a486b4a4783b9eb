//! The shape of an address: RFC 5321's mailbox with RFC 6531's letters.

use super::cut::{cut, letters};
use super::paste::is_blank;
use super::reason::Reason;

/// The most octets of a local part, quotes included (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;

/// The local part and the domain: what stands before and after the `@` that is in no quotes.
pub(super) fn split(text: &str) -> Result<(&str, &str), Reason> {
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    let start = if text.starts_with('"') { end_of_quotes(text)? } else { 0 };
    let (quoted, rest) = text.split_at_checked(start).unwrap_or(("", text));
    let (unquoted, domain) = cut(rest, b'@').ok_or(Reason::NoAt)?;
    if !quoted.is_empty() && !unquoted.is_empty() {
        return Err(Reason::Quotes);
    }
    let local = text.get(..start + unquoted.len()).unwrap_or("");
    if local.is_empty() || local == "\"\"" {
        Err(Reason::NoLocal)
    } else if domain.is_empty() {
        Err(Reason::NoDomain)
    } else if cut(domain, b'@').is_some() {
        Err(Reason::TwoAts)
    } else {
        Ok((local, domain))
    }
}

/// The offset behind the quote that closes the one at the start.
fn end_of_quotes(text: &str) -> Result<usize, Reason> {
    let mut is_escaped = true;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'"' && !is_escaped {
            return Ok(at + 1);
        }
        is_escaped = at > 0 && byte == b'\\' && !is_escaped;
    }
    Err(Reason::Quotes)
}

/// Whether mail systems take the local part.
pub(super) fn check_local(local: &str) -> Result<(), Reason> {
    if local.len() > LONGEST_LOCAL {
        return Err(Reason::LocalTooLong);
    }
    let is_quoted = local.starts_with('"');
    let mut before = if is_quoted { ' ' } else { '.' };
    let mut has_dots = false;
    for c in letters(local) {
        if is_quoted {
            // RFC 5321's qtextSMTP and quoted pairs: printable ASCII, blanks among it, and RFC 6531's letters.
            if !matches!(c, ' '..='~') && (before == '\\' || !is_international(c)) {
                return Err(Reason::BadCharacter);
            }
        } else if c == '.' {
            has_dots |= before == '.';
        } else if is_blank(c) {
            return Err(Reason::Space);
        } else if c == '"' {
            return Err(Reason::Quotes);
        } else if !is_atom_text(c) {
            return Err(Reason::BadCharacter);
        }
        before = c;
    }
    if has_dots || before == '.' { Err(Reason::Dots) } else { Ok(()) }
}

/// Whether a local part needs no quotes.
pub(super) fn is_dot_atom(local: &str) -> bool {
    !local.starts_with('"') && check_local(local).is_ok()
}

/// RFC 5322's atext, and RFC 6531's letters.
fn is_atom_text(c: char) -> bool {
    let is_special = matches!(c, '"' | '(' | ')' | ',' | '.' | ':' | ';' | '<' | '>' | '@' | '[' | '\\' | ']');
    matches!(c, '!'..='~') && !is_special || is_international(c)
}

/// A character beyond ASCII that words are written with: no control, blank, punctuation, symbol or private one.
pub(super) fn is_international(c: char) -> bool {
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
