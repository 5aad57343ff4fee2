//! [`OutcomeSearch`]: calls the operation that shows the outcome of a write, and looks for the record of the write.

use std::fmt;
use std::time::{Duration, SystemTime};

use serde_json::value::RawValue;

use super::evidence::{Evidence, Write, at, text};
use super::{Argument, CannotTell, OutcomeCheck, Search, Settlement};
use crate::client::{CallOptions, Client};
use crate::error::Error;
use crate::info::{FamilyInfo, OperationInfo};
use crate::json_text;
use crate::operation::Operation;
use crate::text::joined;
use crate::values::{Json, Timestamp};

/// The most pages that a search reads. A longer list counts as incomplete.
const MOST_PAGES: i64 = 100;

/// The most records of one page.
const MOST_RECORDS: usize = 100_000;

/// A search for the record of a write whose outcome is uncertain.
///
/// The `outcome` method of a client creates it. [`settle`](Self::settle) calls the operation of the
/// [`OutcomeCheck`], which is a read, and compares its records with the request. The result is one of three:
///
/// - [`Settlement::Found`]: exactly one record is that of the write.
/// - [`Settlement::NotFound`]: no record can be that of the write, and the server had
///   [enough time](Self::settled_after).
/// - [`Settlement::CannotTell`]: everything else. The search prefers this result to a wrong one. Do not call again.
///
/// ```no_run
/// # #[cfg(feature = "csss")] {
/// use linksfield_api::Settlement;
/// use linksfield_api::csss::{Csss, OrderPackageRequest};
///
/// # async fn example(csss: Csss, order: OrderPackageRequest) -> Result<(), linksfield_api::Error> {
/// let known = csss.outcome(&order).known_ids().await?; // before the order
/// match csss.call(order.clone()).send().await {
///     Ok(placed) => println!("placed {}", placed.order_id),
///     Err(error) if error.may_have_been_executed() => {
///         let mut search = csss.outcome(&order);
///         if let Some(known) = known {
///             search = search.known(known);
///         }
///         match search.settle(&error).await? {
///             Settlement::Found(record) => println!("placed: {record}"),
///             Settlement::NotFound => println!("not placed, safe to order again"),
///             Settlement::CannotTell(why) => println!("ask a person: {why}"),
///             _ => {}
///         }
///     }
///     Err(error) => println!("not placed: {error:#}"),
/// }
/// # Ok(())
/// # }
/// # }
/// ```
///
/// The recipe `order_safely` of the repository also shows what to store before the write, and what to do after a restart.
///
/// # What is compared
///
/// A record is that of the write if all of the following is certain:
///
/// - The fields that the specification pairs with parameters have the values of the request.
/// - Fields with the name of a parameter, in any spelling, have the value of the request, even if Linksfield does not
///   document them.
/// - The record is new: its id is not one of the [known](Self::known) ids. Without known ids, at least one field has
///   the value of the request, and the time of the record is close to the time of the request, by the clock of the
///   client; see [`window`](Self::window). A time without a time zone is not certain.
///
/// # Several writes at the same time
///
/// The record of another write can be taken for that of this write, if the other write is for the same target, such as
/// the same card, and is made between `known_ids` and `settle`. Whether its parameters differ is only seen if the
/// records contain them. Therefore make the writes for one target one after the other, in all your programs, and settle
/// an uncertain write before the next write. Writes for different targets do not affect each other.
#[derive(Clone)]
#[must_use = "a search does nothing until it settles a write"]
pub struct OutcomeSearch {
    client: Client,
    family: &'static FamilyInfo,
    operation: &'static str,
    check: Option<&'static OutcomeCheck>,
    /// The request as JSON, or the reason why it is none.
    request: Result<String, String>,
    known: Option<Vec<String>>,
    settled_after: Duration,
    window: Duration,
}

/// Shows neither the request nor the known ids, which may be sensitive.
impl fmt::Debug for OutcomeSearch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OutcomeSearch")
            .field("operation", &self.operation)
            .field("check", &self.check)
            .field("settled_after", &self.settled_after)
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}

impl OutcomeSearch {
    #[doc(hidden)]
    pub fn of<O: Operation>(client: &Client, family: &'static FamilyInfo, request: &O) -> Self {
        let request = serde_json::to_string(request).map_err(|error| error.to_string());
        Self::new(client, family, O::INFO, request)
    }

    pub(crate) fn new(
        client: &Client,
        family: &'static FamilyInfo,
        info: &'static OperationInfo,
        request: Result<String, String>,
    ) -> Self {
        let check = info.call.outcomes.check;
        let search = check.and_then(|check| check.search.as_ref());
        Self {
            client: client.clone(),
            family,
            operation: info.full_name(),
            check,
            request,
            known: None,
            settled_after: Duration::from_secs(search.map_or(0, |search| search.settled_after)),
            window: Duration::from_secs(300),
        }
    }

    /// Sets the ids of all records that existed before the write, as [`known_ids`](Self::known_ids) returned them.
    ///
    /// Records with these ids are not those of the write. A record with another id is new, whatever its time is.
    /// Therefore do not call this method if `known_ids` returned `None`: an empty list of ids states that no record
    /// existed.
    ///
    /// Default: the time of each record decides whether it is new.
    pub fn known<I: Into<String>>(mut self, ids: impl IntoIterator<Item = I>) -> Self {
        self.known = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets how long after the request a write that is not found counts as not executed.
    ///
    /// Default: 60 seconds, or longer for an operation whose execution may take longer, such as `add_bundle` of Cube.
    /// Linksfield does not document how soon an executed write is visible. A request may also still be on its way, or
    /// in a queue of the server, when its call fails. A search before this time never returns
    /// [`Settlement::NotFound`].
    pub fn settled_after(mut self, time: Duration) -> Self {
        self.settled_after = time;
        self
    }

    /// Sets by how much the time of a record may differ from the time of the request.
    ///
    /// Default: 5 minutes. A record before this window is that of another write. A record after it may be that of the
    /// write. The window covers the difference between the clocks, and the time that the server takes.
    pub fn window(mut self, window: Duration) -> Self {
        self.window = window;
        self
    }

    /// Returns what the search asks for, as text: the operation and its parameters. Returns `None` if only a person can
    /// check the outcome, or if the request lacks a parameter of the search.
    ///
    /// While two writes with the same subject are uncertain, a record that is found may be that of either. A program
    /// that sends many writes should therefore send one with the same subject only after the other is settled.
    #[must_use]
    pub fn subject(&self) -> Option<String> {
        let (search, request) = self.prepared().ok()?;
        let arguments = arguments(search, request).ok()?;
        let members =
            arguments.iter().map(|(name, json)| format!("{}:{json}", json_text::quoted(name)));
        Some(format!("{}{{{}}}", search.operation, joined(&members.collect::<Vec<_>>(), ",")))
    }

    /// Returns whether [`known_ids`](Self::known_ids) can tell an old record from a new one, because records of the
    /// search have an id.
    #[must_use]
    pub fn compares_ids(&self) -> bool {
        self.prepared().is_ok_and(|(search, _)| search.id.is_some())
    }

    /// Returns how long after a write its record may still be missing. [`settled_after`](Self::settled_after) sets it.
    #[must_use]
    pub fn settling_time(&self) -> Duration {
        self.settled_after
    }

    /// Finds out whether the call that failed with this error was executed.
    ///
    /// Returns [`Settlement::NotFound`] without a call if
    /// [`may_have_been_executed`](Error::may_have_been_executed) returns `false`.
    ///
    /// # Errors
    ///
    /// Returns the error of the operation that shows the outcome. The outcome then stays uncertain.
    pub async fn settle(&self, error: &Error) -> Result<Settlement, Error> {
        if error.operation() != self.operation {
            let operation = self.operation;
            return Ok(cannot_tell(format!(
                "the error is that of `{}`, but the request is that of `{operation}`",
                error.operation()
            )));
        }
        if !error.may_have_been_executed() {
            return Ok(Settlement::NotFound);
        }
        self.search(error.sent().map(|sent| sent.time().unix_milliseconds())).await
    }

    /// Finds out whether a write was executed that was sent at this time, by the clock of the client.
    ///
    /// Use this for a write without an error, for example after its future was dropped.
    ///
    /// # Errors
    ///
    /// Returns the error of the operation that shows the outcome. The outcome then stays uncertain.
    pub async fn settle_since(&self, sent: SystemTime) -> Result<Settlement, Error> {
        self.search(Some(Timestamp::from(sent).unix_milliseconds())).await
    }

    /// Returns the ids of the records that the write could be confused with.
    ///
    /// Call this before the write, and pass the ids to [`known`](Self::known) if the outcome is uncertain. Returns
    /// `None` if the records have no ids, or if the list is incomplete.
    ///
    /// # Errors
    ///
    /// Returns the error of the operation that shows the outcome.
    pub async fn known_ids(&self) -> Result<Option<Vec<String>>, Error> {
        let Ok((search, request)) = self.prepared() else { return Ok(None) };
        let Ok(records) = self.records(search, request).await? else { return Ok(None) };
        let write = Write { search, request, sent: None, window: 0, known: None };
        let ids = records.raw.iter().flat_map(Page::records).map(|record| write.id(record));
        Ok(ids.collect::<Option<_>>().filter(|_| records.is_complete))
    }

    async fn search(&self, sent: Option<i64>) -> Result<Settlement, Error> {
        let (search, request) = match self.prepared() {
            Ok(prepared) => prepared,
            Err(reason) => return Ok(cannot_tell(reason)),
        };
        // The time before the first page, because a record may appear while the pages are read.
        let now = Timestamp::from(self.client.now()).unix_milliseconds();
        let records = match self.records(search, request).await? {
            Ok(records) => records,
            Err(reason) => return Ok(cannot_tell(reason)),
        };
        let known = self.known.as_deref();
        let write = Write { search, request, sent, window: milliseconds(self.window), known };
        let (mut ours, mut unlike, mut perhaps) = (Vec::new(), Vec::new(), Vec::new());
        for record in records.raw.iter().flat_map(Page::records) {
            match write.compare(record) {
                Evidence::Ours => ours.push(Json::from_raw(record)),
                Evidence::Unlike => unlike.push(Json::from_raw(record)),
                Evidence::Perhaps => perhaps.push(Json::from_raw(record)),
                Evidence::Other => {}
            }
        }
        let is_early =
            sent.is_none_or(|sent| now.saturating_sub(sent) < milliseconds(self.settled_after));
        let reason = match (ours.len(), perhaps.len(), unlike.len()) {
            _ if !records.is_complete => "the list of records is incomplete, or changed meanwhile",
            (1, 0, _) => {
                return Ok(ours.pop().map_or(Settlement::NotFound, Settlement::Found));
            }
            (0, 0, 0) if is_early => {
                "no record was found, but the write may not be visible yet: search again later"
            }
            (0, 0, 0) => return Ok(Settlement::NotFound),
            (0, ..) => "records were found that may be those of the write, but it is not certain",
            _ => "several records were found that may be those of the write",
        };
        let mut candidates = ours;
        candidates.extend(perhaps);
        candidates.extend(unlike);
        let reason = match self.check {
            Some(check) => {
                format!("{reason}; to check with `{}`: {}", check.operation, check.compare)
            }
            None => reason.to_owned(),
        };
        Ok(Settlement::CannotTell(CannotTell { reason, candidates }))
    }

    /// Returns the description of the search and the request, or the reason why nothing can be searched.
    fn prepared(&self) -> Result<(&'static Search, &RawValue), String> {
        let operation = self.operation;
        let check = self.check.ok_or_else(|| {
            format!("no operation is documented that shows the outcome of `{operation}`")
        })?;
        let search = check.search.as_ref().ok_or_else(|| {
            format!("only a person can check the outcome of `{operation}`, with {check}")
        })?;
        let request = self.request.as_deref().map_err(Clone::clone)?;
        let request = serde_json::from_str(request).map_err(|error| error.to_string())?;
        Ok((search, request))
    }

    /// Reads the records of all pages. The inner error is the reason why the operation cannot be called.
    async fn records(
        &self,
        search: &'static Search,
        request: &RawValue,
    ) -> Result<Result<Records, String>, Error> {
        let arguments = match arguments(search, request) {
            Ok(arguments) => arguments,
            Err(reason) => return Ok(Err(reason)),
        };
        let mut records = Records { raw: Vec::new(), is_complete: true };
        let (mut page, mut total, mut count) = (search.paging.map(|paging| paging.first), None, 0);
        loop {
            let number = search.paging.zip(page).map(|(paging, number)| (paging.page, number));
            let payload = match self.page(search, &arguments, number).await? {
                Ok(payload) => payload,
                Err(reason) => return Ok(Err(reason)),
            };
            let new = Page::new(payload, search);
            let Some(found) = new.len() else {
                return Ok(Err(format!(
                    "the response of `{}` has no records at the documented place",
                    search.operation
                )));
            };
            let (Some(paging), Some(number)) = (search.paging, page) else {
                records.raw.push(new);
                return Ok(Ok(records));
            };
            // A total that changes or cannot be read means that the pages do not fit together.
            let stated = paging.total.and_then(|path| new.integer(path));
            let is_readable = stated.is_some() || paging.total.is_none_or(|path| new.lacks(path));
            records.is_complete &= is_readable && (number == paging.first || stated == total);
            total = stated;
            count += found;
            let is_repeated = records.raw.last().is_some_and(|last| last.is_same(&new));
            if found > 0 && !is_repeated {
                records.raw.push(new);
            }
            let all = total.and_then(|total| usize::try_from(total).ok());
            let is_all = all.is_some_and(|all| count >= all);
            if found == 0 || is_repeated || is_all {
                records.is_complete &= (found == 0 || is_all) && all.is_none_or(|all| count == all);
                return Ok(Ok(records));
            }
            if number - paging.first + 1 >= MOST_PAGES {
                records.is_complete = false;
                return Ok(Ok(records));
            }
            page = number.checked_add(1);
        }
    }

    /// Calls the operation once, and returns its response as JSON.
    async fn page(
        &self,
        search: &Search,
        arguments: &[(&'static str, String)],
        number: Option<(&'static str, i64)>,
    ) -> Result<Result<Json, String>, Error> {
        let Some(info) = self.family.operation(search.operation) else {
            return Ok(Err(format!("the operation `{}` is not compiled in", search.operation)));
        };
        let number = number.map(|(name, number)| (name, number.to_string()));
        let members = arguments.iter().cloned().chain(number);
        let members = members.map(|(name, json)| format!("{}:{json}", json_text::quoted(name)));
        let text = format!("{{{}}}", joined(&members.collect::<Vec<_>>(), ","));
        let cannot =
            |reason: String| Ok(Err(format!("`{}` cannot be called: {reason}", info.full_name())));
        let request = match serde_json::from_str(&text) {
            Ok(raw) => match (info.functions.request)(raw) {
                Ok(request) => request,
                Err(mismatch) => return cannot(mismatch.to_string()),
            },
            Err(error) => return cannot(error.to_string()),
        };
        let options = CallOptions::default();
        let reply = self
            .client
            .execute(&info.call, request.as_ref(), options, info.functions.response)
            .await?;
        Ok(Ok(reply.into_inner()))
    }
}

/// The records of a list, page by page.
struct Records {
    raw: Vec<Page>,
    is_complete: bool,
}

/// One page of a list.
struct Page {
    payload: Json,
    path: &'static [&'static str],
}

impl Page {
    fn new(payload: Json, search: &Search) -> Self {
        Self { payload, path: search.records }
    }

    /// Returns the records: the items of a list, or a single object. Missing records are an empty list.
    fn items(&self) -> Option<Vec<&RawValue>> {
        match at(self.payload.raw(), self.path) {
            None => Some(Vec::new()),
            Some(found) if found.get().starts_with('{') => Some(vec![found]),
            Some(found) => json_text::items(found, MOST_RECORDS),
        }
    }

    fn records(&self) -> Vec<&RawValue> {
        self.items().unwrap_or_default()
    }

    fn len(&self) -> Option<usize> {
        self.items().map(|items| items.len())
    }

    fn integer(&self, path: &[&str]) -> Option<i64> {
        text(at(self.payload.raw(), path)?)?.parse().ok()
    }

    fn lacks(&self, path: &[&str]) -> bool {
        at(self.payload.raw(), path).is_none()
    }

    fn is_same(&self, other: &Self) -> bool {
        let found = |page: &Self| at(page.payload.raw(), page.path).map(|raw| raw.get().to_owned());
        found(self) == found(other)
    }
}

/// Returns the arguments of the operation as JSON, or the reason why the request does not contain them.
fn arguments(
    search: &'static Search,
    request: &RawValue,
) -> Result<Vec<(&'static str, String)>, String> {
    let argument = |(name, argument): &(&'static str, Argument)| {
        let path = match argument {
            Argument::Number(number) => return Ok((*name, number.to_string())),
            Argument::Parameter(path) => path,
        };
        let parameter = path.join(".");
        let found = at(request, path)
            .ok_or_else(|| format!("the request has no `{parameter}` to search for"))?;
        if !found.get().starts_with('[') {
            return Ok((*name, found.get().to_owned()));
        }
        match json_text::items(found, MOST_RECORDS).as_deref() {
            Some([only]) => Ok((*name, only.get().to_owned())),
            _ => Err(format!("the request has several `{parameter}`: search for each of them")),
        }
    };
    search.parameters.iter().map(argument).collect()
}

fn cannot_tell(reason: impl Into<String>) -> Settlement {
    Settlement::CannotTell(CannotTell::because(reason))
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
