//! Phrases as rows of classes.

use super::class::Classes;
use super::tokens::{Message, gap};

/// A row: what it means, and the classes of its words.
pub(crate) type Phrase = (u8, &'static [u8]);

/// Before a class whose word may be missing; never before the first.
pub(crate) const PERHAPS: u8 = 0;

/// Rows in groups of the same first class, so that a group is passed over at once. A group is that class, how many bytes
/// follow (the high ones first) and its rows: each its meaning, how many other classes, and these.
pub(crate) struct Phrases<const N: usize> {
    groups: [u8; N],
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
        length += phrases[row].1.len() + 1 + if begins_group(phrases, row) { HEAD } else { 0 };
        row += 1;
    }
    length
}

/// The bytes before a group's rows.
const HEAD: usize = 3;

/// Whether no row before has the same first class.
#[allow(clippy::indexing_slicing)]
const fn begins_group(phrases: &[Phrase], row: usize) -> bool {
    let mut before = 0;
    while before < row && phrases[before].1[0] != phrases[row].1[0] {
        before += 1;
    }
    before == row
}

impl<const N: usize> Phrases<N> {
    /// Packs rows, in the compiler.
    #[allow(clippy::indexing_slicing)]
    pub(crate) const fn new(phrases: &[Phrase]) -> Self {
        let (mut groups, mut firsts) = ([0; N], Classes::of(&[]));
        let (mut length, mut group) = (0, 0);
        while group < phrases.len() {
            let first = phrases[group].1[0];
            if begins_group(phrases, group) {
                let start = length;
                length += HEAD;
                let mut row = group;
                while row < phrases.len() {
                    let (meaning, classes) = phrases[row];
                    if classes[0] == first {
                        groups[length] = meaning;
                        groups[length + 1] = classes.len() as u8 - 1;
                        let mut at = 1;
                        while at < classes.len() {
                            groups[length + 1 + at] = classes[at];
                            at += 1;
                        }
                        length += classes.len() + 1;
                    }
                    row += 1;
                }
                let [high, low] = ((length - start - HEAD) as u16).to_be_bytes();
                (groups[start], groups[start + 1], groups[start + 2]) = (first, high, low);
                firsts = firsts.with(first);
            }
            group += 1;
        }
        Phrases { groups, firsts }
    }

    /// The longest phrase that begins at a place, of those whose meaning will do there; given the place behind it.
    pub(crate) fn longest(
        &self,
        message: &Message<'_>,
        place: usize,
        will_do: &dyn Fn(u8, usize) -> bool,
    ) -> Option<Matched> {
        longest(&self.groups, &self.firsts, message, place, will_do)
    }
}

#[inline(never)]
fn longest(
    groups: &[u8],
    firsts: &Classes,
    message: &Message<'_>,
    place: usize,
    will_do: &dyn Fn(u8, usize) -> bool,
) -> Option<Matched> {
    let classes = &message.at(place).classes;
    if !classes.meet(firsts) {
        return None;
    }
    let mut best: Option<Matched> = None;
    let mut rest = groups;
    while let [first, high, low, others @ ..] = rest {
        let (mut rows, others) = others.split_at_checked(usize::from(u16::from_be_bytes([*high, *low])))?;
        rest = others;
        if !classes.has(*first) {
            continue;
        }
        while let [meaning, length, others @ ..] = rows {
            let (classes, others) = others.split_at_checked(usize::from(*length))?;
            if let Some(end) = end_of(classes, message, place + 1)
                && best.is_none_or(|best| end > best.end)
                && will_do(*meaning, end)
            {
                best = Some(Matched { meaning: *meaning, end });
            }
            rows = others;
        }
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
    let is_there = token.classes.has(*class) && token.before & gap::BREAK == 0;
    let with = if is_there { end_of(others, message, place + 1) } else { None };
    if with.is_none() && is_optional { end_of(others, message, place) } else { with }
}
