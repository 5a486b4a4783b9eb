//! Why a text is no address.

/// Why a text is no address: one reason, the first that a person would mend.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Nothing was typed.
    Empty,
    /// There is no `@`.
    NoAt,
    /// There is a second `@`, or a second address.
    TwoAts,
    /// Nothing stands before the `@`.
    NoLocal,
    /// Nothing stands after the `@`.
    NoDomain,
    /// A blank inside.
    Space,
    /// A character that no address has there.
    BadCharacter,
    /// A full stop at the start or the end of the local part or the domain, or two in a row.
    Dots,
    /// A quote that is not closed, or not around the whole local part.
    Quotes,
    /// The local part has more than 64 octets.
    LocalTooLong,
    /// The domain has more than 253 octets.
    DomainTooLong,
    /// A part of the domain has more than 63 octets.
    LabelTooLong,
    /// All has more than 254 octets.
    TooLong,
    /// A part of the domain starts or ends with a hyphen.
    Hyphens,
    /// The domain is one word without a full stop, such as `gmail`.
    NoTld,
    /// The domain ends in what no top-level domain is: one letter, or a word with digits.
    BadTld,
    /// The domain is the number of a machine.
    IpAddress,
}

impl Reason {
    /// The stable code, as the npm package has it: `NO_AT`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "EMPTY",
            Self::NoAt => "NO_AT",
            Self::TwoAts => "TWO_ATS",
            Self::NoLocal => "NO_LOCAL",
            Self::NoDomain => "NO_DOMAIN",
            Self::Space => "SPACE",
            Self::BadCharacter => "BAD_CHARACTER",
            Self::Dots => "DOTS",
            Self::Quotes => "QUOTES",
            Self::LocalTooLong => "LOCAL_TOO_LONG",
            Self::DomainTooLong => "DOMAIN_TOO_LONG",
            Self::LabelTooLong => "LABEL_TOO_LONG",
            Self::TooLong => "TOO_LONG",
            Self::Hyphens => "HYPHENS",
            Self::NoTld => "NO_TLD",
            Self::BadTld => "BAD_TLD",
            Self::IpAddress => "IP_ADDRESS",
        }
    }
}
