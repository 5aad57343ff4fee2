//! A client has only the calls of its own family.

use linksfield_api::csss::Csss;
use linksfield_api::mall::QueryAutoRenewalRecord;

fn renewals(csss: &Csss, request: QueryAutoRenewalRecord) {
    csss.query_auto_renewal_record(request);
}

fn main() {}
