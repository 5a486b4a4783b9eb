//! npm's packages, one of which is Node itself: wrangler needs a newer one than many machines have.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::command::{MINUTE, command, run};
use crate::paths;
use crate::steps::Outcome;

const OLDEST_NODE: u32 = 22;

pub fn packages() -> Result<Outcome> {
    let root = paths::root();
    // npm writes this file last, so it dates the install.
    let installed = modified(&root.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&root.join("package-lock.json")) {
        return Ok(Outcome::already());
    }
    // Not `npm ci`, which refuses a lock file without the optional packages of every other platform, and a registry
    // may not carry those. Versions come from the lock file all the same, and --no-save leaves it as it is.
    run(command("npm").args(["install", "--no-save", "--loglevel=error"]), "npm-install", 15 * MINUTE).context(
        "The npm packages could not be installed: Node 20 or newer with npm has to be on PATH, and the npm registry \
         reachable.",
    )?;
    Ok(Outcome::done())
}

pub fn node() -> Result<Outcome> {
    let version = run(command("node").arg("--version"), "node", MINUTE)?;
    let version = version.trim();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major < Some(OLDEST_NODE) {
        bail!(
            "Node is {version}, and wrangler needs {OLDEST_NODE}. The npm package `node` brings one, but its install \
             script did not run: allow install scripts (`npm config set ignore-scripts false`) and run `npm ci`."
        );
    }
    Ok(Outcome::note(version))
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}
