//! What a webhook tells, in one shape for every source.

use alloc::string::String;
use alloc::vec::Vec;
use serde::Serialize;

/// What happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody wrote, or sent a picture or the like without words.
    Message,
    /// Somebody pressed a button; the text is what stood on it.
    Postback,
    /// Somebody reacted to a message, or took it back.
    Reaction,
    /// Somebody wrote under a post.
    Comment,
    /// Somebody took a message back: what is stored of it has to go.
    Unsend,
    /// Somebody chose, with the provider, whether they want marketing.
    Preference,
    /// The sender's ids have changed, to those in `changed_to`.
    IdentityChange,
    /// Something signed that can't be read: to be kept and looked at.
    Unreadable,
}

impl Kind {
    /// Its name in the npm package.
    pub fn code(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Postback => "postback",
            Self::Reaction => "reaction",
            Self::Comment => "comment",
            Self::Unsend => "unsend",
            Self::Preference => "preference",
            Self::IdentityChange => "identity_change",
            Self::Unreadable => "unreadable",
        }
    }
}

/// What the provider itself made of the text, or of a setting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum OptOut {
    /// They want no more.
    Stop,
    /// They take an earlier stop back. It is no consent.
    Start,
    /// They asked who writes.
    Help,
}

/// What somebody's own words say about being written to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Said {
    /// The code of a [`consent::Intent`](crate::consent::Intent).
    pub intent: &'static str,
    /// The words that say so: the evidence.
    pub words: String,
    /// The version of the lists that they were read by.
    pub version: &'static str,
}

/// An id that a provider knows somebody by. It is opaque: compared as it is, and never read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    /// `instagram`, `whatsapp_wa_id`, `whatsapp_bsuid` (business-scoped user id), `sms`, `messenger`.
    pub platform: &'static str,
    /// The business account within which the id holds; empty if it holds everywhere.
    pub account_id: String,
    /// The id itself.
    pub scoped_id: String,
}

/// Who did it, as the transport says. What they write about themselves is in the text, and no proof of anything.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Sender {
    /// Ids of one and the same person: named together in one signed request.
    pub identities: Vec<Identity>,
    /// E.164, if the transport's address is a valid number. Instagram and Messenger never have one.
    pub phone: Option<String>,
    /// The handle of the moment; it may be another tomorrow.
    pub username: Option<String>,
    /// The name on their profile, as they chose it.
    pub name: Option<String>,
}

/// One event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InboundEvent {
    /// The source's code.
    pub source: &'static str,
    /// What it came through: `instagram`, `whatsapp`, `sms`, `messenger`.
    pub channel: &'static str,
    /// What happened.
    pub kind: Kind,
    /// The same each time that the provider delivers this event, and no other's.
    pub key: String,
    /// The provider's id of the message that this event is. A reaction or an unsend is none.
    pub provider_message_id: Option<String>,
    /// The provider's id of the message that is edited, reacted to or taken back.
    pub about: Option<String>,
    /// Who did it.
    pub sender: Sender,
    /// The new ids of an identity change.
    pub changed_to: Vec<Identity>,
    /// The business's own address: Instagram's account id, WhatsApp's `phone_number_id`, Twilio's `To`.
    pub recipient: Option<String>,
    /// The words.
    pub text: Option<String>,
    /// When it happened, in UTC with milliseconds (ISO 8601), but not after it was received; when it was received, if
    /// the provider does not tell.
    pub occurred_at: Option<String>,
    /// What the provider made of it.
    pub opt_out: Option<OptOut>,
    /// What the words say about being written to. It is read here so that an opt-out depends on nothing that comes
    /// later.
    pub consent: Option<Said>,
    /// Of an unreadable element its JSON; `None` if it is the whole body that can't be read.
    pub raw: Option<String>,
}

/// Milliseconds since 1970 as ISO 8601 in UTC; `None` beyond the year 9999.
pub(super) fn iso(milliseconds: u64) -> Option<String> {
    let (days, of_day) = (milliseconds / 86_400_000, milliseconds % 86_400_000);
    // Howard Hinnant's `civil_from_days`: years begin in March, so that the leap day is the last.
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    if year > 9_999 {
        return None;
    }
    let mut out = String::with_capacity(24);
    let parts = [
        (year, 4, '-'),
        (month, 2, '-'),
        (day, 2, 'T'),
        (of_day / 3_600_000, 2, ':'),
        (of_day / 60_000 % 60, 2, ':'),
        (of_day / 1_000 % 60, 2, '.'),
        (of_day % 1_000, 3, 'Z'),
    ];
    for (value, width, behind) in parts {
        push_padded(&mut out, value, width);
        out.push(behind);
    }
    Some(out)
}

fn push_padded(out: &mut String, value: u64, width: u32) {
    for place in (0..width).rev() {
        out.extend(char::from_digit((value / 10_u64.pow(place) % 10) as u32, 10));
    }
}
