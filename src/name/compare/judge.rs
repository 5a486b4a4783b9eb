//! What the words that go together and those that are left over say of two names.

use super::Outcome;
use super::align::Link;
use super::prepare::{Prepared, Word};
use alloc::vec::Vec;

// What each doubt leaves of the score, in thousandths.
const SWAPPED: u32 = 960;
const COMPOUND: u32 = 940;
const MISSING: u32 = 940;
const PARTIAL: u32 = 550;
const MIDDLE_CONFLICT: u32 = 550;
const CONFLICT: u32 = 350;
const SUFFIX_CONFLICT: u32 = 250;

/// What an initial beside another one loses.
const FURTHER_INITIAL: u32 = 20;

/// The score in thousandths, and the outcome of the greatest doubt.
struct Verdict {
    score: u32,
    outcome: Outcome,
}

impl Verdict {
    #[inline(never)]
    fn doubt(&mut self, outcome: Outcome, left: u32) {
        self.score = (self.score * left + 500) / 1000;
        self.outcome = self.outcome.max(outcome);
    }
}

/// Judges two names by the words that go together. The order of the names does not matter.
#[inline(never)]
pub(super) fn judge(a: &Prepared, b: &Prepared, links: &[Link]) -> (u32, Outcome) {
    let mut left = [left_over(a, links, 0), left_over(b, links, 1)];
    let [left_a, left_b] = &left;
    let are_unread = |name: &Prepared, places: &[usize]| {
        !places.is_empty() && places.iter().all(|place| name.words.get(*place).is_some_and(|word| word.is_unread))
    };
    // Han beside Latin letters says nothing.
    let is_unread = are_unread(a, left_a) != are_unread(b, left_b);
    if links.is_empty() {
        return (0, if is_unread { Outcome::Unknown } else { Outcome::Different });
    }
    let mut verdict = Verdict { score: 1000, outcome: Outcome::Exact };
    if is_unread {
        verdict.doubt(Outcome::Partial, PARTIAL);
        left = Default::default();
    }
    let [left_a, left_b] = &left;
    let slack = slack(a, links);
    for (place, link) in links.iter().enumerate() {
        // Each further initial that agrees is less doubt, not more.
        let is_further =
            link.outcome == Outcome::Initial && links.iter().take(place).any(|link| link.outcome == Outcome::Initial);
        let loss = if is_further { FURTHER_INITIAL } else { u32::from(link.loss) };
        verdict.doubt(link.outcome, 1000 - loss * slack / 1000);
    }
    let crossed = |links: &[Link]| links.iter().any(|link| links.iter().any(|other| crosses(link, other)));
    // Salman bin Muhammad is Muhammad bin Salman's son.
    let lost_particles: Vec<Link> = links.iter().filter(|link| link.outcome == Outcome::Compound).copied().collect();
    if crossed(&lost_particles) {
        verdict.doubt(Outcome::GivenConflict, CONFLICT);
    } else if crossed(links) {
        verdict.doubt(Outcome::Swapped, SWAPPED);
    }
    let conflicts = left_a.len().min(left_b.len());
    let (outcome, rest) = conflict(a, b, links, &left);
    (0..conflicts).for_each(|_| verdict.doubt(outcome, rest));
    let (name, side, missing) = if left_a.len() > left_b.len() { (a, 0, left_a) } else { (b, 1, left_b) };
    let is_alone = links.len() == 1 && a.words.len().min(b.words.len()) == 1 && missing.len() > conflicts;
    if is_alone {
        verdict.doubt(Outcome::Partial, PARTIAL);
    }
    let less = |rest: u32| 1000 - (1000 - rest) * slack / 1000;
    for place in missing.iter().skip(conflicts) {
        let is_family_part = is_part_of_family(name, *place, side, if side == 0 { b } else { a }, links);
        let (outcome, rest) =
            if is_family_part { (Outcome::Compound, COMPOUND) } else { (Outcome::MissingPart, MISSING) };
        verdict.doubt(outcome, less(rest));
    }
    match (a.generation, b.generation) {
        (one, other) if one == other => {}
        (0, _) | (_, 0) => verdict.doubt(Outcome::MissingPart, less(MISSING)),
        _ => verdict.doubt(Outcome::SuffixConflict, SUFFIX_CONFLICT),
    }
    (verdict.score, verdict.outcome)
}

/// The words of one side that go with none.
fn left_over(name: &Prepared, links: &[Link], side: usize) -> Vec<usize> {
    (0..name.words.len()).filter(|place| !links.iter().any(|link| link.covers(side, *place))).collect()
}

/// How heavily doubts weigh, in thousandths: less beside rare words that agree, more beside common ones.
fn slack(a: &Prepared, links: &[Link]) -> u32 {
    let bits_of = |link: &Link| {
        let [place, _] = link.places;
        a.words.get(place).filter(|_| link.loss <= 50).map_or(0, |word| u32::from(word.bits))
    };
    let bits: u32 = links.iter().map(bits_of).sum();
    1200 - bits.clamp(6, 26).abs_diff(6) * 20
}

fn crosses(link: &Link, other: &Link) -> bool {
    let ([i, j], [k, l]) = (link.places, other.places);
    i < k && j > l
}

/// What kind of conflict the words are that are left over on both sides.
#[inline(never)]
fn conflict(a: &Prepared, b: &Prepared, links: &[Link], [left_a, left_b]: &[Vec<usize>; 2]) -> (Outcome, u32) {
    let is_family = |link: &Link| (link.covers(0, a.family), link.covers(1, b.family));
    let is_given = |name: &Prepared, places: &[usize]| {
        places.first().and_then(|place| name.words.get(*place)).is_some_and(Word::is_given)
    };
    let is_family_linked = links.iter().any(|link| is_family(link) == (true, true))
        || links.iter().any(|link| is_family(link) != (false, false)) && is_given(a, left_a) && is_given(b, left_b);
    if !is_family_linked {
        return (Outcome::FamilyConflict, CONFLICT);
    }
    let first = |name: &Prepared| usize::from(name.family == 0);
    let is_first_linked = links
        .iter()
        .any(|link| link.covers(0, first(a)) && link.covers(1, first(b)) && is_family(link) == (false, false));
    if is_first_linked { (Outcome::MiddleConflict, MIDDLE_CONFLICT) } else { (Outcome::GivenConflict, CONFLICT) }
}

/// Whether a word that is missing from the other name stands beside what goes with the other's family name: as its last
/// word, or with a hyphen.
fn is_part_of_family(name: &Prepared, place: usize, side: usize, other: &Prepared, links: &[Link]) -> bool {
    let is_family =
        |place: usize| links.iter().any(|link| link.covers(side, place) && link.covers(1 - side, other.family));
    let has_hyphen = |place: usize| name.words.get(place).is_some_and(|word| word.is_hyphenated);
    let is_behind = place.checked_sub(1).is_some_and(is_family);
    is_behind && (place == name.family || has_hyphen(place)) || is_family(place + 1) && has_hyphen(place + 1)
}
