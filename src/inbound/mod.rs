//! Webhooks: whether a request is the provider's, and what it tells, in one shape for all of them.
//!
//! Three steps, in this order. [`verify`] judges the raw bytes, before anything is parsed. [`read`] makes events of
//! them: each list of a batch in its order, one event an element; what the business sent itself and what tells of deliveries is left
//! out; an element that can't be read is an event that says so and spoils no other. [`handshake`] answers Meta when an
//! address is set up. The table of where each provider has what is `sources`.
//!
//! Sources: Meta's "Webhooks" references for Instagram messaging and the WhatsApp Cloud API (with business-scoped user
//! ids, 2026), Twilio's "Webhooks Security" and the messaging request reference.

mod event;
mod form;
mod mend;
mod read;
mod signature;
mod sources;

pub use event::{Identity, InboundEvent, Kind, OptOut, Said, Sender};
pub use read::read;
pub use signature::{Refusal, Request, handshake, verify};
pub use sources::Source;

#[cfg(target_arch = "wasm32")]
pub(crate) use read::read_with;
