//! Whether somebody may be written to, as they say it themselves.
//!
//! [`intent()`] reads one message of a person's own: not what a business or its staff wrote, and nothing that is quoted.
//! Its word lists are versioned ([`VERSION`]), so that whoever keeps a record of consent can say what it was read by.
//!
//! ```
//! use identity_hints::consent::{self, Intent};
//!
//! let found = consent::intent("Ok thanks. Please STOP texting me!", None).unwrap();
//! assert_eq!(found.intent, Intent::OptOutLikely);
//! assert_eq!(&"Ok thanks. Please STOP texting me!"[found.start..found.end], "STOP texting");
//!
//! assert_eq!(consent::intent(" \"Opt-out\" ", None).unwrap().intent, Intent::OptOut);
//! assert_eq!(consent::intent("cancel my booking on the 25th", None), None);
//! ```

mod intent;
mod words;

pub(crate) use intent::of_message;
pub use intent::{Awaiting, Consent, Intent, intent};
pub use words::VERSION;
