//! Whether two names are one person's.
