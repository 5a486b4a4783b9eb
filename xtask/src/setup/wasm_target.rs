//! The standard library for wasm32-unknown-unknown: from rustup, or by Debian's packages where rustup cannot fetch it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::debian;
use crate::command::{MINUTE, command, run};
use crate::paths;
use crate::steps::Outcome;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// The name under which rustup knows Debian's Rust.
const LINKED: &str = "wasm";

/// Debian's Rust for browsers, its sources (to build std from), and the linker.
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// What to do by hand where neither way works.
const BY_HAND: &str =
    "Run `rustup target add wasm32-unknown-unknown` where rustup can reach its server, then this again.";

/// Which of the machine's Rust toolchains builds for wasm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Toolchain {
    /// The one that everything else is built with.
    Usual,
    /// Debian's, linked into rustup.
    Debian,
}

impl Toolchain {
    pub fn find() -> Option<Self> {
        [Self::Usual, Self::Debian].into_iter().find(|toolchain| toolchain.links_wasm())
    }

    pub fn require() -> Result<Self> {
        Self::find().context("No Rust toolchain here builds for wasm: run `cargo xtask setup` first.")
    }

    /// `program` (cargo, wasm-pack, …) with this toolchain behind it.
    pub fn command(self, program: &str) -> Command {
        let mut command = command(program);
        if self == Self::Debian {
            command.env("RUSTUP_TOOLCHAIN", LINKED);
        }
        command
    }

    /// Only linking an empty library tells whether std and a linker are there and match the compiler.
    fn links_wasm(self) -> bool {
        let dir = paths::scratch();
        let source = dir.join("probe.rs");
        let written = fs::create_dir_all(&dir).and_then(|()| fs::write(&source, ""));
        let mut rustc = self.command("rustc");
        rustc.args(["--target", TARGET, "--crate-type", "cdylib", "-o"]).arg(dir.join("probe.wasm")).arg(&source);
        written.is_ok() && run(&mut rustc, "wasm-probe", MINUTE).is_ok()
    }
}

pub fn install() -> Result<Outcome> {
    match Toolchain::find() {
        Some(Toolchain::Usual) => return Ok(Outcome::already()),
        Some(Toolchain::Debian) => return Ok(Outcome::note("already there, Debian's")),
        None => {}
    }
    if from_rustup() {
        return Ok(Outcome::note("from rustup"));
    }
    debian::install(&DEBIAN_PACKAGES, BY_HAND)?;
    build_std().context(BY_HAND)?;
    link_toolchain()?;
    match Toolchain::find() {
        Some(_) => Ok(Outcome::note("rustup could not fetch it; from Debian's packages")),
        None => bail!("Debian's Rust is installed but links no wasm (see logs/wasm-probe.log). {BY_HAND}"),
    }
}

/// Clippy for the toolchain that builds for wasm. rustup's brings its own.
pub fn linter() -> Result<Outcome> {
    let clippy = || run(Toolchain::require()?.command("cargo").args(["clippy", "--version"]), "clippy-version", MINUTE);
    if clippy().is_ok() {
        return Ok(Outcome::already());
    }
    const BY_HAND: &str = "Run `rustup component add clippy`, then this again.";
    debian::install(&["rust-web-clippy"], BY_HAND)?;
    clippy().context(BY_HAND)?;
    Ok(Outcome::note("from Debian's packages"))
}

fn from_rustup() -> bool {
    let mut add = command("rustup");
    // Without a route to its server rustup may try for long; 20 MB arrive sooner than this on a slow line.
    add.args(["target", "add", TARGET]).env("RUSTUP_MAX_RETRIES", "1");
    run(&mut add, "rustup-target-add", 2 * MINUTE).is_ok() && Toolchain::Usual.links_wasm()
}

/// Debian ships std for wasm as source only. An empty crate makes cargo compile it, and the results go where
/// Debian's rustc looks for a target's libraries.
fn build_std() -> Result<()> {
    let krate = paths::scratch().join("std");
    let libraries = sysroot_libraries()?;
    fs::create_dir_all(krate.join("src"))?;
    fs::write(krate.join("Cargo.toml"), "[package]\nname = \"std-for-wasm\"\nedition = \"2024\"\n\n[workspace]\n")?;
    fs::write(krate.join("src/lib.rs"), "")?;
    let mut cargo = command("/usr/bin/cargo");
    cargo
        .current_dir(&krate)
        .args(["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", TARGET, "--target-dir", "target"])
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode the release profile's LTO could not see into std.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    run(&mut cargo, "build-std", 15 * MINUTE)?;

    let mut copy = debian::as_root("sh")?;
    // What an earlier compiler left there would only confuse this one.
    copy.args(["-c", r#"mkdir -p "$2" && rm -f "$2"/*.rlib && cp "$1"/lib*.rlib "$2""#, "sh"])
        .arg(krate.join("target").join(TARGET).join("release/deps"))
        .arg(libraries);
    run(&mut copy, "install-std", MINUTE)?;
    fs::remove_dir_all(krate)?;
    Ok(())
}

fn sysroot_libraries() -> Result<PathBuf> {
    let mut rustc = command("/usr/bin/rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    Ok(PathBuf::from(run(&mut rustc, "rustc-libdir", MINUTE)?.trim()))
}

fn link_toolchain() -> Result<()> {
    run(command("rustup").args(["toolchain", "link", LINKED, "/usr"]), "rustup-link", MINUTE)
        .context("Debian's Rust could not be linked into rustup: `rustup toolchain link wasm /usr` has to work.")?;
    Ok(())
}
