//! Email addresses as mail systems take them, the key to match them on, and what a mistyped one was meant to be.
//!
//! An address is a local part, `@` and a domain, as RFC 5321 has it on the wire, with RFC 6531's letters of any script:
//! no comments, no folded lines, no obsolete forms. Two things that RFC allows are refused, as no person's mail has
//! them: addresses of machines (`[192.0.2.1]`) and domains of one label (`ann@localhost`). What people paste around an
//! address is taken off: blanks, brackets, quotes, `mailto:`, a display name, the full stop of a sentence.
//!
//! ```
//! use identity_hints::email;
//!
//! let found = email::parse("Ann Lee <Ann.Lee+news@GoogleMail.com>").unwrap();
//! assert_eq!(found.address, "Ann.Lee+news@googlemail.com");
//! assert_eq!(found.key, "annlee@gmail.com");
//! assert!(found.free && !found.role);
//!
//! let mistyped = email::parse("ann@gmial.con").unwrap();
//! assert_eq!(mistyped.suggestion.as_deref(), Some("ann@gmail.com"));
//! ```

mod cut;
mod domain;
mod key;
mod mend;
mod paste;
mod providers;
mod punycode;
mod reason;
mod role;
mod slip;
mod suggest;
mod syntax;

pub use mend::mended;
pub use reason::Reason;

use crate::text::push;
use alloc::string::String;

/// The most octets of an address: RFC 5321's path of 256, less its angle brackets.
const LONGEST: usize = 254;

/// Everything about one address, as the npm package's `Email` has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Email {
    /// What to store and to send to: the local part as typed, the domain in small ASCII letters (IDNA's A-labels).
    pub address: String,
    /// What to match people on: small letters, and the provider's rules for dots, tags and domains applied.
    pub key: String,
    /// `Ann.Lee+news`
    pub local: String,
    /// `googlemail.com`
    pub domain: String,
    /// The whole address that was probably meant, where this one looks like a slip.
    pub suggestion: Option<String>,
    /// Whether the local part names a task (`info`, `front-desk`, `noreply`), not a person.
    pub role: bool,
    /// Whether anybody can have an address of this domain: a consumer mailbox provider's.
    pub free: bool,
}

/// Reads an address. A text that is none is `None`; [`validate`] says why.
///
/// A text is expected in Unicode's form NFC, which JavaScript's side sees to: a domain with combining marks is refused.
///
/// ```
/// use identity_hints::email;
///
/// assert_eq!(email::parse("josé@Bücher.example").unwrap().address, "josé@xn--bcher-kva.example");
/// assert_eq!(email::parse("ann at example.com"), None);
/// ```
pub fn parse(text: &str) -> Option<Email> {
    validate(text).ok()
}

/// Reads an address, or says why the text is none. [`mended`] may know what was meant.
///
/// ```
/// use identity_hints::email::{self, Reason};
///
/// assert_eq!(email::validate("ann@example"), Err(Reason::NoTld));
/// assert_eq!(email::validate("ann@@example.com").unwrap_err().code(), "TWO_ATS");
/// ```
pub fn validate(text: &str) -> Result<Email, Reason> {
    read(&paste::unwrapped(text))
}

/// Whether a list of domains has this one or one that it is under: for lists of disposable addresses, which change too
/// often to be compiled in.
///
/// ```
/// use identity_hints::email;
///
/// let list = ["mailinator.com"];
/// assert!(email::is_listed("eu.mailinator.com", list));
/// assert!(!email::is_listed("notmailinator.com", list));
/// ```
pub fn is_listed<'l>(domain: &str, list: impl IntoIterator<Item = &'l str>) -> bool {
    let is_at_or_under = |listed: &str| match domain.strip_suffix(listed) {
        Some(above) => above.is_empty() || above.ends_with('.') && !listed.is_empty(),
        None => false,
    };
    list.into_iter().any(is_at_or_under)
}

/// Reads what is an address from its first character to its last.
fn read(text: &str) -> Result<Email, Reason> {
    let (local, typed_domain) = syntax::split(text)?;
    syntax::check_local(local)?;
    let domain = domain::ascii(typed_domain)?;
    let address = joined(local, '@', &domain);
    if address.len() > LONGEST {
        return Err(Reason::TooLong);
    }
    let provider = providers::of(&domain);
    Ok(Email {
        key: key::key(local, &domain, provider),
        suggestion: suggest::address(local, &domain, provider.is_some()),
        role: role::is_role(local),
        free: provider.is_some(),
        local: local.into(),
        address,
        domain,
    })
}

fn joined(before: &str, between: char, behind: &str) -> String {
    let mut whole = String::from(before);
    push(&mut whole, between);
    whole.push_str(behind);
    whole
}
