//! A step is a named piece of work whose line says how it went:
//! `✓ wasm target              0.1 s  (already there)`.

use std::io::{IsTerminal, Write, stdout};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::tally::Tally;

/// What a step that succeeded has to say.
pub struct Outcome {
    note: String,
    tally: Tally,
}

impl Outcome {
    pub fn done() -> Self {
        Self::note("")
    }

    pub fn already() -> Self {
        Self::note("already there")
    }

    pub fn note(note: impl Into<String>) -> Self {
        Self { note: note.into(), tally: Tally::default() }
    }

    /// A single check (formatting, lints, sizes): it counts as one test.
    pub fn check() -> Self {
        Self { note: String::new(), tally: Tally::one_passed() }
    }

    pub fn tests(tally: Tally) -> Self {
        Self { note: tally.to_string(), tally }
    }
}

/// Every step taken so far, in order.
#[derive(Default)]
pub struct Steps {
    reports: Vec<Report>,
}

struct Report {
    name: String,
    took: Duration,
    verdict: Verdict,
    tally: Tally,
}

#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Passed,
    Failed,
    Skipped,
}

impl Steps {
    /// Does `work` and prints how it went. Returns whether it succeeded, for the steps that depend on it.
    pub fn run(&mut self, name: &str, work: impl FnOnce() -> Result<Outcome>) -> bool {
        announce(name);
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        match result {
            Ok(outcome) => {
                self.close(name, took, Verdict::Passed, &outcome.note, outcome.tally);
                true
            }
            Err(error) => {
                let tally = error.downcast_ref::<Tally>().copied().unwrap_or_default();
                self.close(name, took, Verdict::Failed, "", tally.with_a_failure());
                explain(&error);
                false
            }
        }
    }

    /// Like [`run`](Self::run), once what it stands on has succeeded; else skipped, and said so.
    pub fn after(&mut self, ready: bool, name: &str, work: impl FnOnce() -> Result<Outcome>) -> bool {
        if ready {
            return self.run(name, work);
        }
        let why = "skipped: a step it needs failed";
        self.close(name, Duration::ZERO, Verdict::Skipped, why, Tally::default());
        false
    }

    /// An error when a step failed, so that the process exits with one.
    pub fn all_passed(&self) -> Result<()> {
        let failed = self.reports.iter().filter(|report| report.verdict == Verdict::Failed);
        let failed: Vec<_> = failed.map(|report| report.name.as_str()).collect();
        if !failed.is_empty() {
            bail!("failed: {}", failed.join(", "));
        }
        Ok(())
    }

    /// The table of every step, then the line that machines read: `N passed, N failed`.
    pub fn summary(&self) -> Result<()> {
        let total: Duration = self.reports.iter().map(|report| report.took).sum();
        println!("\nsummary");
        for report in &self.reports {
            let counts = report.tally.to_string();
            println!("  {}", line(&report.name, report.took, report.verdict, &counts));
        }
        println!("  {:<27}{}", "  total", seconds(total));
        let tally: Tally = self.reports.iter().map(|report| report.tally).sum();
        println!("\n{} passed, {} failed", tally.passed, tally.failed);
        self.all_passed()
    }

    fn close(&mut self, name: &str, took: Duration, verdict: Verdict, note: &str, tally: Tally) {
        println!("{}", line(name, took, verdict, note));
        self.reports.push(Report { name: name.to_owned(), took, verdict, tally });
    }
}

/// At a terminal, names the step that is running; its closing line then takes the place.
fn announce(name: &str) {
    if stdout().is_terminal() {
        print!("… {name}\r");
        let _ = stdout().flush();
    }
}

fn line(name: &str, took: Duration, verdict: Verdict, note: &str) -> String {
    let mark = match verdict {
        Verdict::Passed => '✓',
        Verdict::Failed => '✗',
        Verdict::Skipped => '–',
    };
    let note = if note.is_empty() { String::new() } else { format!("  ({note})") };
    format!("{mark} {name:<25}{}{note}", seconds(took))
}

fn seconds(took: Duration) -> String {
    format!("{:>7.1} s", took.as_secs_f64())
}

/// What happened comes first, what to do about it last, where the eye rests.
fn explain(error: &anyhow::Error) {
    let causes: Vec<_> = error.chain().collect();
    for cause in causes.iter().rev() {
        for line in cause.to_string().lines() {
            println!("    {line}");
        }
    }
}
