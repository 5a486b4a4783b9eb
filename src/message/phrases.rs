//! Phrases as rows of classes.

use super::class::Classes;
use super::tokens::{Message, gap};

/// A row: what it means, and the classes of its words.
pub(crate) type Phrase = (u8, &'static [u8]);

/// Before a class whose word may be missing; never before the first.
pub(crate) const PERHAPS: u8 = 0;

/// Rows, each its first class, its meaning, how many bytes follow, and the other classes.
pub(crate) struct Phrases<const N: usize> {
    rows: [u8; N],
    /// With what they begin: few words of a message do.
    firsts: Classes,
}

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Matched {
    pub(crate) meaning: u8,
    /// The place behind its last token.
    pub(crate) end: usize,
}

/// The bytes that rows take.
#[allow(clippy::indexing_slicing)]
pub(crate) const fn packed_length(phrases: &[Phrase]) -> usize {
    let (mut length, mut row) = (0, 0);
    while row < phrases.len() {
        length += phrases[row].1.len() + 2;
        row += 1;
    }
    length
}

impl<const N: usize> Phrases<N> {
    /// Packs rows, in the compiler.
    #[allow(clippy::indexing_slicing)]
    pub(crate) const fn new(phrases: &[Phrase]) -> Self {
        let (mut rows, mut firsts) = ([0; N], Classes::of(&[]));
        let (mut length, mut row) = (0, 0);
        while row < phrases.len() {
            let (meaning, classes) = phrases[row];
            firsts = firsts.with(classes[0]);
            rows[length] = classes[0];
            rows[length + 1] = meaning;
            rows[length + 2] = classes.len() as u8 - 1;
            let mut at = 1;
            while at < classes.len() {
                rows[length + 2 + at] = classes[at];
                at += 1;
            }
            length += classes.len() + 2;
            row += 1;
        }
        Phrases { rows, firsts }
    }

    /// The longest phrase that begins at a place, of those whose meaning will do there; given the place behind it.
    pub(crate) fn longest(
        &self,
        message: &Message<'_>,
        place: usize,
        will_do: &dyn Fn(u8, usize) -> bool,
    ) -> Option<Matched> {
        let is_first = message.at(place).classes.meet(&self.firsts);
        if is_first { longest(&self.rows, message, place, will_do) } else { None }
    }
}

#[inline(never)]
fn longest(rows: &[u8], message: &Message<'_>, place: usize, will_do: &dyn Fn(u8, usize) -> bool) -> Option<Matched> {
    let token = message.at(place);
    let mut best: Option<Matched> = None;
    let mut rest = rows;
    while let [first, meaning, length, others @ ..] = rest {
        let (classes, others) = others.split_at_checked(usize::from(*length))?;
        if token.is(*first)
            && let Some(end) = end_of(classes, message, place + 1)
            && best.is_none_or(|best| end > best.end)
            && will_do(*meaning, end)
        {
            best = Some(Matched { meaning: *meaning, end });
        }
        rest = others;
    }
    best
}

/// Where a phrase ends whose other words these are; the longest way that it can be read.
fn end_of(classes: &[u8], message: &Message<'_>, place: usize) -> Option<usize> {
    let (class, others, is_optional) = match classes {
        [] => return Some(place),
        [PERHAPS, class, others @ ..] => (class, others, true),
        [class, others @ ..] => (class, others, false),
    };
    let token = message.at(place);
    let is_there = token.is(*class) && token.before & gap::BREAK == 0;
    let with = if is_there { end_of(others, message, place + 1) } else { None };
    if with.is_none() && is_optional { end_of(others, message, place) } else { with }
}
