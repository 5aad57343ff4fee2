// @generated from spec/course/prose.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Colour, Course};
use crate::__private::{self, Codec as _, codec};

impl Course {
    /// Set \`\`a to \[b\] or \<c>, see <https://a.example/b_c*d>, and \`open. The rest: \*/ /\*
    /// #!\[allow(x)\] {braces} \d \\\[x\\\]. Linksfield's title: *Prose \* of \`a \[page\]
    /// \</title>* / 标题 ｜ \<b> \[x\].
    ///
    /// let not_a_test: = 1;
    ///
    /// A tab before this line.
    ///
    /// \```rust fn not_a_test( { ```
    ///
    /// \# No heading > no quotation
    /// - a list continued
    /// - `code` and \*stars\* and \_\_lines\_\_ and \~\~tildes\~\~ \&amp; \&nbsp;
    /// 1. numbered
    ///
    /// | a | table | of \<b> | Setext === ---
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Response fields that
    ///   Linksfield does not list are kept in `extra`.
    /// - **Label:** Linksfield labels this operation "- Testing \[x\] \<y> \`z".
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::course::{Colour, Prose};
    /// # async fn example(course: linksfield_api::Course) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = course
    ///     .prose(Prose { colour: Colour::One })
    ///     .long("a */ \u{2066} `b` \\ [c] <d> \"# {e}")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Prose`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`long`](field@ProseRequest::long) | no | A doc that is wrapped so that its lines could begin with signs which mean something in Markdown, such as - or + or \* or # or 1. or 12) or > or \| or --- or === or ``` or ~~~ and further words, words, words, words, - and + and * and # and 1. and 12) and > and \| and --- and === and ``` and \~\~\~ and further words and words, and again - and again + and again \* and again # and again 1. and again 2) and again > and again \| and so on. |
    /// | [`colour`](field@Prose::colour) | yes | \# A \[`colour`\], \[other\]: <https://x.example>, \[^1\]. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ProseResponse`].
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Status`](__private::Error::Status): the server reported a
    ///   failure with an HTTP status.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - \- Sends \[x\] \<y> \`z. *Reason:* \# The page \[prints\] \`it.
    ///
    /// # Sources
    ///
    /// - <https://a.example/prose>. \[x\](y) \<z> \`open. <http://b.example/c>).
    #[deprecated = "Use \\`other \\[x\\] \\<y>, \"quoted\" \\ instead \\*/"]
    #[inline]
    pub fn prose(&self, required: Prose) -> Call<ProseRequest> {
        self.call(ProseRequest::new(required))
    }
}

/// The required parameters of [`prose`](Course::prose).
#[derive(Debug, Clone, PartialEq)]
pub struct Prose {
    /// \# A \[`colour`\], \[other\]: <https://x.example>, \[^1\].
    pub colour: Colour,
}

/// The request of [`prose`](Course::prose): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProseRequest {
    /// The required parameters.
    pub required: Prose,
    /// A doc that is wrapped so that its lines could begin with signs which mean something in
    /// Markdown, such as - or + or \* or # or 1. or 12) or > or | or --- or === or ``` or ~~~ and
    /// further words, words, words, words, - and + and * and # and 1. and 12) and > and | and ---
    /// and === and ``` and \~\~\~ and further words and words, and again - and again + and again \*
    /// and again # and again 1. and again 2) and again > and again | and so on.
    ///
    /// Chinese: 【卡】\<b> \[x\] \`y. Example: `` x [y] <z> `a \ " */ ``.
    pub long: Option<String>,
}

impl ProseRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Prose) -> Self {
        Self { required, long: None }
    }

    /// A doc that is wrapped so that its lines could begin with signs which mean something in
    /// Markdown, such as - or + or \* or # or 1. or 12) or > or | or --- or === or ``` or ~~~ and
    /// further words, words, words, words, - and + and * and # and 1. and 12) and > and | and ---
    /// and === and ``` and \~\~\~ and further words and words, and again - and again + and again \*
    /// and again # and again 1. and again 2) and again > and again | and so on.
    ///
    /// See [`long`](field@ProseRequest::long).
    #[must_use]
    #[inline]
    pub fn long(mut self, value: impl Into<String>) -> Self {
        self.long = Some(value.into());
        self
    }
}

impl From<Prose> for ProseRequest {
    #[inline]
    fn from(required: Prose) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ProseRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Prose {
                colour: object.given::<Colour>("colour")?,
            },
            long: object.given_some::<codec::Text>("long")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put_some(object, "long", &self.long);
        Colour::put(object, "colour", &required.colour);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        Colour::check_required("colour", &required.colour)?;
        Ok(())
    }
}

__private::structure_traits!(ProseRequest);

impl Call<ProseRequest> {
    /// A doc that is wrapped so that its lines could begin with signs which mean something in
    /// Markdown, such as - or + or \* or # or 1. or 12) or > or | or --- or === or ``` or ~~~ and
    /// further words, words, words, words, - and + and * and # and 1. and 12) and > and | and ---
    /// and === and ``` and \~\~\~ and further words and words, and again - and again + and again \*
    /// and again # and again 1. and again 2) and again > and again | and so on.
    ///
    /// See [`long`](field@ProseRequest::long).
    #[inline]
    pub fn long(self, value: impl Into<String>) -> Self {
        self.map(|request| request.long(value))
    }
}

impl __private::Operation for ProseRequest {
    type Family = Course;
    type Output = ProseResponse;
    const INFO: &'static __private::OperationInfo = &PROSE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/prose");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("4g", "quo\"te\\");
        Colour::put(object, "colour", &required.colour);
        object.text("crate", context.credential(0));
        codec::Text::put_given(object, "long", &self.long);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<ProseResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ProseResponse>::write(output, writer);
    }
}

/// \> A \[quotation\] \`of
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProseResponse {
    /// 1\. \[one\] 2. \<two> indented  more.
    ///
    /// Unit: \[EUR\] \<x> \`y.
    pub text: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ProseResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            text: object.required::<codec::Text>("text")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "text", &self.text);
        self.extra.write(object);
    }
}

__private::structure_traits!(ProseResponse);

static PROSE: __private::OperationInfo = __private::OperationInfo {
    name: "prose",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("course.prose"),
        method: __private::meta::Method::Post,
        path: "/prose",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Prose * of `a [page] </title>",
    title_zh: Some("标题 ｜ <b> [x]"),
    summary: Some(
        "Set ``a to [b] or <c>, see https://a.example/b_c*d, and `open. The rest: */ /* #![allow(x)] {braces} \\d \\[x\\].\n\n    let not_a_test: = 1;\n\n\tA tab before this line.\n\n```rust\nfn not_a_test( {\n```\n\n# No heading\n> no quotation\n- a list\n  continued\n- `code` and *stars* and __lines__ and ~~tildes~~ &amp; &nbsp;\n1. numbered\n| a | table | of <b> |\nSetext\n===\n---",
    ),
    coverage: "partial",
    deprecated: Some("Use `other [x] <y>, \"quoted\" \\ instead */"),
    pages: &["https://a.example/prose"],
    parameters: &[
        __private::ParameterInfo::optional("long")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "A doc that is wrapped so that its lines could begin with signs which mean something in Markdown, such as - or + or * or # or 1. or 12) or > or | or --- or === or ``` or ~~~ and further words, words, words, words, - and + and * and # and 1. and 12) and > and | and --- and === and ``` and ~~~ and further words and words, and again - and again + and again * and again # and again 1. and again 2) and again > and again | and so on.",
            )
            .zh("【卡】<b> [x] `y")
            .example("x [y] <z> `a \\ \" */"),
        __private::ParameterInfo::required("colour")
            .kind(__private::ParameterKind::Code(super::Colour::INFO))
            .at(__private::Location::Body)
            .doc("# A [`colour`], [other]: https://x.example, [^1]"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["text"],
        fields: &[],
    },
    functions: __private::functions::<ProseRequest>(),
};

#[cfg(test)]
mod tests {
    #![allow(deprecated, reason = "a deprecated call must work as well")]
    use super::super::*;

    #[test]
    fn hostile_request() -> Result<(), Box<dyn std::error::Error>> {
        let course: Course = __private::testing::client()?;
        let call = course
            .prose(Prose { colour: Colour::One })
            .long("a */ \u{2066} `b` \\ [c] <d> \"# {e}");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/prose",
                parameters: &[],
                query: &[],
                body: Some(
                    r##"{ "colour": "1", "long": "a */ \u2066 `b` \\ [c] <d> \"# {e}" }"##,
                ),
                apart_from: &["crate", "4g", "签名"],
            },
        )
    }

    #[test]
    fn hostile_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ProseRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "text": "x \" \\ \u202e ` */ {}" }"#,
                aliases: &[],
                apart_from: &["4g"],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
