//! Proves that canonical text, HMAC-SHA1 and MD5 agree with an independent implementation in Python, for
//! thousands of random objects. `agreement.py` in this directory creates the cases. `LINKSFIELD_SIGN_CASES`
//! is the path of another file with cases.

use linksfield_sign::{Form, HmacKey, KeyOrder, canonicalize, md5_hex};
use serde_json::Value;

#[test]
fn signatures_agree_with_python() {
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/agreement.jsonl");
    let path = std::env::var("LINKSFIELD_SIGN_CASES").unwrap_or_else(|_| committed.to_owned());
    let cases = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut count = 0;
    for (index, line) in cases.lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap();
        let body = case["body"].as_str().unwrap();
        let secret = HmacKey::new(case["secret"].as_str().unwrap().as_bytes());
        for (nested, name) in [(KeyOrder::Given, "given"), (KeyOrder::Sorted, "sorted")] {
            let form = Form { nested, leave_out: "sign", ..Form::default() };
            let text = canonicalize(body, &form)
                .unwrap_or_else(|error| panic!("{path}:{}: {error}: {body}", index + 1));
            let mut signs = [String::new(), String::new()];
            secret.sign_base64(text.as_bytes(), &mut signs[0]);
            md5_hex(text.as_bytes(), &mut signs[1]);
            let python = [case[name][0].as_str().unwrap(), case[name][1].as_str().unwrap()];
            assert_eq!(signs, python, "{path}:{}, {name}: {text}", index + 1);
        }
        count += 1;
    }
    assert!(count >= 1000, "expected at least 1000 cases in {path}, found {count}");
}
