//! A name made ready to be compared: its words, read in Latin letters, without what is no name.

use super::family::{self, lists};
use super::given::{self, Forms};
use super::sound::{Code, double_metaphone};
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
    pub(super) is_common_family: bool,
    /// It has letters outside of ASCII.
    pub(super) is_marked: bool,
    /// It is in another script than the Latin one.
    pub(super) is_foreign: bool,
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
        self.names != Forms::default()
    }
}

impl Prepared {
    /// Reads a name, of a person or of an organisation, as it is typed. A text without any has no words.
    pub fn new(text: &str) -> Prepared {
        let mut tokens = tokens(text);
        let gender = mark_titles(&mut tokens);
        let generation = mark_suffixes(&mut tokens);
        tokens.retain(|token| !token.is_no_name);
        // "Doe, John": what stands before the comma is the family name.
        let is_split = |token: &Token| tokens.first().is_some_and(|first| first.segment != token.segment);
        let has_family_first = tokens.iter().any(is_split);
        let mut ordered: Vec<&Token> = tokens.iter().filter(|token| is_split(token)).collect();
        ordered.extend(tokens.iter().filter(|token| !is_split(token)));
        let mut name = Prepared { generation, gender, ..Prepared::default() };
        for token in &ordered {
            if !name.written.is_empty() {
                name.written.push(' ');
            }
            name.written.push_str(&token.written);
        }
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
        let of_gender = (1..).zip(OF_GENDERS).find(|(_, titles)| is_front && lists(titles, &token.text));
        gender = of_gender.map_or(gender, |(of, _)| of);
    }
    gender
}

/// Marks suffixes and legal forms behind a name, of the text or of what stands before a comma; answers the generation,
/// or 0.
fn mark_suffixes(tokens: &mut [Token]) -> usize {
    let is_capitals = tokens.iter().all(|token| token.is_capitals);
    let (mut generation, mut segment, mut is_end, mut before) = (0, 0, true, tokens.len());
    for token in tokens.iter_mut().rev() {
        before -= 1;
        is_end |= token.segment != segment;
        segment = token.segment;
        let text = &*token.text;
        // A single letter is a numeral behind two names at least; Ma and Sá are names, MA and SA are not.
        let is_upper = token.is_capitals && !is_capitals && !token.is_marked;
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
    let is_capitals = tokens.iter().all(|token| token.is_capitals);
    let mut all = Vec::new();
    let mut particles = String::new();
    let mut is_marked = false;
    for (place, token) in tokens.iter().take(MOST_WORDS).enumerate() {
        let text = token.text.as_str();
        let is_last = place + 1 == tokens.len();
        let is_abd = lists(ABD, text);
        // Al Pacino, Ben van Dyke: at the front some are given names, and with one word behind all are.
        let may_be = is_family_known || place > 0 || tokens.len() > 2 && !words::is_particle_or_name(text);
        if !is_last && text.len() > 1 && (is_abd || may_be && words::is_particle(text)) {
            if !particles.starts_with("abd") {
                particles.push_str(if is_abd { "abdul" } else { text });
            }
            is_marked |= token.is_marked;
            continue;
        }
        // Arabic glues its article to the word.
        let article = if token.has_no_vowels && text.len() > 4 { text.strip_prefix("al") } else { None };
        if article.is_some() && particles.is_empty() {
            particles.push_str("al");
        }
        let mut word = word(core::mem::take(&mut particles), token, article.unwrap_or(text));
        word.is_marked |= core::mem::take(&mut is_marked);
        let has_vowel = text.bytes().any(|byte| b"aeiouy".contains(&byte));
        // JF Kennedy; but Ng is a name.
        let are_initials = matches!(text.len(), 2 | 3)
            && tokens.len() > 1
            && !word.is_marked
            && (!has_vowel || token.is_capitals && !is_capitals && !word.is_common_family)
            && word.romanised == Forms::default()
            && !word.is_given();
        if are_initials {
            all.extend(text.chars().map(|letter| Word { text: letter.into(), bits: 0, ..Word::default() }));
        } else {
            all.push(word);
        }
    }
    all.truncate(MOST_WORDS);
    all
}

/// More words than a name has: what follows is left out. A set of them is 16 bits.
const MOST_WORDS: usize = 12;

fn word(particles: String, token: &Token, main: &str) -> Word {
    let start = particles.len();
    let mut text = particles;
    text.extend(main.chars().map(letter_for));
    let main = text.get(start..).unwrap_or("");
    let names = given::names(main);
    let family_bits = family::bits(main);
    Word {
        key: if token.has_no_vowels { main.as_bytes().to_vec() } else { spelling::key(main) },
        sounds: double_metaphone(main),
        letters: main.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31)),
        romanised: given::forms(family::ROMANISED, main),
        bits: if names == Forms::default() { family_bits } else { 7 },
        is_common_family: family_bits < family::RARE,
        names,
        particles: start,
        is_marked: token.is_marked,
        is_foreign: token.is_foreign,
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
