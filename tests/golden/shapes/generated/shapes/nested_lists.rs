// @generated from spec/shapes/nested_lists.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns lists of lists. Linksfield's title: *Nested lists*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{NestedLists, NestedListsRows, NestedListsRowsRequired};
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .nested_lists(NestedLists {
    ///         tags: [["a".into(), "b".into()].into(), [].into()].into(),
    ///     })
    ///     .rows([
    ///         [
    ///             [
    ///                 NestedListsRows::new(NestedListsRowsRequired {
    ///                     price: "1.5".parse()?,
    ///                 }),
    ///             ]
    ///                 .into(),
    ///             [].into(),
    ///         ]
    ///             .into(),
    ///     ])
    ///     .send()
    ///     .await?;
    /// for item in reply.iter() {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`NestedLists`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`tags`](field@NestedLists::tags) | yes | The tags. |
    /// | [`rows`](field@NestedListsRequest::rows) | no | The rows. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a list of
    /// a list of [`NestedListsData`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn nested_lists(&self, required: NestedLists) -> Call<NestedListsRequest> {
        self.call(NestedListsRequest::new(required))
    }
}

/// The required parameters of [`nested_lists`](Shapes::nested_lists).
#[derive(Debug, Clone, PartialEq)]
pub struct NestedLists {
    /// The tags.
    pub tags: Vec<Vec<String>>,
}

/// The request of [`nested_lists`](Shapes::nested_lists): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NestedListsRequest {
    /// The required parameters.
    pub required: NestedLists,
    /// The rows.
    pub rows: Option<Vec<Vec<Vec<NestedListsRows>>>>,
}

impl NestedListsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: NestedLists) -> Self {
        Self { required, rows: None }
    }

    /// The rows.
    ///
    /// See [`rows`](field@NestedListsRequest::rows).
    #[must_use]
    #[inline]
    pub fn rows(mut self, value: impl Into<Vec<Vec<Vec<NestedListsRows>>>>) -> Self {
        self.rows = Some(value.into());
        self
    }
}

impl From<NestedLists> for NestedListsRequest {
    #[inline]
    fn from(required: NestedLists) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for NestedListsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: NestedLists {
                tags: object.given::<codec::List<codec::List<codec::Text>>>("tags")?,
            },
            rows: object
                .given_some::<
                    codec::List<codec::List<codec::List<codec::Object<NestedListsRows>>>>,
                >("rows")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::List<codec::Text>>::put(object, "tags", &required.tags);
        codec::List::<
            codec::List<codec::List<codec::Object<NestedListsRows>>>,
        >::put_some(object, "rows", &self.rows);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::List::<
            codec::List<codec::List<codec::Object<NestedListsRows>>>,
        >::check_some("rows", &self.rows)?;
        Ok(())
    }
}

__private::structure_traits!(NestedListsRequest);

impl Call<NestedListsRequest> {
    /// The rows.
    ///
    /// See [`rows`](field@NestedListsRequest::rows).
    #[inline]
    pub fn rows(self, value: impl Into<Vec<Vec<Vec<NestedListsRows>>>>) -> Self {
        self.map(|request| request.rows(value))
    }
}

impl __private::Operation for NestedListsRequest {
    type Family = Shapes;
    type Output = Vec<Vec<NestedListsData>>;
    const INFO: &'static __private::OperationInfo = &NESTED_LISTS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/nested-lists");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::List::<
            codec::List<codec::List<codec::Object<NestedListsRows>>>,
        >::put_given(object, "rows", &self.rows);
        codec::List::<codec::List<codec::Text>>::put(object, "tags", &required.tags);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::List<codec::List<codec::Object<NestedListsData>>>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::List::<
            codec::List<codec::Object<NestedListsData>>,
        >::write(output, writer);
    }
}

/// The required fields of [`NestedListsRows`].
#[derive(Debug, Clone, PartialEq)]
pub struct NestedListsRowsRequired {
    /// The price.
    pub price: __private::Decimal,
}

/// The rows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NestedListsRows {
    /// The required parameters.
    pub required: NestedListsRowsRequired,
}

impl NestedListsRows {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: NestedListsRowsRequired) -> Self {
        Self { required }
    }
}

impl From<NestedListsRowsRequired> for NestedListsRows {
    #[inline]
    fn from(required: NestedListsRowsRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for NestedListsRows {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: NestedListsRowsRequired {
                price: object.given::<codec::NumberDecimal>("price")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberDecimal::put(object, "price", &required.price);
    }
}

__private::structure_traits!(NestedListsRows);

/// The rows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NestedListsData {
    /// An id.
    pub id: i64,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for NestedListsData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::QuotedInteger>("id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::QuotedInteger::put(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(NestedListsData);

static NESTED_LISTS: __private::OperationInfo = __private::OperationInfo {
    name: "nested_lists",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.nested_lists"),
        method: __private::meta::Method::Post,
        path: "/nested-lists",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Nested lists",
    title_zh: None,
    summary: Some("Sends and returns lists of lists."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::List(
                        &__private::ParameterKind::Value {
                            name: "text",
                            form: "text",
                        },
                    ),
                ),
            )
            .at(__private::Location::Body)
            .doc("The tags."),
        __private::ParameterInfo::optional("rows")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::List(
                        &__private::ParameterKind::List(
                            &__private::ParameterKind::Object {
                                name: None,
                                members: &[
                                    __private::ParameterInfo::required("price")
                                        .value("decimal", "a decimal number")
                                        .doc("The price."),
                                ],
                            },
                        ),
                    ),
                ),
            )
            .at(__private::Location::Body)
            .doc("The rows."),
    ],
    is_paged: false,
    response: __private::Shape::List(
        &__private::Shape::List(
            &__private::Shape::Object {
                name: None,
                plain: &["id"],
                fields: &[],
            },
        ),
    ),
    functions: __private::functions::<NestedListsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .nested_lists(NestedLists {
                tags: [["a".into(), "b".into()].into(), [].into()].into(),
            })
            .rows([
                [
                    [
                        NestedListsRows::new(NestedListsRowsRequired {
                            price: "1.5".parse()?,
                        }),
                    ]
                        .into(),
                    [].into(),
                ]
                    .into(),
            ]);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/nested-lists",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{ "tags": [["a", "b"], []], "rows": [[[{ "price": 1.5 }], []]] }"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            NestedListsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "data": [[], [{ "id": "1" }]] }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
