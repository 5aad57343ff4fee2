//! The recipe contains its tests.

#[path = "../../examples/store_and_fake.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}

#[test]
fn a_stored_request_with_an_unknown_parameter_is_refused() {
    use linksfield_api::csss::RenewPackageRequest;
    let read = serde_json::from_str::<RenewPackageRequest>;
    assert!(read(r#"{ "order_id": "O1", "renew_period": 1 }"#).is_ok());
    let error = read(r#"{ "order_id": "O1", "renew_period": 1, "coupon": "C1" }"#).unwrap_err();
    assert!(error.to_string().contains("coupon"), "{error}");
}
