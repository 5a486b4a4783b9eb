//! One edit of an input field: from what the browser made of it to what the field should show.
//!
//! What counts in a field are its keys: the digits, and a plus sign in front. All else is formatting, which follows from
//! the keys. So an edit is what it does to the keys, and the caret stands behind so many of them.

use super::as_you_type::is_key;
use super::chars::{self, ALPHA, LABEL, PLUS, PUNCTUATION, class, digit_value, utf16_length};
use super::extension;
use super::format::push_extension;
use super::metadata::Metadata;
use super::number::{Country, PhoneNumber, Style, push_byte, written};
use super::viable::possible_number;
use alloc::string::String;
use alloc::vec::Vec;

/// A longer text stays as it is; no number is as long.
const MOST: usize = 250;
/// What stands behind fewer digits is no extension.
const FEWEST_BEFORE_EXTENSION: usize = 5;

/// An edit that a browser has applied to a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edit<'e> {
    /// What the field holds now.
    pub value: &'e str,
    /// Where the caret is now, in UTF-16 units, as the browser's `selectionStart` has it.
    pub caret: usize,
    /// What the field held before; empty if that is not known, and then deleting a bracket cannot delete a digit.
    pub previous: &'e str,
    /// What the browser did.
    pub change: Change,
}

/// What an edit did, from the browser's `inputType`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Something was typed.
    Insert,
    /// Backspace: what stood before the caret is gone.
    DeleteBackward,
    /// Delete: what stood behind it is gone.
    DeleteForward,
    /// Something was pasted, dropped or filled in: perhaps a number of another country, in any form.
    Replace,
}

/// What the field should show.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edited {
    /// The keys formatted, then the extension as typed. A text that is no number stays as it is.
    pub value: String,
    /// In UTF-16 units.
    pub caret: usize,
    /// Whose number it is: the one that a calling code behind a plus sign names, else the default country. A national
    /// number is never given another country.
    pub country: Option<Country>,
}

/// A text as its keys and what stands behind them.
struct Keys<'t> {
    /// ASCII digits, perhaps behind a plus sign.
    keys: Vec<u8>,
    /// How many stand before the caret.
    before: usize,
    /// The extension, from the blanks before its label on.
    rest: &'t [u8],
    /// How far the caret is into that, in UTF-16 units.
    caret_in_rest: usize,
}

impl Metadata {
    /// What a field should show after an edit.
    ///
    /// Numbers are formatted as [`as_you_type`](Self::as_you_type) does, and the caret stays beside the same digit.
    /// Deleting nothing but formatting deletes the digit beside it. A number that was pasted or filled in with an
    /// international prefix, `00` or `tel:` is shown behind a plus sign.
    ///
    /// ```
    /// use identity_hints::phone::{edit, Change, Country, Edit};
    ///
    /// let us = Country::from_code("US");
    /// // Backspace behind "(916) " has taken the blank: it should take the 6.
    /// let backspace =
    ///     Edit { value: "(916)555-1234", caret: 5, previous: "(916) 555-1234", change: Change::DeleteBackward };
    /// let edited = edit(&backspace, us);
    /// assert_eq!((edited.value.as_str(), edited.caret), ("(915) 551-234", 3));
    ///
    /// let paste = Edit { value: "0044 20 7946 0958", caret: 17, previous: "", change: Change::Replace };
    /// let edited = edit(&paste, us);
    /// assert_eq!(edited.value, "+44 20 7946 0958");
    /// assert_eq!(edited.country, Country::from_code("GB"));
    /// ```
    pub fn edit(&self, edit: &Edit<'_>, default: Option<Country>) -> Edited {
        let mut shown = Vec::new();
        match self.push_edited(&mut shown, edit, default) {
            Some((caret, country)) => Edited { value: written(shown), caret, country },
            None => Edited { value: edit.value.into(), caret: edit.caret, country: default },
        }
    }

    /// Writes, where nothing is written yet, what an edit makes of a text that is a number; answers the caret and the
    /// country. `None` for a text that is none, which stays as it is.
    pub(crate) fn push_edited(
        &self,
        shown: &mut Vec<u8>,
        edit: &Edit<'_>,
        default: Option<Country>,
    ) -> Option<(usize, Option<Country>)> {
        if edit.value.len() > MOST || edit.previous.len() > MOST {
            return None;
        }
        let mut extension = Vec::new();
        let understood =
            if edit.change == Change::Replace { self.understood(edit, default, &mut extension) } else { None };
        let mut now = match understood {
            Some(keys) => keys,
            None => self.keys(edit.value, edit.caret, default)?,
        };
        let is_shorter = edit.value.len() < edit.previous.len();
        if now.keys.is_empty() {
            // Somebody begins with a bracket, or has deleted all but one.
            return is_shorter.then_some((0, default));
        }
        if is_shorter {
            self.delete_beside(edit, &mut now, default);
        }
        let keys = text_of(&now.keys);
        self.push_as_you_type(shown, &keys, default);
        // Google's formatter loses digits where a carrier's prefix is dialled twice. A field must not.
        if shown.iter().filter(|byte| is_key(byte)).count() < keys.len() {
            shown.clear();
            shown.extend_from_slice(&now.keys);
        }
        // A blank that waits for more digits would be one more to delete, and pass for the beginning of an extension.
        shown.pop_if(|last| *last == b' ');
        let caret = match now.caret_in_rest {
            0 => caret_behind(shown, now.before, edit.change == Change::DeleteForward),
            units => shown.len() + units,
        };
        shown.extend_from_slice(now.rest);
        Some((caret, if keys.starts_with('+') { self.country_named(&keys, default) } else { default }))
    }

    /// Where nothing but formatting is gone, the digit beside it goes too.
    fn delete_beside(&self, edit: &Edit<'_>, now: &mut Keys<'_>, default: Option<Country>) {
        // No character but the no-break space is spelled with its two bytes.
        if now.rest.iter().all(|byte| matches!(byte, b' ' | b'\t' | 0xc2 | 0xa0)) {
            now.rest = &[];
            now.caret_in_rest = 0;
        }
        let Some(previous) = self.keys(edit.previous, 0, default) else { return };
        if previous.keys != now.keys || previous.rest != now.rest {
            return;
        }
        now.before = match edit.change {
            Change::DeleteBackward if now.before > 0 => now.before - 1,
            Change::DeleteForward => now.before,
            _ => return,
        };
        now.keys.truncate(now.before);
        now.keys.extend_from_slice(previous.keys.get(now.before + 1..).unwrap_or(&[]));
    }

    /// Takes a text apart; `None` if it has anything but keys, formatting and an extension.
    fn keys<'t>(&self, text: &'t str, caret: usize, default: Option<Country>) -> Option<Keys<'t>> {
        let mut keys = Keys { keys: Vec::new(), before: 0, rest: &[], caret_in_rest: 0 };
        let mut units = 0;
        let (mut end, mut end_units, mut in_blanks, mut has_rest) = (0, 0, false, false);
        for (at, c) in chars::steps(text) {
            if !in_blanks {
                (end, end_units) = (at, units);
            }
            let class = class(c);
            let key = match digit_value(c) {
                Some(digit) => b'0' + digit,
                None if keys.keys.is_empty() && class & PLUS != 0 => b'+',
                None => 0,
            };
            if key != 0 {
                push_byte(&mut keys.keys, key);
                keys.before += usize::from(units < caret);
            } else if class & LABEL != 0
                && keys.keys.len() >= FEWEST_BEFORE_EXTENSION
                && extension::may_begin(chars::from(text, at))
            {
                has_rest = true;
                break;
            } else if class & (PUNCTUATION | PLUS) == 0 && !is_invisible(c) || class & ALPHA != 0 {
                return None;
            }
            units += c.len_utf16();
            in_blanks = is_blank(c);
        }
        // A blank typed behind what may be the whole number is the first key of an extension.
        if has_rest || in_blanks && self.parse(text, default).is_ok_and(|number| self.is_possible(&number)) {
            keys.rest = chars::from(text, end).as_bytes();
            keys.caret_in_rest = caret.saturating_sub(end_units);
        }
        Some(keys)
    }

    /// A valid number that was pasted or filled in, its extension as the plan writes it.
    fn understood<'t>(
        &self,
        edit: &Edit<'_>,
        default: Option<Country>,
        extension: &'t mut Vec<u8>,
    ) -> Option<Keys<'t>> {
        let typed = self.keys(possible_number(edit.value), 0, default).map(|typed| typed.keys);
        let number = self.valid(edit.value, default).or_else(|| {
            // Most of the world dials 00 for a plus sign, and whoever pastes it here need not be here.
            let mut international = Vec::from(b"+");
            international.extend_from_slice(typed.as_ref()?.strip_prefix(b"00")?);
            self.valid(&text_of(&international), None)
        })?;
        let keys = if number.names_calling_code() {
            let mut keys = Vec::new();
            self.push(&mut keys, &number, Style::E164);
            keys
        } else {
            typed?
        };
        push_extension(extension, &number, self.main(number.calling_code)?);
        // The caret stays before as many keys as it was.
        let behind = self.keys(edit.value, edit.caret, default).map_or(0, |keys| keys.keys.len() - keys.before);
        let before = keys.len().saturating_sub(behind);
        let caret_in_rest = if behind == 0 { utf16_length(extension) } else { 0 };
        Some(Keys { keys, before, rest: extension, caret_in_rest })
    }

    fn valid(&self, text: &str, default: Option<Country>) -> Option<PhoneNumber> {
        self.parse(text, default).ok().filter(|number| self.is_valid(number))
    }

    /// The country of a number behind a plus sign; while that does not tell, the default country if the calling code
    /// is its own, else the main one of the calling code.
    fn country_named(&self, keys: &str, default: Option<Country>) -> Option<Country> {
        if let Ok(number) = self.parse(keys, None)
            && let Some(country) = self.country_of(&number)
        {
            return Some(country);
        }
        let mut digits = Vec::new();
        keys.bytes().skip(1).for_each(|key| push_byte(&mut digits, key & 15));
        let Some((code, _)) = self.leading_calling_code(&digits) else { return default };
        let is_own = default.and_then(|country| self.calling_code_of(country)) == Some(code);
        if is_own { default } else { self.main_country(code) }
    }
}

/// Where the caret stands behind so many keys, or before the next one.
fn caret_behind(value: &[u8], keys: usize, before_next: bool) -> usize {
    let mut left = keys;
    let mut caret = 0;
    for (at, byte) in value.iter().enumerate() {
        if is_key(byte) {
            if left == 0 {
                return if before_next { at } else { caret };
            }
            left -= 1;
            caret = at + 1;
        }
    }
    value.len()
}

/// Keys are ASCII.
fn text_of(keys: &[u8]) -> String {
    let mut text = String::new();
    keys.iter().for_each(|key| text.push(*key as char));
    text
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\t')
}

/// Blanks that are no punctuation, and the marks that address books put around numbers in right-to-left text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\t' | '\u{feff}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
