//! The words of a text in the order in which they stand.

use super::scripts::push_roman;
use crate::name::words::{self, Classes};
use crate::text::{Script, any, each, is_letter, is_mark, lower, script, upper};
use alloc::string::String;
use alloc::vec::Vec;

/// What a word is beside its letters, a bit each.
pub(super) type Traits = u8;
/// It is in another script than the Latin one.
pub(super) const FOREIGN: Traits = 1;
/// It is in a script that is not read.
pub(super) const UNREAD: Traits = 2;
/// It is in a script that writes no short vowels.
pub(super) const VOWELLESS: Traits = 4;
/// It is written with a hyphen to the word before it.
pub(super) const HYPHENATED: Traits = 8;
/// It has a small letter.
pub(super) const SMALL: Traits = 16;

/// A word as it stands in a text.
#[derive(Default)]
pub(super) struct Token {
    /// Where it begins and ends among the [letters](Tokens::roman).
    pub(super) start: usize,
    pub(super) end: usize,
    /// The sum of its characters outside of ASCII: words of the same letters with other marks have another.
    pub(super) marks: u32,
    /// How many commas stand before it.
    pub(super) segment: u16,
    pub(super) traits: Traits,
    /// What it is among the words around a name.
    pub(super) classes: Classes,
    /// It is a title, a suffix or a legal form.
    pub(super) is_no_name: bool,
}

impl Token {
    /// Its letters, of all.
    #[inline(never)]
    pub(super) fn of<'t>(&self, roman: &'t str) -> &'t str {
        roman.get(self.start..self.end).unwrap_or("")
    }

    pub(super) fn is(&self, traits: Traits) -> bool {
        self.traits & traits != 0
    }
}

/// The words of a text.
#[derive(Default)]
pub(super) struct Tokens {
    /// In Latin letters, small, without marks; of a script that is not read, as they are written.
    pub(super) roman: String,
    pub(super) all: Vec<Token>,
    /// The one that is being read, and how many characters of it are letters.
    token: Token,
    letters: usize,
    segment: u16,
    hyphen: Traits,
    is_east_asian: bool,
}

/// Longer texts are no names: what follows these bytes is left out.
const LONGEST: usize = 400;

impl Tokens {
    /// The words of a text: parted by anything but letters, apostrophes and marks, and where a capital follows small
    /// letters.
    pub(super) fn new(text: &str) -> Tokens {
        let is_east_asian = text.len() < 13 && !any(text, &|c| !matches!(script(c), Script::Han | Script::Hangul));
        let mut tokens = Tokens { is_east_asian, ..Tokens::default() };
        each(text, &mut |at, c| {
            if at < LONGEST {
                tokens.take(c);
            }
        });
        tokens.take(' ');
        tokens
    }

    #[inline(never)]
    fn take(&mut self, c: char) {
        let is_small = upper(c) != c;
        let is_part = is_letter(c) || c.is_ascii_digit();
        let is_inside = is_part
            || is_mark(c)
            || matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '\u{640}' | '\u{64b}'..='\u{652}');
        // SergeiLavrov, but McDonald and JoAnn; 王小明, whose family name is the first character.
        let is_second = lower(c) != c && self.token.is(SMALL) && self.letters > 3
            || self.is_east_asian && self.letters == 1 && self.all.is_empty();
        if !is_inside || is_second {
            self.add();
            self.hyphen = if matches!(c, '-' | '‐' | '‑') { HYPHENATED } else { 0 };
            self.segment += u16::from(matches!(c, ',' | '،' | '，') && !self.all.is_empty());
        }
        let token = &mut self.token;
        if is_part {
            self.letters += 1;
            token.traits |= self.hyphen | push_roman(&mut self.roman, c) | if is_small { SMALL } else { 0 };
        }
        if self.letters > 0 && (is_part || is_mark(c)) && !c.is_ascii() {
            token.marks = token.marks.wrapping_add(lower(c).into());
        }
    }

    /// Ends a word. Digits are none.
    fn add(&mut self) {
        let mut token = core::mem::take(&mut self.token);
        token.end = self.roman.len();
        self.letters = 0;
        self.token.start = token.end;
        let word = token.of(&self.roman);
        if any(word, &|c| !c.is_ascii_digit()) {
            token.segment = self.segment;
            token.classes = words::look_up(word).0;
            self.all.push(token);
        }
    }
}
