//! A Mall call is not a call of CSSS.

use linksfield_api::csss::Csss;
use linksfield_api::mall::QueryAutoRenewalRecord;

fn renewals(csss: &Csss, request: QueryAutoRenewalRecord) {
    csss.query_auto_renewal_record(request);
}

fn main() {}
