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
#[cfg(target_arch = "wasm32")]
pub(crate) use mend::push_read;
pub use reason::Reason;

use crate::text::{push, room_for};
use alloc::string::String;
use providers::Marks;

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
    let mut out = String::new();
    push_address(&mut out, text)?;
    let mut fields = crate::cut::parts(&out, 0);
    let mut field = || String::from(fields.next().unwrap_or(""));
    let (address, suggestion, key, marks) = (field(), field(), field(), field());
    let (local, domain) = crate::cut::cut_last(&address, b'@').unwrap_or(("", ""));
    Ok(Email {
        local: local.into(),
        domain: domain.into(),
        suggestion: Some(suggestion).filter(|suggestion| !suggestion.is_empty()),
        role: matches!(marks.as_str(), "1" | "3"),
        free: matches!(marks.as_str(), "2" | "3"),
        address,
        key,
    })
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

/// Appends the address, its suggestion and its key, a zero behind each, and a digit: 1 for a role plus 2 for a free
/// provider. Of a text that is no address, what was appended means nothing.
pub(crate) fn push_address(out: &mut String, text: &str) -> Result<(), Reason> {
    push_plain(out, &paste::unwrapped(text))
}

/// The same of what is an address from its first character to its last.
fn push_plain(out: &mut String, text: &str) -> Result<(), Reason> {
    let (local, typed_domain) = syntax::split(text)?;
    let name = &mut String::new();
    let is_quoted = syntax::push_local(name, local)?;
    let domain = &mut room_for(typed_domain);
    domain::push_ascii(domain, typed_domain)?;
    if local.len() + 1 + domain.len() > LONGEST {
        return Err(Reason::TooLong);
    }
    push_all(out, &[local, "@", domain, "\0"]);
    let marks = providers::of(domain);
    suggest::push_address(out, local, domain, marks != Marks::NONE);
    push(out, '\0');
    key::push_key(out, name, is_quoted, domain, marks.rule);
    push(out, '\0');
    push(out, char::from(b'0' + u8::from(role::is_role(local)) + 2 * u8::from(marks != Marks::NONE)));
    Ok(())
}

#[inline(never)]
fn push_all(out: &mut String, texts: &[&str]) {
    for text in texts {
        out.push_str(text);
    }
}

fn joined(before: &str, between: &str, behind: &str) -> String {
    let mut whole = String::new();
    push_all(&mut whole, &[before, between, behind]);
    whole
}
