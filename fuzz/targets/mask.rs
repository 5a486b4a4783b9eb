//! Any text: of a number at most half is shown, of anything else no letter and no digit.
#![no_main]

use identity_hints::{mask, phone};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((country, text)) = question(input) else { return };
    let masked = mask::phone(text, country);
    match phone::parse(text, country) {
        Ok(number) => {
            let rest = masked.strip_prefix(&format!("+{}", number.calling_code)).unwrap();
            let shown = rest.chars().filter(char::is_ascii_digit).count();
            assert!(shown <= 4 && shown <= number.national_number.len() / 2, "{masked}");
        }
        Err(_) => {
            assert!(masked.chars().all(|c| c.is_ascii() && !c.is_ascii_alphanumeric() || c == '•'), "{masked}");
            assert_eq!(masked.chars().count(), text.chars().count());
        }
    }
});
