// @generated from spec/shapes/deep_maps.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends lists of maps of lists of maps, which may be `null`. Linksfield's title: *Deep maps*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .deep_maps()
    ///     .owners([
    ///         [("a".into(), [[("b".into(), "1.25".parse()?)].into(), [].into()].into())]
    ///             .into(),
    ///         [].into(),
    ///     ])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are optional. They are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`owners`](field@DeepMapsRequest::owners) | no | The owners. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a map of
    /// text to a list of a map of text to a list of `String`.
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
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn deep_maps(&self) -> Call<DeepMapsRequest> {
        self.call(DeepMapsRequest::new())
    }
}

/// The request of [`deep_maps`](Shapes::deep_maps): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeepMapsRequest {
    /// The owners.
    ///
    /// At most 2 items. May be `null`.
    pub owners: Option<
        Option<
            Vec<
                __private::BTreeMap<
                    String,
                    Vec<__private::BTreeMap<String, __private::Decimal>>,
                >,
            >,
        >,
    >,
}

impl DeepMapsRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { owners: None }
    }

    /// The owners.
    ///
    /// See [`owners`](field@DeepMapsRequest::owners).
    #[must_use]
    #[inline]
    pub fn owners(
        mut self,
        value: impl Into<
            Vec<
                __private::BTreeMap<
                    String,
                    Vec<__private::BTreeMap<String, __private::Decimal>>,
                >,
            >,
        >,
    ) -> Self {
        self.owners = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`owners`](field@DeepMapsRequest::owners), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn owners_null(mut self) -> Self {
        self.owners = Some(None);
        self
    }
}

impl Default for DeepMapsRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for DeepMapsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            owners: object
                .given_or_null::<
                    codec::List<
                        codec::Map<
                            codec::List<codec::Map<codec::NumberDecimalTo<2>, true>>,
                            true,
                        >,
                    >,
                >("owners")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Nullable::<
            codec::List<
                codec::Map<
                    codec::List<codec::Map<codec::NumberDecimalTo<2>, true>>,
                    true,
                >,
            >,
        >::put_some(object, "owners", &self.owners);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Nullable::<
            codec::List<
                codec::Map<
                    codec::List<codec::Map<codec::NumberDecimalTo<2>, true>>,
                    true,
                >,
            >,
        >::check_some("owners", &self.owners)?;
        codec::rules::check_list::<
            codec::Map<codec::List<codec::Map<codec::NumberDecimalTo<2>, true>>, true>,
        >(
            "owners",
            self.owners.as_ref().and_then(Option::as_ref),
            &codec::rules::Limits {
                max_items: 2,
                ..codec::rules::Limits::NONE
            },
            None,
        )?;
        Ok(())
    }
}

__private::structure_traits!(DeepMapsRequest);

impl Call<DeepMapsRequest> {
    /// The owners.
    ///
    /// See [`owners`](field@DeepMapsRequest::owners).
    #[inline]
    pub fn owners(
        self,
        value: impl Into<
            Vec<
                __private::BTreeMap<
                    String,
                    Vec<__private::BTreeMap<String, __private::Decimal>>,
                >,
            >,
        >,
    ) -> Self {
        self.map(|request| request.owners(value))
    }

    /// Sends `null` for [`owners`](field@DeepMapsRequest::owners), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn owners_null(self) -> Self {
        self.map(|request| request.owners_null())
    }
}

impl __private::Operation for DeepMapsRequest {
    type Family = Shapes;
    type Output = __private::BTreeMap<
        String,
        Vec<__private::BTreeMap<String, Vec<String>>>,
    >;
    const INFO: &'static __private::OperationInfo = &DEEP_MAPS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/deep-maps");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Nullable::<
            codec::List<
                codec::Map<
                    codec::List<codec::Map<codec::NumberDecimalTo<2>, true>>,
                    true,
                >,
            >,
        >::put_given(object, "owners", &self.owners);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload
            .required::<
                codec::Map<
                    codec::List<codec::Map<codec::List<codec::Text>, false>>,
                    false,
                >,
            >()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Map::<
            codec::List<codec::Map<codec::List<codec::Text>, false>>,
            false,
        >::write(output, writer);
    }
}

static DEEP_MAPS: __private::OperationInfo = __private::OperationInfo {
    name: "deep_maps",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.deep_maps"),
        method: __private::meta::Method::Post,
        path: "/deep-maps",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Deep maps",
    title_zh: None,
    summary: Some("Sends lists of maps of lists of maps, which may be `null`."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("owners")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Map(
                        &__private::ParameterKind::List(
                            &__private::ParameterKind::Map(
                                &__private::ParameterKind::Value {
                                    name: "decimal",
                                    form: "a decimal number with at most 2 decimal places",
                                },
                            ),
                        ),
                    ),
                ),
            )
            .at(__private::Location::Body)
            .doc("The owners.")
            .limits("At most 2 items.")
            .nullable(),
    ],
    is_paged: false,
    response: __private::Shape::Map(
        &__private::Shape::List(
            &__private::Shape::Map(&__private::Shape::List(&__private::Shape::Plain)),
        ),
    ),
    functions: __private::functions::<DeepMapsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .deep_maps()
            .owners([
                [
                    (
                        "a".into(),
                        [[("b".into(), "1.25".parse()?)].into(), [].into()].into(),
                    ),
                ]
                    .into(),
                [].into(),
            ]);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/deep-maps",
                parameters: &[],
                query: &[],
                body: Some(r#"{ "owners": [{ "a": [{ "b": 1.25 }, {}] }, {}] }"#),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            DeepMapsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "a": [{ "b": ["c"] }] } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
