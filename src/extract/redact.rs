//! A message as it may be kept in a log.

use super::reading::{Kind, Reading};
use super::{Settings, find_contacts, names};
use crate::phone::{Country, Metadata, with_production};
use alloc::string::String;

/// The message with each phone, email, handle and given name replaced by what it is: `[phone]`, `[email]`, `[handle]`,
/// `[name]`.
///
/// ```
/// use identity_hints::extract::redact;
///
/// let text = "I'm John Doe, +1 916 555 1234 or john@doe.com, ig: @johndoe";
/// assert_eq!(redact(text, None), "I'm [name], [phone] or [email], [handle]");
/// ```
pub fn redact(text: &str, country: Option<Country>) -> String {
    with_production(|metadata| {
        let mut out = String::new();
        push_redacted(metadata, &mut out, text, country);
        out
    })
}

/// Appends the message so.
pub(crate) fn push_redacted(metadata: &Metadata, out: &mut String, text: &str, country: Option<Country>) {
    let mut reading = Reading::new(text, Settings { country, ..Settings::default() });
    find_contacts(&mut reading, metadata);
    names::find(&mut reading);
    let mut at = 0;
    // The next detail each time: there are few, and sorting them would take more code than all else here.
    while let Some(next) = reading.found.iter().filter(|found| found.start >= at).min_by_key(|found| found.start) {
        out.push_str(text.get(at..next.start).unwrap_or(""));
        out.push_str(match next.kind {
            Kind::Phone => "[phone]",
            Kind::Email => "[email]",
            Kind::Handle => "[handle]",
            _ => "[name]",
        });
        at = next.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
}
