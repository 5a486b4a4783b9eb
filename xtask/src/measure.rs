//! Sizes and speeds beside the peers'. The measuring itself is done by what stands in `benches/`.

use anyhow::Result;

use crate::build;
use crate::command::{command, show};
use crate::steps::Steps;

pub fn sizes(steps: &mut Steps) -> Result<()> {
    build::all(steps)?;
    show(command("node").arg("benches/size.mjs"))
}

pub fn speed(steps: &mut Steps) -> Result<()> {
    build::all(steps)?;
    show(command("cargo").arg("bench"))?;
    show(command("node").arg("benches/peers.mjs"))
}
