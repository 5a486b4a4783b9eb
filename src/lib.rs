//! Who is this? Contact details as people type them, settled before anything reaches a server.
//!
//! The rooms of the house, in the order data flows; nothing in them reads a clock, a random number, the network or
//! a file:
//!
//! - [`phone`]: numbers in any form, judged by every country's numbering plan, written in every style.
//! - [`email`]: addresses as mail systems take them, the key to match them on, and what a mistyped one was meant to be.
//! - [`name`]: a person's name as people write it, in parts; and whether two are one person's.
//! - [`handle`]: accounts on social platforms, from a handle or a link.
//! - [`consent`]: what a message says about being written to.
//! - [`extract`]: one message in, everything it tells out.
//! - `inbound`: what webhooks bring, verified and in one shape (feature `edge`).
//! - [`mask`]: what may be shown of a contact method to somebody who might not own it.
//!
//! The npm package is this crate, translated: `src/wasm` is the only place that knows JavaScript.

#![cfg_attr(feature = "freestanding", no_std)]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable, clippy::unwrap_used)
)]

extern crate alloc;

#[cfg(feature = "browser")]
pub mod consent;
#[cfg(feature = "browser")]
mod cut;
#[cfg(feature = "browser")]
pub mod email;
#[cfg(feature = "browser")]
pub mod extract;
#[cfg(feature = "browser")]
pub mod handle;
#[cfg(feature = "edge")]
pub mod inbound;
#[cfg(feature = "browser")]
mod listed;
pub mod mask;
#[cfg(feature = "browser")]
mod message;
#[cfg(feature = "browser")]
pub mod name;
pub mod phone;
#[cfg(feature = "browser")]
mod text;

#[cfg(target_arch = "wasm32")]
mod wasm;
