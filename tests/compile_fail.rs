//! Proves that wrong uses of the client do not compile, and that the errors of rustc are helpful. After a change of the
//! toolchain, update the expected errors with `TRYBUILD=overwrite cargo test -p linksfield-tests --test compile_fail`.

#[test]
fn wrong_uses_do_not_compile() {
    trybuild::TestCases::new().compile_fail("compile-fail/*.rs");
}
