//! From the crate to `pkg/gen`: cargo, wasm-bindgen, wasm-opt, once per artifact.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{MINUTE, command, run};
use crate::paths;
use crate::setup::{self, TARGET, Toolchain};
use crate::steps::{Outcome, Steps};

/// Each is a Cargo feature, a wasm file and a folder of `pkg/`.
pub const ARTIFACTS: [&str; 3] = ["phone", "browser", "edge"];

/// The Cargo feature that leaves std's panic machinery out of every artifact.
const WITHOUT_STD: &str = "freestanding";

/// What makes the artifacts smaller than rustc's opt-level "s" does: it inlines functions up to a cost of 75, copies up to
/// six instructions to spare a jump, and moves what is computed twice to where more locals have to carry it. A stack of 104 kB, where a megabyte is usual, puts the
/// tables at smaller addresses, which are shorter to name.
const CODE_GENERATION: [&str; 6] = [
    "-Cllvm-args=-inline-threshold=5",
    "-Cllvm-args=-jump-threading-threshold=2",
    "-Cllvm-args=-disable-lsr",
    "-Cllvm-args=-enable-pre=false",
    "-Cllvm-args=-disable-licm-promotion",
    "-Clink-arg=-zstack-size=106496",
];

/// The features are those rustc turns on by default: without them wasm-opt rejects its output.
/// Brotli packs the table worse in pieces, as memory-packing leaves it, and shared locals worse than their copies.
/// `-Oz` makes it no smaller once rustc has optimised for size.
const WASM_OPT: [&str; 16] = [
    "-O3",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "--converge",
    "--reorder-functions",
    "--reorder-locals",
    "--strip-debug",
    "--strip-target-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-reference-types",
    "--strip-producers",
];

/// Everything from set-up to the artifacts; an error when any of it failed.
pub fn all(steps: &mut Steps) -> Result<()> {
    let ready = setup::for_building(steps);
    artifacts(steps, ready);
    steps.all_passed()
}

/// A step for each artifact. Says whether all are built.
pub fn artifacts(steps: &mut Steps, ready: bool) -> bool {
    let toolchain = if ready { Toolchain::find() } else { None };
    let mut built = true;
    for name in ARTIFACTS {
        built &= steps.after(toolchain.is_some(), &format!("build {name}"), || {
            artifact(name, toolchain.unwrap_or(Toolchain::Usual))
        });
    }
    built
}

fn artifact(name: &str, toolchain: Toolchain) -> Result<Outcome> {
    let generated = paths::root().join("pkg/gen");
    let wasm = format!("{name}_bg.wasm");
    let stamp = paths::scratch().join(format!("{name}.stamp"));
    let inputs = fingerprint(name, toolchain)?;
    if generated.join(&wasm).is_file() && fs::read_to_string(&stamp).is_ok_and(|built| built == inputs) {
        return Ok(Outcome::note("unchanged"));
    }

    compile(name, toolchain)?;
    let bound = paths::scratch().join("bound").join(name);
    bind(name, &bound)?;
    fs::create_dir_all(&generated)?;
    optimise(&bound.join(&wasm), &generated.join(&wasm))?;
    fs::write(&stamp, inputs)?;
    Ok(Outcome::note(format!("{} bytes of wasm", fs::metadata(generated.join(wasm))?.len())))
}

fn compile(name: &str, toolchain: Toolchain) -> Result<()> {
    let features = format!("{name},{WITHOUT_STD}");
    // Panic messages carry file names; these make them the same on every machine.
    let flags = format!("target.{TARGET}.rustflags = {:?}", rustc_flags());
    let mut cargo = toolchain.command("cargo");
    cargo
        // As a library for Rust too, the module would keep more than it exports.
        .args(["rustc", "--lib", "--crate-type", "cdylib", "--release", "--target", TARGET])
        .args(["--no-default-features", "--features", &features])
        .args(["--config", &flags])
        .arg("--")
        .args(CODE_GENERATION);
    run(&mut cargo, &format!("build-{name}"), 20 * MINUTE)
        .context("The crate does not compile for wasm; see above.")?;
    Ok(())
}

/// The module as wasm-bindgen leaves it. Its JavaScript is left behind: `pkg/core/engine.js` does what little is needed.
fn bind(name: &str, out: &Path) -> Result<()> {
    let compiled = paths::target().join(TARGET).join("release/identity_hints.wasm");
    let mut bindgen = command("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--omit-default-module-path", "--no-typescript"])
        .args(["--out-name", name, "--out-dir"])
        .args([out, &compiled]);
    run(&mut bindgen, &format!("bindgen-{name}"), 5 * MINUTE)
        .context("If wasm-bindgen names a version mismatch, run `cargo xtask setup`.")?;
    Ok(())
}

fn optimise(from: &Path, to: &Path) -> Result<()> {
    let mut wasm_opt = command("wasm-opt");
    wasm_opt.args(WASM_OPT).arg(from).arg("-o").arg(to);
    run(&mut wasm_opt, "wasm-opt", 10 * MINUTE).context(
        "If wasm-opt names a feature that has to be enabled, rustc turned it on: add it to WASM_OPT in xtask/src/build.rs.",
    )?;
    Ok(())
}

fn rustc_flags() -> Vec<String> {
    let home = std::env::var_os("HOME").unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(|| PathBuf::from(home).join(".cargo"), PathBuf::from);
    [(cargo_home, "/cargo"), (paths::root(), "/identity-hints")]
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
        .into_iter()
        .collect()
}

/// A hash of everything an artifact is made from.
fn fingerprint(name: &str, toolchain: Toolchain) -> Result<String> {
    let root = paths::root();
    let mut files = vec![root.join("Cargo.toml"), root.join("Cargo.lock"), root.join(".cargo/config.toml")];
    files_under(&root.join("src"), &mut files)?;
    files.sort();
    let mut hash = DefaultHasher::new();
    // This file says how.
    (name, format!("{toolchain:?}"), include_str!("build.rs")).hash(&mut hash);
    for file in files {
        file.strip_prefix(&root)?.hash(&mut hash);
        fs::read(&file)?.hash(&mut hash);
    }
    Ok(format!("{:016x}", hash.finish()))
}

fn files_under(dir: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            files_under(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
