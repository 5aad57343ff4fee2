// @generated from spec/unguarded/set_operators.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Unguarded};
use crate::__private::{self, Codec as _, codec};

impl Unguarded {
    /// Sets parameters with the names of operators and keywords. Linksfield's title: *Set
    /// operators*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(unguarded: linksfield_api::Unguarded) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = unguarded.set_operators().send().await?;
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
    /// | [`add`](field@SetOperatorsRequest::add) | no | The operator `add`. |
    /// | [`sub`](field@SetOperatorsRequest::sub) | no | The operator `sub`. |
    /// | [`mul`](field@SetOperatorsRequest::mul) | no | The operator `mul`. |
    /// | [`div`](field@SetOperatorsRequest::div) | no | The operator `div`. |
    /// | [`rem`](field@SetOperatorsRequest::rem) | no | The operator `rem`. |
    /// | [`shl`](field@SetOperatorsRequest::shl) | no | The operator `shl`. |
    /// | [`shr`](field@SetOperatorsRequest::shr) | no | The operator `shr`. |
    /// | [`bitand`](field@SetOperatorsRequest::bitand) | no | The operator `bitand`. |
    /// | [`bitor`](field@SetOperatorsRequest::bitor) | no | The operator `bitor`. |
    /// | [`bitxor`](field@SetOperatorsRequest::bitxor) | no | The operator `bitxor`. |
    /// | [`crate_`](field@SetOperatorsRequest::crate_) | no | The keyword `crate`. |
    /// | [`self_`](field@SetOperatorsRequest::self_) | no | The keyword `self`. |
    /// | [`super_`](field@SetOperatorsRequest::super_) | no | The keyword `super`. |
    /// | [`type`](field@SetOperatorsRequest::type) | no | The keyword `type`. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
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
    pub fn set_operators(&self) -> Call<SetOperatorsRequest> {
        self.call(SetOperatorsRequest::new())
    }
}

/// The request of [`set_operators`](Unguarded::set_operators): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetOperatorsRequest {
    /// The operator `add`.
    pub add: Option<i64>,
    /// The operator `sub`.
    pub sub: Option<i64>,
    /// The operator `mul`.
    pub mul: Option<i64>,
    /// The operator `div`.
    pub div: Option<i64>,
    /// The operator `rem`.
    pub rem: Option<i64>,
    /// The operator `shl`.
    pub shl: Option<i64>,
    /// The operator `shr`.
    pub shr: Option<i64>,
    /// The operator `bitand`.
    pub bitand: Option<i64>,
    /// The operator `bitor`.
    pub bitor: Option<i64>,
    /// The operator `bitxor`.
    pub bitxor: Option<i64>,
    /// The keyword `crate`.
    ///
    /// May be `null`.
    pub crate_: Option<Option<String>>,
    /// The keyword `self`.
    ///
    /// May be `null`.
    pub self_: Option<Option<String>>,
    /// The keyword `super`.
    ///
    /// May be `null`.
    pub super_: Option<Option<String>>,
    /// The keyword `type`.
    ///
    /// May be `null`.
    pub r#type: Option<Option<String>>,
}

impl SetOperatorsRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            add: None,
            sub: None,
            mul: None,
            div: None,
            rem: None,
            shl: None,
            shr: None,
            bitand: None,
            bitor: None,
            bitxor: None,
            crate_: None,
            self_: None,
            super_: None,
            r#type: None,
        }
    }

    /// The operator `add`.
    ///
    /// See [`add`](field@SetOperatorsRequest::add).
    #[must_use]
    #[inline]
    pub fn add(mut self, value: i64) -> Self {
        self.add = Some(value);
        self
    }

    /// The operator `sub`.
    ///
    /// See [`sub`](field@SetOperatorsRequest::sub).
    #[must_use]
    #[inline]
    pub fn sub(mut self, value: i64) -> Self {
        self.sub = Some(value);
        self
    }

    /// The operator `mul`.
    ///
    /// See [`mul`](field@SetOperatorsRequest::mul).
    #[must_use]
    #[inline]
    pub fn mul(mut self, value: i64) -> Self {
        self.mul = Some(value);
        self
    }

    /// The operator `div`.
    ///
    /// See [`div`](field@SetOperatorsRequest::div).
    #[must_use]
    #[inline]
    pub fn div(mut self, value: i64) -> Self {
        self.div = Some(value);
        self
    }

    /// The operator `rem`.
    ///
    /// See [`rem`](field@SetOperatorsRequest::rem).
    #[must_use]
    #[inline]
    pub fn rem(mut self, value: i64) -> Self {
        self.rem = Some(value);
        self
    }

    /// The operator `shl`.
    ///
    /// See [`shl`](field@SetOperatorsRequest::shl).
    #[must_use]
    #[inline]
    pub fn shl(mut self, value: i64) -> Self {
        self.shl = Some(value);
        self
    }

    /// The operator `shr`.
    ///
    /// See [`shr`](field@SetOperatorsRequest::shr).
    #[must_use]
    #[inline]
    pub fn shr(mut self, value: i64) -> Self {
        self.shr = Some(value);
        self
    }

    /// The operator `bitand`.
    ///
    /// See [`bitand`](field@SetOperatorsRequest::bitand).
    #[must_use]
    #[inline]
    pub fn bitand(mut self, value: i64) -> Self {
        self.bitand = Some(value);
        self
    }

    /// The operator `bitor`.
    ///
    /// See [`bitor`](field@SetOperatorsRequest::bitor).
    #[must_use]
    #[inline]
    pub fn bitor(mut self, value: i64) -> Self {
        self.bitor = Some(value);
        self
    }

    /// The operator `bitxor`.
    ///
    /// See [`bitxor`](field@SetOperatorsRequest::bitxor).
    #[must_use]
    #[inline]
    pub fn bitxor(mut self, value: i64) -> Self {
        self.bitxor = Some(value);
        self
    }

    /// The keyword `crate`.
    ///
    /// See [`crate_`](field@SetOperatorsRequest::crate_).
    #[must_use]
    #[inline]
    pub fn crate_(mut self, value: impl Into<String>) -> Self {
        self.crate_ = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`crate_`](field@SetOperatorsRequest::crate_), which is not the same as
    /// sending nothing.
    #[must_use]
    #[inline]
    pub fn crate_null(mut self) -> Self {
        self.crate_ = Some(None);
        self
    }

    /// The keyword `self`.
    ///
    /// See [`self_`](field@SetOperatorsRequest::self_).
    #[must_use]
    #[inline]
    pub fn self_(mut self, value: impl Into<String>) -> Self {
        self.self_ = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`self_`](field@SetOperatorsRequest::self_), which is not the same as
    /// sending nothing.
    #[must_use]
    #[inline]
    pub fn self_null(mut self) -> Self {
        self.self_ = Some(None);
        self
    }

    /// The keyword `super`.
    ///
    /// See [`super_`](field@SetOperatorsRequest::super_).
    #[must_use]
    #[inline]
    pub fn super_(mut self, value: impl Into<String>) -> Self {
        self.super_ = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`super_`](field@SetOperatorsRequest::super_), which is not the same as
    /// sending nothing.
    #[must_use]
    #[inline]
    pub fn super_null(mut self) -> Self {
        self.super_ = Some(None);
        self
    }

    /// The keyword `type`.
    ///
    /// See [`type`](field@SetOperatorsRequest::type).
    #[must_use]
    #[inline]
    pub fn r#type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`type`](field@SetOperatorsRequest::type), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn type_null(mut self) -> Self {
        self.r#type = Some(None);
        self
    }
}

impl Default for SetOperatorsRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for SetOperatorsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            add: object.given_some::<codec::NumberInteger>("add")?,
            sub: object.given_some::<codec::NumberInteger>("sub")?,
            mul: object.given_some::<codec::NumberInteger>("mul")?,
            div: object.given_some::<codec::NumberInteger>("div")?,
            rem: object.given_some::<codec::NumberInteger>("rem")?,
            shl: object.given_some::<codec::NumberInteger>("shl")?,
            shr: object.given_some::<codec::NumberInteger>("shr")?,
            bitand: object.given_some::<codec::NumberInteger>("bitand")?,
            bitor: object.given_some::<codec::NumberInteger>("bitor")?,
            bitxor: object.given_some::<codec::NumberInteger>("bitxor")?,
            crate_: object.given_or_null::<codec::Text>("crate")?,
            self_: object.given_or_null::<codec::Text>("self")?,
            super_: object.given_or_null::<codec::Text>("super")?,
            r#type: object.given_or_null::<codec::Text>("type")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "add", &self.add);
        codec::NumberInteger::put_some(object, "sub", &self.sub);
        codec::NumberInteger::put_some(object, "mul", &self.mul);
        codec::NumberInteger::put_some(object, "div", &self.div);
        codec::NumberInteger::put_some(object, "rem", &self.rem);
        codec::NumberInteger::put_some(object, "shl", &self.shl);
        codec::NumberInteger::put_some(object, "shr", &self.shr);
        codec::NumberInteger::put_some(object, "bitand", &self.bitand);
        codec::NumberInteger::put_some(object, "bitor", &self.bitor);
        codec::NumberInteger::put_some(object, "bitxor", &self.bitxor);
        codec::Nullable::<codec::Text>::put_some(object, "crate", &self.crate_);
        codec::Nullable::<codec::Text>::put_some(object, "self", &self.self_);
        codec::Nullable::<codec::Text>::put_some(object, "super", &self.super_);
        codec::Nullable::<codec::Text>::put_some(object, "type", &self.r#type);
    }
}

__private::structure_traits!(SetOperatorsRequest);

impl Call<SetOperatorsRequest> {
    /// The operator `add`.
    ///
    /// See [`add`](field@SetOperatorsRequest::add).
    #[inline]
    pub fn add(self, value: i64) -> Self {
        self.map(|request| request.add(value))
    }

    /// The operator `sub`.
    ///
    /// See [`sub`](field@SetOperatorsRequest::sub).
    #[inline]
    pub fn sub(self, value: i64) -> Self {
        self.map(|request| request.sub(value))
    }

    /// The operator `mul`.
    ///
    /// See [`mul`](field@SetOperatorsRequest::mul).
    #[inline]
    pub fn mul(self, value: i64) -> Self {
        self.map(|request| request.mul(value))
    }

    /// The operator `div`.
    ///
    /// See [`div`](field@SetOperatorsRequest::div).
    #[inline]
    pub fn div(self, value: i64) -> Self {
        self.map(|request| request.div(value))
    }

    /// The operator `rem`.
    ///
    /// See [`rem`](field@SetOperatorsRequest::rem).
    #[inline]
    pub fn rem(self, value: i64) -> Self {
        self.map(|request| request.rem(value))
    }

    /// The operator `shl`.
    ///
    /// See [`shl`](field@SetOperatorsRequest::shl).
    #[inline]
    pub fn shl(self, value: i64) -> Self {
        self.map(|request| request.shl(value))
    }

    /// The operator `shr`.
    ///
    /// See [`shr`](field@SetOperatorsRequest::shr).
    #[inline]
    pub fn shr(self, value: i64) -> Self {
        self.map(|request| request.shr(value))
    }

    /// The operator `bitand`.
    ///
    /// See [`bitand`](field@SetOperatorsRequest::bitand).
    #[inline]
    pub fn bitand(self, value: i64) -> Self {
        self.map(|request| request.bitand(value))
    }

    /// The operator `bitor`.
    ///
    /// See [`bitor`](field@SetOperatorsRequest::bitor).
    #[inline]
    pub fn bitor(self, value: i64) -> Self {
        self.map(|request| request.bitor(value))
    }

    /// The operator `bitxor`.
    ///
    /// See [`bitxor`](field@SetOperatorsRequest::bitxor).
    #[inline]
    pub fn bitxor(self, value: i64) -> Self {
        self.map(|request| request.bitxor(value))
    }

    /// The keyword `crate`.
    ///
    /// See [`crate_`](field@SetOperatorsRequest::crate_).
    #[inline]
    pub fn crate_(self, value: impl Into<String>) -> Self {
        self.map(|request| request.crate_(value))
    }

    /// Sends `null` for [`crate_`](field@SetOperatorsRequest::crate_), which is not the same as
    /// sending nothing.
    #[inline]
    pub fn crate_null(self) -> Self {
        self.map(|request| request.crate_null())
    }

    /// The keyword `self`.
    ///
    /// See [`self_`](field@SetOperatorsRequest::self_).
    #[inline]
    pub fn self_(self, value: impl Into<String>) -> Self {
        self.map(|request| request.self_(value))
    }

    /// Sends `null` for [`self_`](field@SetOperatorsRequest::self_), which is not the same as
    /// sending nothing.
    #[inline]
    pub fn self_null(self) -> Self {
        self.map(|request| request.self_null())
    }

    /// The keyword `super`.
    ///
    /// See [`super_`](field@SetOperatorsRequest::super_).
    #[inline]
    pub fn super_(self, value: impl Into<String>) -> Self {
        self.map(|request| request.super_(value))
    }

    /// Sends `null` for [`super_`](field@SetOperatorsRequest::super_), which is not the same as
    /// sending nothing.
    #[inline]
    pub fn super_null(self) -> Self {
        self.map(|request| request.super_null())
    }

    /// The keyword `type`.
    ///
    /// See [`type`](field@SetOperatorsRequest::type).
    #[inline]
    pub fn r#type(self, value: impl Into<String>) -> Self {
        self.map(|request| request.r#type(value))
    }

    /// Sends `null` for [`type`](field@SetOperatorsRequest::type), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn type_null(self) -> Self {
        self.map(|request| request.type_null())
    }
}

impl __private::Operation for SetOperatorsRequest {
    type Family = Unguarded;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SET_OPERATORS;

    fn encode(
        &self,
        _context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/operators");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberInteger::put_given(object, "add", &self.add);
        codec::NumberInteger::put_given(object, "bitand", &self.bitand);
        codec::NumberInteger::put_given(object, "bitor", &self.bitor);
        codec::NumberInteger::put_given(object, "bitxor", &self.bitxor);
        codec::Nullable::<codec::Text>::put_given(object, "crate", &self.crate_);
        codec::NumberInteger::put_given(object, "div", &self.div);
        codec::NumberInteger::put_given(object, "mul", &self.mul);
        codec::NumberInteger::put_given(object, "rem", &self.rem);
        codec::Nullable::<codec::Text>::put_given(object, "self", &self.self_);
        codec::NumberInteger::put_given(object, "shl", &self.shl);
        codec::NumberInteger::put_given(object, "shr", &self.shr);
        codec::NumberInteger::put_given(object, "sub", &self.sub);
        codec::Nullable::<codec::Text>::put_given(object, "super", &self.super_);
        codec::Nullable::<codec::Text>::put_given(object, "type", &self.r#type);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.nothing()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        let () = output;
        writer.bare("null");
    }
}

static SET_OPERATORS: __private::OperationInfo = __private::OperationInfo {
    name: "set_operators",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("unguarded.set_operators"),
        method: __private::meta::Method::Post,
        path: "/operators",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Set operators",
    title_zh: None,
    summary: Some("Sets parameters with the names of operators and keywords."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("add")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `add`."),
        __private::ParameterInfo::optional("sub")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `sub`."),
        __private::ParameterInfo::optional("mul")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `mul`."),
        __private::ParameterInfo::optional("div")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `div`."),
        __private::ParameterInfo::optional("rem")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `rem`."),
        __private::ParameterInfo::optional("shl")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `shl`."),
        __private::ParameterInfo::optional("shr")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `shr`."),
        __private::ParameterInfo::optional("bitand")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `bitand`."),
        __private::ParameterInfo::optional("bitor")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `bitor`."),
        __private::ParameterInfo::optional("bitxor")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The operator `bitxor`."),
        __private::ParameterInfo::optional("crate")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The keyword `crate`.")
            .nullable(),
        __private::ParameterInfo::optional("self")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The keyword `self`.")
            .nullable(),
        __private::ParameterInfo::optional("super")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The keyword `super`.")
            .nullable(),
        __private::ParameterInfo::optional("type")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The keyword `type`.")
            .nullable(),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SetOperatorsRequest>(),
};
