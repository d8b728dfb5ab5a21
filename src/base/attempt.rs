//! Trying what may panic: libraries that read damaged files give up on some of them so.

use std::cell::Cell as Flag;
use std::panic::UnwindSafe;
use std::sync::Once;

/// What `read` gives; none when it panics, and nothing is printed of it.
pub fn attempt<T>(read: impl FnOnce() -> T + UnwindSafe) -> Option<T> {
    static HOOK: Once = Once::new();
    thread_local!(static QUIET: Flag<bool> = const { Flag::new(false) });
    HOOK.call_once(|| {
        let other = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                other(info);
            }
        }));
    });
    QUIET.set(true);
    let read = std::panic::catch_unwind(read);
    QUIET.set(false);
    read.ok()
}
