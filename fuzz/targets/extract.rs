//! Any message: details stand in the text, apart, and are gone when it is redacted.
#![no_main]

use identity_hints::extract::{Date, Settings, extract, redact};
use identity_hints_fuzz::question;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((country, text)) = question(input) else { return };
    let settings = Settings { country, today: Date::new(2025, 11, 12), awaiting: None };
    let found = extract(text, settings);
    let preferences = &found.preferences;
    let mut spans: Vec<_> = found.phones.iter().map(|found| (found.start, found.end)).collect();
    spans.extend(found.emails.iter().map(|found| (found.start, found.end)));
    spans.extend(found.handles.iter().map(|found| (found.start, found.end)));
    spans.extend(found.names.iter().map(|found| (found.start, found.end)));
    spans.extend(preferences.units.iter().map(|found| (found.start, found.end)));
    spans.extend(preferences.party_size.iter().map(|found| (found.start, found.end)));
    spans.extend(preferences.date.iter().map(|found| (found.start, found.end)));
    spans.extend(preferences.budget.iter().map(|found| (found.start, found.end)));
    spans.sort();
    assert!(spans.iter().all(|(start, end)| start < end && text.get(*start..*end).is_some()), "{spans:?}");
    assert!(spans.is_sorted_by(|before, behind| before.1 <= behind.0), "{spans:?}");
    let redacted = redact(text, country);
    for email in &found.emails {
        let words = &text[email.start..email.end];
        assert!(text.matches(words).count() > 1 || !redacted.contains(words), "{redacted}");
    }
});
