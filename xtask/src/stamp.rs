//! The stamp of `cargo xtask gen`: a file that proves that the last run would have nothing to do.
//!
//! A stamp is a digest of everything that a run depends on, and of everything that it wrote: the bytes of the spec and of
//! the generated files as they are now, the folders, the manifest of the crate, and the program itself. Times and sizes of
//! the files have no influence. A stamp that is missing, damaged or out of date only costs the time of a full run.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf, absolute};

use linksfield_spec::SourceFile;

/// The folder of the stamps, below the workspace.
pub const FOLDER: &str = "target/gen";

/// A digest of 128 bits.
pub type Digest = [u64; 2];

/// Calculates the digest of a list of texts.
#[derive(Default)]
pub struct Digester([DefaultHasher; 2]);

impl Digester {
    /// Adds a text. Its length is part of the digest, so that lists with the same concatenation differ.
    pub fn add(&mut self, bytes: &[u8]) {
        // The two halves read the length at different ends, so that they are independent of each other.
        let length = bytes.len().to_le_bytes();
        self.0[0].write(&length);
        for half in &mut self.0 {
            half.write(bytes);
        }
        self.0[1].write(&length);
    }

    /// Returns the digest.
    #[must_use]
    pub fn finish(&self) -> Digest {
        [self.0[0].finish(), self.0[1].finish()]
    }
}

/// Returns the digest of one text.
#[must_use]
pub fn digest(bytes: &[u8]) -> Digest {
    let mut digester = Digester::default();
    digester.add(bytes);
    digester.finish()
}

/// The identity of this program: its file, with the time of the last change, which programs cannot set.
///
/// `None` if the file is not known, or was replaced since the program started.
#[must_use]
pub fn this_program() -> Option<String> {
    let path = std::env::current_exe().ok()?;
    let file = fs::metadata(&path).ok()?;
    let times = (file.modified().ok()?, file.len());
    #[cfg(unix)]
    let inode = {
        use std::os::unix::fs::MetadataExt as _;
        (file.dev(), file.ino(), file.ctime(), file.ctime_nsec())
    };
    #[cfg(not(unix))]
    let inode = ();
    Some(format!("{} {times:?} {inode:?}", path.display()))
}

/// The stamp of a spec and the folder of its generated files.
#[derive(Debug)]
pub struct Stamp {
    file: PathBuf,
    inputs: Digest,
}

/// What the report of a run states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// The number of calls.
    pub calls: usize,
    /// The number of generated files.
    pub files: usize,
}

impl Stamp {
    /// Creates the stamp of a run. `places` are the folders and files that the run reads and writes, and `beside` are the
    /// files next to the generated code that it reads.
    #[must_use]
    pub fn new(
        folder: &Path,
        program: &str,
        places: &[Option<&Path>],
        beside: &[PathBuf],
        spec: &[SourceFile],
    ) -> Self {
        let mut inputs = Digester::default();
        for place in places {
            let place = place.map(|place| absolute(place).unwrap_or(place.to_owned()));
            inputs.add(format!("{place:?}").as_bytes());
        }
        let [name, _] = inputs.finish();
        inputs.add(program.as_bytes());
        for path in beside {
            inputs.add(format!("{:?}", fs::read(path).ok().map(|bytes| digest(&bytes))).as_bytes());
        }
        for file in spec {
            inputs.add(file.path.as_bytes());
            inputs.add(file.text.as_bytes());
        }
        Self { file: folder.join(format!("{name:016x}")), inputs: inputs.finish() }
    }

    /// Returns the numbers of the last run if nothing has changed since. `outputs` returns the digests of the generated
    /// files as they are on disk.
    #[must_use]
    pub fn unchanged(
        &self,
        outputs: impl FnOnce() -> Option<BTreeMap<PathBuf, Digest>>,
    ) -> Option<Counts> {
        let text = fs::read_to_string(&self.file).ok()?;
        let [_, calls, files] = text.split(' ').collect::<Vec<_>>().try_into().ok()?;
        let counts = Counts { calls: calls.parse().ok()?, files: files.trim_end().parse().ok()? };
        (text == self.text(counts, &outputs()?)).then_some(counts)
    }

    /// Writes the stamp. `outputs` are the digests of the texts that were generated, and not of the files on disk.
    /// Without the stamp, the next run takes longer. Therefore, an error is not reported.
    pub fn write(&self, counts: Counts, outputs: &BTreeMap<PathBuf, Digest>) {
        if let Some(folder) = self.file.parent() {
            let _ = fs::create_dir_all(folder);
        }
        let _ = fs::write(&self.file, self.text(counts, outputs));
    }

    fn text(&self, counts: Counts, outputs: &BTreeMap<PathBuf, Digest>) -> String {
        let mut all = Digester::default();
        all.add(format!("{:?} {counts:?}", self.inputs).as_bytes());
        for (path, digest) in outputs {
            all.add(path.as_os_str().as_encoded_bytes());
            all.add(format!("{digest:?}").as_bytes());
        }
        let [first, second] = all.finish();
        format!("{first:016x}{second:016x} {} {}\n", counts.calls, counts.files)
    }
}
