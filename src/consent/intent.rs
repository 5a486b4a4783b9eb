//! What a message says about consent.

use super::words::{EXACT, FROM_START, NONE, PHRASES, TO_END, YES};
use crate::cut;
use crate::message::{Message, Phrases, gap, packed_length};
use crate::phone::steps;
use crate::text::{is_letter, push_folded};
use alloc::string::String;

/// What somebody wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Intent {
    /// To be sent nothing more: the whole message is a word that carriers act upon.
    OptOut,
    /// The same in words of their own. Suppress now, and let somebody look.
    OptOutLikely,
    /// To be sent messages, again or at all.
    OptIn,
    /// To know who is writing.
    Help,
}

impl Intent {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::OptOut, Self::OptOutLikely, Self::OptIn, Self::Help];

    /// As JavaScript has it: `"OPT_OUT_LIKELY"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OptOut => "OPT_OUT",
            Self::OptOutLikely => "OPT_OUT_LIKELY",
            Self::OptIn => "OPT_IN",
            Self::Help => "HELP",
        }
    }
}

/// What the business has asked, and a yes would answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaiting {
    /// Whether to send messages again, after an opt-out.
    OptIn,
    /// To confirm an opt-in that was made elsewhere: the second step of a double opt-in.
    Confirmation,
}

/// What a message says about consent, and the words that say so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Consent {
    /// What is wanted.
    pub intent: Intent,
    /// The offset of the first byte of those words.
    pub start: usize,
    /// The offset behind their last byte.
    pub end: usize,
}

/// No word of the lists has more letters, nor as many.
const LONGEST: usize = 24;

/// Nor has any as many tokens, with its letters apart.
const MOST: usize = 16;

static ROWS: Phrases<{ packed_length(PHRASES) }> = Phrases::new(PHRASES);

/// What a message says about consent, if anything. A yes says nothing unless it was asked for.
///
/// ```
/// use identity_hints::consent::{self, Awaiting, Intent};
///
/// assert_eq!(consent::intent("Yes!", None), None);
/// assert_eq!(consent::intent("Yes!", Some(Awaiting::OptIn)).unwrap().intent, Intent::OptIn);
/// assert_eq!(consent::intent("no más mensajes por favor", None).unwrap().intent, Intent::OptOutLikely);
/// ```
pub fn intent(text: &str, awaiting: Option<Awaiting>) -> Option<Consent> {
    of_message(&Message::read(text), awaiting)
}

/// The same of a message that has been read.
pub(crate) fn of_message(message: &Message<'_>, awaiting: Option<Awaiting>) -> Option<Consent> {
    exact(message, awaiting).or_else(|| phrase(message))
}

/// The whole message is one of the words, however it is written.
fn exact(message: &Message<'_>, awaiting: Option<Awaiting>) -> Option<Consent> {
    if message.tokens.len() > MOST {
        return None;
    }
    let mut letters = String::new();
    for (_, c) in steps(message.text) {
        if is_letter(c) || c.is_ascii_digit() {
            push_folded(&mut letters, c);
        }
        if letters.len() >= LONGEST {
            return None;
        }
    }
    let is_yes = awaiting.is_some() && cut::is_word_of(&letters, YES);
    let of_list = |(intent, list): &(Intent, &str)| cut::is_word_of(&letters, list).then_some(*intent);
    let intent = EXACT.iter().find_map(of_list).or(is_yes.then_some(Intent::OptIn))?;
    let last = message.tokens.len().checked_sub(2)?;
    Some(Consent { intent, start: message.at(0).start, end: message.at(last).end })
}

/// The first phrase that asks to be sent nothing, else the first that asks to be sent something.
fn phrase(message: &Message<'_>) -> Option<Consent> {
    let (mut place, mut opt_in) = (0, None);
    while place + 1 < message.tokens.len() {
        let will_do = |meaning: u8, end: usize| {
            (meaning & FROM_START == 0 || place == 0 || message.at(place).before & gap::ASIDE != 0)
                && (meaning & TO_END == 0 || message.at(end).before & gap::ASIDE != 0)
        };
        let Some(found) = ROWS.longest(message, place, &will_do) else {
            place += 1;
            continue;
        };
        let meaning = found.meaning & NONE;
        let said = |intent| Consent { intent, start: message.at(place).start, end: message.at(found.end - 1).end };
        if meaning == Intent::OptOutLikely as u8 {
            return Some(said(Intent::OptOutLikely));
        }
        if opt_in.is_none() && meaning == Intent::OptIn as u8 {
            opt_in = Some(said(Intent::OptIn));
        }
        // What is no wish to stop claims its words.
        place = if meaning == NONE { found.end } else { place + 1 };
    }
    opt_in
}
