//! `application/x-www-form-urlencoded`, in bodies and in query strings, as the WHATWG URL standard reads and writes it.

use crate::text::hex;
use alloc::string::String;
use alloc::vec::Vec;

/// The pairs of a form, decoded once: `+` is a blank, `%` and two hexadecimal digits are a byte, bytes are UTF-8.
/// What is no UTF-8 becomes U+FFFD, so that a form always reads.
pub(super) fn pairs(form: &[u8]) -> impl Iterator<Item = (String, String)> {
    form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let mut sides = pair.splitn(2, |byte| *byte == b'=');
        let mut side = || decoded(sides.next().unwrap_or_default());
        (side(), side())
    })
}

fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        bytes.push(match (byte, after) {
            (b'+', _) => b' ',
            (b'%', [high, low, behind @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    rest = behind;
                    high << 4 | low
                }
                _ => b'%',
            },
            (byte, _) => *byte,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A query string as Node's `querystring` writes it again: all but letters, digits and `-_.!~*'()` as `%XX`.
pub(super) fn rewritten(query: &str) -> String {
    let mut out = String::new();
    for (name, value) in pairs(query.as_bytes()) {
        if !out.is_empty() {
            out.push('&');
        }
        push_encoded(&mut out, &name);
        out.push('=');
        push_encoded(&mut out, &value);
    }
    out
}

fn push_encoded(out: &mut String, text: &str) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |four: u8| DIGITS.get(usize::from(four)).copied().unwrap_or_default();
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

/// The value that a URL's query has for a name.
pub(super) fn query_value(url: &str, name: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    pairs(query.as_bytes()).find_map(|(of, value)| (of == name).then_some(value))
}
