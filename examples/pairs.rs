use identity_hints::name::compare::*;
fn main() {
    for l in std::io::stdin().lines() {
        let l = l.unwrap();
        let (a, b) = l.split_once('\t').unwrap();
        let c = compare(a, b);
        println!("{}\t{}", c.outcome.code(), c.score);
    }
}
