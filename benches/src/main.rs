use std::time::Instant;
use instances::*;
use matcher::*;
fn main() {
    if std::env::args().nth(1).is_some() { return hard(); }
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
pub fn hard() {
    use domain::vocabulary::*; use domain::record::*;
    let i = Spec::realistic(1, 20_000).passing(Selectivity::P10).generate();
    let w = WeightSet::standard();
    let basis = Basis::new(&w, INSTANCE_DAY);
    for n in [1000usize, 5000, 20000] {
    let mut worst = 0.0f64;
    for k in 0..10usize {
    let mut r = i.requests[k].clone();
    r.content.max_matches = None; r.content.window = None; 
    r.content.themes = (0..6).map(|j| ThemeShare { code: ThemeCode::ALL[(k*3 + j*10) % 62], share: ShareOf100::new([17,17,17,17,16,16][j]).unwrap() }).collect();
    r.content.modalities_wanted = (0..8).map(|j| Modality::ALL[(k+j*3)%25]).collect();
    r.content.modalities_acceptable.clear();
    let offers: Vec<_> = i.offers.iter().take(n).cloned().map(|mut o| { o.content.coverage = vec![Area::World]; o }).collect();
    let passing: Vec<_> = offers.iter().filter(|o| Pair::new(&r, o, basis).first_failed_gate().is_none()).collect();
    let t = Instant::now();
    let b = bundle(&r, passing.iter().copied(), basis);
    let e = t.elapsed().as_secs_f64()*1e3; worst = worst.max(e);
    println!("hard {n}: passing {} {e:.2} ms {:?} {:?}", passing.len(), b.as_ref().map(|b| b.offers.len()), b.map(|b| b.percent));
    }
    }
}
