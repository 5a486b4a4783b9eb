//! A call of the corpus: its arguments read, and numbers written as the corpus has them.

use identity_hints::phone::{CallingCodeSource, Country, Metadata, PhoneNumber, PhoneType, Reason, Style};
use serde_json::{Value, json};

/// What Google calls the region of a non-geographic calling code.
pub const NON_GEOGRAPHIC: &str = "001";

/// How a call is answered.
pub type Answer = fn(&Call) -> Value;

/// A call's arguments, read.
pub struct Call<'c> {
    pub metadata: &'c Metadata,
    pub arguments: &'c Value,
}

impl Call<'_> {
    /// A text; Google takes null for one without a number, as it does the empty text.
    pub fn text(&self, index: usize) -> &str {
        self.arguments[index].as_str().unwrap_or_default()
    }

    /// A region, where it is a country of the metadata; `ZZ`, `001` and null are none.
    pub fn country(&self, index: usize) -> Option<Country> {
        self.metadata.country(self.text(index))
    }

    /// A calling code; a negative one becomes 0, which is none either.
    pub fn calling_code(&self, index: usize) -> u16 {
        self.arguments[index].as_i64().unwrap().max(0) as u16
    }

    pub fn kind(&self, index: usize) -> PhoneType {
        PhoneType::from_code(self.text(index)).unwrap()
    }

    pub fn style(&self, index: usize) -> Style {
        match self.text(index) {
            "E164" => Style::E164,
            "NATIONAL" => Style::National,
            "INTERNATIONAL" => Style::International,
            "RFC3966" => Style::Rfc3966,
            other => panic!("no style {other}"),
        }
    }

    /// A number: Google keeps the leading zeros as a count beside it.
    pub fn number(&self, index: usize) -> PhoneNumber {
        let number = &self.arguments[index];
        let zeros = match number["ilz"] == true {
            true => number["nlz"].as_i64().unwrap_or(1).max(0),
            false => 0,
        };
        let digits = "0".repeat(zeros as usize) + number["nn"].as_str().unwrap();
        PhoneNumber::new(number["cc"].as_u64().unwrap() as u16, &digits, number["ext"].as_str().unwrap_or_default())
    }

    /// The number in the first argument, a text, as dialled in the second, a region.
    pub fn parsed(&self) -> Result<PhoneNumber, Reason> {
        self.metadata.parse(self.text(0), self.country(1))
    }

    pub fn is_non_geographic(&self, calling_code: u16) -> bool {
        self.metadata.calling_codes().any(|code| code == (calling_code, true))
    }

    /// A country as Google's region, which a non-geographic calling code has too.
    pub fn region(&self, calling_code: u16, country: Option<Country>) -> Value {
        match country {
            Some(country) => json!(country.code()),
            None if self.is_non_geographic(calling_code) => json!(NON_GEOGRAPHIC),
            None => Value::Null,
        }
    }
}

/// A number in the corpus's form, with the leading zeros, less a last digit, as a count.
pub fn as_google_has_it(number: &PhoneNumber) -> Value {
    let digits = number.national_number();
    let without = digits.trim_start_matches('0');
    let zeros = (digits.len() - without.len()).min(digits.len() - 1);
    let mut value = json!({ "cc": number.calling_code(), "nn": &digits[zeros..] });
    if zeros > 0 {
        value["ilz"] = json!(true);
    }
    if zeros > 1 {
        value["nlz"] = json!(zeros);
    }
    if !number.extension().is_empty() {
        value["ext"] = json!(number.extension());
    }
    value
}

/// A number in the corpus's form, with what `parseAndKeepRawInput` adds to it.
pub fn with_raw_text(number: &PhoneNumber, raw: &str) -> Value {
    let mut value = as_google_has_it(number);
    value["raw"] = json!(raw);
    value["src"] = json!(match number.source() {
        CallingCodeSource::Plus => "FROM_NUMBER_WITH_PLUS_SIGN",
        CallingCodeSource::InternationalPrefix => "FROM_NUMBER_WITH_IDD",
        CallingCodeSource::WithoutPlus => "FROM_NUMBER_WITHOUT_PLUS_SIGN",
        CallingCodeSource::DefaultCountry => "FROM_DEFAULT_COUNTRY",
    });
    if !number.carrier().is_empty() {
        value["carrier"] = json!(number.carrier());
    }
    value
}
