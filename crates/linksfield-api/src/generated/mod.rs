// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "csss")]
pub mod csss;
#[cfg(feature = "csss")]
pub use csss::Csss;
#[cfg(feature = "cube")]
pub mod cube;
#[cfg(feature = "cube")]
pub use cube::Cube;
#[cfg(feature = "esim")]
pub mod esim;
#[cfg(feature = "esim")]
pub use esim::Esim;
#[cfg(feature = "mall")]
pub mod mall;
#[cfg(feature = "mall")]
pub use mall::Mall;
#[cfg(feature = "notification")]
pub mod notification;

/// Makes every call of every family once, for tests against the sandbox.
///
/// # Errors
///
/// When a client cannot be set up. What calls answer is in the outcomes.
#[cfg(feature = "example-tests")]
#[doc(hidden)]
#[allow(unused_mut, unused_variables, reason = "every family may be switched off")]
pub async fn every_call(
    setup: &crate::rt::testing::Setup<'_>,
) -> Result<crate::rt::testing::Outcomes, Box<dyn std::error::Error>> {
    let mut outcomes = crate::rt::testing::Outcomes::default();
    #[cfg(feature = "csss")] csss::every_call(setup, &mut outcomes).await?;
    #[cfg(feature = "cube")] cube::every_call(setup, &mut outcomes).await?;
    #[cfg(feature = "esim")] esim::every_call(setup, &mut outcomes).await?;
    #[cfg(feature = "mall")] mall::every_call(setup, &mut outcomes).await?;
    Ok(outcomes)
}
