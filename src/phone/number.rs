//! The words of the domain: country, type, reason, and the number itself.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::num::NonZeroU16;

/// A country by its ISO 3166-1 alpha-2 code, as Google's metadata uses it (so `AC`, `TA` and `XK` are countries too).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country(NonZeroU16);

impl Country {
    /// The two letters.
    pub(crate) fn letters(self) -> [u8; 2] {
        self.0.get().to_be_bytes()
    }

    /// The code in capitals: `"US"`.
    pub fn code(&self) -> &str {
        static EVERY_CODE: [[u8; 2]; LETTER_PAIRS] = every_code();
        EVERY_CODE.get(self.index()).map_or("", |letters| ascii(letters))
    }

    pub(crate) fn from_letters(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [first, second] => Self::from_bytes([first, second]),
            _ => None,
        }
    }

    pub(crate) fn from_bytes(letters: [u8; 2]) -> Option<Self> {
        let is_code = letters.iter().all(u8::is_ascii_uppercase);
        NonZeroU16::new(u16::from_be_bytes(letters)).filter(|_| is_code).map(Country)
    }

    /// Its place among all pairs of letters.
    pub(crate) fn index(self) -> usize {
        let [first, second] = self.letters();
        (first - b'A') as usize * 26 + (second - b'A') as usize
    }
}

const LETTER_PAIRS: usize = 26 * 26;

const fn every_code() -> [[u8; 2]; LETTER_PAIRS] {
    let mut codes = [[0; 2]; LETTER_PAIRS];
    let mut place = 0;
    while place < LETTER_PAIRS {
        // The lint against indexing is about run time; this runs in the compiler.
        #[allow(clippy::indexing_slicing)]
        {
            codes[place] = [b'A' + (place / 26) as u8, b'A' + (place % 26) as u8];
        }
        place += 1;
    }
    codes
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What kind of line a number belongs to; Google's `PhoneNumberType`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum PhoneType {
    FixedLine,
    Mobile,
    FixedLineOrMobile,
    TollFree,
    PremiumRate,
    SharedCost,
    Voip,
    PersonalNumber,
    Pager,
    Uan,
    Voicemail,
    Unknown,
}

impl PhoneType {
    /// Every type, in the order of [`PhoneType`].
    pub const ALL: [PhoneType; 12] = [
        Self::FixedLine,
        Self::Mobile,
        Self::FixedLineOrMobile,
        Self::TollFree,
        Self::PremiumRate,
        Self::SharedCost,
        Self::Voip,
        Self::PersonalNumber,
        Self::Pager,
        Self::Uan,
        Self::Voicemail,
        Self::Unknown,
    ];

    /// `getNumberTypeHelper`: the type of a number by the kinds of a metadata table that it matches, as bits.
    pub(crate) fn from_kinds(kinds: u32) -> Self {
        const BEFORE_LINES: [PhoneType; 8] = [
            PhoneType::PremiumRate,
            PhoneType::TollFree,
            PhoneType::SharedCost,
            PhoneType::Voip,
            PhoneType::PersonalNumber,
            PhoneType::Pager,
            PhoneType::Uan,
            PhoneType::Voicemail,
        ];
        /// Fixed lines and mobiles, which most numbers are.
        const LINES: u32 = 0b110;
        let is = |kind: &PhoneType| kinds >> kind.table_index().unwrap_or(31) & 1 == 1;
        if kinds & !LINES > 1
            && let Some(kind) = BEFORE_LINES.into_iter().find(is)
        {
            return kind;
        }
        match kinds & LINES {
            0 => Self::Unknown,
            0b010 => Self::FixedLine,
            0b100 => Self::Mobile,
            _ => Self::FixedLineOrMobile,
        }
    }

    /// The name that Google, `index.d.ts` and the page use: `"FIXED_LINE"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::FixedLine => "FIXED_LINE",
            Self::Mobile => "MOBILE",
            Self::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
            Self::TollFree => "TOLL_FREE",
            Self::PremiumRate => "PREMIUM_RATE",
            Self::SharedCost => "SHARED_COST",
            Self::Voip => "VOIP",
            Self::PersonalNumber => "PERSONAL_NUMBER",
            Self::Pager => "PAGER",
            Self::Uan => "UAN",
            Self::Voicemail => "VOICEMAIL",
            Self::Unknown => "UNKNOWN",
        }
    }

    /// The type with this [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The type's place among the kinds of a metadata table; `None` where the table has no kind of its own for it.
    pub(crate) fn table_index(self) -> Option<usize> {
        Some(match self {
            Self::FixedLine => 1,
            Self::Mobile => 2,
            Self::TollFree => 3,
            Self::PremiumRate => 4,
            Self::SharedCost => 5,
            Self::PersonalNumber => 6,
            Self::Voip => 7,
            Self::Pager => 8,
            Self::Uan => 9,
            Self::Voicemail => 10,
            Self::FixedLineOrMobile | Self::Unknown => return None,
        })
    }
}

/// Why a text is not the number that was asked for.
///
/// The first five are Google's parse errors, the next four its possibility reasons, the last two ours.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum Reason {
    InvalidCountryCode,
    NotANumber,
    TooShortAfterIdd,
    TooShortNsn,
    TooLong,
    TooShort,
    InvalidLength,
    IsPossibleLocalOnly,
    NotValid,
    TypeNotAllowed,
}

impl Reason {
    /// The name that Google, `index.d.ts` and the page use: `"TOO_SHORT"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::InvalidCountryCode => "INVALID_COUNTRY_CODE",
            Self::NotANumber => "NOT_A_NUMBER",
            Self::TooShortAfterIdd => "TOO_SHORT_AFTER_IDD",
            Self::TooShortNsn => "TOO_SHORT_NSN",
            Self::TooLong => "TOO_LONG",
            Self::TooShort => "TOO_SHORT",
            Self::InvalidLength => "INVALID_LENGTH",
            Self::IsPossibleLocalOnly => "IS_POSSIBLE_LOCAL_ONLY",
            Self::NotValid => "NOT_VALID",
            Self::TypeNotAllowed => "TYPE_NOT_ALLOWED",
        }
    }
}

/// A style to write a number in; Google's `PhoneNumberFormat`, and its format for a caller in another country.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// `+19165551234`
    E164,
    /// `(916) 555-1234`
    National,
    /// `+1 916-555-1234`
    International,
    /// `tel:+1-916-555-1234`
    Rfc3966,
    /// What somebody in this country dials: `011 44 20 7946 0958` from the US.
    DialledFrom(Country),
}

/// How alike two numbers are; Google's `MatchType`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PhoneMatch {
    /// Calling code, national number and extension agree.
    Exact,
    /// The national numbers agree, and one of the two names no calling code.
    Nsn,
    /// One national number ends with the other.
    ShortNsn,
    /// They differ.
    No,
    /// One of the texts is not a number.
    NotANumber,
}

impl PhoneMatch {
    /// The name that Google, `index.d.ts` and the page use: `"EXACT_MATCH"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "EXACT_MATCH",
            Self::Nsn => "NSN_MATCH",
            Self::ShortNsn => "SHORT_NSN_MATCH",
            Self::No => "NO_MATCH",
            Self::NotANumber => "NOT_A_NUMBER",
        }
    }
}

/// Where a parsed number's calling code came from; Google's `CountryCodeSource`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallingCodeSource {
    /// A plus sign.
    Plus,
    /// An international prefix, such as `011` from the US.
    InternationalPrefix,
    /// Digits that only make sense with the default country's calling code in front.
    WithoutPlus,
    /// It was not in the text: it is the default country's.
    DefaultCountry,
}

/// A national significant number: at most 17 digits, leading zeros kept.
#[derive(Clone, Copy, Default)]
pub struct NationalNumber {
    digits: [u8; Self::MAX],
    length: u8,
}

impl NationalNumber {
    pub(crate) const MAX: usize = 17;

    /// The digits as values 0 to 9; those past the 17th are dropped.
    pub(crate) fn new(values: &[u8]) -> Self {
        let mut number = Self::default();
        for (place, value) in number.digits.iter_mut().zip(values) {
            *place = *value;
            number.length += 1;
        }
        number
    }

    pub(crate) fn digits(&self) -> &[u8] {
        self.digits.get(..self.length as usize).unwrap_or(&[])
    }

    /// The same digits with one more behind the second, where a Brazilian area code ends.
    pub(crate) fn with_digit_after_two(&self, digit: u8) -> Self {
        let (area, rest) = self.digits().split_at_checked(2).unwrap_or((self.digits(), &[]));
        let mut longer = Self::new(area);
        longer.push(digit);
        rest.iter().for_each(|digit| longer.push(*digit));
        longer
    }

    fn push(&mut self, digit: u8) {
        if let Some(place) = self.digits.get_mut(self.length as usize) {
            *place = digit;
            self.length += 1;
        }
    }

    pub(crate) fn push_to(&self, out: &mut Vec<u8>) {
        push_digits(out, self.digits());
    }
}

impl PartialEq for NationalNumber {
    fn eq(&self, other: &Self) -> bool {
        self.digits() == other.digits()
    }
}

impl fmt::Debug for NationalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.digits().iter().try_for_each(|digit| write!(f, "{digit}"))
    }
}

/// An extension as typed. It lies in the number itself, as one on the heap would have to be freed wherever a number is
/// done with.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Extension {
    text: [u8; Self::MAX],
    length: u8,
}

impl Extension {
    /// Twenty digits of any script.
    const MAX: usize = 20 * 4;
    pub(crate) const NONE: Self = Extension { text: [0; Self::MAX], length: 0 };

    /// A longer one is none.
    pub(crate) fn new(text: &str) -> Self {
        let mut extension = Self::NONE;
        if let Some(place) = extension.text.get_mut(..text.len()) {
            place.copy_from_slice(text.as_bytes());
            extension.length = text.len() as u8;
        }
        extension
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.text.get(..self.length as usize).unwrap_or(&[])
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.length == 0
    }
}

impl fmt::Debug for Extension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ascii(self.as_bytes()))
    }
}

/// A parsed number, not yet known to be valid.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PhoneNumber {
    /// The calling code; 0 where there is none.
    pub(crate) calling_code: u16,
    pub(crate) national: NationalNumber,
    pub(crate) extension: Extension,
    pub(crate) source: CallingCodeSource,
    /// The digits of a carrier code that the national prefix carried.
    pub(crate) carrier: NationalNumber,
}

impl PhoneNumber {
    /// A number from its calling code and the digits of its national significant number.
    pub fn new(calling_code: u16, national: &str, extension: &str) -> Self {
        let mut values = [0; NationalNumber::MAX];
        let length = values.iter_mut().zip(national.bytes()).map(|(place, byte)| *place = byte & 15).count();
        let mut number = Self::from_digits(calling_code, NationalNumber::new(values.get(..length).unwrap_or(&[])));
        number.extension = Extension::new(extension);
        number
    }

    pub(crate) fn from_digits(calling_code: u16, national: NationalNumber) -> Self {
        PhoneNumber {
            calling_code,
            national,
            extension: Extension::NONE,
            source: CallingCodeSource::DefaultCountry,
            carrier: NationalNumber::default(),
        }
    }

    /// Whether the text named the calling code, by a plus sign or as dialled from abroad.
    pub(crate) fn names_calling_code(&self) -> bool {
        matches!(self.source, CallingCodeSource::Plus | CallingCodeSource::InternationalPrefix)
    }

    /// The calling code, 0 where the number has none.
    pub fn calling_code(&self) -> u16 {
        self.calling_code
    }

    /// The national significant number's digits.
    pub fn national_number(&self) -> String {
        let mut out = Vec::new();
        self.national.push_to(&mut out);
        written(out)
    }

    /// The extension, empty where there is none.
    pub fn extension(&self) -> &str {
        ascii(self.extension.as_bytes())
    }

    /// Where the calling code came from.
    pub fn source(&self) -> CallingCodeSource {
        self.source
    }

    /// The carrier code that the national prefix carried, empty where there was none.
    pub fn carrier(&self) -> String {
        let mut out = Vec::new();
        self.carrier.push_to(&mut out);
        written(out)
    }
}

/// A text of a metadata table as a string.
pub(crate) fn ascii(text: &[u8]) -> &str {
    core::str::from_utf8(text).unwrap_or("")
}

/// Appends a byte, by a call: `Vec::push` would bring its way to grow to every place.
#[inline(never)]
pub(crate) fn push_byte(out: &mut Vec<u8>, byte: u8) {
    out.push(byte);
}

/// Appends digits.
pub(crate) fn push_digits(out: &mut Vec<u8>, digits: &[u8]) {
    out.extend(digits.iter().map(|digit| b'0' + digit));
}

/// Appends a calling code.
#[inline(never)]
pub(crate) fn push_calling_code(out: &mut Vec<u8>, code: u16) {
    push_decimal(out, code.into());
}

pub(crate) fn push_decimal(out: &mut Vec<u8>, value: usize) {
    if value >= 10 {
        push_decimal(out, value / 10);
    }
    push_byte(out, b'0' + (value % 10) as u8);
}

/// What was written, as a string. It is ASCII but for what came out of a string.
pub(crate) fn written(out: Vec<u8>) -> String {
    String::from_utf8(out).unwrap_or_default()
}
