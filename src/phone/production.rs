//! The tables that ship with the crate, loaded once a thread.

use super::metadata::Metadata;

static TABLE: &[u8] = include_bytes!("tables/production.bin");

#[cfg(not(feature = "freestanding"))]
std::thread_local! {
    static METADATA: Metadata = load();
}

/// Without std there are no thread-locals; the artifacts have one thread, so the lock is always free.
#[cfg(feature = "freestanding")]
static METADATA: spin::Mutex<Metadata> = spin::Mutex::new(Metadata::empty());

/// Out of line, or every question would carry a copy of the loading.
#[cfg(feature = "freestanding")]
#[inline(never)]
fn lend() -> spin::MutexGuard<'static, Metadata> {
    let mut metadata = METADATA.lock();
    if metadata.release.is_empty() {
        *metadata = load();
    }
    metadata
}

fn load() -> Metadata {
    Metadata::load(TABLE).unwrap_or_else(Metadata::empty)
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
    #[cfg(not(feature = "freestanding"))]
    return METADATA.with(|metadata| question(metadata));
    #[cfg(feature = "freestanding")]
    question(&lend())
}
