//! Of an address: the first letter of the local part, and the provider if anybody can join it. Any other domain may be
//! a family's or a firm's, so it is masked likewise; what remains is an end that says little.

use super::{DOTS, push_secret, push_unread};
use crate::phone::{push_byte, written};
use alloc::string::String;
use alloc::vec::Vec;

/// The ends of domains that are shown, beside those of countries.
const SHARED_ENDS: [&str; 5] = ["com", "org", "net", "edu", "gov"];

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
    let Some(email) = crate::email::parse(text) else {
        return push_unread(out, text);
    };
    push_secret(out, &email.local, DOTS);
    push_byte(out, b'@');
    if email.free {
        return out.extend_from_slice(email.domain.as_bytes());
    }
    push_secret(out, &email.domain, DOTS);
    let end =
        email.domain.bytes().rposition(|byte| byte == b'.').and_then(|at| email.domain.get(at + 1..)).unwrap_or("");
    if end.len() == 2 || SHARED_ENDS.contains(&end) {
        push_byte(out, b'.');
        out.extend_from_slice(end.as_bytes());
    }
}
