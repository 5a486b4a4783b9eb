//! Records of `CORPUS_DIR`, which is not part of the project: what Google's implementation answers.

use flate2::read::GzDecoder;
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;

/// The folder of the corpus: `CORPUS_DIR`, or `../shared/data` where it stands.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("CORPUS_DIR")
        .map(PathBuf::from)
        .unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data")));
    folder.is_dir().then_some(folder)
}

/// The records of a gzipped file of JSON lines; `None`, with a word about it, where there is no corpus.
pub fn records(name: &str) -> Option<Vec<Value>> {
    let Some(folder) = folder() else {
        eprintln!("skipped: {name} (no CORPUS_DIR)");
        return None;
    };
    let file = File::open(folder.join("phone").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let lines = BufReader::new(GzDecoder::new(file)).lines();
    Some(lines.map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect())
}

/// Counts agreement and keeps the first differences to show.
#[derive(Default)]
pub struct Tally {
    checked: usize,
    differences: Vec<String>,
}

impl Tally {
    /// One comparison; `what` names it.
    pub fn check<T: PartialEq + std::fmt::Debug>(&mut self, what: impl FnOnce() -> String, got: T, want: T) {
        self.checked += 1;
        if got != want {
            self.differences.push(format!("{}: got {got:?}, want {want:?}", what()));
        }
    }

    /// Fails the test if anything differed, or nothing was checked.
    pub fn finish(self) {
        let shown = self.differences.iter().take(40).map(String::as_str).collect::<Vec<_>>().join("\n");
        assert!(self.differences.is_empty(), "{} of {} differ\n{shown}", self.differences.len(), self.checked);
        assert!(self.checked > 0, "nothing was checked");
        println!("{} agree", self.checked);
    }
}
