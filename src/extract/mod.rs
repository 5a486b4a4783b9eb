//! What one message says: how to reach somebody, who it is, and what is wanted.
//!
//! A message is read once, into words ([`crate::message`]). Each kind of detail then looks at the words that nobody has
//! yet: addresses and links first, then phones, days, flats, money, people, and last what is only told by the words
//! around it. So a date is never a phone, nor a price a party. Each takes time in proportion to the message.
//!
//! How sure a detail is tells how it was said, in thousandths: from 990 for what is written as nothing else is, such as
//! an address, over 900 for what a word beside it names (`party of 6`, `my name is`), to 700 for what stands alone
//! (`for 8`, `@johndoe`).
//!
//! ```
//! use identity_hints::extract::{self, Date, Settings};
//! use identity_hints::phone::Country;
//!
//! let settings = Settings { country: Country::from_code("US"), today: Date::from_iso("2025-11-12"), awaiting: None };
//! let text = "Hi, I'm John Doe. Party of six on Nov 25th at 6pm, text me at (916) 555-1234";
//! let found = extract::extract(text, settings);
//! assert_eq!(found.names[0].value.family, "Doe");
//! assert_eq!(found.phones[0].phone.e164, "+19165551234");
//! let preferences = found.preferences;
//! assert_eq!(preferences.party_size.unwrap().value.most, 6);
//! assert_eq!(&text[preferences.date.as_ref().unwrap().start..preferences.date.unwrap().end], "Nov 25th at 6pm");
//! assert_eq!(preferences.channel.unwrap().value, "sms");
//! ```

mod behalf;
mod budget;
mod calendar;
mod channel;
mod dates;
mod days;
mod details;
mod emails;
mod handles;
mod hours;
mod names;
mod party;
mod phones;
mod reading;
mod redact;
mod units;

pub use calendar::Date;
pub use details::{Budget, Extraction, Found, PartySize, Preferences, When, extract};
pub use redact::redact;

pub(crate) use reading::{Finding, Kind};
#[cfg(target_arch = "wasm32")]
pub(crate) use redact::push_redacted;

use crate::consent::{self, Awaiting, Consent};
use crate::phone::{Country, Metadata};
use alloc::vec::Vec;
use reading::Reading;

/// What is known of a message beside its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    /// Where a number without a calling code is dialled; whether the day is written before the month; whose dollars.
    pub country: Option<Country>,
    /// The day on which it was written. Without it `tomorrow` and `Nov 25th` are no days.
    pub today: Option<Date>,
    /// What the business has asked, and a yes would answer.
    pub awaiting: Option<Awaiting>,
}

/// Every detail of a message, in any order, and what it says about consent.
pub(crate) fn read(metadata: &Metadata, text: &str, settings: Settings) -> (Vec<Finding>, Option<Consent>) {
    let mut reading = Reading::new(text, settings);
    let consent = consent::of_message(&reading.message, settings.awaiting);
    find_contacts(&mut reading, metadata);
    dates::find(&mut reading);
    units::find(&mut reading);
    budget::find(&mut reading);
    party::find(&mut reading);
    behalf::find(&mut reading);
    names::find(&mut reading);
    channel::find(&mut reading);
    (reading.found, consent)
}

/// Emails, handles and phones.
fn find_contacts(reading: &mut Reading<'_>, metadata: &Metadata) {
    emails::find(reading);
    handles::find(reading);
    phones::find(reading, metadata);
}
