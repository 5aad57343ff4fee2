//! The fault of each request, computed from the seed. The fault depends only on the seed, the order and the number of
//! the attempt, so that the scheduling of tasks changes nothing.

/// What the proxy does with one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fault {
    /// Forwards the request and returns the response.
    None,
    /// Closes the connection without forwarding the request.
    DropBefore,
    /// Forwards the request, and closes the connection without a response.
    DropAfter,
    /// Resets the connection without forwarding the request.
    ResetBefore,
    /// Forwards the request, and resets the connection without a response.
    ResetAfter,
    /// Forwards the request, and resets the connection within the body of the response.
    ResetWithin,
    /// Forwards the request, and responds after the client has given up.
    Delay,
    /// Forwards the request after the client has given up.
    ForwardLate,
    /// Forwards the request, and closes the connection within the body of the response.
    Truncate,
    /// Forwards the request, and closes the connection within the head of the response.
    TruncateHead,
    /// Forwards the request, and states a `content-length` that is too small.
    ShortLength,
    /// Forwards the request, and sends the response twice.
    Duplicate,
    /// Forwards the request, and sends an interim response before the response.
    Interim,
    /// Forwards the request, and sends the response in small chunks.
    Chunks,
    /// Forwards the request, and sends the response with the status of a failing gateway.
    StatusAfter,
    /// Forwards the request, and sends the response with a status that usually refuses a request.
    RefusingStatusAfter,
    /// Forwards the request, and sends the response with a status that usually refuses a request, in a form that is hard
    /// to read: compressed, cut, or with a byte order mark.
    RefusingStatusUnreadable,
    /// Responds with the status of a failing gateway, without forwarding the request.
    StatusBefore,
    /// Refuses the request by its status, without forwarding the request.
    Refuse,
    /// Refuses the request by an undocumented result code, without forwarding the request.
    RefuseByCode,
    /// Forwards the request, and compresses the body of the response.
    Gzip,
    /// Forwards the request, and puts a byte order mark before the body of the response.
    Bom,
    /// Forwards the request, and sends bytes that are not HTTP.
    Garbage,
    /// Forwards the request, and replaces the body of the response by random bytes.
    GarbageBody,
    /// Forwards the request, and sends status 200 without a body.
    Empty,
    /// Responds with a web page and status 200, without forwarding the request.
    Page,
}

impl Fault {
    /// All faults, with their name in the report and their weight.
    pub(crate) const ALL: [(Self, &'static str, u64); 26] = [
        (Self::None, "none", 36),
        (Self::DropBefore, "drop_before", 3),
        (Self::DropAfter, "drop_after", 4),
        (Self::ResetBefore, "reset_before", 3),
        (Self::ResetAfter, "reset_after", 4),
        (Self::ResetWithin, "reset_within", 2),
        (Self::Delay, "delay", 3),
        (Self::ForwardLate, "forward_late", 2),
        (Self::Truncate, "truncate", 4),
        (Self::TruncateHead, "truncate_head", 2),
        (Self::ShortLength, "short_length", 2),
        (Self::Duplicate, "duplicate", 4),
        (Self::Interim, "interim", 2),
        (Self::Chunks, "chunks", 2),
        (Self::StatusAfter, "status_after", 4),
        (Self::RefusingStatusAfter, "refusing_status_after", 2),
        (Self::RefusingStatusUnreadable, "refusing_status_unreadable", 3),
        (Self::StatusBefore, "status_before", 3),
        (Self::Refuse, "refuse", 4),
        (Self::RefuseByCode, "refuse_by_code", 2),
        (Self::Gzip, "gzip", 4),
        (Self::Bom, "bom", 3),
        (Self::Garbage, "garbage", 2),
        (Self::GarbageBody, "garbage_body", 2),
        (Self::Empty, "empty", 2),
        (Self::Page, "page", 1),
    ];

    /// Returns the name in the report.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(fault, ..)| *fault == self).map_or("unlisted", |(_, name, _)| name)
    }
}

/// The kind of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Order,
    Query,
}

/// The plan of all faults.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) seed: u64,
}

/// From this attempt on, a request has no fault, so that a query succeeds at last and a second order is executed.
const CLEAN: u64 = 4;

impl Plan {
    /// Returns the fault of an attempt, counted from 0.
    ///
    /// Only the first attempt of an order has a fault: a second attempt is always executed, and is seen as a double
    /// order.
    pub(crate) fn fault(self, kind: Kind, number: u64, attempt: u64) -> Fault {
        if attempt >= CLEAN || (kind == Kind::Order && attempt > 0) {
            return Fault::None;
        }
        let total: u64 = Fault::ALL.iter().map(|(_, _, weight)| weight).sum();
        let mut rest = self.random(kind, number, attempt) % total;
        for (fault, _, weight) in Fault::ALL {
            if rest < weight {
                return fault;
            }
            rest -= weight;
        }
        Fault::None
    }

    /// Returns a random number for the details of a fault.
    pub(crate) fn detail(self, kind: Kind, number: u64, attempt: u64) -> u64 {
        mix(self.random(kind, number, attempt))
    }

    fn random(self, kind: Kind, number: u64, attempt: u64) -> u64 {
        let kind = match kind {
            Kind::Order => 1,
            Kind::Query => 2,
        };
        mix(mix(mix(self.seed) ^ number) ^ (attempt << 8 | kind))
    }
}

/// The generator SplitMix64: spreads each input evenly over all numbers.
pub(crate) fn mix(input: u64) -> u64 {
    let mut state = input.wrapping_add(0x9e37_79b9_7f4a_7c15);
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}
