//! What in a text can be a phone number at all: Google's `extractPossibleNumber` and `isViablePhoneNumber`.

use super::chars::{self, ALPHA, DIGIT, LABEL, PLUS, PUNCTUATION, STAR, before, class, from};
use super::extension;

/// `extractPossibleNumber`: from the first digit or plus sign to the last letter, number or `#`, less a second number.
pub(crate) fn possible_number(text: &str) -> &str {
    let Some((start, _)) = chars::steps(text).find(|(_, c)| class(*c) & (DIGIT | PLUS) != 0) else {
        return "";
    };
    before_second_number(without_unwanted_end(from(text, start)))
}

/// The text less its last characters that no number ends with: `UNWANTED_END_CHAR_PATTERN`.
pub(crate) fn without_unwanted_end(mut text: &str) -> &str {
    while let Some((rest, last)) = chars::split_last(text)
        && last != '#'
        && !chars::is_letter_or_number(last)
    {
        text = rest;
    }
    text
}

/// The text up to a slash and an `x`, which begin another number: `SECOND_NUMBER_START_PATTERN`.
pub(crate) fn before_second_number(number: &str) -> &str {
    let mut rest = number.as_bytes();
    while let [byte, after @ ..] = rest {
        if matches!(byte, b'/' | b'\\') && after.iter().find(|byte| **byte != b' ') == Some(&b'x') {
            return before(number, number.len() - rest.len());
        }
        rest = after;
    }
    number
}

/// What one look at a text tells about `VALID_PHONE_NUMBER`.
pub(crate) struct Shape {
    pub(crate) has_plus: bool,
    is_two_digits: bool,
    /// Where the third digit ends, if only punctuation stands before it.
    third_digit: Option<usize>,
    /// Up to where there is nothing but punctuation, letters and digits.
    body: usize,
    pub(crate) may_have_extension: bool,
}

impl Shape {
    pub(crate) fn of(text: &str) -> Self {
        let mut shape = Shape {
            has_plus: false,
            is_two_digits: false,
            third_digit: None,
            body: text.len(),
            may_have_extension: false,
        };
        let (mut digits, mut others, mut only_plus) = (0, false, true);
        for (at, c) in chars::steps(text) {
            let class = class(c);
            shape.may_have_extension |= class & LABEL != 0;
            if only_plus && class & PLUS != 0 {
                shape.has_plus = true;
                continue;
            }
            only_plus = false;
            if class & DIGIT != 0 {
                digits += 1;
                if digits == 3 {
                    shape.third_digit = Some(at + c.len_utf8());
                }
            } else {
                others = true;
                let allowed = if digits < 3 { PUNCTUATION | STAR } else { PUNCTUATION | STAR | ALPHA };
                if class & allowed == 0 {
                    shape.body = at;
                    // The rest can only be an extension, whose end decides.
                    shape.may_have_extension = true;
                    break;
                }
            }
        }
        shape.is_two_digits = digits == 2 && !others && !shape.has_plus;
        shape
    }

    /// `isViablePhoneNumber`.
    pub(crate) fn is_viable(&self, text: &str) -> bool {
        match self.third_digit {
            Some(third) => self.body == text.len() || extension::find(text, third, self.body).is_some(),
            None => self.is_two_digits,
        }
    }
}

pub(crate) fn viable_before(text: &str, end: usize) -> bool {
    let text = before(text, end);
    Shape::of(text).is_viable(text)
}
