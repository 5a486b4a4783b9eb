//! Where the hostile generator starts from: the example numbers in Google's metadata, and writing
//! what it makes as JSON lines for the differential test in Node.

use std::io::{self, Write};

use phonenumber::metadata::DATABASE;

use crate::hostile::{Seed, generate};

/// One seed for each region and type that has an example, in a fixed order.
pub fn seeds() -> Vec<Seed> {
    let mut seeds = Vec::new();
    for metadata in DATABASE.iter() {
        let descriptors = metadata.descriptors();
        let kinds = [
            descriptors.fixed_line(),
            descriptors.mobile(),
            descriptors.toll_free(),
            descriptors.premium_rate(),
            descriptors.shared_cost(),
            descriptors.personal_number(),
            descriptors.voip(),
            descriptors.pager(),
            descriptors.uan(),
            descriptors.voicemail(),
        ];
        for nsn in kinds.into_iter().flatten().filter_map(|kind| kind.example()) {
            seeds.push(Seed {
                region: metadata.id().to_owned(),
                calling_code: metadata.country_code().to_string(),
                nsn: nsn.to_owned(),
                national_prefix: metadata.national_prefix().unwrap_or_default().to_owned(),
                dialling_prefix: metadata
                    .preferred_international_prefix()
                    .map(str::to_owned)
                    .or_else(|| metadata.international_prefix().map(|p| literal(p.as_str())))
                    .unwrap_or_default(),
            });
        }
    }
    // The database iterates in hash order.
    seeds.sort_by(|a, b| (&a.region, &a.calling_code, &a.nsn).cmp(&(&b.region, &b.calling_code, &b.nsn)));
    seeds
}

/// Digits at the start of a prefix pattern such as "00|1(?:1|2)": enough to dial one of them.
fn literal(pattern: &str) -> String {
    pattern.chars().take_while(char::is_ascii_digit).collect()
}

/// `count` inputs as JSON lines `["text","region"]`.
pub fn write_lines(out: impl Write, seed: u64, count: usize) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    for (text, region) in generate(seed, count, &seeds()) {
        writeln!(out, "[{},\"{region}\"]", json_string(&text))?;
    }
    out.flush()
}

fn json_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            // U+2028 and U+2029 are legal in JSON, but line readers split there.
            c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
