//! Embeds every `*.yaml` file of the folders of families into the crate, so that the sandbox runs without the files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let spec = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let spec = Path::new(&spec);
    println!("cargo::rerun-if-changed={}", spec.display());
    let mut code = String::from("&[\n");
    for family in entries(spec)?.into_iter().filter(|path| path.is_dir()) {
        println!("cargo::rerun-if-changed={}", family.display());
        for file in entries(&family)? {
            if file.extension().is_some_and(|extension| extension == "yaml") {
                let below = file.strip_prefix(spec).map_err(io::Error::other)?;
                let name: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                writeln!(
                    code,
                    "({:?}, include_str!({:?})),",
                    name.join("/"),
                    fs::canonicalize(&file)?
                )
                .map_err(io::Error::other)?;
            }
        }
    }
    code.push(']');
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("files.rs"), code)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}
