//! Tests of the call that a path belongs to, and of the message for a wrong path.

use super::*;
use crate::defaults::embedded_spec;

fn found(path: &str) -> Result<String, String> {
    let spec = embedded_spec().unwrap();
    match find(&spec, "GET", path) {
        Ok(found) => Ok(found.name()),
        Err(NoRoute::Path(reason) | NoRoute::Method(reason)) => Err(reason),
    }
}

#[test]
fn the_path_of_a_documented_base_url_can_follow_the_family() {
    for path in ["/cube/sims", "/cube/v4/sims"] {
        assert_eq!(found(path).as_deref(), Ok("cube.list_sims"), "{path}");
    }
    for path in ["/cube/v4", "/cube/v4/v4/sims", "/cube/v3/sims", "/csss/v4/sims"] {
        assert!(found(path).is_err(), "{path}");
    }
}

#[test]
fn a_path_without_a_family_is_explained() {
    let families =
        "the first segment of the path must be a family: `csss`, `cube`, `esim` or `mall`";
    assert_eq!(found("/nothing").unwrap_err(), families);
    for (path, base) in [("/device/queryDevice", "/csss"), ("/singleVerify", "/mall/vshop")] {
        let expected = format!("{families}; the base URL of this call ends with `{base}`");
        assert_eq!(found(path).unwrap_err(), expected);
    }
}

#[test]
fn a_path_that_is_only_named_is_explained() {
    let reason = found("/cube/sims/89852202306300023202/suspend/v2").unwrap_err();
    assert!(reason.contains("(`cube.suspend_sim_v2`), but not enough"), "{reason}");
}
