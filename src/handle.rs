//! Accounts on social platforms.
