//! The names of the moments at which workers are killed.

use linksfield_bulk::Moment;

/// The moments, in the order in which a row reaches them.
pub(crate) const MOMENTS: [(Moment, &str); 4] = [
    (Moment::BeforeIntent, "before-intent"),
    (Moment::AfterIntent, "after-intent"),
    (Moment::AfterSend, "after-send"),
    (Moment::BeforeOutcome, "before-outcome"),
];
