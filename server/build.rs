//! Embeds the front end anew when it was built anew: its manifest is written last.

fn main() {
    println!("cargo:rerun-if-changed=../target/site/manifest.json");
}
