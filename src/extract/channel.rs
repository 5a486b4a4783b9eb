//! How somebody would be reached: `text me`, `email is best`, `no calls please`.

use super::reading::{Kind, Reading};
use crate::message::class::*;
use crate::message::{Matched, PERHAPS, Phrase, Phrases, gap, packed_length};

/// The channels, in the order of the words' values.
pub(crate) const CHANNELS: [&str; 9] =
    ["", "sms", "phone", "email", "whatsapp", "telegram", "instagram", "messenger", "signal"];

/// Added to the value of one that is not wanted.
pub(crate) const UNWANTED: u32 = 16;

mod says {
    /// The last channel that is named.
    pub(super) const LAST: u8 = 1;
    /// The first.
    pub(super) const FIRST: u8 = 2;
    /// Not this one.
    pub(super) const NOT: u8 = 3;
    /// The last, if nothing follows.
    pub(super) const ENDS: u8 = 5;
    /// Nothing.
    pub(super) const NONE: u8 = 4;
}

const PHRASES: &[Phrase] = &[
    // text me · call or text · whatsapp me
    (says::LAST, &[CHANNEL, ME]),
    (says::FIRST, &[CHANNEL, OR, CHANNEL]),
    (says::FIRST, &[CHANNEL, OR, CHANNEL, ME]),
    (says::LAST, &[CHANNEL, ME, VIA, CHANNEL]),
    // message me on telegram · contact me via whatsapp · send me an email · mándame un whatsapp
    (says::LAST, &[REACH, ME, VIA, CHANNEL]),
    (says::LAST, &[GIVE, ME, PERHAPS, THE, CHANNEL]),
    (says::LAST, &[GIVE, PERHAPS, THE, CHANNEL]),
    // email is best · text is fine · best way to reach me is text · prefer text
    (says::LAST, &[CHANNEL, IS, BEST]),
    (says::LAST, &[CHANNEL, BEST, PERHAPS, BEST]),
    (says::LAST, &[CHANNEL, VIA, CHANNEL]),
    (says::LAST, &[BEST, VIA, CHANNEL]),
    (says::LAST, &[BEST, WAY, PERHAPS, TO, PERHAPS, REACH, PERHAPS, ME, IS, PERHAPS, VIA, CHANNEL]),
    (says::LAST, &[PREFER, PERHAPS, THE, CHANNEL]),
    (says::LAST, &[PREFER, PERHAPS, TO, PERHAPS, BE, REACH, PERHAPS, VIA, CHANNEL]),
    (says::LAST, &[VIA, CHANNEL, PLEASE, PERHAPS, PLEASE]),
    (says::LAST, &[VIA, CHANNEL, BEST]),
    (says::LAST, &[REACH, VIA, CHANNEL]),
    (says::ENDS, &[PLEASE, CHANNEL]),
    (says::ENDS, &[BEST, CHANNEL]),
    // llámame · escríbeme: each has its object in it
    // don't call · no calls · please do not call me
    (says::NOT, &[DONT, CHANNEL, PERHAPS, ME]),
    (says::NOT, &[NOT, CHANNEL, PERHAPS, ME]),
    (says::NOT, &[NO, CHANNEL]),
    (says::NOT, &[NO, ME, CHANNEL]),
    // don't call me until 5 · call me maybe · did you text me
    (says::NONE, &[DONT, CHANNEL, ME, UNTIL]),
    (says::NONE, &[DONT, CHANNEL, UNTIL]),
    (says::NONE, &[NOT, CHANNEL, ME, UNTIL]),
    (says::NONE, &[NOT, CHANNEL, UNTIL]),
    (says::NONE, &[NO, ME, CHANNEL, UNTIL]),
    (says::NONE, &[CHANNEL, ME, MAYBE]),
    (says::NONE, &[DID, YOU, CHANNEL, PERHAPS, ME]),
    (says::NONE, &[OTHERS, CHANNEL, ME]),
    (says::NONE, &[STOP, CHANNEL, PERHAPS, ME]),
    (says::NONE, &[VIA, CHANNEL, NUMBER]),
];

static ROWS: Phrases<{ packed_length(PHRASES) }> = Phrases::new(PHRASES);

/// A wish in words.
const WISHED: u16 = 900;
/// `llámame`
const ALONE_WORD: u16 = 850;

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut unwanted = None;
    let mut place = 0;
    while place < reading.length() {
        if !reading.is_free(place) {
            place += 1;
            continue;
        }
        let found = ROWS.longest(&reading.message, place, &|meaning, end| {
            meaning != says::ENDS || reading.at(end).before & gap::ASIDE != 0
        });
        let Some(Matched { meaning, end }) = found
            .filter(|found| (place..found.end).all(|place| reading.is_free(place)) && !is_called(reading, found.end))
        else {
            if let Some(channel) = with_object(reading, place) {
                return reading.add(Kind::Channel, place, place + 1, ALONE_WORD, [channel, 0, 0, 0]);
            }
            place += 1;
            continue;
        };
        let mut channels = (place..end).filter_map(|place| reading.value(place, CHANNEL));
        let first = channels.next().unwrap_or(0);
        let last = channels.next_back().unwrap_or(first);
        match meaning {
            says::FIRST | says::LAST | says::ENDS => {
                let channel = if meaning == says::FIRST { first } else { last };
                return reading.add(Kind::Channel, place, end, WISHED, [channel, 0, 0, 0]);
            }
            says::NOT => unwanted = unwanted.or(Some((place, end, first))),
            _ => {}
        }
        place = end;
    }
    if let Some((start, end, channel)) = unwanted {
        reading.add(Kind::Channel, start, end, WISHED, [channel + UNWANTED, 0, 0, 0]);
    }
}

/// Whether a name follows: `call me John`.
fn is_called(reading: &Reading<'_>, end: usize) -> bool {
    let start = reading.at(end).start;
    reading.at(end).before == gap::BLANK
        && reading.found.iter().any(|found| found.kind == Kind::Name && found.start == start)
}

/// The channel of a Spanish verb with its object, such as `llámame`.
fn with_object(reading: &Reading<'_>, place: usize) -> Option<u32> {
    let channel = reading.value(place, CHANNEL)?;
    let word = reading.text(place, place + 1);
    (word.len() > 6 && (word.ends_with("me") || word.ends_with("nme"))).then_some(channel)
}
