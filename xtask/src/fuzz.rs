//! `cargo xtask fuzz [target] [seconds]`: inputs that a coverage-guided fuzzer makes up, against `fuzz/targets`.
//!
//! No part of `npm test`: it has no end but the clock. What it finds becomes a case or a test.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::command::{command, show};
use crate::hostile::generate;
use crate::hostile_seeds::seeds;
use crate::metadata;
use crate::paths;
use crate::setup;
use crate::steps::Steps;

const TARGETS: [&str; 9] = ["parse", "mask", "short", "edit", "extract", "find", "identity", "table", "webhook"];
const SECONDS: u32 = 60;
/// Hostile inputs that each target starts from.
const SEEDS: usize = 3000;

pub fn run(steps: &mut Steps, args: &[String]) -> Result<()> {
    let (mut targets, mut seconds) = (&TARGETS[..], SECONDS);
    for arg in args {
        if let Ok(number) = arg.parse() {
            seconds = number;
        } else if let Some(at) = TARGETS.iter().position(|target| target == arg) {
            targets = &TARGETS[at..=at];
        } else {
            bail!("fuzz: it takes a target ({}) and a number of seconds, not `{arg}`", TARGETS.join(", "));
        }
    }
    ensure!(seconds > 0, "fuzz: 0 seconds would be for ever");
    setup::for_fuzzing(steps);
    steps.all_passed()?;
    for target in targets {
        println!("\n{target}, {seconds} s");
        fuzz(target, seconds)?;
    }
    Ok(())
}

fn fuzz(target: &str, seconds: u32) -> Result<()> {
    let corpus = paths::target().join("fuzz/corpus").join(target);
    if !corpus.is_dir() {
        plant(target, &corpus).with_context(|| format!("cannot write {}", corpus.display()))?;
    }
    let mut cargo = command("cargo");
    // The core has no unsafe code for a sanitizer to watch; without one, stable Rust does.
    cargo.args(["fuzz", "run", "--sanitizer", "none", "--target-dir"]).arg(paths::target().join("fuzz"));
    cargo.arg(target).arg(corpus);
    cargo.args(["--", &format!("-max_total_time={seconds}"), "-timeout=5", "-print_final_stats=1"]);
    show(&mut cargo).with_context(|| {
        format!(
            "What failed lies in fuzz/artifacts/{target}; \
             `cargo fuzz run --sanitizer none {target} FILE` repeats one, `cargo fuzz tmin` makes it small."
        )
    })
}

/// The first inputs: hostile texts, small tables, or payloads. `fuzz/lib.rs` and each target tell how an input is read.
fn plant(target: &str, corpus: &Path) -> Result<()> {
    fs::create_dir_all(corpus)?;
    if target == "table" {
        // Large ones take longer to unpack than the fuzzer has patience for.
        for territories in 1..8 {
            fs::write(corpus.join(territories.to_string()), metadata::small_table(territories)?)?;
        }
        return Ok(());
    }
    if target == "webhook" {
        let cases: Vec<Value> =
            serde_json::from_str(&fs::read_to_string(paths::root().join("tests/cases/inbound.json"))?)?;
        let bodies = cases.iter().filter_map(|case| case["args"].get(1)?.as_str());
        for (number, body) in bodies.enumerate() {
            for source in 0..3 {
                fs::write(corpus.join(format!("{number}-{source}")), format!("{source}{body}"))?;
            }
        }
        return Ok(());
    }
    for (number, (text, region)) in generate(1, SEEDS, &seeds()).enumerate() {
        let input = match target {
            // How, the caret, and the text before: the same without its last character.
            "edit" => {
                let before: String = text.chars().take(text.chars().count().saturating_sub(1)).collect();
                format!("{}{}{region}{before}\n{text}", number % 4, char::from(number as u8 % 128))
            }
            _ => format!("{region}{text}"),
        };
        fs::write(corpus.join(number.to_string()), input)?;
    }
    Ok(())
}
