//! Domains as mail systems exchange them: ASCII labels, other scripts in Punycode.

use super::cut::{cut_last, letters, parts};
use super::paste::is_blank;
use super::punycode;
use super::reason::Reason;
use super::syntax::is_international;
use crate::text::{self, push};
use alloc::string::String;

/// RFC 1035's 255 octets, written as text.
const LONGEST: usize = 253;
const LONGEST_LABEL: usize = 63;
/// What IDNA's A-labels start with.
const ENCODED: &str = "xn--";

/// The domain in small ASCII letters.
pub(super) fn ascii(typed: &str) -> Result<String, Reason> {
    if typed.starts_with('[') {
        return Err(Reason::IpAddress);
    }
    let mut small = String::new();
    let mut is_bad = false;
    for c in letters(typed) {
        if is_blank(c) {
            return Err(Reason::Space);
        }
        is_bad |= !is_in_domain(c);
        push(&mut small, text::lower(c));
    }
    if is_bad {
        return Err(Reason::BadCharacter);
    }
    let mut domain = String::new();
    for label in parts(&small, b'.') {
        if !domain.is_empty() {
            push(&mut domain, '.');
        }
        push_label(&mut domain, label)?;
    }
    if domain.len() > LONGEST {
        return Err(Reason::DomainTooLong);
    }
    let Some((_, top)) = cut_last(&domain, b'.') else { return Err(Reason::NoTld) };
    if domain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Err(Reason::IpAddress);
    }
    let is_top = top.starts_with(ENCODED) || top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_top { Ok(domain) } else { Err(Reason::BadTld) }
}

/// Composed letters only: the encoding of a letter and a mark would be another domain.
fn is_in_domain(c: char) -> bool {
    matches!(c, '.' | '-') || c.is_ascii_alphanumeric() || is_international(c) && !text::is_mark(c)
}

/// Appends a label of small letters in ASCII.
fn push_label(out: &mut String, label: &str) -> Result<(), Reason> {
    if label.is_empty() {
        return Err(Reason::Dots);
    }
    if label.starts_with('-') || label.ends_with('-') {
        return Err(Reason::Hyphens);
    }
    // A letter of up to four bytes is encoded in at least one, so a longer label needs no encoding to be too long.
    if label.len() > LONGEST_LABEL * 4 {
        return Err(Reason::LabelTooLong);
    }
    let start = out.len();
    if label.is_ascii() {
        out.push_str(label);
    } else {
        out.push_str(ENCODED);
        punycode::push_encoded(out, label);
    }
    if out.len() - start > LONGEST_LABEL { Err(Reason::LabelTooLong) } else { Ok(()) }
}
