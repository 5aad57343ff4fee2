use std::time::Instant;
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let (spec, sources) = linksfield_spec::Spec::load(std::path::Path::new(&dir)).ok().unwrap();
    let t = Instant::now();
    let s = linksfield_diff::surface::Surface::of(linksfield_diff::Version {
        spec: &spec,
        sources: &sources,
    })
    .unwrap();
    eprintln!("surface {:?} {}", t.elapsed(), s.items.len());
    let t = Instant::now();
    let c = linksfield_diff::surface::compare(&s, &s);
    eprintln!("compare {:?} {}", t.elapsed(), c.len());
    for (p, i) in &s.items {
        println!(
            "{p}\t{:?}\t{}\t{}\t{:?}{}",
            i.kind,
            i.declaration,
            i.code,
            i.owners,
            if i.is_closed { " closed" } else { "" }
        );
    }
}
