//! What is wrong with a text of JSON and no reason to lose the rest of it.

use alloc::string::String;

/// A text with U+FFFD for what no text has: bytes that are no UTF-8, and the escape of half a pair of surrogates, as
/// cutting an emoji in two leaves it.
pub(super) fn mended(json: &[u8]) -> String {
    let text = String::from_utf8_lossy(json);
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.push_str(before);
        let next = escape.get(5..).and_then(|behind| behind.strip_prefix('\\')).and_then(unit);
        let length = match (unit(escape), next) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 11,
            (Some(0xd800..=0xdfff), _) => {
                out.push('\u{fffd}');
                rest = escape.get(5..).unwrap_or_default();
                continue;
            }
            // The character that is escaped, which may be a backslash itself.
            _ => escape.chars().next().map_or(0, char::len_utf8),
        };
        let (kept, behind) = escape.split_at_checked(length).unwrap_or((escape, ""));
        out.push('\\');
        out.push_str(kept);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The UTF-16 unit of an escape, whose backslash is taken off.
fn unit(escape: &str) -> Option<u16> {
    u16::from_str_radix(escape.strip_prefix('u')?.get(..4)?, 16).ok()
}
