//! Of a handle: its first letter, behind the `@` where the platform writes one. WhatsApp's is masked as the phone it is.

use super::{DOTS, push_phone, push_secret, push_unread};
use crate::handle::{self, Platform, cut};
use crate::phone::{Metadata, push_byte, with_production, written};
use alloc::string::String;
use alloc::vec::Vec;

/// Masks a handle or a link to an account: `"@j•••"`. `platform` is as for [`parse`](crate::handle::parse).
///
/// ```
/// use identity_hints::mask;
///
/// assert_eq!(mask::handle("https://instagram.com/johndoe", None), "@j•••");
/// assert_eq!(mask::handle("wa.me/19165551234", None), "+1 •••-•••-1234");
/// assert_eq!(mask::handle("call me", None), "•••");
/// ```
pub fn handle(text: &str, platform: Option<Platform>) -> String {
    let mut out = Vec::new();
    with_production(|metadata| push_handle(metadata, &mut out, text, platform));
    written(out)
}

pub(crate) fn push_handle(metadata: &Metadata, out: &mut Vec<u8>, text: &str, platform: Option<Platform>) {
    let mut read = Vec::new();
    handle::push(metadata, &mut read, text, platform);
    let read = written(read);
    let (_platform, rest) = cut(&read, 0);
    let (handle, rest) = cut(rest, 0);
    let (display, _) = cut(rest, 0);
    match display.as_bytes() {
        [] => push_unread(out, text),
        [b'+', ..] => push_phone(metadata, out, handle, None),
        [b'@', ..] => {
            push_byte(out, b'@');
            push_secret(out, display.get(1..).unwrap_or(""), DOTS);
        }
        _ => push_secret(out, display, DOTS),
    }
}
