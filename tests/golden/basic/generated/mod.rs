// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "shop")]
pub mod shop;
#[cfg(feature = "shop")]
pub use shop::Shop;

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
    #[cfg(feature = "shop")] shop::every_call(setup, &mut outcomes).await?;
    Ok(outcomes)
}
