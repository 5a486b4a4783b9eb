//! The tables that ship with the crate, loaded once a thread.

use super::metadata::Metadata;

static PLANS: &[u8] = include_bytes!("tables/production.bin");
#[cfg(feature = "browser")]
static SHORT_NUMBERS: &[u8] = include_bytes!("tables/short_numbers.bin");

#[cfg(not(feature = "freestanding"))]
std::thread_local! {
    static METADATA: Metadata = load(PLANS);
    #[cfg(feature = "browser")]
    static SHORT_METADATA: Metadata = load(SHORT_NUMBERS);
}

/// Without std there are no thread-locals; the artifacts have one thread, so the lock is always free.
#[cfg(feature = "freestanding")]
static METADATA: spin::Mutex<Metadata> = spin::Mutex::new(Metadata::empty());
#[cfg(all(feature = "freestanding", feature = "browser"))]
static SHORT_METADATA: spin::Mutex<Metadata> = spin::Mutex::new(Metadata::empty());

/// Out of line, or every question would carry a copy of the loading.
#[cfg(feature = "freestanding")]
#[inline(never)]
fn lend(metadata: &'static spin::Mutex<Metadata>, table: &'static [u8]) -> spin::MutexGuard<'static, Metadata> {
    let mut metadata = metadata.lock();
    if metadata.release.is_empty() {
        metadata.read(table);
    }
    metadata
}

#[cfg(not(feature = "freestanding"))]
fn load(table: &'static [u8]) -> Metadata {
    Metadata::load(table).unwrap_or_else(Metadata::empty)
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
    question(&lend(&METADATA, PLANS))
}

/// Lends the production table of short numbers.
#[cfg(feature = "browser")]
pub(crate) fn with_short_metadata<R>(question: impl FnOnce(&Metadata) -> R) -> R {
    #[cfg(not(feature = "freestanding"))]
    return SHORT_METADATA.with(|metadata| question(metadata));
    #[cfg(feature = "freestanding")]
    question(&lend(&SHORT_METADATA, SHORT_NUMBERS))
}
