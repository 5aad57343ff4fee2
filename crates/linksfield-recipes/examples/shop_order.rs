//! Orders a plan in the shop for the card of a customer, and checks the payment.
//!
//! Use this if your own program takes the place of Linksfield's H5 shop. The steps are: check the card, order with ids
//! of your own, and query the payment by its id until it is made. If the outcome is uncertain, look for the order on
//! the card.
//!
//! What can go wrong:
//!
//! - The card is not valid: `single_verify` fails, and nothing was ordered.
//! - The outcome of the order is uncertain. Orders of a card have no id, and only orders that are in use or not yet
//!   enabled are listed. A new order of the plan on the card shows that the order was placed, if nobody else orders for
//!   the card at the same time. No new order proves nothing. Do not order again: an employee asks Linksfield, with the
//!   `payId` that was stored before.
//! - The program stops during the order, or two processes sell the same sale: store the sale with a unique `order_no`
//!   before `sell`, and call `sell` only in the process that stored it. After a restart, a stored sale without an outcome
//!   is uncertain.
//! - The payment stays undecided: it may still be made. Query it again later.
//! - The response of `result_query` is not documented. `is_paid` reads the field `payRst`, whose value `SUCCESS` is known
//!   from another call. Other values are not known, so this program never reports that a payment failed.
//! - Everybody can sign a request of this family. Never run the client in an app of a customer.
//!
//! What to change: store the ids where this recipe says so, because only they lead from your payment to the order.
//! `syn_order_info` orders what was paid elsewhere.
//!
//! Needs: `serde_json`, and `tokio` with `macros`, `rt-multi-thread` and `time`.

use std::error::Error;
use std::time::Duration;

use linksfield_api::mall::{
    CardOwner, LanguageCode, Mall, ResultQuery, SingleOrder, SingleQueryOrder, SingleVerify,
    Terminal,
};
use linksfield_api::{Decimal, DeviceCode, Error as CallError, Json};
use linksfield_sandbox::Sandbox;

/// What a customer buys.
pub struct Sale {
    pub card: DeviceCode,
    pub plan_code: String,
    pub plan_name: String,
    pub price: Decimal,
    pub currency: String,
    /// Unique in your shop, and stored before the order.
    pub order_no: String,
    /// Unique in your shop, and stored before the order. In Linksfield's example, the partner code and `order_no`.
    pub pay_id: String,
}

/// What became of a sale.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    Paid,
    /// The order was placed, and its payment is not known to be made.
    Undecided,
    /// The order may have been placed. `is_listed` states whether the card has a new order of the plan.
    Uncertain {
        is_listed: bool,
    },
}

/// Orders and waits for the payment, with this pause between at most 30 queries. An error means that nothing was ordered.
/// After every other end, and if the program stopped, do not call this function for the same sale again.
pub async fn sell(mall: &Mall, sale: &Sale, pause: Duration) -> Result<Outcome, CallError> {
    let (language_code, mark, terminal) =
        (LanguageCode::English, CardOwner::Linksfield, Terminal::Pc);
    let device_code = sale.card;
    mall.single_verify(SingleVerify {
        device_code,
        language_code: language_code.clone(),
        mark: mark.clone(),
        terminal: terminal.clone(),
    })
    .send()
    .await?;
    let before = orders(mall, sale).await?;

    let order = SingleOrder { device_code, language_code, mark, terminal };
    let ordered = mall
        .single_order(order)
        .order_no(&sale.order_no)
        .pay_id(&sale.pay_id)
        .package_code(&sale.plan_code)
        .service_plan_show_name(&sale.plan_name)
        .order_period(1)
        .pay_amount(sale.price)
        .pay_currency(&sale.currency)
        .send()
        .await;
    if let Err(error) = ordered {
        if !error.may_have_been_executed() {
            return Err(error);
        }
        eprintln!("uncertain: {error:#}");
        // If the query fails too, the order counts as not listed, and stays uncertain.
        let after = orders(mall, sale).await.unwrap_or(before);
        return Ok(Outcome::Uncertain { is_listed: after > before });
    }
    for _ in 0..30 {
        let payment = ResultQuery { pay_id: sale.pay_id.clone() };
        match mall.result_query(payment).send().await {
            Ok(result) if is_paid(&result) => return Ok(Outcome::Paid),
            Ok(_) => {}
            Err(error) => eprintln!("{error:#}"), // The order was placed, so this is no error of the sale.
        }
        tokio::time::sleep(pause).await;
    }
    Ok(Outcome::Undecided)
}

/// Returns how many orders of the plan the card has.
async fn orders(mall: &Mall, sale: &Sale) -> Result<usize, CallError> {
    let query = SingleQueryOrder {
        device_code: sale.card,
        language_code: LanguageCode::English,
        mark: CardOwner::Linksfield,
        terminal: Terminal::Pc,
    };
    let listed = mall.single_query_order(query).send().await?;
    let names = listed.order_list.iter().filter_map(|order| order.service_plan_show_name.as_ref());
    Ok(names.filter(|name| **name == sale.plan_name).count())
}

/// Returns whether a payment was made.
fn is_paid(result: &Json) -> bool {
    let result = result.deserialize::<serde_json::Value>().unwrap_or_default();
    result["payRst"] == "SUCCESS"
}

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    // Your program: `Mall::builder(Credentials::from_env()?).build()?`
    let (builder, sandbox) = linksfield_recipes::connect::<Mall>(Sandbox::builder()).await?;
    if let Some(sandbox) = &sandbox {
        // The customer of this example pays between the first and the second query.
        for payment in ["WAIT", "SUCCESS"] {
            let body = format!(r#"{{ "operateCode": "S", "data": {{ "payRst": "{payment}" }} }}"#);
            sandbox.respond_with("mall.result_query", 200, body)?;
        }
    }
    // Here, your program stores the sale.
    println!("{:?}", sell(&builder.build()?, &sale()?, Duration::from_millis(10)).await?);
    Ok(())
}

/// The sale of this example.
pub fn sale() -> Result<Sale, Box<dyn Error>> {
    Ok(Sale {
        card: "89852420180910340793".parse()?,
        plan_code: "PACKAGE20180428000007".to_owned(),
        plan_name: "Singapore 2G 30-Days Unlimited Speech".to_owned(),
        price: "4.99".parse()?,
        currency: "USD".to_owned(),
        order_no: "2020061214140465562".to_owned(),
        pay_id: "P0008182020061214140465562".to_owned(),
    })
}
