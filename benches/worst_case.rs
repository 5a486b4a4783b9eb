//! Texts made to keep a search busy: `cargo bench --bench worst_case`. Twice the text has to take about twice the time.
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use identity_hints::phone::{self, Context, Country, Leniency, Search};

/// Bytes of the shorter text: so few that most searches end before the machine turns to something else.
const LENGTH: usize = 25_000;

/// Each is repeated until the text is long enough.
const PIECES: [(&str, &str); 16] = [
    ("digits and brackets", "1(2)3"),
    ("opening brackets", "("),
    ("brackets in brackets", "(1("),
    ("plus signs", "+"),
    ("plus signs and digits", "+1"),
    ("digits and blanks", "1 "),
    ("digits", "1"),
    ("digits and x", "1xxxx"),
    ("x", "x"),
    ("digits and commas", "1,,,,,,,,"),
    ("blanks behind digits", "1                                "),
    ("labels of no extension", "123 ext ext ext "),
    ("hyphens", "123-----45 "),
    ("slashes", "1/2/"),
    ("decimal places", "12.345,"),
    ("order numbers", "order #9165551234 "),
];

fn text(piece: &str, length: usize) -> String {
    piece.chars().cycle().take(length).collect()
}

/// The quickest of many searches.
fn time(text: &str, search: Search<'_>) -> Duration {
    let once = || {
        let start = Instant::now();
        black_box(phone::find(black_box(text), search));
        start.elapsed()
    };
    (0..100).map(|_| once()).min().unwrap()
}

fn worst_cases(c: &mut Criterion) {
    let countries = [Country::from_code("US").unwrap(), Country::from_code("DE").unwrap()];
    let search = Search { countries: &countries, leniency: Leniency::ExactGrouping, context: Context::Chat };
    let mut group = c.benchmark_group("worst case");
    group.sample_size(10).throughput(Throughput::Bytes(LENGTH as u64));
    group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
    for (name, piece) in PIECES {
        let (short, long) = (text(piece, LENGTH), text(piece, 2 * LENGTH));
        let times = [time(&short, search), time(&long, search)];
        let ratio = times[1].as_secs_f64() / times[0].as_secs_f64();
        println!("{name}: {:?}, twice the text {:?}, ratio {ratio:.2}", times[0], times[1]);
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter(|| phone::find(black_box(&short), search));
        });
    }
    group.finish();
}

criterion_group!(benches, worst_cases);
criterion_main!(benches);
