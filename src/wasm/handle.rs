//! The `handle` functions, through the [`Desk`](super::desk::Desk). `pkg/core/handle.js` is the other side.
