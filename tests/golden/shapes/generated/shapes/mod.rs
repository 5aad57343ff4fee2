// @generated from spec/shapes/family.yaml by `cargo xtask gen`. Do not edit.

#![allow(deprecated, reason = "deprecated fields are still read and sent")]
//! Every shape that the format of the specification has, one file for each group of shapes.
//! Linksfield's title: *Shapes*.
//!
//! It exists in no documentation.
//!
//! ```no_run
//! use linksfield_api::shapes::{Basis, Credentials, Shapes};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! // The only documented environment is `production`.
//! let shapes = Shapes::builder(Credentials::from_env()?).build()?;
//! let reply = shapes
//!     .basis(Basis {
//!         told: "a".into(),
//!         meant: "b".into(),
//!     })
//!     .send()
//!     .await?;
//! println!("{:?}", reply.into_inner());
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! | operation | effect | coverage | purpose |
//! |---|---|---|---|
//! | [`basis`](Shapes::basis) | read | complete | Sends and returns fields that are known from every kind of source. |
//! | [`basis_of_a_type`](Shapes::basis_of_a_type) | **write** | complete | Uses a type whose fields and codes are inferred, and fields that a vendor describes. |
//! | [`both_directions`](Shapes::both_directions) | **write** | complete | Returns an object that can be changed and sent back. |
//! | [`cancel_order`](Shapes::cancel_order) | **write** | complete | Cancels an order. |
//! | [`change_profile`](Shapes::change_profile) | **write** | complete | Returns an object that can be changed and sent back. |
//! | [`change_sim`](Shapes::change_sim) | **write** | complete | Changes some fields of a SIM, with the method PATCH and a content type of its own. |
//! | [`change_ticket`](Shapes::change_ticket) | **write** | complete | Closes a ticket. |
//! | [`check_sim`](Shapes::check_sim) | read | complete | Asks whether a SIM exists, with the method HEAD. |
//! | [`columns_of_every_type`](Shapes::columns_of_every_type) | read | complete | Returns a file with columns of every type. |
//! | [`content_binary`](Shapes::content_binary) | read | complete | Returns a file. |
//! | [`content_binary_bare`](Shapes::content_binary_bare) | read | complete | Returns a file, and never an envelope. |
//! | [`content_csv`](Shapes::content_csv) | read | complete | Returns a file of usage. |
//! | [`content_csv_rows`](Shapes::content_csv_rows) | read | partial | Returns a file whose columns are not documented. |
//! | [`content_none`](Shapes::content_none) | **write** | complete | Returns nothing, and takes nothing. |
//! | [`content_none_headers`](Shapes::content_none_headers) | **write** | complete | Returns headers only. |
//! | [`content_text`](Shapes::content_text) | read | complete | Returns text. |
//! | [`create_ticket`](Shapes::create_ticket) | **write** | complete | Creates a ticket. |
//! | [`deep_maps`](Shapes::deep_maps) | **write** | complete | Sends lists of maps of lists of maps, which may be `null`. |
//! | [`empty_object`](Shapes::empty_object) | read | complete | Sends and returns objects without documented fields. |
//! | [`find_by_lists`](Shapes::find_by_lists) | read | complete | Sends lists in the query, in every style. |
//! | [`find_codes`](Shapes::find_codes) | read | complete | Finds states by states. |
//! | [`free_json`](Shapes::free_json) | **write** | complete | Sends any JSON. |
//! | [`get_range`](Shapes::get_range) | read | complete | Returns a range. |
//! | [`get_secret`](Shapes::get_secret) | read | complete | Returns nothing. |
//! | [`get_sim`](Shapes::get_sim) | read | complete | Returns a SIM. |
//! | [`get_sim_file`](Shapes::get_sim_file) | read | complete | Returns a SIM. |
//! | [`get_ticket`](Shapes::get_ticket) | read | complete | Returns a ticket, with its comments. |
//! | [`headers_of_every_type`](Shapes::headers_of_every_type) | **write** | complete | Returns headers of every type. |
//! | [`inline_codes`](Shapes::inline_codes) | read | complete | Sends and returns codes that only one field has. |
//! | [`json_headers`](Shapes::json_headers) | read | complete | Returns an object with headers. |
//! | [`list_of_decimals`](Shapes::list_of_decimals) | read | complete | Returns decimals. |
//! | [`list_of_lists`](Shapes::list_of_lists) | read | complete | Sends and returns a list of lists. |
//! | [`list_tickets`](Shapes::list_tickets) | read | complete | Lists tickets. |
//! | [`maps`](Shapes::maps) | read | complete | Sends and returns objects whose keys are not documented. |
//! | [`nested_lists`](Shapes::nested_lists) | read | complete | Sends and returns lists of lists. |
//! | [`nullable`](Shapes::nullable) | **write** | complete | Changes some fields, and removes those that are `null`. |
//! | [`pages_by_count`](Shapes::pages_by_count) | read | complete | Lists texts by page. |
//! | [`pages_by_count_from_zero`](Shapes::pages_by_count_from_zero) | read | complete | Lists pages from zero. |
//! | [`pages_by_cursor`](Shapes::pages_by_cursor) | read | complete | Lists texts by cursor. |
//! | [`pages_by_flag`](Shapes::pages_by_flag) | read | complete | Lists owners, whose type is a union, until a flag written as two words ends the list. |
//! | [`pages_by_link`](Shapes::pages_by_link) | read | complete | Lists texts by the links in a header. |
//! | [`pages_by_number_cursor`](Shapes::pages_by_number_cursor) | read | complete | Lists numbers, from an id on. |
//! | [`pages_by_offset`](Shapes::pages_by_offset) | read | complete | Lists texts by offset. |
//! | [`pages_of_an_optional_payload`](Shapes::pages_of_an_optional_payload) | read | complete | Lists what may be missing. |
//! | [`recursive`](Shapes::recursive) | **write** | complete | Sends and returns types that contain themselves. |
//! | [`remove_ticket`](Shapes::remove_ticket) | **write** | complete | Removes a ticket. |
//! | [`replace_cards`](Shapes::replace_cards) | **write** | complete | Sends a body that is a list. |
//! | [`rules`](Shapes::rules) | read | complete | Sends parameters with limits, defaults, constants and conditions. |
//! | [`scalar_bare`](Shapes::scalar_bare) | read | complete | Returns a boolean without an envelope. |
//! | [`scalar_card`](Shapes::scalar_card) | read | complete | Returns an ICCID. |
//! | [`scalar_number`](Shapes::scalar_number) | read | complete | Returns a number. |
//! | [`scalar_optional_envelope`](Shapes::scalar_optional_envelope) | read | complete | Returns a decimal, with or without an envelope. |
//! | [`scalar_text`](Shapes::scalar_text) | read | complete | Returns a text that may be missing. |
//! | [`scalars_beside_fields`](Shapes::scalars_beside_fields) | read | complete | Returns a scalar beside fields and headers. |
//! | [`send_bytes`](Shapes::send_bytes) | **write**, idempotent | complete | Sends a body that is bytes. |
//! | [`send_form`](Shapes::send_form) | **write** | complete | Sends a form, with lists in every style. |
//! | [`send_maybe_bytes`](Shapes::send_maybe_bytes) | **write** | complete | Sends a body that is bytes, or none. |
//! | [`send_text`](Shapes::send_text) | **write** | complete | Sends a body that is text. |
//! | [`set_level`](Shapes::set_level) | **write** | complete | Sends a body that is a single value. |
//! | [`set_owner`](Shapes::set_owner) | **write** | complete | Sends a body that is an object as a whole, or none. |
//! | [`statuses_bare`](Shapes::statuses_bare) | read | complete | Returns a report, or a task that makes it. |
//! | [`statuses_by_content`](Shapes::statuses_by_content) | **write** | complete | Returns an order, a task, or nothing. |
//! | [`statuses_documented`](Shapes::statuses_documented) | **write** | complete | Returns the same form with two statuses. |
//! | [`statuses_with_odd_names`](Shapes::statuses_with_odd_names) | **write** | complete | Returns contents with names that Rust uses as well. |
//! | [`statuses_without_content`](Shapes::statuses_without_content) | read | complete | Returns nothing with several statuses. |
//! | [`unions`](Shapes::unions) | **write** | complete | Sends and returns objects of several kinds. |
//! | [`upgrade_holder`](Shapes::upgrade_holder) | **write** | complete | Sets the level of a holder. |
//! | [`upload_cards`](Shapes::upload_cards) | **write** | complete | Sends files and values in a multipart body. |
//! | [`upload_optional`](Shapes::upload_optional) | **write** | complete | Sends a multipart body in which nothing is required. |
//! | [`values`](Shapes::values) | read | complete | Sends and returns a value of every type, in every written form. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! # Environments
//!
//! | environment | base URL |
//! |---|---|
//! | `production` | <https://shapes.example/api> |
//!
//! A client calls `production` by default. [`base_url`](__private::ClientBuilder::base_url)
//! replaces the URL, for example with that of a sandbox.
//!
//! # Authentication
//!
//! Every request is signed with HMAC-SHA1. The key is the credential `key`.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`key_id`](Credentials::key_id) | `LINKSFIELD_SHAPES_KEY_ID` | The id of the key. |
//! | [`key`](Credentials::key) | `LINKSFIELD_SHAPES_KEY` | The key. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod basis;
mod basis_of_a_type;
mod both_directions;
mod cancel_order;
mod change_profile;
mod change_sim;
mod change_ticket;
mod check_sim;
mod columns_of_every_type;
mod content_binary;
mod content_binary_bare;
mod content_csv;
mod content_csv_rows;
mod content_none;
mod content_none_headers;
mod content_text;
mod create_ticket;
mod deep_maps;
mod empty_object;
mod find_by_lists;
mod find_codes;
mod free_json;
mod get_range;
mod get_secret;
mod get_sim;
mod get_sim_file;
mod get_ticket;
mod headers_of_every_type;
mod inline_codes;
mod json_headers;
mod list_of_decimals;
mod list_of_lists;
mod list_tickets;
mod maps;
mod nested_lists;
mod nullable;
mod pages_by_count;
mod pages_by_count_from_zero;
mod pages_by_cursor;
mod pages_by_flag;
mod pages_by_link;
mod pages_by_number_cursor;
mod pages_by_offset;
mod pages_of_an_optional_payload;
mod recursive;
mod remove_ticket;
mod replace_cards;
mod rules;
mod scalar_bare;
mod scalar_card;
mod scalar_number;
mod scalar_optional_envelope;
mod scalar_text;
mod scalars_beside_fields;
mod send_bytes;
mod send_form;
mod send_maybe_bytes;
mod send_text;
mod set_level;
mod set_owner;
mod statuses_bare;
mod statuses_by_content;
mod statuses_documented;
mod statuses_with_odd_names;
mod statuses_without_content;
mod unions;
mod upgrade_holder;
mod upload_cards;
mod upload_optional;
mod values;
pub mod notes;
mod types;
pub use types::*;
use crate::__private;
pub use basis::*;
pub use basis_of_a_type::*;
pub use both_directions::*;
pub use cancel_order::*;
pub use change_profile::*;
pub use change_sim::*;
pub use change_ticket::*;
pub use check_sim::*;
pub use columns_of_every_type::*;
pub use content_binary::*;
pub use content_binary_bare::*;
pub use content_csv::*;
pub use content_csv_rows::*;
pub use content_none::*;
pub use content_none_headers::*;
pub use content_text::*;
pub use create_ticket::*;
pub use deep_maps::*;
pub use empty_object::*;
pub use find_by_lists::*;
pub use find_codes::*;
pub use free_json::*;
pub use get_range::*;
pub use get_secret::*;
pub use get_sim::*;
pub use get_sim_file::*;
pub use get_ticket::*;
pub use headers_of_every_type::*;
pub use inline_codes::*;
pub use json_headers::*;
pub use list_of_decimals::*;
pub use list_of_lists::*;
pub use list_tickets::*;
pub use maps::*;
pub use nested_lists::*;
pub use nullable::*;
pub use pages_by_count::*;
pub use pages_by_count_from_zero::*;
pub use pages_by_cursor::*;
pub use pages_by_flag::*;
pub use pages_by_link::*;
pub use pages_by_number_cursor::*;
pub use pages_by_offset::*;
pub use pages_of_an_optional_payload::*;
pub use recursive::*;
pub use remove_ticket::*;
pub use replace_cards::*;
pub use rules::*;
pub use scalar_bare::*;
pub use scalar_card::*;
pub use scalar_number::*;
pub use scalar_optional_envelope::*;
pub use scalar_text::*;
pub use scalars_beside_fields::*;
pub use send_bytes::*;
pub use send_form::*;
pub use send_maybe_bytes::*;
pub use send_text::*;
pub use set_level::*;
pub use set_owner::*;
pub use statuses_bare::*;
pub use statuses_by_content::*;
pub use statuses_documented::*;
pub use statuses_with_odd_names::*;
pub use statuses_without_content::*;
pub use unions::*;
pub use upgrade_holder::*;
pub use upload_cards::*;
pub use upload_optional::*;
pub use values::*;

/// A client of Shapes.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct Shapes {
    client: __private::Client,
}

impl Shapes {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.key_id), credentials.key],
        )
    }

    /// Returns a call of any operation of the family. `send` sends the call.
    pub fn call<O: __private::Operation<Family = Self>>(&self, request: O) -> Call<O> {
        Call {
            inner: __private::Call::new(self.client.clone(), request),
        }
    }

    /// Returns the operation with this name, such as `list_sims`. The operation is called with JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the family has no operation with this name.
    pub fn operation(
        &self,
        name: &str,
    ) -> Result<__private::BoundOperation, __private::UnknownOperation> {
        __private::BoundOperation::find(&self.client, &INFO, name)
    }

    /// Returns a search that finds out whether a write was executed, if its outcome is uncertain.
    ///
    /// `request` is the request of the write. [`settle`](__private::OutcomeSearch::settle) searches.
    pub fn outcome<O: __private::Operation<Family = Self>>(
        &self,
        request: &O,
    ) -> __private::OutcomeSearch {
        __private::OutcomeSearch::of(&self.client, &INFO, request)
    }

    /// Returns a call of any path of the family. The call is signed like typed calls, and its parameters and
    /// its response are JSON.
    pub fn untyped(
        &self,
        method: __private::meta::Method,
        path: impl Into<String>,
    ) -> __private::UntypedCall {
        __private::UntypedCall::new(self.client.clone(), method, path)
    }
}

impl __private::Family for Shapes {
    const INFO: &'static __private::FamilyInfo = &INFO;
    type Environment = Environment;
    type Language = __private::Undocumented;

    fn from_client(client: __private::Client) -> Self {
        Self { client }
    }
}

/// A call of an operation of this family. [`send`](Self::send) sends it.
///
/// A call owns its client and its request, so that it can be moved into a task. The methods of each
/// operation, below, set its optional parameters.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct Call<O> {
    inner: __private::Call<O>,
}

impl<O: __private::Operation<Family = Shapes>> Call<O> {
    /// Sets the time limit of the whole call: its attempts, the pauses between them, logins, and waits for
    /// rate limits. Default: the limit of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.inner = self.inner.timeout(timeout);
        self
    }

    /// Sets the time limit of one attempt, which is never longer than that of the call. Default: the limit
    /// of the client, or the whole time of the call if the client has no such limit.
    pub fn attempt_timeout(mut self, timeout: std::time::Duration) -> Self {
        self.inner = self.inner.attempt_timeout(timeout);
        self
    }

    /// Returns the request.
    #[must_use]
    pub fn request(&self) -> &O {
        self.inner.request()
    }

    /// Returns the request without the client, for storing or queueing.
    #[must_use]
    pub fn into_request(self) -> O {
        self.inner.into_request()
    }

    /// Signs and sends the request, and returns the typed response.
    ///
    /// If the future is dropped before it completes, the server may still execute the request.
    ///
    /// # Errors
    ///
    /// [`Error`](__private::Error) reports how far the call got. For a write,
    /// [`may_have_been_executed`](__private::Error::may_have_been_executed) reports whether the server
    /// may have executed it despite the error.
    pub async fn send(self) -> Result<__private::Reply<O::Output>, __private::Error> {
        self.inner.send().await
    }

    /// Returns the request as the call would send it, and the text that is signed. Nothing is sent.
    ///
    /// # Errors
    ///
    /// Returns an error if a parameter is invalid.
    pub fn explain(&self) -> Result<__private::Explanation, __private::Error> {
        self.inner.explain()
    }

    #[allow(dead_code, reason = "only setters of optional parameters use it")]
    fn map(self, change: impl FnOnce(O) -> O) -> Self {
        Self {
            inner: self.inner.map(change),
        }
    }
}

impl<O: __private::Paged<Family = Shapes>> Call<O> {
    /// Returns the pages of the list, beginning with the page of this call. Each page is fetched on
    /// demand. The method `items` of the result returns the items of all pages.
    #[must_use]
    pub fn pages(self) -> __private::Pages<O> {
        self.inner.pages()
    }
}

/// The credentials of a client.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The id of the key.
    pub key_id: String,
    /// The key.
    pub key: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_SHAPES_KEY_ID`
    /// - `LINKSFIELD_SHAPES_KEY`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            key_id: __private::env("LINKSFIELD_SHAPES_KEY_ID")?,
            key: __private::env("LINKSFIELD_SHAPES_KEY")?.into(),
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://shapes.example/api>
    Production,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
        }
    }
}

/// The description of the family for programs: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Shapes",
    title_zh: None,
    summary: "Every shape that the format of the specification has, one file for each group of shapes. It exists in no documentation.",
    credentials: &[
        __private::CredentialInfo {
            name: "key_id",
            variable: "LINKSFIELD_SHAPES_KEY_ID",
            is_secret: false,
            doc: "The id of the key.",
        },
        __private::CredentialInfo {
            name: "key",
            variable: "LINKSFIELD_SHAPES_KEY",
            is_secret: true,
            doc: "The key.",
        },
    ],
    environments: &["production"],
    languages: &[],
    operations: &[
        <BasisRequest as __private::Operation>::INFO,
        <BasisOfATypeRequest as __private::Operation>::INFO,
        <BothDirectionsRequest as __private::Operation>::INFO,
        <CancelOrderRequest as __private::Operation>::INFO,
        <ChangeProfileRequest as __private::Operation>::INFO,
        <ChangeSimRequest as __private::Operation>::INFO,
        <ChangeTicketRequest as __private::Operation>::INFO,
        <CheckSimRequest as __private::Operation>::INFO,
        <ColumnsOfEveryTypeRequest as __private::Operation>::INFO,
        <ContentBinaryRequest as __private::Operation>::INFO,
        <ContentBinaryBareRequest as __private::Operation>::INFO,
        <ContentCsvRequest as __private::Operation>::INFO,
        <ContentCsvRowsRequest as __private::Operation>::INFO,
        <ContentNoneRequest as __private::Operation>::INFO,
        <ContentNoneHeadersRequest as __private::Operation>::INFO,
        <ContentTextRequest as __private::Operation>::INFO,
        <CreateTicketRequest as __private::Operation>::INFO,
        <DeepMapsRequest as __private::Operation>::INFO,
        <EmptyObjectRequest as __private::Operation>::INFO,
        <FindByListsRequest as __private::Operation>::INFO,
        <FindCodesRequest as __private::Operation>::INFO,
        <FreeJsonRequest as __private::Operation>::INFO,
        <GetRangeRequest as __private::Operation>::INFO,
        <GetSecretRequest as __private::Operation>::INFO,
        <GetSimRequest as __private::Operation>::INFO,
        <GetSimFileRequest as __private::Operation>::INFO,
        <GetTicketRequest as __private::Operation>::INFO,
        <HeadersOfEveryTypeRequest as __private::Operation>::INFO,
        <InlineCodesRequest as __private::Operation>::INFO,
        <JsonHeadersRequest as __private::Operation>::INFO,
        <ListOfDecimalsRequest as __private::Operation>::INFO,
        <ListOfListsRequest as __private::Operation>::INFO,
        <ListTicketsRequest as __private::Operation>::INFO,
        <MapsRequest as __private::Operation>::INFO,
        <NestedListsRequest as __private::Operation>::INFO,
        <NullableRequest as __private::Operation>::INFO,
        <PagesByCountRequest as __private::Operation>::INFO,
        <PagesByCountFromZeroRequest as __private::Operation>::INFO,
        <PagesByCursorRequest as __private::Operation>::INFO,
        <PagesByFlagRequest as __private::Operation>::INFO,
        <PagesByLinkRequest as __private::Operation>::INFO,
        <PagesByNumberCursorRequest as __private::Operation>::INFO,
        <PagesByOffsetRequest as __private::Operation>::INFO,
        <PagesOfAnOptionalPayloadRequest as __private::Operation>::INFO,
        <RecursiveRequest as __private::Operation>::INFO,
        <RemoveTicketRequest as __private::Operation>::INFO,
        <ReplaceCardsRequest as __private::Operation>::INFO,
        <RulesRequest as __private::Operation>::INFO,
        <ScalarBareRequest as __private::Operation>::INFO,
        <ScalarCardRequest as __private::Operation>::INFO,
        <ScalarNumberRequest as __private::Operation>::INFO,
        <ScalarOptionalEnvelopeRequest as __private::Operation>::INFO,
        <ScalarTextRequest as __private::Operation>::INFO,
        <ScalarsBesideFieldsRequest as __private::Operation>::INFO,
        <SendBytesRequest as __private::Operation>::INFO,
        <SendFormRequest as __private::Operation>::INFO,
        <SendMaybeBytesRequest as __private::Operation>::INFO,
        <SendTextRequest as __private::Operation>::INFO,
        <SetLevelRequest as __private::Operation>::INFO,
        <SetOwnerRequest as __private::Operation>::INFO,
        <StatusesBareRequest as __private::Operation>::INFO,
        <StatusesByContentRequest as __private::Operation>::INFO,
        <StatusesDocumentedRequest as __private::Operation>::INFO,
        <StatusesWithOddNamesRequest as __private::Operation>::INFO,
        <StatusesWithoutContentRequest as __private::Operation>::INFO,
        <UnionsRequest as __private::Operation>::INFO,
        <UpgradeHolderRequest as __private::Operation>::INFO,
        <UploadCardsRequest as __private::Operation>::INFO,
        <UploadOptionalRequest as __private::Operation>::INFO,
        <ValuesRequest as __private::Operation>::INFO,
    ],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "shapes",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &["https://shapes.example/api"],
        },
    ],
    credentials: &["key_id", "key"],
    language_header: None,
    common: &[
        __private::meta::Common {
            name: "x-key",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Credential(0),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "x-time",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Seconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "x-sign",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Signature,
            template: &[],
            signed: false,
        },
    ],
    signing: Some(__private::meta::Signing {
        algorithm: __private::meta::Algorithm::Hmac(__private::Hash::Sha1, 1),
        encoding: __private::Encoding::Base64,
        text: None,
        form: __private::Form {
            dialect: __private::Dialect::Plain,
            numbers: __private::Numbers::Bare,
            arrays: __private::Arrays::Given,
            nested: __private::KeyOrder::Given,
            empties: __private::Empties::Omit,
            leave_out: "",
        },
    }),
    envelope: Some(__private::meta::Envelope {
        code: &["code"],
        message: &["message"],
        data: "data",
        flag: None,
        success: &["0"],
        listed: &["0"],
        unlisted_uncertain: false,
        uncertain: &[],
        unenveloped: false,
    }),
    login: None,
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
