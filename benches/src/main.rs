use std::time::Instant;
use instances::*;
use matcher::*;
fn main() {
    for family in [Family::Realistic, Family::Uniform] {
    for s in Selectivity::ALL {
        let t = Instant::now();
        let i = Spec::realistic(1, 20_000).of_family(family).passing(*s).generate();
        let gen_time = t.elapsed();
        let w = WeightSet::standard();
        let basis = Basis::new(&w, INSTANCE_DAY);
        let mut worst = 0.0f64; let mut all = 0.0; let mut n = 0; let mut sizes = [0;5];
        for r in i.requests.iter().step_by(200) {
            let passing: Vec<_> = i.offers.iter().filter(|o| Pair::new(r, o, basis).first_failed_gate().is_none()).collect();
            let t = Instant::now();
            let b = bundle(r, passing.iter().copied(), basis);
            let e = t.elapsed().as_secs_f64() * 1e3;
            sizes[b.map_or(0, |b| b.offers.len())] += 1;
            worst = worst.max(e); all += e; n += 1;
        }
        println!("{family} {s}: generate {gen_time:?}, bundle mean {:.3} ms worst {worst:.3} ms sizes {sizes:?}", all / n as f64);
    }}
}
