//! The `gongkai` program. Everything is in the library.

use std::process::ExitCode;

/// A build makes many small strings on every thread at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    gongkai::cli::run(std::env::args_os())
}
