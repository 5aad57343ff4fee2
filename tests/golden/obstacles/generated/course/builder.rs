// @generated from spec/course/builder.yaml by `cargo xtask gen`. Do not edit.

use super::{Course, Gen, Object};
use crate::rt;

static BUILDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("course.builder"),
    method: rt::meta::Method::Post,
    path: "/type/self/crate",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: false,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Course {
    /// Builder, \[not\] \<a> `tag` \ and a # hash.
    ///
    /// Its page documents all of it.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - Invented for the tests.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::course::{Builder, Gen};
    /// # async fn example(course: linksfield_api::Course) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = course
    ///     .builder_(Builder {
    ///         r#type: Gen::Quote,
    ///         result: "raw string \"# end",
    ///         self_: "\0\\",
    ///         n_9lives: 9,
    ///         options: "o",
    ///         status: "好",
    ///     })
    ///     .send_("s")
    ///     .explain_(true)
    ///     .timeout_(7)
    ///     .language_(Gen::Type)
    ///     .client("c")
    ///     .request(&["r", "\""])
    ///     .r#gen(true)
    ///     .r#try("t")
    ///     .user_id("u")
    ///     .user_id_upper("U")
    ///     .value("v")
    ///     .context("c")
    ///     .parts("p")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder_<'a>(&'a self, request: Builder<'a>) -> BuilderCall<'a> {
        BuilderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            send: None,
            explain: None,
            timeout: None,
            language: None,
            client_: None,
            request_: None,
            r#gen: None,
            r#try: None,
            user_id: None,
            user_id_upper: None,
            value: None,
            context: None,
            parts: None,
        }
    }
}

/// What must be given to call: Builder, \[not\] \<a> `tag` \ and a # hash.
#[derive(Debug, Clone)]
pub struct Builder<'a> {
    /// Its meaning is not documented.
    pub r#type: Gen,
    /// Its meaning is not documented.
    pub result: &'a str,
    /// Its meaning is not documented.
    pub self_: &'a str,
    /// Its meaning is not documented.
    pub n_9lives: i64,
    /// Its meaning is not documented.
    pub options: &'a str,
    /// Its meaning is not documented.
    pub status: &'a str,
}

/// The call `course.builder`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct BuilderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: Builder<'a>,
    send: Option<&'a str>,
    explain: Option<bool>,
    timeout: Option<i64>,
    language: Option<Gen>,
    client_: Option<&'a str>,
    request_: Option<&'a [&'a str]>,
    r#gen: Option<bool>,
    r#try: Option<&'a str>,
    user_id: Option<&'a str>,
    user_id_upper: Option<&'a str>,
    value: Option<&'a str>,
    context: Option<&'a str>,
    parts: Option<&'a str>,
}

impl<'a> BuilderCall<'a> {
    /// Its meaning is not documented.
    pub fn send_(mut self, value: &'a str) -> Self {
        self.send = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn explain_(mut self, value: bool) -> Self {
        self.explain = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn timeout_(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn language_(mut self, value: Gen) -> Self {
        self.language = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn client(mut self, value: &'a str) -> Self {
        self.client_ = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn request(mut self, value: &'a [&'a str]) -> Self {
        self.request_ = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn r#gen(mut self, value: bool) -> Self {
        self.r#gen = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn r#try(mut self, value: &'a str) -> Self {
        self.r#try = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn user_id(mut self, value: &'a str) -> Self {
        self.user_id = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn user_id_upper(mut self, value: &'a str) -> Self {
        self.user_id_upper = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn value(mut self, value: &'a str) -> Self {
        self.value = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn context(mut self, value: &'a str) -> Self {
        self.context = Some(value);
        self
    }

    /// Its meaning is not documented.
    pub fn parts(mut self, value: &'a str) -> Self {
        self.parts = Some(value);
        self
    }

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
    pub async fn send(self) -> Result<rt::Reply<Object>, rt::Error> {
        self.client
            .execute(
                &BUILDER,
                &self,
                self.options,
                |payload| payload.required(Object::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&BUILDER, self, self.options)
    }
}

impl rt::Encode for BuilderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("Result", self.request.result)?;
        rt::check::not_empty("Self", self.request.self_)?;
        rt::check::not_empty("options", self.request.options)?;
        rt::check::not_empty("状态", self.request.status)?;
        parts.path("/type/self/crate");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("4g", "quo\"te\\");
        object.quoted("9lives", self.request.n_9lives);
        object.text("Result", self.request.result);
        object.text("Self", self.request.self_);
        if let Some(value) = self.user_id_upper.filter(|value| !value.is_empty()) {
            object.text("USER_ID", value);
        }
        if let Some(value) = self.client_.filter(|value| !value.is_empty()) {
            object.text("client", value);
        }
        if let Some(value) = self.context.filter(|value| !value.is_empty()) {
            object.text("context", value);
        }
        object.text("crate", context.credential(0));
        if let Some(value) = &self.explain {
            object.quoted("explain", rt::flag(*value));
        }
        if let Some(value) = &self.r#gen {
            object.bare("gen", *value);
        }
        if let Some(value) = &self.language {
            object.text("language", value.as_str());
        }
        object.text("options", self.request.options);
        if let Some(value) = self.parts.filter(|value| !value.is_empty()) {
            object.text("parts", value);
        }
        if let Some(value) = self.request_ {
            object.list("request", value, |list, item| list.text(item));
        }
        if let Some(value) = self.send.filter(|value| !value.is_empty()) {
            object.text("send", value);
        }
        if let Some(value) = &self.timeout {
            object.bare("timeout", *value);
        }
        if let Some(value) = self.r#try.filter(|value| !value.is_empty()) {
            object.text("try", value);
        }
        object.text("type", self.request.r#type.as_str());
        if let Some(value) = self.user_id.filter(|value| !value.is_empty()) {
            object.text("userId", value);
        }
        if let Some(value) = self.value.filter(|value| !value.is_empty()) {
            object.text("value", value);
        }
        object.text("状态", self.request.status);
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_blanks_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Course = rt::testing::client(2)?;
        let explanation = client
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
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/type/self/crate",
                query: &[],
                body: Some(
                    r##"{
  "type": "quo\"te", "Result": "raw string \"# end", "Self": "\u0000\\", "9lives": "9",
  "options": "o", "状态": "好", "send": "s", "explain": "1", "timeout": 7, "language": "自",
  "client": "c", "request": ["r", "\""], "gen": true, "try": "t", "userId": "u",
  "USER_ID": "U", "value": "v", "context": "c", "parts": "p",
  "crate": "T9", "4g": "quo\"te\\", "签名": "x"
}"##,
                ),
                apart_from: &["crate", "签名"],
            },
        )
    }

    #[test]
    fn a_name_with_blanks_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "extra": "e", "object": "o", "raw": [1.0], "self": "Some", "2nd": 2, "状态": "好",
  "userId": "u", "user_id": "v", "a-b.c d": "x"
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &BUILDER,
            &documented,
            |payload| payload.required(Object::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}
