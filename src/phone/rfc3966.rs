//! RFC 3966's `;phone-context=`: a number that says what it is relative to.

use super::chars::{self, before, from};
use super::number::Reason;
use alloc::string::String;

const PARAMETER: &str = ";phone-context=";

/// The number in a text with a context; a `+…` context goes in front, a domain says nothing about the country.
pub(crate) fn with_context(text: &str) -> Result<Option<String>, Reason> {
    let Some(end) = chars::position(text, PARAMETER) else {
        return Ok(None);
    };
    let after = from(text, end + PARAMETER.len());
    let context = chars::position(after, ";").map_or(after, |end| before(after, end));
    let is_global = is_global_number(context);
    if !is_global && !is_domain(context) {
        return Err(Reason::NotANumber);
    }
    // Google looks for `tel:` in the whole text; one behind the parameter leaves no number before it.
    let start = chars::position(text, "tel:").map_or(0, |at| at + 4);
    let mut number = String::from(if is_global { context } else { "" });
    number.push_str(text.get(start..end).ok_or(Reason::NotANumber)?);
    Ok(Some(number))
}

/// `RFC3966_GLOBAL_NUMBER_DIGITS`: a plus sign, then digits and visual separators, at least one of them a digit.
fn is_global_number(text: &str) -> bool {
    let mut has_digit = false;
    for (at, c) in chars::steps(text) {
        let fits = match c {
            '+' => at == 0,
            '-' | '.' | '(' | ')' => at > 0,
            c => {
                has_digit = at > 0 && chars::is_digit(c);
                has_digit
            }
        };
        if !fits {
            return false;
        }
    }
    has_digit
}

/// `RFC3966_DOMAINNAME`: labels of letters, digits and inner hyphens; the last starts with a letter; a final dot may follow.
fn is_domain(text: &str) -> bool {
    let is_alphanumeric = |c: char| c.is_ascii_alphabetic() || chars::is_digit(c);
    let (mut previous, mut top_is_named) = ('.', false);
    for (_, c) in chars::steps(text) {
        let fits = match c {
            '.' => is_alphanumeric(previous),
            '-' => previous != '.',
            c => is_alphanumeric(c),
        };
        if !fits {
            return false;
        }
        if previous == '.' {
            top_is_named = c.is_ascii_alphabetic();
        }
        previous = c;
    }
    top_is_named && previous != '-'
}
