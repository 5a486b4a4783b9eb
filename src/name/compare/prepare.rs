//! A name made ready to be compared: its words, read in Latin letters, without what is no name.

use super::family;
use super::given::{self, Names};
use super::spelling;
use super::tokens::{Token, tokens};
use crate::name::words;
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
    /// As it is written, in small letters, with a blank between words; a family name before a comma comes last.
    pub(super) written: String,
    pub(super) words: Vec<Word>,
    /// The place of the word that is the family name, as far as order tells.
    pub(super) family: usize,
    /// Which of a line of people with the same name: 1 for Sr, 2 for Jr and II; 0 if it does not say.
    pub(super) generation: usize,
}

/// One word of a name, with its particles: `dela` + `cruz`.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// Small ASCII letters without marks; of a script that is not read, as it is written.
    pub(super) text: String,
    /// Where the main word starts behind the particles.
    pub(super) particles: usize,
    /// What several spellings of the main word have in common.
    pub(super) key: String,
    /// The letters of the text, a bit each: words with many others are not alike.
    pub(super) letters: u32,
    pub(super) names: Names,
    pub(super) romanised: u128,
    /// How much it tells if it agrees.
    pub(super) bits: u16,
    pub(super) is_common_family: bool,
    /// It has letters with marks, or of another script.
    pub(super) is_marked: bool,
    pub(super) is_unread: bool,
    pub(super) has_no_vowels: bool,
    /// It is written with a hyphen to the word before it.
    pub(super) is_hyphenated: bool,
}

impl Word {
    /// The word without its particles.
    pub(super) fn main(&self) -> &str {
        self.text.get(self.particles..).unwrap_or(&self.text)
    }

    pub(super) fn is_initial(&self) -> bool {
        self.text.len() == 1
    }

    pub(super) fn is_given(&self) -> bool {
        self.names != Names::default()
    }
}

impl Prepared {
    /// Reads a name, of a person or of an organisation, as it is typed. A text without any has no words.
    pub fn new(text: &str) -> Prepared {
        let mut tokens = tokens(text);
        strip_titles(&mut tokens);
        let generation = strip_suffixes(&mut tokens);
        strip_legal_forms(&mut tokens);
        // "Doe, John": what stands before the comma is the family name.
        let behind_comma = tokens.iter().position(|token| token.segment > 0);
        let family_words = behind_comma.filter(|place| *place > 0);
        tokens.rotate_left(family_words.unwrap_or(0));
        let mut name = Prepared { generation, ..Prepared::default() };
        for token in &tokens {
            if !name.written.is_empty() {
                name.written.push(' ');
            }
            name.written.push_str(&token.written);
        }
        name.words = glued(tokens, family_words.is_some());
        let last = name.words.len().saturating_sub(1);
        // Kim Jong-un, Nguyễn Văn An, 王小明: the first word is the family name where it looks like one and the last does not.
        let looks_so = |place| name.words.get(place).is_some_and(|word: &Word| word.romanised != 0);
        let is_first = family_words.is_none() && looks_so(0) && !looks_so(last);
        name.family = if is_first { 0 } else { last };
        name
    }
}

fn strip_titles(tokens: &mut Vec<Token>) {
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        let behind = tokens.len() - place - 1;
        let is_start = place
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_none_or(|before| before.segment != token.segment);
        if is_start && words::title(&token.text, behind).is_some() {
            tokens.remove(place);
        } else {
            place += 1;
        }
    }
}

/// Takes generations and degrees away; answers the generation, or 0.
fn strip_suffixes(tokens: &mut Vec<Token>) -> usize {
    let mut generation = 0;
    let mut place = tokens.len();
    while let Some(before) = place.checked_sub(1).filter(|before| *before > 0) {
        place = before;
        let Some(token) = tokens.get(place) else { break };
        let is_end = tokens.get(place + 1).is_none_or(|behind| behind.segment != token.segment);
        // A single letter is a numeral behind two names at least.
        let is_suffix = is_end
            && (token.text.len() > 1 || place > 1)
            && (words::suffix(&token.text).is_some()
                || token.segment > 0 && words::suffix_or_name(&token.text).is_some() && token.is_capitals);
        if is_suffix {
            generation = words::generation(&token.text).unwrap_or(generation);
            tokens.remove(place);
        }
    }
    generation
}

fn strip_legal_forms(tokens: &mut Vec<Token>) {
    let is_capitals = tokens.iter().all(|token| token.is_capitals);
    while let [_, .., last] = tokens.as_slice() {
        // Sá and Co are names, SA and & Co. are not: short ones count in their own case.
        let is_form = words::legal_form(&last.text).is_some_and(|form| {
            form.len() > 2
                || !is_capitals
                    && !last.is_marked
                    && form.as_bytes().last().is_some_and(u8::is_ascii_uppercase) == last.is_capitals
        });
        if !is_form {
            break;
        }
        tokens.pop();
    }
}

/// How Abd is written before one of God's names, with its article or without.
const ABD: &str = "abd abdul abdel abdal abdol abdur abdoul bd";

/// Glues particles to the words behind them.
fn glued(tokens: Vec<Token>, is_family_known: bool) -> Vec<Word> {
    let mut all = Vec::new();
    let mut particles = String::new();
    let mut is_marked = false;
    let count = tokens.len();
    for (place, token) in tokens.into_iter().enumerate() {
        let is_last = place + 1 == count;
        let is_abd = ABD.split(' ').any(|word| word == token.text);
        // Al Pacino, Ben van Dyke: at the front some are given names, and with one word behind all are.
        let may_be = is_family_known || place > 0 || count > 2 && !words::is_particle_or_name(&token.text);
        if !is_last && token.text.len() > 1 && (is_abd || may_be && words::is_particle(&token.text)) {
            let is_article = particles.starts_with("abd");
            if !is_article {
                particles.push_str(if is_abd { "abdul" } else { &token.text });
            }
            is_marked |= token.is_marked;
            continue;
        }
        if all.len() == MOST_WORDS {
            break;
        }
        let mut word = word(core::mem::take(&mut particles), &token);
        word.is_marked |= core::mem::take(&mut is_marked);
        all.push(word);
    }
    all
}

/// More words than a name has: what follows is left out.
const MOST_WORDS: usize = 12;

fn word(particles: String, token: &Token) -> Word {
    let start = particles.len();
    let mut text = particles;
    text.extend(token.text.chars().map(letter_for));
    let main = text.get(start..).unwrap_or("");
    let names = given::names(main);
    let family_bits = family::bits(main);
    Word {
        key: if token.has_no_vowels { main.into() } else { spelling::key(main) },
        letters: main.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31)),
        romanised: family::romanised(main),
        bits: if names == Names::default() { family_bits } else { 7 },
        is_common_family: family_bits < 13,
        names,
        particles: start,
        is_marked: token.is_marked,
        is_unread: token.is_unread,
        has_no_vowels: token.has_no_vowels,
        is_hyphenated: token.is_hyphenated,
        text,
    }
}

/// The letter that a digit stands for: `Ig0r`.
fn letter_for(digit: char) -> char {
    match digit {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        _ => digit,
    }
}
