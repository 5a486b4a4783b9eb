//! Domains as mail systems exchange them: ASCII labels, other scripts in Punycode.

use super::paste::is_blank;
use super::punycode;
use super::reason::Reason;
use super::syntax::is_international;
use crate::text;
use alloc::string::String;
use alloc::vec::Vec;

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
    if typed.chars().any(is_blank) {
        return Err(Reason::Space);
    }
    if let Some(reason) = typed.chars().find_map(objection) {
        return Err(reason);
    }
    let mut domain = String::new();
    let mut last = "";
    for label in typed.split('.') {
        if !domain.is_empty() {
            domain.push('.');
        }
        push_label(&mut domain, label)?;
        last = label;
    }
    if domain.len() > LONGEST {
        return Err(Reason::DomainTooLong);
    }
    let is_number = domain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match last.len() == typed.len() {
        true => Err(Reason::NoTld),
        false if is_number => Err(Reason::IpAddress),
        false if is_top_level(last) => Ok(domain),
        false => Err(Reason::BadTld),
    }
}

fn objection(c: char) -> Option<Reason> {
    match c {
        '.' | '-' => None,
        c if c.is_ascii_alphanumeric() => None,
        // Composed letters only: the encoding of a letter and a mark would be another domain.
        c if is_international(c) && !text::is_mark(c) => None,
        _ => Some(Reason::BadCharacter),
    }
}

/// Appends a label in ASCII.
fn push_label(out: &mut String, label: &str) -> Result<(), Reason> {
    let letters: Vec<char> = label.chars().map(text::lower).collect();
    if letters.is_empty() {
        return Err(Reason::Dots);
    }
    if letters.first() == Some(&'-') || letters.last() == Some(&'-') {
        return Err(Reason::Hyphens);
    }
    // Every letter is encoded in at least one byte, so a longer label needs no encoding to be refused.
    if letters.len() > LONGEST_LABEL {
        return Err(Reason::LabelTooLong);
    }
    let start = out.len();
    if letters.iter().all(char::is_ascii) {
        out.extend(letters);
    } else {
        out.push_str(ENCODED);
        punycode::push_encoded(out, &letters);
    }
    if out.len() - start > LONGEST_LABEL { Err(Reason::LabelTooLong) } else { Ok(()) }
}

/// Whether a label can be a top-level domain: letters, at least two in ASCII, or an encoded word.
fn is_top_level(label: &str) -> bool {
    let is_encoded = label.get(..ENCODED.len()).is_some_and(|start| start.eq_ignore_ascii_case(ENCODED));
    is_encoded || !label.is_ascii() || label.len() > 1 && label.bytes().all(|byte| byte.is_ascii_alphabetic())
}
