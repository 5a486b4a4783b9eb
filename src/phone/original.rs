//! A number in the form it came in: Google's `formatInOriginalFormat`.

use super::chars::{self, PLUS, class};
use super::metadata::Metadata;
use super::number::{CallingCodeSource, Country, PhoneNumber, Style, ascii};
use super::territory::Territory;
use alloc::string::String;

impl Metadata {
    /// Google's `format` of a number that keeps its raw text: a national number of nothing but zeros, as a short code
    /// or a placeholder has, comes out as that text.
    pub fn format_or_raw(&self, number: &PhoneNumber, raw: &str, style: Style) -> String {
        let is_zero = number.national.digits().iter().all(|digit| *digit == 0);
        if is_zero && !raw.is_empty() { raw.into() } else { self.format(number, style) }
    }

    /// Writes a number the way its text was written (with a plus sign, an international prefix, nationally), but
    /// with the plan's punctuation; where the plan would change the digits, the text itself.
    ///
    /// `raw` is the text that the number was parsed from, in the country `from`.
    pub fn format_in_original_format(&self, number: &PhoneNumber, raw: &str, from: Option<Country>) -> String {
        if raw.is_empty() {
            return self.format(number, Style::National);
        }
        if self.national_format(number).is_none() {
            return raw.into();
        }
        let formatted = match (number.source, from) {
            (CallingCodeSource::InternationalPrefix, Some(from)) => self.format(number, Style::DialledFrom(from)),
            (CallingCodeSource::Plus | CallingCodeSource::InternationalPrefix, _) => {
                self.format(number, Style::International)
            }
            (CallingCodeSource::WithoutPlus, _) => self.format(number, Style::International).split_off(1),
            (CallingCodeSource::DefaultCountry, _) => self.format_as_dialled_at_home(number, raw),
        };
        if diallable(&formatted).eq(diallable(raw)) { formatted } else { raw.into() }
    }

    fn format_as_dialled_at_home(&self, number: &PhoneNumber, raw: &str) -> String {
        let national = self.format(number, Style::National);
        let Some(territory) = self.main(number.calling_code) else {
            return national;
        };
        let prefix = ascii(territory.national_prefix);
        if prefix.is_empty() || self.has_national_prefix(raw, prefix, territory) {
            return national;
        }
        // The prefix is in the format, but was not in the text: leave it out.
        let rule = self.national_format(number).map_or("", |format| ascii(format.national_prefix_rule));
        match rule.split_once("$1") {
            Some((before, _)) if before.contains(chars::is_digit) => self.format_without_prefix(number, territory),
            _ => national,
        }
    }

    /// `rawInputContainsNationalPrefix`: the prefix is there, and what follows is a number without it.
    fn has_national_prefix(&self, raw: &str, prefix: &str, territory: &Territory) -> bool {
        let digits: String = raw.chars().filter_map(chars::digit_value).map(|digit| (b'0' + digit) as char).collect();
        let rest = digits.strip_prefix(prefix);
        rest.is_some_and(|rest| self.parse(rest, territory.country).is_ok_and(|number| self.is_valid(&number)))
    }
}

/// `normalizeDiallableCharsOnly`: digits, `+`, `*` and `#`.
fn diallable(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(|c| match chars::digit_value(c) {
        Some(digit) => Some((b'0' + digit) as char),
        None if class(c) & PLUS != 0 => Some('+'),
        None => matches!(c, '*' | '#').then_some(c),
    })
}
