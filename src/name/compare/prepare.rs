//! A name made ready to be compared: its words, read in Latin letters, without what is no name.

use super::lists::{ABD, COMMON, COMMONEST, GIVEN, Listed, OF_MEN, OF_WOMEN, ROMANISED, look_up};
use super::sound::{Code, double_metaphone, push_key};
use super::spelling::is_vowel;
use super::tokens::{FOREIGN, SMALL, Token, Tokens, Traits, VOWELLESS};
use crate::name::words;
use crate::text::{each, push};
use alloc::string::String;
use alloc::vec::Vec;

/// A name made ready to be compared with many.
///
/// ```
/// use identity_hints::name::compare::{Prepared, compare_prepared};
///
/// let visitor = Prepared::new("Bob Smith");
/// let names = ["Robert Smith", "Alice Smith"].map(Prepared::new);
/// assert!(compare_prepared(&visitor, &names[0]).score > compare_prepared(&visitor, &names[1]).score);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    /// The letters of its words, with their particles: small ASCII letters without marks; of a script that is not read, as
    /// they are written. A family name before a comma comes last.
    pub(super) letters: Vec<u8>,
    /// What several spellings of each word without its particles have in common.
    pub(super) keys: Vec<u8>,
    pub(super) words: Vec<Word>,
    /// The place of the word that is the family name, as far as order tells.
    pub(super) family: usize,
    /// Which of a line of people with the same name: 1 for Sr, 2 for Jr and II; 0 if it does not say.
    pub(super) generation: usize,
    /// Its title's classes, of men or of women; 0 if it does not say.
    pub(super) gender: u8,
}

/// One word of a name, with its particles: `dela` + `cruz`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// Where it begins among the letters, where the main word does behind the particles, and where it ends.
    pub(super) start: u16,
    pub(super) main: u16,
    pub(super) end: u16,
    /// Where its key begins and ends.
    pub(super) key: u16,
    pub(super) key_end: u16,
    pub(super) traits: Traits,
    pub(super) listed: Listed,
    /// See [`Token::marks`].
    pub(super) marks: u32,
    /// Its letters, a bit each: words with many others are not alike.
    pub(super) letters: u32,
    /// How it might be said.
    pub(super) sounds: [Code; 2],
}

impl Word {
    pub(super) fn is(&self, traits: Traits) -> bool {
        self.traits & traits != 0
    }

    pub(super) fn is_initial(&self) -> bool {
        self.end - self.start == 1
    }
}

impl Prepared {
    /// Reads a name, of a person or of an organisation, as it is typed. A text without any has no words.
    pub fn new(text: &str) -> Prepared {
        let Tokens { roman, all: mut tokens, .. } = Tokens::new(text);
        let mut name = Prepared { gender: mark_titles(&mut tokens, &roman), ..Prepared::default() };
        name.generation = mark_suffixes(&mut tokens);
        // "Doe, John": what stands before the comma is the family name.
        let family = tokens.iter().find(|token| !token.is_no_name).map_or(0, |token| token.segment);
        let mut names = Vec::new();
        for is_family in [false, true] {
            for token in tokens.iter().filter(|token| !token.is_no_name && (token.segment == family) == is_family) {
                names.push(token);
            }
        }
        let has_family_first = names.first().is_some_and(|first| first.segment != family);
        let is_capitals = !names.iter().any(|token| token.is(SMALL));
        // The word with the particles that stand before it, so far.
        let (mut word, mut letters) = (Word::default(), String::new());
        let mut is_abd = false;
        for (place, token) in names.iter().enumerate() {
            let mut text = token.of(&roman);
            let length = text.len();
            // Arabic glues its article to the word.
            if token.is(VOWELLESS)
                && length > 4
                && let Some(main) = text.strip_prefix("al")
            {
                text = main;
                if word.start == letters.len() as u16 {
                    letters.push_str("al");
                }
            }
            let main = letters.len();
            each(text, &mut |_, c| push(&mut letters, letter_for(c)));
            word.listed = look_up(letters.as_bytes().get(main..).unwrap_or_default());
            // Al Pacino, Ben van Dyke: at the front some are given names, and with one word behind all are.
            let may_be = place > 0 || names.len() > 2 && !words::is_particle_or_name(text);
            let is_particle = may_be && token.classes & (words::PARTICLE | words::PARTICLE_OR_NAME) != 0;
            let is_listed = |classes| word.listed.classes & classes != 0;
            word.marks = word.marks.wrapping_add(token.marks);
            if place + 1 < names.len() && length > 1 && (is_particle || is_listed(ABD)) {
                // Abd al-Rahman, Abdul Rahman.
                if is_abd || is_listed(ABD) {
                    letters.truncate(main);
                }
                if is_listed(ABD) {
                    letters.push_str("abdul");
                    is_abd = true;
                }
                continue;
            }
            // JF Kennedy; but Ng is a name.
            let are_initials = matches!(length, 2 | 3)
                && names.len() > 1
                && token.marks == 0
                && (!text.bytes().any(is_vowel) || !token.is(SMALL) && !is_capitals)
                && !is_listed(GIVEN | ROMANISED | COMMON | COMMONEST);
            word.main = main as u16;
            if are_initials {
                word.start = word.main;
            }
            word.traits = token.traits;
            while word.start < letters.len() as u16 {
                word.end = if are_initials { word.start + 1 } else { letters.len() as u16 };
                name.add(word, letters.as_bytes());
                (word.start, word.main) = (word.end, word.end);
            }
            word.marks = 0;
            is_abd = false;
        }
        name.letters = letters.into_bytes();
        let last = name.words.len().saturating_sub(1);
        // Kim Jong-un, Nguyễn Văn An: the first word is the family name where it looks like one and the last does not.
        let looks_so = |place| name.words.get(place).is_some_and(|word: &Word| word.listed.classes & ROMANISED != 0);
        let is_first = !has_family_first && looks_so(0) && !looks_so(last);
        name.family = if is_first { 0 } else { last };
        name
    }

    /// What two names are put in order by: those in Latin letters first.
    pub(super) fn order(&self) -> (Traits, &[u8]) {
        (self.words.first().map_or(0, |word| word.traits & FOREIGN), &self.letters)
    }

    /// The letters of a word, or of several that stand side by side.
    pub(super) fn letters(&self, from: u16, to: u16) -> &[u8] {
        range(&self.letters, from, to)
    }

    /// The keys of words that stand side by side.
    pub(super) fn keys(&self, from: &Word, to: &Word) -> &[u8] {
        range(&self.keys, from.key, to.key_end)
    }

    /// Adds a word that has its place, unless there are more than a name has.
    fn add(&mut self, mut word: Word, letters: &[u8]) {
        if self.words.len() == MOST_WORDS {
            return;
        }
        word.key = self.keys.len() as u16;
        let main = range(letters, word.main, word.end);
        if word.is(VOWELLESS) {
            self.keys.extend_from_slice(main);
        } else {
            push_key(&mut self.keys, main);
        }
        word.key_end = self.keys.len() as u16;
        word.sounds = double_metaphone(main);
        word.letters = main.iter().fold(0, |letters, byte| letters | 1 << (byte & 31));
        self.words.push(word);
    }

    /// The words that are such, a bit each.
    #[inline(never)]
    pub(super) fn places(&self, is_such: &dyn Fn(&Word) -> bool) -> u32 {
        self.words.iter().rev().fold(0, |bits, word| bits << 1 | u32::from(is_such(word)))
    }
}

#[inline(never)]
fn range(bytes: &[u8], from: u16, to: u16) -> &[u8] {
    bytes.get(usize::from(from)..usize::from(to)).unwrap_or_default()
}

/// More words than a name has: what follows is left out. A set of them is 16 bits.
const MOST_WORDS: usize = 12;

/// Marks titles in front, of the text or of what follows a comma; answers whose they are.
fn mark_titles(tokens: &mut [Token], roman: &str) -> u8 {
    let (mut gender, mut segment, mut is_front, mut behind) = (0, 0, true, tokens.len());
    for token in tokens {
        behind -= 1;
        is_front |= token.segment != segment;
        segment = token.segment;
        is_front &= token.classes & words::title_classes(behind) != 0;
        token.is_no_name = is_front;
        if is_front {
            let listed = look_up(token.of(roman).as_bytes());
            match listed.classes & (OF_MEN | OF_WOMEN) {
                0 => {}
                of_title => gender = of_title,
            }
        }
    }
    gender
}

/// Marks suffixes and legal forms behind a name, of the text or of what stands before a comma; answers the generation,
/// or 0.
fn mark_suffixes(tokens: &mut [Token]) -> usize {
    let is_capitals = !tokens.iter().any(|token| token.is(SMALL));
    let (mut generation, mut segment, mut is_end, mut before) = (0, 0, true, tokens.len());
    for token in tokens.iter_mut().rev() {
        before -= 1;
        is_end |= token.segment != segment;
        segment = token.segment;
        let length = token.end - token.start;
        // A single letter is a numeral behind two names at least; Ma and Sá are names, MA and SA are not.
        let is_upper = !is_capitals && !token.is(SMALL) && token.marks == 0;
        let is_any = |classes: words::Classes| token.classes & classes != 0;
        let is_suffix = (length > 1 || before > 1) && is_any(words::GENERATION | words::DEGREE)
            || segment > 0 && is_upper && is_any(words::DEGREE_OR_NAME)
            || (is_upper || length > 2) && is_any(words::LEGAL_FORM | words::LEGAL_FORM_OR_NAME);
        is_end &= is_suffix && before > 0;
        if is_end {
            token.is_no_name = true;
            generation = match words::generation_of(token.classes) {
                0 => generation,
                of_suffix => of_suffix,
            };
        }
    }
    generation
}

/// The letter that a digit stands for, of a word: `Ig0r`.
fn letter_for(digit: char) -> char {
    let letter = b"oi2eas6789".get(u32::from(digit).wrapping_sub(0x30) as usize);
    letter.map_or(digit, |letter| char::from(*letter))
}
