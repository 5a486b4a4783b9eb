//! Formatting while a number is typed: Google's `AsYouTypeFormatter`, step by step.

use super::chars::{self, PUNCTUATION, class, digit_value, is_plus};
use super::format::{NANP, expand};
use super::metadata::Metadata;
use super::number::{Country, push_calling_code, push_digits, written};
use super::pattern::NodeId;
use super::territory::{Format, Territory};
use alloc::string::String;
use alloc::vec::Vec;

/// Stand among the digits typed; no pattern takes them.
const PLUS: u8 = 10;
/// A plus sign that is not ASCII's, of which Google makes a character that is neither digit nor plus.
const NEITHER: u8 = 11;

/// `MIN_LEADING_DIGITS_LENGTH`, and what Google looks at before it formats anything.
const FEWEST: usize = 3;
/// No number is longer with all that may be dialled before it, so no format will take what is.
const MOST: usize = 64;
/// A format is as long as what it makes of the longest number.
const LONGEST: [u8; 15] = [9; 15];
/// Where in such a number a digit goes.
const PLACE: u8 = b'9';

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
    /// The national prefix among them.
    national_prefix: Vec<u8>,
    /// Has a plus sign, an international or a national prefix.
    is_complete: bool,
    /// Waits for the rest of the calling code.
    expects_calling_code: bool,
    has_formatting: bool,
    can_format: bool,
    /// The formats still possible, as bits, and whether they are those for abroad.
    possible: u64,
    is_international: bool,
    /// The format that the digits fill up, and its pattern until it is full.
    filling: Option<&'m Format>,
    pattern: Option<NodeId>,
    /// Whether a blank parts the prefixes from the rest.
    is_spaced: bool,
    shown: Shown,
    formatted: Vec<u8>,
}

/// What the number is shown as.
#[derive(Clone, Copy)]
enum Shown {
    Typed,
    /// The prefixes, then the digits.
    Unformatted,
    Formatted,
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
            national_prefix: Vec::new(),
            is_complete: false,
            expects_calling_code: false,
            has_formatting: false,
            can_format: true,
            possible: 0,
            is_international: false,
            filling: None,
            pattern: None,
            is_spaced: false,
            shown: Shown::Typed,
            formatted: Vec::new(),
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
        self.shown = Shown::Typed;
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
        self.digits.push(digit);
        if digit != PLUS {
            self.national.push(digit);
        }
        if !self.can_format {
            return self.try_prefixes();
        }
        match self.digits.len() {
            ..FEWEST => return,
            FEWEST if self.takes_international_prefix() => self.expects_calling_code = true,
            FEWEST => {
                self.national_prefix = self.taken_national_prefix();
                return self.choose();
            }
            _ => {}
        }
        if self.expects_calling_code {
            self.expects_calling_code = !self.takes_calling_code();
            self.shown = Shown::Unformatted;
        } else if let Some(territory) = self.territory.filter(|_| self.possible != 0) {
            self.go_on(territory);
        } else {
            self.choose();
        }
    }

    fn push_shown(&self, out: &mut Vec<u8>, typed: &str) {
        out.extend_from_slice(match self.shown {
            Shown::Typed => typed.as_bytes(),
            Shown::Formatted => &self.formatted,
            Shown::Unformatted => &self.before,
        });
        if let Shown::Unformatted = self.shown {
            push_digits(out, &self.national);
        }
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
            self.before.push(b' ');
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
            self.before.push(b'+');
        } else {
            push_digits(&mut self.before, prefix);
            self.before.push(b' ');
        }
        true
    }

    /// `attemptToExtractCountryCallingCode`.
    fn takes_calling_code(&mut self) -> bool {
        let Some((code, length)) = self.metadata.leading_calling_code(&self.national) else { return false };
        self.national = self.national.get(length..).unwrap_or(&[]).to_vec();
        let country = self.metadata.main_country(code);
        if country.is_none() || country != self.default {
            self.territory = self.metadata.main(code);
        }
        push_calling_code(&mut self.before, code);
        self.before.push(b' ');
        self.national_prefix.clear();
        true
    }

    /// `ableToExtractLongerNdd`.
    fn takes_longer_national_prefix(&mut self) -> bool {
        if !self.national_prefix.is_empty() {
            let mut shown = Vec::new();
            push_digits(&mut shown, &self.national_prefix);
            self.national = [self.national_prefix.as_slice(), &self.national].concat();
            let previous = self.before.windows(shown.len()).rposition(|window| window == shown);
            self.before.truncate(previous.unwrap_or(0));
        }
        let prefix = self.taken_national_prefix();
        self.national_prefix != prefix
    }

    /// `removeNationalPrefixFromNationalNumber`.
    fn taken_national_prefix(&mut self) -> Vec<u8> {
        let Some(territory) = self.territory else { return Vec::new() };
        let is_in_nanp = territory.calling_code == NANP && matches!(*self.national, [1, 2..=9, ..]);
        let end = if is_in_nanp { 1 } else { territory.national_prefix(&self.national).map_or(0, |groups| groups.end) };
        let (prefix, rest) = self.national.split_at_checked(end).unwrap_or_default();
        let (prefix, rest) = (prefix.to_vec(), rest.to_vec());
        self.national = rest;
        push_digits(&mut self.before, &prefix);
        if is_in_nanp {
            self.before.push(b' ');
        }
        self.is_complete |= end > 0;
        prefix
    }

    /// `attemptToChooseFormattingPattern`.
    fn choose(&mut self) {
        if self.national.len() < FEWEST {
            let mut national = Vec::new();
            push_digits(&mut national, &self.national);
            return self.show(&national);
        }
        let Some(territory) = self.territory else {
            self.can_format = false;
            return;
        };
        self.is_international = self.is_complete && self.national_prefix.is_empty();
        self.possible =
            territory.wanted(u64::MAX, &|format| self.is_eligible(format) && territory.may_be(format, &self.national));
        self.find_format(territory, None);
    }

    /// What `getAvailableFormats` asks of a format.
    fn is_eligible(&self, format: &Format) -> bool {
        let suits_prefix = match (self.national_prefix.is_empty(), self.is_complete) {
            (true, true) => true,
            (without, _) => format.prefix_optional || format.shows_no_prefix() == without,
        };
        suits_prefix && is_typable(format.template(self.is_international))
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
            let mut national = Vec::new();
            expand(&mut national, format.template(self.is_international), &[], &groups, &self.national);
            self.is_spaced = is_spaced(format);
            self.show(&national);
            if self.shows_what_was_typed() {
                return;
            }
        }
        self.shown = Shown::Typed;
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
        let groups = territory.longest(format, &LONGEST)?;
        let mut filled = Vec::new();
        expand(&mut filled, format.template(self.is_international), &[], &groups, &LONGEST);
        let mut digits = self.national.iter();
        let mut end = 0;
        for (at, byte) in filled.iter_mut().enumerate().filter(|(_, byte)| **byte == PLACE) {
            let Some(digit) = digits.next() else { break };
            *byte = b'0' + digit;
            end = at + 1;
        }
        filled.truncate(end);
        (groups.end >= self.national.len() && digits.next().is_none()).then_some(filled)
    }

    fn shows_what_was_typed(&self) -> bool {
        let shown = self.formatted.iter().filter(|byte| matches!(byte, b'0'..=b'9' | b'+'));
        shown.eq(self.digits.iter().map(shown_digit).collect::<Vec<_>>().iter())
    }

    /// `appendNationalNumber`: shows the national number behind the prefixes.
    fn show(&mut self, national: &[u8]) {
        self.formatted.clear();
        self.formatted.extend_from_slice(&self.before);
        if self.is_spaced && self.before.last().is_some_and(|last| *last != b' ') {
            self.formatted.push(b' ');
        }
        self.formatted.extend_from_slice(national);
        self.shown = Shown::Formatted;
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

/// A digit, or the plus sign, in ASCII.
fn shown_digit(digit: &u8) -> u8 {
    if *digit == PLUS { b'+' } else { b'0' + digit }
}
