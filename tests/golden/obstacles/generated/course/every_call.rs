// @generated from spec/course/family.yaml by `cargo xtask gen`. Do not edit.

use super::*;

/// Makes every call of the family once.
///
/// # Errors
///
/// When the client cannot be set up. What calls answer is in the outcomes.
pub async fn every_call(
    setup: &rt::testing::Setup<'_>,
    outcomes: &mut rt::testing::Outcomes,
) -> Result<(), Box<dyn std::error::Error>> {
    let client: Course = setup.client("course")?;
    outcomes
        .add(
            "course.builder",
            client
                .builder_(Builder {
                    r#type: Gen::Quote,
                    result: "raw string \"# end",
                    self_: "\0\\",
                    n_9lives: 9,
                    options: "o",
                    status: "好",
                })
                .send_("s")
                .explain_(true)
                .timeout_(7)
                .language_(Gen::Type)
                .client("c")
                .request(&["r", "\""])
                .r#gen(true)
                .r#try("t")
                .user_id("u")
                .user_id_upper("U")
                .value("v")
                .context("c")
                .parts("p")
                .send()
                .await,
        );
    outcomes.add("course.gen", client.r#gen().send().await);
    outcomes.add("course.mod", client.r#mod().send().await);
    outcomes.add("course.raw", client.raw_().send().await);
    outcomes.add("course.result", client.result().send().await);
    outcomes.add("course.self", client.self_().send().await);
    outcomes.add("course.send", client.send().send().await);
    outcomes.add("course.type", client.r#type().send().await);
    outcomes.add("course.types", client.types().send().await);
    Ok(())
}
