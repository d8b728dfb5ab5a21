//! The `gongkai` program. Everything is in the library.

use std::process::ExitCode;

/// A build makes many small strings on every thread at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    spare_memory();
    gongkai::cli::run(std::env::args_os())
}

/// Asks for small pages of memory: of large ones a build takes a fifth more, most of it for nothing.
/// Where the system does not know of it, nothing is lost.
fn spare_memory() {
    #[cfg(target_os = "linux")]
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}
