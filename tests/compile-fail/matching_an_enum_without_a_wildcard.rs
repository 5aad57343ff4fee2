//! A coded type may grow: matching it needs a wildcard.

use linksfield_api::csss::PaymentState;

fn is_paid(state: PaymentState) -> bool {
    match state {
        PaymentState::Unpaid => false,
        PaymentState::Paid => true,
        PaymentState::Unknown(_) => false,
    }
}

fn main() {}
