//! The `name` functions, through the [`Desk`](super::desk::Desk). `pkg/core/name.js` is the other side.
