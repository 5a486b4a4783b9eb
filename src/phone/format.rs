//! From number to text: Google's `format` and `formatOutOfCountryCallingNumber`.

use super::chars::{PUNCTUATION, class};
use super::metadata::Metadata;
use super::number::{Country, PhoneNumber, Style, push_byte, push_calling_code, push_digits, written};
use super::pattern::Groups;
use super::territory::{Format, Territory};
use alloc::string::String;
use alloc::vec::Vec;

/// The calling code of the North American Numbering Plan, whose countries dial each other nationally.
pub(super) const NANP: u16 = 1;

impl Metadata {
    /// Writes a number. One without a known calling code comes out as its national digits.
    pub fn format(&self, number: &PhoneNumber, style: Style) -> String {
        let mut out = Vec::with_capacity(32);
        self.push(&mut out, number, style);
        written(out)
    }

    /// Appends a number in a style.
    pub(crate) fn push(&self, out: &mut Vec<u8>, number: &PhoneNumber, style: Style) {
        let digits = number.national.digits();
        if style == Style::E164 {
            push_byte(out, b'+');
            push_calling_code(out, number.calling_code);
            return push_digits(out, digits);
        }
        let Some(territory) = self.main(number.calling_code) else { return push_digits(out, digits) };
        let is_national = match style {
            Style::DialledFrom(from) => self.push_dialled_before(out, number.calling_code, from),
            Style::National => true,
            Style::International => {
                push_byte(out, b'+');
                false
            }
            _ => false,
        };
        let chosen = territory.choose(digits, !is_national);
        match style {
            Style::Rfc3966 => push_uri(out, number, chosen.as_ref()),
            _ => push_written(out, number, territory, chosen.as_ref(), !is_national),
        }
    }

    /// `formatOutOfCountryCallingNumber`: what is dialled in a country before a number with this calling code; answers
    /// whether the number itself is dialled nationally.
    fn push_dialled_before(&self, out: &mut Vec<u8>, calling_code: u16, from: Country) -> bool {
        let prefix = match self.territory(from) {
            Some(from) if from.calling_code == calling_code => {
                if calling_code == NANP {
                    out.extend_from_slice(b"1 ");
                }
                return true;
            }
            Some(from) if from.preferred_international_prefix.is_empty() => &from.plain_international_prefix,
            Some(from) => from.preferred_international_prefix,
            None => &[],
        };
        match prefix {
            [] => push_byte(out, b'+'),
            prefix => {
                out.extend_from_slice(prefix);
                push_byte(out, b' ');
            }
        }
        false
    }

    /// Appends the national, international and RFC 3966 styles with a zero between them and one look for the format.
    pub(crate) fn push_styles(&self, out: &mut Vec<u8>, number: &PhoneNumber) {
        let Some(territory) = self.main(number.calling_code) else { return };
        let digits = number.national.digits();
        let mut chosen = territory.choose(digits, false);
        push_written(out, number, territory, chosen.as_ref(), false);
        // The format serves internationally too, but for the few without international use.
        if chosen.as_ref().is_some_and(|(format, _)| format.template(true).is_empty()) {
            chosen = territory.choose(digits, true);
        }
        out.extend_from_slice(b"\0+");
        push_written(out, number, territory, chosen.as_ref(), true);
        out.extend_from_slice(b"\0");
        push_uri(out, number, chosen.as_ref());
    }

    /// The format that a national number is written with, if its territory has one for it.
    pub(crate) fn national_format(&self, number: &PhoneNumber) -> Option<&Format> {
        Some(self.main(number.calling_code)?.choose(number.national.digits(), false)?.0)
    }

    /// A national number written without its national prefix.
    pub(crate) fn format_without_prefix(&self, number: &PhoneNumber, territory: &Territory) -> String {
        let mut out = Vec::new();
        let digits = number.national.digits();
        match territory.choose(digits, false) {
            Some((format, groups)) => expand(&mut out, format.template(false), &[], &groups, digits),
            None => push_digits(&mut out, digits),
        }
        push_extension(&mut out, number, territory);
        written(out)
    }
}

/// The digits as the territory's international format groups them, with hyphens between the groups.
pub(super) fn groups(territory: &Territory, digits: &[u8]) -> Vec<u8> {
    let mut formatted = Vec::new();
    push_formatted(&mut formatted, digits, territory.choose(digits, true).as_ref(), true);
    hyphenate(&mut formatted, 0);
    formatted
}

/// The digits as one format groups them. It need not fit them all: whatever it matches is grouped, the rest stays.
pub(super) fn groups_by(territory: &Territory, format: &Format, mut digits: &[u8]) -> Vec<u8> {
    let mut formatted = Vec::new();
    while let Some((digit, after)) = digits.split_first() {
        match territory.longest(format, digits) {
            Some(groups) if groups.end > 0 => {
                expand(&mut formatted, format.template(false), &[], &groups, digits);
                digits = digits.get(groups.end..).unwrap_or(&[]);
            }
            _ => {
                push_digits(&mut formatted, &[*digit]);
                digits = after;
            }
        }
    }
    hyphenate(&mut formatted, 0);
    formatted
}

/// Fills in the chosen format; a number that has none is its digits.
fn push_formatted(out: &mut Vec<u8>, digits: &[u8], chosen: Option<&(&Format, Groups)>, international: bool) {
    match chosen {
        Some((format, groups)) => {
            let rule = if international { &[] } else { format.national_prefix_rule };
            expand(out, format.template(international), rule, groups, digits);
        }
        None => push_digits(out, digits),
    }
}

/// The national style, or the international one but for the plus sign, in the chosen format.
fn push_written(
    out: &mut Vec<u8>,
    number: &PhoneNumber,
    territory: &Territory,
    chosen: Option<&(&Format, Groups)>,
    international: bool,
) {
    if international {
        push_calling_code(out, number.calling_code);
        push_byte(out, b' ');
    }
    push_formatted(out, number.national.digits(), chosen, international);
    push_extension(out, number, territory);
}

/// RFC 3966: the international format, hyphenated.
fn push_uri(out: &mut Vec<u8>, number: &PhoneNumber, chosen: Option<&(&Format, Groups)>) {
    out.extend_from_slice(b"tel:+");
    push_calling_code(out, number.calling_code);
    push_byte(out, b'-');
    let start = out.len();
    push_formatted(out, number.national.digits(), chosen, true);
    hyphenate(out, start);
    if !number.extension.is_empty() {
        out.extend_from_slice(b";ext=");
        out.extend_from_slice(number.extension.as_bytes());
    }
}

/// From an offset on, makes each run of punctuation one hyphen, and leaves none in front.
fn hyphenate(out: &mut Vec<u8>, start: usize) {
    let (mut end, mut in_separator) = (start, true);
    for at in start..out.len() {
        let byte = out.get(at).copied().unwrap_or(0);
        // Templates are ASCII.
        let is_separator = class(byte as char) & PUNCTUATION != 0 && byte != b'X';
        if !(is_separator && in_separator)
            && let Some(place) = out.get_mut(end)
        {
            *place = if is_separator { b'-' } else { byte };
            end += 1;
        }
        in_separator = is_separator;
    }
    out.truncate(end);
}

/// `maybeAppendFormattedExtension`, but for RFC 3966.
pub(super) fn push_extension(out: &mut Vec<u8>, number: &PhoneNumber, territory: &Territory) {
    if !number.extension.is_empty() {
        match territory.extension_prefix {
            [] => out.extend_from_slice(b" ext. "),
            prefix => out.extend_from_slice(prefix),
        }
        out.extend_from_slice(number.extension.as_bytes());
    }
}

/// Writes a template, its first group wrapped in the national prefix rule if there is one.
pub(super) fn expand(out: &mut Vec<u8>, template: &[u8], mut rule: &[u8], groups: &Groups, digits: &[u8]) {
    let mut rest = template.iter();
    while let Some(byte) = rest.next() {
        if *byte != b'$' {
            push_byte(out, *byte);
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
                push_byte(out, *byte);
            }
        }
        rule = &[];
    }
}
