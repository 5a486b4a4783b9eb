//! Parting texts, in a few small functions. std's are generic: in the browser each use of them is one more copy.

/// The offset of the first character that is so.
pub(super) fn position(text: &str, is: &mut dyn FnMut(char) -> bool) -> Option<usize> {
    let mut rest = text.chars();
    loop {
        let at = text.len() - rest.as_str().len();
        if is(rest.next()?) {
            return Some(at);
        }
    }
}

/// What stands before and behind the first such ASCII character.
pub(super) fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().position(|byte| byte == at)?)
}

/// What stands before and behind the last such ASCII character.
pub(super) fn cut_last(text: &str, at: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().rposition(|byte| byte == at)?)
}

fn around(text: &str, place: usize) -> Option<(&str, &str)> {
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// Whether one of the parts between such ASCII characters is so; those behind it are not looked at.
pub(super) fn any<'t>(text: &'t str, between: u8, is: &mut dyn FnMut(&'t str) -> bool) -> bool {
    let mut rest = text;
    while let Some((part, others)) = cut(rest, between) {
        if is(part) {
            return true;
        }
        rest = others;
    }
    is(rest)
}

/// The text with small letters for ASCII's capitals is compared with one that has none.
pub(super) fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|same| same.eq_ignore_ascii_case(start))
}
