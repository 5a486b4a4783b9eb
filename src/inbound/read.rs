//! From a payload to events, by the table.

use super::event::{Identity, InboundEvent, Kind, Said, Sender, iso};
use super::form::pairs;
use super::mend::mended;
use super::signature::{Request, fingerprint};
use super::sources::{Body, Contact, Id, Place, Shape, Source, Table, Unit};
use crate::consent;
use crate::phone::{Metadata, Style, with_production};
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use serde_json::{Map, Value};

/// The events of a request that [`verify`](super::verify) let through, each of its lists in its order; none for what only
/// tells of deliveries, and for what this crate does not know. `received_at` is milliseconds since 1970.
///
/// ```
/// use identity_hints::inbound::{Kind, Request, Source, read};
///
/// let form = b"Body=Call+me&From=%2B19165551234&MessageSid=SM1&To=%2B19165550000";
/// let events = read(Source::Twilio, &Request { headers: &[], body: form, url: "" }, Some(1_700_000_000_000));
/// assert_eq!(events[0].kind, Kind::Message);
/// assert_eq!(events[0].text.as_deref(), Some("Call me"));
/// assert_eq!(events[0].sender.phone.as_deref(), Some("+19165551234"));
/// assert_eq!(events[0].occurred_at.as_deref(), Some("2023-11-14T22:13:20.000Z"));
/// ```
pub fn read(source: Source, request: &Request<'_>, received_at: Option<u64>) -> Vec<InboundEvent> {
    with_production(|metadata| read_with(metadata, source, request, received_at))
}

pub(crate) fn read_with(
    metadata: &Metadata,
    source: Source,
    request: &Request<'_>,
    received_at: Option<u64>,
) -> Vec<InboundEvent> {
    let table = source.table();
    let reader = Reader { metadata, table, delivery: request.header(table.delivery_header), received_at };
    let Some(payload) = payload(table, request) else {
        return vec![reader.unreadable(fingerprint(request.body), None)];
    };
    let mut events = Vec::new();
    for place in table.places {
        for path in place.at {
            each(&mut vec![&payload], path, &mut |parents| {
                let element = Element::new(parents, place);
                let shape = place.shapes.iter().find(|shape| element.fits(shape));
                events.extend(shape.and_then(|shape| reader.event(place, shape, &element)));
            });
        }
    }
    events
}

/// The payload as JSON, if it can be read. What is another product's has nothing in the places of this one.
fn payload(table: &Table, request: &Request<'_>) -> Option<Value> {
    let is_json = request.header("content-type").is_some_and(|kind| kind.to_ascii_lowercase().contains("json"));
    if table.body == Body::Form && !is_json {
        let fields = pairs(request.body).map(|(name, value)| (name, Value::String(value)));
        return Some(Value::Object(fields.collect::<Map<_, _>>()));
    }
    let payload =
        serde_json::from_slice::<Value>(request.body).or_else(|_| serde_json::from_str(&mended(request.body)));
    let payload = payload.ok().filter(Value::is_object)?;
    let Some(object) = table.object else { return Some(payload) };
    match payload.get("object").and_then(Value::as_str) {
        Some(of) if of == object => payload.get("entry").is_some_and(Value::is_array).then_some(payload),
        Some(_) => Some(Value::Null),
        None => None,
    }
}

/// Calls for each element that a path leads to, with all that it stands in, the element last.
fn each<'v>(parents: &mut Vec<&'v Value>, path: &str, call: &mut dyn FnMut(&[&'v Value])) {
    let Some(here) = parents.last().copied() else { return };
    if path.is_empty() {
        return call(parents);
    }
    let (step, rest) = path.split_once('.').unwrap_or((path, ""));
    let found = here.get(step.trim_end_matches("[]"));
    let elements = match found {
        Some(Value::Array(list)) if step.ends_with("[]") => list.as_slice(),
        Some(member) if !step.ends_with("[]") => core::slice::from_ref(member),
        _ => &[],
    };
    for element in elements {
        parents.push(element);
        each(parents, rest, call);
        parents.pop();
    }
}

/// An element, with what it stands in.
struct Element<'e, 'v> {
    parents: &'e [&'v Value],
    contact: Option<&'v Value>,
}

impl<'e, 'v> Element<'e, 'v> {
    fn new(parents: &'e [&'v Value], place: &Place) -> Self {
        let alone = Self { parents, contact: None };
        Self { contact: place.contact.as_ref().and_then(|contact| alone.contact(contact)), ..alone }
    }

    /// The profile that belongs to the element: the one that agrees with it, else the only one, unless that is another's.
    fn contact(&self, contact: &Contact) -> Option<&'v Value> {
        let list = self.value(contact.list)?.as_array()?;
        let pair = |profile: &'v Value, of: &(&str, &str)| Some((id(profile.get(of.0)?)?, self.scalar(of.1)?));
        let agrees = |profile: &&'v Value| contact.same.iter().filter_map(|of| pair(profile, of)).any(|(a, b)| a == b);
        let is_anothers = |profile: &'v Value| contact.same.first().and_then(|of| pair(profile, of)).is_some();
        list.iter().find(agrees).or(match list.as_slice() {
            [only] if !is_anothers(only) => Some(only),
            _ => None,
        })
    }

    fn value(&self, path: &str) -> Option<&'v Value> {
        let (mut from, mut path) = match path.strip_prefix('@') {
            Some(path) => (self.contact?, path),
            None => (*self.parents.last()?, path),
        };
        let mut above = self.parents.iter().rev().skip(1);
        while let Some(rest) = path.strip_prefix("../") {
            (from, path) = (*above.next()?, rest);
        }
        path.split('.').filter(|step| !step.is_empty()).try_fold(from, |value, step| value.get(step))
    }

    /// An id, a number or a word, as it is written.
    fn scalar(&self, path: &str) -> Option<&'v str> {
        id(self.value(path)?)
    }

    fn first(&self, paths: &[&str]) -> Option<&'v str> {
        paths.iter().find_map(|path| self.scalar(path))
    }

    fn text(&self, paths: &[&str]) -> Option<String> {
        let text = paths.iter().find_map(|path| self.value(path)?.as_str())?;
        (!text.is_empty()).then(|| text.to_string())
    }

    fn fits(&self, shape: &Shape) -> bool {
        let (path, values) = shape.when;
        match self.value(path) {
            None | Some(Value::Null | Value::Bool(false)) => false,
            Some(value) => values.is_empty() || id(value).is_some_and(|value| values.contains(&value)),
        }
    }

    fn identities(&self, ids: &[Id]) -> impl Iterator<Item = (Identity, &'static str)> {
        ids.iter().filter_map(|of| {
            let address = self.first(of.id)?;
            let (id, kind) = of.of.iter().find_map(|kind| Some((address.strip_prefix(kind.prefix)?, kind)))?;
            if id.is_empty() {
                return None;
            }
            let account_id = self.first(of.account).unwrap_or_default().to_string();
            Some((Identity { platform: kind.platform, account_id, scoped_id: id.to_string() }, kind.channel))
        })
    }

    fn occurred(&self, (paths, unit): (&[&str], Unit)) -> Option<u64> {
        /// Seconds reach it in the year 5138, milliseconds did in 1973.
        const MILLISECONDS_FROM: u64 = 100_000_000_000;
        let time: u64 = self.first(paths)?.parse().ok()?;
        match unit {
            Unit::Milliseconds => Some(time),
            Unit::Either if time >= MILLISECONDS_FROM => Some(time),
            Unit::Seconds | Unit::Either => time.checked_mul(1000),
        }
    }
}

/// An id as it is written: a number's digits are not read. No id has the zero that ends a text elsewhere.
fn id(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) if !text.is_empty() && !text.contains('\0') => Some(text),
        Value::Number(number) => Some(number.as_str()),
        _ => None,
    }
}

fn consent_of(text: &str) -> Option<Said> {
    let found = consent::intent(text, None)?;
    let words = text.get(found.start..found.end)?.to_string();
    Some(Said { intent: found.intent.code(), words, version: consent::VERSION })
}

struct Reader<'r> {
    metadata: &'r Metadata,
    table: &'static Table,
    delivery: Option<&'r str>,
    received_at: Option<u64>,
}

impl Reader<'_> {
    /// The event of an element, unless its shape is none or the business sent it itself.
    fn event(&self, place: &Place, shape: &Shape, element: &Element<'_, '_>) -> Option<InboundEvent> {
        let kind = shape.kind?;
        let ids: Vec<_> = element.identities(place.sender.identities).collect();
        let own = element.first(place.own);
        if ids.iter().any(|(identity, _)| own == Some(identity.scoped_id.as_str())) {
            return None;
        }
        let channel = ids.first().map_or(self.table.channel, |(_, channel)| *channel);
        let message_id = element.first(shape.id);
        let Some(key) = self.key(shape, element).filter(|_| !ids.is_empty()) else {
            let raw = element.parents.last().and_then(|value| serde_json::to_string(value).ok()).unwrap_or_default();
            return Some(self.unreadable(fingerprint(raw.as_bytes()), Some(raw)));
        };
        let (path, hints) = shape.opt_out;
        let said = element.scalar(path);
        let text = element.text(shape.text);
        let time = element.occurred(place.time);
        Some(InboundEvent {
            source: self.table.code,
            channel,
            kind,
            key: self.delivery_key(kind, &key),
            provider_message_id: message_id.map(ToString::to_string),
            about: element.first(shape.about).map(ToString::to_string),
            sender: Sender {
                identities: ids.into_iter().map(|(identity, _)| identity).collect(),
                phone: element.first(place.sender.phone).and_then(|address| self.phone(address)),
                username: element.text(place.sender.username),
                name: element.text(place.sender.name),
            },
            changed_to: element.identities(shape.changed_to).map(|(identity, _)| identity).collect(),
            recipient: element.first(place.recipient).map(ToString::to_string),
            // A clock that is ahead would make its event the latest for ever.
            occurred_at: time.into_iter().chain(self.received_at).min().and_then(iso),
            opt_out: said.and_then(|said| hints.iter().find_map(|(word, hint)| (*word == said).then_some(*hint))),
            consent: text.as_deref().and_then(consent_of),
            text,
            raw: None,
        })
    }

    /// What tells the event from all others of its kind.
    fn key(&self, shape: &Shape, element: &Element<'_, '_>) -> Option<String> {
        if let Some(id) = self.delivery.or_else(|| element.first(shape.id)) {
            return Some(id.to_string());
        }
        let (first, others) = shape.key.split_first()?;
        let mut key = element.first(first)?.to_string();
        for part in others.iter().filter_map(|paths| element.first(paths)) {
            key.push(':');
            key.push_str(part);
        }
        Some(key)
    }

    fn delivery_key(&self, kind: Kind, key: &str) -> String {
        [self.table.code, kind.code(), key].join(":")
    }

    /// The valid number of a transport's address: digits, with a plus or without, and perhaps a channel in front.
    fn phone(&self, address: &str) -> Option<String> {
        let digits = address.rsplit(':').next().unwrap_or_default();
        let digits = digits.strip_prefix('+').unwrap_or(digits);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number = self.metadata.parse(&["+", digits].concat(), None).ok()?;
        self.metadata.is_valid(&number).then(|| self.metadata.format(&number, Style::E164))
    }

    fn unreadable(&self, fingerprint: String, raw: Option<String>) -> InboundEvent {
        InboundEvent {
            source: self.table.code,
            channel: self.table.channel,
            kind: Kind::Unreadable,
            key: self.delivery_key(Kind::Unreadable, &fingerprint),
            provider_message_id: None,
            about: None,
            sender: Sender::default(),
            changed_to: Vec::new(),
            recipient: None,
            text: None,
            occurred_at: self.received_at.and_then(iso),
            opt_out: None,
            consent: None,
            raw,
        }
    }
}
