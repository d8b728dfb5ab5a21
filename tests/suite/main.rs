//! The tests that see the program from outside, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that cannot go on should say so and stop"
)]
#![allow(clippy::disallowed_methods, reason = "tests make and read their own files")]

mod annual;
mod architecture;
mod attachments;
mod audit;
mod broken;
mod build;
mod cited;
mod cli;
mod commonmark;
mod crash;
mod enforcement;
mod figures;
mod lifecycle;
mod lists;
mod markdown;
mod office;
mod permanence;
mod portal;
mod preview;
mod readers;
mod remembered;
mod register;
mod sample;
mod starter;
