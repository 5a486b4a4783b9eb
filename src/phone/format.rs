//! From number to text: Google's `format` and `formatOutOfCountryCallingNumber`.

use super::chars::{self, PUNCTUATION, class};
use super::metadata::Metadata;
use super::number::{Country, PhoneNumber, Style, push_ascii, push_calling_code, push_digits};
use super::pattern::Groups;
use super::territory::{Format, Territory};
use alloc::string::String;

/// The calling code of the North American Numbering Plan, whose countries dial each other nationally.
pub(super) const NANP: u16 = 1;

impl Metadata {
    /// Writes a number. One without a known calling code comes out as its national digits.
    pub fn format(&self, number: &PhoneNumber, style: Style) -> String {
        let mut out = String::with_capacity(32);
        self.push(&mut out, number, style);
        out
    }

    /// Appends a number in a style.
    pub(crate) fn push(&self, out: &mut String, number: &PhoneNumber, style: Style) {
        let digits = number.national.digits();
        match (style, self.main(number.calling_code)) {
            (Style::E164, _) => {
                out.push('+');
                push_calling_code(out, number.calling_code);
                push_digits(out, digits);
            }
            (_, None) => push_digits(out, digits),
            (Style::National, Some(territory)) => self.push_national(out, number, territory),
            (Style::International, Some(territory)) => {
                out.push('+');
                self.push_international(out, number, territory);
            }
            (Style::Rfc3966, Some(territory)) => {
                let mut international = String::with_capacity(24);
                let chosen = territory.formats(&self.words).choose(digits, true);
                push_formatted(&mut international, digits, chosen.as_ref(), true);
                push_uri(out, number, &international);
            }
            (Style::DialledFrom(country), Some(territory)) => self.push_dialled(out, number, territory, country),
        }
    }

    /// `formatOutOfCountryCallingNumber`.
    fn push_dialled(
        &self,
        out: &mut String,
        number: &PhoneNumber,
        territory: &Territory,
        from: Country,
    ) {
        let Some(from) = self.territory(from) else {
            out.push('+');
            return self.push_international(out, number, territory);
        };
        if from.calling_code == number.calling_code {
            if number.calling_code == NANP {
                push_calling_code(out, NANP);
                out.push(' ');
            }
            return self.push_national(out, number, territory);
        }
        let prefix = match from.preferred_international_prefix {
            [] => &from.plain_international_prefix,
            preferred => preferred,
        };
        if prefix.is_empty() {
            out.push('+');
        } else {
            push_ascii(out, prefix);
            out.push(' ');
        }
        self.push_international(out, number, territory);
    }

    fn push_national(&self, out: &mut String, number: &PhoneNumber, territory: &Territory) {
        let digits = number.national.digits();
        push_formatted(out, digits, territory.formats(&self.words).choose(digits, false).as_ref(), false);
        push_extension(out, number, territory);
    }

    /// The calling code, a blank, the international format.
    fn push_international(&self, out: &mut String, number: &PhoneNumber, territory: &Territory) {
        let digits = number.national.digits();
        push_calling_code(out, number.calling_code);
        out.push(' ');
        push_formatted(out, digits, territory.formats(&self.words).choose(digits, true).as_ref(), true);
        push_extension(out, number, territory);
    }

    /// Appends the national, international and RFC 3966 styles, each after a separator, with one look for the format.
    pub(crate) fn push_styles(&self, out: &mut String, number: &PhoneNumber, separator: char) {
        let Some(territory) = self.main(number.calling_code) else { return };
        let digits = number.national.digits();
        let formats = territory.formats(&self.words);
        let mut chosen = formats.choose(digits, false);
        out.push(separator);
        push_formatted(out, digits, chosen.as_ref(), false);
        push_extension(out, number, territory);
        // The format serves internationally too, but for the few without international use.
        if chosen.as_ref().is_some_and(|(format, _)| format.template(true).is_empty()) {
            chosen = formats.choose(digits, true);
        }
        out.push(separator);
        out.push('+');
        push_calling_code(out, number.calling_code);
        out.push(' ');
        let start = out.len();
        push_formatted(out, digits, chosen.as_ref(), true);
        let international = String::from(chars::from(out, start));
        push_extension(out, number, territory);
        out.push(separator);
        push_uri(out, number, &international);
    }

    /// The format that a national number is written with, if its territory has one for it.
    pub(crate) fn national_format(&self, number: &PhoneNumber) -> Option<&Format> {
        Some(
            self.main(number.calling_code)?
                .formats(&self.words)
                .choose(number.national.digits(), false)?
                .0,
        )
    }

    /// A national number written without its national prefix.
    pub(crate) fn format_without_prefix(&self, number: &PhoneNumber, territory: &Territory) -> String {
        let mut out = String::new();
        let digits = number.national.digits();
        match territory.formats(&self.words).choose(digits, false) {
            Some((format, groups)) => expand(&mut out, format.template(false), &[], &groups, digits),
            None => push_digits(&mut out, digits),
        }
        push_extension(&mut out, number, territory);
        out
    }
}

/// Fills in the chosen format; a number that has none is its digits.
fn push_formatted(out: &mut String, digits: &[u8], chosen: Option<&(&Format, Groups)>, international: bool) {
    match chosen {
        Some((format, groups)) => {
            let rule = if international { &[] } else { format.national_prefix_rule };
            expand(out, format.template(international), rule, groups, digits);
        }
        None => push_digits(out, digits),
    }
}

/// RFC 3966: the international format with each run of punctuation as one hyphen, and none in front.
fn push_uri(out: &mut String, number: &PhoneNumber, international: &str) {
    out.push_str("tel:+");
    push_calling_code(out, number.calling_code);
    out.push('-');
    let mut in_separator = true;
    for c in international.chars() {
        let is_separator = class(c) & PUNCTUATION != 0 && c != 'X';
        if !is_separator {
            out.push(c);
        } else if !in_separator {
            out.push('-');
        }
        in_separator = is_separator;
    }
    if !number.extension.is_empty() {
        out.push_str(";ext=");
        out.push_str(&number.extension);
    }
}

/// `maybeAppendFormattedExtension`, but for RFC 3966.
fn push_extension(out: &mut String, number: &PhoneNumber, territory: &Territory) {
    if !number.extension.is_empty() {
        match territory.extension_prefix {
            [] => out.push_str(" ext. "),
            prefix => push_ascii(out, prefix),
        }
        out.push_str(&number.extension);
    }
}

/// Writes a template, its first group wrapped in the national prefix rule if there is one.
fn expand(out: &mut String, template: &[u8], mut rule: &[u8], groups: &Groups, digits: &[u8]) {
    let mut rest = template.iter();
    while let Some(byte) = rest.next() {
        if *byte != b'$' {
            out.push(*byte as char);
            continue;
        }
        let number = rest.next().map_or(0, |byte| (byte & 15) as usize);
        let group = groups.get(number, digits).unwrap_or(&[]);
        if rule.is_empty() {
            push_digits(out, group);
            continue;
        }
        // Within the rule `$1` is the group it wraps, whichever that is.
        let mut wrapping = rule.iter();
        while let Some(byte) = wrapping.next() {
            if *byte == b'$' {
                wrapping.next();
                push_digits(out, group);
            } else {
                out.push(*byte as char);
            }
        }
        rule = &[];
    }
}
