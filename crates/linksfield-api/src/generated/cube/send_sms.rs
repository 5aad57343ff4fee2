// @generated from spec/cube/send_sms.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, MessageType};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Sends one short message to up to 100 SIMs. Linksfield's title: *Send SMS*.
    ///
    /// The call is asynchronous: the response confirms only that Linksfield received the request.
    /// `list_mt_sms` probably shows the status of the message for each SIM. Messages to SIMs and
    /// messages from SIMs may both be charged. The organisation needs an SMS balance, and the quota
    /// is usually renewed every month.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use [`list_mt_sms`](Cube::list_mt_sms) to check
    ///   whether the call took effect. Look for a message with the same text that was sent to the
    ///   SIM at the time of the call. For several SIMs, look at each of them. A message to a device
    ///   that is offline may be sent up to 7 days later. [`outcome`](Cube::outcome) makes this
    ///   check.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    /// - **Label:** Linksfield labels this operation "开发中 (in development)".
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{
    ///     MessageType, OutgoingMessage, OutgoingMessageRequired, SendSms,
    /// };
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .send_sms(SendSms {
    ///         sim_ids: [
    ///             "86794148283239966802".parse()?,
    ///             "39440749342275537087".parse()?,
    ///             "97779886758671560277".parse()?,
    ///             "43788379266737389139".parse()?,
    ///             "60892351884534010189".parse()?,
    ///         ]
    ///             .into(),
    ///         message: OutgoingMessage::new(OutgoingMessageRequired {
    ///             r#type: MessageType::Text,
    ///             content: "elit laboris".into(),
    ///         }),
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`SendSms`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_ids`](field@SendSms::sim_ids) | yes | The ICCIDs of up to 100 SIMs, without duplicates. |
    /// | [`message`](field@SendSms::message) | yes | The message. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`SendSmsResponse`].
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. The [notes](super::notes#result-codes) list the 35 documented codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - The client always sends the `type` of the message. *Reason:* Linksfield's page marks it as
    ///   required and names text as its default.
    /// - After an uncertain outcome, look in `list_mt_sms` for a message with the same content and
    ///   a matching time. If the list of a SIM has such a message, the message was sent to this
    ///   SIM. *Reason:* The items of `list_mt_sms` have neither the job id nor the nonce.
    ///   Linksfield's page also allows a caller to send the same request with the same nonce within
    ///   10 seconds. The client does not do this by itself. A nonce is a random number that the
    ///   client adds to each request; the method `nonce` of the call sets it.
    /// - Linksfield recognises a retry by the nonce, the SIMs and the message. The timestamp of the
    ///   retry may differ. *Reason:* Linksfield's page names only these three.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-58661503>. Version 1.0.
    /// - <https://apidoc-en.iotcube.link/api-58661503>
    #[inline]
    pub fn send_sms(&self, required: SendSms) -> Call<SendSmsRequest> {
        self.call(SendSmsRequest::new(required))
    }
}

/// The required parameters of [`send_sms`](Cube::send_sms).
#[derive(Debug, Clone, PartialEq)]
pub struct SendSms {
    /// The ICCIDs of up to 100 SIMs, without duplicates. No message is sent if an ICCID appears
    /// twice, if a SIM does not belong to the organisation or does not support SMS, or if the SMS
    /// service is not enabled.
    pub sim_ids: Vec<__private::Iccid>,
    /// The message. A request with the same message, SIMs and nonce within 10 seconds counts as the
    /// same request and returns the same `job_id`. After a timeout, a second request with the same
    /// message, SIMs and nonce within these 10 seconds therefore returns the id. Set the nonce of
    /// the first request for this purpose. A request with another nonce, or after 10 seconds, sends
    /// the message again. The SMSC keeps a message for 24 hours to 7 days. A device that stays
    /// offline for longer does not receive the message.
    pub message: OutgoingMessage,
}

/// The request of [`send_sms`](Cube::send_sms): a value that can be stored, compared, and sent
/// by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendSmsRequest {
    /// The required parameters.
    pub required: SendSms,
}

impl SendSmsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SendSms) -> Self {
        Self { required }
    }
}

impl From<SendSms> for SendSmsRequest {
    #[inline]
    fn from(required: SendSms) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SendSmsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SendSms {
                sim_ids: object.given::<codec::List<codec::Iccid>>("sim_ids")?,
                message: object.given::<codec::Object<OutgoingMessage>>("message")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::Iccid>::put(object, "sim_ids", &required.sim_ids);
        codec::Object::<OutgoingMessage>::put(object, "message", &required.message);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::List::<codec::Iccid>::check_required("sim_ids", &required.sim_ids)?;
        codec::Object::<OutgoingMessage>::check_required("message", &required.message)?;
        Ok(())
    }
}

__private::structure_traits!(SendSmsRequest);

impl __private::Operation for SendSmsRequest {
    type Family = Cube;
    type Output = SendSmsResponse;
    const INFO: &'static __private::OperationInfo = &SEND_SMS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sms");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<OutgoingMessage>::put(object, "message", &required.message);
        codec::List::<codec::Iccid>::put(object, "sim_ids", &required.sim_ids);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<OutgoingMessage>::put(object, "message", &required.message);
        object.integer("nonce", context.nonce(), true);
        codec::List::<codec::Iccid>::put(object, "sim_ids", &required.sim_ids);
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<SendSmsResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<SendSmsResponse>::write(output, writer);
    }
}

/// The required fields of [`OutgoingMessage`].
#[derive(Clone, PartialEq)]
pub struct OutgoingMessageRequired {
    /// The kind of the message; text is the default.
    pub r#type: MessageType,
    /// The content of the message, as text. Linksfield does not document the form of binary
    /// content.
    ///
    /// At most 140 characters. Not shown by `Debug`. Example: `elit laboris`.
    pub content: String,
}

impl __private::fmt::Debug for OutgoingMessageRequired {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("OutgoingMessageRequired")
            .field("type", &self.r#type)
            .field("content", &__private::Redacted)
            .finish()
    }
}

/// The message. A request with the same message, SIMs and nonce within 10 seconds counts as the
/// same request and returns the same `job_id`. After a timeout, a second request with the same
/// message, SIMs and nonce within these 10 seconds therefore returns the id. Set the nonce of
/// the first request for this purpose. A request with another nonce, or after 10 seconds, sends
/// the message again. The SMSC keeps a message for 24 hours to 7 days. A device that stays
/// offline for longer does not receive the message.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OutgoingMessage {
    /// The required parameters.
    pub required: OutgoingMessageRequired,
}

impl OutgoingMessage {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: OutgoingMessageRequired) -> Self {
        Self { required }
    }
}

impl From<OutgoingMessageRequired> for OutgoingMessage {
    #[inline]
    fn from(required: OutgoingMessageRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for OutgoingMessage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: OutgoingMessageRequired {
                r#type: object.given::<MessageType>("type")?,
                content: object
                    .given::<codec::Sensitive<codec::ShortText<140>>>("content")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::ShortText::<140>::put(object, "content", &required.content);
        MessageType::put(object, "type", &required.r#type);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        MessageType::check_required("type", &required.r#type)?;
        codec::ShortText::<140>::check_required("content", &required.content)?;
        Ok(())
    }
}

__private::structure_traits!(OutgoingMessage);

/// The response of `send_sms`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendSmsResponse {
    /// The id of the sending job.
    ///
    /// Example: `898239829382732323`.
    pub job_id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SendSmsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            job_id: object.required::<codec::Text>("job_id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "job_id", &self.job_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(SendSmsResponse);

static SEND_SMS: __private::OperationInfo = __private::OperationInfo {
    name: "send_sms",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.send_sms"),
        method: __private::meta::Method::Post,
        path: "/sms",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[],
                codes: &["CB-99-9500"],
            },
            check: Some(
                &__private::OutcomeCheck {
                    operation: "cube.list_mt_sms",
                    compare: "Look for a message with the same text that was sent to the SIM at the time of the call. For several SIMs, look at each of them. A message to a device that is offline may be sent up to 7 days later.",
                    search: Some(__private::outcome::Search {
                        operation: "list_mt_sms",
                        parameters: &[
                            (
                                "sim_id",
                                __private::outcome::Argument::Parameter(&["sim_ids"]),
                            ),
                        ],
                        paging: Some(__private::outcome::Paging {
                            page: "page_no",
                            first: 1,
                            total: Some(&["total_count"]),
                        }),
                        records: &["data"],
                        id: None,
                        time: Some(&["sent_at"]),
                        equal: &[(&["content", "message"], &["message", "content"])],
                        settled_after: 604800,
                    }),
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["content", "sim_ids"],
            response: false,
        },
    },
    title: "Send SMS",
    title_zh: None,
    summary: Some(
        "Sends one short message to up to 100 SIMs.\nThe call is asynchronous: the response confirms only that Linksfield received the request. `list_mt_sms` probably shows the status of the message for each SIM. Messages to SIMs and messages from SIMs may both be charged. The organisation needs an SMS balance, and the quota is usually renewed every month.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[
        "https://apidoc-en.iotcube.link/project-1710260/api-58661503",
        "https://apidoc-en.iotcube.link/api-58661503",
    ],
    parameters: &[
        __private::ParameterInfo::required("sim_ids")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "iccid",
                        form: "an ICCID (18 to 20 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc(
                "The ICCIDs of up to 100 SIMs, without duplicates. No message is sent if an ICCID appears twice, if a SIM does not belong to the organisation or does not support SMS, or if the SMS service is not enabled.",
            )
            .sensitive(),
        __private::ParameterInfo::required("message")
            .kind(__private::ParameterKind::Object {
                name: Some("OutgoingMessage"),
                members: &[
                    __private::ParameterInfo::required("type")
                        .kind(__private::ParameterKind::Code(super::MessageType::INFO))
                        .doc("The kind of the message; text is the default."),
                    __private::ParameterInfo::required("content")
                        .value("text", "text")
                        .doc(
                            "The content of the message, as text. Linksfield does not document the form of binary content.",
                        )
                        .example("elit laboris")
                        .sensitive(),
                ],
            })
            .at(__private::Location::Body)
            .doc(
                "The message. A request with the same message, SIMs and nonce within 10 seconds counts as the same request and returns the same `job_id`. After a timeout, a second request with the same message, SIMs and nonce within these 10 seconds therefore returns the id. Set the nonce of the first request for this purpose. A request with another nonce, or after 10 seconds, sends the message again. The SMSC keeps a message for 24 hours to 7 days. A device that stays offline for longer does not receive the message.",
            ),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["job_id"],
        fields: &[],
    },
    functions: __private::functions::<SendSmsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .send_sms(SendSms {
                sim_ids: [
                    "86794148283239966802".parse()?,
                    "39440749342275537087".parse()?,
                    "97779886758671560277".parse()?,
                    "43788379266737389139".parse()?,
                    "60892351884534010189".parse()?,
                ]
                    .into(),
                message: OutgoingMessage::new(OutgoingMessageRequired {
                    r#type: MessageType::Text,
                    content: "elit laboris".into(),
                }),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/sms",
                parameters: &[],
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
        __private::testing::same_response::<
            SendSmsRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}
