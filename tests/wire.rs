//! Compares every byte that is sent: the request line, all headers in their order, and the body. The tests fail if a
//! header is added, removed or moved, even if a server would accept the change.

use std::time::{Duration, UNIX_EPOCH};

use expect_test::{Expect, expect};
use linksfield_api::csss::{Csss, OrderPackage};
use linksfield_api::cube::{self, CancelSim, Cube, GetSimUsage, PeriodType, UsageCategory};
use linksfield_api::esim::{self, Esim, MyEsimDetail};
use linksfield_api::mall::{CardOwner, LanguageCode, Mall, QueryAutoRenewalRecord, Terminal};
use linksfield_api::{ClientBuilder, Iccid, Method, RetryPolicy, mall};
use linksfield_sandbox::PRIVATE_KEY;
use linksfield_tests::bare_server::{Server, ok};
use linksfield_tests::{csss_credentials, order};

/// Returns a client with a fixed clock and without retries, because the response does not matter.
fn still<C: linksfield_api::Family>(builder: ClientBuilder<C>, server: &Server) -> C {
    builder
        .base_url(format!("{}/base", server.url()))
        .clock(|| UNIX_EPOCH + Duration::from_millis(1_674_197_059_220))
        .retry(RetryPolicy::never())
        .build()
        .unwrap()
}

/// Compares the requests that arrived. The port and the version are replaced, because they differ between runs and
/// releases.
fn arrived(server: &Server, expected: &Expect) {
    let address = server.url().replace("http://", "");
    let version = concat!("linksfield-api/", env!("CARGO_PKG_VERSION"));
    let text = server.requests().join("\n---\n").replace('\r', "");
    expected.assert_eq(&text.replace(&address, "HOST").replace(version, "linksfield-api/VERSION"));
}

#[tokio::test]
async fn a_signed_body() {
    let server = Server::start([ok("{}")]).await;
    let csss = still(Csss::builder(csss_credentials()).user_agent("shop/2.1"), &server);
    let order = OrderPackage { package_name: "每月".to_owned(), ..order() };
    let _ = csss.order_package(order).send().await;
    arrived(
        &server,
        &expect![[r#"
        POST /base/package/orderPackage HTTP/1.1
        content-type: application/json
        accept-language: zh-CN
        accept: */*
        user-agent: shop/2.1 linksfield-api/VERSION
        host: HOST
        content-length: 323

        {"access_code":"P000270","device_id":"89852022018041800192","global_order":"0","is_open":"0","order_period":"1","package_code":"DP1","package_name":"每月","package_type":"2","pay_amount":"0","pay_rst":"1","test_flow":"0","test_flow_flag":"0","timestamp":"1674197059","version":"2.0","sign":"X6VBks2jJg6B4UWEtBtOZge06fc="}"#]],
    );
}

#[tokio::test]
async fn a_signed_header() {
    let server = Server::start([ok("{}")]).await;
    let credentials = cube::Credentials { key_id: "K".into(), private_key: PRIVATE_KEY.into() };
    let cube = still(Cube::builder(credentials), &server);
    let usage = GetSimUsage {
        sim_id: "89852002021102915651".parse().unwrap(),
        category: UsageCategory::Data,
        period_type: PeriodType::from_code("2"),
        begin_from: "2023-01".parse().unwrap(),
        end_by: "2023-01".parse().unwrap(),
    };
    let _ = cube.get_sim_usage(usage).nonce(1).send().await;
    let sim_id = "89852022018041800192".parse().unwrap();
    let _ = cube.cancel_sim(CancelSim { sim_id }).nonce(2).send().await;
    arrived(
        &server,
        &expect![[r#"
        GET /base/sims/89852002021102915651/usage?begin_from=2023-01&category=data&end_by=2023-01&period_type=2 HTTP/1.1
        x-lf-signature-type: 2.0
        x-lf-api-version: 1.0
        timestamp: 1674197059220
        nonce: 1
        authorization: LF K/kncRwOkb6/7LLeCLidGhMKWCSXohMXppD3wPSZD29OB22kX1/dxCCspwcL2TmJjFxB2GpQ0YJEIWNu2Yqw7JyoygpMXNTeGgUThRTwnMuHksDPM4Yvd5n13Nh8zkZv2mcocgsSCRZr0MKMV0i/4u1yhuoT2S/x8nMD0r79FIFG4=
        accept-language: en-US
        accept: */*
        user-agent: linksfield-api/VERSION
        host: HOST


        ---
        PUT /base/sims/89852022018041800192/cancel HTTP/1.1
        x-lf-signature-type: 2.0
        timestamp: 1674197059220
        nonce: 2
        authorization: LF K/Ayaj8pftuxc153YKmPRhRzO2PxG6EaJ2DxolJKQKZjW53iWz6PBizdkOsDKKle1KhRHNe1q6FEH3NilxACSqWsNFP9CedTbDMlwl29E+ugZuAzNALTvHO75xK7lx0KXVovESgRBKRlBPnG8P1jMLDUHppkXcpB1or2i2s3k8P60=
        content-type: application/json
        accept-language: en-US
        accept: */*
        user-agent: linksfield-api/VERSION
        host: HOST
        content-length: 2

        {}"#]],
    );
}

#[tokio::test]
async fn a_login_and_a_token() {
    let server = Server::start([ok(r#"{"code":0,"data":{"x-access-token":"T0K3N"}}"#)]).await;
    let credentials = esim::Credentials {
        partner_code: "P1".to_owned(),
        email: "buyer@example.com".to_owned(),
        password: "pass".into(),
    };
    let esim = still(Esim::builder(credentials), &server);
    let _ = esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() }).send().await;
    arrived(
        &server,
        &expect![[r#"
        POST /base/user/emailLogin HTTP/1.1
        content-type: application/json
        accept: */*
        user-agent: linksfield-api/VERSION
        host: HOST
        content-length: 116

        {"email":"buyer@example.com","passwd":"1a1dc91c907325c69271ddf0c944bc72","partnerCode":"P1","appId":12,"userType":4}
        ---
        POST /base/order/myEsimDetail HTTP/1.1
        x-access-token: T0K3N
        content-type: application/json
        accept: */*
        user-agent: linksfield-api/VERSION
        host: HOST
        content-length: 16

        {"orderId":"O1"}"#]],
    );
}

#[tokio::test]
async fn a_typed_call_and_untyped_calls() {
    let server = Server::start([ok("[]")]).await;
    let mall = still(Mall::builder(mall::Credentials { partner_code: "P1".to_owned() }), &server);
    let renewals = QueryAutoRenewalRecord {
        device_code: Iccid::new("89852022018041800192").unwrap().into(),
        language_code: LanguageCode::Chinese,
        mark: CardOwner::Linksfield,
        terminal: Terminal::Mobile,
    };
    let _ = mall.query_auto_renewal_record(renewals).send().await;
    let raw = mall.untyped(Method::Get, "/a b/欧").param("x", "1 & 2").header("X-B", "2");
    let _ = raw.header("Accept", "text/plain").read_only().send().await;
    let _ = mall.untyped(Method::Delete, "/gone").param("id", 7).send().await;
    let _ = mall.untyped(Method::Put, "/kept").without_envelope().send().await;
    arrived(
        &server,
        &expect![[r#"
        POST /base/vshop/queryAutoRenewalRecord HTTP/1.1
        content-type: application/json
        accept-language: en-US
        accept: */*
        user-agent: linksfield-api/VERSION
        host: HOST
        content-length: 224

        {"deviceCode":"89852022018041800192","languageCode":"0","mark":"0","partnerCode":"P1","terminal":"0","tradeTime":"1674197059220","tradeType":"queryAutoRenewalRecord","version":"3.0","sign":"73fb863337c05a61e0525726941a8fa9"}
        ---
        GET /base/vshop/a%20b/%E6%AC%A7?partnerCode=P1&tradeTime=1674197059220&tradeType=%E6%AC%A7&version=3.0&x=1%20%26%202&sign=e8255f3e051fac4d5d4a92906b0ba476 HTTP/1.1
        accept: text/plain
        x-b: 2
        accept-language: en-US
        user-agent: linksfield-api/VERSION
        host: HOST


        ---
        DELETE /base/vshop/gone HTTP/1.1
        content-type: application/json
        accept-language: en-US
        accept: */*
        user-agent: linksfield-api/VERSION
        host: HOST
        content-length: 132

        {"id":7,"partnerCode":"P1","tradeTime":"1674197059220","tradeType":"gone","version":"3.0","sign":"9b5c0098a1f47f50552bf0cccaf14710"}
        ---
        PUT /base/vshop/kept HTTP/1.1
        content-type: application/json
        accept-language: en-US
        accept: */*
        user-agent: linksfield-api/VERSION
        host: HOST
        content-length: 125

        {"partnerCode":"P1","tradeTime":"1674197059220","tradeType":"kept","version":"3.0","sign":"5e2b6ff955f9df73e2111cd87e10f4a8"}"#]],
    );
}
