//! A message as words: what consent and every kind of detail are read from.
//!
//! A text is read once, into [`Token`]s, in time in proportion to its length. Each word carries the classes that the
//! languages' tables ([`english`], [`spanish`]) give it, so that phrases are rows of classes ([`Phrases`]) whatever the
//! language.

pub(crate) mod class;
mod english;
mod lexicon;
mod phrases;
mod spanish;
mod tokens;

pub(crate) use phrases::{Matched, PERHAPS, Phrase, Phrases, packed_length};
pub(crate) use tokens::{Message, Token, gap};
