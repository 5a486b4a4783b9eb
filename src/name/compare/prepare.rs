//! A name made ready to be compared: its words, read in Latin letters, without what is no name.

use super::family;
use super::given::{self, Forms};
use super::sound::{Code, double_metaphone};
use super::spelling;
use super::tokens::{COMMON_FAMILY, GIVEN, MARKED, SMALL, Token, Traits, VOWELLESS, tokens};
use crate::cut::is_word_of;
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
    /// As it is written, in small letters, with a blank between words; a family name before a comma comes last.
    pub(super) written: String,
    pub(super) words: Vec<Word>,
    /// The place of the word that is the family name, as far as order tells.
    pub(super) family: usize,
    /// Which of a line of people with the same name: 1 for Sr, 2 for Jr and II; 0 if it does not say.
    pub(super) generation: usize,
    /// 1 for a man by his title, 2 for a woman; 0 if it does not say.
    pub(super) gender: usize,
}

/// One word of a name, with its particles: `dela` + `cruz`.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// Small ASCII letters without marks; of a script that is not read, as it is written.
    pub(super) text: String,
    /// Where the main word starts behind the particles.
    pub(super) particles: usize,
    /// What several spellings of the main word have in common.
    pub(super) key: Vec<u8>,
    /// How it might be said.
    pub(super) sounds: [Code; 2],
    /// The letters of the text, a bit each: words with many others are not alike.
    pub(super) letters: u32,
    pub(super) names: Forms,
    pub(super) romanised: Forms,
    /// How much it tells if it agrees.
    pub(super) bits: u16,
    pub(super) traits: Traits,
}

impl Word {
    pub(super) fn is(&self, traits: Traits) -> bool {
        self.traits & traits != 0
    }

    /// The word without its particles.
    pub(super) fn main(&self) -> &str {
        self.text.get(self.particles..).unwrap_or(&self.text)
    }

    pub(super) fn is_initial(&self) -> bool {
        self.text.len() == 1
    }
}

impl Prepared {
    /// Reads a name, of a person or of an organisation, as it is typed. A text without any has no words.
    pub fn new(text: &str) -> Prepared {
        let mut tokens = tokens(text);
        let gender = mark_titles(&mut tokens);
        let generation = mark_suffixes(&mut tokens);
        // "Doe, John": what stands before the comma is the family name.
        let family = tokens.iter().find(|token| !token.is_no_name).map_or(0, |token| token.segment);
        let mut name = Prepared { generation, gender, ..Prepared::default() };
        let mut ordered: Vec<&Token> = Vec::new();
        for is_family in [false, true] {
            for token in tokens.iter().filter(|token| !token.is_no_name && (token.segment == family) == is_family) {
                if !ordered.is_empty() {
                    name.written.push(' ');
                }
                name.written.push_str(&token.written);
                ordered.push(token);
            }
        }
        let has_family_first = ordered.first().is_some_and(|first| first.segment != family);
        name.words = glued(&ordered, has_family_first);
        let last = name.words.len().saturating_sub(1);
        // Kim Jong-un, Nguyễn Văn An: the first word is the family name where it looks like one and the last does not.
        let looks_so = |place| name.words.get(place).is_some_and(|word: &Word| word.romanised != Forms::default());
        let is_first = !has_family_first && looks_so(0) && !looks_so(last);
        name.family = if is_first { 0 } else { last };
        name
    }
}

/// Titles of men and of women: Mr Smith is not Mrs Smith.
const OF_GENDERS: [&str; 2] = [
    "mr mister sir lord sr senor senhor herr monsieur sig signor dhr don",
    "mrs ms miss lady dame madam sra srta senora senorita senhora frau mme mlle madame signora signorina mevr dona",
];

/// Marks titles in front, of the text or of what follows a comma; answers whose they are: 1 for a man's, 2 for a woman's, 0
/// for either's.
fn mark_titles(tokens: &mut [Token]) -> usize {
    let (mut gender, mut segment, mut is_front, mut behind) = (0, 0, true, tokens.len());
    for token in tokens {
        behind -= 1;
        is_front |= token.segment != segment;
        segment = token.segment;
        is_front &= words::look_up(&token.text).0 & words::title_classes(behind) != 0;
        token.is_no_name = is_front;
        for (of, titles) in (1..).zip(OF_GENDERS) {
            if is_front && is_word_of(&token.text, titles) {
                gender = of;
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
        let text = &*token.text;
        // A single letter is a numeral behind two names at least; Ma and Sá are names, MA and SA are not.
        let is_upper = !is_capitals && !token.is(SMALL | MARKED);
        let (classes, _) = words::look_up(text);
        let is_suffix = (text.len() > 1 || before > 1) && classes & (words::GENERATION | words::DEGREE) != 0
            || segment > 0 && is_upper && classes & words::DEGREE_OR_NAME != 0
            || (is_upper || text.len() > 2) && classes & (words::LEGAL_FORM | words::LEGAL_FORM_OR_NAME) != 0;
        is_end &= is_suffix && before > 0;
        if is_end {
            token.is_no_name = true;
            generation = match words::generation_of(classes) {
                0 => generation,
                of_suffix => of_suffix,
            };
        }
    }
    generation
}

/// How Abd is written before one of God's names, with its article or without.
const ABD: &str = "abd abdul abdel abdal abdol abdur abdoul bd";

/// Glues particles to the words behind them, and parts initials that are written together.
fn glued(tokens: &[&Token], is_family_known: bool) -> Vec<Word> {
    let is_capitals = !tokens.iter().any(|token| token.is(SMALL));
    let mut all = Vec::new();
    let mut particles = String::new();
    let mut of_particles = 0;
    for (place, token) in tokens.iter().take(MOST_WORDS).enumerate() {
        let text = token.text.as_str();
        let is_last = place + 1 == tokens.len();
        let is_abd = is_word_of(text, ABD);
        // Al Pacino, Ben van Dyke: at the front some are given names, and with one word behind all are.
        let may_be = is_family_known || place > 0 || tokens.len() > 2 && !words::is_particle_or_name(text);
        if !is_last && text.len() > 1 && (is_abd || may_be && words::is_particle(text)) {
            if !particles.starts_with("abd") {
                particles.push_str(if is_abd { "abdul" } else { text });
            }
            of_particles |= token.traits & MARKED;
            continue;
        }
        // Arabic glues its article to the word.
        let article = if token.is(VOWELLESS) && text.len() > 4 { text.strip_prefix("al") } else { None };
        if article.is_some() && particles.is_empty() {
            particles.push_str("al");
        }
        let mut word = word(core::mem::take(&mut particles), token, article.unwrap_or(text));
        word.traits |= core::mem::take(&mut of_particles);
        let has_vowel = text.bytes().any(|byte| b"aeiouy".contains(&byte));
        // JF Kennedy; but Ng is a name.
        let are_initials = matches!(text.len(), 2 | 3)
            && tokens.len() > 1
            && !word.is(MARKED)
            && (!has_vowel || !token.is(SMALL) && !is_capitals && !word.is(COMMON_FAMILY))
            && word.romanised == Forms::default()
            && !word.is(GIVEN);
        if are_initials {
            each(text, &mut |_, letter| {
                let mut initial = Word::default();
                push(&mut initial.text, letter);
                add(&mut all, initial);
            });
        } else {
            add(&mut all, word);
        }
    }
    all
}

/// More words than a name has: what follows is left out. A set of them is 16 bits.
const MOST_WORDS: usize = 12;

#[inline(never)]
fn add(all: &mut Vec<Word>, word: Word) {
    if all.len() < MOST_WORDS {
        all.push(word);
    }
}

fn word(particles: String, token: &Token, main: &str) -> Word {
    let start = particles.len();
    let mut text = particles;
    each(main, &mut |_, c| push(&mut text, letter_for(c)));
    let main = text.get(start..).unwrap_or("");
    let names = given::names(main);
    let is_given = names != Forms::default();
    let family_bits = family::bits(main);
    let of_lists = if is_given { GIVEN } else { 0 } | if family_bits < family::RARE { COMMON_FAMILY } else { 0 };
    Word {
        key: if token.is(VOWELLESS) { main.as_bytes().to_vec() } else { spelling::key(main) },
        sounds: double_metaphone(main),
        letters: main.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31)),
        romanised: given::forms(family::ROMANISED, main),
        bits: if is_given { 7 } else { family_bits },
        names,
        particles: start,
        traits: token.traits | of_lists,
        text,
    }
}

/// The letter that a digit stands for, of a word: `Ig0r`.
fn letter_for(digit: char) -> char {
    let letter = b"oi2eas6789".get(u32::from(digit).wrapping_sub(0x30) as usize);
    letter.map_or(digit, |letter| char::from(*letter))
}
