#![cfg(not(target_arch = "wasm32"))]
//! Google's answers on the production metadata: `oracle_dev` and `oracle_hard_dev` of `CORPUS_DIR`.

mod corpus;

use corpus::Tally;
use identity_hints::phone::{self, Context, Country, Leniency, Search, Style, with_production};
use serde_json::{Value, json};

#[test]
fn the_everyday_oracle() {
    agrees("oracle_dev.jsonl.gz");
}

#[test]
fn the_hostile_oracle() {
    agrees("oracle_hard_dev.jsonl.gz");
}

#[test]
fn numbers_in_texts() {
    let Some(records) = corpus::records("find_dev.jsonl.gz") else {
        return;
    };
    let mut tally = Tally::default();
    for record in &records {
        let text = record["text"].as_str().unwrap();
        let country = Country::from_code(record["rg"].as_str().unwrap());
        for leniency in Leniency::ALL {
            let name = leniency.code();
            let found = found(text, country, leniency);
            tally.check(|| format!("{name} in {text:?} from {}", record["rg"]), found, record[name].clone());
        }
    }
    tally.finish();
}

/// Start, end, E.164 and extension of each number; the offsets are of UTF-16 units.
fn found(text: &str, country: Option<Country>, leniency: Leniency) -> Value {
    let unit = |offset: usize| text[..offset].encode_utf16().count();
    with_production(|metadata| {
        let found = metadata.find(text, Search { countries: country.as_slice(), leniency, context: Context::Google });
        found
            .map(|found| {
                let number = &found.number;
                json!([unit(found.start), unit(found.end), metadata.format(number, Style::E164), number.extension()])
            })
            .collect()
    })
}

fn agrees(file: &str) {
    let Some(records) = corpus::records(file) else {
        return;
    };
    let mut tally = Tally::default();
    for record in &records {
        check(record, &mut tally);
    }
    tally.finish();
}

fn check(record: &Value, tally: &mut Tally) {
    let text = |field: &str| record[field].as_str().map(str::to_owned);
    let input = record["in"].as_str().unwrap();
    let region = record["rg"].as_str().unwrap();
    let default = Country::from_code(region);
    let at = |field: &'static str| move || format!("{field} of {input:?} in {region}");
    if let Some(typed) = text("ayt") {
        let keys: String = input.chars().filter(|c| *c == '+' || c.is_ascii_digit()).collect();
        tally.check(at("as you type"), phone::format_as_you_type(&keys, default), typed);
    }
    let verdict = phone::validate(input, default, &[]);
    let reason = verdict.reason.map(|reason| reason.code().to_owned());
    if let Some(error) = text("err") {
        tally.check(at("number"), verdict.phone, None);
        tally.check(at("reason"), reason, Some(error));
        return;
    }
    let why = text("why").map(|why| if why == "IS_POSSIBLE" { "NOT_VALID".to_owned() } else { why });
    tally.check(at("reason"), reason, if record["valid"] == true { None } else { why });
    let Some(phone) = verdict.phone else { return };
    tally.check(at("e164"), Some(phone.e164), text("e164"));
    tally.check(
        at("country"),
        phone.country.map(|country| country.code().to_owned()),
        text("region").filter(|region| region != "001" && region != "ZZ"),
    );
    tally.check(at("valid"), Some(phone.valid), record["valid"].as_bool());
    tally.check(at("possible"), Some(phone.possible), record["possible"].as_bool());
    tally.check(at("type"), Some(phone.kind.code().to_owned()), text("type"));
    tally.check(at("national"), Some(phone.national), text("nat"));
    tally.check(at("international"), Some(phone.international), text("intl"));
    tally.check(at("uri"), Some(phone.uri), text("rfc"));
    tally.check(
        at("dialled from US"),
        Country::from_code("US").and_then(|us| phone::format(input, Style::DialledFrom(us), default)),
        text("fromUS"),
    );
    if record.get("ext").is_some() {
        tally.check(at("extension"), phone.extension, text("ext"));
        tally.check(at("national number"), Some(phone.national_number), text("nsn"));
    }
}
