//! identity-hints
