// @generated from spec/course/gen.yaml by `cargo xtask gen`. Do not edit.

use super::Course;
use crate::rt;

static GEN: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("course.gen"),
    method: rt::meta::Method::Post,
    path: "/gen",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: false,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Course {
    /// Call gen.
    ///
    /// Its answer is not documented: the payload is given as it comes, as JSON.
    ///
    /// Transcribed from:
    ///
    /// - Invented for the tests.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(course: linksfield_api::Course) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = course
    ///     .r#gen()
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn r#gen<'a>(&'a self) -> GenCall<'a> {
        GenCall {
            client: &self.client,
            options: rt::CallOptions::default(),
        }
    }
}

/// The call `course.gen`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GenCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
}

impl<'a> GenCall<'a> {
    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &GEN,
                &self,
                self.options,
                |payload| payload.required(rt::get::json),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&GEN, self, self.options)
    }
}

impl rt::Encode for GenCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/gen");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("4g", "quo\"te\\");
        object.text("crate", context.credential(0));
        object.end();
        Ok(())
    }
}
