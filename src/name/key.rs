//! What names are matched on.

use super::case::end_sigma;
use super::split::{BOUND, INITIALS, Order, Role, UNSPACED, Word};
use super::words;
use crate::cut::letters;
use crate::text::{pop, push, push_folded};
use alloc::string::String;

/// Appends the key of a person's names, role by role.
pub(super) fn push_key(out: &mut String, words: &[Word], mut order: Order) {
    end_part(out);
    let mut is_glued = false;
    while order != 0 {
        let role = order as Role;
        order >>= 8;
        for word in
            words.iter().filter(|word| word.role & role != 0 && !word.is(words::JOINER | words::JOINER_OR_PARTICLE))
        {
            if is_glued && !word.is(UNSPACED) {
                end_part(out);
            }
            push_word(out, word.text, word.is(INITIALS));
            is_glued = word.is(UNSPACED);
            if !word.is(BOUND | UNSPACED) {
                end_part(out);
            }
        }
    }
    pop(out, ' ');
}

/// Appends the key of an organisation: its words without legal forms, an article and what joins them.
pub(super) fn push_organization_key(out: &mut String, names: &[Word]) {
    for word in names {
        if !word.is(words::LEGAL_FORM | words::LEGAL_FORM_OR_NAME | words::JOINER | words::ARTICLE) {
            push_word(out, words::without_unspaced_legal_form(word.text).unwrap_or(word.text), false);
            end_part(out);
        }
    }
    pop(out, ' ');
}

fn push_word(out: &mut String, word: &str, are_initials: bool) {
    let (mut start, mut is_behind_break) = (out.len(), false);
    for c in letters(word) {
        // `al-Sayed` is `Al Sayed`
        let is_glued = c == '-' && out.get(start..).is_some_and(words::is_particle);
        if is_glued {
            start = out.len();
        }
        let is_break = matches!(c, '-' | '.' | '/' | ' ') && !is_glued;
        let is_kept = c.is_ascii_alphanumeric() || !c.is_ascii() && !matches!(c, '’' | '\u{200c}' | '\u{200d}');
        if is_kept {
            if is_behind_break {
                end_part(out);
                start = out.len();
            }
            push_folded(out, c);
        }
        is_behind_break = if is_kept { are_initials } else { is_behind_break || is_break };
    }
    end_sigma(out);
}

/// Ends a part with a blank.
fn end_part(out: &mut String) {
    if out.as_bytes().last().is_some_and(|last| *last != b' ') {
        push(out, ' ');
    }
}
