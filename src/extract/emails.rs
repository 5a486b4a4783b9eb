//! Email addresses, with an `@` or in words: `john@doe.com`, `john@ doe .com`, `john at doe dot com`.

use super::reading::{Kind, Reading};
use crate::message::class::*;
use crate::message::gap;
use crate::text;
use alloc::string::String;

/// Written as an address.
const PLAIN: u16 = 990;
/// With blanks in it, or in words.
const APART: u16 = 850;

/// What stands inside a local part, beside letters and digits.
const INSIDE: u16 = gap::DOT | gap::HYPHEN | gap::PLUS | gap::QUOTE | gap::OTHER;
/// Brackets and blanks around an `at` or a `dot`.
const AROUND: u16 = gap::BLANK | gap::QUOTE;

/// What stands before `at` in a sentence, and is no local part.
const NO_LOCALS: Classes = Classes::of(&[
    STOPS, I, ME, US, YOU, IT, MY, THE, LOOKING, THERE, HERE, IS, BE, CAN, TO, OF, ON, IN, FOR, AND, OR, REACH,
    MAIL_WORD, DAY, FROM_TODAY, TONIGHT, COUNT, PERIOD, PLACE, MEAL, BOOK,
]);

/// The providers whose domain is known for an address without another sign that it is one.
const PROVIDERS: &str = "gmail yahoo hotmail outlook icloud aol live msn protonmail proton";

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut place = 1;
    while place < reading.length() {
        let found = address(reading, place);
        place = match found {
            Some((start, end, at, confidence)) => {
                let text = if confidence == PLAIN { String::new() } else { joined(reading, start, at, end) };
                reading.add_at(Kind::Email, start_of(reading, start), reading.end_of(end), confidence, [0; 4], text);
                end
            }
            None => place + 1,
        };
    }
}

/// An underscore before the first letter is of the address.
fn start_of(reading: &Reading<'_>, place: usize) -> usize {
    let start = reading.at(place).start;
    let before = reading.message.text.as_bytes().get(..start).unwrap_or_default();
    start - before.iter().rev().take_while(|byte| **byte == b'_').count()
}

/// The address whose domain begins at a place: where its tokens begin and end, its domain begins, and how sure it is.
fn address(reading: &Reading<'_>, domain: usize) -> Option<(usize, usize, usize, u16)> {
    let token = reading.at(domain);
    let is_word = reading.is_behind(domain, AT_WORD) && reading.is_tight(domain, AROUND);
    if token.before & gap::AT == 0 && !is_word {
        return None;
    }
    let is_apart = is_word || token.before & gap::BLANK != 0;
    if token.before & !(gap::AT | AROUND) != 0 {
        return None;
    }
    // What is before the `@` or the word.
    let last = if is_word { domain.checked_sub(2)? } else { domain - 1 };
    if is_word && !reading.is_tight(domain - 1, AROUND) {
        return None;
    }
    let (end, says_dot) = domain_end(reading, domain, is_apart)?;
    let start = local_start(reading, last);
    // With blanks, any word might be before: only what is no word of a sentence is a local part.
    if is_apart {
        let is_odd = last > start || reading.at(last).digits > 0;
        let is_hugged = reading.message.text.get(reading.end_of(domain)..).is_some_and(|rest| rest.starts_with('@'));
        let is_word_of_sentence = !is_odd && !is_hugged && reading.at(last).classes.meet(&NO_LOCALS);
        let is_announced = reading.is_behind(start, MAIL_WORD) || start > 1 && reading.is_behind(start - 1, MAIL_WORD);
        let is_sure = says_dot || is_odd || is_announced || token.before & gap::AT != 0 || is_provider(reading, domain);
        if is_word_of_sentence || !is_sure {
            return None;
        }
    }
    Some((start, end, domain, if is_apart || says_dot { APART } else { PLAIN }))
}

/// Where a domain ends, and whether it has a blank or a word at a dot. The last label must be a known one where it is
/// apart, or have two letters.
fn domain_end(reading: &Reading<'_>, domain: usize, is_apart: bool) -> Option<(usize, bool)> {
    let (mut end, mut is_whole, mut says_dot) = (domain + 1, false, false);
    while end < reading.length() && reading.is_free(end) {
        let token = reading.at(end);
        let is_label = token.digits == 0 && token.end - token.start > 1;
        if matches!(token.before, gap::DOT | gap::HYPHEN) {
            // `john@doe.com.Thanks` is rare; `john@doe.co.uk` is not.
            is_whole = token.before == gap::DOT && is_label && (!is_apart || token.is(TLD));
            end += 1;
        } else if token.before == 0 && !is_whole {
            end += 1;
        } else if token.is(DOT_WORD) && token.before & !AROUND == 0 && reading.at(end + 1).is(TLD) {
            (end, is_whole, says_dot) = (end + 2, true, true);
        } else if is_whole {
            break;
        } else if token.before & !(gap::DOT | gap::BLANK | gap::END) == 0
            && token.before & gap::DOT != 0
            && token.is(TLD)
        {
            (end, is_whole, says_dot) = (end + 1, true, true);
        } else {
            break;
        }
    }
    is_whole.then_some((end, says_dot))
}

/// Where a local part begins whose last token this is.
fn local_start(reading: &Reading<'_>, last: usize) -> usize {
    let mut start = last;
    while start > 0 && reading.is_free(start - 1) {
        let before = reading.at(start).before;
        if before & !INSIDE == 0 && !has_blank(reading, start) {
            start -= 1;
        } else if (reading.is_behind(start, DOT_WORD) || reading.is_behind(start, UNDERSCORE))
            && start > 1
            && before == gap::BLANK
            && reading.is_free(start - 2)
        {
            start -= 2;
        } else {
            break;
        }
    }
    start
}

/// Whether anything but what a local part may have stands before a token.
fn has_blank(reading: &Reading<'_>, place: usize) -> bool {
    let between = reading.message.text.get(reading.end_of(place)..reading.at(place).start).unwrap_or(" ");
    between.bytes().any(|byte| !matches!(byte, b'.' | b'_' | b'-' | b'+' | b'%' | b'&' | b'\'' | b'=' | b'~'))
}

fn is_provider(reading: &Reading<'_>, domain: usize) -> bool {
    crate::cut::is_word_of(reading.text(domain, domain + 1), PROVIDERS)
}

/// The address without what parts it.
fn joined(reading: &Reading<'_>, start: usize, domain: usize, end: usize) -> String {
    let mut out = String::new();
    let mut is_first = true;
    for place in start..end {
        if place == domain {
            text::push(&mut out, '@');
            is_first = true;
        }
        let token = reading.at(place);
        if token.is(AT_WORD) && place + 1 == domain {
            continue;
        }
        if (token.is(DOT_WORD) || token.is(UNDERSCORE)) && token.before & gap::DOT == 0 && place + 1 < end {
            text::push(&mut out, if token.is(UNDERSCORE) { '_' } else { '.' });
            is_first = true;
            continue;
        }
        if !is_first {
            if has_blank(reading, place) {
                text::push(&mut out, '.');
            } else {
                out.push_str(reading.message.text.get(reading.end_of(place)..token.start).unwrap_or(""));
            }
        }
        out.push_str(reading.text(place, place + 1));
        is_first = false;
    }
    out
}
