//! Seeded randomness that is the same on every machine.

/// SplitMix64: eight lines, and the same everywhere.
pub(super) struct Rng(pub(super) u64);

impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Zero for an empty range, so that callers may ask for a position in an empty text.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    pub(super) fn digit(&mut self) -> u8 {
        b'0' + self.below(10) as u8
    }

    pub(super) fn digits(&mut self, at_least: usize, at_most: usize) -> String {
        let length = at_least + self.below(at_most - at_least + 1);
        (0..length).map(|_| char::from(self.digit())).collect()
    }
}
