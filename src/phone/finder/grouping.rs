//! Whether a number is written in the groups that its plan writes it in: Google's stricter leniencies.

use super::super::format::{groups, groups_by};
use super::super::metadata::Metadata;
use super::super::number::{CallingCodeSource, PhoneNumber};
use super::{calling_code, digits};
use alloc::vec::Vec;

impl Metadata {
    /// `checkNumberGroupingIsValid`.
    pub(super) fn is_grouped(&self, number: &PhoneNumber, text: &str, is_exact: bool) -> bool {
        let Some(territory) = self.main(number.calling_code) else { return false };
        let mut national = Vec::new();
        number.national.push_to(&mut national);
        // A non-geographic number's region is none, so none has a prefix.
        let has_national_prefix = territory.country.is_some() && !territory.national_prefix.is_empty();
        // Where Google counts characters, so do we.
        let most_hyphens = if is_exact { 1 } else { usize::MAX };
        let written = Written { number, has_national_prefix, groups: digits(text, most_hyphens), national };
        let agrees = |groups: &[u8]| if is_exact { written.has_exactly(groups) } else { written.keeps(groups) };
        let values = number.national.digits();
        agrees(&groups(territory, values))
            || territory.alternates(values).any(|format| agrees(&groups_by(territory, format, values)))
    }
}

/// A number as it is written.
struct Written<'n> {
    number: &'n PhoneNumber,
    has_national_prefix: bool,
    /// Its groups of digits, with hyphens between them, and in front if there is anything in front.
    groups: Vec<u8>,
    national: Vec<u8>,
}

impl Written<'_> {
    /// `allNumberGroupsRemainGrouped`: no group is broken, though several may be written as one.
    fn keeps(&self, groups: &[u8]) -> bool {
        let mut rest = &self.groups[..];
        if self.number.source != CallingCodeSource::DefaultCountry {
            let code = calling_code(self.number);
            // Google counts from -1 if the calling code is not there in one piece.
            rest = behind(rest, &code).or(rest.get(code.len() - 1..)).unwrap_or(&[]);
        }
        let mut is_area_code = self.has_national_prefix;
        for group in groups.split(|byte| *byte == b'-') {
            let Some(after) = behind(rest, group) else { return false };
            if is_area_code && after.first().is_some_and(u8::is_ascii_digit) {
                // Nothing parts the area code from the rest, so nothing may stand in the rest either.
                let start = rest.len() - after.len() - group.len();
                return rest.get(start..).is_some_and(|rest| rest.starts_with(&self.national));
            }
            (rest, is_area_code) = (after, false);
        }
        // The last group must not have been found in the extension. Digits beyond the basic plane are in no group.
        let extension = self.number.extension.as_bytes();
        behind(rest, extension).is_some()
            || !extension.is_ascii() && !extension.iter().any(|byte| (0xc0..0xf0).contains(byte))
    }

    /// `allNumberGroupsAreExactlyPresent`: the groups are these, or there is but one. More may stand before the first.
    fn has_exactly(&self, groups: &[u8]) -> bool {
        let mut written = &self.groups[..];
        let Some(end) = written.iter().rposition(|byte| *byte == b'-') else { return true };
        if !self.number.extension.is_empty() {
            written = written.get(..end).unwrap_or(&[]);
        }
        let last = written.rsplit(|byte| *byte == b'-').next().unwrap_or(&[]);
        behind(last, &self.national).is_some() || written.ends_with(groups)
    }
}

/// What stands behind some bytes in others.
#[inline(never)]
pub(super) fn behind<'t>(mut text: &'t [u8], word: &[u8]) -> Option<&'t [u8]> {
    loop {
        match text.strip_prefix(word) {
            Some(rest) => return Some(rest),
            None => text = text.get(1..)?,
        }
    }
}
