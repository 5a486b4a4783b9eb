//! What names are matched on.

use super::family::{at, binds};
use super::split::Word;
use super::unspaced::is_unspaced_word;
use super::{case, words};
use crate::text::{each, pop_blank, push, push_folded};
use alloc::string::String;

/// Appends the key of a person's names, which are in the order given, middle, family. Vietnamese ones have no particles.
pub(super) fn push_key(out: &mut String, names: &[Word], has_particles: bool) {
    let count = names.len();
    for (place, word) in names.iter().enumerate() {
        let is_inner = place > 0 && place + 1 < count;
        if is_inner && matches!(word.text.as_bytes(), [b'y' | b'e' | b'i' | b'&']) {
            continue;
        }
        let are_initials =
            place == 0 && case::may_be_initials(word.bare) && word.text.bytes().all(|byte| byte.is_ascii_uppercase());
        push_word(out, word.text, are_initials);
        let is_glued = is_unspaced_word(word.text) && is_unspaced_word(at(names, place + 1).text);
        if !(is_glued || has_particles && binds(names, place)) {
            end_part(out);
        }
    }
    pop_blank(out);
}

/// Appends the key of an organisation: its words without legal forms, an article and what joins them.
pub(super) fn push_organization_key(out: &mut String, names: &[Word]) {
    for word in names {
        if !word.is(words::LEGAL_FORM | words::LEGAL_FORM_OR_NAME | words::JOINER) && !word.is_the() {
            push_word(out, words::without_unspaced_legal_form(word.text), false);
            end_part(out);
        }
    }
    pop_blank(out);
}

fn push_word(out: &mut String, word: &str, are_initials: bool) {
    let (mut start, mut is_behind_break) = (out.len(), false);
    each(word, &mut |_, c| {
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
    });
}

/// Ends a part with a blank.
fn end_part(out: &mut String) {
    if out.as_bytes().last().is_some_and(|last| *last != b' ') {
        push(out, ' ');
    }
}
