//! A text in words: what cannot be seen and what decorates is dropped, what is in quotes or brackets is put aside.

use super::unspaced::is_unspaced_word;
use super::words::{self, Classes, bare, look_up};
use crate::text::{Script, each, pop_blank, push, script};
use alloc::string::String;
use alloc::vec::Vec;

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

    #[inline(never)]
    pub(super) fn is_the(&self) -> bool {
        self.bare == "the"
    }

    pub(super) fn is_number(&self) -> bool {
        self.begins_with_digit() && !self.is(words::GENERATION)
    }

    pub(super) fn begins_with_digit(&self) -> bool {
        self.bare.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }
}

/// The words of a text, each ended; a comma and brackets are words.
#[derive(Default)]
pub(super) struct Pieces {
    text: String,
    bare: String,
    /// The dot between the words of a foreign name in a script without blanks; empty for any other.
    pub(super) dot: &'static str,
}

/// What can be seen of a text, without decorations beyond ASCII; single blanks; quotes and hyphens of one kind each.
pub(super) fn tidied(text: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    let mut read = 0;
    each(text, &mut |_, c| {
        read += 1;
        // Between letters of these scripts an invisible joiner is spelling; elsewhere it is left over.
        let joins = matches!(c, '\u{200c}' | '\u{200d}') && matches!(u32::from(before), 0x620..=0x6ff | 0x900..=0xdff);
        let c = if joins { c } else { plain(c) };
        if read <= LONGEST && c != END && !(c == ' ' && before == ' ') {
            push(&mut out, c);
            before = c;
        }
    });
    pop_blank(&mut out);
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
        0xff01..=0xff5e => return plain((code - 0xfee0) as u8 as char),
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
        let (mut start, mut before, mut is_open, mut is_behind_bar) = (0, ' ', false, false);
        each(text, &mut |at, c| {
            let is_dot = matches!(c, '・' | '·') && is_unspaced(before);
            before = c;
            if !is_dot && !matches!(c, ' ' | '<' | '>' | ',' | ';' | '"' | '(' | '[' | '{' | ')' | ']' | '}' | '|') {
                return;
            }
            if !is_behind_bar {
                out.push_piece(text.get(start..at).unwrap_or(""));
            }
            start = at + c.len_utf8();
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
                '|' => is_behind_bar = !out.text.is_empty(),
                '·' => out.dot = "·",
                '・' => out.dot = "・",
                _ => {}
            }
        });
        if !is_behind_bar {
            out.push_piece(text.get(start..).unwrap_or(""));
        }
        out.bare = bare(&out.text);
        out
    }

    fn end(&mut self, word: &str) {
        self.text.push_str(word);
        push(&mut self.text, END);
    }

    /// The words of what stands between blanks.
    fn push_piece(&mut self, piece: &str) {
        let is_address = has(piece, b'@') || piece.starts_with("http") || piece.starts_with("www.");
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
        // `she/her` is a word; `John/Jane` is two.
        let is_listed = || look_up(&bare(piece)).0 & (words::LABEL | words::NO_NAME) != 0;
        if has(piece, b'/') && is_listed() {
            return self.end(piece);
        }
        let mut start = 0;
        each(piece, &mut |at, c| {
            if !matches!(c, '&' | '+' | '/' | '.' | '_' | '*' | '~' | ':' | '#' | '=' | '^' | '%' | '\\') {
                return;
            }
            let mut before = piece.get(start..at).unwrap_or("");
            let (is_long_before, is_long_behind) = (is_long(before), is_long(piece.get(at + 1..).unwrap_or("")));
            let joiner = match c {
                '+' => "+",
                '&' if is_long_before || is_long_behind || piece.len() == 1 => "&",
                '/' if is_long_before && is_long_behind => "&",
                '&' | '/' => return,
                '.' if !is_long_behind => return,
                // The full stop of an initial or a title is kept.
                '.' if before.len() == 1 || words::title(&bare(before), 2).is_some() => {
                    before = piece.get(start..=at).unwrap_or("");
                    ""
                }
                _ => "",
            };
            self.push_word(before);
            if !joiner.is_empty() {
                self.end(joiner);
            }
            start = at + 1;
        });
        self.push_word(piece.get(start..).unwrap_or(""));
    }

    /// A word without what is not of it at its ends. The full stop of an abbreviation is kept, that of a sentence is not.
    fn push_word(&mut self, mut text: &str) {
        if matches!(text, "'t" | "’t") {
            return self.end(text);
        }
        let (mut start, mut end) = (text.len(), 0);
        each(text, &mut |at, c| {
            if is_inside(c) {
                start = start.min(at);
                end = at + c.len_utf8();
            }
        });
        let is_stopped = text.as_bytes().get(end) == Some(&b'.');
        text = text.get(start..end).unwrap_or("");
        if text.is_empty() {
            return;
        }
        let is_abbreviation = is_stopped
            && (text.len() < 4
                || has(text, b'.')
                || look_up(&bare(text)).0 & (words::TITLE | words::TITLE_OR_NAME | words::DEGREE | words::GENERATION)
                    != 0);
        self.text.push_str(text);
        self.end(if is_abbreviation { "." } else { "" });
    }

    /// The words that are in no quotes or brackets, and those that are; of a text that is all in them, its words.
    pub(super) fn words(&self) -> (Vec<Word<'_>>, Vec<Word<'_>>) {
        let (mut outside, mut inside) = (Vec::new(), Vec::<Word<'_>>::new());
        let (mut segment, mut aside, mut asides) = (0, 0, 0);
        let (mut texts, mut bares) = (self.text.as_str(), self.bare.as_str());
        while !texts.is_empty() {
            let (text, bare) = (cut(&mut texts), cut(&mut bares));
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

/// Takes the first of texts that each end with a zero.
#[inline(never)]
pub(super) fn cut<'a>(texts: &mut &'a str) -> &'a str {
    let end = texts.bytes().position(|byte| byte == 0).unwrap_or(texts.len());
    let first = texts.get(..end).unwrap_or("");
    *texts = texts.get(end + 1..).unwrap_or("");
    first
}

/// Whether each of the words, or any of them, is of one of these classes.
#[inline(never)]
pub(super) fn all_are(words: &[Word], classes: Classes) -> bool {
    words.iter().all(|word| word.is(classes))
}

#[inline(never)]
pub(super) fn any_is(words: &[Word], classes: Classes) -> bool {
    words.iter().any(|word| word.is(classes))
}

/// Whether all the words are of scripts without blanks.
#[inline(never)]
pub(super) fn are_unspaced(words: &[Word]) -> bool {
    words.iter().all(|word| is_unspaced_word(word.text))
}

/// Whether a text has such an ASCII character.
#[inline(never)]
pub(super) fn has(text: &str, ascii: u8) -> bool {
    text.bytes().any(|byte| byte == ascii)
}

/// Appends words.
#[inline(never)]
pub(super) fn extend<'a>(words: &mut Vec<Word<'a>>, others: &[Word<'a>]) {
    words.extend_from_slice(others);
}

/// Takes the words in front that are the same as the one before, or none if there are none.
#[inline(never)]
pub(super) fn take_run<'w, 'a>(words: &mut &'w [Word<'a>], is_same: &dyn Fn(&Word, &Word) -> bool) -> &'w [Word<'a>] {
    let breaks = words.windows(2).position(|pair| matches!(pair, [word, next] if !is_same(word, next)));
    let (run, rest) = words.split_at_checked(breaks.map_or(words.len(), |place| place + 1)).unwrap_or_default();
    *words = rest;
    run
}

fn push_to<'a>(words: &mut Vec<Word<'a>>, text: &'a str, bare: &'a str, segment: usize, aside: usize) {
    let bare = bare.strip_prefix("'").or_else(|| bare.strip_prefix("’")).unwrap_or(bare);
    match words.last_mut() {
        Some(last) if last.bare == "ph" && bare == "d" => *last = Word { text: "Ph. D.", ..listed(last, "phd") },
        _ => {
            let word = Word { text, segment, aside, ..Word::NONE };
            extend(words, &[listed(&word, bare)]);
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
    let (mut letters, mut is_over) = (0, false);
    each(text, &mut |_, c| {
        is_over |= !is_inside(c);
        letters += usize::from(!is_over);
    });
    letters > 2
}

/// A character that a word may begin and end with. Beyond ASCII only letters and their marks are left.
fn is_inside(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && c != '’'
}
