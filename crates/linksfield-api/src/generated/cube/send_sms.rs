// @generated from spec/cube/send_sms.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, MessageType};
use crate::rt;

static SEND_SMS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.send_sms"),
    method: rt::meta::Method::Post,
    path: "/sms",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("cube.list_mt_sms"),
    needs_token: false,
};

impl Cube {
    /// Send SMS.
    ///
    /// Sends one short message to up to 100 SIMs. Asynchronous: the answer confirms receipt only;
    /// `list_mt_sms` probably tells what became of the message on each SIM. Messages to SIMs and
    /// from them may both be charged. The organisation needs a balance of SMS; its quota is usually
    /// renewed every month.
    ///
    /// Its page documents all of it.
    /// The documentation labels it "开发中 (in development)".
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `list_mt_sms` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-58661503>. Version 1.0.
    /// - <https://apidoc-en.iotcube.link/api-58661503>
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `type` of the message is always sent. The page marks it as required, and names text as its
    ///   default.
    /// - After an uncertain sending, `list_mt_sms` tells by content and time whether a SIM got the
    ///   message. Its items have neither the job id nor the nonce. The way that the page describes
    ///   is to send again with the same nonce within 10 seconds, which a caller may do as well; the
    ///   client does not by itself.
    /// - A repetition is known by the nonce, the SIMs and the message; the timestamp may be
    ///   another. The page names these three and not the timestamp.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{MessageType, OutgoingMessage, SendSms};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .send_sms(SendSms {
    ///         sim_ids: &["86794148283239966802".parse()?, "39440749342275537087".parse()?, "97779886758671560277".parse()?, "43788379266737389139".parse()?, "60892351884534010189".parse()?],
    ///         message: OutgoingMessage { r#type: MessageType::Text, content: "elit laboris" },
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_sms<'a>(&'a self, request: SendSms<'a>) -> SendSmsCall<'a> {
        SendSmsCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Send SMS.
#[derive(Debug, Clone)]
pub struct SendSms<'a> {
    /// The ICCIDs of up to 100 SIMs, each once. Nothing is sent when one repeats, is not of the
    /// organisation, or does not support SMS, or when the SMS service is off.
    pub sim_ids: &'a [rt::Iccid],
    /// The message. The same message to the same SIMs with the same nonce within 10 seconds counts
    /// as one and is answered with the same `job_id`, which is also the way to the id after a
    /// time-out; otherwise it is sent again. The SMSC keeps it for 24 hours to 7 days; to a device
    /// that stays offline for longer it is not delivered.
    pub message: OutgoingMessage<'a>,
}

/// The call `cube.send_sms`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendSmsCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: SendSms<'a>,
}

impl<'a> SendSmsCall<'a> {
    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
        self
    }

    /// The nonce of the request. Default: a random one for each attempt. One that is given stays the
    /// same when the request is repeated.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<SendSmsResponse>, rt::Error> {
        self.client
            .execute(
                &SEND_SMS,
                &self,
                self.options,
                |payload| payload.required(SendSmsResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&SEND_SMS, self, self.options)
    }
}

impl rt::Encode for SendSmsCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        self.request.message.check()?;
        parts.path("/sms");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.body(rt::Dialect::Plain);
        object.object("message", |object| self.request.message.write(object));
        object
            .list(
                "sim_ids",
                self.request.sim_ids,
                |list, item| list.text(item.as_str()),
            );
        object.end();
        let mut object = parts.signed(rt::Dialect::Plain);
        object.object("message", |object| self.request.message.write(object));
        object.quoted("nonce", context.nonce());
        object
            .list(
                "sim_ids",
                self.request.sim_ids,
                |list, item| list.text(item.as_str()),
            );
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

/// The message. The same message to the same SIMs with the same nonce within 10 seconds counts
/// as one and is answered with the same `job_id`, which is also the way to the id after a
/// time-out; otherwise it is sent again. The SMSC keeps it for 24 hours to 7 days; to a device
/// that stays offline for longer it is not delivered.
#[derive(Debug, Clone)]
pub struct OutgoingMessage<'a> {
    /// The kind of the message; text is the default.
    pub r#type: MessageType,
    /// The text. The form of binary content is not documented.
    ///
    /// At most 140 characters. Example: `elit laboris`.
    pub content: &'a str,
}

impl OutgoingMessage<'_> {
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("content", self.content);
        object.bare("type", self.r#type.as_str());
    }

    pub(super) fn check(&self) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("content", self.content)?;
        rt::check::max_length("content", self.content, 140)?;
        Ok(())
    }
}

/// The answer of: Send SMS.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendSmsResponse {
    /// The id of the sending job.
    ///
    /// Example: `898239829382732323`.
    pub job_id: String,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SendSmsResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            job_id: object.required("job_id", rt::get::text)?,
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("job_id", &self.job_id);
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cube = rt::testing::client(2)?;
        let explanation = client
            .send_sms(SendSms {
                sim_ids: &[
                    "86794148283239966802".parse()?,
                    "39440749342275537087".parse()?,
                    "97779886758671560277".parse()?,
                    "43788379266737389139".parse()?,
                    "60892351884534010189".parse()?,
                ],
                message: OutgoingMessage {
                    r#type: MessageType::Text,
                    content: "elit laboris",
                },
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/sms",
                query: &[],
                body: Some(
                    r#"{
  "sim_ids": [
    "86794148283239966802",
    "39440749342275537087",
    "97779886758671560277",
    "43788379266737389139",
    "60892351884534010189"
  ],
  "message": {
    "type": 1,
    "content": "elit laboris"
  }
}"#,
                ),
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": {
    "job_id": "898239829382732323"
  },
  "status": {
    "code": "CB-00-0000",
    "message": "Success",
    "detail": []
  }
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &SEND_SMS,
            &documented,
            |payload| payload.required(SendSmsResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}
