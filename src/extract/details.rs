//! What was found, each detail as what it is.

use super::channel::{CHANNELS, UNWANTED};
use super::units::HOMES;
use super::{Date, Finding, Kind, Settings, read};
use crate::consent::Consent;
use crate::email::{self, Email};
use crate::handle::{self, Handle};
use crate::name::{self, NameKind, PersonName};
use crate::phone::{self, FoundPhone, with_production};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A detail, and where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Found<T> {
    /// The offset of its first byte.
    pub start: usize,
    /// The offset behind its last byte.
    pub end: usize,
    /// What it is.
    pub value: T,
    /// How sure it is, in thousandths.
    pub confidence: u16,
}

/// How many will come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PartySize {
    /// The fewest.
    pub least: u32,
    /// The most.
    pub most: u32,
    /// How many of them are said to be adults, and how many children.
    pub adults_and_children: Option<(u32, u32)>,
}

/// A day, and perhaps an hour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct When {
    /// The day.
    pub date: Date,
    /// Minutes since midnight.
    pub minutes: Option<u16>,
}

/// What somebody would spend, in whole units of a currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Budget {
    /// At least.
    pub least: Option<u32>,
    /// At most.
    pub most: Option<u32>,
    /// ISO 4217: `"USD"`.
    pub currency: String,
}

/// What somebody wants.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Preferences {
    /// How many will come.
    pub party_size: Option<Found<PartySize>>,
    /// When.
    pub date: Option<Found<When>>,
    /// When to move in.
    pub move_in: Option<Found<Date>>,
    /// What to spend.
    pub budget: Option<Found<Budget>>,
    /// Kinds of flats: `"studio"`, `"2 bedroom"`, `"loft"`.
    pub units: Vec<Found<String>>,
    /// How to be reached: `"sms"`, `"phone"`, `"email"`, a messenger's name; how not: `"not_phone"`.
    pub channel: Option<Found<String>>,
    /// For whom somebody writes, or who acts for them, as it stands there: `"boss"`.
    pub on_behalf_of: Option<Found<String>>,
}

/// Everything that a message says. Each list is in the order of the text; no two details share a character.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Extraction<'t> {
    /// Phones. Their confidence is in percent, see [`FoundPhone`].
    pub phones: Vec<FoundPhone<'t>>,
    /// Emails.
    pub emails: Vec<Found<Email>>,
    /// Handles and profiles.
    pub handles: Vec<Found<Handle>>,
    /// Names that the person gives.
    pub names: Vec<Found<PersonName>>,
    /// What is wanted.
    pub preferences: Preferences,
    /// What is said about being written to.
    pub consent: Option<Consent>,
}

/// Reads a message. See [the module](super) for what is found, and how sure it is.
pub fn extract(text: &str, settings: Settings) -> Extraction<'_> {
    let (mut findings, consent) = with_production(|metadata| read(metadata, text, settings));
    findings.sort_by_key(|finding| finding.start);
    let mut out = Extraction { consent, ..Extraction::default() };
    for finding in findings {
        out.take(text, &finding, settings);
    }
    out
}

impl<'t> Extraction<'t> {
    fn take(&mut self, text: &'t str, finding: &Finding, settings: Settings) {
        let Finding { kind, start, end, confidence, numbers: [first, second, third, fourth], .. } = *finding;
        let raw = text.get(start..end).unwrap_or("");
        let shown = if finding.text.is_empty() { raw } else { &finding.text };
        let preferences = &mut self.preferences;
        match kind {
            Kind::Phone => {
                if let Ok(phone) = phone::parse(raw, settings.country) {
                    self.phones.push(FoundPhone { start, end, raw, phone, confidence: (confidence / 10) as u8 });
                }
            }
            Kind::Email => {
                self.emails.extend(email::parse(shown).map(|value| Found { start, end, value, confidence }));
            }
            Kind::Handle => {
                self.handles.extend(handle::parse(raw, None).map(|value| Found { start, end, value, confidence }));
            }
            Kind::Name => {
                let name = name::parse(raw).filter(|name| name.kind == NameKind::Person);
                self.names.extend(name.map(|value| Found { start, end, value, confidence }));
            }
            Kind::PartySize => {
                let adults_and_children = (third > 0).then_some((third, fourth));
                let value = PartySize { least: first, most: second, adults_and_children };
                preferences.party_size = Some(Found { start, end, value, confidence });
            }
            Kind::Date => {
                preferences.date = Date::from_packed(first).map(|date| {
                    let value = When { date, minutes: second.checked_sub(1).map(|minutes| minutes as u16) };
                    Found { start, end, value, confidence }
                });
            }
            Kind::MoveIn => {
                preferences.move_in = Date::from_packed(first).map(|value| Found { start, end, value, confidence });
            }
            Kind::Budget => {
                let currency = third.to_be_bytes().iter().skip(1).copied().map(char::from).collect();
                let amount = |sum: u32| (sum > 0).then_some(sum);
                let value = Budget { least: amount(first), most: amount(second), currency };
                preferences.budget = Some(Found { start, end, value, confidence });
            }
            Kind::Unit => {
                let home = HOMES.get(second as usize).copied().unwrap_or("");
                let value = if first > 0 { format!("{first} bedroom") } else { home.into() };
                preferences.units.push(Found { start, end, value, confidence });
            }
            Kind::Channel => {
                let name = CHANNELS.get((first % UNWANTED) as usize).copied().unwrap_or("");
                let value = if first >= UNWANTED { format!("not_{name}") } else { name.into() };
                preferences.channel = Some(Found { start, end, value, confidence });
            }
            Kind::OnBehalfOf => {
                let value = shown.into();
                preferences.on_behalf_of = Some(Found { start, end, value, confidence });
            }
        }
    }
}
