//! Domains as mail systems exchange them: ASCII labels, other scripts in Punycode.

use super::reason::Reason;
use super::syntax::push_small;
use super::{punycode, push_all};
use crate::cut::{cut_last, parts};
use crate::text::push;
use alloc::string::String;

/// RFC 1035's 255 octets, written as text.
const LONGEST: usize = 253;
const LONGEST_LABEL: usize = 63;
/// What IDNA's A-labels start with.
const ENCODED: &str = "xn--";
/// What a domain has beside letters and digits.
const HYPHEN: &str = "-";

/// Appends the domain in small ASCII letters.
pub(super) fn push_ascii(domain: &mut String, typed: &str) -> Result<(), Reason> {
    if typed.as_bytes().first() == Some(&b'[') {
        return Err(Reason::IpAddress);
    }
    let mut small = String::new();
    push_small(&mut small, typed, HYPHEN)?;
    for label in parts(&small, b'.') {
        if !domain.is_empty() {
            push(domain, '.');
        }
        push_label(domain, label)?;
    }
    if domain.len() > LONGEST {
        return Err(Reason::DomainTooLong);
    }
    let Some((_, top)) = cut_last(domain, b'.') else { return Err(Reason::NoTld) };
    if domain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Err(Reason::IpAddress);
    }
    let is_top = top.starts_with(ENCODED) || top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_top { Ok(()) } else { Err(Reason::BadTld) }
}

/// Appends a label of small letters in ASCII.
fn push_label(out: &mut String, label: &str) -> Result<(), Reason> {
    if matches!(label.as_bytes(), [b'-', ..] | [.., b'-']) {
        return Err(Reason::Hyphens);
    }
    // A letter of up to four bytes is encoded in at least one, so a longer label needs no encoding to be too long.
    if label.len() > LONGEST_LABEL * 4 {
        return Err(Reason::LabelTooLong);
    }
    let start = out.len();
    if label.bytes().all(|byte| byte < 128) {
        push_all(out, &[label]);
    } else {
        push_all(out, &[ENCODED]);
        punycode::push_encoded(out, label);
    }
    if out.len() - start > LONGEST_LABEL { Err(Reason::LabelTooLong) } else { Ok(()) }
}
