//! Command-line tools that are themselves crates, built once per user.

use std::fs;

use anyhow::{Context, Result};

use crate::command::{MINUTE, command, run};
use crate::paths;
use crate::steps::Outcome;

/// The glue generator and the library it serves must be of one version: that of Cargo.lock.
pub fn wasm_bindgen() -> Result<Outcome> {
    install("wasm-bindgen-cli", "wasm-bindgen", &locked_version("wasm-bindgen")?)
}

pub fn wasm_pack() -> Result<Outcome> {
    install("wasm-pack", "wasm-pack", "0.15.1")
}

pub fn geckodriver() -> Result<Outcome> {
    install("geckodriver", "geckodriver", "0.37.1")
}

pub fn cargo_fuzz() -> Result<Outcome> {
    install("cargo-fuzz", "cargo-fuzz", "0.13.2")
}

fn install(krate: &str, program: &str, version: &str) -> Result<Outcome> {
    let tools = paths::tools();
    let installed = tools.join("bin").join(program);
    let printed = run(command(&installed.to_string_lossy()).arg("--version"), program, MINUTE).unwrap_or_default();
    if printed.split_whitespace().any(|word| word == version) {
        return Ok(Outcome::note(format!("{version}, already there")));
    }
    let mut cargo = command("cargo");
    // Not --locked: some lock files name dependencies that have been withdrawn since.
    cargo.args(["install", krate, "--version", version, "--force", "--root"]).arg(&tools);
    run(&mut cargo, &format!("install-{program}"), 30 * MINUTE).with_context(|| {
        format!(
            "Run `cargo install {krate} --version {version} --root {}` to see why it does not build.",
            tools.display()
        )
    })?;
    Ok(Outcome::note(version))
}

fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock"))?;
    lock.split_once(&format!("name = \"{package}\"\nversion = \""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .with_context(|| format!("Cargo.lock names no {package}: run `cargo update --workspace`."))
}
