//! Numbers in a text: Google's `PhoneNumberMatcher`.
//!
//! [`candidate`] tells where a number may stand, [`rules`] what it must not look like, [`inner`] how one that is no
//! number is taken apart, and [`grouping`] whether it is written as its plan has it. [`context`] is not Google's.

mod candidate;
mod context;
mod grouping;
mod inner;
mod rules;

use super::chars::{self, before, digit_value, from};
use super::metadata::Metadata;
use super::number::{CallingCodeSource, Country, PhoneMatch, PhoneNumber, PhoneType, push_calling_code};
use alloc::vec::Vec;
use candidate::{Candidate, mark};

/// No country has a valid number of fewer digits, nor one that can be dialled locally.
const SHORTEST: usize = 4;
const SHORTEST_LOCAL: usize = 2;

/// How sure a number must be to be found; Google's `Leniency`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Leniency {
    /// Its length fits a plan.
    Possible,
    /// It is valid, written with its national prefix where that is usual, and no part of a word or a price.
    Valid,
    /// Besides, its groups of digits are not broken.
    StrictGrouping,
    /// Besides, its groups are those of its plan, or there is but one.
    ExactGrouping,
}

impl Leniency {
    /// Every leniency, the most lenient first.
    pub const ALL: [Leniency; 4] = [Self::Possible, Self::Valid, Self::StrictGrouping, Self::ExactGrouping];

    /// The name that Google, `index.d.ts` and the page use: `"STRICT_GROUPING"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Possible => "POSSIBLE",
            Self::Valid => "VALID",
            Self::StrictGrouping => "STRICT_GROUPING",
            Self::ExactGrouping => "EXACT_GROUPING",
        }
    }

    /// The leniency of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|leniency| leniency.code() == code)
    }
}

/// What else a number in the text may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Context {
    /// Anything: Google's rules alone decide.
    Google,
    /// A number of a card, an account or an order, an address, a date, a price, a coordinate: those are left out.
    Chat,
}

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Search<'s> {
    /// Where a number that names no calling code may be dialled, the likeliest first. Without any it is not found.
    pub countries: &'s [Country],
    /// How sure it must be.
    pub leniency: Leniency,
    /// What the text is.
    pub context: Context,
}

/// A number found in a text.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// The offset of its first byte.
    pub start: usize,
    /// The offset behind its last byte.
    pub end: usize,
    /// The number.
    pub number: PhoneNumber,
    /// The country it belongs to, as far as the plans tell.
    pub country: Option<Country>,
    /// Its type.
    pub kind: PhoneType,
    /// How sure it is that this number is meant and not one of another country, in percent.
    pub confidence: u8,
}

impl Found {
    /// The number names its calling code.
    pub const NAMED: u8 = 100;
    /// It is read as dialled in the first of the countries.
    pub const ASSUMED: u8 = 90;
    /// Less for each country before the one it is read in, for three at most.
    pub const LESS_IF_LATER: u8 = 10;
    /// Less if in another of the countries it would be another number.
    pub const LESS_IF_AMBIGUOUS: u8 = 30;
}

/// The numbers of a text, in order.
pub struct Finder<'f> {
    metadata: &'f Metadata,
    text: &'f str,
    search: Search<'f>,
    /// Where the search goes on.
    offset: usize,
}

impl Metadata {
    /// Finds the numbers in a text; Google's `findNumbers`. Takes time in proportion to the text.
    pub fn find<'f>(&'f self, text: &'f str, search: Search<'f>) -> Finder<'f> {
        Finder { metadata: self, text, search, offset: 0 }
    }
}

impl Iterator for Finder<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let mut found = None;
        while let Some(candidate) = Candidate::next(self.text, self.offset) {
            self.offset = candidate.end();
            self.extract(candidate, &mut found);
            if let Some(found) = &found {
                self.offset = found.end;
                break;
            }
        }
        found
    }
}

impl<'f> Finder<'f> {
    /// `extractMatch`.
    fn extract(&self, candidate: Candidate<'f>, found: &mut Option<Found>) {
        // Most numbers in prose are shorter than any of a plan.
        let least = if self.search.leniency >= Leniency::Valid { SHORTEST } else { SHORTEST_LOCAL };
        if candidate.text.len() < least
            || candidate.marks & mark::SLASH != 0 && rules::has_date(candidate.text)
            || rules::is_time_stamp(self.text, candidate)
        {
            return;
        }
        let mut is_number = |part| self.verify(part, found);
        if !is_number(candidate) {
            inner::find(candidate, &mut is_number);
        }
    }

    /// `parseAndVerify`.
    fn verify(&self, candidate: Candidate<'f>, found: &mut Option<Found>) -> bool {
        let has = |marks: u8| candidate.marks & marks == marks;
        if has(mark::BRACKET) && !rules::has_matching_brackets(candidate.text)
            || has(mark::OPEN | mark::HYPHEN) && rules::has_pages(candidate.text)
            || self.search.leniency >= Leniency::Valid && rules::is_part_of_more(self.text, candidate)
        {
            return false;
        }
        for place in 0..self.search.countries.len().max(1) {
            let country = self.search.countries.get(place).copied();
            let Ok(number) = &self.metadata.parse(candidate.text, country) else { continue };
            let (of, kind) = self.metadata.country_and_type(number);
            if !self.fits(number, kind, candidate) {
                continue;
            }
            if let Some(first) = found {
                if first.number.calling_code != number.calling_code || first.number.national != number.national {
                    first.confidence -= Found::LESS_IF_AMBIGUOUS;
                    break;
                }
                continue;
            }
            let is_named = number.names_calling_code();
            let confidence =
                if is_named { Found::NAMED } else { Found::ASSUMED - place.min(3) as u8 * Found::LESS_IF_LATER };
            let (start, end) = (candidate.start, candidate.end());
            *found = Some(Found { start, end, number: *number, country: of, kind, confidence });
            if is_named {
                break;
            }
        }
        if self.search.context == Context::Chat && found.is_some() && context::is_no_phone(self.text, candidate) {
            *found = None;
        }
        found.is_some()
    }

    /// `Leniency.verify`.
    fn fits(&self, number: &PhoneNumber, kind: PhoneType, candidate: Candidate<'f>) -> bool {
        let Search { leniency, .. } = self.search;
        if leniency == Leniency::Possible {
            return self.metadata.is_possible(number);
        }
        let has = |mark: u8| candidate.marks & mark != 0;
        kind != PhoneType::Unknown
            && (!has(mark::X) || self.metadata.has_only_proper_xs(number, candidate.text))
            && (leniency == Leniency::Valid || !has(mark::SLASH) || !has_stray_slash(number, candidate.text))
            && self.metadata.has_national_prefix_if_required(number, candidate.text)
            && (leniency == Leniency::Valid
                || self.metadata.is_grouped(number, candidate.text, leniency == Leniency::ExactGrouping))
    }
}

impl Metadata {
    /// `containsOnlyValidXChars`: two stand for a carrier code, so the number follows; one for an extension's label.
    fn has_only_proper_xs(&self, number: &PhoneNumber, text: &str) -> bool {
        let is_x = |byte: &u8| byte.eq_ignore_ascii_case(&b'x');
        let mut rest = text.as_bytes();
        while let [byte, after @ ..] = rest {
            let here = from(text, text.len() - rest.len());
            rest = after;
            let [next, others @ ..] = after else { break };
            if !is_x(byte) {
                continue;
            }
            if is_x(next) {
                if self.compare_with_text(number, from(here, 1)) != PhoneMatch::Nsn {
                    return false;
                }
                rest = others;
            } else if digits(here, 0) != number.extension.as_bytes() {
                return false;
            }
        }
        true
    }

    /// `isNationalPrefixPresentIfRequired`.
    fn has_national_prefix_if_required(&self, number: &PhoneNumber, text: &str) -> bool {
        if number.source != CallingCodeSource::DefaultCountry {
            return true;
        }
        // Without rules, as in North America, the format does not matter.
        let main = self.main(number.calling_code);
        let main = main.filter(|main| main.country.is_some() && main.has_national_prefix_rules());
        let Some(territory) = main else { return true };
        let Some((format, _)) = territory.choose(number.national.digits(), false) else { return true };
        format.shows_no_prefix() || format.prefix_optional || self.begins_with_national_prefix(text, territory)
    }
}

/// `containsMoreThanOneSlashInNationalNumber`: one behind the calling code does not count.
fn has_stray_slash(number: &PhoneNumber, text: &str) -> bool {
    let slashes = text.bytes().filter(|byte| *byte == b'/').count();
    if slashes != 2 || !matches!(number.source, CallingCodeSource::Plus | CallingCodeSource::WithoutPlus) {
        return slashes > 1;
    }
    let first = text.bytes().position(|byte| byte == b'/').unwrap_or(0);
    digits(before(text, first), 0) != calling_code(number)
}

#[inline(never)]
fn calling_code(number: &PhoneNumber) -> Vec<u8> {
    let mut code = Vec::new();
    push_calling_code(&mut code, number.calling_code);
    code
}

/// `normalizeDigitsOnly`; with hyphens for the characters before digits and between them, so many in a row at most.
#[inline(never)]
fn digits(text: &str, most_hyphens: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut hyphens = 0;
    for (_, c) in chars::steps(text) {
        match digit_value(c) {
            Some(digit) => {
                while hyphens > 0 {
                    out.push(b'-');
                    hyphens -= 1;
                }
                out.push(b'0' + digit);
            }
            None => hyphens = most_hyphens.min(hyphens + 1),
        }
    }
    out
}
