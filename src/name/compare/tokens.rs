//! The words of a text in the order in which they stand.

use super::scripts::{pinyin, push_roman};
use super::tables::push_letters;
use crate::text::{Script, any, each, is_letter, is_mark, lower, push, script, upper};
use alloc::string::String;
use alloc::vec::Vec;

/// What a word is beside its letters, a bit each.
pub(super) type Traits = u8;
/// It has letters outside of ASCII.
pub(super) const MARKED: Traits = 1;
/// It is in another script than the Latin one.
pub(super) const FOREIGN: Traits = 2;
/// It is in a script that is not read.
pub(super) const UNREAD: Traits = 4;
/// It is in a script that writes no short vowels.
pub(super) const VOWELLESS: Traits = 8;
/// It is written with a hyphen to the word before it.
pub(super) const HYPHENATED: Traits = 16;
/// It has a small letter.
pub(super) const SMALL: Traits = 32;

/// It is a known given name.
pub(super) const GIVEN: Traits = 64;
/// It is a common family name.
pub(super) const COMMON_FAMILY: Traits = 128;

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
    pub(super) traits: Traits,
}

impl Token {
    pub(super) fn is(&self, traits: Traits) -> bool {
        self.traits & traits != 0
    }
}

/// Longer texts are no names: what follows is left out.
const MOST_CHARS: usize = 200;

/// The words of a text: parted by anything but letters, apostrophes and marks, and where a capital follows small letters.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut chars = Vec::new();
    each(text, &mut |_, c| {
        if chars.len() < MOST_CHARS {
            chars.push(c);
        }
    });
    let is_east_asian = chars.len() < 5 && !any(text, &|c| !matches!(script(c), Script::Han | Script::Hangul));
    chars.push(' ');
    let mut all = Vec::new();
    let mut token = Token::default();
    let (mut segment, mut hyphen, mut letters) = (0, 0, 0);
    for c in chars {
        let small = lower(c);
        let is_part = is_letter(c) || c.is_ascii_digit();
        let is_inside = is_part
            || is_mark(c)
            || matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '\u{640}' | '\u{64b}'..='\u{652}');
        // SergeiLavrov, but McDonald and JoAnn; 王小明, whose family name is the first character.
        let is_second = small != c && token.is(SMALL) && letters > 3 || is_east_asian && letters == 1 && all.is_empty();
        if !is_inside || is_second {
            add(&mut all, core::mem::take(&mut token));
            letters = 0;
            hyphen = if matches!(c, '-' | '‐' | '‑') { HYPHENATED } else { 0 };
            segment += usize::from(matches!(c, ',' | '،' | '，') && !all.is_empty());
        }
        if is_part {
            letters += 1;
            token.segment = segment;
            let of_letter = [
                (upper(c) != c, SMALL),
                (!c.is_ascii(), MARKED),
                (script(c) != Script::Latin && !c.is_ascii_digit(), FOREIGN),
            ];
            token.traits |= hyphen | push_roman(&mut token.text, c);
            for (is_so, traits) in of_letter {
                token.traits |= if is_so { traits } else { 0 };
            }
            push(&mut token.written, small);
        } else if is_mark(c) && letters > 0 {
            token.traits |= MARKED;
            push(&mut token.written, c);
        }
    }
    all
}

/// Appends a word; a Han family name as it sounds.
fn add(all: &mut Vec<Token>, mut token: Token) {
    let (mut length, mut last) = (0, ' ');
    each(&token.written, &mut |_, c| (length, last) = (length + 1, c));
    if !any(&token.written, &|c| !c.is_ascii_digit()) {
        return;
    }
    if let (1, Some(family)) = (length, pinyin(last)) {
        token.text.clear();
        push_letters(&mut token.text, family);
        token.traits &= !UNREAD;
    }
    all.push(token);
}
