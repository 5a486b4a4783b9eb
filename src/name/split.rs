//! A text in words: what cannot be seen and what decorates is dropped, what is in quotes or brackets is put aside.

use super::words::{
    self, Classes, GENERATION, JOINER, JOINER_OR_PARTICLE, LABEL, NO_NAME, ORGANIZATION, RESERVATION, TOLD, bare,
    is_unspaced_organization, look_up,
};
use crate::cut::{ahead, behind, find, is_word_of, letters, split_first};
use crate::text::{Script, any, each, lower, pop, push, room_for, script, upper};
use alloc::string::String;
use alloc::vec::Vec;
use core::{mem, slice};

/// At most so many characters of a text are read. No name of one person is as long.
const LONGEST: usize = 200;

/// Stands for what cannot be seen.
const NOTHING: char = '\0';

/// What a word is of a name.
pub(super) type Role = u8;

pub(super) const NONE: Role = 0;
pub(super) const TITLE: Role = 1;
pub(super) const GIVEN: Role = 1 << 1;
pub(super) const MIDDLE: Role = 1 << 2;
pub(super) const FAMILY: Role = 1 << 3;
pub(super) const SUFFIX: Role = 1 << 4;
/// A title behind a name that is written without blanks.
pub(super) const HONORIFIC: Role = 1 << 5;
/// `Family` beside the name of one.
pub(super) const HOUSEHOLD: Role = 1 << 6;
/// Not told yet.
pub(super) const NAME: Role = 1 << 7;

/// Roles in a row, the first in the lowest eight bits.
pub(super) type Order = u64;

/// Given, middle and family name in the orders in which they are shown.
pub(super) const WESTERN: Order = in_order([GIVEN, MIDDLE, FAMILY]);
pub(super) const RUSSIAN: Order = in_order([FAMILY, GIVEN, MIDDLE]);
pub(super) const VIETNAMESE: Order = in_order([FAMILY, MIDDLE, GIVEN]);

const fn in_order([first, second, third]: [Role; 3]) -> Order {
    Order::from_le_bytes([first, second, third, 0, 0, 0, 0, 0])
}

// What a word is by how it is written, among its classes.
pub(super) const DIGIT: Classes = 1 << TOLD;
pub(super) const POSSESSIVE: Classes = 2 << TOLD;
/// Of a script without blanks.
pub(super) const UNSPACED: Classes = 4 << TOLD;
/// Two or three letters without a vowel: `"jj"`, `"JRR"`.
pub(super) const INITIALS: Classes = 8 << TOLD;
pub(super) const HAS_CAPITAL: Classes = 16 << TOLD;
pub(super) const HAS_SMALL: Classes = 32 << TOLD;
/// More than two letters, of which one is a Latin vowel: no initials.
pub(super) const LONG: Classes = 64 << TOLD;
/// A letter with marks that only Vietnamese has.
pub(super) const VIETNAMESE_MARKS: Classes = 128 << TOLD;
/// It begins with a small letter, and that says something; or with no Latin letter.
pub(super) const SMALL: Classes = 256 << TOLD;
/// A particle, which the key joins to the word behind it.
pub(super) const BOUND: Classes = 512 << TOLD;
/// Letters that each have a full stop: `"J.R."`
pub(super) const STOPPED: Classes = 1024 << TOLD;
/// A word in capitals, and not all of the text is.
pub(super) const CAPITALS: Classes = 2048 << TOLD;
/// A title behind a name that is written without blanks.
pub(super) const HONORED: Classes = 4096 << TOLD;

/// A word of a name.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    /// As typed.
    pub(super) text: &'t str,
    /// What it is by the tables and by how it is written.
    pub(super) classes: Classes,
    /// As the tables show it.
    pub(super) shown: &'static str,
    /// How many commas are before it, or in which quotes or brackets it is.
    pub(super) group: u8,
    pub(super) role: Role,
}

impl<'t> Word<'t> {
    /// No word: what is behind the last.
    pub(super) const NONE: Self = Self { text: "", classes: 0, shown: "", group: 0, role: NONE };

    #[inline(never)]
    fn new(text: &'t str, looked_up: &str, group: u8) -> Self {
        let bare = bare(looked_up);
        let (mut classes, shown) = look_up(&bare);
        let bytes = bare.as_bytes();
        let is_short = matches!(bytes.len(), 2 | 3);
        let has_vowel = bytes.iter().any(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
        let (mut stops, mut count, mut unspaced) = (0, 0, 0);
        for c in letters(text) {
            let small = lower(c);
            count += 1;
            stops += usize::from(c == '.');
            unspaced += usize::from(is_unspaced(c));
            classes |= match c {
                _ if small != c => HAS_CAPITAL,
                _ if upper(c) != c => HAS_SMALL,
                _ => 0,
            };
            if matches!(u32::from(small), 0x103 | 0x111 | 0x1a1 | 0x1b0 | 0x1ea0..=0x1ef9) {
                classes |= VIETNAMESE_MARKS;
            }
        }
        classes |= match bytes {
            [b'0'..=b'9', ..] if classes & GENERATION == 0 => DIGIT,
            [b'x', b'0'..=b'9', ..] => DIGIT | RESERVATION,
            // `Joe's`. With fewer letters it may be somebody's own spelling.
            _ if bytes.len() > 3 && matches!(text.as_bytes(), [.., b'\'' | 0x99, b's' | b'S']) => POSSESSIVE,
            _ if has_vowel && bytes.len() > 2 => LONG,
            _ if is_short && !has_vowel && bytes.iter().all(u8::is_ascii_lowercase) => INITIALS,
            _ => 0,
        };
        if unspaced > 0 && is_unspaced_organization(text) {
            classes |= ORGANIZATION;
        }
        if unspaced == count {
            classes |= UNSPACED;
        }
        if 2 * stops == count {
            classes |= STOPPED;
        }
        // With a full stop it is an initial.
        if stops > 0 {
            classes &= !(JOINER | JOINER_OR_PARTICLE);
        }
        if classes & words::PARTICLE_OR_GIVEN_NAME != 0 {
            classes &= !INITIALS;
        }
        Self { text, classes, shown, group, role: NAME }
    }

    /// Whether it is of one of these classes.
    pub(super) fn is(&self, classes: Classes) -> bool {
        self.classes & classes != 0
    }
}

/// What can be seen of a text, without decorations beyond ASCII; single blanks; quotes and hyphens of one kind each.
pub(super) fn tidied(text: &str) -> String {
    let mut out = room_for(text);
    let mut before = ' ';
    for c in letters(text).take(LONGEST) {
        // Between letters of these scripts an invisible joiner is spelling; elsewhere it is left over.
        let joins = matches!(c, '\u{200c}' | '\u{200d}') && matches!(u32::from(before), 0x620..=0x6ff | 0x900..=0xdff);
        let c = if joins { c } else { plain(c) };
        if c != NOTHING && !(c == ' ' && before == ' ') {
            push(&mut out, c);
            before = c;
        }
    }
    pop(&mut out, ' ');
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
    (0x1680, 0x1680, b' '),
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
        0x21..=0x5f | 0x61..=0x7e => return c,
        // Wide forms of ASCII; the letters of mathematics, in blocks of both cases.
        0xff01..=0xff5e => return plain((code - 0xfee0) as u8 as char),
        0x1d400..=0x1d6a3 => {
            let letter = ((code - 0x1d400) % 52) as u8;
            return (if letter < 26 { b'A' + letter } else { b'a' + letter - 26 }) as char;
        }
        0x1f000..=0x1faff => return ' ',
        0xe0000..=0xe0fff => return NOTHING,
        _ => {}
    }
    match PLAIN.iter().find(|(first, last, _)| (u32::from(*first)..=u32::from(*last)).contains(&code)) {
        Some((_, _, b'.')) | None => c,
        Some((_, _, stands)) => *stands as char,
    }
}

/// The words of a text.
#[derive(Default)]
pub(super) struct Words<'t> {
    /// Those in no quotes or brackets; all of a text that is all in them.
    pub(super) names: Vec<Word<'t>>,
    /// Those in quotes or brackets.
    pub(super) asides: Vec<Word<'t>>,
    /// The dot between the words of a foreign name in a script without blanks; empty for any other.
    pub(super) dot: &'static str,
    commas: u8,
    /// How many quotes and brackets there were, and whether one of them is open.
    brackets: u8,
    is_open: bool,
}

impl<'t> Words<'t> {
    /// Splits a tidied text.
    pub(super) fn of(mut text: &'t str) -> Self {
        let mut out = Self::default();
        loop {
            let is_break = |byte| {
                matches!(byte, b' ' | b',' | b'<' | b'>' | b';' | b'"' | b'(' | b'[' | b'{' | b')' | b'}' | b']' | b'|')
            };
            let end = text.bytes().position(is_break).unwrap_or(text.len());
            let (piece, behind) = text.split_at_checked(end).unwrap_or_default();
            out.push_piece(piece);
            let Some((end, behind)) = split_first(behind) else { break };
            match end {
                ' ' | '<' | '>' => {}
                ',' | ';' => out.commas += 1,
                // Behind a bar is what somebody does.
                '|' if !out.names.is_empty() => break,
                '|' => {}
                _ => {
                    out.is_open = !(out.is_open || matches!(end, ')' | ']' | '}'));
                    out.brackets += 1;
                }
            }
            text = behind;
        }
        if out.names.is_empty() {
            mem::swap(&mut out.names, &mut out.asides);
        }
        out
    }

    /// The words of what stands between blanks.
    fn push_piece(&mut self, piece: &'t str) {
        if has(piece, b'@') || behind(piece, "http").is_some() || behind(piece, "www.").is_some() {
            return;
        }
        let quoted = behind(piece, "'").and_then(|piece| ahead(piece, "'")).filter(|quoted| quoted.len() > 2);
        let was_open = self.is_open;
        self.is_open |= quoted.is_some();
        self.brackets += u8::from(quoted.is_some());
        self.push_parts(quoted.unwrap_or(piece));
        self.is_open = was_open;
    }

    fn push_parts(&mut self, piece: &'t str) {
        let mut start = 0;
        // `she/her` is a word; `John/Jane` is two.
        if has(piece, b'/') && look_up(&bare(piece)).0 & (LABEL | NO_NAME) != 0 {
            return self.push(piece, piece);
        }
        each(piece, &mut |at, c| {
            if c.is_ascii_alphanumeric() {
                return;
            }
            let width = c.len_utf8();
            let (before, behind) = (cut_out(piece, start, at), cut_out(piece, at + width, piece.len()));
            let (is_long_before, is_long_behind) = (is_long(before), is_long(behind));
            let mut joiner = "";
            let mut end = at;
            match c {
                '+' => joiner = "+",
                '&' if is_long_before || is_long_behind || piece.len() == 1 => joiner = "&",
                '/' if is_long_before && is_long_behind => joiner = "&",
                // The full stop of an initial or a title is kept.
                '.' if is_long_behind => {
                    let is_title = || look_up(&bare(before)).0 & (words::TITLE | words::TITLE_OR_NAME) != 0;
                    end += usize::from(before.len() == 1 || is_title());
                }
                '_' | '*' | '~' | ':' | '#' | '=' | '^' | '%' | '\\' => {}
                '・' | '·' if any(before, &is_unspaced) => {
                    self.dot = if c == '・' { "・" } else { "·" };
                }
                _ => return,
            }
            self.push_word(cut_out(piece, start, end));
            if !joiner.is_empty() {
                self.push(joiner, joiner);
            }
            start = at + width;
        });
        self.push_word(cut_out(piece, start, piece.len()));
    }

    /// A word without what is not of it at its ends. The full stop of an abbreviation is kept, that of a sentence is not.
    fn push_word(&mut self, piece: &'t str) {
        let (mut start, mut end) = (piece.len(), 0);
        each(piece, &mut |at, c| {
            if is_inside(c) {
                start = start.min(at);
                end = at + c.len_utf8();
            }
        });
        // `'t` is no word without its apostrophe.
        if piece.len() - start == 1 && matches!(piece, "'t" | "’t") {
            start = 0;
        }
        let mut text = cut_out(piece, start, end);
        if text.is_empty() {
            return;
        }
        const SHORTENED: Classes = words::TITLE | words::TITLE_OR_NAME | words::DEGREE | GENERATION;
        if piece.as_bytes().get(end) == Some(&b'.')
            && (text.len() < 4 || has(text, b'.') || look_up(&bare(text)).0 & SHORTENED != 0)
        {
            text = cut_out(piece, start, end + 1);
        }
        let to = if self.is_open { &mut self.asides } else { &mut self.names };
        let is_doctor = to.last().is_some_and(|last| is_word_of(last.text, "ph ph.")) && is_word_of(text, "d d.");
        if is_doctor {
            to.pop();
            return self.push("Ph. D.", "phd");
        }
        self.push(text, text);
    }

    fn push(&mut self, text: &'t str, looked_up: &str) {
        let (group, to) = if self.is_open { (self.brackets, &mut self.asides) } else { (self.commas, &mut self.names) };
        let mut word = Word::new(text, looked_up, group);
        if word.is(UNSPACED)
            && let Some(name) = words::without_honorific(text)
        {
            if !name.is_empty() {
                extend(to, &[Word::new(name, name, group)]);
            }
            word.classes |= HONORED;
            word.text = cut_out(text, name.len(), text.len());
        }
        extend(to, slice::from_ref(&word));
    }
}

#[inline(never)]
fn cut_out(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or("")
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

/// The word at a place, or none.
#[inline(never)]
pub(super) fn at<'w, 't>(words: &'w [Word<'t>], place: usize) -> &'w Word<'t> {
    words.get(place).unwrap_or(&Word::NONE)
}

/// Whether a text has such an ASCII character.
#[inline(never)]
pub(super) fn has(text: &str, ascii: u8) -> bool {
    find(text, ascii).is_some()
}

pub(super) fn begins_with_digit(word: &Word) -> bool {
    word.text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Appends words.
#[inline(never)]
pub(super) fn extend<'t>(words: &mut Vec<Word<'t>>, others: &[Word<'t>]) {
    words.extend_from_slice(others);
}

/// A letter of a script that is written without blanks.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(script(c), Script::Han | Script::Kana | Script::Hangul) || matches!(c, '々' | '〆' | '〇')
}

/// Whether a text begins with three letters.
#[inline(never)]
fn is_long(text: &str) -> bool {
    letters(text).take(3).filter(|c| is_inside(*c)).count() == 3
}

/// A character that a word may begin and end with. Beyond ASCII only letters and their marks are left.
fn is_inside(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && c != '’'
}
