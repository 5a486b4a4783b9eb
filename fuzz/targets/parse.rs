//! Any text, in any country: what is a number is written in every style, and a valid one reads back as itself.
#![no_main]

use identity_hints::phone::{self, Country, Style};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((country, text)) = question(input) else { return };
    let normal = phone::normalize(text, country);
    let Ok(number) = phone::parse(text, country) else {
        assert_eq!(normal, None);
        return;
    };
    let us = Country::from_code("US").unwrap();
    let dialled = phone::format(text, Style::DialledFrom(us), country);
    assert!(dialled.is_some());
    assert_eq!(normal.is_some(), number.valid);
    if number.valid {
        assert!(number.possible);
        assert_eq!(normal.as_ref(), Some(&number.e164));
        let again = phone::parse(&number.e164, None).unwrap();
        assert_eq!((&again.e164, again.country, again.kind), (&number.e164, number.country, number.kind));
        assert_eq!(phone::parse(&number.international, None).unwrap().e164, number.e164);
        assert_eq!(phone::parse(&number.uri, None).unwrap().e164, number.e164);
        assert_eq!(phone::parse(&number.key, None).unwrap().key, number.key);
    }
});
