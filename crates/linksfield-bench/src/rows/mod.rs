//! The rows, one module each.
//!
//! Nothing is prepared until a comparison is asked for, so that a server that one row needs does not run beside another.

<<<<<<< HEAD
mod pushes;
=======
mod clients;
mod orders;
>>>>>>> h-order
mod signing;

use crate::Comparison;

/// A comparison that is prepared when it is needed.
pub type Prepare = fn() -> Comparison;

/// All comparisons, with the number of their row.
<<<<<<< HEAD
pub const ALL: &[(u8, Prepare)] =
    &[(8, signing::order), (12, pushes::small), (12, pushes::large), (12, pushes::typed)];
=======
pub const ALL: &[(u8, Prepare)] = &[
    (8, signing::order),
    (10, orders::burst),
    (10, orders::distant_burst),
    (10, orders::continuous),
    (10, orders::distant_continuous),
    (13, clients::client),
];
>>>>>>> h-order
