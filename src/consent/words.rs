//! The words of consent: a change of these, or of the languages' words that they are made of, is a new version.
//!
//! The single words are those that carriers and senders' platforms act upon: the FCC's "per se" replies (47 CFR
//! 64.1200(a)(10)), Twilio's, AWS's, Telnyx's and RingCentral's defaults as of 2026, with what Spanish programmes list
//! beside them. The phrases are what a reasonable person would read as a wish to stop, which the same rule asks for.

use super::Intent;
use crate::message::class::*;
use crate::message::{PERHAPS, Phrase};

/// The version of the lists: the year, the month, the revision in it.
pub const VERSION: &str = "2026-11.1";

/// The whole of a message, in small letters alone: `opt-out`, `Opt out!` and `OPTOUT` are one.
pub(super) const EXACT: [(Intent, &str); 3] = [
    (
        Intent::OptOut,
        "stop stopall quit end revoke optout cancel unsubscribe unsubscribeall unsub remove td arret \
         arrete arrett alto parar pare detener baja cancelar desuscribir",
    ),
    (Intent::OptIn, "start unstop subscribe resume continue optin comenzar iniciar alta suscribir suscribirme"),
    (Intent::Help, "help info ayuda aide"),
];

/// What says yes to a question that was asked.
pub(super) const YES: &str = "yes y yep yeah yup ya yesplease ok okay sure confirm confirmed agree iagree si sip claro acepto confirmo  siporfavor dale";

/// Stands where a phrase has to be a sentence, or between commas: from its start; up to its end.
pub(super) const FROM_START: u8 = 64;
pub(super) const TO_END: u8 = 128;
const SENTENCE: u8 = FROM_START | TO_END;

const OUT_LIKELY: u8 = Intent::OptOutLikely as u8;
const OPT_IN: u8 = Intent::OptIn as u8;
/// What looks alike, and is none.
pub(super) const NONE: u8 = 63;

/// Phrases by what they mean. The longest that stands at a place counts, so that a longer one can say that it is none.
pub(super) const PHRASES: &[Phrase] = &[
    // stop · please stop · can you stop · stop it now
    (
        OUT_LIKELY | SENTENCE,
        &[STOP, PERHAPS, STOP, PERHAPS, STOP, PERHAPS, IT, PERHAPS, NOW, PERHAPS, PLEASE, PERHAPS, PLEASE],
    ),
    (OUT_LIKELY | SENTENCE, &[PLEASE, PERHAPS, PLEASE, STOP, PERHAPS, IT, PERHAPS, NOW, PERHAPS, PLEASE]),
    (OUT_LIKELY | SENTENCE, &[CAN, YOU, PERHAPS, PLEASE, STOP, PERHAPS, IT, PERHAPS, NOW, PERHAPS, PLEASE]),
    // stop texting me · stop sending me these · stop the messages · deje de escribirme
    (OUT_LIKELY, &[STOP, PERHAPS, DE, TEXTING]),
    (OUT_LIKELY, &[STOP, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY, &[STOP, WITH, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY, &[STOP, RECEIVE, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY | SENTENCE, &[STOP, AND, STOP]),
    // don't text me · never contact us · do not message me again
    (OUT_LIKELY, &[DONT, PERHAPS, AGAIN, TEXT, ME]),
    (OUT_LIKELY, &[NOT, PERHAPS, AGAIN, TEXT, ME]),
    (OUT_LIKELY, &[NEVER, PERHAPS, AGAIN, TEXT, ME]),
    (OUT_LIKELY, &[DONT, PERHAPS, AGAIN, TEXT, MY, NUMBER]),
    (OUT_LIKELY, &[NOT, PERHAPS, AGAIN, TEXT, MY, NUMBER]),
    (OUT_LIKELY, &[NO, ME, TEXT]),
    // do not call or text me · put me on your do-not-call list
    (OUT_LIKELY, &[DONT, PERHAPS, AGAIN, CALL, OR, TEXT]),
    (OUT_LIKELY, &[NOT, PERHAPS, AGAIN, CALL, OR, TEXT]),
    (NONE, &[DONT, CALL, OR, TEXT, PERHAPS, ME, UNTIL]),
    (NONE, &[NOT, CALL, OR, TEXT, PERHAPS, ME, UNTIL]),
    (OUT_LIKELY, &[NOT, CALL, LIST]),
    // don't text me until 5 · no me escriban antes de las 9
    (NONE, &[DONT, TEXT, ME, PERHAPS, NOW, UNTIL]),
    (NONE, &[NOT, TEXT, ME, PERHAPS, NOW, UNTIL]),
    (NONE, &[NO, ME, TEXT, UNTIL]),
    // but: don't text me on this number
    (OUT_LIKELY, &[DONT, TEXT, ME, ON, MY, NUMBER]),
    (OUT_LIKELY, &[NOT, TEXT, ME, ON, MY, NUMBER]),
    // don't call me anymore · no me llamen más: without the last word it may be the channel that is meant
    (OUT_LIKELY, &[DONT, PERHAPS, AGAIN, CALL, ME, AGAIN]),
    (OUT_LIKELY, &[DONT, PERHAPS, AGAIN, MAIL, ME, AGAIN]),
    (OUT_LIKELY, &[NOT, PERHAPS, AGAIN, CALL, ME, AGAIN]),
    (OUT_LIKELY, &[NOT, PERHAPS, AGAIN, MAIL, ME, AGAIN]),
    (OUT_LIKELY, &[NEVER, CALL, ME, AGAIN]),
    (OUT_LIKELY, &[NEVER, MAIL, ME, AGAIN]),
    (OUT_LIKELY, &[NO, ME, CALL, AGAIN]),
    // don't send me anything · I don't want (to get) any more of these texts · ya no quiero recibir mensajes
    (OUT_LIKELY, &[DONT, SEND, ME, PERHAPS, AGAIN, ANYTHING]),
    (OUT_LIKELY, &[NOT, SEND, ME, PERHAPS, AGAIN, ANYTHING]),
    (OUT_LIKELY, &[DONT, SEND, PERHAPS, ME, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY, &[NOT, SEND, PERHAPS, ME, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (
        OUT_LIKELY,
        &[DONT, WANT, PERHAPS, TO, PERHAPS, RECEIVE, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, TEXTS],
    ),
    (
        OUT_LIKELY,
        &[NOT, WANT, PERHAPS, TO, PERHAPS, RECEIVE, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, TEXTS],
    ),
    (OUT_LIKELY, &[NO, WANT, PERHAPS, RECEIVE, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY, &[LONGER, WANT, PERHAPS, TO, PERHAPS, RECEIVE, PERHAPS, FILL, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY, &[DONT, WANT, TO, BE, CONTACTED]),
    (OUT_LIKELY, &[NOT, WANT, TO, BE, CONTACTED]),
    (OUT_LIKELY, &[LONGER, WANT, TO, BE, CONTACTED]),
    // no more messages · no más · no texts please
    (OUT_LIKELY, &[NO, MORE, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY, &[NO, MORE, CALLS]),
    (OUT_LIKELY | SENTENCE, &[NO, MORE, PERHAPS, PLEASE, PERHAPS, PLEASE]),
    (OUT_LIKELY | SENTENCE, &[PLEASE, NO, MORE]),
    // remove me · take me off your list · delete my number · quítenme de la lista · denme de baja
    (OUT_LIKELY | TO_END, &[REMOVE, ME, PERHAPS, PLEASE]),
    (OUT_LIKELY | TO_END, &[REMOVE, MY, PERHAPS, CALL, NUMBER, PERHAPS, PLEASE]),
    (OUT_LIKELY, &[REMOVE, ME, FROM, PERHAPS, FILL, PERHAPS, THE, PERHAPS, TEXTS, LIST]),
    (OUT_LIKELY, &[REMOVE, MY, PERHAPS, CALL, NUMBER, FROM, PERHAPS, FILL, PERHAPS, THE, PERHAPS, TEXTS, LIST]),
    (OUT_LIKELY, &[REMOVE, ME, FROM, PERHAPS, FILL, PERHAPS, THE, TEXTS]),
    (OUT_LIKELY | TO_END, &[TAKE, ME, OFF, PERHAPS, PLEASE]),
    (OUT_LIKELY | TO_END, &[TAKE, MY, PERHAPS, CALL, NUMBER, OFF, PERHAPS, PLEASE]),
    (OUT_LIKELY, &[TAKE, ME, OFF, PERHAPS, OF, PERHAPS, FILL, PERHAPS, THE, PERHAPS, TEXTS, LIST]),
    (
        OUT_LIKELY,
        &[TAKE, MY, PERHAPS, CALL, NUMBER, OFF, PERHAPS, OF, PERHAPS, FILL, PERHAPS, THE, PERHAPS, TEXTS, LIST],
    ),
    (OUT_LIKELY | TO_END, &[REMOVE_ME, PERHAPS, PLEASE, PERHAPS, PLEASE]),
    (OUT_LIKELY, &[REMOVE_ME, FROM, PERHAPS, THE, LIST]),
    (NONE, &[REMOVE_ME, FROM, PERHAPS, THE, LIST, DE, BOOKING]),
    (OUT_LIKELY, &[DAR, DE, BAJA]),
    // lose my number · leave me alone · wrong number · número equivocado · déjenme en paz
    (OUT_LIKELY, &[LOSE, MY, NUMBER]),
    (OUT_LIKELY, &[LOSE, MY, PERHAPS, TEXT, INFO]),
    (OUT_LIKELY | TO_END, &[REMOVE, MY, PERHAPS, TEXT, INFO]),
    (OUT_LIKELY | SENTENCE, &[GO_BY, AWAY]),
    (OUT_LIKELY, &[RUDE, OFF]),
    (OUT_LIKELY, &[LEAVE, ME, ALONE]),
    (OUT_LIKELY, &[LEAVE_ME, PERHAPS, EN, PEACE]),
    (OUT_LIKELY, &[WRONG, NUMBER]),
    (OUT_LIKELY | TO_END, &[WRONG, PERSON, PERHAPS, PLEASE]),
    (OUT_LIKELY, &[HAVE, PERHAPS, THE, WRONG, PERSON]),
    (OUT_LIKELY, &[WRONG, DE, PERSON]),
    (OUT_LIKELY, &[NO, SOY, PERHAPS, FILL, PERSON]),
    (OUT_LIKELY, &[NUMBER, WRONG]),
    (OUT_LIKELY, &[WRONG, DE, NUMBER]),
    // I gave you the wrong number · is this the wrong number · the wrong number on file · a wrong number of guests
    (NONE, &[GAVE, PERHAPS, YOU, PERHAPS, ME, PERHAPS, THE, WRONG, NUMBER]),
    (NONE, &[GAVE, PERHAPS, THE, NUMBER, WRONG]),
    (NONE, &[I, HAVE, PERHAPS, THE, WRONG, NUMBER]),
    (NONE, &[IS, THIS, PERHAPS, THE, WRONG, NUMBER]),
    (NONE, &[TO, PERHAPS, THE, WRONG, NUMBER]),
    (NONE, &[TO, PERHAPS, THE, WRONG, PERSON]),
    (NONE, &[WRONG, NUMBER, OF]),
    (NONE, &[WRONG, NUMBER, ON]),
    (NONE, &[WRONG, NUMBER, FOR]),
    (NONE, &[WRONG, NUMBER, IN]),
    // take us off the list for Saturday
    (NONE, &[TAKE, ME, OFF, PERHAPS, THE, LIST, FOR]),
    // unsubscribe · opt me out · opt out, but not of the cleaning fee · I revoke my consent
    (OUT_LIKELY, &[UNSUBSCRIBE]),
    (NONE, &[DONT, UNSUBSCRIBE]),
    (NONE, &[NOT, UNSUBSCRIBE]),
    (NONE, &[DONT, WANT, TO, UNSUBSCRIBE]),
    (NONE, &[NOT, WANT, TO, UNSUBSCRIBE]),
    (NONE, &[DONT, WANT, TO, OPT, OUT]),
    (NONE, &[NOT, WANT, TO, OPT, OUT]),
    // please don't stop sending the specials · don't lose my number
    (NONE, &[DONT, STOP]),
    (NONE, &[NOT, STOP]),
    (NONE, &[DONT, LOSE]),
    (NONE, &[NOT, LOSE]),
    // is there an opt-out for the insurance
    (NONE, &[THERE, THE, OPT, OUT]),
    (OUT_LIKELY, &[OPT, PERHAPS, ME, OUT]),
    (OUT_LIKELY, &[OPT, PERHAPS, ME, OUT, OF, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (NONE, &[OPT, PERHAPS, ME, OUT, OF]),
    (OUT_LIKELY, &[NEVER, SIGN, UP]),
    (OUT_LIKELY, &[NEVER, OPT, IN]),
    (OUT_LIKELY, &[NEVER, SUBSCRIBE]),
    (OUT_LIKELY, &[REVOKE, PERHAPS, MY, CONSENT]),
    (OUT_LIKELY, &[CANCEL, PERHAPS, MY, PERHAPS, FILL, PERHAPS, TEXTS, SUBSCRIPTION]),
    (OUT_LIKELY, &[CANCEL, PERHAPS, MY, PERHAPS, FILL, TEXTS]),
    // not interested · no me interesa
    (OUT_LIKELY, &[NOT, INTERESTED, IN, PERHAPS, FILL, PERHAPS, FILL, TEXTS]),
    (OUT_LIKELY | SENTENCE, &[NOT, INTERESTED, PERHAPS, PLEASE]),
    (OUT_LIKELY | SENTENCE, &[NO, IS, INTERESTED, PERHAPS, PLEASE]),
    (OUT_LIKELY | SENTENCE, &[NO, ME, INTERESTED, PERHAPS, PLEASE]),
    // opt me in · subscribe me again
    (OPT_IN | TO_END, &[OPT, PERHAPS, ME, IN, PERHAPS, AGAIN, PERHAPS, PLEASE]),
    (OPT_IN | TO_END, &[SUBSCRIBE, ME, PERHAPS, AGAIN, PERHAPS, PLEASE]),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The lists as one number (FNV-1a). Whoever changes them changes the version, and then this.
    #[test]
    fn a_change_is_a_new_version() {
        let words = EXACT.iter().flat_map(|(_, words)| words.bytes()).chain(YES.bytes());
        let phrases = PHRASES.iter().flat_map(|(meaning, classes)| [&[*meaning], *classes].concat());
        let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        assert_eq!((VERSION, words.chain(phrases).fold(0x811c_9dc5, step)), ("2026-11.1", 947_051_615));
    }
}
