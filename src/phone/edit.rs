//! One edit of an input field: from what the browser made of it to what the field should show.
//!
//! What counts in a field are its keys: the digits, and a plus sign in front. All else is formatting, which follows from
//! the keys. So an edit is what it does to the keys, and the caret stands behind so many of them.

use super::chars::{self, ALPHA, LABEL, PUNCTUATION, class, digit_value, is_plus};
use super::extension;
use super::format::push_extension;
use super::metadata::Metadata;
use super::number::{CallingCodeSource, Country, PhoneNumber, ascii, push_calling_code, written};
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
    rest: &'t str,
    /// Where that begins, in UTF-16 units.
    rest_at: usize,
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
        self.edited(edit, default).unwrap_or_else(|| Edited {
            value: edit.value.into(),
            caret: edit.caret,
            country: default,
        })
    }

    /// What an edit makes of a text that is a number; `None` for one that is not, which stays as it is.
    pub(crate) fn edited(&self, edit: &Edit<'_>, default: Option<Country>) -> Option<Edited> {
        if edit.value.len() > MOST || edit.previous.len() > MOST {
            return None;
        }
        let scanned = self.keys(edit.value, edit.caret, default);
        let understood = match edit.change {
            Change::Replace => self.understood(edit.value, default),
            _ => None,
        };
        let (mut keys, before, rest, caret_in_rest): (Vec<u8>, usize, String, Option<usize>);
        if let Some((its_keys, its_extension)) = understood {
            let behind = scanned.map_or(0, |scanned| scanned.keys.len() - scanned.before);
            (keys, rest) = (its_keys, its_extension);
            before = keys.len().saturating_sub(behind);
            caret_in_rest = (behind == 0).then(|| rest.chars().map(char::len_utf16).sum());
        } else {
            let mut scanned = scanned?;
            let is_shorter = edit.value.len() < edit.previous.len();
            if scanned.keys.is_empty() {
                // Somebody begins with a bracket, or has deleted all but one.
                return is_shorter.then(|| Edited { value: String::new(), caret: 0, country: default });
            }
            if is_shorter && scanned.rest.chars().all(is_blank) {
                scanned.rest = "";
            }
            let gone = self.digit_beside(edit, &scanned, default);
            before = scanned.before - usize::from(gone.is_some_and(|gone| gone < scanned.before));
            (keys, rest) = (Vec::new(), scanned.rest.into());
            keys.extend(scanned.keys.iter().enumerate().filter(|(at, _)| Some(*at) != gone).map(|(_, key)| *key));
            caret_in_rest =
                edit.caret.checked_sub(scanned.rest_at).filter(|into| *into > 0 && !scanned.rest.is_empty());
        }
        let keys = ascii(&keys);
        let mut value = self.format_as_you_type(keys, default);
        // Google's formatter loses digits where a carrier's prefix is dialled twice. A field must not.
        if value.bytes().filter(is_key).count() < keys.len() {
            value = keys.into();
        }
        // A blank that waits for more digits would be one more at each edit of what stands behind it.
        if !rest.is_empty() && value.ends_with(' ') {
            value.pop();
        }
        let caret = match caret_in_rest {
            Some(caret) => value.len() + caret,
            None => caret_behind(&value, before, edit.change == Change::DeleteForward),
        };
        let country = if keys.starts_with('+') { self.country_named(keys, default) } else { default };
        value.push_str(&rest);
        Some(Edited { value, caret, country })
    }

    /// The digit that goes too, as nothing but the formatting beside it is gone.
    fn digit_beside(&self, edit: &Edit<'_>, now: &Keys<'_>, default: Option<Country>) -> Option<usize> {
        let previous = self.keys(edit.previous, 0, default)?;
        if edit.previous.len() <= edit.value.len() || previous.keys != now.keys || previous.rest != now.rest {
            return None;
        }
        match edit.change {
            Change::DeleteBackward => now.before.checked_sub(1),
            Change::DeleteForward => Some(now.before),
            _ => None,
        }
    }

    /// Takes a text apart; `None` if it has anything but keys, formatting and an extension.
    fn keys<'t>(&self, text: &'t str, caret: usize, default: Option<Country>) -> Option<Keys<'t>> {
        let mut keys = Keys { keys: Vec::new(), before: 0, rest: "", rest_at: 0 };
        let (mut units, mut end) = (0, 0);
        for (at, c) in text.char_indices() {
            let class = class(c);
            let key = match digit_value(c) {
                Some(digit) => b'0' + digit,
                None if keys.keys.is_empty() && is_plus(c) => b'+',
                None => 0,
            };
            if key != 0 {
                keys.keys.push(key);
                keys.before += usize::from(units < caret);
            } else if class & LABEL != 0
                && keys.keys.len() >= FEWEST_BEFORE_EXTENSION
                && extension::may_begin(chars::from(text, at))
            {
                keys.rest = chars::from(text, end);
                return Some(keys);
            } else if class & PUNCTUATION == 0 && !is_plus(c) && !is_invisible(c) || class & ALPHA != 0 {
                return None;
            }
            units += c.len_utf16();
            if !is_blank(c) {
                (end, keys.rest_at) = (at + c.len_utf8(), units);
            }
        }
        // A blank typed behind what may be the whole number is the first key of an extension.
        let blanks = chars::from(text, end);
        if !blanks.is_empty() && self.parse(text, default).is_ok_and(|number| self.is_possible(&number)) {
            keys.rest = blanks;
        }
        Some(keys)
    }

    /// The keys and the extension of a valid number that was pasted or filled in.
    fn understood(&self, text: &str, default: Option<Country>) -> Option<(Vec<u8>, String)> {
        let is_valid = |number: &PhoneNumber| self.is_valid(number);
        let mut keys = Vec::new();
        let number = self.parse(text, default).ok().filter(is_valid).or_else(|| {
            // Most of the world dials 00 for a plus sign, and whoever pastes it here need not be here.
            let scanned = self.keys(possible_number(text), 0, default)?;
            keys.push(b'+');
            keys.extend_from_slice(scanned.keys.strip_prefix(b"00")?);
            self.parse(ascii(&keys), None).ok().filter(is_valid)
        })?;
        keys.clear();
        if matches!(number.source, CallingCodeSource::Plus | CallingCodeSource::InternationalPrefix) {
            keys.push(b'+');
            push_calling_code(&mut keys, number.calling_code);
            number.national.push_to(&mut keys);
        } else {
            keys = self.keys(possible_number(text), 0, default)?.keys;
        }
        let mut extension = Vec::new();
        push_extension(&mut extension, &number, self.main(number.calling_code)?);
        Some((keys, written(extension)))
    }

    /// The country of a number behind a plus sign; while that does not tell, the default country if the calling code
    /// is its own, else the main one of the calling code.
    fn country_named(&self, keys: &str, default: Option<Country>) -> Option<Country> {
        if let Ok(number) = self.parse(keys, None)
            && let Some(country) = self.country_of(&number)
        {
            return Some(country);
        }
        let digits: Vec<u8> = keys.bytes().skip(1).map(|key| key & 15).collect();
        let Some((code, _)) = self.leading_calling_code(&digits) else { return default };
        let is_own = default.and_then(|country| self.calling_code_of(country)) == Some(code);
        if is_own { default } else { self.main_country(code) }
    }
}

/// Where the caret stands behind so many keys, or before the next one.
fn caret_behind(value: &str, keys: usize, before_next: bool) -> usize {
    let mut left = keys;
    let mut caret = 0;
    for (at, byte) in value.bytes().enumerate() {
        if is_key(&byte) {
            if left == 0 {
                return if before_next { at } else { caret };
            }
            left -= 1;
            caret = at + 1;
        }
    }
    value.len()
}

/// Whether a byte of a formatted number is a key.
fn is_key(byte: &u8) -> bool {
    byte.is_ascii_digit() || *byte == b'+'
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\t')
}

/// Blanks that are no punctuation, and the marks that address books put around numbers in right-to-left text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\t' | '\u{feff}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
