//! The `inbound` functions. A request's body crosses as the bytes it is, beside the [`Desk`]; all else of it as JSON.
//! `pkg/core/inbound.js` is the other side.

use super::desk::{Desk, SEPARATOR};
use crate::inbound::{Request, Source, handshake, read_with, verify};
use crate::phone::{Metadata, push_byte};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::mem::take;
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::throw_str;

/// The body of the next question, which takes it away.
static BODY: spin::Mutex<Vec<u8>> = spin::Mutex::new(Vec::new());

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    source: String,
    url: String,
    headers: Vec<(String, String)>,
    secrets: Vec<String>,
    received_at: Option<u64>,
}

/// Makes room for a body of so many bytes; answers where it goes.
#[wasm_bindgen(js_name = bodyRoom)]
pub fn body_room(bytes: usize) -> usize {
    let Some(mut body) = BODY.try_lock() else { throw_str("the instance is in use, or a trap has left it so") };
    *body = vec![0; bytes];
    body.as_ptr().addr()
}

/// Why the body is not signed by the source with one of the secrets; nothing if it is.
#[wasm_bindgen(js_name = verifyWebhook)]
pub fn verify_webhook(length: usize) -> usize {
    about_request(length, &|_, asked, source, request, out| {
        if let Err(refusal) = verify(source, request, &texts(&asked.secrets)) {
            out.extend_from_slice(refusal.code().as_bytes());
        }
    })
}

/// The body's events, as JSON.
#[wasm_bindgen(js_name = readWebhook)]
pub fn read_webhook(length: usize) -> usize {
    about_request(length, &|metadata, asked, source, request, out| {
        out.extend(serde_json::to_vec(&read_with(metadata, source, request, asked.received_at)).unwrap_or_default());
    })
}

/// The challenge of a URL that has one of the tokens, behind a separator; else why it is refused. The URL and the tokens
/// are separated.
#[wasm_bindgen(js_name = webhookHandshake)]
pub fn webhook_handshake(length: usize) -> usize {
    Desk::answer(length, &|_, text, out| {
        let mut texts = text.split(char::from(SEPARATOR));
        let url = texts.next().unwrap_or_default();
        match handshake(url, &texts.collect::<Vec<_>>()) {
            Ok(challenge) => {
                push_byte(out, SEPARATOR);
                out.extend_from_slice(challenge.as_bytes());
            }
            Err(refusal) => out.extend_from_slice(refusal.code().as_bytes()),
        }
    })
}

type Question<'q> = dyn Fn(&Metadata, &Asked, Source, &Request<'_>, &mut Vec<u8>) + 'q;

/// Asks about the request whose body lies in [`BODY`]. Of no source: the names there are, each behind a separator.
fn about_request(length: usize, question: &Question<'_>) -> usize {
    Desk::answer(length, &|metadata, text, out| {
        let Some(body) = BODY.try_lock().map(|mut body| take(&mut *body)) else { return };
        let Ok(asked) = serde_json::from_str::<Asked>(text) else { throw_str("no such question") };
        let Some(source) = Source::from_code(&asked.source) else {
            for source in Source::all() {
                push_byte(out, SEPARATOR);
                out.extend_from_slice(source.code().as_bytes());
            }
            return;
        };
        let headers: Vec<_> = asked.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        question(metadata, &asked, source, &Request { headers: &headers, body: &body, url: &asked.url }, out);
    })
}

fn texts(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
