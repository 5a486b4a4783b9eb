//! Webhooks: every published signature, each with something changed; and whatever bytes come, an answer.
#![cfg(all(feature = "edge", not(target_arch = "wasm32")))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::inbound::{Kind, Refusal, Request, Source, handshake, read, verify};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A request that its source would send, with the secret it is signed with.
struct Signed {
    source: Source,
    secret: &'static str,
    header: (&'static str, &'static str),
    url: &'static str,
    body: &'static str,
}

impl Signed {
    fn judged(&self, header: (&str, &str), url: &str, body: &[u8], secrets: &[&str]) -> Result<(), Refusal> {
        verify(self.source, &Request { headers: &[("content-type", "x"), header], body, url }, secrets)
    }
}

const fn twilio(signature: &'static str, url: &'static str, body: &'static str) -> Signed {
    Signed { source: Source::Twilio, secret: "12345", header: ("X-Twilio-Signature", signature), url, body }
}

const URL: &str = "https://mycompany.com/myapp.php?foo=1&bar=2";
const CALL: &str = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";

/// Those of Twilio's own helper (`spec/validation.spec.js` of twilio-node), and ones computed by another implementation.
const SIGNED: [Signed; 15] = [
    twilio("RSOYDt4T1cUTdK1PDd93/VVr8B8=", URL, CALL),
    twilio("kvajT1Ptam85bY51eRf/AJRuM3w=", URL, CALL),
    twilio("RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://mycompany.com:1234/myapp.php?foo=1&bar=2", CALL),
    twilio("Zmvh+3yNM1Phv2jhDCwEM3q5ebU=", "http://mycompany.com:1234/myapp.php?foo=1&bar=2", CALL),
    twilio("0ZXoZLH/DfblKGATFgpif+LLRf4=", "http://mycompany.com/myapp.php?foo=1&bar=2", CALL),
    twilio("CukzLTc1tT5dXEDIHm/tKBanW10=", "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2", CALL),
    twilio("ZQFR1PTIZXF2MXB8ZnKCvnnA+rI=", "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2", CALL),
    twilio("2YRLlVAflCqxaNicjMpJcSTgzSs=", "https://user@mycompany.com/myapp.php?foo=1&bar=2", CALL),
    twilio("dsq4Ehbj6cs+KdTkpF5sSSplOWw=", "https://mycompany.com/myapp.php?foo=1&bar=2&Body=It's+amazing", CALL),
    // The query as a URL parser leaves it, signed as `querystring` writes it.
    twilio("bD9iT2C/HNMwZ/yCH1s/5R2+wUs=", "https://mycompany.com/myapp.php?foo=1&bar=2&Body=It%27s+amazing", CALL),
    twilio(
        "83O6e2vORAoJHUNzJjDWN1jz+BA=",
        URL,
        "MessagingBinding.Address=%2B1415xxxxxxx&MessagingBinding.Address=%2B1325xxxxxxx",
    ),
    twilio("IK+Dwps556ElfBT0I3Rgjkr1wJU=", URL, "Digits=5678&SidAccount=AC123&Digits=1234&Sid=CA123&Digits=1234"),
    twilio(
        "a9nBmqA0ju/hNViExpshrM61xv4=",
        "https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620",
        r#"{"property": "value", "boolean": true}"#,
    ),
    twilio(
        "ns3njWJxLk56QayNBOxZKeUqzjg=",
        "https://edge.example.com/webhooks/twilio",
        "Body=STOP&From=%2B19165551234&MessageSid=SM1&NumMedia=0&To=%2B19165550000",
    ),
    Signed {
        source: Source::Instagram,
        secret: "app_secret_test",
        header: ("X-Hub-Signature-256", "sha256=621c0c6eb450cad1a53d240716f3d8c7a48282546e2b8df0e7bb865d908999d6"),
        url: "https://edge.example.com/webhooks/instagram",
        body: r#"{"object":"instagram","entry":[{"id":"17841400000000000","time":1569262486134,"messaging":[{"sender":{"id":"IGSID1"},"recipient":{"id":"17841400000000000"},"timestamp":1569262485349,"message":{"mid":"m_1","text":"caf\u00e9 (916) 555-1234"}}]}]}"#,
    },
];

#[test]
fn every_published_signature_is_accepted() {
    for signed in &SIGNED {
        let Signed { header, url, body, secret, .. } = signed;
        assert_eq!(signed.judged(*header, url, body.as_bytes(), &[secret]), Ok(()), "{} {url}", header.1);
        let in_other_case = (&*header.0.to_uppercase(), header.1);
        assert_eq!(signed.judged(in_other_case, url, body.as_bytes(), &["", "older", secret, "newer"]), Ok(()));
    }
}

#[test]
fn every_signature_is_refused_with_one_byte_of_anything_changed() {
    for signed in &SIGNED {
        let Signed { source, header, url, body, secret } = signed;
        let bad = Err(Refusal::BadSignature);
        for (at, byte) in body.bytes().enumerate() {
            let mut changed = body.as_bytes().to_vec();
            changed[at] = if byte == b'x' { b'y' } else { b'x' };
            assert_eq!(signed.judged(*header, url, &changed, &[secret]), bad, "{body} at {at}");
        }
        for at in 0..header.1.len() {
            for changed in changes(header.1, at) {
                assert_eq!(signed.judged((header.0, &changed), url, body.as_bytes(), &[secret]), bad, "{changed}");
            }
        }
        let path = url.find("/myapp").or(url.find("/webhooks")).unwrap();
        for at in path..if *source == Source::Twilio { url.len() } else { path } {
            // `querystring` takes `&&` for `&`.
            for changed in changes(url, at).into_iter().filter(|url| !url.contains("&&")) {
                assert_eq!(signed.judged(*header, &changed, body.as_bytes(), &[secret]), bad, "{changed}");
            }
        }
        for at in 0..secret.len() {
            for changed in changes(secret, at) {
                assert_eq!(signed.judged(*header, url, body.as_bytes(), &[&changed]), bad);
            }
        }
        assert_eq!(signed.judged(*header, url, &body.as_bytes()[1..], &[secret]), bad);
        assert_eq!(signed.judged(("x-other", header.1), url, body.as_bytes(), &[secret]), Err(Refusal::NoSignature));
        assert_eq!(signed.judged((header.0, ""), url, body.as_bytes(), &[secret]), bad);
        for none in [[].as_slice(), &[""], &["", ""]] {
            assert_eq!(signed.judged(*header, url, body.as_bytes(), none), Err(Refusal::NoSecret));
        }
    }
}

/// A text with the character at a place changed, left out, and doubled.
fn changes(text: &str, at: usize) -> [String; 3] {
    let (before, behind) = (&text[..at], &text[at + 1..]);
    let character = text[at..].chars().next().unwrap();
    let other = match character {
        'a'..='y' | 'A'..='Y' | '0'..='8' => char::from(character as u8 + 1),
        _ => '0',
    };
    [format!("{before}{other}{behind}"), format!("{before}{behind}"), format!("{before}{character}{character}{behind}")]
}

#[test]
fn the_old_sha1_header_and_large_digits_are_no_signature() {
    let signed = &SIGNED[14];
    let old = ("X-Hub-Signature", "sha1=3d5ad3f4bd5b3b7b1d2bd3a1c2ad6c6ab7ea0bb6");
    assert_eq!(signed.judged(old, "", signed.body.as_bytes(), &[signed.secret]), Err(Refusal::NoSignature));
    let large = signed.header.1.to_uppercase().replace("SHA256", "sha256");
    let judged = signed.judged((signed.header.0, &large), "", signed.body.as_bytes(), &[signed.secret]);
    assert_eq!(judged, Err(Refusal::BadSignature));
}

#[test]
fn a_handshake_needs_the_token_the_mode_and_a_challenge() {
    let url = "https://e.example/webhooks/instagram?hub.mode=subscribe&hub.challenge=a%20b&hub.verify_token=t%2Bk";
    assert_eq!(handshake(url, &["old", "t+k"]), Ok("a b".into()));
    assert_eq!(handshake(url, &["t+"]), Err(Refusal::BadSignature));
    assert_eq!(handshake(url, &[""]), Err(Refusal::NoSecret));
    assert_eq!(handshake(&url.replace("subscribe", "unsubscribe"), &["t+k"]), Err(Refusal::BadSignature));
    assert_eq!(handshake(&url.replace("hub.challenge", "challenge"), &["t+k"]), Err(Refusal::BadSignature));
    assert_eq!(handshake(&url.replace("hub.verify_token", "token"), &["t+k"]), Err(Refusal::NoSignature));
    assert_eq!(handshake("", &["t+k"]), Err(Refusal::NoSignature));
}

fn events(source: Source, body: &[u8]) -> Vec<identity_hints::inbound::InboundEvent> {
    read(source, &Request { headers: &[], body, url: "" }, Some(1_800_000_000_000))
}

fn whatsapp(message: Value) -> Value {
    json!({ "object": "whatsapp_business_account", "entry": [{ "id": "waba", "changes": [{ "field": "messages", "value": {
        "metadata": { "display_phone_number": "15550783881", "phone_number_id": "106" },
        "contacts": [{ "profile": { "name": "Sheena" }, "wa_id": "16505551234", "user_id": "US.1" }],
        "messages": [message],
    }}]}]})
}

#[test]
fn one_bad_element_spoils_no_other() {
    let good = |mid: &str| json!({ "sender": { "id": "p" }, "recipient": { "id": "b" }, "timestamp": 1, "message": { "mid": mid, "text": mid } });
    let bad = [
        json!(null),
        json!("text"),
        json!([]),
        json!({ "message": { "text": "no mid" }, "sender": { "id": "p" } }),
        json!({ "message": { "mid": "nobody" } }),
        json!({ "message": "text", "sender": { "id": "p" } }),
        json!({ "message": { "mid": { "a": 1 } }, "sender": [] }),
    ];
    for bad in bad {
        let payload = json!({ "object": "instagram", "entry": [7, { "id": "b", "messaging": [good("1"), bad, good("2")] }, null] });
        let events = events(Source::Instagram, payload.to_string().as_bytes());
        let texts: Vec<_> = events.iter().filter_map(|event| event.text.as_deref()).collect();
        assert_eq!(texts, ["1", "2"], "{bad}");
        let unreadable: Vec<_> = events.iter().filter(|event| event.kind == Kind::Unreadable).collect();
        // What nobody would take for a message is not known here, which is no fault.
        assert_eq!(unreadable.len(), usize::from(bad.get("message").is_some()), "{bad}");
        for event in unreadable {
            assert_eq!(serde_json::from_str::<Value>(event.raw.as_deref().unwrap()).unwrap(), bad);
        }
    }
}

#[test]
fn ids_keep_every_digit_as_numbers_too() {
    for digits in ["1704294729383945772", "170429472938394577217042947293839457721"] {
        let body = format!(
            r#"{{"object":"instagram","entry":[{{"id":{digits}0,"messaging":[{{"sender":{{"id":{digits}}},"recipient":{{"id":{digits}0}},"timestamp":1569262485349,"message":{{"mid":{digits}}}}}]}}]}}"#
        );
        let events = events(Source::Instagram, body.as_bytes());
        assert_eq!(events[0].sender.identities[0].scoped_id, digits);
        assert_eq!(events[0].sender.identities[0].account_id, format!("{digits}0"));
        assert_eq!(events[0].provider_message_id.as_deref(), Some(digits));
    }
}

#[test]
fn a_business_scoped_id_is_never_read_as_a_phone() {
    for bsuid in ["US.13491208655302741918", "US.ENT.16505551234", "16505551234"] {
        let mut payload = whatsapp(
            json!({ "from_user_id": bsuid, "id": "w", "timestamp": "1", "type": "text", "text": { "body": "Hi" } }),
        );
        payload["entry"][0]["changes"][0]["value"]["contacts"] =
            json!([{ "user_id": bsuid, "profile": { "username": "sheena" } }]);
        let event = &events(Source::WhatsApp, payload.to_string().as_bytes())[0];
        assert_eq!(event.sender.phone, None);
        assert_eq!(event.sender.username.as_deref(), Some("sheena"));
        let ids: Vec<_> =
            event.sender.identities.iter().map(|id| (id.platform, &*id.account_id, &*id.scoped_id)).collect();
        assert_eq!(ids, [("whatsapp_bsuid", "waba", bsuid)]);
    }
}

#[test]
fn a_profile_goes_to_the_message_it_belongs_to() {
    let mut payload = whatsapp(json!({ "from": "16505551234", "id": "a", "timestamp": "1", "type": "text" }));
    let value = &mut payload["entry"][0]["changes"][0]["value"];
    value["contacts"] = json!([
        { "wa_id": "442079460958", "user_id": "GB.2", "profile": { "name": "Other" } },
        { "wa_id": "16505551234", "user_id": "US.1", "profile": { "name": "Sheena" } },
    ]);
    let second = json!({ "from_user_id": "GB.2", "id": "b", "timestamp": "2", "type": "text" });
    value["messages"].as_array_mut().unwrap().push(second);
    let third = json!({ "from": "33612345678", "id": "c", "timestamp": "3", "type": "text" });
    value["messages"].as_array_mut().unwrap().push(third);
    let events = events(Source::WhatsApp, payload.to_string().as_bytes());
    let names: Vec<_> = events.iter().map(|event| event.sender.name.as_deref()).collect();
    assert_eq!(names, [Some("Sheena"), Some("Other"), None]);
    assert_eq!(events[1].sender.phone.as_deref(), Some("+442079460958"));
}

#[test]
fn no_event_is_later_than_its_receipt() {
    let payload = whatsapp(json!({ "from": "16505551234", "id": "a", "timestamp": "99999999999", "type": "text" }));
    let request = Request { headers: &[], body: payload.to_string().as_bytes(), url: "" }.body.to_vec();
    let at = |received| {
        read(Source::WhatsApp, &Request { headers: &[], body: &request, url: "" }, received)[0].occurred_at.clone()
    };
    assert_eq!(at(Some(1_700_000_000_123)).as_deref(), Some("2023-11-14T22:13:20.123Z"));
    assert_eq!(at(None).as_deref(), Some("5138-11-16T09:46:39.000Z"));
}

/// Of any text: what JSON has, what forms have, and what is neither.
fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\\ud83d",
        "\\udE00",
        "\\u00e9",
        "null",
        "true",
        "1e999",
        "-1",
        "9",
        "object",
        "\"object\":\"instagram\"",
        "\"entry\":[",
        "\"messaging\":[",
        "\"message\":{",
        "\"mid\":\"m\"",
        "\"sender\":{\"id\":1}",
        "Body=",
        "&",
        "%",
        "%2",
        "%2B",
        "+",
        "=",
        "From=",
        "whatsapp:",
        "é",
        "💬",
        "\0",
    ]);
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        prop::collection::vec(words, 0..60).prop_map(|words| words.concat().into_bytes()),
    ]
}

proptest! {
    #[test]
    fn any_request_gets_an_answer(body in bodies(), url in ".*", signature in ".*", secret in ".+", time in any::<Option<u64>>()) {
        for source in Source::all() {
            for header in ["X-Hub-Signature-256", "X-Twilio-Signature"] {
                let request = Request { headers: &[(header, &signature), ("content-type", &url)], body: &body, url: &url };
                prop_assert!(verify(source, &request, &[&secret]).is_err());
                for event in read(source, &request, time) {
                    prop_assert!(!event.key.is_empty());
                    prop_assert!(event.kind == Kind::Unreadable || !event.sender.identities.is_empty());
                }
            }
        }
        prop_assert!(handshake(&url, &[&secret]).is_err());
    }

    /// Whatever is left out of a payload or put in its place, the rest is read.
    #[test]
    fn a_broken_message_is_one_unreadable_event_at_most(cut in 0_usize..12, junk in "[ -~]{0,12}") {
        let fields = ["from", "id", "timestamp", "type", "text", "image", "context", "from_user_id", "system", "reaction", "edit", "revoke"];
        let mut message = json!({ "from": "16505551234", "id": "w", "timestamp": "1", "type": "text", "text": { "body": "Hi" } });
        message[fields[cut]] = json!(junk);
        let mut payload = whatsapp(message);
        let good = json!({ "from": "16505551234", "id": "good", "timestamp": "1", "type": "text", "text": { "body": "good" } });
        payload["entry"][0]["changes"][0]["value"]["messages"].as_array_mut().unwrap().push(good);
        let events = events(Source::WhatsApp, payload.to_string().as_bytes());
        prop_assert!((1..=2).contains(&events.len()));
        prop_assert_eq!(events.last().and_then(|event| event.text.as_deref()), Some("good"));
    }

    /// A body that was cut anywhere is kept under a key of its own, which is the same when it comes again.
    #[test]
    fn a_cut_body_is_kept(cut in 1_usize..240) {
        let body = &SIGNED[14].body.as_bytes()[..cut];
        let first = events(Source::Instagram, body);
        prop_assert_eq!(first.iter().map(|event| event.kind).collect::<Vec<_>>(), [Kind::Unreadable]);
        prop_assert_eq!(&first, &events(Source::Instagram, body));
        prop_assert_ne!(&first[0].key, &events(Source::Instagram, &body[1..])[0].key);
    }

    /// Half an emoji, as cutting a text leaves it, costs that character and nothing else.
    #[test]
    fn half_a_pair_of_surrogates_costs_no_more_than_itself(before in "[a-z]{0,5}", half in "(d[89ab]|D[C-F])[0-9a-f]{2}", after in "(\\\\\\\\|\\\\n|x|\\\\ud83d\\\\ude00)?[a-z]{0,5}") {
        let body = format!(r#"{{"object":"instagram","entry":[{{"id":"b","messaging":[{{"sender":{{"id":"p"}},"message":{{"mid":"m","text":"{before}\u{half}{after}"}}}}]}}]}}"#);
        let whole = body.replace(&format!("\\u{half}"), "\u{fffd}");
        prop_assert_eq!(events(Source::Instagram, body.as_bytes()), events(Source::Instagram, whole.as_bytes()));
    }
}
