//! Any text as an email, a name and a handle: what is read reads as itself again, and two names compare alike either
//! way round.
#![no_main]

use identity_hints::name::compare::compare;
use identity_hints::{email, handle, mask, name};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((_, text)) = question(input) else { return };
    if let Ok(read) = email::validate(text) {
        assert_eq!(email::parse(&read.address).unwrap(), read);
        assert_eq!(email::parse(&read.key).unwrap().key, read.key);
        if let Some(suggestion) = read.suggestion {
            assert_eq!(email::parse(&suggestion).unwrap().suggestion, None);
        }
    }
    if let Some(read) = name::parse(text) {
        assert_eq!(name::parse(&read.display).unwrap().display, read.display);
    }
    if let Some(read) = handle::parse(text, None)
        && let Some(url) = read.url
    {
        assert_eq!(handle::parse(&url, None).unwrap().key, read.key);
    }
    let masked = [mask::email(text), mask::name(text), mask::handle(text, None)];
    assert!(masked.iter().all(|masked| masked.contains('•') || masked.is_empty() || masked != text));
    let (one, other) = text.split_once('\n').unwrap_or((text, text));
    assert_eq!(compare(one, other), compare(other, one));
});
