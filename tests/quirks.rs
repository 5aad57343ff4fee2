//! Tests of the places where the documentation contradicts itself. They prove what the client sends, and which forms
//! of a response it accepts.

use std::time::{Duration, UNIX_EPOCH};

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use linksfield_api::csss::{
    BatchOrderPackages, CreateOtaOrder, Csss, PackageType, PaymentMethod, PaymentState,
    QueryDeviceFlowUsage, QueryOrder, RenewPackage,
};
use linksfield_api::cube::{self, Cube};
use linksfield_api::esim::{self, Esim, PaymentEvent, PaymentWebhook, PaymentWebhookV11};
use linksfield_api::mall::{self, CardOwner, LanguageCode, Mall, QueryAutoRenewalRecord, Terminal};
use linksfield_api::{Date, Decimal, Explanation, Iccid, Timestamp};
use linksfield_tests::csss_credentials;

/// Starts a server that responds to every request with this body. Returns the base URL.
async fn server_with(body: &'static str) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router =
        Router::new().fallback(move || async move { ([(CONTENT_TYPE, "application/json")], body) });
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

/// Returns a fixed time on 2022-01-27, with milliseconds.
fn clock() -> std::time::SystemTime {
    UNIX_EPOCH + Duration::from_millis(1_643_253_530_999)
}

fn csss(url: String) -> Csss {
    Csss::builder(csss_credentials()).base_url(url).clock(clock).build().unwrap()
}

fn mall(url: String) -> Mall {
    let credentials = mall::Credentials { partner_code: "P000818".to_owned() };
    Mall::builder(credentials).base_url(url).clock(clock).build().unwrap()
}

fn esim() -> Esim {
    let credentials = esim::Credentials {
        partner_code: "P000818".to_owned(),
        email: "buyer@example.com".to_owned(),
        password: "secret".into(),
    };
    Esim::builder(credentials).base_url("http://127.0.0.1:9").build().unwrap()
}

fn nowhere() -> String {
    "http://127.0.0.1:9".to_owned()
}

fn card() -> Iccid {
    "89852022018041800192".parse().unwrap()
}

fn renewals() -> QueryAutoRenewalRecord {
    QueryAutoRenewalRecord {
        device_code: card().into(),
        language_code: LanguageCode::Chinese,
        mark: CardOwner::Linksfield,
        terminal: Terminal::Mobile,
    }
}

fn sent(explained: &Explanation) -> serde_json::Value {
    serde_json::from_str(explained.body().unwrap()).unwrap()
}

#[test]
fn one_line_selects_the_printed_server_for_every_server_of_a_family() {
    let csss = Csss::builder(csss_credentials())
        .environment(linksfield_api::csss::Environment::CubeUat)
        .build()
        .unwrap();
    let usage =
        csss.query_device_flow_usage(QueryDeviceFlowUsage { device_id: card().to_string() });
    assert_eq!(
        usage.explain().unwrap().url(),
        "https://api-uat.io.linksfield.net/cube/v4/flow/queryDeviceFlowUsage"
    );

    let credentials = mall::Credentials { partner_code: "P000818".to_owned() };
    let mall = Mall::builder(credentials).environment(mall::Environment::CubeUat).build().unwrap();
    let shop = mall.query_auto_renewal_record(renewals()).explain().unwrap();
    let cashier =
        mall.result_query(mall::ResultQuery { pay_id: "1".to_owned() }).explain().unwrap();
    let topup = mall.get_order().order_id("1").explain().unwrap();
    let base = "https://api-uat.io.linksfield.net/cube/v4";
    assert_eq!(shop.url(), format!("{base}/queryAutoRenewalRecord"));
    assert_eq!(cashier.url(), format!("{base}/resultQuery"));
    assert!(topup.url().starts_with(&format!("{base}/mall/order?")), "{}", topup.url());
}

/// CSSS: the table of the overview has a time of 13 digits, and every example has 10. Mall: the samples with correct
/// signatures have milliseconds, and the others have impossible times.
#[test]
fn csss_sends_seconds_and_mall_sends_milliseconds() {
    let csss = csss(nowhere());
    let usage =
        csss.query_device_flow_usage(QueryDeviceFlowUsage { device_id: card().to_string() });
    assert_eq!(sent(&usage.explain().unwrap())["timestamp"], "1643253530");
    let mall = mall(nowhere());
    let renewals = mall.query_auto_renewal_record(renewals()).explain().unwrap();
    assert_eq!(sent(&renewals)["tradeTime"], "1643253530999");
}

/// In most samples, `tradeType` names another call. In the two samples with correct signatures, it names its own call.
#[test]
fn the_trade_type_is_the_name_of_the_call() {
    let mall = mall(nowhere());
    let renewals = mall.query_auto_renewal_record(renewals()).explain().unwrap();
    assert_eq!(sent(&renewals)["tradeType"], "queryAutoRenewalRecord");
}

/// An order id is called `order_id`, `order_code` or `orderCode`. Each response is read with the name on its page.
#[tokio::test]
async fn an_order_id_has_three_names() {
    let renewed = server_with(
        r#"{"code":"0000","success":true,"message":"","data":{"order_id":"202107061625560742397"}}"#,
    );
    let renewal = RenewPackage { order_id: "202107061625560742397".to_owned(), renew_period: 1 };
    let renewed = csss(renewed.await).renew_package(renewal).send().await.unwrap();
    assert_eq!(renewed.order_id.as_deref(), Some("202107061625560742397"));

    let used = server_with(
        r#"{"code":"0000","success":true,"message":"","data":{"order_code":"202107061625560742397"}}"#,
    );
    let usage = QueryDeviceFlowUsage { device_id: card().to_string() };
    let used = csss(used.await).query_device_flow_usage(usage).send().await.unwrap();
    assert_eq!(used.order_code.as_deref(), Some("202107061625560742397"));

    let listed = server_with(
        r#"{"code":"0000","success":true,"message":"","data":{"page":{"total_count":1},
            "package_order_num":1,"package_order":[{"orderCode":"L201903020000000617"}]}}"#,
    );
    let query = QueryOrder { page_no: 1, page_size: 10 };
    let listed = csss(listed.await).query_order(query).send().await.unwrap();
    assert_eq!(listed.package_order[0].order_code.as_deref(), Some("L201903020000000617"));
}

/// The field is a day in one response, and a day with a time in another.
#[tokio::test]
async fn order_expire_date_has_two_forms() {
    let ordered = server_with(
        r#"{"code":"0000","success":true,"message":"","data":{"device_order":[
            {"order_id":"ORDER_47452122261749760","order_expire_date":"20220301"}]}}"#,
    );
    let ordered = csss(ordered.await).batch_order_packages(batch()).send().await.unwrap();
    let expires = ordered.device_order.as_ref().unwrap()[0].order_expire_date;
    assert_eq!(expires, Some(Date::new(2022, 3, 1).unwrap()));

    let renewed = server_with(
        r#"{"code":"0000","success":true,"message":"","data":{"order_expire_date":"2023-12-31 23:59:59"}}"#,
    );
    let renewal = RenewPackage { order_id: "O1".to_owned(), renew_period: 1 };
    let renewed = csss(renewed.await).renew_package(renewal).send().await.unwrap();
    assert_eq!(renewed.order_expire_date, Some("2023-12-31 23:59:59".parse().unwrap()));
}

fn batch() -> BatchOrderPackages {
    BatchOrderPackages {
        device_list: Vec::new(),
        global_order: false,
        is_open: true,
        order_period: 1,
        package_code: "DP1".to_owned(),
        package_name: "plan".to_owned(),
        package_type: PackageType::Monthly,
    }
}

/// The amount and the means of payment are optional in one call and required in the other. The types of the requests
/// reflect this, or the test would not compile.
#[test]
fn a_parameter_is_optional_in_one_call_and_required_in_another() {
    let csss = csss(nowhere());
    let cards = vec![card().to_string()];
    let order = csss.batch_order_packages(BatchOrderPackages { device_list: cards, ..batch() });
    let without = sent(&order.explain().unwrap());
    assert!(without.get("pay_amount").is_none() && without.get("pay_type").is_none(), "{without}");
    let order = order.pay_amount(Decimal::new(150, 2)).pay_type(PaymentMethod::Alipay);
    assert_eq!(sent(&order.explain().unwrap())["pay_amount"], "1.50");

    let order = csss.create_ota_order(CreateOtaOrder {
        device_id: card().to_string(),
        global_order: false,
        is_open: false,
        order_period: 1,
        package_code: "DP1".to_owned(),
        package_name: "plan".to_owned(),
        package_type: PackageType::Daily,
        pay_amount: Decimal::new(0, 0),
        pay_rst: PaymentState::Paid,
        pay_type: PaymentMethod::Alipay,
        test_flow: "0".to_owned(),
        test_flow_flag: false,
        days: 3,
        timing_type: "1".to_owned(),
    });
    let sent = sent(&order.explain().unwrap());
    // Most numbers are sent as text, but `days` is a JSON number.
    assert_eq!((&sent["order_period"], &sent["days"]), (&"1".into(), &3.into()));
    assert_eq!(sent["global_order"], "0");
    assert_eq!(sent["pay_type"], "2");
}

/// Newer pages show a list in an envelope. The page of 2022 shows one item without a list.
#[tokio::test]
async fn an_item_without_a_list_is_a_list_of_one() {
    let older = server_with(
        r#"{"deviceCode":"89860220190905123941","orderNo":"N1","orderPeriod":"5","packageType":"5",
            "partnerCode":"P000818","payId":"1","servicePlanShowName":"plan",
            "subscriptionTime":"2022.10.04"}"#,
    );
    let read = mall(older.await).query_auto_renewal_record(renewals()).send().await.unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].order_no.as_str(), read[0].order_period), ("N1", Some(5)));
    assert_eq!(read[0].subscription_time, Some(Date::new(2022, 10, 4).unwrap()));
}

/// The page types the period and the day of an auto-renewal as text, without a form. A value of another form costs
/// neither its item nor the list.
#[tokio::test]
async fn an_odd_value_does_not_cost_the_list_of_auto_renewals() {
    let odd = server_with(
        r#"{"operateCode":"S","message":"success","data":[
            {"deviceCode":"89860220190905123941","orderNo":"N1","orderPeriod":"2 months","packageType":"1",
             "partnerCode":"P000818","payId":"1","servicePlanShowName":"plan",
             "subscriptionTime":"2025-03-27 10:00"},
            {"deviceCode":"device-7","orderNo":"N2","orderPeriod":"","packageType":"9",
             "partnerCode":"P000818","payId":"2","servicePlanShowName":"plan"},
            {"deviceCode":"89860220190905123941","orderNo":"N3","orderPeriod":"3","packageType":"1",
             "partnerCode":"P000818","payId":"3","servicePlanShowName":"plan",
             "subscriptionTime":"2025.03.27"}]}"#,
    );
    let read = mall(odd.await).query_auto_renewal_record(renewals()).send().await.unwrap();
    let numbers: Vec<&str> = read.iter().map(|renewal| renewal.order_no.as_str()).collect();
    assert_eq!(numbers, ["N1", "N2", "N3"]);
    assert_eq!((read[0].order_period, read[0].subscription_time), (None, None));
    assert_eq!(read[0].extra.get("orderPeriod").unwrap().to_string(), "\"2 months\"");
    assert_eq!(read[0].extra.get("subscriptionTime").unwrap().to_string(), "\"2025-03-27 10:00\"");
    assert_eq!(read[0].extra.mismatches().len(), 2);
    assert_eq!((read[1].order_period, read[1].subscription_time), (None, None));
    assert_eq!(read[2].order_period, Some(3));
    assert_eq!(read[2].subscription_time, Some(Date::new(2025, 3, 27).unwrap()));
}

/// The page of CSSS states that a device is usually identified by its ICCID. Other identifiers are sent too.
#[test]
fn a_device_is_not_always_identified_by_an_iccid() {
    let csss = csss(nowhere());
    for device_id in ["89852022018041800192", "860016040008240", "DEVICE-7"] {
        let usage = QueryDeviceFlowUsage { device_id: device_id.to_owned() };
        let explained = csss.query_device_flow_usage(usage).explain().unwrap();
        assert_eq!(sent(&explained)["device_id"], device_id);
    }
}

/// Two pages document the same call, one with numbers and the other with texts.
#[test]
fn the_payment_webhook_sends_numbers_and_its_version_1_1_texts() {
    let esim = esim();
    let at = Timestamp::from_unix_seconds(1_670_228_581);
    let older = esim.payment_webhook(PaymentWebhook {
        date_time: at,
        order_id: "O1".to_owned(),
        pay_amount: Decimal::new(100, 0),
        pay_currency: "USD".to_owned(),
        r#type: PaymentEvent::Succeeded,
    });
    let newer = esim.payment_webhook_v1_1(PaymentWebhookV11 {
        date_time: at,
        order_id: "O1".to_owned(),
        pay_amount: Decimal::new(100, 0),
        pay_currency: "USD".to_owned(),
        r#type: PaymentEvent::Succeeded,
    });
    let (older, newer) = (sent(&older.explain().unwrap()), sent(&newer.explain().unwrap()));
    assert_eq!(
        (&older["dateTime"], &newer["dateTime"]),
        (&1_670_228_581.into(), &"1670228581".into())
    );
    assert_eq!((&older["payAmount"], &newer["payAmount"]), (&100.into(), &"100".into()));
    assert_eq!(
        (&older["type"], &newer["type"]),
        (&newer["type"], &"payment_intent.succeeded".into())
    );
}

#[tokio::test]
async fn an_envelope_field_is_read_under_its_other_name() {
    use linksfield_golden::rest::cards::{Cards, Credentials, ListCards};
    let url = server_with(r#"{"status":{"code":"OK"},"data":[],"total_count":0,"pages":1}"#).await;
    let credentials = Credentials { partner: "P1".to_owned() };
    let cards = Cards::builder(credentials).base_url(url).build().unwrap();
    let list = cards.list_cards(ListCards { page_no: 1 }).send().await.unwrap();
    assert_eq!((list.page_count, list.extra.get("pages")), (Some(1), None));
}

/// In the documented example, one item has a day with leading zeros, and the next item a day without.
#[tokio::test]
async fn a_day_without_leading_zeros_is_accepted() {
    let usage = server_with(
        r#"{"status":{"code":"CB-00-0000","message":""},"data":{"sim_id":"89852002021102915651",
            "usage":[{"period":"2022-10-9","updated_at":"2022-10-10 12:12:12","data":{"all":1}}]}}"#,
    );
    let client = Cube::builder(cube::Credentials {
        key_id: "K1".to_owned(),
        private_key: linksfield_sandbox::PRIVATE_KEY.into(),
    })
    .base_url(usage.await)
    .build()
    .unwrap();
    let request = cube::GetSimUsage {
        sim_id: "89852002021102915651".parse().unwrap(),
        category: cube::UsageCategory::Data,
        period_type: cube::PeriodType::from_code("1"),
        begin_from: "2022-10-09".parse().unwrap(),
        end_by: "2022-10-10".parse().unwrap(),
    };
    let usage = client.get_sim_usage(request).send().await.unwrap();
    assert_eq!(usage.usage[0].period, Some(Date::new(2022, 10, 9).unwrap().into()));
}
