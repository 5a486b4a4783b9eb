//! The tables that ship with the crate, loaded once a thread.

use super::metadata::Metadata;
use std::thread_local;

static TABLE: &[u8] = include_bytes!("tables/production.bin");

thread_local! {
    static METADATA: Option<Metadata> = Metadata::load(TABLE);
}

/// Lends the production tables: for several questions about one [`PhoneNumber`](super::PhoneNumber).
///
/// ```
/// use identity_hints::phone::{Country, Style, with_production};
///
/// let dialled = with_production(|metadata| {
///     let number = metadata.parse("020 7946 0958", metadata.country("GB")).ok()?;
///     Some(metadata.format(&number, Style::DialledFrom(metadata.country("US")?)))
/// });
/// assert_eq!(dialled.as_deref(), Some("011 44 20 7946 0958"));
/// ```
pub fn with_production<R>(question: impl FnOnce(&Metadata) -> R) -> R {
    METADATA.with(|metadata| match metadata {
        Some(metadata) => question(metadata),
        None => question(&Metadata::empty()),
    })
}
