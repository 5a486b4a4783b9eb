//! One edit of an input field: from what the browser made of it to what the field should show.
//!
//! What counts in a field are its keys: the digits, and a plus sign in front. All else is formatting, which follows from
//! the keys. So an edit is what it does to the keys, and the caret stands behind so many of them.

use super::as_you_type::is_key;
use super::chars::{self, ALPHA, LABEL, PUNCTUATION, class, digit_value, is_plus};
use super::extension;
use super::format::push_extension;
use super::metadata::Metadata;
use super::number::{CallingCodeSource, Country, PhoneNumber, Style, ascii, written};
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
        let plain = if edit.change == Change::Replace { self.understood(edit, default) } else { None };
        let (value, caret) = plain.as_ref().map_or((edit.value, edit.caret), |(text, caret)| (text.as_str(), *caret));
        let mut now = self.keys(value, caret, default)?;
        let is_shorter = value.len() < edit.previous.len();
        if now.keys.is_empty() {
            // Somebody begins with a bracket, or has deleted all but one.
            return is_shorter.then(|| Edited { value: String::new(), caret: 0, country: default });
        }
        if is_shorter {
            if now.rest.chars().all(is_blank) {
                now.rest = "";
            }
            self.delete_beside(edit, &mut now, default);
        }
        let keys = ascii(&now.keys);
        let mut shown = self.format_as_you_type(keys, default);
        // Google's formatter loses digits where a carrier's prefix is dialled twice. A field must not.
        if shown.bytes().filter(is_key).count() < keys.len() {
            shown = keys.into();
        }
        // A blank that waits for more digits would be one more to delete, and pass for the beginning of an extension.
        if shown.ends_with(' ') {
            shown.pop();
        }
        let caret = if caret > now.rest_at && !now.rest.is_empty() {
            shown.len() + caret - now.rest_at
        } else {
            caret_behind(&shown, now.before, edit.change == Change::DeleteForward)
        };
        let country = if keys.starts_with('+') { self.country_named(keys, default) } else { default };
        shown.push_str(now.rest);
        Some(Edited { value: shown, caret, country })
    }

    /// Where nothing but formatting is gone, the digit beside it goes too.
    fn delete_beside(&self, edit: &Edit<'_>, now: &mut Keys<'_>, default: Option<Country>) {
        let Some(previous) = self.keys(edit.previous, 0, default) else { return };
        if previous.keys != now.keys || previous.rest != now.rest {
            return;
        }
        let gone = match edit.change {
            Change::DeleteBackward if now.before > 0 => now.before - 1,
            Change::DeleteForward => now.before,
            _ => return,
        };
        now.before = gone;
        now.keys.clear();
        now.keys.extend(previous.keys.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, key)| *key));
    }

    /// Takes a text apart; `None` if it has anything but keys, formatting and an extension.
    fn keys<'t>(&self, text: &'t str, caret: usize, default: Option<Country>) -> Option<Keys<'t>> {
        let mut keys = Keys { keys: Vec::new(), before: 0, rest: "", rest_at: 0 };
        let (mut units, mut end) = (0, 0);
        for (at, c) in chars::steps(text) {
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

    /// A valid number that was pasted or filled in as its keys and its extension, and the caret in that.
    fn understood(&self, edit: &Edit<'_>, default: Option<Country>) -> Option<(String, usize)> {
        let is_valid = |number: &PhoneNumber| self.is_valid(number);
        let text = possible_number(edit.value);
        let mut plain = Vec::new();
        let number = self.parse(edit.value, default).ok().filter(is_valid).or_else(|| {
            // Most of the world dials 00 for a plus sign, and whoever pastes it here need not be here.
            plain.push(b'+');
            plain.extend_from_slice(self.keys(text, 0, default)?.keys.strip_prefix(b"00")?);
            self.parse(ascii(&plain), None).ok().filter(is_valid)
        })?;
        if matches!(number.source, CallingCodeSource::Plus | CallingCodeSource::InternationalPrefix) {
            plain.clear();
            self.push(&mut plain, &number, Style::E164);
        } else {
            plain = self.keys(text, 0, default)?.keys;
        }
        let behind = self.keys(edit.value, edit.caret, default).map_or(0, |keys| keys.keys.len() - keys.before);
        let caret = plain.len().saturating_sub(behind);
        push_extension(&mut plain, &number, self.main(number.calling_code)?);
        let plain = written(plain);
        let caret = if behind == 0 { plain.encode_utf16().count() } else { caret };
        Some((plain, caret))
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

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\t')
}

/// Blanks that are no punctuation, and the marks that address books put around numbers in right-to-left text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\t' | '\u{feff}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
