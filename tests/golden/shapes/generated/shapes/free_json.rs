// @generated from spec/shapes/free_json.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends any JSON. Linksfield's title: *Free JSON*.
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
    /// use linksfield_api::shapes::FreeJson;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .free_json(FreeJson {
    ///         any: "{\"a\":{},\"b\":[1.5,null,\"x\"]}".parse()?,
    ///     })
    ///     .more("\"text\"".parse()?)
    ///     .list(["1".parse()?, "{}".parse()?])
    ///     .map_([("k".into(), "[]".parse()?)])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`FreeJson`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`any`](field@FreeJson::any) | yes | Any JSON. |
    /// | [`more`](field@FreeJsonRequest::more) | no | Any JSON. |
    /// | [`list`](field@FreeJsonRequest::list) | no | A list of any JSON. |
    /// | [`map`](field@FreeJsonRequest::map) | no | A map of any JSON. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Json`](__private::Json).
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
    pub fn free_json(&self, required: FreeJson) -> Call<FreeJsonRequest> {
        self.call(FreeJsonRequest::new(required))
    }
}

/// The required parameters of [`free_json`](Shapes::free_json).
#[derive(Debug, Clone, PartialEq)]
pub struct FreeJson {
    /// Any JSON.
    pub any: __private::Json,
}

/// The request of [`free_json`](Shapes::free_json): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct FreeJsonRequest {
    /// The required parameters.
    pub required: FreeJson,
    /// Any JSON.
    ///
    /// Not shown by `Debug`.
    pub more: Option<__private::Json>,
    /// A list of any JSON.
    pub list: Option<Vec<__private::Json>>,
    /// A map of any JSON.
    pub map: Option<__private::BTreeMap<String, __private::Json>>,
}

impl __private::fmt::Debug for FreeJsonRequest {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("FreeJsonRequest")
            .field("required", &self.required)
            .field("more", &__private::Redacted::some(&self.more))
            .field("list", &self.list)
            .field("map", &self.map)
            .finish()
    }
}

impl FreeJsonRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: FreeJson) -> Self {
        Self {
            required,
            more: None,
            list: None,
            map: None,
        }
    }

    /// Any JSON.
    ///
    /// See [`more`](field@FreeJsonRequest::more).
    #[must_use]
    #[inline]
    pub fn more(mut self, value: __private::Json) -> Self {
        self.more = Some(value);
        self
    }

    /// A list of any JSON.
    ///
    /// See [`list`](field@FreeJsonRequest::list).
    #[must_use]
    #[inline]
    pub fn list(mut self, value: impl Into<Vec<__private::Json>>) -> Self {
        self.list = Some(value.into());
        self
    }

    /// A map of any JSON.
    ///
    /// See [`map`](field@FreeJsonRequest::map).
    #[must_use]
    #[inline]
    pub fn map_(
        mut self,
        value: impl Into<__private::BTreeMap<String, __private::Json>>,
    ) -> Self {
        self.map = Some(value.into());
        self
    }
}

impl From<FreeJson> for FreeJsonRequest {
    #[inline]
    fn from(required: FreeJson) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for FreeJsonRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: FreeJson {
                any: object.given::<codec::FreeJson>("any")?,
            },
            more: object.given_some::<codec::Sensitive<codec::FreeJson>>("more")?,
            list: object.given_some::<codec::List<codec::FreeJson>>("list")?,
            map: object.given_some::<codec::Map<codec::FreeJson, true>>("map")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::FreeJson::put(object, "any", &required.any);
        codec::FreeJson::put_some(object, "more", &self.more);
        codec::List::<codec::FreeJson>::put_some(object, "list", &self.list);
        codec::Map::<codec::FreeJson, true>::put_some(object, "map", &self.map);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::FreeJson::check_required("any", &required.any)?;
        codec::FreeJson::check_some("more", &self.more)?;
        codec::List::<codec::FreeJson>::check_some("list", &self.list)?;
        codec::Map::<codec::FreeJson, true>::check_some("map", &self.map)?;
        Ok(())
    }
}

__private::structure_traits!(FreeJsonRequest);

impl Call<FreeJsonRequest> {
    /// Any JSON.
    ///
    /// See [`more`](field@FreeJsonRequest::more).
    #[inline]
    pub fn more(self, value: __private::Json) -> Self {
        self.map(|request| request.more(value))
    }

    /// A list of any JSON.
    ///
    /// See [`list`](field@FreeJsonRequest::list).
    #[inline]
    pub fn list(self, value: impl Into<Vec<__private::Json>>) -> Self {
        self.map(|request| request.list(value))
    }

    /// A map of any JSON.
    ///
    /// See [`map`](field@FreeJsonRequest::map).
    #[inline]
    pub fn map_(
        self,
        value: impl Into<__private::BTreeMap<String, __private::Json>>,
    ) -> Self {
        self.map(|request| request.map_(value))
    }
}

impl __private::Operation for FreeJsonRequest {
    type Family = Shapes;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &FREE_JSON;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/free");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::FreeJson::put(object, "any", &required.any);
        codec::List::<codec::FreeJson>::put_given(object, "list", &self.list);
        codec::Map::<codec::FreeJson, true>::put_given(object, "map", &self.map);
        codec::FreeJson::put_given(object, "more", &self.more);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        parts.check_depth()?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static FREE_JSON: __private::OperationInfo = __private::OperationInfo {
    name: "free_json",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.free_json"),
        method: __private::meta::Method::Put,
        path: "/free",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["more"],
            response: true,
        },
    },
    title: "Free JSON",
    title_zh: None,
    summary: Some("Sends any JSON."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("any")
            .value("json", "any value")
            .at(__private::Location::Body)
            .doc("Any JSON."),
        __private::ParameterInfo::optional("more")
            .value("json", "any value")
            .at(__private::Location::Body)
            .doc("Any JSON.")
            .sensitive(),
        __private::ParameterInfo::optional("list")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "json",
                        form: "any value",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list of any JSON."),
        __private::ParameterInfo::optional("map")
            .kind(
                __private::ParameterKind::Map(
                    &__private::ParameterKind::Value {
                        name: "json",
                        form: "any value",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A map of any JSON."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<FreeJsonRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .free_json(FreeJson {
                any: "{\"a\":{},\"b\":[1.5,null,\"x\"]}".parse()?,
            })
            .more("\"text\"".parse()?)
            .list(["1".parse()?, "{}".parse()?])
            .map_([("k".into(), "[]".parse()?)]);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/free",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{ "any": { "b": [1.50, null, "x"], "a": {} }, "more": "text", "list": [1, {}], "map": { "k": [] } }"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            FreeJsonRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "data": [{ "a": 1.50 }] }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
