//! The forms of a report.

use std::fs;

use super::operator::{Operator, card_of, rows};

#[test]
fn a_report_has_every_row_and_is_no_program() {
    let operator = Operator::new();
    let mut orders = rows(0..25);
    orders[1] = orders[1].replace(",plan,", ",=HYPERLINK(1),");
    orders[2] = orders[2].replace(",plan,", ",<script>alert(1)</script>,");
    let file = operator.file("orders.csv", &orders);
    operator.desk.fault(&format!("csss.order_package: status 401, when device_id={}", card_of(2)));
    let run = ["run", "csss.order-package", &file, "--name", "july <b>&", "--yes"];
    assert_eq!(operator.bulk(&[&run[..], &["--budget", "1000"]].concat()).code, 4);

    let report = operator.bulk(&["report", "july <b>&"]);
    assert_eq!(report.code, 0, "{report:?}");
    let mut reader = csv::Reader::from_reader(report.out.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|known| known == name).unwrap();
    let lines: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(lines.len(), 25);
    assert_eq!(&lines[1][column("package_name")], "'=HYPERLINK(1)");
    assert_eq!((&lines[2][column("state")], &lines[2][column("row")]), ("refused", "3"));
    assert!(lines[2][column("reason")].contains("401"));
    assert_eq!(&lines[24][column("device_id")], card_of(24));
    assert!(lines[24][column("result")].contains("order_id"), "{:?}", lines[24]);
    assert!(
        lines[24][column("sent")].ends_with('Z') && lines[24][column("sent")].starts_with("20")
    );

    // As with `| head`.
    for format in ["csv", "json", "page"] {
        let mut child = operator.start(&["report", "july <b>&", "--format", format]);
        drop(child.stdout.take());
        let done = child.wait_with_output().unwrap();
        assert!(done.stderr.is_empty() && done.status.success(), "{format}: {done:?}");
    }

    let path = |name: &str| operator.path(name).to_str().unwrap().to_owned();
    assert_eq!(operator.bulk(&["report", "july <b>&", "--out", &path("report.json")]).code, 0);
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(path("report.json")).unwrap()).unwrap();
    assert_eq!((&json["counts"]["done"], &json["counts"]["refused"]), (&24.into(), &1.into()));
    assert_eq!(
        (&json["run"]["budget"], &json["run"]["amount_done"]),
        (&"1000".into(), &"252".into())
    );
    assert_eq!(json["items"].as_array().unwrap().len(), 25);
    assert_eq!(json["items"][1]["request"]["package_name"], "=HYPERLINK(1)");
    assert!(json["items"][0]["result"]["order_id"].is_string(), "{}", json["items"][0]);

    assert_eq!(operator.bulk(&["report", "july <b>&", "--out", &path("report.html")]).code, 0);
    use std::os::unix::fs::PermissionsExt as _;
    assert_eq!(fs::metadata(path("report.html")).unwrap().permissions().mode() & 0o777, 0o600);
    let page = fs::read_to_string(path("report.html")).unwrap();
    assert!(page.contains("<title>july &lt;b&gt;&amp; – Linksfield bulk run</title>"), "{page}");
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains("<script"),
        "{page}"
    );
    // Nothing is loaded: no element has an address.
    for part in ["src=", "href=", "url(", "@import", "<link", "<img", "<iframe", "style="] {
        assert!(!page.contains(part), "{part}: {page}");
    }
    assert!(
        page.contains("<svg")
            && page.contains("252.00")
            && page.contains("of a budget of 1,000.00"),
        "{page}"
    );
    assert!(!page.contains("sandbox-secret"));
    assert_is_well_formed(&page);
}

/// Every element of the page is closed in its order.
fn assert_is_well_formed(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in page.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        match tag {
            _ if matches!(name, "!DOCTYPE" | "meta") => {}
            _ if tag.starts_with('/') => assert_eq!(open.pop(), Some(name), "{tag}"),
            _ => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}
