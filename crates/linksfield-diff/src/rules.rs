//! The rules: every kind of change, and what it does to running programs and to the rules about money.
