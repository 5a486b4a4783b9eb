//! Whether a name is an organisation's.

use super::split::{Word, any_is, at, has};
use super::words;

pub(super) fn is_organization(names: &[Word], is_one_case: bool) -> bool {
    let count = names.len();
    let classes = match count {
        0 | 1 => words::ORGANIZATION,
        2 => words::ORGANIZATION | words::LEGAL_FORM,
        _ => words::ORGANIZATION | words::LEGAL_FORM | words::ORGANIZATION_OR_NAME,
    };
    let is_the = at(names, 0).is(words::ARTICLE) && count > 2;
    any_is(names, classes)
        || is_form_at_end(names, is_one_case)
        || is_the && !at(names, 1).is(words::TITLE | words::TITLE_OR_NAME) && !any_is(names, words::HOUSEHOLD)
}

/// Whether the last word is a legal form that is a name too, written as one.
fn is_form_at_end(names: &[Word], is_one_case: bool) -> bool {
    let [first, .., last] = names else { return false };
    // `Doe, S.A.` are initials.
    let is_behind_comma = names.len() == 2 && last.group != first.group;
    let has_stops = has(last.text, b'.') && !is_behind_comma;
    let is_as_listed = if is_one_case { last.is(words::FORM_IN_ONE_CASE) } else { last.text == last.shown };
    last.is(words::LEGAL_FORM_OR_NAME) && (has_stops || is_as_listed)
}
