//! Whether a request is the provider's: its signature over the raw bytes, under any of the secrets. Every comparison
//! takes the same time however much of it agrees.

use super::form::{pairs, query_value, rewritten};
use super::sources::{Scheme, Source};
use crate::text::hex;
use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use base64ct::{Base64, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A request as it arrived.
#[derive(Clone, Copy, Debug)]
pub struct Request<'r> {
    /// Names, in any case, and values.
    pub headers: &'r [(&'r str, &'r str)],
    /// The raw bytes: what is parsed and written again has another signature.
    pub body: &'r [u8],
    /// The whole URL that the provider was given, with its query; a Worker's own may be another.
    pub url: &'r str,
}

impl<'r> Request<'r> {
    /// The first header of a name.
    pub(super) fn header(&self, name: &str) -> Option<&'r str> {
        self.headers.iter().find_map(|(of, value)| of.eq_ignore_ascii_case(name).then_some(*value))
    }
}

/// Why a request is turned away. To a person: a wrong secret in the settings and a forgery look alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// There is no secret to check with: the route is not set up, and nothing is let through.
    NoSecret,
    /// The request has no signature, or a handshake no token.
    NoSignature,
    /// The signature is that of no secret over this request.
    BadSignature,
}

impl Refusal {
    /// Its name in the npm package.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSecret => "NO_SECRET",
            Self::NoSignature => "NO_SIGNATURE",
            Self::BadSignature => "BAD_SIGNATURE",
        }
    }
}

/// Whether a request was signed with one of the secrets: several for the time in which one replaces another, and for
/// Meta's two products with a secret each. An empty secret is none.
///
/// ```
/// use identity_hints::inbound::{Refusal, Request, Source, verify};
///
/// let form = b"Body=STOP&From=%2B19165551234&MessageSid=SM1&NumMedia=0&To=%2B19165550000";
/// let signed = [("X-Twilio-Signature", "ns3njWJxLk56QayNBOxZKeUqzjg=")];
/// let request = Request { headers: &signed, body: form, url: "https://edge.example.com/webhooks/twilio" };
/// assert_eq!(verify(Source::Twilio, &request, &["new", "12345"]), Ok(()));
/// assert_eq!(verify(Source::Twilio, &request, &["new"]), Err(Refusal::BadSignature));
/// assert_eq!(verify(Source::Twilio, &request, &[]), Err(Refusal::NoSecret));
/// ```
pub fn verify(source: Source, request: &Request<'_>, secrets: &[&str]) -> Result<(), Refusal> {
    let table = source.table();
    let secrets = || secrets.iter().filter(|secret| !secret.is_empty());
    secrets().next().ok_or(Refusal::NoSecret)?;
    let signature = request.header(table.signature_header).ok_or(Refusal::NoSignature)?;
    let is_of = match table.scheme {
        Scheme::HubSha256 => hub_sha256,
        Scheme::TwilioSha1 => twilio_sha1,
    };
    // Every secret is tried, so that the time does not tell which was right.
    let found = secrets().fold(false, |found, secret| is_of(request, signature, secret) | found);
    found.then_some(()).ok_or(Refusal::BadSignature)
}

/// The answer to Meta's check of a webhook address: the challenge, to be sent back as the whole body, if the request's
/// URL has one of the tokens.
///
/// ```
/// use identity_hints::inbound::{Refusal, handshake};
///
/// let url = "https://edge.example.com/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=t0ken&hub.challenge=1158201444";
/// assert_eq!(handshake(url, &["t0ken"]).as_deref(), Ok("1158201444"));
/// assert_eq!(handshake(url, &["other"]), Err(Refusal::BadSignature));
/// ```
pub fn handshake(url: &str, tokens: &[&str]) -> Result<String, Refusal> {
    let tokens = || tokens.iter().filter(|token| !token.is_empty());
    tokens().next().ok_or(Refusal::NoSecret)?;
    let given = query_value(url, "hub.verify_token").ok_or(Refusal::NoSignature)?;
    let is_known = tokens().fold(false, |found, token| bool::from(token.as_bytes().ct_eq(given.as_bytes())) | found);
    let is_subscription = query_value(url, "hub.mode").as_deref() == Some("subscribe");
    let challenge = query_value(url, "hub.challenge").filter(|challenge| !challenge.is_empty());
    challenge.filter(|_| is_known && is_subscription).ok_or(Refusal::BadSignature)
}

/// Meta's: `sha256=` and the HMAC-SHA256 of the body in small hexadecimal digits.
fn hub_sha256(request: &Request<'_>, signature: &str, secret: &str) -> bool {
    let Some(code) = signature.strip_prefix("sha256=").and_then(small_hex) else { return false };
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
    mac.update(request.body);
    mac.verify_slice(&code).is_ok()
}

/// Twilio's: the HMAC-SHA1 of the URL and the form's values, in Base64. A body that is no form is signed by its hash,
/// `bodySHA256` in the URL.
///
/// Twilio does not agree with itself on how it writes a URL, so four forms of it will do, as in its own helpers: with the
/// port and without, each also with the query as Node's `querystring` writes it.
fn twilio_sha1(request: &Request<'_>, signature: &str, secret: &str) -> bool {
    let mut code = [0; 20];
    let is_whole = Base64::decode(signature, &mut code).is_ok_and(|code| code.len() == 20);
    let params = match query_value(request.url, "bodySHA256") {
        Some(hash) if is_hash_of(&hash, request.body) => Some(String::new()),
        Some(_) => None,
        None => Some(sorted_values(request.body)),
    };
    let Some(params) = params.filter(|_| is_whole) else { return false };
    let is_of = |url: &str| is_sha1_of(&code, secret, &[url.as_bytes(), params.as_bytes()]);
    let is_either = |url: &str| is_of(url) | legacy_query(url).is_some_and(|url| is_of(&url));
    let [with_port, without_port] = ports(request.url);
    is_either(&with_port) | is_either(&without_port)
}

fn is_sha1_of(code: &[u8], secret: &str, parts: &[&[u8]]) -> bool {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(secret.as_bytes()) else { return false };
    parts.iter().for_each(|part| mac.update(part));
    mac.verify_slice(code).is_ok()
}

fn is_hash_of(hash: &str, body: &[u8]) -> bool {
    small_hex(hash).is_some_and(|hash| bool::from(hash.ct_eq(Sha256::digest(body).as_slice())))
}

/// Each name and value of a form, by name and then by value, none twice.
fn sorted_values(form: &[u8]) -> String {
    let mut sorted = BTreeMap::<String, BTreeSet<String>>::new();
    for (name, value) in pairs(form) {
        sorted.entry(name).or_default().insert(value);
    }
    let each = sorted.iter().flat_map(|(name, values)| values.iter().flat_map(move |value| [name, value]));
    each.map(String::as_str).collect()
}

/// A URL with its port, the scheme's own where it names none, and without.
fn ports(url: &str) -> [Cow<'_, str>; 2] {
    let behind = url.find("://").map_or(0, |at| at + 3);
    let end = url.bytes().skip(behind).position(|byte| b"/?#".contains(&byte)).map_or(url.len(), |at| behind + at);
    let (Some(start), Some(rest)) = (url.get(..end), url.get(end..)) else { return [url.into(), url.into()] };
    let host = start.rfind('@').unwrap_or(behind);
    let port = start.rfind(':').filter(|at| *at > host && start.bytes().skip(at + 1).all(|byte| byte.is_ascii_digit()));
    match port.and_then(|at| start.get(..at)) {
        Some(without) => [url.into(), Cow::Owned([without, rest].into_iter().collect())],
        None => {
            let usual = if url.starts_with("https:") { ":443" } else { ":80" };
            [Cow::Owned([start, usual, rest].into_iter().collect()), url.into()]
        }
    }
}

fn legacy_query(url: &str) -> Option<String> {
    let (front, query) = url.split_once('?')?;
    Some([front, "?", &rewritten(query)].into_iter().collect())
}

/// Bytes in hexadecimal digits, of which providers write the small ones.
fn small_hex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] if !pair.iter().any(u8::is_ascii_uppercase) => Some(hex(*high)? << 4 | hex(*low)?),
            _ => None,
        })
        .collect()
}

/// What tells one text from all others: its SHA-256 in hexadecimal digits.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or_default();
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
