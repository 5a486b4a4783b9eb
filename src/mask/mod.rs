//! What may be shown of a contact method to somebody who might not own it: enough for its owner to know it again, too
//! little for anybody else to learn it.
//!
//! One rule for all of them:
//!
//! 1. What many people share is shown: a calling code, a mail provider that anybody can join, the `@` of a handle, the
//!    given name beside a family name.
//! 2. What is one person's is shown by its first letter (a phone by its last four digits), and never more than half of
//!    it: of a single letter nothing.
//! 3. The rest is the same dots however long it is. Only a phone keeps its shape, which its numbering plan gives away.
//! 4. A text that can't be read is masked whole, and a mask shows no more when it is masked again.

#[cfg(feature = "browser")]
mod email;
#[cfg(feature = "browser")]
mod handle;
#[cfg(feature = "browser")]
mod name;
mod phone;

#[cfg(feature = "browser")]
pub use email::email;
#[cfg(feature = "browser")]
pub use handle::handle;
#[cfg(feature = "browser")]
pub use name::name;
pub use phone::phone;

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub(crate) use email::push_email;
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub(crate) use handle::push_handle;
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub(crate) use name::push_name;
#[cfg(any(feature = "browser", target_arch = "wasm32"))]
pub(crate) use phone::push_phone;

#[cfg(feature = "browser")]
use crate::phone::{split_last, steps};
#[cfg(feature = "browser")]
use alloc::vec::Vec;

const DOT: &str = "•";
#[cfg(feature = "browser")]
const DOTS: &str = "•••";

/// Appends the first character of a part that has at least two, and the dots.
#[cfg(feature = "browser")]
fn push_secret(out: &mut Vec<u8>, part: &str, dots: &str) {
    if let Some((before, _)) = split_last(part)
        && let Some((_, first)) = steps(before).next()
    {
        out.extend_from_slice(before.get(..first.len_utf8()).unwrap_or("").as_bytes());
    }
    out.extend_from_slice(dots.as_bytes());
}

/// Appends the mask of a text that can't be read; nothing for a text of blanks, which has nothing to hide.
#[cfg(feature = "browser")]
fn push_unread(out: &mut Vec<u8>, text: &str) {
    if text.bytes().any(|byte| byte > b' ') {
        out.extend_from_slice(DOTS.as_bytes());
    }
}
