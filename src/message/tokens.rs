//! A text in words and numbers, with what stands between them.

use super::class::Classes;
use super::lexicon::{LONGEST, Lexicon, VALUES, Values, with_lexicon};
use crate::phone::steps;
use crate::text::{is_letter, is_mark, push_folded};
use alloc::string::String;
use alloc::vec::Vec;

/// What stands before a token, as bits.
pub(crate) mod gap {
    pub(crate) const BLANK: u16 = 1;
    /// A hyphen or a dash of any length.
    pub(crate) const HYPHEN: u16 = 2;
    pub(crate) const COMMA: u16 = 4;
    pub(crate) const DOT: u16 = 8;
    /// What ends a sentence: its mark, a new line, a dash between blanks, a full stop before a blank.
    pub(crate) const END: u16 = 16;
    pub(crate) const COLON: u16 = 32;
    pub(crate) const SLASH: u16 = 64;
    pub(crate) const CURRENCY: u16 = 128;
    /// Quotes and brackets.
    pub(crate) const QUOTE: u16 = 256;
    pub(crate) const PLUS: u16 = 512;
    pub(crate) const AT: u16 = 1024;
    pub(crate) const HASH: u16 = 2048;
    /// An emoji, or anything else that is no letter.
    pub(crate) const OTHER: u16 = 4096;
    /// What a phrase does not go across.
    pub(crate) const BREAK: u16 = END | SLASH | AT;
    /// What a phrase that stands alone is between.
    pub(crate) const ASIDE: u16 = END | COMMA | QUOTE | OTHER;
}

/// A word or a number.
#[derive(Clone, Copy, Default)]
pub(crate) struct Token {
    /// The offset of its first byte.
    pub(crate) start: usize,
    /// The offset behind its last.
    pub(crate) end: usize,
    /// What stands before it.
    pub(crate) before: u16,
    /// How many digits it has; 0 for a word.
    pub(crate) digits: u8,
    /// The value of a number of up to nine digits.
    pub(crate) number: u32,
    /// Whether a detail has it.
    pub(crate) is_claimed: bool,
    /// The classes that it is in.
    pub(crate) classes: Classes,
    /// Its value in some of them.
    values: Values,
}

impl Token {
    /// Behind the last.
    const NONE: &'static Self = &Token {
        start: 0,
        end: 0,
        before: gap::END,
        digits: 0,
        number: 0,
        is_claimed: true,
        classes: Classes::of(&[]),
        values: [(0, 0); VALUES],
    };

    /// Whether a word is of a class.
    #[inline(never)]
    pub(crate) fn is(&self, class: u8) -> bool {
        self.classes.has(class)
    }

    /// Its value in a class of words that have one.
    #[inline(never)]
    pub(crate) fn value(&self, class: u8) -> Option<u8> {
        self.values.iter().find(|(one, _)| *one == class).map(|(_, value)| *value)
    }
}

/// A text and its tokens. Behind the last is one without characters, whose gap ends a sentence.
pub(crate) struct Message<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: Vec<Token>,
}

impl<'t> Message<'t> {
    pub(crate) fn read(text: &'t str) -> Self {
        // Most words and the gap before them are longer than this.
        let mut reader = Reader { tokens: Vec::with_capacity(text.len() / 4 + 2), ..Reader::default() };
        with_lexicon(&mut |lexicon| {
            for (at, c) in steps(text) {
                reader.step(lexicon, at, c);
            }
            reader.finish(lexicon);
        });
        reader.before |= gap::END;
        reader.tokens.push(Token { start: text.len(), end: text.len(), before: reader.before, ..Token::default() });
        Message { text, tokens: reader.tokens }
    }

    /// The token at a place; behind the last, the one without characters.
    #[inline(always)] // words are asked for more than anything else
    pub(crate) fn at(&self, place: usize) -> &Token {
        self.tokens.get(place).unwrap_or(Token::NONE)
    }
}

#[derive(Default)]
struct Reader {
    tokens: Vec<Token>,
    /// What stands before the next token.
    before: u16,
    /// The word that is being read, folded, as far as there is room; and how long it is.
    folded: [u8; LONGEST],
    length: usize,
    /// A letter of it, folded.
    letter: String,
    is_word: bool,
    is_number: bool,
    token: Token,
    /// Where its last character ends; what can't be seen, or only quotes, may stand before the next one.
    end: usize,
}

impl Reader {
    fn step(&mut self, lexicon: &Lexicon, at: usize, c: char) {
        let width = c.len_utf8();
        if c.is_ascii_digit() {
            if !self.is_number {
                self.finish(lexicon);
                self.begin(at);
                self.is_number = true;
            }
            let Token { digits, number, .. } = &mut self.token;
            if *digits < 9 {
                *number = *number * 10 + (u32::from(c) - u32::from('0'));
            }
            *digits = digits.saturating_add(1);
            self.end = at + width;
        } else if c.is_ascii_alphabetic() || !c.is_ascii() && (is_letter(c) || self.is_word && is_mark(c)) {
            if !self.is_word {
                self.finish(lexicon);
                self.begin(at);
                self.is_word = true;
            }
            self.fold(c);
            self.end = at + width;
        } else if !(is_unseen(c) || self.is_word && is_apostrophe(c)) {
            self.finish(lexicon);
            self.mark(c);
        }
    }

    fn fold(&mut self, c: char) {
        if c.is_ascii() {
            return self.put((c as u8).to_ascii_lowercase());
        }
        self.letter.clear();
        push_folded(&mut self.letter, c);
        for place in 0..self.letter.len() {
            self.put(self.letter.as_bytes().get(place).copied().unwrap_or(0));
        }
    }

    #[inline(always)]
    fn put(&mut self, byte: u8) {
        if let Some(room) = self.folded.get_mut(self.length) {
            *room = byte;
        }
        self.length += 1;
    }

    fn begin(&mut self, at: usize) {
        // A full stop between two words without a blank ends nothing: `p.m.`, `6.30`.
        let is_ended = self.before & gap::DOT != 0 && self.before & gap::BLANK != 0;
        let is_dash = self.before == gap::HYPHEN | gap::BLANK;
        self.token = Token {
            start: at,
            before: self.before | if is_ended || is_dash { gap::END } else { 0 },
            ..Token::default()
        };
        self.before = 0;
    }

    fn finish(&mut self, lexicon: &Lexicon) {
        if !self.is_word && !self.is_number {
            return;
        }
        self.token.end = self.end;
        if self.is_word
            && let Some(word) = self.folded.get(..self.length)
        {
            let Token { classes, values, .. } = &mut self.token;
            lexicon.look_up(word, classes, values);
        }
        self.tokens.push(self.token);
        self.length = 0;
        (self.is_word, self.is_number) = (false, false);
    }

    fn mark(&mut self, c: char) {
        self.before |= match c {
            ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => gap::BLANK,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' => gap::HYPHEN,
            ',' => gap::COMMA,
            '.' => gap::DOT,
            '\n' | '\r' => gap::END | gap::BLANK,
            '!' | '?' | ';' | '…' | '¡' | '¿' | '|' | '•' => gap::END,
            ':' => gap::COLON,
            '/' => gap::SLASH,
            '$' | '€' | '£' | '₹' => gap::CURRENCY,
            '"' | '\'' | '’' | '‘' | '“' | '”' | '(' | ')' | '[' | ']' | '«' | '»' | '*' | '_' => gap::QUOTE,
            '+' => gap::PLUS,
            '@' => gap::AT,
            '#' | '%' => gap::HASH,
            _ => gap::OTHER,
        };
    }
}

/// What nobody sees, and copying brings along; it parts no words.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe0f}' | '\u{feff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`')
}
