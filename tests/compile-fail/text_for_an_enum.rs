//! A coded value is not a text.

use linksfield_api::csss::OrderPackageCall;

fn pay(call: OrderPackageCall<'_>) -> OrderPackageCall<'_> {
    call.pay_type("2")
}

fn main() {}
