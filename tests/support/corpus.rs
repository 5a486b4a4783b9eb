//! The corpus of `tests/cases/`, run against the Rust API: natively by `tests/cases.rs`, in browsers by
//! `tests/web.rs`. The same files run through the npm package in `tests/js/cases.mjs`.

use identity_hints::consent::Awaiting;
use identity_hints::email::{self, Email, Reason};
use identity_hints::extract::{self, Date, Extraction, Found, Settings};
use identity_hints::handle::{self, Platform};
use identity_hints::mask;
use identity_hints::name::compare::compare;
use identity_hints::name::{self, PersonName};
use identity_hints::phone::{self, Change, Context, Country, Edit, Leniency, Phone, PhoneType, Search, Style};
use serde_json::{Value, json};

/// How many cases were run, and each that failed as a readable line.
pub struct Outcome {
    pub run: usize,
    pub failures: Vec<String>,
}

/// The files, and fewer cases than each has, so that none is emptied unseen.
const FILES: [(&str, &str, usize); 11] = [
    ("phone", include_str!("../cases/phone.json"), 400),
    ("edit", include_str!("../cases/edit.json"), 170),
    ("find", include_str!("../cases/find.json"), 120),
    ("short", include_str!("../cases/short.json"), 120),
    ("email", include_str!("../cases/email.json"), 200),
    ("name", include_str!("../cases/name.json"), 200),
    ("compare", include_str!("../cases/compare.json"), 90),
    ("handle", include_str!("../cases/handle.json"), 200),
    ("mask", include_str!("../cases/mask.json"), 70),
    ("extract", include_str!("../cases/extract.json"), 30),
    ("messages", include_str!("../cases/messages.json"), 500),
];

/// Fails with every case that does not hold.
pub fn check_every_file() {
    #[cfg(feature = "edge")]
    let files = FILES.into_iter().chain([("inbound", include_str!("../cases/inbound.json"), 100)]);
    #[cfg(not(feature = "edge"))]
    let files = FILES;
    for (name, file, at_least) in files {
        let outcome = run(file);
        assert!(outcome.run > at_least, "only {} cases of {name}.json were run", outcome.run);
        let failures = outcome.failures;
        assert!(failures.is_empty(), "{} of {name}.json failed:\n{}", failures.len(), failures.join("\n"));
    }
}

/// Runs a file of cases, one a line. Those marked `"only":"js"` are left out unread: they ask what no
/// Rust `str` can (lone surrogates, texts that are no text), and serde_json refuses the surrogates.
pub fn run(file: &str) -> Outcome {
    let mut outcome = Outcome { run: 0, failures: Vec::new() };
    for line in file.lines().map(|line| line.trim().trim_end_matches(',')) {
        if line.is_empty() || line == "[" || line == "]" || line.contains(r#""only":"js""#) {
            continue;
        }
        outcome.run += 1;
        match serde_json::from_str::<Value>(line) {
            Ok(case) => outcome.failures.extend(failure(&case)),
            Err(error) => outcome.failures.push(format!("not one case a line: {error}: {line}")),
        }
    }
    outcome
}

fn failure(case: &Value) -> Option<String> {
    let want = match case.get("throws") {
        Some(code) => Err(code.as_str().unwrap_or_default().to_owned()),
        None => Ok(case["result"].clone()),
    };
    let got = answer(case["call"].as_str().unwrap_or_default(), &case["args"]);
    let arguments: String = case["args"].to_string().chars().take(120).collect();
    (got != want).then(|| format!("{}({arguments}) — {}\n  want {want:?}\n  got  {got:?}", case["call"], case["why"]))
}

/// What the npm package would answer: the translation that `src/wasm` and `pkg/` do, on plain Rust.
fn answer(call: &str, args: &Value) -> Result<Value, String> {
    let text = |i: usize| args[i].as_str().unwrap_or_default();
    let bad_options = || "BAD_OPTIONS".to_owned();
    let country = |code: &str| Country::from_code(code).ok_or_else(bad_options);
    let default = |options: &Value| options.get("defaultCountry").and_then(Value::as_str).map(country).transpose();
    let platform =
        |name: &Value| name.as_str().map(|name| Platform::from_code(name).ok_or_else(bad_options)).transpose();
    Ok(match call {
        "parsePhone" => json!(phone::parse(text(0), default(&args[1])?).ok().map(described)),
        "validatePhone" => {
            let types = args[1].get("types").and_then(Value::as_array).into_iter().flatten();
            let types: Vec<PhoneType> = types.filter_map(|code| PhoneType::from_code(code.as_str()?)).collect();
            let verdict = phone::validate(text(0), default(&args[1])?, &types);
            json!({ "valid": verdict.valid, "reason": verdict.reason.map(|r| r.code()), "phone": verdict.phone.map(described) })
        }
        "normalizePhone" => json!(phone::normalize(text(0), default(&args[1])?)),
        "normalizePhones" => {
            let default = default(&args[1])?;
            let texts = args[0].as_array().into_iter().flatten();
            texts.map(|text| json!(phone::normalize(text.as_str().unwrap_or_default(), default))).collect()
        }
        "formatPhone" => {
            let style = match (&args[1], args[1].get("dialledFrom").and_then(Value::as_str)) {
                (_, Some(from)) => Style::DialledFrom(country(from)?),
                (Value::String(name), _) => match name.as_str() {
                    "E164" => Style::E164,
                    "NATIONAL" => Style::National,
                    "INTERNATIONAL" => Style::International,
                    "RFC3966" => Style::Rfc3966,
                    _ => return Err(bad_options()),
                },
                _ => return Err(bad_options()),
            };
            json!(phone::format(text(0), style, default(&args[2])?))
        }
        "comparePhones" => json!(phone::compare(text(0), text(1), default(&args[2])?).code()),
        "formatAsYouType" => {
            json!(phone::format_as_you_type(text(0), args[1].as_str().map(country).transpose()?))
        }
        "editPhone" => {
            let default = default(&args[1])?;
            let (value, previous) = (&args[0]["value"], &args[0]["previousValue"]);
            let value = value.as_str().unwrap_or_default();
            let caret = args[0]["caret"].as_i64().unwrap_or(i64::MAX).clamp(0, value.encode_utf16().count() as i64);
            let edit = Edit {
                value,
                caret: caret as usize,
                previous: previous.as_str().unwrap_or_default(),
                change: change(args[0]["inputType"].as_str(), value, previous.as_str()),
            };
            let edited = phone::edit(&edit, default);
            json!({
                "value": edited.value,
                "caret": edited.caret,
                "country": edited.country.map(|country| country.code().to_owned()),
                "phone": phone::parse(&edited.value, default).ok().map(|phone| phone.e164),
            })
        }
        "findPhones" => {
            let listed = args[1].get("countries").and_then(Value::as_array).into_iter().flatten();
            let listed = listed.map(|code| country(code.as_str().unwrap_or_default()));
            let countries: Vec<Country> =
                default(&args[1])?.map(Ok).into_iter().chain(listed).collect::<Result<_, String>>()?;
            let name = |option: &str| args[1].get(option).and_then(Value::as_str);
            let leniency = Leniency::from_code(name("leniency").unwrap_or("VALID")).ok_or_else(bad_options)?;
            let context = match name("context") {
                None | Some("google") => Context::Google,
                Some("chat") => Context::Chat,
                Some(_) => return Err(bad_options()),
            };
            let unit = |offset: usize| text(0)[..offset].encode_utf16().count();
            let found = phone::find(text(0), Search { countries: &countries, leniency, context }).into_iter();
            found
                .map(|found| {
                    let (start, end) = (unit(found.start), unit(found.end));
                    // JavaScript writes one as an integer, and serde_json tells the two apart.
                    let confidence = match found.confidence {
                        100 => json!(1),
                        percent => json!(f64::from(percent) / 100.0),
                    };
                    json!({ "start": start, "end": end, "raw": found.raw, "phone": described(found.phone), "confidence": confidence })
                })
                .collect()
        }
        "callingCode" => json!(Country::from_code(text(0)).and_then(phone::calling_code).map(|code| code.to_string())),
        "examplePhone" => {
            let kind = args[1].as_str().map(|code| PhoneType::from_code(code).ok_or_else(bad_options)).transpose()?;
            json!(phone::example(country(text(0))?, kind))
        }
        "isShortNumber" => json!(phone::is_short_number(text(0), country(text(1))?)),
        "isEmergencyNumber" => json!(phone::is_emergency_number(text(0), country(text(1))?)),
        "connectsToEmergencyNumber" => json!(phone::connects_to_emergency_number(text(0), country(text(1))?)),
        "parseHandle" => json!(handle::parse(text(0), platform(&args[1])?).map(|handle| {
            json!({
                "platform": handle.platform.code(),
                "handle": handle.handle,
                "display": handle.display,
                "url": handle.url,
                "key": handle.key,
            })
        })),
        "maskHandle" => json!(mask::handle(text(0), platform(&args[1])?)),
        "maskName" => json!(mask::name(text(0))),
        "maskEmail" => json!(mask::email(text(0))),
        "parseEmail" => json!(email::parse(text(0)).map(described_email)),
        "validateEmail" => match email::validate(text(0)) {
            Ok(found) => {
                let suggestion = found.suggestion.clone();
                let email = described_email(found);
                json!({ "valid": true, "reason": null, "message": null, "email": email, "suggestion": suggestion })
            }
            Err(reason) => {
                let (message, suggestion) = (message(reason), email::mended(text(0)));
                json!({ "valid": false, "reason": reason.code(), "message": message, "email": null, "suggestion": suggestion })
            }
        },
        "compareNames" => {
            let comparison = compare(text(0), text(1));
            let thousandths = (comparison.score * 1000.0).round() as u64;
            // JavaScript writes whole numbers as integers, and serde_json tells the two apart.
            let score =
                if thousandths.is_multiple_of(1000) { json!(thousandths / 1000) } else { json!(comparison.score) };
            json!({ "score": score, "outcome": comparison.outcome.code() })
        }
        #[cfg(feature = "edge")]
        "verifyWebhook" | "readWebhook" | "webhookHandshake" => webhook(call, args)?,
        "extract" => {
            let options = &args[1];
            let today = match options.get("now").and_then(Value::as_str) {
                Some(now) => Some(Date::from_iso(now).ok_or_else(bad_options)?),
                None => None,
            };
            let awaiting = match options.get("awaiting").and_then(Value::as_str) {
                Some("OPT_IN") => Some(Awaiting::OptIn),
                Some("CONFIRMATION") => Some(Awaiting::Confirmation),
                Some(_) => return Err(bad_options()),
                None => None,
            };
            let settings = Settings { country: default(options)?, today, awaiting };
            details(text(0), extract::extract(text(0), settings))
        }
        "redact" => json!(extract::redact(text(0), default(&args[1])?)),
        "maskPhone" => json!(mask::phone(text(0), default(&args[1])?)),
        "parseName" => json!(name::parse(text(0)).map(named)),
        other => return Err(format!("no such call: {other}")),
    })
}

/// What was found, in brief: the words of each detail and its chief property.
fn details(text: &str, found: Extraction<'_>) -> Value {
    let mut out = serde_json::Map::new();
    let mut put = |kind: &str, start: usize, end: usize, value: Value| {
        let of_kind = out.entry(kind).or_insert_with(|| json!({}));
        of_kind[&text[start..end]] = value;
    };
    for found in found.phones {
        put("phones", found.start, found.end, json!(found.phone.e164));
    }
    for Found { start, end, value, .. } in found.emails {
        put("emails", start, end, json!(value.address));
    }
    for Found { start, end, value, .. } in found.handles {
        put("handles", start, end, json!(value.key));
    }
    for Found { start, end, value, .. } in found.names {
        put("names", start, end, json!(value.display));
    }
    let iso = |date: Date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    let preferences = found.preferences;
    if let Some(Found { start, end, value, .. }) = preferences.party_size {
        let mut party = json!({ "min": value.least, "max": value.most });
        if let Some((adults, children)) = value.adults_and_children {
            party["adults"] = json!(adults);
            party["children"] = json!(children);
        }
        put("partySize", start, end, party);
    }
    if let Some(Found { start, end, value, .. }) = preferences.date {
        let mut when = json!({ "date": iso(value.date) });
        if let Some(minutes) = value.minutes {
            when["time"] = json!(format!("{:02}:{:02}", minutes / 60, minutes % 60));
        }
        put("date", start, end, when);
    }
    if let Some(Found { start, end, value, .. }) = preferences.move_in {
        put("moveIn", start, end, json!(iso(value)));
    }
    if let Some(Found { start, end, value, .. }) = preferences.budget {
        put("budget", start, end, json!({ "min": value.least, "max": value.most, "currency": value.currency }));
    }
    for Found { start, end, value, .. } in preferences.units {
        put("units", start, end, json!(value));
    }
    if let Some(Found { start, end, value, .. }) = preferences.channel {
        put("channel", start, end, json!(value));
    }
    if let Some(Found { start, end, value, .. }) = preferences.on_behalf_of {
        put("onBehalfOf", start, end, json!(value));
    }
    if let Some(consent) = found.consent {
        put("consent", consent.start, consent.end, json!(consent.intent.code()));
    }
    out.into()
}

/// What the package makes of an `inputType`, or of its absence.
fn change(input_type: Option<&str>, value: &str, previous: Option<&str>) -> Change {
    let units = |text: &str| text.encode_utf16().count();
    match input_type {
        Some(kind) if kind.starts_with("delete") && kind.ends_with("Backward") => Change::DeleteBackward,
        Some(kind) if kind.starts_with("delete") && kind.ends_with("Forward") => Change::DeleteForward,
        Some("insertFromComposition") => Change::Insert,
        Some(kind) if kind.starts_with("insertFrom") || kind.starts_with("insertReplacement") => Change::Replace,
        Some(_) => Change::Insert,
        None => match previous.map(|previous| units(value) as i64 - units(previous) as i64) {
            None | Some(2..) => Change::Replace,
            Some(..0) => Change::DeleteBackward,
            Some(_) => Change::Insert,
        },
    }
}

/// Nothing is disposable until somebody says what is.
fn described_email(email: Email) -> Value {
    json!({
        "address": email.address,
        "key": email.key,
        "local": email.local,
        "domain": email.domain,
        "suggestion": email.suggestion,
        "role": email.role,
        "free": email.free,
        "disposable": false,
    })
}

/// The sentence that the package has for a reason, read where it is written.
fn message(reason: Reason) -> String {
    let table = include_str!("../../pkg/core/email.js");
    let line = table.lines().find_map(|line| line.trim().strip_prefix(reason.code())?.strip_prefix(": \""));
    line.unwrap_or_default().trim_end_matches("\",").to_owned()
}

fn described(phone: Phone) -> Value {
    json!({
        "e164": phone.e164,
        "country": phone.country.map(|country| country.code().to_owned()),
        "callingCode": phone.calling_code.to_string(),
        "nationalNumber": phone.national_number,
        "extension": phone.extension,
        "type": phone.kind.code(),
        "valid": phone.valid,
        "possible": phone.possible,
        "national": phone.national,
        "international": phone.international,
        "uri": phone.uri,
        "key": phone.key,
    })
}

fn named(name: PersonName) -> Value {
    json!({
        "kind": name.kind.code(),
        "people": name.people,
        "title": name.title,
        "given": name.given,
        "middle": name.middle,
        "family": name.family,
        "suffix": name.suffix,
        "nickname": name.nickname,
        "display": name.display,
        "key": name.key,
    })
}

/// The calls about webhooks: a case writes the bytes of a body as the text that they are.
#[cfg(feature = "edge")]
fn webhook(call: &str, args: &Value) -> Result<Value, String> {
    use identity_hints::inbound::{Request, Source, handshake, read, verify};

    let texts = |list: &Value| -> Vec<String> {
        list.as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
    };
    let refused = |refusal: identity_hints::inbound::Refusal| json!({ "ok": false, "reason": refusal.code() });
    if call == "webhookHandshake" {
        let tokens = texts(&args[1]);
        let answer =
            handshake(args[0].as_str().unwrap_or_default(), &tokens.iter().map(String::as_str).collect::<Vec<_>>());
        return Ok(answer.map_or_else(refused, |challenge| json!({ "ok": true, "challenge": challenge })));
    }
    let source = Source::from_code(args[0].as_str().unwrap_or_default()).ok_or("BAD_OPTIONS")?;
    let (body, options) = if call == "readWebhook" { (&args[1], &args[2]) } else { (&args[1]["body"], &args[1]) };
    let headers: Vec<(&str, &str)> = options["headers"]
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
        .collect();
    let body = body.as_str().unwrap_or_default().as_bytes();
    let request = Request { headers: &headers, body, url: options["url"].as_str().unwrap_or_default() };
    if call == "readWebhook" {
        return Ok(json!(read(source, &request, options["receivedAt"].as_u64())));
    }
    let secrets = texts(&options["secrets"]);
    let judged = verify(source, &request, &secrets.iter().map(String::as_str).collect::<Vec<_>>());
    Ok(judged.map_or_else(refused, |()| json!({ "ok": true })))
}
