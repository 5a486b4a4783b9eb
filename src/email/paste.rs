//! What people paste around an address, taken off where it is plain that it is no part of it.

use super::joined;
use crate::cut::{ahead, behind, cut, cut_last, find};
use crate::text::{bare, decoded, plain};
use alloc::string::String;

/// What stands before an address, and starts none.
const BEFORE: &str = "<“„‘«";
/// What stands behind an address, and ends no domain.
const BEHIND: &str = ">”“’»,;:!?…、.";
/// What stands around an address, one before and the next behind.
const AROUND: &str = "\"\"''()[]{}";
const MAILTO: &str = "mailto:";

/// The text in plain characters, without what was pasted around the address.
pub(super) fn unwrapped(text: &str) -> String {
    let text = plain(text);
    let text = inner(&text);
    // RFC 6068's URI, without its query.
    let uri = behind(text, MAILTO).map(|uri| cut(uri, b'?').map_or(uri, |(address, _)| address));
    match uri.and_then(decoded) {
        Some(address) => joined(inner(&address), "", ""),
        None => joined(text, "", ""),
    }
}

/// The text without what is around it.
#[inline(never)]
pub(super) fn inner(text: &str) -> &str {
    let mut rest = text;
    loop {
        let bare = bare(rest, BEFORE, BEHIND);
        let next = match bare.as_bytes() {
            [first, .., last] if find(AROUND, *first).is_some_and(|at| AROUND.as_bytes().get(at + 1) == Some(last)) => {
                bare.get(1..bare.len() - 1).unwrap_or("")
            }
            _ => named(bare).unwrap_or(bare),
        };
        if next.len() == rest.len() {
            return rest;
        }
        rest = next;
    }
}

/// `ann@example.com` of `Ann Lee <ann@example.com`. A name with another address in it makes it unclear which is meant.
fn named(text: &str) -> Option<&str> {
    let (name, address) = cut_last(text, b'<')?;
    let is_clear = cut(name, b'@').is_none_or(|(before, rest)| {
        cut(address, b'@').is_some_and(|(local, domain)| ahead(before, local).and(behind(rest, domain)).is_some())
    });
    is_clear.then_some(address)
}
