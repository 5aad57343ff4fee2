// @generated from spec/shapes/content_csv_rows.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a file whose columns are not documented. Linksfield's title: *Content CSV without
    /// columns*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.content_csv_rows().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Csv`](__private::Csv), a file of comma-separated values.
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
    pub fn content_csv_rows(&self) -> Call<ContentCsvRowsRequest> {
        self.call(ContentCsvRowsRequest::new())
    }
}

/// The request of [`content_csv_rows`](Shapes::content_csv_rows): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentCsvRowsRequest {}

impl ContentCsvRowsRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ContentCsvRowsRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ContentCsvRowsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ContentCsvRowsRequest);

impl __private::Operation for ContentCsvRowsRequest {
    type Family = Shapes;
    type Output = __private::Csv<()>;
    const INFO: &'static __private::OperationInfo = &CONTENT_CSV_ROWS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/content-csv-rows");
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
        codec::CsvText::<()>::write(output, writer);
    }
}

static CONTENT_CSV_ROWS: __private::OperationInfo = __private::OperationInfo {
    name: "content_csv_rows",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.content_csv_rows"),
        method: __private::meta::Method::Get,
        path: "/content-csv-rows",
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
    title: "Content CSV without columns",
    title_zh: None,
    summary: Some("Returns a file whose columns are not documented."),
    coverage: "partial",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<ContentCsvRowsRequest>(),
};
