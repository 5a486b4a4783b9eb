//! A text in words: what cannot be seen and what decorates is dropped, what is in quotes or brackets is put aside.

use super::words::{self, Classes, bare, look_up};
use crate::text::{Script, script};
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

/// At most so many characters of a text are read. No name of one person is as long.
const LONGEST: usize = 200;

/// Between the words of [`Pieces`].
const END: char = '\0';

/// A word of a name.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    /// As typed.
    pub(super) text: &'a str,
    /// As the tables have it.
    pub(super) bare: &'a str,
    /// What the tables say that it is, and how they show it.
    pub(super) classes: Classes,
    pub(super) shown: &'static str,
    /// How many commas are before it.
    pub(super) segment: usize,
    /// Which of the parts in quotes or brackets it is in, from 1; 0 for none.
    pub(super) aside: usize,
}

impl Word<'_> {
    /// No word: what is behind the last.
    pub(super) const NONE: Self = Self { text: "", bare: "", classes: 0, shown: "", segment: 0, aside: 0 };

    /// Whether it is of one of these classes.
    pub(super) fn is(&self, classes: Classes) -> bool {
        self.classes & classes != 0
    }

    pub(super) fn is_number(&self) -> bool {
        self.bare.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) && !self.is(words::GENERATION)
    }
}

/// The words of a text, each ended; a comma and brackets are words.
#[derive(Default)]
pub(super) struct Pieces {
    text: String,
    bare: String,
    /// The dot between the words of a foreign name in a script without blanks.
    pub(super) dot: Option<char>,
}

/// What can be seen of a text, without decorations beyond ASCII; single blanks; quotes and hyphens of one kind each.
pub(super) fn tidied(text: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for c in text.chars().take(LONGEST) {
        // Between letters of these scripts an invisible joiner is spelling; elsewhere it is left over.
        let joins = matches!(c, '\u{200c}' | '\u{200d}') && matches!(u32::from(before), 0x620..=0x6ff | 0x900..=0xdff);
        let c = if joins { c } else { plain(c) };
        if c != END && !(c == ' ' && before == ' ') {
            out.push(c);
            before = c;
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Runs of characters, the first and the last, and what stands for them.
const PLAIN: &[(u16, u16, u8)] = &[
    (0x60, 0x60, b'\''),
    (0xad, 0xad, 0),
    (0xaa, 0xaa, b'.'),
    (0xab, 0xab, b'"'),
    (0xb4, 0xb4, b'\''),
    (0xb7, 0xb7, b'.'),
    (0xba, 0xba, b'.'),
    (0xbb, 0xbb, b'"'),
    (0x7f, 0xbf, b' '),
    (0xd7, 0xd7, b' '),
    (0xf7, 0xf7, b' '),
    (0x60c, 0x60c, b','),
    (0x200b, 0x200f, 0),
    (0x2010, 0x2015, b'-'),
    (0x2018, 0x2018, b'\''),
    (0x2019, 0x2019, b'.'),
    (0x201b, 0x201b, b'\''),
    (0x201c, 0x201f, b'"'),
    (0x202a, 0x202e, 0),
    (0x2060, 0x206f, 0),
    (0x2000, 0x2bff, b' '),
    (0x2e00, 0x2e7f, b' '),
    (0x3001, 0x3001, b','),
    (0x3005, 0x3007, b'.'),
    (0x300c, 0x300f, b'"'),
    (0x3010, 0x3010, b'('),
    (0x3011, 0x3011, b')'),
    (0x3000, 0x303f, b' '),
    (0xe000, 0xf8ff, b' '),
    (0xfe00, 0xfe0f, 0),
    (0xfeff, 0xfeff, 0),
    (0xfff0, 0xffff, b' '),
];

/// The character that stands for this one: a blank for a decoration, a zero for what cannot be seen. A full stop in the
/// table keeps the character.
fn plain(c: char) -> char {
    let code = u32::from(c);
    match code {
        0..=0x20 => return ' ',
        // Wide forms of ASCII; the letters of mathematics, in blocks of both cases.
        0xff01..=0xff5e => return (code - 0xfee0) as u8 as char,
        0x1d400..=0x1d6a3 => {
            let letter = ((code - 0x1d400) % 52) as u8;
            return (if letter < 26 { b'A' + letter } else { b'a' + letter - 26 }) as char;
        }
        0x1f000..=0x1faff => return ' ',
        0xe0000..=0xe0fff => return END,
        _ => {}
    }
    match PLAIN.iter().find(|(first, last, _)| (u32::from(*first)..=u32::from(*last)).contains(&code)) {
        Some((_, _, b'.')) | None => c,
        Some((_, _, stands)) => *stands as char,
    }
}

impl Pieces {
    /// Splits a tidied text.
    pub(super) fn of(text: &str) -> Self {
        let mut out = Self::default();
        let (mut piece, mut is_open) = (String::new(), false);
        for c in text.chars().chain([' ']) {
            let is_dot = matches!(c, '・' | '·') && piece.chars().next_back().is_some_and(is_unspaced);
            if !is_dot && !matches!(c, ' ' | '<' | '>' | ',' | ';' | '"' | '(' | '[' | '{' | ')' | ']' | '}' | '|') {
                piece.push(c);
                continue;
            }
            out.push_piece(&mem::take(&mut piece));
            match c {
                ',' | ';' => out.end(","),
                '(' | '[' | '{' | '"' if !is_open => {
                    out.end("(");
                    is_open = true;
                }
                '(' | '[' | '{' | '"' | ')' | ']' | '}' => {
                    out.end(")");
                    is_open = false;
                }
                // Behind a bar is what somebody does.
                '|' if !out.text.is_empty() => break,
                _ if is_dot => out.dot = Some(c),
                _ => {}
            }
        }
        out.bare = bare(&out.text);
        out
    }

    fn end(&mut self, word: &str) {
        self.text.push_str(word);
        self.text.push(END);
    }

    /// The words of what stands between blanks.
    fn push_piece(&mut self, piece: &str) {
        let is_address =
            piece.bytes().any(|byte| byte == b'@') || piece.starts_with("http") || piece.starts_with("www.");
        if is_address {
            return;
        }
        let is_quote = |byte: Option<&u8>| byte == Some(&b'\'');
        if piece.len() > 4 && is_quote(piece.as_bytes().first()) && is_quote(piece.as_bytes().last()) {
            self.end("(");
            self.push_words(piece);
            return self.end(")");
        }
        self.push_words(piece);
    }

    fn push_words(&mut self, piece: &str) {
        if look_up(&bare(piece)).0 & (words::LABEL | words::NO_NAME) != 0 {
            return self.end(piece);
        }
        let mut start = 0;
        for (at, c) in piece.char_indices() {
            let behind = piece.get(at + c.len_utf8()..).unwrap_or("");
            let before = piece.get(start..at).unwrap_or("");
            match c {
                '&' | '+' => {
                    self.push_word(before);
                    self.end(if c == '&' { "&" } else { "+" });
                }
                '/' if is_long(before) && is_long(behind) => {
                    self.push_word(before);
                    self.end("&");
                }
                '.' if is_long(behind) => {
                    let keeps = before.len() == 1 || words::title(&bare(before), 2).is_some();
                    self.push_word(piece.get(start..at + usize::from(keeps)).unwrap_or(""));
                }
                '_' | '*' | '~' | '!' | '?' | ':' | '#' | '=' | '^' | '%' | '$' | '\\' => self.push_word(before),
                _ => continue,
            }
            start = at + 1;
        }
        self.push_word(piece.get(start..).unwrap_or(""));
    }

    /// A word without what is not of it at its ends. The full stop of an abbreviation is kept, that of a sentence is not.
    fn push_word(&mut self, mut text: &str) {
        if matches!(text, "'t" | "’t") {
            return self.end(text);
        }
        while let Some(first) = text.chars().next().filter(|c| !is_inside(*c)) {
            text = text.get(first.len_utf8()..).unwrap_or("");
        }
        let mut is_stopped = false;
        while let Some(last) = text.chars().next_back().filter(|c| !is_inside(*c)) {
            text = text.get(..text.len() - last.len_utf8()).unwrap_or("");
            is_stopped = last == '.';
        }
        if text.is_empty() {
            return;
        }
        let is_abbreviation = text.len() < 4
            || text.bytes().any(|byte| byte == b'.')
            || look_up(&bare(text)).0 & (words::TITLE | words::TITLE_OR_NAME | words::DEGREE | words::GENERATION) != 0;
        self.text.push_str(text);
        self.end(if is_stopped && is_abbreviation { "." } else { "" });
    }

    /// The words that are in no quotes or brackets, and those that are; of a text that is all in them, its words.
    pub(super) fn words(&self) -> (Vec<Word<'_>>, Vec<Word<'_>>) {
        let (mut outside, mut inside) = (Vec::new(), Vec::<Word<'_>>::new());
        let (mut segment, mut aside, mut asides) = (0, 0, 0);
        for (text, bare) in self.text.split(END).zip(self.bare.split(END)) {
            match text {
                "" => {}
                "," => segment += 1,
                "(" => {
                    asides += 1;
                    aside = asides;
                }
                ")" => aside = 0,
                _ => push_to(if aside == 0 { &mut outside } else { &mut inside }, text, bare, segment, aside),
            }
        }
        if outside.is_empty() { (inside, outside) } else { (outside, inside) }
    }
}

fn push_to<'a>(words: &mut Vec<Word<'a>>, text: &'a str, bare: &'a str, segment: usize, aside: usize) {
    let bare = bare.strip_prefix('\'').or_else(|| bare.strip_prefix('’')).unwrap_or(bare);
    match words.last_mut() {
        Some(last) if last.bare == "ph" && bare == "d" => *last = Word { text: "Ph. D.", ..listed(last, "phd") },
        _ => {
            let word = Word { text, segment, aside, ..Word::NONE };
            words.push(listed(&word, bare));
        }
    }
}

fn listed<'a>(word: &Word<'a>, bare: &'a str) -> Word<'a> {
    let (classes, shown) = look_up(bare);
    Word { bare, classes, shown, ..*word }
}

/// A letter of a script that is written without blanks.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(script(c), Script::Han | Script::Kana | Script::Hangul) || matches!(c, '々' | '〆' | '〇')
}

fn is_long(text: &str) -> bool {
    let mut letters = text.chars().take_while(|c| is_inside(*c));
    letters.nth(2).is_some()
}

/// A character that a word may begin and end with. Beyond ASCII only letters and their marks are left.
fn is_inside(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && c != '’'
}
