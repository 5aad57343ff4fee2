//! The rows, one module each.
//!
//! Nothing is prepared until a comparison is asked for, so that a server that one row needs does not run beside another.

mod calls;
#[cfg(feature = "tls")]
mod clients;
mod lists;
#[cfg(feature = "tls")]
mod orders;
mod pushes;
mod signing;

pub use self::calls::serve;
use crate::Comparison;

/// A comparison that is prepared when it is needed.
pub type Prepare = fn() -> Comparison;

/// All comparisons, with the number of their row.
pub const ALL: &[(u8, Prepare)] = &[
    (8, signing::order),
    (9, calls::kept_connection),
    #[cfg(feature = "tls")]
    (10, orders::burst),
    #[cfg(feature = "tls")]
    (10, orders::distant_burst),
    #[cfg(feature = "tls")]
    (10, orders::continuous),
    #[cfg(feature = "tls")]
    (10, orders::distant_continuous),
    (11, lists::documented),
    (11, lists::undocumented),
    (12, pushes::small),
    (12, pushes::large),
    (12, pushes::typed),
    #[cfg(feature = "tls")]
    (13, clients::client),
];
