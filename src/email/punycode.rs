//! RFC 3492's encoding of a label in ASCII.

use super::cut::letters;
use crate::text::push;
use alloc::string::String;

// RFC 3492, section 5: the parameters of IDNA.
const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// Appends the label without its prefix: `bcher-kva` of `bücher`. A label of a few hundred letters cannot overflow.
pub(super) fn push_encoded(out: &mut String, label: &str) {
    let mut basic = 0;
    for c in letters(label).filter(char::is_ascii) {
        push(out, c);
        basic += 1;
    }
    if basic > 0 {
        push(out, '-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (INITIAL_N, 0, INITIAL_BIAS, basic);
    let codes = || letters(label).map(u32::from);
    while let Some(next) = codes().filter(|code| *code >= n).min() {
        delta += (next - n) * (handled + 1);
        n = next;
        for code in codes() {
            if code < n {
                delta += 1;
            }
            if code == n {
                push_integer(out, delta, bias);
                bias = adapted(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        n += 1;
    }
}

/// Appends a number in digits of growing weight.
fn push_integer(out: &mut String, mut rest: u32, bias: u32) {
    let mut k = BASE;
    loop {
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            return push_digit(out, rest);
        }
        push_digit(out, threshold + (rest - threshold) % (BASE - threshold));
        rest = (rest - threshold) / (BASE - threshold);
        k += BASE;
    }
}

fn push_digit(out: &mut String, digit: u32) {
    let digit = digit as u8;
    push(out, char::from(if digit < 26 { b'a' + digit } else { b'0' + digit - 26 }));
}

fn adapted(delta: u32, points: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { DAMP } else { 2 };
    // There is a point at least; unlike `/`, this brings no panic along.
    delta += delta.checked_div(points).unwrap_or(0);
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + ((BASE - T_MIN + 1) * delta).checked_div(delta + SKEW).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_3492_section_7_and_known_domains() {
        for (label, want) in [
            ("bücher", "bcher-kva"),
            ("münchen", "mnchen-3ya"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
            ("パフィーdeルンバ", "de-jg4avhby1noc0d"),
            ("рф", "p1ai"),
            ("παράδειγμα", "hxajbheg2az3al"),
        ] {
            let mut out = String::new();
            push_encoded(&mut out, label);
            assert_eq!(out, want, "{label}");
        }
    }
}
