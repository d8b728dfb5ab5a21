//! The `gongkai` program. Everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    gongkai::cli::run(std::env::args_os())
}
