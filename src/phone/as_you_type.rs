//! Formatting while a number is typed: Google's `AsYouTypeFormatter`, step by step.

use super::chars::{self, PUNCTUATION, class, digit_value, is_plus};
use super::format::{NANP, expand};
use super::metadata::Metadata;
use super::number::{Country, push_byte, push_calling_code, push_digits, written};
use super::pattern::{Groups, NodeId};
use super::territory::{Format, Territory};
use alloc::string::String;
use alloc::vec::Vec;

/// Stands among the digits typed, as no pattern takes it: the low bits of `+`, as digits are those of theirs.
const PLUS: u8 = b'+' & 15;
/// A plus sign that is not ASCII's, of which Google makes a character that is neither digit nor plus.
const NEITHER: u8 = 10;

/// `MIN_LEADING_DIGITS_LENGTH`, and what Google looks at before it formats anything.
const FEWEST: usize = 3;
/// No number is longer with all that may be dialled before it, so no format will take what is.
const MOST: usize = 64;
/// A format is as long as what it makes of the longest number.
const LONGEST: [u8; 15] = [9; 15];

/// A number as it is typed. Digits of any script count; anything else, but a plus sign in front, ends the formatting.
///
/// ```
/// use identity_hints::phone::with_production;
///
/// with_production(|metadata| {
///     let mut typed = metadata.as_you_type(metadata.country("US"));
///     "6502532".chars().for_each(|c| typed.push(c));
///     assert_eq!(typed.text(), "650-2532");
///     typed.push('2');
///     assert_eq!(typed.text(), "(650) 253-22");
/// });
/// ```
pub struct AsYouType<'m> {
    typed: String,
    typing: Typing<'m>,
    remembered: (usize, usize),
}

/// What the digits typed so far come to.
struct Typing<'m> {
    metadata: &'m Metadata,
    default: Option<Country>,
    /// Whose formats apply: the main territory of the calling code.
    territory: Option<&'m Territory>,
    /// The digits, and the plus sign.
    digits: Vec<u8>,
    /// What is left of them behind the prefixes.
    national: Vec<u8>,
    /// The prefixes, as they are shown.
    before: Vec<u8>,
    /// How many of the first digits are the national prefix. As in Google's formatter, one found later does not count.
    national_prefix: usize,
    /// Has a plus sign, an international or a national prefix.
    is_complete: bool,
    /// Waits for the rest of the calling code.
    expects_calling_code: bool,
    has_formatting: bool,
    can_format: bool,
    /// The formats still possible, as bits.
    possible: u64,
    /// The format that the digits fill up, and its pattern until it is full.
    filling: Option<&'m Format>,
    pattern: Option<NodeId>,
    /// Whether a blank parts the prefixes from the rest.
    is_spaced: bool,
    /// What is shown; nothing if that is what was typed.
    shown: Vec<u8>,
}

impl Metadata {
    /// Starts a number that is typed in a country.
    pub fn as_you_type(&self, country: Option<Country>) -> AsYouType<'_> {
        AsYouType { typed: String::new(), typing: self.typing(country), remembered: (0, 0) }
    }

    /// All of a text, typed in a country.
    pub fn format_as_you_type(&self, text: &str, country: Option<Country>) -> String {
        let mut out = Vec::new();
        self.push_as_you_type(&mut out, text, country);
        written(out)
    }

    /// Appends a text as it is shown once it is typed.
    pub(crate) fn push_as_you_type(&self, out: &mut Vec<u8>, text: &str, country: Option<Country>) {
        let mut typing = self.typing(country);
        chars::steps(text).for_each(|(_, c)| typing.push(c));
        typing.push_shown(out, text);
    }

    fn typing(&self, country: Option<Country>) -> Typing<'_> {
        Typing {
            metadata: self,
            default: country,
            territory: country.and_then(|country| self.main(self.calling_code_of(country)?)),
            digits: Vec::new(),
            national: Vec::new(),
            before: Vec::new(),
            national_prefix: 0,
            is_complete: false,
            expects_calling_code: false,
            has_formatting: false,
            can_format: true,
            possible: 0,
            filling: None,
            pattern: None,
            is_spaced: false,
            shown: Vec::new(),
        }
    }
}

impl AsYouType<'_> {
    /// Starts again.
    pub fn clear(&mut self) {
        *self = self.typing.metadata.as_you_type(self.typing.default);
    }

    /// `inputDigit`.
    pub fn push(&mut self, c: char) {
        self.typed.push(c);
        self.typing.push(c);
    }

    /// The number as it is to be shown.
    pub fn text(&self) -> String {
        let mut text = Vec::new();
        self.typing.push_shown(&mut text, &self.typed);
        written(text)
    }

    /// Notes the place behind the last character, as `inputDigitAndRememberPosition` does.
    pub fn remember(&mut self) {
        self.remembered = (self.typing.digits.len(), self.typed.encode_utf16().count());
    }

    /// `getRememberedPosition`: where that place is now, in UTF-16 units of the text.
    pub fn remembered(&self) -> usize {
        if !self.typing.can_format {
            return self.remembered.1;
        }
        let mut wanted = self.typing.digits.iter().take(self.remembered.0).map(shown_digit).peekable();
        let mut position = 0;
        for c in self.text().chars() {
            if wanted.peek().is_none() {
                break;
            }
            wanted.next_if(|digit| *digit as char == c);
            position += c.len_utf16();
        }
        position
    }
}

impl<'m> Typing<'m> {
    fn push(&mut self, c: char) {
        self.shown.clear();
        let is_first = self.digits.is_empty();
        let digit = match digit_value(c) {
            _ if self.has_formatting => return,
            Some(digit) => digit,
            None if is_first && c == '+' => PLUS,
            None if is_first && is_plus(c) => NEITHER,
            None => {
                self.has_formatting = true;
                self.can_format = false;
                return;
            }
        };
        push_byte(&mut self.digits, digit);
        if digit != PLUS {
            push_byte(&mut self.national, digit);
        }
        if !self.can_format {
            return self.try_prefixes();
        }
        match self.digits.len() {
            ..FEWEST => return,
            FEWEST if self.takes_international_prefix() => self.expects_calling_code = true,
            FEWEST => {
                self.national_prefix = self.take_national_prefix();
                return self.choose();
            }
            _ => {}
        }
        if self.expects_calling_code {
            self.expects_calling_code = !self.takes_calling_code();
            self.show_digits();
        } else if let Some(territory) = self.territory.filter(|_| self.possible != 0) {
            self.go_on(territory);
        } else {
            self.choose();
        }
    }

    fn push_shown(&self, out: &mut Vec<u8>, typed: &str) {
        out.extend_from_slice(if self.shown.is_empty() { typed.as_bytes() } else { &self.shown });
    }

    /// A format was not to be had, perhaps because of a long prefix: tries again without.
    fn try_prefixes(&mut self) {
        if self.digits.len() > MOST {
            return;
        }
        if self.takes_international_prefix() {
            if !self.takes_calling_code() {
                return;
            }
        } else if self.takes_longer_national_prefix() {
            push_byte(&mut self.before, b' ');
        } else {
            return;
        }
        self.can_format = true;
        self.expects_calling_code = false;
        self.possible = 0;
        self.filling = None;
        self.pattern = None;
        self.choose();
    }

    /// `attemptToExtractIdd`.
    fn takes_international_prefix(&mut self) -> bool {
        let is_plus = self.digits.first() == Some(&PLUS);
        let end = match self.territory {
            _ if is_plus => Some(1),
            Some(territory) => territory.international_prefix(&self.digits),
            None => None,
        };
        let Some((prefix, rest)) = end.and_then(|end| self.digits.split_at_checked(end)) else { return false };
        self.is_complete = true;
        self.national = rest.to_vec();
        self.before.clear();
        if is_plus {
            push_byte(&mut self.before, b'+');
        } else {
            push_digits(&mut self.before, prefix);
            push_byte(&mut self.before, b' ');
        }
        true
    }

    /// `attemptToExtractCountryCallingCode`.
    fn takes_calling_code(&mut self) -> bool {
        let Some((code, length)) = self.metadata.leading_calling_code(&self.national) else { return false };
        self.national_prefix = 0;
        self.strip(length);
        let country = self.metadata.main_country(code);
        if country.is_none() || country != self.default {
            self.territory = self.metadata.main(code);
        }
        push_calling_code(&mut self.before, code);
        push_byte(&mut self.before, b' ');
        true
    }

    /// `ableToExtractLongerNdd`.
    fn takes_longer_national_prefix(&mut self) -> bool {
        let (prefix, _) = self.digits.split_at_checked(self.national_prefix).unwrap_or_default();
        if !prefix.is_empty() {
            let mut shown = Vec::new();
            push_digits(&mut shown, prefix);
            while !self.before.is_empty() && !self.before.ends_with(&shown) {
                self.before.pop();
            }
            self.before.truncate(self.before.len().saturating_sub(shown.len()));
            let mut national = prefix.to_vec();
            national.extend_from_slice(&self.national);
            self.national = national;
        }
        self.national_prefix != self.take_national_prefix()
    }

    /// `removeNationalPrefixFromNationalNumber`; answers the prefix's length.
    fn take_national_prefix(&mut self) -> usize {
        let (length, blank): (_, &[u8]) = match self.territory {
            Some(territory) if territory.calling_code == NANP && matches!(*self.national, [1, 2..=9, ..]) => (1, b" "),
            Some(territory) => (territory.national_prefix(&self.national).map_or(0, |groups| groups.end), b""),
            None => (0, b""),
        };
        push_digits(&mut self.before, self.national.get(..length).unwrap_or(&[]));
        self.before.extend_from_slice(blank);
        self.strip(length);
        self.is_complete |= length > 0;
        length
    }

    fn strip(&mut self, length: usize) {
        self.national = self.national.get(length..).unwrap_or(&[]).to_vec();
    }

    /// `attemptToChooseFormattingPattern`.
    fn choose(&mut self) {
        if self.national.len() < FEWEST {
            return self.show_digits();
        }
        let Some(territory) = self.territory else {
            self.can_format = false;
            return;
        };
        self.possible =
            territory.wanted(u64::MAX, &|format| self.is_eligible(format) && territory.may_be(format, &self.national));
        self.find_format(territory, None);
    }

    /// What `getAvailableFormats` asks of a format.
    fn is_eligible(&self, format: &Format) -> bool {
        let is_without = self.national_prefix == 0;
        let suits_prefix =
            is_without && self.is_complete || format.prefix_optional || format.shows_no_prefix() == is_without;
        suits_prefix && is_typable(self.template(format))
    }

    fn template(&self, format: &Format) -> &'static [u8] {
        format.template(self.is_complete && self.national_prefix == 0)
    }

    /// The formats are chosen: goes on with the one that is being filled, or to another.
    fn go_on(&mut self, territory: &'m Territory) {
        let filled = self.filling.and_then(|format| self.filled(territory, format));
        if filled.is_none() {
            self.can_format &= !self.possible.is_power_of_two();
            self.pattern = None;
        }
        self.find_format(territory, filled);
    }

    /// Shows the digits in a format that takes exactly these, else in the first that has room for them.
    fn find_format(&mut self, territory: &'m Territory, filled: Option<Vec<u8>>) {
        // `attemptToFormatAccruedDigits`
        for (_, format) in territory.among(self.possible) {
            let Some(groups) = territory.whole(format, &self.national) else { continue };
            self.is_spaced = is_spaced(format);
            self.show(&self.in_groups(format, &groups));
            if self.shows_what_was_typed() {
                return;
            }
        }
        self.shown.clear();
        self.possible = territory.wanted(self.possible, &|format| territory.may_be(format, &self.national));
        // `maybeCreateNewTemplate`
        for (bit, format) in territory.among(self.possible) {
            let pattern = Some(format.pattern_id());
            if self.pattern == pattern {
                if let Some(filled) = filled.filter(|_| self.can_format) {
                    self.show(&filled);
                }
                return;
            }
            self.filling = Some(format);
            if let Some(filled) = self.filled(territory, format) {
                self.pattern = pattern;
                self.is_spaced = is_spaced(format);
                if self.can_format {
                    self.show(&filled);
                }
                return;
            }
            self.filling = None;
            self.possible &= !bit;
        }
        self.can_format = false;
    }

    /// The digits in a format, up to the last of them; `None` if it has no room for them.
    fn filled(&self, territory: &Territory, format: &Format) -> Option<Vec<u8>> {
        let groups = territory.longest(format, &LONGEST).filter(|groups| groups.end >= self.national.len())?;
        let mut filled = self.in_groups(format, &groups);
        while filled.pop_if(|last| !last.is_ascii_digit()).is_some() {}
        Some(filled)
    }

    fn in_groups(&self, format: &Format, groups: &Groups) -> Vec<u8> {
        let mut out = Vec::new();
        expand(&mut out, self.template(format), &[], groups, &self.national);
        out
    }

    fn shows_what_was_typed(&self) -> bool {
        let mut typed = self.digits.iter();
        let is_typed = |byte: &u8| !is_key(byte) || typed.next() == Some(&(byte & 15));
        self.shown.iter().all(is_typed) && typed.next().is_none()
    }

    fn show_digits(&mut self) {
        let mut digits = Vec::new();
        push_digits(&mut digits, &self.national);
        self.show(&digits);
    }

    /// `appendNationalNumber`: shows the national number behind the prefixes.
    fn show(&mut self, national: &[u8]) {
        self.shown.clear();
        self.shown.extend_from_slice(&self.before);
        if self.is_spaced && self.before.last().is_some_and(|last| *last != b' ') {
            push_byte(&mut self.shown, b' ');
        }
        self.shown.extend_from_slice(national);
    }
}

/// Whether the format shows nothing but digits that were typed, in their order.
fn is_typable(template: &[u8]) -> bool {
    let mut rest = template.iter();
    let mut groups = 0;
    while let Some(byte) = rest.next() {
        if *byte == b'$' {
            groups += 1;
            if groups == 1 && rest.next() != Some(&b'1') || groups > 1 && rest.next().is_none() {
                return false;
            }
        } else if class(*byte as char) & PUNCTUATION == 0 {
            return false;
        }
    }
    groups > 0
}

/// Whether what the format shows before the national number is parted from it.
fn is_spaced(format: &Format) -> bool {
    format.national_prefix_rule.iter().any(|byte| matches!(byte, b'-' | b' '))
}

/// Whether a byte of what is shown is a digit or the plus sign.
pub(super) fn is_key(byte: &u8) -> bool {
    byte.is_ascii_digit() || *byte == b'+'
}

/// A digit, or the plus sign, in ASCII.
fn shown_digit(digit: &u8) -> u8 {
    if *digit == PLUS { b'+' } else { b'0' + digit }
}
