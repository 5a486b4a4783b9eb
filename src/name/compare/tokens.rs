//! The words of a text in the order in which they stand.

use super::scripts::{Reading, pinyin, push_roman};
use crate::text::{Script, is_letter, is_mark, lower, script, upper};
use alloc::string::String;
use alloc::vec::Vec;

/// A word as it stands in a text.
#[derive(Default)]
pub(super) struct Token {
    /// In Latin letters, small, without marks.
    pub(super) text: String,
    /// In small letters.
    pub(super) written: String,
    /// How many commas stand before it.
    pub(super) segment: usize,
    /// It is a title, a suffix or a legal form.
    pub(super) is_no_name: bool,
    pub(super) is_capitals: bool,
    pub(super) is_marked: bool,
    pub(super) is_unread: bool,
    pub(super) has_no_vowels: bool,
    pub(super) is_hyphenated: bool,
}

/// Longer texts are no names: what follows is left out.
const MOST_CHARS: usize = 200;

/// The words of a text: parted by anything but letters, apostrophes and marks, and where a capital follows small letters.
#[inline(never)]
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut all = Vec::new();
    let mut token = Token::default();
    let (mut segment, mut is_hyphenated, mut letters) = (0, false, 0);
    for c in text.chars().take(MOST_CHARS).chain([' ']) {
        let is_part = is_letter(c) || c.is_ascii_digit();
        let is_capital = lower(c) != c;
        let is_inside = is_part
            || is_mark(c)
            || matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '\u{640}' | '\u{64b}'..='\u{652}');
        // SergeiLavrov, but McDonald and JoAnn.
        let is_second = is_capital && !token.is_capitals && letters > 3;
        if !is_inside || is_second {
            push(&mut all, core::mem::take(&mut token));
            letters = 0;
            is_hyphenated = matches!(c, '-' | '‐' | '‑');
            segment += usize::from(matches!(c, ',' | '،' | '，') && !all.is_empty());
        }
        if is_part {
            if letters == 0 {
                token = Token { segment, is_hyphenated, is_capitals: true, ..Token::default() };
            }
            letters += 1;
            token.is_capitals &= upper(c) == c;
            let reading = push_roman(&mut token.text, c);
            token.is_unread |= reading == Reading::None;
            token.has_no_vowels |= reading == Reading::Consonants;
            token.is_marked |= !c.is_ascii();
            token.written.push(lower(c));
        } else if is_mark(c) && letters > 0 {
            token.is_marked = true;
            token.written.push(c);
        }
    }
    all
}

/// Appends a word; of one in Han or Hangul, whose names have no blanks, the family name apart.
#[inline(never)]
fn push(all: &mut Vec<Token>, token: Token) {
    let mut chars = token.written.chars();
    let Some(first) = chars.next() else { return };
    if token.written.bytes().all(|byte| byte.is_ascii_digit()) {
        return;
    }
    let given = String::from(chars.as_str());
    let is_whole_name = all.is_empty() && (2..5).contains(&token.written.chars().count());
    let mut family = String::new();
    if is_whole_name && script(first) == Script::Hangul {
        push_roman(&mut family, first);
    } else if is_whole_name || given.is_empty() {
        family.push_str(pinyin(first).unwrap_or(""));
    }
    if family.is_empty() {
        return all.push(token);
    }
    let mut text = String::new();
    for c in given.chars() {
        push_roman(&mut text, c);
    }
    let behind = Token { text, written: given, ..token };
    all.push(Token {
        text: family,
        written: String::from(first),
        segment: behind.segment,
        is_marked: true,
        ..Token::default()
    });
    if !behind.written.is_empty() {
        all.push(behind);
    }
}
