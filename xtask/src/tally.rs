//! How many tests passed and failed, read from what the runners print.

use std::fmt;
use std::iter::Sum;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    pub fn one_passed() -> Self {
        Self { passed: 1, failed: 0 }
    }

    /// A failed step has failed at least once, even where its runner died before it could count.
    pub fn with_a_failure(self) -> Self {
        Self { failed: self.failed.max(1), ..self }
    }

    /// Adds up every closing line of cargo test and wasm-bindgen-test (`test result: ok. 3 passed; 0 failed; …`)
    /// and of Vitest (`Tests  1 failed | 11 passed (12)`).
    pub fn read(output: &str) -> Self {
        output
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with("test result: ") || line.starts_with("Tests  "))
            .map(|line| Self { passed: number_before(line, " passed"), failed: number_before(line, " failed") })
            .sum()
    }
}

fn number_before(line: &str, word: &str) -> usize {
    line.split_once(word)
        .and_then(|(before, _)| before.rsplit(|c: char| !c.is_ascii_digit()).next())
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, next| Self {
            passed: sum.passed + next.passed,
            failed: sum.failed + next.failed,
        })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.passed, self.failed) {
            (0, 0) => Ok(()),
            (passed, 0) => write!(f, "{passed} passed"),
            (passed, failed) => write!(f, "{passed} passed, {failed} failed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn adds_up_cargo_and_vitest_closing_lines() {
        let cargo = "test result: ok. 3 passed; 0 failed; 0 ignored\nnoise\ntest result: FAILED. 9 passed; 2 failed;";
        assert_eq!(Tally::read(cargo), Tally { passed: 12, failed: 2 });
        let vitest = " Test Files  2 passed (2)\n      Tests  1 failed | 11 passed (12)\n";
        assert_eq!(Tally::read(vitest), Tally { passed: 11, failed: 1 });
    }
}
