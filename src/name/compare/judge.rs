//! What the words that go together and those that are left over say of two names.

use super::Outcome;
use super::align::Link;
use super::lists::{GIVEN, OF_MEN, OF_WOMEN, bits};
use super::prepare::{Prepared, Word};
use super::tokens::{HYPHENATED, UNREAD};

// What each doubt leaves of the score, in thousandths.
const SWAPPED: u32 = 960;
const PARTIAL: u32 = 550;
const MIDDLE_CONFLICT: u32 = 550;
const CONFLICT: u32 = 350;
const SUFFIX_CONFLICT: u32 = 250;

// What others lose, besides what the words that agree make of it.
const MISSING: u32 = 60;
const FURTHER_INITIAL: u32 = 20;

/// The score in thousandths, and the outcome of the greatest doubt.
struct Verdict {
    score: u32,
    outcome: Outcome,
}

impl Verdict {
    #[inline(never)]
    fn doubt(&mut self, times: u32, outcome: Outcome, left: u32) {
        for _ in 0..times {
            self.score = (self.score * left + 500) / 1000;
            self.outcome = self.outcome.max(outcome);
        }
    }
}

/// Judges two names by the words that go together. The order of the names does not matter. Sets of words are as those of a
/// link's places.
pub(super) fn judge(a: &Prepared, b: &Prepared, links: &[Link]) -> (u32, Outcome) {
    let both = |of: &dyn Fn(&Prepared) -> u32| of(a) | of(b) << 16;
    let such = |is_such: &dyn Fn(&Word) -> bool| both(&|name| name.places(is_such));
    let linked = links.iter().fold(0, |linked, link| linked | link.places);
    let left = such(&|_| true) & !linked;
    let readable = left & !such(&|word| word.is(UNREAD));
    // Han beside Latin letters says nothing.
    let [is_unread, is_other_unread] = [OF_A, OF_B].map(|name| left & name != 0 && readable & name == 0);
    let is_unread = is_unread != is_other_unread;
    if links.is_empty() {
        return (0, if is_unread { Outcome::Unknown } else { Outcome::Different });
    }
    let mut verdict = Verdict { score: 1000, outcome: Outcome::Exact };
    // How heavily doubts weigh, in thousandths: less beside rare words that agree, more beside common ones.
    let agreeing = links.iter().filter(|link| link.likeness.loss <= 50);
    let word = |link: &Link| a.words.get(link.places.trailing_zeros() as usize).filter(|word| !word.is_initial());
    let told: u32 = agreeing.filter_map(word).map(|word| bits(word.listed.classes)).sum();
    let slack = 1200 - told.saturating_sub(6).min(20) * 20;
    let less = |loss: u32| 1000 - loss * slack / 1000;
    let (mut has_initial, mut is_swapped, mut is_crossed) = (false, false, false);
    for (place, link) in links.iter().enumerate() {
        // Each further initial that agrees is less doubt, not more.
        let is_further = link.likeness.outcome == Outcome::Initial && core::mem::replace(&mut has_initial, true);
        verdict.doubt(
            1,
            link.likeness.outcome,
            less(if is_further { FURTHER_INITIAL } else { link.likeness.loss.into() }),
        );
        for other in links.iter().take(place) {
            if (link.places & OF_A < other.places & OF_A) != (link.places < other.places) {
                is_swapped = true;
                is_crossed |= link.likeness.outcome == Outcome::Compound && other.likeness.outcome == Outcome::Compound;
            }
        }
    }
    // Salman bin Muhammad is Muhammad bin Salman's son, Mr Smith is not Mrs Smith.
    let is_other = is_crossed || a.gender | b.gender == OF_MEN | OF_WOMEN;
    verdict.doubt(is_other.into(), Outcome::GivenConflict, CONFLICT);
    verdict.doubt((is_swapped && !is_other).into(), Outcome::Swapped, SWAPPED);
    let family = both(&|name| 1 << name.family);
    let [of_a, of_b] = [OF_A, OF_B].map(|name| (left & name).count_ones());
    let (more, conflicts, missing) = match is_unread {
        true => (0, 0, 0),
        false => (if of_a > of_b { OF_A } else { OF_B }, of_a.min(of_b), of_a.abs_diff(of_b)),
    };
    let given = such(&|word| word.listed.classes & GIVEN != 0);
    let (outcome, rest) = conflict(family, left & given, links);
    verdict.doubt(conflicts, outcome, rest);
    // One word of several, or nothing but initials.
    let is_part = missing > 0 && links.len() == 1 && a.words.len().min(b.words.len()) == 1;
    let is_partial = is_unread || is_part || links.iter().all(|link| link.likeness.outcome == Outcome::Initial);
    verdict.doubt(is_partial.into(), Outcome::Partial, PARTIAL);
    // What is missing from a family name stands beside what goes with the other's: as the last word, or with a hyphen.
    let with_family = links.iter().find(|link| link.places & family & !more != 0).map_or(0, |link| link.places & more);
    let hyphenated = such(&|word| word.is(HYPHENATED));
    let beside = with_family << 1 & (family | hyphenated) | (with_family & hyphenated) >> 1;
    let of_family = (beside & left).count_ones().min(missing);
    let is_other_generation = a.generation != b.generation;
    let says_nothing = is_other_generation && a.generation.min(b.generation) == 0;
    verdict.doubt(of_family, Outcome::Compound, less(MISSING));
    verdict.doubt(missing - of_family + u32::from(says_nothing), Outcome::MissingPart, less(MISSING));
    verdict.doubt((is_other_generation && !says_nothing).into(), Outcome::SuffixConflict, SUFFIX_CONFLICT);
    (verdict.score, verdict.outcome)
}

/// The words of the first name, and of the second.
const OF_A: u32 = 0xffff;
const OF_B: u32 = !OF_A;

/// Of how many of the two names there are words in a set.
#[inline(never)]
fn names(words: u32) -> u32 {
    u32::from(words & OF_A != 0) + u32::from(words & OF_B != 0)
}

/// What kind of conflict the words are that are left over on both sides, with the given names among them.
fn conflict(family: u32, given: u32, links: &[Link]) -> (Outcome, u32) {
    let enough = if names(given) == 2 { 1 } else { 2 };
    if !links.iter().any(|link| names(link.places & family) >= enough) {
        return (Outcome::FamilyConflict, CONFLICT);
    }
    // The first word of each, but for the family name.
    let first = FIRST & !family | (FIRST & family) << 1;
    let is_first_linked = links.iter().any(|link| names(link.places & first) == 2 && link.places & family == 0);
    if is_first_linked { (Outcome::MiddleConflict, MIDDLE_CONFLICT) } else { (Outcome::GivenConflict, CONFLICT) }
}

/// The first word of each name.
const FIRST: u32 = 0x1_0001;
