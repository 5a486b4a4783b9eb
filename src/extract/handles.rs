//! Handles and links to profiles. What the words of a link are is never anything else.

use super::reading::{Kind, Reading};
use crate::message::class::{HANDLE_WORD, IN, IS, MY, ON, SITE, TLD};
use crate::message::gap;
use alloc::string::String;

/// A link.
const LINK: u16 = 990;
/// A handle whose platform is told.
const NAMED: u16 = 900;
/// An `@` and a word.
const BARE: u16 = 700;

/// What may stand inside a link; a blank or a bracket ends it.
const INSIDE: u16 = !(gap::BLANK | gap::COMMA);

pub(super) fn find(reading: &mut Reading<'_>) {
    let mut place = 0;
    while place < reading.length() {
        let end = link_end(reading, place);
        if end > place {
            let is_ours = (place..end).any(|place| reading.at(place).is(SITE));
            let (start, stop) = (reading.at(place).start, bounds(reading, end));
            if is_ours {
                reading.add_at(Kind::Handle, start, stop, LINK, [0; 4], String::new());
            } else {
                reading.claim(start, stop);
            }
            place = end;
        } else {
            place = handle(reading, place).unwrap_or(place + 1);
        }
    }
}

/// Where a link that begins at a place ends; there, if there is none.
fn link_end(reading: &Reading<'_>, place: usize) -> usize {
    let token = reading.at(place);
    if token.digits > 0
        || place > 0
            && token.before & (gap::BLANK | gap::END | gap::QUOTE | gap::COLON | gap::COMMA | gap::AT | gap::OTHER) == 0
    {
        return place;
    }
    let (mut end, mut has_host, mut has_path) = (place + 1, false, false);
    while end < reading.length() && reading.at(end).before & !INSIDE == 0 {
        let token = reading.at(end);
        if token.before & (gap::AT | gap::SLASH) == gap::AT && !has_path {
            break;
        }
        has_host |= token.before == gap::DOT && token.digits == 0;
        has_path |= token.before & gap::SLASH != 0;
        end += 1;
    }
    if end == place + 1 {
        return place;
    }
    let is_site = has_host && has_path && (place..end).any(|place| reading.at(place).is(TLD));
    let has_scheme = reading.at(place + 1).before & (gap::COLON | gap::SLASH) == gap::COLON | gap::SLASH;
    let is_www = reading.text(place, place + 1).eq_ignore_ascii_case("www");
    if is_site || has_scheme || is_www && has_host { end } else { place }
}

/// Where the link whose last token is before a place ends: a slash behind it is its own.
fn bounds(reading: &Reading<'_>, end: usize) -> usize {
    let at = reading.end_of(end);
    let rest = reading.message.text.as_bytes().get(at..).unwrap_or_default();
    at + usize::from(rest.first() == Some(&b'/'))
}

/// Finds the handle whose words begin at a place; answers the place behind it.
fn handle(reading: &mut Reading<'_>, place: usize) -> Option<usize> {
    let is_named = reading.is(place, SITE) && is_long(reading, place);
    let mut first = place;
    if is_named {
        first = reading.skip_all(place + 1, &[MY, HANDLE_WORD, IS]);
    }
    let token = reading.at(first);
    let has_at = token.before & gap::AT != 0 && first < reading.length() && is_at_tight(reading, first);
    if !(has_at || is_named) {
        return None;
    }
    let is_announced = reading.is_behind(place, MY) || token.before & gap::COLON != 0 && first == place + 1;
    let is_plain = is_named
        && is_announced
        && (first > place + 1 || token.before & gap::COLON != 0)
        && token.before & !(gap::BLANK | gap::COLON) == 0
        && token.digits == 0
        && token.classes.is_empty();
    if !(has_at || is_plain)
        || !is_named && place > 0 && reading.at(place).before & !(gap::AT) == 0
        || !reading.is_free(first)
    {
        return None;
    }
    let mut end = first + 1;
    while end < reading.length() && is_inside(reading, end) {
        end += 1;
    }
    let at = usize::from(has_at);
    let mut start = if is_named { reading.at(place).start } else { reading.at(first).start - at };
    let mut confidence = if is_named { NAMED } else { BARE };
    if !is_named {
        start -= underscores(reading, start, at);
        // `@maria_g on telegram`, `@maria_g (ig)`
        let site = reading.skip(reading.skip(end, ON), IN);
        if reading.joins(site) && reading.is(site, SITE) && is_long(reading, site) {
            (end, confidence) = (site + 1, NAMED);
        }
    }
    reading.add_at(Kind::Handle, start, handle_end(reading, end), confidence, [0; 4], String::new());
    Some(end)
}

/// Of more than a letter: `x` and `t` are platforms in a link only.
fn is_long(reading: &Reading<'_>, place: usize) -> bool {
    reading.at(place).end - reading.at(place).start > 1
}

/// How many underscores stand between an `@` and its first letter.
fn underscores(reading: &Reading<'_>, start: usize, at: usize) -> usize {
    let before = reading.message.text.as_bytes().get(..start + at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'_').count()
}

fn handle_end(reading: &Reading<'_>, end: usize) -> usize {
    let at = reading.end_of(end);
    let rest = reading.message.text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| **byte == b'_').count()
}

/// Whether the `@` stands right before the token, but for underscores.
fn is_at_tight(reading: &Reading<'_>, place: usize) -> bool {
    let before = reading.message.text.as_bytes().get(..reading.at(place).start).unwrap_or_default();
    before.iter().rev().find(|byte| **byte != b'_') == Some(&b'@')
}

/// Whether a token goes on with the handle before it.
fn is_inside(reading: &Reading<'_>, place: usize) -> bool {
    let between = reading.message.text.get(reading.end_of(place)..reading.at(place).start).unwrap_or(" ");
    between.bytes().all(|byte| matches!(byte, b'.' | b'_' | b'-'))
}
