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
    /// It has letters outside of ASCII.
    pub(super) is_marked: bool,
    /// It is in another script than the Latin one.
    pub(super) is_foreign: bool,
    pub(super) is_unread: bool,
    pub(super) has_no_vowels: bool,
    pub(super) is_hyphenated: bool,
}

/// Longer texts are no names: what follows is left out.
const MOST_CHARS: usize = 200;

/// The words of a text: parted by anything but letters, apostrophes and marks, and where a capital follows small letters.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut all = Vec::new();
    let mut token = Token::default();
    let (mut segment, mut is_hyphenated, mut letters) = (0, false, 0);
    let is_east_asian =
        text.chars().all(|c| matches!(script(c), Script::Han | Script::Hangul)) && text.chars().count() < 5;
    for c in text.chars().take(MOST_CHARS).chain([' ']) {
        let is_part = is_letter(c) || c.is_ascii_digit();
        let is_capital = lower(c) != c;
        let is_inside = is_part
            || is_mark(c)
            || matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '\u{640}' | '\u{64b}'..='\u{652}');
        // SergeiLavrov, but McDonald and JoAnn; 王小明, whose family name is the first character.
        let is_second =
            is_capital && !token.is_capitals && letters > 3 || is_east_asian && letters == 1 && all.is_empty();
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
            token.is_foreign |= script(c) != Script::Latin && !c.is_ascii_digit();
            token.written.push(lower(c));
        } else if is_mark(c) && letters > 0 {
            token.is_marked = true;
            token.written.push(c);
        }
    }
    all
}

/// Appends a word; a Han family name as it sounds.
fn push(all: &mut Vec<Token>, mut token: Token) {
    let mut chars = token.written.chars();
    let Some(first) = chars.next().filter(|_| !token.written.bytes().all(|byte| byte.is_ascii_digit())) else { return };
    if let Some(family) = pinyin(first)
        && chars.next().is_none()
    {
        token.text = family.into();
        token.is_unread = false;
    }
    all.push(token);
}
