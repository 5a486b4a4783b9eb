//! Extensions: `ext. 12`, `x12`, `;ext=12`, `,,12#`, `доб. 12` … as Google's `EXTN_PATTERNS_FOR_PARSING` reads them.

use super::chars;
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

/// The leftmost extension that reaches to the end of the text and starts within `[from, to]` (byte offsets).
pub(crate) fn find(text: &str, from: usize, to: usize) -> Option<Extension<'_>> {
    let has_hash = text.ends_with('#');
    let body = chars::before(text, text.len() - usize::from(has_hash));
    // No label holds a digit, so every way to read an extension has the same digits.
    let (mut label, mut count) = (body, 0);
    while let Some((rest, last)) = chars::split_last(label)
        && chars::is_digit(last)
    {
        (label, count) = (rest, count + 1);
    }
    if count == 0 || count > AFTER_EXPLICIT_LABEL {
        return None;
    }
    let mut letters = Vec::with_capacity(label.len());
    chars::steps(label).for_each(|(_, c)| letters.push(folded(c)));
    let mut rest = &letters[..];
    for (start, _) in chars::steps(label) {
        let is_digit = matches!(rest, [b'0'..=b'9', ..]);
        if !is_digit && from <= start && start <= to && is_label(rest, count, has_hash) {
            return Some(Extension { start, digits: chars::from(body, label.len()) });
        }
        rest = rest.get(1..).unwrap_or(&[]);
    }
    None
}

/// Whether what stands behind a number is an extension, or may become one when more is typed.
pub(crate) fn may_begin(text: &str) -> bool {
    let mut letters = Vec::with_capacity(text.len());
    chars::steps(text).for_each(|(_, c)| letters.push(if chars::is_digit(c) { b'0' } else { folded(c) }));
    let label = skip(&letters, b" \t,;");
    let rest = skip(label, LETTERS);
    let word = label.get(..label.len() - rest.len()).unwrap_or(&[]);
    LABELS.split(|byte| *byte == b' ').any(|label| label.starts_with(word)) && skip(rest, b" \t,-.:=0#").is_empty()
}

/// Whether all of `label` is a label that may stand before this many digits.
fn is_label(label: &[u8], count: usize, has_hash: bool) -> bool {
    if label == b";ext=" {
        return !has_hash;
    }
    let after_blanks = skip(label, b" \t,");
    let rest = skip(after_blanks, LETTERS);
    let word = after_blanks.get(..after_blanks.len() - rest.len()).unwrap_or(&[]);
    if !word.is_empty() {
        let limit = match LABELS.split(|byte| *byte == b' ').position(|label| label == word) {
            None => 0,
            Some(..EXPLICIT_LABELS) => AFTER_EXPLICIT_LABEL,
            Some(_) => AFTER_AMBIGUOUS_CHARACTER,
        };
        return count <= limit && is_filler(rest);
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
