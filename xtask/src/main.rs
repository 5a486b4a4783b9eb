//! The one tool of this project: npm scripts and CI only call it.

extern crate alloc;

mod build;
mod command;
mod fuzz;
mod hostile;
mod hostile_seeds;
mod measure;
mod metadata;
mod paths;
mod serve;
mod setup;
mod steps;
mod tally;
mod test;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use steps::Steps;

const HELP: &str = "\
cargo xtask <what>

  start      set up, build, and serve the pages on localhost
  test       set up, build, and run every test
  build      compile the wasm artifacts into pkg/gen
  size       the artifacts' sizes beside their peers', held to budget.json
  bench      speed, natively and in Node, beside the peers
  setup      fetch what building and testing need
  metadata   compile Google's numbering plans into src/phone/tables
  fuzz       inputs that a fuzzer makes up, against the core [target] [seconds]
  hostile    print generated phone inputs that try to break a parser [--count N] [--seed S]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match command::end_children_on_signal().and_then(|()| dispatch(&args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let (name, rest) = args.split_first().map_or(("help", args), |(name, rest)| (name.as_str(), rest));
    let mut steps = Steps::default();
    match name {
        "start" => serve::start(&mut steps),
        "test" => test::all(&mut steps),
        "build" => build::all(&mut steps),
        "size" => measure::sizes(&mut steps),
        "bench" => measure::speed(&mut steps),
        "setup" => setup::all(&mut steps),
        "metadata" => metadata::run(rest),
        "fuzz" => fuzz::run(&mut steps, rest),
        "hostile" => print_hostile(rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("There is no `{other}`.\n\n{HELP}"),
    }
}

/// JSON lines of `["text","region"]`: the same for the same seed.
fn print_hostile(args: &[String]) -> Result<()> {
    let (mut count, mut seed) = (100_000, 1);
    for pair in args.chunks(2) {
        match pair {
            [name, value] if name == "--count" => count = value.parse().context("--count takes a number")?,
            [name, value] if name == "--seed" => seed = value.parse().context("--seed takes a number")?,
            _ => bail!("hostile: it takes [--count N] [--seed S]"),
        }
    }
    hostile_seeds::write_lines(std::io::stdout().lock(), seed, count).context("cannot print")
}
