//! A name, taken apart.
