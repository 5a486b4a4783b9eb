//! Any request: it is signed by nobody, and read the same again; what is read can be told apart and was done by somebody.
#![no_main]

use std::collections::BTreeSet;

use identity_hints::inbound::{Kind, Request, Source, handshake, read, verify};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    // Which source, and the body; which is a URL and a signature too, where it is a text.
    let Some((which, body)) = input.split_first() else { return };
    let Some(source) = Source::all().nth(usize::from(*which) % 3) else { return };
    let text = str::from_utf8(body).unwrap_or_default();
    let headers = [("x-hub-signature-256", text), ("x-twilio-signature", text)];
    let request = Request { headers: &headers, body, url: text };
    assert!(verify(source, &request, &["secret"]).is_err());
    assert!(handshake(text, &["a token that nobody guesses"]).is_err());
    let events = read(source, &request, Some(1_800_000_000_000));
    assert_eq!(events, read(source, &request, Some(1_800_000_000_000)));
    for event in &events {
        assert!(event.key.starts_with(source.code()));
        assert_eq!(event.kind == Kind::Unreadable, event.sender.identities.is_empty());
        assert!(event.occurred_at.as_deref().is_some_and(|time| time <= "2027-01-15T08:00:00.000Z"));
    }
    let ids: BTreeSet<_> = events.iter().flat_map(|event| &event.sender.identities).collect();
    assert!(ids.iter().all(|id| !id.scoped_id.is_empty()));
});
