//! The `email` functions, through the [`Desk`](super::desk::Desk). `pkg/core/email.js` is the other side.
