//! Case, where a text has but one: `"RONALD MCDONALD"` is `"Ronald McDonald"`.

use super::split::{BOUND, GIVEN, INITIALS, SUFFIX, TITLE, Word};
use super::words;
use crate::cut::{behind, find, is_word_of};
use crate::text::{each, is_mark, lower, pop, push, upper};
use alloc::string::String;

/// Names behind which `Mac` is surely a prefix; others, as `Machado`, have a small letter.
const BEHIND_MAC: &str = "leod donald kenzie gregor arthur intyre pherson millan dougall donnell donell neil neill \
                          aulay lean farlane alister innes phail quarrie rae iver namara";

/// Appends a word as it is shown: as typed, or where all is of one case as its table has it, or with capitals.
pub(super) fn push_shown(out: &mut String, word: &Word, is_one_case: bool) {
    let is_particle = word.is(BOUND) && word.role != GIVEN && !word.is(words::PARTICLE_OR_NAME);
    if !is_one_case {
        out.push_str(word.text);
    } else if !word.shown.is_empty()
        && (word.role & (TITLE | SUFFIX) != 0 || word.is(words::JOINER_OR_PARTICLE) || is_particle)
    {
        out.push_str(word.shown);
        // The full stop of what was typed.
        if find(word.text, b'.').is_some_and(|at| at + 1 == word.text.len()) {
            push(out, '.');
        }
    } else {
        push_capitalised(out, word.text, word.is(INITIALS), word.role == GIVEN);
    }
}

/// Appends a word with capitals where its parts begin, and behind `Mc` and `Mac`. `Mackenzie` is a given name too.
fn push_capitalised(out: &mut String, word: &str, are_initials: bool, is_given: bool) {
    // How many letters the part has, and where a new name begins in it.
    let (mut letters, mut second) = (0, 0);
    each(word, &mut |at, c| {
        let mut shown = c;
        match c {
            '-' | '.' => letters = 0,
            // `O'Neil`, but `Te'o`
            '\'' | '’' if letters == 1 => letters = 0,
            _ if is_mark(c) => {}
            _ => {
                if letters == 0 {
                    let part = word.get(at..).unwrap_or("");
                    let is_mac = behind(part, "mac").is_some_and(|behind| !is_given && is_word_of(behind, BEHIND_MAC));
                    let is_mc = part.len() > 3 && behind(part, "mc").is_some();
                    second = at + 3 * usize::from(is_mac) + 2 * usize::from(is_mc);
                }
                shown = match letters == 0 || are_initials || at == second {
                    true if lower(c) == c => upper(c),
                    true => c,
                    false => lower(c),
                };
                letters += 1;
            }
        }
        push(out, shown);
    });
    end_sigma(out);
}

/// The sigma that ends a word has a form of its own.
#[inline(never)]
pub(super) fn end_sigma(out: &mut String) {
    if pop(out, 'σ') {
        push(out, 'ς');
    }
}
