//! The files that are to be printed. They are independent of each other, and are printed on all cores.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use proc_macro2::TokenStream;

use super::{NotRust, Options, file};

/// The files of all families, which are not printed yet.
pub struct Plan<'a> {
    pub(super) files: Vec<Planned<'a>>,
    pub(super) options: &'a Options,
}

/// A file that is not printed yet.
pub(super) struct Planned<'a> {
    /// The path below the output folder.
    pub(super) path: String,
    /// The path of the file below the folder of the spec from which the file is generated.
    pub(super) source: String,
    pub(super) print: Box<dyn Fn() -> TokenStream + Sync + 'a>,
}

impl<'a> Plan<'a> {
    pub(super) fn add(
        &mut self,
        path: String,
        source: &str,
        print: impl Fn() -> TokenStream + Sync + 'a,
    ) {
        self.files.push(Planned { path, source: source.to_owned(), print: Box::new(print) });
    }

    /// Returns the paths of the files below the output folder.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// Prints the files on all cores, and passes path and text of each file to a function as soon as it is printed.
    /// Returns the results of the function, by path.
    ///
    /// No text is kept, so that the memory does not grow with the number of files.
    ///
    /// # Errors
    ///
    /// Returns [`NotRust`] if the printed tokens are not valid Rust. Other files may have been passed to the function.
    pub fn print<T: Send>(
        &self,
        take: impl Fn(&str, String) -> T + Sync,
    ) -> Result<BTreeMap<String, T>, NotRust> {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let next = AtomicUsize::new(0);
        // Tokens cannot be sent to another thread. Each thread prints and formats whole files.
        let work = || {
            let mut done = Vec::new();
            while let Some(file) = self.files.get(next.fetch_add(1, Ordering::Relaxed)) {
                let text = self.text(file)?;
                done.push((file.path.clone(), take(&file.path, text)));
            }
            Ok(done)
        };
        let parts = thread::scope(|scope| {
            let others: Vec<_> =
                (1..cores.min(self.files.len())).map(|_| scope.spawn(work)).collect();
            let mut parts = vec![work()];
            let join = |other: thread::ScopedJoinHandle<'_, _>| {
                other.join().unwrap_or_else(|panic| resume_unwind(panic))
            };
            parts.extend(others.into_iter().map(join));
            parts
        });
        let mut done = BTreeMap::new();
        for part in parts {
            done.extend(part?);
        }
        Ok(done)
    }

    fn text(&self, planned: &Planned<'_>) -> Result<String, NotRust> {
        let head = format!("// @generated from spec/{} {}\n", planned.source, self.options.maker);
        file::format(&head, (planned.print)())
            .map_err(|error| NotRust { file: planned.path.clone(), error })
    }
}
