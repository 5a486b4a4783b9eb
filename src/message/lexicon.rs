//! The words of all languages, with their classes.

use super::class::{Classes, LAST_OF_VALUE};
use super::{english, spanish};

/// The most values that a word has.
pub(super) const VALUES: usize = 3;

/// A word's values, each behind its class.
pub(super) type Values = [(u8, u8); VALUES];

/// No word of the tables has more letters.
pub(super) const LONGEST: usize = 20;

/// A class and its words, folded. Those behind each `|` have the next value, from 0 on.
pub(super) type Rows = &'static [(u8, &'static str)];

/// A language is a table.
const LANGUAGES: &[Rows] = &[english::WORDS, spanish::WORDS];

const LETTERS: usize = 26;

/// All words by their first letter: how many letters follow, the class, the value, those letters.
static WORDS: [u8; length()] = packed().0;

/// Where in it each letter begins.
static STARTS: [u16; LETTERS + 1] = packed().1;

/// Looks up the classes of a folded word, and its values.
#[inline(never)]
pub(super) fn look_up(word: &[u8], classes: &mut Classes, values: &mut Values) {
    let Some((first, rest)) = word.split_first() else { return };
    let letter = first.wrapping_sub(b'a') as usize;
    let [Some(start), Some(end)] = [STARTS.get(letter), STARTS.get(letter.wrapping_add(1))] else { return };
    let mut entries = WORDS.get(usize::from(*start)..usize::from(*end)).unwrap_or_default();
    let mut free = values.iter_mut();
    while let [length, class, value, others @ ..] = entries {
        let Some((listed, others)) = others.split_at_checked(usize::from(*length)) else { return };
        if listed.len() == rest.len() && listed == rest {
            classes.insert(*class);
            if *class <= LAST_OF_VALUE
                && let Some(slot) = free.next()
            {
                *slot = (*class, *value);
            }
        }
        entries = others;
    }
}

// The lints are about run time; these run in the compiler.

/// The bytes of all words, packed.
const fn length() -> usize {
    let (mut length, mut language) = (0, 0);
    while language < LANGUAGES.len() {
        #[allow(clippy::indexing_slicing)]
        let rows = LANGUAGES[language];
        let mut row = 0;
        while row < rows.len() {
            #[allow(clippy::indexing_slicing)]
            let words = rows[row].1.as_bytes();
            let mut at = 0;
            while at < words.len() {
                let end = word_end(words, at);
                if end > at {
                    // Its first letter is told by where it stands.
                    length += end - at + 2;
                }
                at = end + 1;
            }
            row += 1;
        }
        language += 1;
    }
    length
}

#[allow(clippy::indexing_slicing, long_running_const_eval)]
const fn packed() -> ([u8; length()], [u16; LETTERS + 1]) {
    let (mut packed, mut starts) = ([0; length()], [0; LETTERS + 1]);
    let (mut length, mut letter) = (0, 0);
    while letter < LETTERS {
        let mut language = 0;
        while language < LANGUAGES.len() {
            let rows = LANGUAGES[language];
            let mut row = 0;
            while row < rows.len() {
                let (class, words) = rows[row];
                let words = words.as_bytes();
                let (mut at, mut value) = (0, 0);
                while at < words.len() {
                    let end = word_end(words, at);
                    if end > at && words[at] == b'a' + letter as u8 {
                        packed[length] = (end - at - 1) as u8;
                        packed[length + 1] = class;
                        packed[length + 2] = value;
                        length += 3;
                        let mut rest = at + 1;
                        while rest < end {
                            packed[length] = words[rest];
                            length += 1;
                            rest += 1;
                        }
                    }
                    if end < words.len() && words[end] == b'|' {
                        value += 1;
                    }
                    at = end + 1;
                }
                row += 1;
            }
            language += 1;
        }
        letter += 1;
        starts[letter] = length as u16;
    }
    (packed, starts)
}

#[allow(clippy::indexing_slicing)]
const fn word_end(words: &[u8], mut at: usize) -> usize {
    while at < words.len() && words[at] > b' ' && words[at] != b'|' {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::folded;

    #[test]
    fn no_word_is_twice_in_a_class() {
        for (class, words) in LANGUAGES.iter().copied().flatten() {
            let mut seen: Vec<&str> = words.split(['|', ' ']).filter(|word| !word.is_empty()).collect();
            let length = seen.len();
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), length, "{class}: {words}");
        }
    }

    #[test]
    fn every_word_is_found_in_its_class() {
        for (class, words) in LANGUAGES.iter().copied().flatten() {
            for (value, words) in words.split('|').enumerate() {
                for word in words.split_whitespace() {
                    assert_eq!(folded(word), word);
                    assert!(word.len() <= LONGEST, "{word}");
                    let (mut classes, mut values) = (Classes::default(), Values::default());
                    look_up(word.as_bytes(), &mut classes, &mut values);
                    assert!(classes.has(*class), "{word} in {class}");
                    assert!(value == 0 || values.contains(&(*class, value as u8)), "{word} in {class}: {values:?}");
                    assert!(*class > LAST_OF_VALUE || values.contains(&(*class, value as u8)), "{word}");
                }
            }
        }
    }
}
