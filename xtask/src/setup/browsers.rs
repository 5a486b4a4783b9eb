//! Chromium with its driver, and Firefox (whose driver is a crate): the machine's own, or Debian's.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};

use super::debian;
use crate::paths;
use crate::steps::Outcome;

const INSTEAD: &str = "Install Chromium (or Chrome) with chromedriver, and Firefox; where they are not on PATH, \
                       name them in CHROME, CHROMEDRIVER and FIREFOX.";

pub struct Browsers {
    pub chrome: PathBuf,
    pub chromedriver: PathBuf,
    pub firefox: PathBuf,
    /// Built by [`super::cargo_tools`] unless the machine has it.
    pub geckodriver: PathBuf,
}

impl Browsers {
    pub fn find() -> Option<Self> {
        Some(Self {
            chrome: program(
                "CHROME",
                &[
                    "chromium",
                    "google-chrome",
                    "google-chrome-stable",
                    "chromium-browser",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                ],
            )?,
            chromedriver: program("CHROMEDRIVER", &["chromedriver"])?,
            firefox: program(
                "FIREFOX",
                &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
            )?,
            geckodriver: program("GECKODRIVER", &["geckodriver"])?,
        })
    }

    pub fn require() -> Result<Self> {
        Self::find().context("A browser or its driver is missing: run `cargo xtask setup` first.")
    }

    /// webdriver.json, with these very browsers named in it, for wasm-bindgen's test runner.
    pub fn webdriver_settings(&self) -> Result<PathBuf> {
        let mut settings: serde_json::Value = serde_json::from_slice(&fs::read(paths::root().join("webdriver.json"))?)
            .context("webdriver.json is no JSON")?;
        settings["goog:chromeOptions"]["binary"] = self.chrome.to_string_lossy().into();
        settings["moz:firefoxOptions"]["binary"] = self.firefox.to_string_lossy().into();
        let file = paths::scratch().join("webdriver.json");
        fs::write(&file, settings.to_string())?;
        Ok(file)
    }
}

pub fn install() -> Result<Outcome> {
    if Browsers::find().is_some() {
        return Ok(Outcome::already());
    }
    debian::install(&["chromium", "chromium-driver", "firefox-esr"], INSTEAD)?;
    Browsers::find().context(INSTEAD)?;
    Ok(Outcome::note("from Debian's packages"))
}

/// What the variable names, else the first of `usual` that is there.
fn program(variable: &str, usual: &[&str]) -> Option<PathBuf> {
    let named = env::var(variable).ok().filter(|name| !name.is_empty());
    match named {
        Some(name) => paths::find_program([name.as_str()]),
        None => paths::find_program(usual.iter().copied()),
    }
}
