//! The only place that knows JavaScript: the core's functions, texts passed through a buffer.

#[cfg(feature = "browser")]
mod compare;
mod desk;
#[cfg(feature = "browser")]
mod email;
#[cfg(feature = "browser")]
mod extract;
#[cfg(feature = "freestanding")]
mod freestanding;
#[cfg(feature = "browser")]
mod handle;
#[cfg(feature = "edge")]
mod inbound;
#[cfg(feature = "browser")]
mod name;
mod phone;
#[cfg(feature = "browser")]
mod short;
