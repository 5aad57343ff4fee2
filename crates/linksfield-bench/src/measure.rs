//! Sides of a comparison, and how their time is measured.

use std::any::Any;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Several ways to do the same work.
pub struct Comparison {
    /// The number of the row in `BENCHMARKS.md`.
    pub row: u8,
    /// What is done, for example `a push of 300 bytes`.
    pub name: &'static str,
    /// How many units of work a run has. All figures are for one unit.
    pub units: u64,
    /// The ways to do it. The first is the reference.
    pub sides: Vec<Side>,
    /// What is to be reached.
    pub goals: Vec<Goal>,
}

/// One way to do the work.
pub struct Side {
    /// Its name, for example `by hand`.
    pub name: &'static str,
    /// The pause before the work is timed.
    rest: Duration,
    work: Box<dyn Work>,
}

trait Work {
    fn run(&mut self, times: u64);
    fn keep(&mut self) -> Box<dyn Any>;
}

struct Function<F>(F);

impl<T: 'static, F: FnMut() -> T> Work for Function<F> {
    fn run(&mut self, times: u64) {
        for _ in 0..times {
            black_box((self.0)());
        }
    }

    fn keep(&mut self) -> Box<dyn Any> {
        Box::new((self.0)())
    }
}

impl Side {
    /// A way to do the work. The result of `work` is dropped, and its drop is measured, too.
    pub fn new<T: 'static>(name: &'static str, work: impl FnMut() -> T + 'static) -> Self {
        Self { name, rest: Duration::ZERO, work: Box::new(Function(work)) }
    }

    /// The same with a pause before each measurement, in which work may go on in the background. The work is then done
    /// once before the pause, and once after it, which is measured.
    pub fn rested<T: 'static>(
        name: &'static str,
        rest: Duration,
        work: impl FnMut() -> T + 'static,
    ) -> Self {
        Self { rest, ..Self::new(name, work) }
    }

    /// Does the work a number of times.
    pub fn run(&mut self, times: u64) {
        self.work.run(times);
    }

    /// Does the work once, and keeps the result, so that its memory can be counted.
    pub fn keep(&mut self) -> Box<dyn Any> {
        self.work.keep()
    }
}

/// What is compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quantity {
    /// Time.
    Time,
    /// Instructions, as callgrind counts them.
    Instructions,
    /// Heap allocations, and reallocations.
    Allocations,
    /// Bytes on the heap that the result keeps.
    Kept,
}

/// What a side is to reach.
#[derive(Clone, Copy, Debug)]
pub struct Goal {
    /// The name of the side.
    pub side: &'static str,
    /// What is compared.
    pub quantity: Quantity,
    /// The name of the side that it is compared with.
    pub against: &'static str,
    /// The largest ratio that meets the goal.
    pub ratio: f64,
}

/// The time of one side.
pub struct Timing {
    /// The name of the side.
    pub side: &'static str,
    /// Nanoseconds for one unit: the median of all rounds.
    pub nanoseconds: f64,
    /// The median over all rounds of the ratio to the reference in the same round.
    pub ratio: f64,
}

/// Times all sides in turn, in a number of rounds of about the given duration for each side.
pub fn time(comparison: &mut Comparison, rounds: usize, duration: Duration) -> Vec<Timing> {
    let mut measured = vec![Vec::with_capacity(rounds); comparison.sides.len()];
    let times: Vec<u64> =
        comparison.sides.iter_mut().map(|side| calibrate(side, duration)).collect();
    for _ in 0..rounds {
        for ((side, times), measured) in comparison.sides.iter_mut().zip(&times).zip(&mut measured)
        {
            if side.rest > Duration::ZERO {
                side.run(*times);
                std::thread::sleep(side.rest);
            }
            let start = Instant::now();
            side.run(*times);
            measured.push(start.elapsed().as_nanos() as f64 / (*times * comparison.units) as f64);
        }
    }
    let reference = measured.first().cloned().unwrap_or_default();
    let timing = |(side, measured): (&Side, &Vec<f64>)| Timing {
        side: side.name,
        nanoseconds: median(measured.clone()),
        ratio: median(
            measured.iter().zip(&reference).map(|(one, reference)| one / reference).collect(),
        ),
    };
    comparison.sides.iter().zip(&measured).map(timing).collect()
}

/// How often a side runs in about the given duration. The side is warm afterwards.
fn calibrate(side: &mut Side, duration: Duration) -> u64 {
    let mut times = 1;
    if side.rest > Duration::ZERO {
        side.run(times);
        return times;
    }
    loop {
        let start = Instant::now();
        side.run(times);
        let elapsed = start.elapsed();
        if elapsed >= duration / 4 {
            let scaled = times as f64 * duration.as_secs_f64() / elapsed.as_secs_f64();
            return (scaled as u64).max(1);
        }
        times *= 2;
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
