//! A message while it is read: what each kind of detail has found, and who owns which words.

use super::Settings;
use super::calendar::Date;
use crate::message::class::Classes;
use crate::message::{Message, Token, gap};
use alloc::string::String;
use alloc::vec::Vec;

/// What a detail is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Phone,
    Email,
    Handle,
    Name,
    PartySize,
    Date,
    MoveIn,
    Budget,
    Unit,
    Channel,
    OnBehalfOf,
}

/// A detail as it was found; what it means in numbers depends on its kind.
pub(crate) struct Finding {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// In thousandths.
    pub(crate) confidence: u16,
    pub(crate) numbers: [u32; 4],
    /// What to read in place of what stands there, or whom it names; if anything.
    pub(crate) text: String,
}

/// A message, the settings it is read by, and what has been found in it.
pub(super) struct Reading<'t> {
    pub(super) message: Message<'t>,
    pub(super) settings: Settings,
    pub(super) found: Vec<Finding>,
    /// The classes of all words.
    pub(super) classes: Classes,
}

impl<'t> Reading<'t> {
    pub(super) fn new(text: &'t str, settings: Settings) -> Self {
        let message = Message::read(text);
        let mut classes = Classes::default();
        message.tokens.iter().for_each(|token| classes.join(&token.classes));
        Reading { message, settings, found: Vec::new(), classes }
    }

    /// How many tokens there are.
    pub(super) fn length(&self) -> usize {
        self.message.tokens.len() - 1
    }

    /// The token at a place.
    #[inline(never)]
    pub(super) fn at(&self, place: usize) -> &Token {
        self.message.at(place)
    }

    /// Whether the token is there, is of a class, and nobody has it.
    #[inline(never)]
    pub(super) fn is(&self, place: usize, class: u8) -> bool {
        let token = self.message.at(place);
        token.classes.has(class) && !token.is_claimed
    }

    /// Whether the token is of one of these classes, and nobody has it.
    #[inline(never)]
    pub(super) fn is_any(&self, place: usize, classes: &[u8]) -> bool {
        classes.iter().any(|class| self.is(place, *class))
    }

    /// Its value in a class, if nobody has it.
    #[inline(never)]
    pub(super) fn value(&self, place: usize, class: u8) -> Option<u32> {
        let token = self.at(place);
        if token.is_claimed { None } else { token.value(class).map(u32::from) }
    }

    /// The first place from this one on that is free and has a number in digits or a class of these.
    #[inline(never)]
    pub(super) fn next(&self, place: usize, classes: &Classes) -> usize {
        let rest = self.message.tokens.get(place..self.length()).unwrap_or_default();
        let is_one = |token: &Token| !token.is_claimed && (token.digits > 0 || token.classes.meet(classes));
        place + rest.iter().take_while(|token| !is_one(token)).count()
    }

    /// The same of the token before a place, if no sentence ends between them.
    #[inline(never)]
    pub(super) fn is_behind(&self, place: usize, class: u8) -> bool {
        self.message.at(place).before & gap::END == 0
            && place.checked_sub(1).is_some_and(|before| self.message.at(before).classes.has(class))
    }

    /// The same of one of these classes.
    #[inline(never)]
    pub(super) fn is_behind_any(&self, place: usize, classes: &[u8]) -> bool {
        classes.iter().any(|class| self.is_behind(place, *class))
    }

    /// Whether a token is there and nobody has it.
    #[inline(never)]
    pub(super) fn is_free(&self, place: usize) -> bool {
        !self.at(place).is_claimed
    }

    /// The place behind, if the token is of a class and no sentence ends before it; else the place itself.
    #[inline(never)]
    pub(super) fn skip(&self, place: usize, class: u8) -> usize {
        if self.joins(place) && self.is(place, class) { place + 1 } else { place }
    }

    /// The place behind tokens of these classes, each of which may be missing, up to the end of the sentence.
    #[inline(never)]
    pub(super) fn skip_all(&self, place: usize, classes: &[u8]) -> usize {
        classes.iter().fold(place, |place, class| self.skip(place, *class))
    }

    /// Whether no sentence ends before a place.
    #[inline(never)]
    pub(super) fn joins(&self, place: usize) -> bool {
        self.at(place).before & gap::END == 0
    }

    /// Whether nothing stands before a token but such marks.
    #[inline(never)]
    pub(super) fn is_tight(&self, place: usize, marks: u16) -> bool {
        self.at(place).before & !marks == 0
    }

    /// A whole number in digits, that no other digits, colon or slash touch; or in letters.
    #[inline(never)]
    pub(super) fn count(&self, place: usize) -> Option<u32> {
        let token = self.at(place);
        if token.digits == 0 {
            return self.value(place, crate::message::class::COUNT);
        }
        let next = self.at(place + 1);
        let is_part = |token: &Token| {
            let marks = token.before & (gap::COLON | gap::SLASH | gap::DOT | gap::COMMA);
            token.digits > 0 && marks != 0 && token.before & gap::BLANK == 0
        };
        let is_whole = !(is_part(next) || place > 0 && self.at(place - 1).digits > 0 && is_part(token));
        (is_whole && self.is_free(place) && token.digits <= 4).then_some(token.number)
    }

    /// The text that tokens have, from one place up to another.
    #[inline(never)]
    pub(super) fn text(&self, place: usize, end: usize) -> &'t str {
        self.message.text.get(self.at(place).start..self.end_of(end)).unwrap_or("")
    }

    /// Where the token before a place ends.
    #[inline(never)]
    pub(super) fn end_of(&self, place: usize) -> usize {
        self.at(place.saturating_sub(1)).end
    }

    /// Adds what the tokens from one place up to another say.
    #[inline(never)]
    pub(super) fn add(&mut self, kind: Kind, place: usize, end: usize, confidence: u16, numbers: [u32; 4]) {
        let (start, end) = (self.at(place).start, self.end_of(end));
        self.add_at(kind, start, end, confidence, numbers, String::new());
    }

    /// Adds what stands at an offset, and claims its words; not if any has an owner.
    #[inline(never)]
    pub(super) fn add_at(
        &mut self,
        kind: Kind,
        start: usize,
        end: usize,
        confidence: u16,
        numbers: [u32; 4],
        text: String,
    ) {
        if self.claim(start, end) {
            self.found.push(Finding { kind, start, end, confidence, numbers, text });
        }
    }

    /// Makes the tokens between two offsets somebody's, unless one of them is already.
    pub(super) fn claim(&mut self, start: usize, end: usize) -> bool {
        let first = self.place_at(start);
        let last = self.place_at(end - 1);
        // What ends behind a mark, such as a price, has no part in the token that follows.
        let last = if self.at(last).start < end { last + 1 } else { last };
        let Some(tokens) = self.message.tokens.get_mut(first..last) else { return false };
        let is_free = tokens.iter().all(|token| !token.is_claimed);
        if is_free {
            tokens.iter_mut().for_each(|token| token.is_claimed = true);
        }
        is_free
    }

    /// The first place whose token ends behind an offset.
    fn place_at(&self, offset: usize) -> usize {
        let (mut low, mut high) = (0, self.length());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.at(middle).end <= offset { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// Whether a kind has been found.
    #[inline(never)]
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.found.iter().any(|found| found.kind == kind)
    }

    /// Today, if it is told.
    pub(super) fn today(&self) -> Option<Date> {
        self.settings.today
    }
}
