//! Of an address: the first letter of the local part, and the provider if anybody can join it. Any other domain may be
//! a family's or a firm's, so it is masked likewise; what remains is an end that says little.

use super::{DOTS, push_secret, push_unread};
use crate::cut::{cut, cut_last, is_word_of};
use crate::email::push_address;
use crate::phone::{push_byte, written};
use alloc::string::String;
use alloc::vec::Vec;

/// The ends of domains that are shown, beside those of countries.
const SHARED_ENDS: &str = "com org net edu gov";

/// Masks an address: `"j•••@gmail.com"`.
///
/// ```
/// use identity_hints::mask;
///
/// assert_eq!(mask::email("john.doe@gmail.com"), "j•••@gmail.com");
/// assert_eq!(mask::email("john@smithfamily.co.uk"), "j•••@s•••.uk");
/// assert_eq!(mask::email("call me"), "•••");
/// ```
pub fn email(text: &str) -> String {
    let mut out = Vec::new();
    push_email(&mut out, text);
    written(out)
}

pub(crate) fn push_email(out: &mut Vec<u8>, text: &str) {
    let mut found = String::new();
    if push_address(&mut found, text).is_err() {
        return push_unread(out, text);
    }
    let (address, _) = cut(&found, 0).unwrap_or(("", ""));
    let (local, domain) = cut_last(address, b'@').unwrap_or(("", ""));
    push_secret(out, local, DOTS);
    push_byte(out, b'@');
    if found.as_bytes().last() >= Some(&b'2') {
        return out.extend_from_slice(domain.as_bytes());
    }
    push_secret(out, domain, DOTS);
    let (_, end) = cut_last(domain, b'.').unwrap_or(("", ""));
    if end.len() == 2 || is_word_of(end, SHARED_ENDS) {
        push_byte(out, b'.');
        out.extend_from_slice(end.as_bytes());
    }
}
