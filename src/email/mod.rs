//! Email addresses as mail systems take them.
