//! The chart of a run: how many rows have ended when, as areas above each other.

use maud::{Markup, html};

use super::{number, time};
use crate::store::Tick;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 300.0;
/// The space around the areas, for the texts of the axes.
const LEFT: f64 = 64.0;
const RIGHT: f64 = 16.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 40.0;

/// How many times are written below the chart.
const TIMES: i32 = 4;

/// The classes and the names of the areas, from the bottom to the top.
pub(super) const AREAS: [(&str, &str); 3] =
    [("done", "done"), ("refused", "refused"), ("unsettled", "to be checked by a person")];

/// What has ended up to a moment: done, refused, and left to a person.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    time: i64,
    ended: [i64; 3],
}

/// Draws a chart, unless nothing has ended yet. `rows` is the number of all rows.
pub(super) fn draw(ticks: &[Tick], rows: i64) -> Option<Markup> {
    let points = points(ticks);
    let (first, last) = (points.first()?, points.last()?);
    let scale = Scale::new(first.time, last.time, rows);
    let ended: i64 = last.ended.iter().sum();
    let label = format!(
        "Rows that have ended, from {} to {}: {} of {}",
        time(first.time),
        time(last.time),
        number(ended),
        number(rows)
    );
    Some(html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(label) {
            @for value in scale.values() {
                @let y = scale.y(value);
                line.grid x1=(LEFT) x2=(WIDTH - RIGHT) y1=(at(y)) y2=(at(y)) {}
                text.axis x=(LEFT - 8.0) y=(at(y + 4.0)) text-anchor="end" { (number(value)) }
            }
            @for (index, (class, _)) in AREAS.iter().enumerate() {
                polygon class=(class) points=(area(&points, index, &scale)) {}
            }
            @for step in 0..=TIMES {
                @let moment = scale.moment(step);
                text.axis x=(at(scale.x(moment))) y=(HEIGHT - 14.0) text-anchor=(anchor(step)) {
                    (scale.label(moment))
                }
            }
            line.base x1=(LEFT) x2=(WIDTH - RIGHT) y1=(at(scale.y(0))) y2=(at(scale.y(0))) {}
        }
    })
}

/// Adds up the parts of the time. Between parts without an outcome, nothing changes.
fn points(ticks: &[Tick]) -> Vec<Point> {
    let mut ended = [0; 3];
    let mut points = Vec::with_capacity(ticks.len() * 2);
    for tick in ticks {
        points.push(Point { time: tick.from, ended });
        for (sum, more) in ended.iter_mut().zip([tick.done, tick.refused, tick.unsettled]) {
            *sum += more;
        }
        points.push(Point { time: tick.until, ended });
    }
    points
}

/// Returns the corners of an area: its upper edge, and back along its lower edge.
fn area(points: &[Point], index: usize, scale: &Scale) -> String {
    let corner = |point: &Point, areas: usize| {
        let height = point.ended.iter().take(areas).sum();
        format!("{},{}", at(scale.x(point.time)), at(scale.y(height)))
    };
    let upper = points.iter().map(|point| corner(point, index + 1));
    let lower = points.iter().rev().map(|point| corner(point, index));
    upper.chain(lower).collect::<Vec<_>>().join(" ")
}

/// Writes a position with a tenth of a unit.
fn at(position: f64) -> String {
    format!("{position:.1}")
}

fn anchor(step: i32) -> &'static str {
    match step {
        0 => "start",
        TIMES => "end",
        _ => "middle",
    }
}

/// Where times and numbers are in the chart.
struct Scale {
    from: i64,
    span: i64,
    /// The number at the top, and the distance between numbers on the axis.
    most: i64,
    step: i64,
}

impl Scale {
    fn new(from: i64, until: i64, rows: i64) -> Self {
        // 1, 2, 5, 10, 20, 50 and so on: at most five steps.
        let powers = std::iter::successors(Some(1_i64), |power| power.checked_mul(10));
        let steps = powers.flat_map(|power| [1, 2, 5].map(|digit| power.saturating_mul(digit)));
        let mut steps = steps.skip_while(|step| step.saturating_mul(5) < rows);
        let step = steps.next().unwrap_or(i64::MAX);
        let most = (rows.max(1) + step - 1) / step * step;
        Self { from, span: (until - from).max(1), most, step }
    }

    fn values(&self) -> impl Iterator<Item = i64> {
        (0..=self.most / self.step).map(|index| index * self.step)
    }

    #[expect(clippy::cast_precision_loss, reason = "a pixel is much larger")]
    fn x(&self, time: i64) -> f64 {
        LEFT + (time - self.from) as f64 / self.span as f64 * (WIDTH - LEFT - RIGHT)
    }

    #[expect(clippy::cast_precision_loss, reason = "a pixel is much larger")]
    fn y(&self, rows: i64) -> f64 {
        HEIGHT - BOTTOM - rows as f64 / self.most as f64 * (HEIGHT - TOP - BOTTOM)
    }

    fn moment(&self, step: i32) -> i64 {
        self.from + self.span / i64::from(TIMES) * i64::from(step)
    }

    /// Writes as much of a time as tells it from the others.
    fn label(&self, moment: i64) -> String {
        let text = time(moment);
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().to_owned();
        match self.span {
            ..3_600_000 => part(11..19),
            3_600_000..86_400_000 => part(11..16),
            _ => format!("{} {}", part(5..10), part(11..16)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tick(from: i64, done: i64, refused: i64) -> Tick {
        Tick { from, until: from + 10, done, refused, unsettled: 0 }
    }

    #[test]
    fn a_pause_is_a_level_line() {
        let points = points(&[tick(0, 5, 0), tick(100, 0, 2)]);
        let expected = [(0, [0, 0, 0]), (10, [5, 0, 0]), (100, [5, 0, 0]), (110, [5, 2, 0])];
        assert_eq!(points, expected.map(|(time, ended)| Point { time, ended }));
        assert!(draw(&[], 7).is_none());
        let drawn = draw(&[tick(0, 5, 0), tick(100, 0, 2)], 7).unwrap().into_string();
        assert!(drawn.contains("7 of 7") && !drawn.contains("NaN"), "{drawn}");
    }

    #[test]
    fn the_axis_has_round_numbers() {
        for (rows, most, step) in
            [(0, 1, 1), (1, 1, 1), (7, 8, 2), (60, 60, 20), (240, 250, 50), (10_000, 10_000, 2000)]
        {
            let scale = Scale::new(0, 1, rows);
            assert_eq!((scale.most, scale.step), (most, step), "{rows}");
        }
    }
}
