//! The leading-digits patterns of a format, of which Google lists one for each further digit typed from the third on.
//!
//! They refine each other: an earlier one lets pass whatever the last one may still match. So the engine asks the last
//! whether it may, and the table has the earlier ones only where that would not be the same.

use super::pattern::{Token, tokens};
use anyhow::{Result, bail};

/// Google looks at the leading digits from this many on.
const FIRST_STAGE: usize = 3;

/// What the digits of one branch through a pattern may be, one set after the other.
type Branch = Vec<u16>;

/// Whether "the last pattern may still match" answers as the patterns do, however many digits are typed.
pub fn follow(patterns: &[String]) -> Result<bool> {
    let patterns = patterns.iter().map(|pattern| branches(&tokens(pattern)?)).collect::<Result<Vec<_>>>()?;
    let live = patterns.iter().map(|branches| branches.iter().map(Vec::as_slice).collect()).collect::<Vec<Vec<_>>>();
    Ok(patterns.is_empty() || agrees(&live, 0))
}

/// Whether the answers agree for everything that begins with the digits so far, `typed` of them. What is left of each
/// pattern's branches is what these digits have not refused; an empty rest is a match.
fn agrees(live: &[Vec<&[u16]>], typed: usize) -> bool {
    let Some(last) = live.last() else { return true };
    let matches = |branches: &[&[u16]]| branches.iter().any(|rest| rest.is_empty());
    if typed >= FIRST_STAGE {
        let stage = live.get(typed - FIRST_STAGE).unwrap_or(last);
        if matches(stage) == last.is_empty() {
            return false;
        }
        // At the last stage a match stays one, and so does a refusal.
        if live.len() <= typed - FIRST_STAGE + 1 {
            return true;
        }
    }
    // Digits that no branch tells apart need be tried only once.
    let mut tried: Vec<Vec<bool>> = Vec::new();
    (0..10).all(|digit| {
        let takes = |rest: &&[u16]| rest.first().is_none_or(|set| set >> digit & 1 == 1);
        let signature: Vec<_> = live.iter().flatten().map(takes).collect();
        if tried.contains(&signature) {
            return true;
        }
        tried.push(signature);
        let next = live.iter().map(|branches| {
            branches.iter().filter(|rest| takes(rest)).map(|rest| rest.get(1..).unwrap_or(&[])).collect()
        });
        let next: Vec<Vec<_>> = next.collect();
        next.iter().all(Vec::is_empty) || agrees(&next, typed + 1)
    })
}

/// Every way through a pattern.
fn branches(tokens: &[Token]) -> Result<Vec<Branch>> {
    let mut rest = tokens.iter().peekable();
    alternatives(&mut rest)
}

fn alternatives(rest: &mut std::iter::Peekable<std::slice::Iter<Token>>) -> Result<Vec<Branch>> {
    let (mut done, mut current): (Vec<Branch>, Vec<Branch>) = (Vec::new(), vec![Vec::new()]);
    while let Some(token) = rest.next() {
        let atom = match token {
            Token::Set(set) => vec![vec![*set]],
            Token::Run { min, max } => (*min..=*max).map(|count| vec![0x3ff; count.into()]).collect(),
            Token::Open | Token::OpenCapture => alternatives(rest)?,
            Token::Alternative => {
                done.append(&mut std::mem::replace(&mut current, vec![Vec::new()]));
                continue;
            }
            Token::Close | Token::CloseCapture | Token::Stop => break,
            Token::Optional | Token::End => bail!("leading digits that may end"),
        };
        let is_optional = rest.next_if_eq(&&Token::Optional).is_some();
        let mut longer: Vec<Branch> = Vec::new();
        for before in &current {
            longer.extend(atom.iter().map(|after| [before.as_slice(), after].concat()));
            longer.extend(is_optional.then(|| before.clone()));
        }
        current = longer;
    }
    done.append(&mut current);
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow_these(patterns: &[&str]) -> bool {
        follow(&patterns.iter().map(|pattern| (*pattern).to_owned()).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn earlier_stages_that_say_less_follow() {
        assert!(follow_these(&[]));
        assert!(follow_these(&["[2-9]"]));
        assert!(follow_these(&["1(?:23|3)", "1(?:23[45]|3)"]));
        assert!(follow_these(&["123", "1234", "12345"]));
    }

    #[test]
    fn stages_of_their_own_do_not() {
        // 700 passes the first stage, and nothing that begins so the second.
        assert!(!follow_these(&["[4-9]", r"[4-6]|[7-9](?:\d[1-9]|[1-9]\d)"]));
        // Four digits, but no stage that would wait for the fourth.
        assert!(!follow_these(&["1234"]));
    }
}
