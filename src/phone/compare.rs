//! How alike two numbers are: Google's `isNumberMatch`.

use super::metadata::Metadata;
use super::number::{Country, PhoneMatch, PhoneNumber, Reason};

impl Metadata {
    /// Compares two numbers.
    pub fn compare(&self, first: &PhoneNumber, second: &PhoneNumber) -> PhoneMatch {
        let (a, b) = (first.extension.as_bytes(), second.extension.as_bytes());
        if !a.is_empty() && !b.is_empty() && a != b {
            return PhoneMatch::No;
        }
        let both_international = first.calling_code != 0 && second.calling_code != 0;
        if both_international && first.calling_code != second.calling_code {
            return PhoneMatch::No;
        }
        if first.national == second.national && a == b {
            return if both_international { PhoneMatch::Exact } else { PhoneMatch::Nsn };
        }
        let (first, second) = (without_zeros(first), without_zeros(second));
        if first.ends_with(second) || second.ends_with(first) { PhoneMatch::ShortNsn } else { PhoneMatch::No }
    }

    /// Compares two texts. Without a default country, a number that names none matches on its national part at best.
    pub fn compare_texts(&self, first: &str, second: &str, default: Option<Country>) -> PhoneMatch {
        match (self.parse(first, default), default) {
            (Ok(number), Some(_)) => {
                self.parse(second, default).map_or(PhoneMatch::NotANumber, |second| self.compare(&number, &second))
            }
            (Ok(number), None) => self.compare_with_text(&number, second),
            (Err(Reason::InvalidCountryCode), None) => self
                .parse_without_country(second)
                .map_or(PhoneMatch::NotANumber, |number| self.compare_with_text(&number, first)),
            _ => PhoneMatch::NotANumber,
        }
    }

    /// Compares a number with a text: one that names no country is read as if dialled where the number belongs.
    pub fn compare_with_text(&self, number: &PhoneNumber, text: &str) -> PhoneMatch {
        let mut second = self.parse(text, None);
        let mut is_assumed = false;
        if let Err(Reason::InvalidCountryCode) = second {
            second = match self.main(number.calling_code) {
                Some(main) => {
                    is_assumed = true;
                    self.parse(text, main.country)
                }
                None => self.parse_without_country(text),
            };
        }
        match second.map_or(PhoneMatch::NotANumber, |second| self.compare(number, &second)) {
            // The country was only assumed, so the match can't be exact.
            PhoneMatch::Exact if is_assumed => PhoneMatch::Nsn,
            outcome => outcome,
        }
    }
}

/// `getNationalNumber` as Google compares it: a number, so without its leading zeros.
fn without_zeros(number: &PhoneNumber) -> &[u8] {
    let digits = number.national.digits();
    let zeros = digits.iter().take_while(|digit| **digit == 0).count().min(digits.len().saturating_sub(1));
    digits.get(zeros..).unwrap_or(digits)
}
