//! Extensions: `ext. 12`, `x12`, `;ext=12`, `,,12#`, `доб. 12` … as Google's `EXTN_PATTERNS_FOR_PARSING` reads them at
//! the end of a number, and `EXTN_PATTERNS_FOR_MATCHING` behind one in a text.

use super::chars::{self, DIGIT, LABEL, PUNCTUATION, class};
use alloc::vec::Vec;

/// An extension found at the end of a number.
#[derive(Clone, Copy)]
pub(crate) struct Extension<'t> {
    /// Where the label, or the blanks before it, begin.
    pub(crate) start: usize,
    /// As typed, whatever the script.
    pub(crate) digits: &'t str,
}

/// How many digits an extension may have, by how sure its label is.
const AFTER_EXPLICIT_LABEL: usize = 20;
const AFTER_LIKELY_LABEL: usize = 15;
const AFTER_AMBIGUOUS_CHARACTER: usize = 9;
const WHEN_NOT_SURE: usize = 6;

/// `(?:e?xt(?:ensi(?:o\u{301}?|ó))?n?|ｅ?ｘｔｎ?|доб|anexo)`, then `(?:[xｘ#＃~～]|int|ｉｎｔ)`, in the letters of [`folded`].
const LABELS: &[u8] = b"xt ext xtn extn xtensio extensio xtension extension xtensio' extensio' xtensio'n extensio'n \
    xtensiQ extensiQ xtensiQn extensiQn XT EXT XTN EXTN DOB anexo x X # int INT";
/// What labels are spelled with.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABDEINOQTX'#";
/// How many of them are explicit.
const EXPLICIT_LABELS: usize = 22;
/// No label has more letters.
const LONGEST_LABEL: usize = 10;
const RFC_LABEL: &[u8] = b";ext=";

/// The leftmost extension that reaches to the end of the text and starts within `[from, to]` (byte offsets).
pub(crate) fn find(text: &str, from: usize, to: usize) -> Option<Extension<'_>> {
    let has_hash = text.as_bytes().ends_with(b"#");
    let body = chars::before(text, text.len() - usize::from(has_hash));
    // No label holds a digit, so every way to read an extension has the same digits.
    let (label, count) = trim_end(body, true);
    if count == 0 || count > AFTER_EXPLICIT_LABEL {
        return None;
    }
    // It has none before it either, so the digits before those are where it can start at the earliest.
    let (number, _) = trim_end(label, false);
    let candidates = chars::from(label, number.len());
    let letters = letters(candidates);
    let mut rest = &letters[..];
    for (at, _) in chars::steps(candidates) {
        let start = number.len() + at;
        if from <= start && start <= to && is_label(rest, count, has_hash) {
            return Some(Extension { start, digits: chars::from(body, label.len()) });
        }
        rest = rest.get(1..).unwrap_or(&[]);
    }
    None
}

/// The text less the digits at its end, or less all but digits, and how many those are.
#[inline(never)]
fn trim_end(text: &str, digits: bool) -> (&str, usize) {
    let (mut kept, mut count) = (text, 0);
    while let Some((rest, last)) = chars::split_last(kept)
        && chars::is_digit(last) == digits
    {
        (kept, count) = (rest, count + 1);
    }
    (kept, count)
}

/// A text in the letters of [`folded`], its digits as zeros.
#[inline(never)]
fn letters(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len());
    chars::steps(text).for_each(|(_, c)| letters.push(if chars::is_digit(c) { b'0' } else { folded(c) }));
    letters
}

/// Whether what stands behind a number is an extension, or may become one when more is typed.
pub(crate) fn may_begin(text: &str) -> bool {
    let letters = letters(text);
    let (word, rest) = split_word(skip(&letters, b" \t,;"));
    LABELS.split(|byte| *byte == b' ').any(|label| label.starts_with(word)) && skip(rest, b" \t,-.:=0#").is_empty()
}

/// Where the extension ends that a text begins with; 0 if it begins with none. Unlike at the end of a number, commas
/// and semicolons alone are no label.
pub(crate) fn leading(text: &str) -> usize {
    // In prose the first letters tell nearly always.
    for (at, c) in chars::steps(text) {
        let is_blank = matches!(c, '\t' | ',');
        if class(c) & (LABEL | DIGIT) != 0 && !is_blank {
            let next = text.as_bytes().get(at + 1).map_or(0, |byte| byte | 0x20);
            if c.is_ascii_alphabetic() && next.is_ascii_alphabetic() && !begins_label(c as u8 | 0x20, next) {
                return 0;
            }
            break;
        }
        if class(c) & PUNCTUATION == 0 && !is_blank {
            return 0;
        }
    }
    let mut label = Vec::new();
    let (mut letters, mut end, mut left) = (0, 0, usize::MAX);
    for (at, c) in chars::steps(text) {
        if chars::is_digit(c) {
            if end == 0 {
                left = most_after(&label);
            }
            if left == 0 {
                break;
            }
            (end, left) = (at + c.len_utf8(), left - 1);
            continue;
        }
        if end > 0 {
            break;
        }
        let letter = folded(c);
        match letter {
            b' ' | b'\t' | b',' | b'-' | b':' | b'.' | b';' | b'=' => {}
            b'?' => return 0,
            _ if letters == LONGEST_LABEL => return 0,
            _ => letters += 1,
        }
        label.push(letter);
    }
    match chars::from(text, end).starts_with('#') {
        _ if label == RFC_LABEL => end,
        true if end > 0 => end + 1,
        _ if skip(&label, b" -").is_empty() => 0,
        _ => end,
    }
}

/// How many digits may follow a label in a text.
fn most_after(label: &[u8]) -> usize {
    match most_after_word(label) {
        0 if label == RFC_LABEL => AFTER_EXPLICIT_LABEL,
        0 if !label.is_empty() && skip(label, b" -").is_empty() => WHEN_NOT_SURE,
        most => most,
    }
}

/// Whether a label of several ASCII letters begins with these.
fn begins_label(first: u8, second: u8) -> bool {
    matches!((first, second), (b'e', b'x') | (b'x', b't') | (b'i' | b'a', b'n'))
}

/// Whether all of `label` is a label that may stand before this many digits.
fn is_label(label: &[u8], count: usize, has_hash: bool) -> bool {
    if label == RFC_LABEL {
        return !has_hash;
    }
    let most = most_after_word(label);
    if most > 0 {
        return count <= most;
    }
    if has_hash && count <= WHEN_NOT_SURE && !label.is_empty() && skip(label, b" -").is_empty() {
        return true;
    }
    match skip(label, b" \t") {
        [b';', rest @ ..] | [b',', b',', rest @ ..] if count <= AFTER_LIKELY_LABEL && is_filler(rest) => true,
        [b',', rest @ ..] => count <= AFTER_AMBIGUOUS_CHARACTER && is_filler(skip(rest, b",")),
        _ => false,
    }
}

/// How many digits may follow a label that is a word, such as ` ext. `; 0 if it is none.
fn most_after_word(label: &[u8]) -> usize {
    let (word, rest) = split_word(skip(label, b" \t,"));
    if word.is_empty() || !is_filler(rest) {
        return 0;
    }
    match LABELS.split(|byte| *byte == b' ').position(|label| label == word) {
        None => 0,
        Some(..EXPLICIT_LABELS) => AFTER_EXPLICIT_LABEL,
        Some(_) => AFTER_AMBIGUOUS_CHARACTER,
    }
}

/// The word that a label begins with, and the rest.
#[inline(never)]
fn split_word(label: &[u8]) -> (&[u8], &[u8]) {
    let rest = skip(label, LETTERS);
    (label.get(..label.len() - rest.len()).unwrap_or(&[]), rest)
}

/// `[:\.．]?[ \u{a0}\t,-]*`, and nothing else.
fn is_filler(text: &[u8]) -> bool {
    let rest = match text {
        [b':' | b'.', rest @ ..] => rest,
        _ => text,
    };
    skip(rest, b" \t,-").is_empty()
}

/// The text after as many of the letters as it begins with.
#[inline(never)]
fn skip<'t>(mut text: &'t [u8], letters: &[u8]) -> &'t [u8] {
    while let [first, rest @ ..] = text {
        if !letters.iter().any(|letter| letter == first) {
            break;
        }
        text = rest;
    }
    text
}

/// One letter for each character that Google's patterns, which ignore case, tell apart. Wide letters are capitals,
/// so that `eｘt` is no label, like Cyrillic ones; a no-break space is a tab, which stands wherever it does.
fn folded(c: char) -> u8 {
    match c {
        '~' => b'#',
        '\'' => b'?',
        '\0'..='\x7f' => (c as u8).to_ascii_lowercase(),
        _ => FOLDED.iter().find(|(wide, _)| *wide == c).map_or(b'?', |(_, letter)| *letter),
    }
}

const FOLDED: &[(char, u8)] = &[
    ('\u{a0}', b'\t'),
    ('Ó', b'Q'),
    ('ó', b'Q'),
    ('İ', b'i'),
    ('ı', b'i'),
    ('ſ', b's'),
    ('\u{301}', b'\''),
    ('Б', b'B'),
    ('Д', b'D'),
    ('О', b'O'),
    ('б', b'B'),
    ('д', b'D'),
    ('о', b'O'),
    ('＃', b'#'),
    ('．', b'.'),
    ('Ｅ', b'E'),
    ('Ｉ', b'I'),
    ('Ｎ', b'N'),
    ('Ｔ', b'T'),
    ('Ｘ', b'X'),
    ('ｅ', b'E'),
    ('ｉ', b'I'),
    ('ｎ', b'N'),
    ('ｔ', b'T'),
    ('ｘ', b'X'),
    ('～', b'#'),
];
