//! What a machine needs before this project builds and tests. Each step is skipped when done.

mod browsers;
mod cargo_tools;
mod debian;
mod npm;
mod wasm_target;

use anyhow::Result;

use crate::steps::Steps;

pub use browsers::Browsers;
pub use wasm_target::{TARGET, Toolchain};

pub fn all(steps: &mut Steps) -> Result<()> {
    let can_build = for_building(steps);
    for_testing(steps, can_build);
    steps.all_passed()
}

/// Enough to build the package and serve the pages. Says whether all of it is there.
pub fn for_building(steps: &mut Steps) -> bool {
    let npm = steps.run("npm packages", npm::packages);
    let node = steps.after(npm, "Node", npm::node);
    let target = steps.run("wasm target", wasm_target::install);
    let bindgen = steps.run("wasm-bindgen", cargo_tools::wasm_bindgen);
    node && target && bindgen
}

pub fn for_fuzzing(steps: &mut Steps) {
    steps.run("cargo-fuzz", cargo_tools::cargo_fuzz);
}

/// What tests need besides.
pub struct Testing {
    pub lints: bool,
    pub browsers: bool,
}

pub fn for_testing(steps: &mut Steps, can_build: bool) -> Testing {
    let lints = steps.after(can_build, "clippy for wasm", wasm_target::linter);
    let wasm_pack = steps.run("wasm-pack", cargo_tools::wasm_pack);
    let geckodriver = steps.run("geckodriver", cargo_tools::geckodriver);
    let browsers = steps.after(geckodriver, "browsers", browsers::install);
    Testing { lints, browsers: wasm_pack && browsers }
}
