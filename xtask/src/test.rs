//! Every test there is, one step after another; a failed step stops only those that stand on it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Result, anyhow, bail};

use crate::command::{MINUTE, command, failure, run, run_to_end};
use crate::setup::{self, Browsers, TARGET, Toolchain};
use crate::steps::{Outcome, Steps};
use crate::tally::Tally;
use crate::{build, paths};

/// The projects of vitest.config.js, and what each stands on besides the built package.
const VITEST: [(&str, &str, bool); 5] = [
    ("node", "package in Node", false),
    ("workerd", "package in workerd", false),
    ("worker", "Worker", false),
    ("packaging", "packaging", false),
    ("browser", "pages in browsers", true),
];

/// All of the core; an artifact has a part of it.
const EDGE: [&str; 2] = ["--features", "identity-hints/edge"];

const DENY_WARNINGS: [&str; 3] = ["--", "--deny", "warnings"];

pub fn all(steps: &mut Steps) -> Result<()> {
    let can_build = setup::for_building(steps);
    let has = setup::for_testing(steps, can_build);
    let corpus = corpus();
    if !corpus.is_dir() {
        println!("  No corpus at {}: suites that read it are skipped.", corpus.display());
    }

    steps.run("format", format);
    steps.run("lints", lints);
    steps.after(has.lints, "lints for wasm", lints_for_wasm);
    let built = build::artifacts(steps, can_build);
    steps.run("Rust tests", || rust_tests(&corpus));
    let in_browsers = can_build && has.browsers;
    steps.after(in_browsers, "wasm in Chromium", || wasm_tests("chrome"));
    steps.after(in_browsers, "wasm in Firefox", || wasm_tests("firefox"));
    for (project, name, needs_browsers) in VITEST {
        let ready = built && (has.browsers || !needs_browsers);
        steps.after(ready, name, || vitest(project, &corpus));
    }
    steps.after(built, "types", types);
    steps.after(built, "size", size);
    steps.summary()
}

fn format() -> Result<Outcome> {
    let mut fmt = command("cargo");
    fmt.args(["fmt", "--all", "--check"]);
    check(&mut fmt, "fmt", "Run `cargo fmt --all`.")
}

fn lints() -> Result<Outcome> {
    let mut clippy = command("cargo");
    clippy.args(["clippy", "--workspace", "--all-targets"]).args(EDGE).args(DENY_WARNINGS);
    check(&mut clippy, "clippy", "Mend what clippy names.")
}

/// The bindings exist only for wasm, so the lints above never see them.
fn lints_for_wasm() -> Result<Outcome> {
    let mut clippy = Toolchain::require()?.command("cargo");
    clippy.args(["clippy", "--lib", "--tests", "--target", TARGET]).args(EDGE).args(DENY_WARNINGS);
    check(&mut clippy, "clippy-wasm", "Mend what clippy names.")
}

fn rust_tests(corpus: &Path) -> Result<Outcome> {
    let mut cargo = command("cargo");
    cargo.args(["test", "--workspace", "--no-fail-fast"]).args(EDGE).env("CORPUS_DIR", corpus);
    tests(&mut cargo, "cargo-test")
}

fn wasm_tests(browser: &str) -> Result<Outcome> {
    let browsers = Browsers::require()?;
    let mut wasm_pack = Toolchain::require()?.command("wasm-pack");
    wasm_pack.args(["test", "--headless", &format!("--{browser}")]);
    match browser {
        "chrome" => wasm_pack.arg("--chromedriver").arg(&browsers.chromedriver),
        _ => wasm_pack.arg("--geckodriver").arg(&browsers.geckodriver),
    };
    wasm_pack.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browsers.webdriver_settings()?);
    tests(&mut wasm_pack, &format!("wasm-{browser}"))
}

fn vitest(project: &str, corpus: &Path) -> Result<Outcome> {
    let mut vitest = command("vitest");
    vitest.args(["run", "--project", project]).env("CORPUS_DIR", corpus);
    if let Some(browsers) = Browsers::find() {
        vitest.env("CHROME", browsers.chrome).env("FIREFOX", browsers.firefox);
    }
    tests(&mut vitest, &format!("vitest-{project}"))
}

fn types() -> Result<Outcome> {
    let mut tsc = command("tsc");
    tsc.args(["--noEmit", "--project", "worker"]);
    check(&mut tsc, "tsc", "Mend what the type checker names.")
}

fn size() -> Result<Outcome> {
    check(command("node").arg("benches/size.mjs"), "size", "`npm run size` shows the table.")
}

/// A command that only passes or fails.
fn check(command: &mut Command, log: &str, advice: &'static str) -> Result<Outcome> {
    run(command, log, 15 * MINUTE).map_err(|error| error.context(advice))?;
    Ok(Outcome::check())
}

/// A command that runs tests and prints how many passed.
fn tests(command: &mut Command, log: &str) -> Result<Outcome> {
    let (finished, output) = run_to_end(command, log, 25 * MINUTE)?;
    let tally = Tally::read(&output);
    match finished {
        Ok(()) if tally.passed > 0 => Ok(Outcome::tests(tally)),
        Ok(()) => bail!("{}", failure(command, "ran no test", &output, log)),
        Err(how) => Err(anyhow!(failure(command, &how, &output, log)).context(tally)),
    }
}

/// Where the corpus is, or would be: CORPUS_DIR, or the usual place beside this checkout.
fn corpus() -> PathBuf {
    let usual = paths::root().join("../shared/data");
    let dir = env::var_os("CORPUS_DIR").map_or(usual, PathBuf::from);
    fs::canonicalize(&dir).unwrap_or(dir)
}
