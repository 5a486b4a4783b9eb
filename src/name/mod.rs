//! People's names as people write them.

pub mod compare;
pub mod parse;
pub(crate) mod words;
