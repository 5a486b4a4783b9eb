//! What people paste around an address, taken off where it is plain that it is no part of it.

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
    let mut whole = plain(text);
    loop {
        let inner = inner(&whole);
        let next = match behind(inner, MAILTO) {
            // RFC 6068's URI, without its query.
            Some(uri) => {
                let address = cut(uri, b'?').map_or(uri, |(address, _)| address);
                decoded(address).unwrap_or_else(|| address.into())
            }
            None => inner.into(),
        };
        if next.len() == whole.len() {
            return whole;
        }
        whole = next;
    }
}

/// The text without one layer of what is around it.
pub(super) fn inner(text: &str) -> &str {
    let text = bare(text, BEFORE, BEHIND);
    if let [first, .., last] = text.as_bytes()
        && find(AROUND, *first).is_some_and(|at| AROUND.as_bytes().get(at + 1) == Some(last))
    {
        return text.get(1..text.len() - 1).unwrap_or("");
    }
    named(text).unwrap_or(text)
}

/// `ann@example.com` of `Ann Lee <ann@example.com`. A name with another address in it makes it unclear which is meant.
fn named(text: &str) -> Option<&str> {
    let (name, address) = cut_last(text, b'<')?;
    let is_clear = cut(name, b'@').is_none_or(|(before, rest)| {
        cut(address, b'@').is_some_and(|(local, domain)| ahead(before, local).and(behind(rest, domain)).is_some())
    });
    is_clear.then_some(address)
}
