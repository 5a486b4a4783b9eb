//! Every test there is, one step after another; a failed step stops only those that stand on it.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Result, anyhow};

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

pub fn all(steps: &mut Steps) -> Result<()> {
    let can_build = setup::for_building(steps);
    let has = setup::for_testing(steps, can_build);
    let corpus = corpus();
    if corpus.is_none() {
        println!(
            "  No corpus: CORPUS_DIR is not set and ../shared/data is not there. The suites that read it are skipped."
        );
    }

    steps.run("format", format);
    steps.run("lints", lints);
    steps.after(has.lints, "lints for wasm", lints_for_wasm);
    let built = build::artifacts(steps, can_build);
    steps.run("Rust tests", || rust_tests(corpus.as_ref()));
    steps.after(can_build && has.browsers, "wasm in Chromium", || {
        wasm_tests("chrome")
    });
    steps.after(can_build && has.browsers, "wasm in Firefox", || {
        wasm_tests("firefox")
    });
    for (project, name, needs_browsers) in VITEST {
        let ready = built && (has.browsers || !needs_browsers);
        steps.after(ready, name, || vitest(project, corpus.as_ref()));
    }
    steps.after(built, "types", types);
    steps.after(built, "size", size);
    steps.summary()
}

fn format() -> Result<Outcome> {
    check(
        command("cargo").args(["fmt", "--all", "--check"]),
        "fmt",
        "Run `cargo fmt --all`.",
    )
}

fn lints() -> Result<Outcome> {
    let mut clippy = command("cargo");
    clippy.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]);
    check(
        &mut clippy,
        "clippy",
        "Mend what clippy names; `cargo clippy --fix` mends some of it.",
    )
}

/// The bindings exist only for wasm, so the lints above never see them.
fn lints_for_wasm() -> Result<Outcome> {
    let mut clippy = Toolchain::require()?.command("cargo");
    clippy.args([
        "clippy", "--lib", "--tests", "--target", TARGET, "--", "--deny", "warnings",
    ]);
    check(&mut clippy, "clippy-wasm", "Mend what clippy names.")
}

fn rust_tests(corpus: Option<&PathBuf>) -> Result<Outcome> {
    tests(
        command("cargo").args(["test", "--workspace", "--no-fail-fast"]),
        "cargo-test",
        corpus,
    )
}

fn wasm_tests(browser: &str) -> Result<Outcome> {
    let browsers = Browsers::require()?;
    let mut wasm_pack = Toolchain::require()?.command("wasm-pack");
    wasm_pack.args(["test", "--headless", &format!("--{browser}")]);
    match browser {
        "chrome" => wasm_pack.arg("--chromedriver").arg(&browsers.chromedriver),
        _ => wasm_pack.arg("--geckodriver").arg(&browsers.geckodriver),
    };
    wasm_pack.env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        browsers.webdriver_settings()?,
    );
    tests(&mut wasm_pack, &format!("wasm-{browser}"), None)
}

fn vitest(project: &str, corpus: Option<&PathBuf>) -> Result<Outcome> {
    let mut vitest = command("vitest");
    vitest.args(["run", "--project", project, "--passWithNoTests=false"]);
    if let Some(browsers) = Browsers::find() {
        vitest
            .env("CHROME", browsers.chrome)
            .env("FIREFOX", browsers.firefox);
    }
    tests(&mut vitest, &format!("vitest-{project}"), corpus)
}

fn types() -> Result<Outcome> {
    check(
        command("tsc").args(["--noEmit", "--project", "worker"]),
        "tsc",
        "Mend what the type checker names.",
    )
}

fn size() -> Result<Outcome> {
    check(command("node").arg("benches/size.mjs"), "size", "")
}

/// A command that only passes or fails.
fn check(command: &mut Command, log: &str, advice: &'static str) -> Result<Outcome> {
    run(command, log, 15 * MINUTE).map_err(|error| error.context(advice))?;
    Ok(Outcome::check())
}

/// A command that runs tests and prints how many passed.
fn tests(command: &mut Command, log: &str, corpus: Option<&PathBuf>) -> Result<Outcome> {
    if let Some(dir) = corpus {
        command.env("CORPUS_DIR", dir);
    }
    let (finished, output) = run_to_end(command, log, 25 * MINUTE)?;
    let tally = Tally::read(&output);
    match finished {
        Ok(()) => Ok(Outcome::tests(tally)),
        Err(how) => Err(anyhow!(failure(command, &how, &output, log)).context(tally)),
    }
}

/// CORPUS_DIR, or the usual place beside this checkout.
fn corpus() -> Option<PathBuf> {
    let dir = env::var_os("CORPUS_DIR")
        .map_or_else(|| paths::root().join("../shared/data"), PathBuf::from);
    fs::canonicalize(dir).ok()
}
