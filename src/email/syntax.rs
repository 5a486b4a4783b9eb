//! The shape of an address: RFC 5321's mailbox with RFC 6531's letters.

use super::paste::is_blank;
use super::reason::Reason;

/// The most octets of a local part, quotes included (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;

/// The local part and the domain: what stands before and after the `@` that is in no quotes.
pub(super) fn split(text: &str) -> Result<(&str, &str), Reason> {
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    let end = match text.strip_prefix('"') {
        Some(quoted) => end_of_quotes(quoted)? + 1,
        None => text.bytes().position(|byte| byte == b'@').ok_or(Reason::NoAt)?,
    };
    let (local, domain) = text.split_at_checked(end).ok_or(Reason::Quotes)?;
    let Some(domain) = domain.strip_prefix('@') else {
        return Err(if domain.is_empty() { Reason::NoAt } else { Reason::Quotes });
    };
    match (local, domain) {
        ("" | "\"\"", _) => Err(Reason::NoLocal),
        (_, "") => Err(Reason::NoDomain),
        (_, domain) if domain.bytes().any(|byte| byte == b'@') => Err(Reason::TwoAts),
        _ => Ok((local, domain)),
    }
}

/// The bytes of a quoted string up to the closing quote, that one included.
fn end_of_quotes(quoted: &str) -> Result<usize, Reason> {
    let mut is_escaped = false;
    for (at, byte) in quoted.bytes().enumerate() {
        if byte == b'"' && !is_escaped {
            return Ok(at + 1);
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    Err(Reason::Quotes)
}

/// Whether mail systems take the local part.
pub(super) fn check_local(local: &str) -> Result<(), Reason> {
    if local.len() > LONGEST_LOCAL {
        return Err(Reason::LocalTooLong);
    }
    if local.starts_with('"') {
        // RFC 5321's qtextSMTP and quoted pairs: printable ASCII, blanks among it, and RFC 6531's letters.
        let is_quotable = |c: char| matches!(c, ' '..='~') || is_international(c);
        let is_pair_of_letter = |pair: (char, char)| pair.0 == '\\' && !pair.1.is_ascii();
        let has_bad_pair = local.chars().zip(local.chars().skip(1)).any(is_pair_of_letter);
        return if local.chars().all(is_quotable) && !has_bad_pair { Ok(()) } else { Err(Reason::BadCharacter) };
    }
    let mut before = '.';
    let mut verdict = Ok(());
    for c in local.chars() {
        match c {
            c if is_blank(c) => return Err(Reason::Space),
            '"' => return Err(Reason::Quotes),
            '.' if before == '.' => verdict = Err(Reason::Dots),
            '.' => {}
            c if is_atom_text(c) => {}
            _ => return Err(Reason::BadCharacter),
        }
        before = c;
    }
    if before == '.' { Err(Reason::Dots) } else { verdict }
}

/// Whether a local part needs no quotes.
pub(super) fn is_dot_atom(local: &str) -> bool {
    !local.starts_with('"') && check_local(local).is_ok()
}

fn is_atom_text(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || is_international(c)
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
