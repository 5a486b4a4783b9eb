//! RFC 3966's `;phone-context=`: a number that says what it is relative to.

use super::chars::{self, before, from};
use super::number::Reason;
use alloc::string::String;

/// The number and its context, not yet joined.
pub(crate) struct PhoneContext<'t> {
    context: &'t str,
    number: &'t str,
}

impl<'t> PhoneContext<'t> {
    const PARAMETER: &'static str = ";phone-context=";

    pub(crate) fn of(text: &'t str) -> Result<Option<Self>, Reason> {
        let Some(end) = chars::position(text, Self::PARAMETER) else {
            return Ok(None);
        };
        let after = from(text, end + Self::PARAMETER.len());
        let context = chars::position(after, ";").map_or(after, |end| before(after, end));
        if !is_global_number(context) && !is_domain(context) {
            return Err(Reason::NotANumber);
        }
        // Google looks for `tel:` in the whole text; one behind the parameter leaves no number before it.
        let start = chars::position(text, "tel:").map_or(0, |at| at + 4);
        text.get(start..end).map(|number| Some(PhoneContext { context, number })).ok_or(Reason::NotANumber)
    }

    /// The number with a `+…` context in front; a domain says nothing about the country.
    pub(crate) fn join(self, joined: &'t mut String) -> &'t str {
        if !self.context.starts_with('+') {
            return self.number;
        }
        joined.push_str(self.context);
        joined.push_str(self.number);
        joined
    }
}

/// `RFC3966_GLOBAL_NUMBER_DIGITS`: a plus sign, then digits and visual separators, at least one of them a digit.
fn is_global_number(text: &str) -> bool {
    let is_digit = chars::is_digit;
    text.strip_prefix('+').is_some_and(|rest| {
        rest.contains(is_digit) && rest.chars().all(|c| is_digit(c) || matches!(c, '-' | '.' | '(' | ')'))
    })
}

/// `RFC3966_DOMAINNAME`: labels of letters, digits and inner hyphens; the last starts with a letter; a final dot may follow.
fn is_domain(text: &str) -> bool {
    let is_alphanumeric = |c: char| c.is_ascii_alphabetic() || chars::is_digit(c);
    let (mut previous, mut top_is_named) = ('.', false);
    for c in text.chars() {
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
