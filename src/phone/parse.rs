//! From text to number: Google's `parseHelper`, step by step.

use super::chars::{self, before};
use super::extension;
use super::metadata::Metadata;
use super::number::{CallingCodeSource, Country, Extension, NationalNumber, PhoneNumber, Reason};
use super::rfc3966::with_context;
use super::territory::{GENERAL, Territory};
use super::validity::Possibility;
use super::viable::{Shape, possible_number, viable_before};

/// `MAX_INPUT_STRING_LENGTH`, in UTF-16 units.
const MAX_TEXT: usize = 250;
/// `MIN_LENGTH_FOR_NSN`.
const MIN_NATIONAL: usize = 2;
/// `MAX_LENGTH_COUNTRY_CODE`.
const MAX_CALLING_CODE: usize = 3;

impl Metadata {
    /// Reads a number. Without a `+`, an international prefix or a `;phone-context=`, it is taken as dialled in the
    /// default country; if none is given it is refused with [`Reason::InvalidCountryCode`].
    pub fn parse(&self, text: &str, default: Option<Country>) -> Result<PhoneNumber, Reason> {
        self.parse_text(text, default, true)
    }

    /// As [`parse`](Self::parse), but with neither plus sign nor default country the calling code is left at 0.
    pub(crate) fn parse_without_country(&self, text: &str) -> Result<PhoneNumber, Reason> {
        self.parse_text(text, None, false)
    }

    fn parse_text(&self, text: &str, default: Option<Country>, needs_country: bool) -> Result<PhoneNumber, Reason> {
        // A text has at least as many bytes as UTF-16 units, so most need no count.
        if text.len() > MAX_TEXT {
            let units = chars::steps(text).take(MAX_TEXT + 1).map(|(_, c)| c.len_utf16());
            if units.sum::<usize>() > MAX_TEXT {
                return Err(Reason::TooLong);
            }
        }
        // RFC 3966 parameters need a semicolon, which few texts have.
        if !text.bytes().any(|byte| byte == b';') {
            return self.parse_number(possible_number(text), default, needs_country);
        }
        let with_context = with_context(text)?;
        let number = with_context.as_deref().unwrap_or_else(|| possible_number(text));
        let number = chars::position(number, ";isub=").filter(|at| *at > 0).map_or(number, |at| before(number, at));
        self.parse_number(number, default, needs_country)
    }

    fn parse_number(&self, number: &str, default: Option<Country>, needs_country: bool) -> Result<PhoneNumber, Reason> {
        let shape = Shape::of(number);
        if !shape.is_viable(number) {
            return Err(Reason::NotANumber);
        }
        let mut territory = default.and_then(|country| self.territory(country));
        if needs_country && territory.is_none() && !shape.has_plus {
            return Err(Reason::InvalidCountryCode);
        }
        let (number, extension) =
            match shape.may_have_extension.then(|| extension::find(number, 0, number.len())).flatten() {
                Some(found) if viable_before(number, found.start) => (before(number, found.start), found.digits),
                _ => (number, ""),
            };

        let mut digits = Digits::default();
        digits.normalize(number);
        let mut source = if shape.has_plus { CallingCodeSource::Plus } else { CallingCodeSource::DefaultCountry };
        let mut calling_code = self.calling_code(territory, &mut source, &mut digits);
        if shape.has_plus && calling_code == Err(Reason::InvalidCountryCode) {
            // What follows the plus sign is no calling code: perhaps the plus was typed by mistake.
            source = CallingCodeSource::DefaultCountry;
            calling_code = self.calling_code(territory, &mut source, &mut digits);
            if calling_code == Ok(0) {
                return Err(Reason::InvalidCountryCode);
            }
        }
        let mut calling_code = calling_code?;
        if calling_code != 0 {
            territory = self.main(calling_code);
        } else if let Some(territory) = territory {
            calling_code = territory.calling_code;
        }
        if digits.len() < MIN_NATIONAL {
            return Err(Reason::TooShortNsn);
        }
        let mut carrier = NationalNumber::default();
        if let Some(territory) = territory
            && let Some((stripped, code)) = self.without_national_prefix(digits.as_slice(), territory)
        {
            let possible = self.possibility(stripped.as_slice(), territory, GENERAL);
            if !matches!(possible, Possibility::TooShort | Possibility::LocalOnly | Possibility::InvalidLength) {
                carrier = NationalNumber::new(code);
                digits = stripped;
            }
        }
        match digits.len() {
            ..MIN_NATIONAL => Err(Reason::TooShortNsn),
            MIN_NATIONAL..=NationalNumber::MAX => {
                let national = NationalNumber::new(digits.as_slice());
                let mut number = PhoneNumber { calling_code, national, extension: Extension::NONE, source, carrier };
                // Most have none, and this way it is not carried about.
                if !extension.is_empty() {
                    number.extension = Extension::new(extension);
                }
                Ok(number)
            }
            _ => Err(Reason::TooLong),
        }
    }

    /// `maybeExtractCountryCode`: the calling code that the number names, or 0, and where it stands if not behind a plus
    /// sign; `digits` are left with what follows it.
    fn calling_code(
        &self,
        territory: Option<&Territory>,
        source: &mut CallingCodeSource,
        digits: &mut Digits,
    ) -> Result<u16, Reason> {
        if *source != CallingCodeSource::Plus
            && let Some(end) = territory.and_then(|territory| territory.international_prefix(digits.as_slice()))
            // No calling code begins with 0, so such digits are no international prefix.
            && digits.as_slice().get(end) != Some(&0)
        {
            digits.strip(end);
            *source = CallingCodeSource::InternationalPrefix;
        }
        if *source != CallingCodeSource::DefaultCountry {
            if digits.len() <= MIN_NATIONAL {
                return Err(Reason::TooShortAfterIdd);
            }
            let (code, length) = self.leading_calling_code(digits.as_slice()).ok_or(Reason::InvalidCountryCode)?;
            digits.strip(length);
            return Ok(code);
        }
        if let Some(territory) = territory
            && let Some(rest) = self.without_own_code(territory, digits)
        {
            *digits = rest;
            *source = CallingCodeSource::WithoutPlus;
            return Ok(territory.calling_code);
        }
        Ok(0)
    }

    /// The national number behind the territory's own calling code, if the digits only make sense that way.
    fn without_own_code(&self, territory: &Territory, digits: &Digits) -> Option<Digits> {
        let (code, length) = self.leading_calling_code(digits.as_slice())?;
        if code != territory.calling_code {
            return None;
        }
        let mut rest = *digits;
        rest.strip(length);
        if let Some((stripped, _)) = self.without_national_prefix(rest.as_slice(), territory) {
            rest = stripped;
        }
        let only_without =
            !territory.matches(digits.as_slice(), GENERAL) && territory.matches(rest.as_slice(), GENERAL);
        (only_without || self.possibility(digits.as_slice(), territory, GENERAL) == Possibility::TooLong)
            .then_some(rest)
    }

    /// `extractCountryCode`: the calling code at the start of the digits, and its length. No code begins another.
    pub(super) fn leading_calling_code(&self, digits: &[u8]) -> Option<(u16, usize)> {
        let mut code = 0;
        for (length, digit) in (1..=MAX_CALLING_CODE).zip(digits) {
            code = code * 10 + u16::from(*digit);
            if code == 0 {
                return None;
            }
            if self.has_calling_code(code) {
                return Some((code, length));
            }
        }
        None
    }

    /// Whether the digits of a text begin with the territory's national prefix.
    pub(crate) fn begins_with_national_prefix(&self, text: &str, territory: &Territory) -> bool {
        let mut digits = Digits::default();
        digits.read(text, false);
        self.without_national_prefix(digits.as_slice(), territory).is_some()
    }

    /// `maybeStripNationalPrefixAndCarrierCode`: the digits without the national prefix, and the carrier code in that;
    /// `None` if there is none, or a number would be none any more without it.
    fn without_national_prefix<'d>(&self, digits: &'d [u8], territory: &Territory) -> Option<(Digits, &'d [u8])> {
        let groups = territory.national_prefix(digits)?;
        let last = groups.last(digits);
        let mut stripped = Digits::default();
        let mut carrier_if = last;
        if last.is_some() && !territory.transform_rule.is_empty() {
            carrier_if = groups.get(2, digits);
            let mut rule = territory.transform_rule.iter();
            while let Some(byte) = rule.next() {
                match *byte {
                    b'$' => {
                        let group = rule.next().map_or(0, |number| (number & 15) as usize);
                        stripped.extend(groups.get(group, digits).unwrap_or(&[]));
                    }
                    digit => stripped.push(digit & 15),
                }
            }
        }
        stripped.extend(digits.get(groups.end..).unwrap_or(&[]));
        if territory.matches(digits, GENERAL) && !territory.matches(stripped.as_slice(), GENERAL) {
            return None;
        }
        Some((stripped, carrier_if.and_then(|_| groups.get(1, digits)).unwrap_or(&[])))
    }
}

/// Digits under way from a text to a national number: as many as can matter. What is longer than the longest number
/// with all prefixes is too long by any count, so the rest is dropped.
#[derive(Clone, Copy)]
struct Digits {
    values: [u8; Digits::MAX],
    start: u8,
    end: u8,
}

impl Default for Digits {
    fn default() -> Self {
        Digits { values: [0; Digits::MAX], start: 0, end: 0 }
    }
}

impl Digits {
    const MAX: usize = 54;

    /// `normalize`: three letters make a vanity number, which is read off the keypad; else only digits count.
    fn normalize(&mut self, text: &str) {
        self.read(text, text.bytes().filter(u8::is_ascii_alphabetic).count() >= 3);
    }

    /// `normalizeDigitsOnly`, or with the letters as on a keypad.
    fn read(&mut self, text: &str, is_vanity: bool) {
        for (_, c) in chars::steps(text) {
            if let Some(digit) = if is_vanity { chars::keypad_digit(c) } else { chars::digit_value(c) } {
                self.push(digit);
            }
        }
    }

    fn push(&mut self, digit: u8) {
        if let Some(place) = self.values.get_mut(self.end as usize) {
            *place = digit;
            self.end += 1;
        }
    }

    #[inline(never)]
    fn extend(&mut self, digits: &[u8]) {
        digits.iter().for_each(|digit| self.push(*digit));
    }

    fn strip(&mut self, count: usize) {
        self.start = self.end.min(self.start.saturating_add(count as u8));
    }

    fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    fn as_slice(&self) -> &[u8] {
        self.values.get(self.start as usize..self.end as usize).unwrap_or(&[])
    }
}
