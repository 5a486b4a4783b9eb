//! The only place that knows JavaScript: the core's functions, texts passed through a buffer.

mod desk;
#[cfg(feature = "freestanding")]
mod freestanding;
mod phone;
#[cfg(feature = "browser")]
mod short;
