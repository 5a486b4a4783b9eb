//! Extensions: `ext. 12`, `x12`, `;ext=12`, `,,12#`, `доб. 12` … as Google's `EXTN_PATTERNS_FOR_PARSING` reads them.

use super::chars::{self, LABEL, class};

/// An extension found at the end of a number.
#[derive(Clone, Copy)]
pub(crate) struct Extension<'t> {
    /// Where the label, or the blanks before it, begin.
    pub(crate) start: usize,
    /// As typed, whatever the script.
    pub(crate) digits: &'t str,
}

/// The leftmost extension that reaches to the end of the text and starts within `[from, to]` (byte offsets).
pub(crate) fn find(text: &str, from: usize, to: usize) -> Option<Extension<'_>> {
    let tail = Tail::of(text)?;
    let candidates = tail
        .label
        .char_indices()
        .filter(|(at, c)| (from..=to).contains(at) && starts_label(*c));
    candidates
        .map(|(at, _)| at)
        .find(|at| {
            tail.label
                .get(*at..)
                .is_some_and(|label| tail.is_label(label))
        })
        .map(|start| Extension {
            start,
            digits: tail.digits,
        })
}

fn starts_label(c: char) -> bool {
    class(c) & LABEL != 0 || matches!(c, ' ' | '\u{a0}' | '-')
}

/// A text taken apart from its end: no label holds a digit, so every way to read an extension has the same digits.
struct Tail<'t> {
    label: &'t str,
    digits: &'t str,
    count: usize,
    has_hash: bool,
}

/// How many digits an extension may have, by how sure its label is.
const AFTER_EXPLICIT_LABEL: usize = 20;
const AFTER_LIKELY_LABEL: usize = 15;
const AFTER_AMBIGUOUS_CHARACTER: usize = 9;
const WHEN_NOT_SURE: usize = 6;

impl<'t> Tail<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let (body, has_hash) = text
            .strip_suffix('#')
            .map_or((text, false), |body| (body, true));
        let label = body.trim_end_matches(chars::is_digit);
        let digits = body.get(label.len()..)?;
        let count = digits.chars().count();
        (count > 0 && count <= AFTER_EXPLICIT_LABEL).then_some(Tail {
            label,
            digits,
            count,
            has_hash,
        })
    }

    /// Whether all of `label` is a label that may stand before this many digits.
    fn is_label(&self, label: &str) -> bool {
        if label.chars().map(chars::folded).eq(";ext=".chars()) {
            return !self.has_hash;
        }
        let after_blanks = label.trim_start_matches([' ', '\u{a0}', '\t', ',']);
        if let Some(rest) = explicit(after_blanks) {
            return is_filler(rest);
        }
        if let Some(rest) = ambiguous(after_blanks) {
            return self.count <= AFTER_AMBIGUOUS_CHARACTER && is_filler(rest);
        }
        if self.has_hash
            && self.count <= WHEN_NOT_SURE
            && label.chars().all(|c| matches!(c, '-' | ' '))
        {
            return true;
        }
        let after_blanks = label.trim_start_matches([' ', '\u{a0}', '\t']);
        if let Some(rest) = after_blanks
            .strip_prefix(",,")
            .or_else(|| after_blanks.strip_prefix(';'))
        {
            if self.count <= AFTER_LIKELY_LABEL && is_filler(rest) {
                return true;
            }
        }
        let after_commas = after_blanks.trim_start_matches(',');
        after_commas.len() < after_blanks.len()
            && self.count <= AFTER_AMBIGUOUS_CHARACTER
            && is_filler(after_commas)
    }
}

/// `(?:e?xt(?:ensi(?:ó?|ó))?n?|ｅ?ｘｔｎ?|доб|anexo)`: what follows it.
fn explicit(text: &str) -> Option<&str> {
    let optional = |text, word| after(text, word).unwrap_or(text);
    if let Some(rest) = after(optional(text, "e"), "xt") {
        let rest = match after(rest, "ensi") {
            Some(rest) => after(rest, "o\u{301}")
                .or_else(|| after(rest, "o"))
                .or_else(|| after(rest, "ó"))?,
            None => rest,
        };
        return Some(optional(rest, "n"));
    }
    if let Some(rest) = after(optional(text, "ｅ"), "ｘｔ") {
        return Some(optional(rest, "ｎ"));
    }
    after(text, "доб").or_else(|| after(text, "anexo"))
}

/// `(?:[xｘ#＃~～]|int|ｉｎｔ)`: what follows it.
fn ambiguous(text: &str) -> Option<&str> {
    ["x", "ｘ", "#", "＃", "~", "～", "int", "ｉｎｔ"]
        .into_iter()
        .find_map(|label| after(text, label))
}

/// `[:\.．]?[  \t,-]*`, and nothing else.
fn is_filler(text: &str) -> bool {
    let rest = text.strip_prefix([':', '.', '．']).unwrap_or(text);
    rest.chars()
        .all(|c| matches!(c, ' ' | '\u{a0}' | '\t' | ',' | '-'))
}

/// What follows the word, compared as Java's case-insensitive matching does.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    word.chars()
        .all(|wanted| rest.next().is_some_and(|c| chars::folded(c) == wanted))
        .then(|| rest.as_str())
}
