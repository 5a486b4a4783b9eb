//! The words of all languages, with their classes.

use super::class::{Classes, LAST_OF_VALUE};
use super::{english, spanish};
use alloc::vec::Vec;

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

/// All rows: the class, the words, a zero.
static TEXT: [u8; length()] = packed();

/// The lists of words with the same hash; more than there are words, so that most have one at the most.
const LISTS: usize = 4096;

/// Where each word of the text is, found by its hash. Built once: as a table it would be larger than the text.
pub(super) struct Lexicon {
    /// For each hash the place of its first word among the words, and 1 more.
    first: Vec<u16>,
    words: Vec<Word>,
}

struct Word {
    start: u16,
    length: u8,
    class: u8,
    value: u8,
    /// As in [`Lexicon::first`].
    next: u16,
}

fn hash(word: &[u8]) -> usize {
    word.iter().fold(0, |hash: usize, letter| hash.wrapping_mul(31).wrapping_add((*letter).into())) % LISTS
}

impl Lexicon {
    const fn empty() -> Self {
        Lexicon { first: Vec::new(), words: Vec::new() }
    }

    #[inline(never)]
    fn load(&mut self) {
        self.first.resize(LISTS, 0);
        let (mut class, mut value, mut start) = (0, 0, 0);
        for (at, byte) in TEXT.iter().enumerate() {
            if class == 0 {
                (class, value, start) = (*byte, 0, at + 1);
            } else if matches!(byte, b' ' | b'|' | 0) {
                self.insert(start, at - start, class, value);
                start = at + 1;
                match byte {
                    b'|' => value += 1,
                    0 => class = 0,
                    _ => {}
                }
            }
        }
    }

    fn insert(&mut self, start: usize, length: usize, class: u8, value: u8) {
        let word = TEXT.get(start..start + length).unwrap_or_default();
        if let Some(first) = self.first.get_mut(hash(word))
            && length > 0
        {
            self.words.push(Word { start: start as u16, length: length as u8, class, value, next: *first });
            *first = self.words.len() as u16;
        }
    }

    /// Looks up the classes of a folded word, and its values.
    pub(super) fn look_up(&self, word: &[u8], classes: &mut Classes, values: &mut Values) {
        let mut free = values.iter_mut();
        let mut next = self.first.get(hash(word)).copied().unwrap_or(0);
        while let Some(entry) = usize::from(next).checked_sub(1).and_then(|place| self.words.get(place)) {
            next = entry.next;
            let start = usize::from(entry.start);
            if usize::from(entry.length) != word.len() || TEXT.get(start..start + word.len()) != Some(word) {
                continue;
            }
            classes.insert(entry.class);
            if entry.class <= LAST_OF_VALUE
                && let Some(slot) = free.next()
            {
                *slot = (entry.class, entry.value);
            }
        }
    }
}

#[cfg(not(feature = "freestanding"))]
std::thread_local! {
    static LEXICON: Lexicon = {
        let mut lexicon = Lexicon::empty();
        lexicon.load();
        lexicon
    };
}

/// Without std there are no thread-locals; the artifacts have one thread, so the lock is always free.
#[cfg(feature = "freestanding")]
static LEXICON: spin::Mutex<Lexicon> = spin::Mutex::new(Lexicon::empty());

/// Lends the words, which are loaded once a thread.
pub(super) fn with_lexicon(question: &mut dyn FnMut(&Lexicon)) {
    #[cfg(not(feature = "freestanding"))]
    LEXICON.with(|lexicon| question(lexicon));
    #[cfg(feature = "freestanding")]
    {
        let mut lexicon = LEXICON.lock();
        if lexicon.words.is_empty() {
            lexicon.load();
        }
        question(&lexicon);
    }
}

// The lints are about run time; these run in the compiler.

/// The bytes of all rows.
#[allow(clippy::indexing_slicing)]
const fn length() -> usize {
    let (mut length, mut language) = (0, 0);
    while language < LANGUAGES.len() {
        let mut row = 0;
        while row < LANGUAGES[language].len() {
            length += LANGUAGES[language][row].1.len() + 2;
            row += 1;
        }
        language += 1;
    }
    length
}

#[allow(clippy::indexing_slicing)]
const fn packed() -> [u8; length()] {
    let mut packed = [0; length()];
    let (mut length, mut language) = (0, 0);
    while language < LANGUAGES.len() {
        let mut row = 0;
        while row < LANGUAGES[language].len() {
            let (class, words) = LANGUAGES[language][row];
            packed[length] = class;
            let mut at = 0;
            while at < words.len() {
                packed[length + 1 + at] = words.as_bytes()[at];
                at += 1;
            }
            length += words.len() + 2;
            row += 1;
        }
        language += 1;
    }
    packed
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
                    with_lexicon(&mut |lexicon| lexicon.look_up(word.as_bytes(), &mut classes, &mut values));
                    assert!(classes.has(*class), "{word} in {class}");
                    assert!(value == 0 || values.contains(&(*class, value as u8)), "{word} in {class}: {values:?}");
                    assert!(*class > LAST_OF_VALUE || values.contains(&(*class, value as u8)), "{word}");
                }
            }
        }
    }
}
