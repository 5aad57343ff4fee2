// @generated from spec/shapes/list_of_lists.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns a list of lists. Linksfield's title: *List of lists*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::ListOfLists;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .list_of_lists(ListOfLists {
    ///         tags: ["text".into()].into(),
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
    /// All parameters are required. They are the fields of [`ListOfLists`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`tags`](field@ListOfLists::tags) | yes | The tags. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListOfListsResponse`].
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
    pub fn list_of_lists(&self, required: ListOfLists) -> Call<ListOfListsRequest> {
        self.call(ListOfListsRequest::new(required))
    }
}

/// The required parameters of [`list_of_lists`](Shapes::list_of_lists).
#[derive(Debug, Clone, PartialEq)]
pub struct ListOfLists {
    /// The tags.
    pub tags: Vec<String>,
}

/// The request of [`list_of_lists`](Shapes::list_of_lists): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOfListsRequest {
    /// The required parameters.
    pub required: ListOfLists,
}

impl ListOfListsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListOfLists) -> Self {
        Self { required }
    }
}

impl From<ListOfLists> for ListOfListsRequest {
    #[inline]
    fn from(required: ListOfLists) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ListOfListsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ListOfLists {
                tags: object.given::<codec::List<codec::Text>>("tags")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::Text>::put(object, "tags", &required.tags);
    }
}

__private::structure_traits!(ListOfListsRequest);

impl __private::Operation for ListOfListsRequest {
    type Family = Shapes;
    type Output = ListOfListsResponse;
    const INFO: &'static __private::OperationInfo = &LIST_OF_LISTS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/lists");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::List::<codec::Text>::put(object, "tags", &required.tags);
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
        payload.required::<codec::Object<ListOfListsResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListOfListsResponse>::write(output, writer);
    }
}

/// The response of `list_of_lists`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOfListsResponse {
    /// The rows.
    pub rows: Vec<Vec<i64>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ListOfListsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            rows: object
                .required::<codec::List<codec::List<codec::NumberInteger>>>("rows")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<
            codec::List<codec::NumberInteger>,
        >::put(object, "rows", &self.rows);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListOfListsResponse);

static LIST_OF_LISTS: __private::OperationInfo = __private::OperationInfo {
    name: "list_of_lists",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.list_of_lists"),
        method: __private::meta::Method::Post,
        path: "/lists",
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
    title: "List of lists",
    title_zh: None,
    summary: Some("Sends and returns a list of lists."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The tags."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "rows",
                __private::Shape::List(&__private::Shape::List(&__private::Shape::Plain)),
            ),
        ],
    },
    functions: __private::functions::<ListOfListsRequest>(),
};
