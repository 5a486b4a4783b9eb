//! Any text, in any country: what is found stands in order on whole characters, is valid where that is asked for, is
//! found where no grouping is asked for too, and a chat never finds what Google does not.
#![no_main]

use identity_hints::phone::{Context, Leniency, Search, find};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((country, text)) = question(input) else { return };
    let countries = country.as_slice();
    let mut is_none = false;
    for leniency in Leniency::ALL {
        let found = find(text, Search { countries, leniency, context: Context::Google });
        let mut end = 0;
        for phone in &found {
            assert!(end <= phone.start && phone.start < phone.end, "{text:?}");
            assert_eq!(phone.raw, &text[phone.start..phone.end]);
            assert!(leniency == Leniency::Possible || phone.phone.valid, "{text:?}");
            end = phone.end;
        }
        // Where none is valid, none is grouped right. But what is valid need not be possible (Kazakhstan has longer
        // numbers than Russia, which shares its calling code), and one group of digits is exact with any extension.
        assert!(!is_none || found.is_empty(), "{text:?}");
        is_none |= leniency == Leniency::Valid && found.is_empty();
        let in_chat = find(text, Search { countries, leniency, context: Context::Chat });
        assert!(found.is_empty() <= in_chat.is_empty(), "{text:?}");
    }
});
