//! Sells an eSIM: registers a user, reserves a profile, reports the payment, and shows the QR code.
//!
//! Use this to sell eSIM profiles in your own shop. Your shop collects the payment, and Linksfield delivers the profile
//! after your report. The client logs in before the first call, and again when the access token has expired.
//!
//! What can go wrong:
//!
//! - `reserve` fails: the customer has not paid. A reservation that nobody pays for ends by itself, so try again.
//! - The payment is reported too late (code `6006`, after 10 minutes; another page states 60), or with another price
//!   (`10009`): the profile is released. `deliver` returns `Refund`.
//! - The report fails before it is made, for example because of a wrong password: `deliver` returns an error. Call it
//!   again, and do not pay the customer back.
//! - The outcome of the report is uncertain: a payment must be reported only once, so nothing is reported again. The query
//!   of the order, which follows anyway, shows whether Linksfield has the payment.
//! - The order stays undecided: call `wait` again later. Do not pay the customer back yet.
//! - The program stops after the customer has paid, or two processes report the same payment: store the id of the order
//!   when it is reserved, and "reported" before the report, with `UPDATE … WHERE NOT reported`. Call `deliver` only if
//!   this changed a row, and clear "reported" after an error. After a restart, an order with "reported" continues with
//!   `wait`.
//!
//! What to change: the plan. Its values are those of `detail`, whose response is not documented. The form of the QR code is
//! not documented either. An activation code, which begins with `LPA:`, is drawn in the terminal, with the crate `qrcode`.
//!
//! Needs: `qrcode`, `linksfield-sign` of this repository for the digest of a password, and `tokio` with `macros`,
//! `rt-multi-thread` and `time`.

use std::env;
use std::error::Error;
use std::time::{Duration, SystemTime};

use linksfield_api::esim::{
    AppType, DeviceType, EmailRegister, Esim, PaymentEvent, PaymentState, PaymentWebhookV11,
    PreOrderPackage, QueryOrdStatusAndEmail, UserType,
};
use linksfield_api::{Decimal, Error as CallError, Timestamp};
use linksfield_sandbox::Sandbox;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

/// What became of a paid order.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// The text of the QR code.
    QrCode(String),
    /// The profile is not delivered. Pay the customer back.
    Refund(String),
    /// Linksfield may deliver the profile. Wait again later.
    Undecided,
}

/// Registers a user, who then logs in with the same e-mail address and password.
pub async fn register(esim: &Esim, email: &str, password: &str) -> Result<(), CallError> {
    let mut digest = String::new();
    linksfield_sign::md5_hex(password.as_bytes(), &mut digest);
    let (app_id, user_type) = (AppType::App, UserType::Customer);
    let user = EmailRegister { app_id, email: email.to_owned(), passwd: digest.into(), user_type };
    esim.email_register(user).send().await.map(|_| ())
}

/// Reserves a profile, and returns the id of the order. The customer pays after this.
pub async fn reserve(esim: &Esim, plan: &PreOrderPackage) -> Result<String, Box<dyn Error>> {
    let reply = esim.pre_order_package(plan.clone()).send().await?.into_inner();
    // Linksfield's page names an `id`, and not its place.
    let id = reply.data.and_then(|data| data.id).or(reply.id);
    Ok(id.ok_or("the response to the pre-order has no id")?)
}

/// Reports the payment, and waits for the QR code. After an error, nothing was reported, and calling again is safe.
pub async fn deliver(
    esim: &Esim,
    order_id: &str,
    plan: &PreOrderPackage,
    pause: Duration,
) -> Result<Outcome, CallError> {
    let payment = PaymentWebhookV11 {
        date_time: Timestamp::from(SystemTime::now()),
        order_id: order_id.to_owned(),
        pay_amount: plan.money,
        pay_currency: plan.currency.clone(),
        r#type: PaymentEvent::Succeeded,
    };
    match esim.payment_webhook_v1_1(payment).send().await {
        Ok(_) => {}
        Err(error) if error.may_have_been_executed() => eprintln!("uncertain: {error:#}"),
        Err(error) if matches!(error.code(), Some("6006" | "10009")) => {
            return Ok(Outcome::Refund(format!("{error:#}")));
        }
        Err(error) => return Err(error),
    }
    Ok(wait(esim, order_id, pause).await)
}

/// Queries the order up to 30 times. Linksfield's sample pauses for 2 seconds between queries.
pub async fn wait(esim: &Esim, order_id: &str, pause: Duration) -> Outcome {
    for _ in 0..30 {
        let query = QueryOrdStatusAndEmail { order_id: order_id.to_owned() };
        match esim.query_ord_status_and_email(query).send().await {
            Err(error) => eprintln!("{error:#}"),
            Ok(reply) => {
                // Linksfield's page prints the fields without an envelope, but most responses have one.
                let reply = reply.into_inner();
                let (state, qr_code) =
                    reply.data.map_or((None, None), |data| (data.order_pay_status, data.qr_code));
                match (state.or(reply.order_pay_status), qr_code.or(reply.qr_code)) {
                    (Some(PaymentState::Paid), Some(qr_code)) => return Outcome::QrCode(qr_code),
                    (Some(state @ (PaymentState::Failed | PaymentState::Cancelled)), _) => {
                        return Outcome::Refund(format!("the order has the status {state:?}"));
                    }
                    _ => {}
                }
            }
        }
        tokio::time::sleep(pause).await;
    }
    Outcome::Undecided
}

/// Returns the QR code as lines of a terminal, or the text if it is not an activation code.
pub fn draw(text: &str) -> Result<String, Box<dyn Error>> {
    if !text.starts_with("LPA:") {
        return Ok(text.to_owned());
    }
    let code = QrCode::new(text)?.render::<Dense1x2>().build();
    // Black on white, whatever the colours of the terminal are.
    let lines = code.lines().map(|line| format!("\x1b[30;47m{line}\x1b[0m\n"));
    Ok(format!("{}{text}", lines.collect::<String>()))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Your program: `Esim::builder(Credentials::from_env()?).base_url("…").build()?`
    let (builder, _sandbox) = linksfield_recipes::connect::<Esim>(Sandbox::builder()).await?;
    let esim = builder.build()?;
    if let (Some(email), Some(password)) = (env::args().nth(1), env::args().nth(2)) {
        register(&esim, &email, &password).await?;
    }
    let plan = plan();
    let order_id = reserve(&esim, &plan).await?;
    // Here, your shop stores the order and collects the payment.
    match deliver(&esim, &order_id, &plan, Duration::from_secs(2)).await? {
        Outcome::QrCode(text) => println!("{}", draw(&text)?),
        other => println!("{order_id}: {other:?}"),
    }
    Ok(())
}

/// The plan of this example, with invented values.
pub fn plan() -> PreOrderPackage {
    PreOrderPackage {
        currency: "USD".to_owned(),
        currency_id: 1,
        device_type: DeviceType::Esim,
        id: 1,
        money: Decimal::new(499, 2),
        package_code: "PACKAGE20180428000007".to_owned(),
        period_num: 1,
    }
}
