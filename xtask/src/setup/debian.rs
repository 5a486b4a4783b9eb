//! Debian's packages, for what rustup or the machine's owner has not brought.

use std::io::{IsTerminal, stdin};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

use crate::command::{MINUTE, command, run};
use crate::paths;

/// Installs those of `packages` that are missing. `instead` says what to do where there is no apt-get.
pub fn install(packages: &[&str], instead: &str) -> Result<()> {
    if paths::find_program(["apt-get"]).is_none() {
        bail!("This machine has no apt-get. {instead}");
    }
    update()?;
    let mut install = as_root("apt-get")?;
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    run(&mut install, "apt-get-install", 20 * MINUTE)
        .with_context(|| format!("Debian's packages {} could not be installed. {instead}", packages.join(" ")))?;
    Ok(())
}

/// A command run as root: as it is for root, else through sudo, which asks for a password only at a terminal.
pub fn as_root(program: &str) -> Result<Command> {
    let mut elevated = if is_root() {
        command("env")
    } else {
        authenticate()?;
        let mut sudo = command("sudo");
        sudo.args(["--non-interactive", "env"]);
        sudo
    };
    elevated.args(["DEBIAN_FRONTEND=noninteractive", program]);
    Ok(elevated)
}

fn update() -> Result<()> {
    static UPDATED: OnceLock<()> = OnceLock::new();
    if UPDATED.get().is_none() {
        let mut update = as_root("apt-get")?;
        update.args(["update", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"]);
        // One unreachable source among several is no reason to stop: the install that follows judges.
        let _ = run(&mut update, "apt-get-update", 5 * MINUTE);
        let _ = UPDATED.set(());
    }
    Ok(())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Lets sudo ask for its password here, where it can be seen and typed.
fn authenticate() -> Result<()> {
    const ADVICE: &str = "Installing Debian's packages needs root: run this once as root, or where sudo works.";
    let mut sudo = Command::new("sudo");
    if stdin().is_terminal() {
        sudo.arg("--validate");
    } else {
        sudo.args(["--non-interactive", "true"]).stdin(Stdio::null());
    }
    if !sudo.status().context(ADVICE)?.success() {
        bail!(ADVICE);
    }
    Ok(())
}
