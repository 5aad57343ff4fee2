//! The program that `cargo xtask bench` runs to count allocations.

use std::alloc::System;

use linksfield_bench::rows;
use serde_json::json;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How often the work is done before and while allocations are counted.
const TIMES: u64 = 20;

fn main() {
    #[cfg(feature = "tls")]
    linksfield_bench::server::serve_if_asked();
    let chosen: Vec<u8> = std::env::args().skip(1).filter_map(|row| row.parse().ok()).collect();
    for (row, prepare) in rows::ALL {
        if !chosen.is_empty() && !chosen.contains(row) {
            continue;
        }
        let mut comparison = prepare();
        let mut sides = Vec::new();
        for side in &mut comparison.sides {
            side.run(TIMES);
            let region = Region::new(ALLOCATOR);
            side.run(TIMES);
            let all = region.change();
            let region = Region::new(ALLOCATOR);
            let kept = side.keep();
            let one = region.change();
            drop(kept);
            let per_unit = |count: usize| count as f64 / (TIMES * comparison.units) as f64;
            // A reallocation changes the size of what was allocated before. The counter has the difference apart.
            let bytes = one.bytes_allocated as i64 - one.bytes_deallocated as i64;
            sides.push(json!({
                "side": side.name,
                "allocations": per_unit(all.allocations + all.reallocations),
                "allocated": per_unit(all.bytes_allocated),
                "kept": bytes as f64 / comparison.units as f64,
            }));
        }
        println!("{}", json!({"row": row, "name": comparison.name, "sides": sides}));
    }
}
