//! A text cannot be used as a coded value.

use linksfield_api::csss::{Call, OrderPackageRequest};

fn pay(call: Call<OrderPackageRequest>) -> Call<OrderPackageRequest> {
    call.pay_type("2")
}

fn main() {}
