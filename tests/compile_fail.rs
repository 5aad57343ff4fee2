//! What must not compile, and what rustc says of it. After a change of the toolchain the texts are renewed
//! with `TRYBUILD=overwrite cargo test --test compile_fail`.

#[test]
fn what_must_not_compile() {
    trybuild::TestCases::new().compile_fail("compile-fail/*.rs");
}
