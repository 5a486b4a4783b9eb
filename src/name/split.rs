//! A text in words: what cannot be seen and what decorates is dropped, what is in quotes or brackets is put aside.

use super::words::{self, bare};
use crate::text::{Script, script};
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

/// At most so many characters of a text are read. No name of one person is as long.
const LONGEST: usize = 200;

/// A word of a name.
#[derive(Clone)]
pub(super) struct Word {
    /// As typed.
    pub(super) text: String,
    /// As the tables have it.
    pub(super) bare: String,
    /// How many commas are before it.
    pub(super) segment: usize,
}

impl Word {
    fn new(text: &str, segment: usize) -> Self {
        let bare = bare(text.trim_start_matches(['\'', '’']));
        Self { text: text.into(), bare, segment }
    }
}

/// The words of a text.
#[derive(Default)]
pub(super) struct Split {
    pub(super) words: Vec<Word>,
    /// What stands in quotes or brackets.
    pub(super) asides: Vec<Vec<Word>>,
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
        if c != '\0' && !(c == ' ' && before == ' ') {
            out.push(c);
            before = c;
        }
    }
    if before == ' ' {
        out.pop();
    }
    out
}

/// The character that stands for this one: a blank for a decoration, a zero for what cannot be seen.
fn plain(c: char) -> char {
    match u32::from(c) {
        0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff | 0xe0000..=0xe0fff => {
            '\0'
        }
        0x60 | 0xb4 | 0x2018 | 0x201b => '\'',
        0xab | 0xbb | 0x201c..=0x201f | 0x300c..=0x300f => '"',
        0x2010..=0x2015 => '-',
        0x60c | 0x3001 => ',',
        0x3010 => '(',
        0x3011 => ')',
        0xaa | 0xb7 | 0xba | 0x2019 | 0x3005..=0x3007 => c,
        0..=0x20 | 0x7f..=0xbf | 0xd7 | 0xf7 | 0x2000..=0x2bff | 0x2e00..=0x2e7f | 0x3000..=0x303f => ' ',
        0xe000..=0xf8ff | 0xfff0..=0xffff | 0x1f000..=0x1faff => ' ',
        // Wide forms of ASCII; the letters of mathematics, in blocks of both cases.
        wide @ 0xff01..=0xff5e => (wide - 0xfee0) as u8 as char,
        letter @ 0x1d400..=0x1d6a3 => match ((letter - 0x1d400) % 52) as u8 {
            capital @ 0..=25 => (b'A' + capital) as char,
            small => (b'a' + small - 26) as char,
        },
        _ => c,
    }
}

/// Splits a tidied text.
pub(super) fn split(text: &str) -> Split {
    let mut out = Split::default();
    let (mut piece, mut aside, mut segment) = (String::new(), None, 0);
    for c in text.chars().chain([' ']) {
        let is_dot = matches!(c, '・' | '·') && piece.chars().next_back().is_some_and(is_unspaced);
        if !is_dot && !matches!(c, ' ' | '<' | '>' | ',' | ';' | '"' | '(' | '[' | '{' | ')' | ']' | '}' | '|') {
            piece.push(c);
            continue;
        }
        push_piece(&mut out, &mut aside, &mem::take(&mut piece), segment);
        match c {
            ',' | ';' if aside.is_none() => segment += 1,
            '"' if aside.is_none() => aside = Some(Vec::new()),
            '(' | '[' | '{' => out.asides.extend(aside.replace(Vec::new())),
            '"' | ')' | ']' | '}' => out.asides.extend(aside.take()),
            // Behind a bar is what somebody does.
            '|' if !out.words.is_empty() => break,
            ' ' | '<' | '>' | ',' | ';' | '|' => {}
            dot => out.dot = Some(dot),
        }
    }
    out.asides.extend(aside);
    if out.words.is_empty() {
        out.words = mem::take(&mut out.asides).into_iter().flatten().collect();
    }
    out
}

/// A letter of a script that is written without blanks.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(script(c), Script::Han | Script::Kana | Script::Hangul) || matches!(c, '々' | '〆' | '〇')
}

fn push_piece(out: &mut Split, aside: &mut Option<Vec<Word>>, piece: &str, segment: usize) {
    let is_quote = |c: char| matches!(c, '\'' | '’');
    let is_quoted = piece.starts_with(is_quote) && piece.ends_with(is_quote) && piece.len() > 4;
    let is_address = piece.bytes().any(|byte| byte == b'@') || piece.starts_with("http") || piece.starts_with("www.");
    if is_address {
        return;
    }
    match aside {
        Some(words) => push_words(words, piece, segment),
        None if is_quoted && !out.words.is_empty() => {
            let mut words = Vec::new();
            push_words(&mut words, piece, segment);
            out.asides.push(words);
        }
        None => push_words(&mut out.words, piece, segment),
    }
}

/// The words of what stands between blanks.
fn push_words(words: &mut Vec<Word>, piece: &str, segment: usize) {
    let whole = bare(piece);
    if words::is_label(&whole) || words::is_no_name(&whole) {
        return words.push(Word::new(piece, segment));
    }
    let mut start = 0;
    for (at, c) in piece.char_indices() {
        let behind = piece.get(at + c.len_utf8()..).unwrap_or("");
        let before = piece.get(start..at).unwrap_or("");
        let long = |text: &str| text.chars().take_while(|c| is_inside(*c)).count() > 2;
        match c {
            '&' | '+' => {
                push_word(words, before, segment);
                push_word(words, piece.get(at..at + 1).unwrap_or(""), segment);
            }
            '/' if long(before) && long(behind) => {
                push_word(words, before, segment);
                push_word(words, "&", segment);
            }
            '.' if long(behind) => {
                let keeps = before.len() == 1 || words::title(&bare(before), 2).is_some();
                push_word(words, if keeps { piece.get(start..=at).unwrap_or("") } else { before }, segment);
            }
            '_' | '*' | '~' | '!' | '?' | ':' | '#' | '=' | '^' | '%' | '$' | '\\' => push_word(words, before, segment),
            _ => continue,
        }
        start = at + 1;
    }
    push_word(words, piece.get(start..).unwrap_or(""), segment);
}

/// A character that a word may begin and end with. Beyond ASCII only letters and their marks are left.
fn is_inside(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && c != '’'
}

fn push_word(words: &mut Vec<Word>, text: &str, segment: usize) {
    let inside = text.trim_matches(|c| !is_inside(c));
    if matches!(text, "&" | "+" | "'t" | "’t") {
        return words.push(Word::new(text, segment));
    }
    if inside.is_empty() {
        return;
    }
    let with_stop = text.trim_start_matches(|c| !is_inside(c)).get(..inside.len() + 1);
    let mut word = Word::new(inside, segment);
    // The full stop of an abbreviation is kept, that of a sentence is not.
    let is_short = inside.chars().count() < 4 || inside.bytes().any(|byte| byte == b'.');
    if let Some(stopped) = with_stop.filter(|text| text.ends_with('.'))
        && (is_short || words::title(&word.bare, 2).or_else(|| words::suffix(&word.bare)).is_some())
    {
        word.text = stopped.into();
    }
    words.push(word);
}
