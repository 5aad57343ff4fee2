//! A later release can add fields to a response, so only the library can construct a response.

use linksfield_api::csss::OrderPackageResponse;

fn main() {
    let _ = OrderPackageResponse {
        sign: None,
        order_id: String::new(),
        order_start_date: None,
        order_expire_date: None,
        extra: Default::default(),
    };
}
