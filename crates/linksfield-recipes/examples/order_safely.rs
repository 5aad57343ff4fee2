//! Places an order.

use std::error::Error;

use linksfield_api::csss::Csss;
use linksfield_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (builder, _sandbox) = linksfield_recipes::connect::<Csss>(Sandbox::builder()).await?;
    println!("{:?}", builder.build()?);
    Ok(())
}
