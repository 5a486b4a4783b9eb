//! Case, where a text has but one: `"RONALD MCDONALD"` is `"Ronald McDonald"`.

use super::split::Word;
use super::{family, words};
use crate::text::{is_mark, lower, upper};
use alloc::string::String;

/// Names behind which `Mac` is surely a prefix; others, as `Machado`, have a small letter.
const BEHIND_MAC: &str = "
    leod donald kenzie gregor arthur intyre pherson millan dougall donnell donell neil neill aulay lean farlane alister
    innes phail quarrie rae iver namara";

/// Whether the letters of these words are all of one case.
pub(super) fn is_one_case(words: &[Word]) -> bool {
    let any = |is: &dyn Fn(char) -> bool| words.iter().any(|word| word.text.chars().any(is));
    any(&|c| lower(c) != c) != any(&|c| upper(c) != c)
}

/// Restores the case of a person's names.
pub(super) fn restore(names: &mut [Word]) {
    let count = names.len();
    let leading = family::leading_particles(names);
    let leads = leading > 0 && (leading > 1 || count == 2) && !family::is_given_name(names);
    for (place, word) in names.iter_mut().enumerate() {
        let is_last = place + 1 == count;
        let is_y = word.bare == "y" && place > 0;
        let may_bind = (place > 0 || leads) && !is_last;
        word.text = match words::particle(&word.bare) {
            Some(particle) if may_bind => stopped(particle, &word.text),
            _ if is_y && !is_last => "y".into(),
            _ if place == 0 && may_be_initials(&word.bare) => word.text.chars().map(upper).collect(),
            _ => capitalised(&word.text),
        };
    }
}

/// A word of a table, with the full stop of what was typed.
pub(super) fn stopped(listed: &str, typed: &str) -> String {
    let mut out = String::from(listed);
    let stops = typed.bytes().filter(|byte| *byte == b'.').count();
    if stops == 1 && typed.ends_with('.') {
        out.push('.');
    }
    out
}

/// Two or three letters without a vowel: `"jj"`, `"JRR"`.
pub(super) fn may_be_initials(bare: &str) -> bool {
    let is_consonant = |c: char| c.is_ascii_alphabetic() && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    (2..4).contains(&bare.len()) && bare.chars().all(is_consonant) && !matches!(bare, "md" | "ng")
}

/// Capitals where a word's parts begin.
fn capitalised(word: &str) -> String {
    let mut out = String::new();
    // The letters since a part began, and where its first ones are.
    let (mut letters, mut part) = (0, String::new());
    for c in word.chars() {
        let small = lower(c);
        match c {
            '-' | '.' => (letters, part) = (0, String::new()),
            // `O'Neil`, but `Te'o`
            '\'' | '’' if letters == 1 => (letters, part) = (0, String::new()),
            _ if is_mark(c) => {}
            _ => {
                let behind = word.get(out.len()..).unwrap_or("");
                out.push(if letters == 0 || is_behind_prefix(&part, behind) { upper(c) } else { small });
                part.push(small);
                letters += 1;
                continue;
            }
        }
        out.push(c);
    }
    // The sigma that ends a word has a form of its own.
    if out.ends_with('σ') {
        out.pop();
        out.push('ς');
    }
    out
}

/// Whether a new name begins behind `Mc` or `Mac`.
fn is_behind_prefix(part: &str, behind: &str) -> bool {
    part == "mc" && behind.len() > 1
        || part == "mac" && BEHIND_MAC.split_ascii_whitespace().any(|name| name.eq_ignore_ascii_case(behind))
}
