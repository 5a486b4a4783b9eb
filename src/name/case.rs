//! Case, where a text has but one: `"RONALD MCDONALD"` is `"Ronald McDonald"`.

use super::split::{Word, cut, extend};
use super::{family, words};
use crate::cut::is_word_of;
use crate::text::{each, is_mark, lower, push, upper};
use alloc::string::String;
use alloc::vec::Vec;

/// Names behind which `Mac` is surely a prefix; others, as `Machado`, have a small letter.
const BEHIND_MAC: &str = "leod donald kenzie gregor arthur intyre pherson millan dougall donnell donell neil neill \
                          aulay lean farlane alister innes phail quarrie rae iver namara";

/// Whether the letters of these words are all of one case.
pub(super) fn is_one_case(words: &[Word]) -> bool {
    let (mut has_capitals, mut has_small) = (false, false);
    for word in words {
        each(word.text, &mut |_, c| {
            has_capitals |= lower(c) != c;
            has_small |= upper(c) != c;
        });
    }
    has_capitals != has_small
}

/// The names in the case in which they are shown, each ended by a zero.
pub(super) fn restored(names: &[Word]) -> String {
    let mut out = String::new();
    let leading = family::leading_particles(names);
    let leads = leading > 0 && (leading > 1 || names.len() == 2) && !family::is_given_name(names);
    for (place, word) in names.iter().enumerate() {
        let is_last = place + 1 == names.len();
        if word.is(words::PARTICLE) && (place > 0 || leads) && !is_last {
            push_stopped(&mut out, word);
        } else if matches!(word.text.as_bytes(), [b'y' | b'Y']) && place > 0 && !is_last {
            push(&mut out, 'y');
        } else {
            let is_given = place == 0 && !is_last;
            push_capitalised(&mut out, word.text, place == 0 && may_be_initials(word.bare), is_given);
        }
        push(&mut out, '\0');
    }
    out
}

/// The names with the texts that [`restored`] has made of them.
pub(super) fn with_texts<'a>(names: &[Word<'a>], texts: &'a str) -> Vec<Word<'a>> {
    let (mut out, mut rest) = (Vec::new(), texts);
    for word in names {
        let text = cut(&mut rest);
        extend(&mut out, &[Word { text, ..*word }]);
    }
    out
}

/// Appends a word as its table has it, with the full stop of what was typed.
pub(super) fn push_stopped(out: &mut String, word: &Word) {
    out.push_str(word.shown);
    if word.text.bytes().position(|byte| byte == b'.').is_some_and(|at| at + 1 == word.text.len()) {
        push(out, '.');
    }
}

pub(super) const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Two or three letters without a vowel: `"jj"`, `"JRR"`.
pub(super) fn may_be_initials(bare: &str) -> bool {
    let is_consonant = |byte: u8| byte.is_ascii_lowercase() && !is_vowel(byte);
    (2..4).contains(&bare.len()) && bare.bytes().all(is_consonant) && !is_word_of(bare, "md ng")
}

/// Appends a word with capitals where its parts begin. `Mackenzie` is a given name too.
fn push_capitalised(out: &mut String, word: &str, are_initials: bool, is_given: bool) {
    // How many letters the part has, where it began, and whether the last was a capital at the beginning.
    let (mut letters, mut start) = (0, 0);
    each(word, &mut |at, c| {
        let mut shown = c;
        match c {
            '-' | '.' => letters = 0,
            // `O'Neil`, but `Te'o`
            '\'' | '’' if letters == 1 => letters = 0,
            _ if is_mark(c) => {}
            _ => {
                if letters == 0 {
                    start = at;
                }
                let is_capital = letters == 0 || are_initials || is_behind_prefix(word, start, at, is_given);
                letters += 1;
                shown = match lower(c) {
                    small if is_capital && small == c => upper(c),
                    _ if is_capital => c,
                    // The sigma that ends a word has a form of its own.
                    'σ' if at + 'σ'.len_utf8() == word.len() => 'ς',
                    small => small,
                };
            }
        }
        push(out, shown);
    });
}

/// Whether a new name begins here, behind `Mc` or `Mac`.
fn is_behind_prefix(word: &str, start: usize, at: usize, is_given: bool) -> bool {
    let (prefix, behind) = (word.get(start..at).unwrap_or(""), word.get(at..).unwrap_or(""));
    is_word_of(prefix, "mc") && behind.len() > 1
        || !is_given && is_word_of(prefix, "mac") && is_word_of(behind, BEHIND_MAC)
}
