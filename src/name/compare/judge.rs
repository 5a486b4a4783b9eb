//! What the words that go together and those that are left over say of two names.

use super::Outcome;
use super::align::Link;
use super::prepare::Prepared;
use super::tokens::{GIVEN, HYPHENATED, Traits, UNREAD};

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
    fn doubt(&mut self, outcome: Outcome, left: u32) {
        self.score = (self.score * left + 500) / 1000;
        self.outcome = self.outcome.max(outcome);
    }
}

/// Judges two names by the words that go together. The order of the names does not matter.
pub(super) fn judge(a: &Prepared, b: &Prepared, links: &[Link]) -> (u32, Outcome) {
    let [of_a, of_b] = [Side::new(a, links, 0), Side::new(b, links, 16)];
    // Han beside Latin letters says nothing.
    let is_unread = of_a.is_unread() != of_b.is_unread();
    if links.is_empty() {
        return (0, if is_unread { Outcome::Unknown } else { Outcome::Different });
    }
    let mut verdict = Verdict { score: 1000, outcome: Outcome::Exact };
    let slack = slack(a, links);
    let less = |loss: u32| 1000 - loss * slack / 1000;
    let mut has_initial = false;
    for link in links {
        // Each further initial that agrees is less doubt, not more.
        let is_further = link.outcome == Outcome::Initial && core::mem::replace(&mut has_initial, true);
        verdict.doubt(link.outcome, less(if is_further { FURTHER_INITIAL } else { link.loss.into() }));
    }
    // Salman bin Muhammad is Muhammad bin Salman's son.
    if are_crossed(links, true) {
        verdict.doubt(Outcome::GivenConflict, CONFLICT);
    } else if are_crossed(links, false) {
        verdict.doubt(Outcome::Swapped, SWAPPED);
    }
    let (more, fewer) = if of_a.left_over() > of_b.left_over() { (&of_a, &of_b) } else { (&of_b, &of_a) };
    let (conflicts, missing) = match is_unread {
        true => (0, 0),
        false => (fewer.left_over(), more.left_over() - fewer.left_over()),
    };
    if conflicts > 0 {
        let (outcome, rest) = conflict(&of_a, &of_b, links);
        (0..conflicts).for_each(|_| verdict.doubt(outcome, rest));
    }
    // One word of several, or nothing but initials.
    let is_part = missing > 0 && links.len() == 1 && a.words.len().min(b.words.len()) == 1;
    if is_unread || is_part || links.iter().all(|link| link.outcome == Outcome::Initial) {
        verdict.doubt(Outcome::Partial, PARTIAL);
    }
    let of_family = more.parts_of_family(fewer, links).min(missing);
    (0..of_family).for_each(|_| verdict.doubt(Outcome::Compound, less(MISSING)));
    (of_family..missing).for_each(|_| verdict.doubt(Outcome::MissingPart, less(MISSING)));
    match (a.generation, b.generation) {
        (one, other) if one == other => {}
        (0, _) | (_, 0) => verdict.doubt(Outcome::MissingPart, less(MISSING)),
        _ => verdict.doubt(Outcome::SuffixConflict, SUFFIX_CONFLICT),
    }
    if a.gender + b.gender == 3 {
        verdict.doubt(Outcome::GivenConflict, CONFLICT);
    }
    (verdict.score, verdict.outcome)
}

/// Whether two links lie across: words, or only those with particles, in another order.
#[inline(never)]
fn are_crossed(links: &[Link], are_compound: bool) -> bool {
    let some = || links.iter().filter(|link| !are_compound || link.outcome == Outcome::Compound);
    some().any(|link| {
        some().any(|other| link.places & 0xffff < other.places & 0xffff && link.places >> 16 > other.places >> 16)
    })
}

/// A name beside another one.
struct Side<'a> {
    name: &'a Prepared,
    /// Where the places of this name begin in those of a link.
    from: u32,
    /// The words that go with none of the other's, a bit each.
    left: u32,
}

impl Side<'_> {
    fn new<'a>(name: &'a Prepared, links: &[Link], from: u32) -> Side<'a> {
        let all = (1 << name.words.len()) - 1;
        Side { name, from, left: links.iter().fold(all, |left, link| left & !(link.places >> from)) }
    }

    fn left_over(&self) -> u32 {
        self.left.count_ones()
    }

    fn family(&self) -> u32 {
        1 << self.name.family
    }

    /// The words that are such, a bit each.
    #[inline(never)]
    fn words_that_are(&self, traits: Traits) -> u32 {
        self.name.words.iter().rev().fold(0, |bits, word| bits << 1 | u32::from(word.is(traits)))
    }

    fn is_unread(&self) -> bool {
        self.left != 0 && self.left & !self.words_that_are(UNREAD) == 0
    }

    /// How many words that are left over stand beside what goes with the other's family name: as the last word, or with a
    /// hyphen.
    fn parts_of_family(&self, other: &Side<'_>, links: &[Link]) -> u32 {
        let is_family = |link: &&Link| link.places >> other.from & other.family() != 0;
        let family = links.iter().find(is_family).map_or(0, |link| link.places >> self.from & 0xffff);
        let hyphenated = self.words_that_are(HYPHENATED);
        let behind = family << 1 & (self.family() | hyphenated);
        let before = (family & hyphenated) >> 1;
        ((behind | before) & self.left).count_ones()
    }
}

/// How heavily doubts weigh, in thousandths: less beside rare words that agree, more beside common ones.
fn slack(a: &Prepared, links: &[Link]) -> u32 {
    let agreeing = links.iter().filter(|link| link.loss <= 50);
    let word = |link: &Link| a.words.get(link.places.trailing_zeros() as usize);
    let bits: u32 = agreeing.filter_map(word).map(|word| u32::from(word.bits)).sum();
    1200 - bits.saturating_sub(6).min(20) * 20
}

/// What kind of conflict the words are that are left over on both sides.
fn conflict(a: &Side<'_>, b: &Side<'_>, links: &[Link]) -> (Outcome, u32) {
    // In how many of the two names a link has one of these words.
    let touched = |link: &Link, words: u32| {
        u32::from(link.places & words & 0xffff != 0) + u32::from((link.places & words) >> 16 != 0)
    };
    let families = a.family() | b.family() << 16;
    let is_given = |side: &Side<'_>| side.left & side.words_that_are(GIVEN) != 0;
    let enough = if is_given(a) && is_given(b) { 1 } else { 2 };
    if !links.iter().any(|link| touched(link, families) >= enough) {
        return (Outcome::FamilyConflict, CONFLICT);
    }
    let beside = |family: u32| if family == 1 { 2 } else { 1 };
    let first = beside(a.family()) | beside(b.family()) << 16;
    let is_first_linked = links.iter().any(|link| touched(link, first) == 2 && touched(link, families) == 0);
    if is_first_linked { (Outcome::MiddleConflict, MIDDLE_CONFLICT) } else { (Outcome::GivenConflict, CONFLICT) }
}
