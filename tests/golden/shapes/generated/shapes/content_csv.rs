// @generated from spec/shapes/content_csv.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a file of usage. Linksfield's title: *Content CSV*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.content_csv().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Csv`](__private::Csv), a file whose rows are [`ContentCsvRow`].
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
    pub fn content_csv(&self) -> Call<ContentCsvRequest> {
        self.call(ContentCsvRequest::new())
    }
}

/// The request of [`content_csv`](Shapes::content_csv): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentCsvRequest {}

impl ContentCsvRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ContentCsvRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ContentCsvRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ContentCsvRequest);

impl __private::Operation for ContentCsvRequest {
    type Family = Shapes;
    type Output = __private::Csv<ContentCsvRow>;
    const INFO: &'static __private::OperationInfo = &CONTENT_CSV;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/content-csv");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
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
        payload.csv()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::CsvText::<ContentCsvRow>::write(output, writer);
    }
}

impl __private::CsvRow for ContentCsvRow {
    const COLUMNS: &'static [(&'static str, bool)] = &[
        ("iccid", false),
        ("used", true),
        ("active", true),
        ("note", false),
        ("remark", false),
    ];
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentCsvRow {
    /// The card.
    pub iccid: __private::Iccid,
    /// The volume.
    ///
    /// Unit: bytes.
    pub used: i64,
    /// Whether the card is active.
    pub active: Option<bool>,
    /// A note.
    ///
    /// Some responses call it `remark`.
    pub note: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ContentCsvRow {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.alias("note", "remark");
        Ok(Self {
            iccid: object.required::<codec::Iccid>("iccid")?,
            used: object.required::<codec::NumberInteger>("used")?,
            active: object.optional::<codec::Boolean>("active"),
            note: object.optional::<codec::Text>("note"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put(object, "iccid", &self.iccid);
        codec::NumberInteger::put(object, "used", &self.used);
        codec::Boolean::put_some(object, "active", &self.active);
        codec::Text::put_some(object, "note", &self.note);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContentCsvRow);

static CONTENT_CSV: __private::OperationInfo = __private::OperationInfo {
    name: "content_csv",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.content_csv"),
        method: __private::meta::Method::Get,
        path: "/content-csv",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Csv,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Content CSV",
    title_zh: None,
    summary: Some("Returns a file of usage."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<ContentCsvRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let output = __private::testing::same_content::<
            ContentCsvRequest,
        >(
            &__private::testing::DocumentedContent {
                status: 200,
                headers: &[],
                body: "iccid,used,active,remark,new\n89852022018041800192,1024,true,\"a, \"\"b\"\"\",x\n89852022018041800193,0,,,\n",
                is_base64: false,
                is_wrapped: false,
            },
        )?;
        for row in output.rows() {
            row.map_err(|mismatch| mismatch.to_string())?;
        }
        Ok(())
    }
}
