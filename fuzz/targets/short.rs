//! Any text, dialled in any country: what is an emergency number connects, and goes on connecting with digits behind it
//! where it may.
#![no_main]

use identity_hints::phone::{connects_to_emergency_number, is_emergency_number, is_short_number};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((Some(country), text)) = question(input) else { return };
    is_short_number(text, country);
    let connects = connects_to_emergency_number(text, country);
    if is_emergency_number(text, country) {
        assert!(connects);
        let longer = format!("{text}5");
        let still = connects_to_emergency_number(&longer, country);
        assert_eq!(still, !["BR", "CL", "NI"].contains(&country.code()), "{longer}");
    }
});
