//! Row 8: the signature of an order.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use linksfield_api::csss::{
    OrderPackage, OrderPackageRequest, PackageType, PaymentMethod, PaymentState,
};
use linksfield_api::{Decimal, Structure as _};
use linksfield_sign::{Dialect, HmacKey, ObjectWriter};
use serde_json::json;
use sha1::Sha1;

use crate::{Comparison, Goal, Quantity, Side};

const ACCESS_CODE: &str = "P000270";
const SECRET: &str = "example-secret-not-real";
const TIMESTAMP: i64 = 1_498_723_232;
const VERSION: &str = "2.0";

/// An order of the CSSS API: the text is written and signed.
pub(super) fn order() -> Comparison {
    let order = request();
    let text = as_usual(&order).0;
    let scheduled = Hmac::<Sha1>::new_from_slice(SECRET.as_bytes()).ok();
    let bare = move || scheduled.clone().map(|hmac| encoded(hmac.chain_update(&text)));

    let (usual, ours, key) = (order.clone(), order, HmacKey::new(SECRET.as_bytes()));
    assert_eq!(signed(&ours, &key), as_usual(&usual), "the same text has the same signature");
    assert_eq!(bare(), Some(as_usual(&usual).1));
    Comparison {
        row: 8,
        name: "an order signed",
        units: 1,
        sides: vec![
            Side::new("bare HMAC, key scheduled", bare),
            Side::new("as usual", move || as_usual(&usual)),
            Side::new("ours", move || signed(&ours, &key)),
        ],
        goals: vec![
            Goal {
                side: "ours",
                quantity: Quantity::Time,
                against: "bare HMAC, key scheduled",
                ratio: 1.4,
            },
            Goal { side: "ours", quantity: Quantity::Time, against: "as usual", ratio: 1.0 / 5.5 },
        ],
    }
}

fn request() -> OrderPackageRequest {
    let required = OrderPackage {
        device_id: "89852022018041800192".to_owned(),
        global_order: false,
        is_open: true,
        order_period: 1,
        package_code: "DP20190726001274".to_owned(),
        package_name: "C_M_0_P_中国20M不限速月套餐".to_owned(),
        package_type: PackageType::from_code("2"),
        pay_amount: Decimal::new(1050, 2),
        pay_rst: PaymentState::from_code("1"),
        test_flow: "0".to_owned(),
        test_flow_flag: false,
    };
    OrderPackageRequest::new(required).pay_type(PaymentMethod::from_code("2"))
}

/// What a user would write: a map of serde_json, whose keys are sorted, and an HMAC whose key is made from the secret
/// each time.
fn as_usual(order: &OrderPackageRequest) -> (String, String) {
    let required = &order.required;
    let flag = |yes: bool| if yes { "1" } else { "0" };
    let mut body = json!({
        "access_code": ACCESS_CODE,
        "timestamp": TIMESTAMP.to_string(),
        "version": VERSION,
        "device_id": required.device_id,
        "global_order": flag(required.global_order),
        "is_open": flag(required.is_open),
        "order_period": required.order_period.to_string(),
        "package_code": required.package_code,
        "package_name": required.package_name,
        "package_type": required.package_type.as_str(),
        "pay_amount": required.pay_amount.to_string(),
        "pay_rst": required.pay_rst.as_str(),
        "test_flow": required.test_flow,
        "test_flow_flag": flag(required.test_flow_flag),
    });
    if let Some(pay_type) = &order.pay_type {
        body["pay_type"] = pay_type.as_str().into();
    }
    let text = body.to_string();
    let signature = match Hmac::<Sha1>::new_from_slice(SECRET.as_bytes()) {
        Ok(hmac) => encoded(hmac.chain_update(&text)),
        Err(_) => String::new(),
    };
    (text, signature)
}

/// What the client does for each attempt of a call.
fn signed(order: &OrderPackageRequest, key: &HmacKey) -> (String, String) {
    let mut text = String::with_capacity(512);
    let mut object = ObjectWriter::begin(&mut text, Dialect::Plain);
    object.text("access_code", ACCESS_CODE);
    order.write(&mut object);
    object.integer("timestamp", TIMESTAMP, true);
    object.text("version", VERSION);
    object.end();
    let mut signature = String::with_capacity(32);
    key.sign_base64(text.as_bytes(), &mut signature);
    (text, signature)
}

fn encoded(hmac: Hmac<Sha1>) -> String {
    STANDARD.encode(hmac.finalize().into_bytes())
}
