// @generated from spec/shapes/find_by_lists.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends lists in the query, in every style. Linksfield's title: *Find by lists*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 11
    ///   parameters and response fields, 10 are documented and 1 is listed without a description.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::FindByLists;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .find_by_lists(FindByLists {
    ///         comma: ["a".into(), "b".into()].into(),
    ///         repeated: ["a".into(), "b".into()].into(),
    ///         brackets: [1, 2].into(),
    ///         indexed: ["89852022018041800192".parse()?].into(),
    ///         json: ["a".into(), "b,c".into()].into(),
    ///     })
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
    /// Required parameters are fields of [`FindByLists`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`comma`](field@FindByLists::comma) | yes | The default. |
    /// | [`explicit`](field@FindByListsRequest::explicit) | no | The default. |
    /// | [`repeated`](field@FindByLists::repeated) | yes | Repeated. |
    /// | [`brackets`](field@FindByLists::brackets) | yes | With brackets. |
    /// | [`indexed`](field@FindByLists::indexed) | yes | With numbers. |
    /// | [`json`](field@FindByLists::json) | yes | As JSON. |
    /// | [`nested`](field@FindByListsRequest::nested) | no | As JSON, with objects in it. |
    /// | [`maybe`](field@FindByListsRequest::maybe) | no | Repeated and optional. |
    /// | [`numbers`](field@FindByListsRequest::numbers) | no | With numbers and optional. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a list of
    /// `String`.
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
    pub fn find_by_lists(&self, required: FindByLists) -> Call<FindByListsRequest> {
        self.call(FindByListsRequest::new(required))
    }
}

/// The required parameters of [`find_by_lists`](Shapes::find_by_lists).
#[derive(Debug, Clone, PartialEq)]
pub struct FindByLists {
    /// The default.
    pub comma: Vec<String>,
    /// Repeated.
    ///
    /// Each item is sent as a separate parameter of this name.
    pub repeated: Vec<String>,
    /// With brackets.
    ///
    /// Each item is sent as a separate parameter, with `[]` after the name.
    pub brackets: Vec<i64>,
    /// With numbers.
    ///
    /// Each item is sent as a separate parameter, with its number from 0 in brackets after the
    /// name.
    pub indexed: Vec<__private::Iccid>,
    /// As JSON.
    ///
    /// The list is sent as JSON.
    pub json: Vec<String>,
}

/// The request of [`find_by_lists`](Shapes::find_by_lists): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindByListsRequest {
    /// The required parameters.
    pub required: FindByLists,
    /// The default.
    pub explicit: Option<Vec<String>>,
    /// As JSON, with objects in it.
    ///
    /// The list is sent as JSON.
    pub nested: Option<Vec<FoundItem>>,
    /// Repeated and optional.
    ///
    /// Each item is sent as a separate parameter of this name.
    pub maybe: Option<Vec<String>>,
    /// With numbers and optional.
    ///
    /// Each item is sent as a separate parameter, with its number from 0 in brackets after the
    /// name.
    pub numbers: Option<Vec<String>>,
}

impl FindByListsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: FindByLists) -> Self {
        Self {
            required,
            explicit: None,
            nested: None,
            maybe: None,
            numbers: None,
        }
    }

    /// The default.
    ///
    /// See [`explicit`](field@FindByListsRequest::explicit).
    #[must_use]
    #[inline]
    pub fn explicit(mut self, value: impl Into<Vec<String>>) -> Self {
        self.explicit = Some(value.into());
        self
    }

    /// As JSON, with objects in it.
    ///
    /// See [`nested`](field@FindByListsRequest::nested).
    #[must_use]
    #[inline]
    pub fn nested(mut self, value: impl Into<Vec<FoundItem>>) -> Self {
        self.nested = Some(value.into());
        self
    }

    /// Repeated and optional.
    ///
    /// See [`maybe`](field@FindByListsRequest::maybe).
    #[must_use]
    #[inline]
    pub fn maybe(mut self, value: impl Into<Vec<String>>) -> Self {
        self.maybe = Some(value.into());
        self
    }

    /// With numbers and optional.
    ///
    /// See [`numbers`](field@FindByListsRequest::numbers).
    #[must_use]
    #[inline]
    pub fn numbers(mut self, value: impl Into<Vec<String>>) -> Self {
        self.numbers = Some(value.into());
        self
    }
}

impl From<FindByLists> for FindByListsRequest {
    #[inline]
    fn from(required: FindByLists) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for FindByListsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: FindByLists {
                comma: object.given::<codec::List<codec::Text>>("comma")?,
                repeated: object.given::<codec::List<codec::Text>>("repeated")?,
                brackets: object.given::<codec::List<codec::NumberInteger>>("brackets")?,
                indexed: object.given::<codec::List<codec::Iccid>>("indexed")?,
                json: object.given::<codec::List<codec::Text>>("json")?,
            },
            explicit: object.given_some::<codec::List<codec::Text>>("explicit")?,
            nested: object
                .given_some::<codec::List<codec::Object<FoundItem>>>("nested")?,
            maybe: object.given_some::<codec::List<codec::Text>>("maybe")?,
            numbers: object.given_some::<codec::List<codec::Text>>("numbers")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::Text>::put(object, "comma", &required.comma);
        codec::List::<codec::Text>::put_some(object, "explicit", &self.explicit);
        codec::List::<codec::Text>::put(object, "repeated", &required.repeated);
        codec::List::<codec::NumberInteger>::put(object, "brackets", &required.brackets);
        codec::List::<codec::Iccid>::put(object, "indexed", &required.indexed);
        codec::List::<codec::Text>::put(object, "json", &required.json);
        codec::List::<
            codec::Object<FoundItem>,
        >::put_some(object, "nested", &self.nested);
        codec::List::<codec::Text>::put_some(object, "maybe", &self.maybe);
        codec::List::<codec::Text>::put_some(object, "numbers", &self.numbers);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Items::<codec::Text>::check_required("repeated", &required.repeated)?;
        codec::Items::<
            codec::NumberInteger,
        >::check_required("brackets", &required.brackets)?;
        codec::Items::<codec::Iccid>::check_required("indexed", &required.indexed)?;
        codec::JsonItems::<codec::Text>::check_required("json", &required.json)?;
        codec::JsonItems::<
            codec::Object<FoundItem>,
        >::check_some("nested", &self.nested)?;
        codec::Items::<codec::Text>::check_some("maybe", &self.maybe)?;
        codec::Items::<codec::Text>::check_some("numbers", &self.numbers)?;
        Ok(())
    }
}

__private::structure_traits!(FindByListsRequest);

impl Call<FindByListsRequest> {
    /// The default.
    ///
    /// See [`explicit`](field@FindByListsRequest::explicit).
    #[inline]
    pub fn explicit(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.explicit(value))
    }

    /// As JSON, with objects in it.
    ///
    /// See [`nested`](field@FindByListsRequest::nested).
    #[inline]
    pub fn nested(self, value: impl Into<Vec<FoundItem>>) -> Self {
        self.map(|request| request.nested(value))
    }

    /// Repeated and optional.
    ///
    /// See [`maybe`](field@FindByListsRequest::maybe).
    #[inline]
    pub fn maybe(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.maybe(value))
    }

    /// With numbers and optional.
    ///
    /// See [`numbers`](field@FindByListsRequest::numbers).
    #[inline]
    pub fn numbers(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.numbers(value))
    }
}

impl __private::Operation for FindByListsRequest {
    type Family = Shapes;
    type Output = Vec<String>;
    const INFO: &'static __private::OperationInfo = &FIND_BY_LISTS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/found");
        parts
            .query_list::<
                codec::NumberInteger,
            >("brackets", __private::ListStyle::Brackets, &required.brackets);
        codec::Items::<codec::Text>::check_required("comma", &required.comma)?;
        parts.query("comma", &__private::comma_joined("comma", &required.comma)?);
        if let Some(value) = codec::Items::<codec::Text>::given(&self.explicit) {
            parts.query("explicit", &__private::comma_joined("explicit", value)?);
        }
        parts
            .query_list::<
                codec::Iccid,
            >("indexed", __private::ListStyle::Indexed, &required.indexed);
        parts.query("json", &codec::JsonItems::<codec::Text>::text(&required.json));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.maybe) {
            parts
                .query_list::<
                    codec::Text,
                >("maybe", __private::ListStyle::Repeated, value);
        }
        if let Some(value) = codec::JsonItems::<
            codec::Object<FoundItem>,
        >::given(&self.nested) {
            parts
                .query(
                    "nested",
                    &codec::JsonItems::<codec::Object<FoundItem>>::text(value),
                );
        }
        if let Some(value) = codec::Items::<codec::Text>::given(&self.numbers) {
            parts
                .query_list::<
                    codec::Text,
                >("numbers", __private::ListStyle::Indexed, value);
        }
        parts
            .query_list::<
                codec::Text,
            >("repeated", __private::ListStyle::Repeated, &required.repeated);
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object
            .text(
                "brackets",
                &codec::Items::<codec::NumberInteger>::text(&required.brackets),
            );
        object.text("comma", &codec::Items::<codec::Text>::text(&required.comma));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.explicit) {
            object.text("explicit", &codec::Items::<codec::Text>::text(value));
        }
        object.text("indexed", &codec::Items::<codec::Iccid>::text(&required.indexed));
        object.text("json", &codec::JsonItems::<codec::Text>::text(&required.json));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.maybe) {
            object.text("maybe", &codec::Items::<codec::Text>::text(value));
        }
        if let Some(value) = codec::JsonItems::<
            codec::Object<FoundItem>,
        >::given(&self.nested) {
            object
                .text(
                    "nested",
                    &codec::JsonItems::<codec::Object<FoundItem>>::text(value),
                );
        }
        if let Some(value) = codec::Items::<codec::Text>::given(&self.numbers) {
            object.text("numbers", &codec::Items::<codec::Text>::text(value));
        }
        object.text("repeated", &codec::Items::<codec::Text>::text(&required.repeated));
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::List<codec::Text>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::List::<codec::Text>::write(output, writer);
    }
}

/// The required fields of [`FoundItem`].
#[derive(Debug, Clone, PartialEq)]
pub struct FoundItemRequired {
    /// The id.
    pub id: i64,
}

/// As JSON, with objects in it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FoundItem {
    /// The required parameters.
    pub required: FoundItemRequired,
}

impl FoundItem {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: FoundItemRequired) -> Self {
        Self { required }
    }
}

impl From<FoundItemRequired> for FoundItem {
    #[inline]
    fn from(required: FoundItemRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for FoundItem {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: FoundItemRequired {
                id: object.given::<codec::NumberInteger>("id")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "id", &required.id);
    }
}

__private::structure_traits!(FoundItem);

static FIND_BY_LISTS: __private::OperationInfo = __private::OperationInfo {
    name: "find_by_lists",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.find_by_lists"),
        method: __private::meta::Method::Get,
        path: "/found",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["indexed"],
            response: false,
        },
    },
    title: "Find by lists",
    title_zh: None,
    summary: Some("Sends lists in the query, in every style."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("comma")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("The default."),
        __private::ParameterInfo::optional("explicit")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("The default."),
        __private::ParameterInfo::required("repeated")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("Repeated."),
        __private::ParameterInfo::required("brackets")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("With brackets."),
        __private::ParameterInfo::required("indexed")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "iccid",
                        form: "an ICCID (18 to 20 digits)",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("With numbers.")
            .sensitive(),
        __private::ParameterInfo::required("json")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("As JSON."),
        __private::ParameterInfo::optional("nested")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
                        name: Some("FoundItem"),
                        members: &[
                            __private::ParameterInfo::required("id")
                                .value("integer", "a whole number")
                                .doc("The id."),
                        ],
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("As JSON, with objects in it."),
        __private::ParameterInfo::optional("maybe")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("Repeated and optional."),
        __private::ParameterInfo::optional("numbers")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("With numbers and optional."),
    ],
    is_paged: false,
    response: __private::Shape::List(&__private::Shape::Plain),
    functions: __private::functions::<FindByListsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn printed_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .find_by_lists(FindByLists {
                comma: ["a".into(), "b".into()].into(),
                repeated: ["a".into(), "b".into()].into(),
                brackets: [1, 2].into(),
                indexed: ["89852022018041800192".parse()?].into(),
                json: ["a".into(), "b,c".into()].into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/found",
                parameters: &[],
                query: &[
                    ("comma", "a,b"),
                    ("repeated", "a,b"),
                    ("brackets", "1,2"),
                    ("indexed", "89852022018041800192"),
                    ("json", "[\"a\",\"b,c\"]"),
                ],
                body: None,
                apart_from: &[
                    "x-key",
                    "x-time",
                    "x-sign",
                    "repeated",
                    "brackets",
                    "indexed",
                    "json",
                    "nested",
                    "maybe",
                    "numbers",
                ],
            },
        )
    }
}
