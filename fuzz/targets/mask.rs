//! Any text: of a number at most half is shown, of anything else no letter and no digit.
#![no_main]

use identity_hints::{mask, phone};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((country, text)) = question(input) else { return };
    let masked = mask::phone(text, country);
    let shown = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).count();
    match phone::parse(text, country) {
        Ok(number) => {
            let rest = masked.strip_prefix(&format!("+{}", number.calling_code)).unwrap();
            let digits = number.national_number.len();
            assert!(shown(rest) <= 4 && shown(rest) <= digits / 2, "{masked}");
        }
        Err(_) => {
            assert_eq!(shown(&masked), 0, "{masked}");
            assert!(masked.chars().all(|c| c.is_ascii() || c == '•'));
            assert_eq!(masked.chars().count(), text.chars().count());
        }
    }
});
