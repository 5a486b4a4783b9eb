//! Phrases as rows of classes.

use super::class::ALL;
use super::tokens::{Message, gap};

/// A row: what it means, and the classes of its words.
pub(crate) type Phrase = (u8, &'static [u8]);

/// Before a class whose word may be missing.
pub(crate) const PERHAPS: u8 = 0;

/// Rows by their first class, each its meaning, how many classes follow, and those.
pub(crate) struct Phrases<const N: usize> {
    rows: [u8; N],
    starts: [u16; ALL],
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
        length += phrases[row].1.len() + 1;
        row += 1;
    }
    length
}

impl<const N: usize> Phrases<N> {
    /// Packs rows, in the compiler.
    #[allow(clippy::indexing_slicing)]
    pub(crate) const fn new(phrases: &[Phrase]) -> Self {
        let (mut rows, mut starts) = ([0; N], [0; ALL]);
        let (mut length, mut class) = (0, 0);
        while class < ALL {
            starts[class] = length as u16;
            let mut row = 0;
            while row < phrases.len() {
                let (meaning, classes) = phrases[row];
                if classes[0] as usize == class {
                    rows[length] = meaning;
                    rows[length + 1] = classes.len() as u8 - 1;
                    length += 2;
                    let mut at = 1;
                    while at < classes.len() {
                        rows[length] = classes[at];
                        length += 1;
                        at += 1;
                    }
                }
                row += 1;
            }
            class += 1;
        }
        Phrases { rows, starts }
    }

    /// The longest phrase that begins at a place, of those whose meaning will do there; given the place behind it.
    pub(crate) fn longest(
        &self,
        message: &Message<'_>,
        place: usize,
        will_do: &dyn Fn(u8, usize) -> bool,
    ) -> Option<Matched> {
        longest(&self.rows, &self.starts, message, place, will_do)
    }
}

fn longest(
    rows: &[u8],
    starts: &[u16],
    message: &Message<'_>,
    place: usize,
    will_do: &dyn Fn(u8, usize) -> bool,
) -> Option<Matched> {
    let mut best: Option<Matched> = None;
    message.at(place).classes.each(&mut |class| {
        let start_of = |class: u8| starts.get(usize::from(class)).map_or(rows.len(), |start| usize::from(*start));
        let mut rest = rows.get(start_of(class)..start_of(class + 1)).unwrap_or_default();
        while let [meaning, length, others @ ..] = rest {
            let Some((classes, others)) = others.split_at_checked(usize::from(*length)) else { return };
            if let Some(end) = end_of(classes, message, place + 1)
                && best.is_none_or(|best| end > best.end)
                && will_do(*meaning, end)
            {
                best = Some(Matched { meaning: *meaning, end });
            }
            rest = others;
        }
    });
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
