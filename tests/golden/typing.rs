//! `AsYouTypeFormatterTest`: keys one after the other, and what is shown after each.

use super::corpus::Tally;
use identity_hints::phone::Metadata;
use serde_json::{Value, json};

/// Types a record's keys. A step is a key and the text shown; `remember:` before a key asks where that digit will
/// stand, `pos` where it stands by now, and `clear` starts again.
pub fn check(metadata: &Metadata, record: &Value, tally: &mut Tally) {
    let mut typed = metadata.as_you_type(metadata.country(record["region"].as_str().unwrap()));
    let mut keys = String::new();
    for step in record["steps"].as_array().unwrap() {
        let (key, want) = (step[0].as_str().unwrap(), &step[1]);
        keys.push_str(key);
        let at = || format!("{keys} in {}", record["t"]);
        match key {
            "clear" => {
                typed.clear();
                keys.clear();
            }
            "pos" => tally.check(at, json!(typed.remembered().to_string()), want.clone()),
            key => {
                let (key, is_remembered) = key.strip_prefix("remember:").map_or((key, false), |key| (key, true));
                key.chars().for_each(|c| typed.push(c));
                if is_remembered {
                    typed.remember();
                }
                tally.check(at, json!(typed.text()), want.clone());
            }
        }
    }
}
