//! Live: what tells browsers that something changed.

use std::io::Write;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How long a silent stream waits before it says that it is still there, so that a browser that
/// went away is noticed.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// What a change asks of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Change {
    /// Its style sheets are fetched again, and exchanged where they stand.
    pub(super) style: bool,
    /// It is drawn again.
    pub(super) page: bool,
}

/// The number of the last change, and of the last of each sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Version {
    any: u64,
    style: u64,
    page: u64,
    closed: bool,
}

/// The counter that every open page waits on.
#[derive(Debug, Default)]
pub(super) struct Live {
    version: Mutex<Version>,
    changed: Condvar,
}

impl Live {
    /// Tells of change number `number`, and wakes every stream.
    pub(super) fn tell(&self, change: Change, number: u64) {
        let mut version = self.version.lock().unwrap_or_else(PoisonError::into_inner);
        version.any = number;
        if change.style {
            version.style = number;
        }
        if change.page {
            version.page = number;
        }
        self.changed.notify_all();
    }

    /// Ends every stream.
    pub(super) fn close(&self) {
        self.version.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.changed.notify_all();
    }

    /// Tells a browser, whose page is of change number `since`, of every change until it goes away.
    pub(super) fn stream(&self, mut writer: impl Write, mut since: u64) -> std::io::Result<()> {
        writer.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\
            Cache-Control: no-store\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\n\r\n\
            retry: 500\n\n",
        )?;
        writer.flush()?;
        loop {
            let version = self.version.lock().unwrap_or_else(PoisonError::into_inner);
            let same = |version: &mut Version| version.any == since && !version.closed;
            let waited = self.changed.wait_timeout_while(version, HEARTBEAT, same);
            let version = *waited.unwrap_or_else(PoisonError::into_inner).0;
            if version.closed {
                return Ok(());
            }
            if version.any == since {
                writer.write_all(b": still here\n\n")?;
            }
            // A number from before a restart is not ours: everything is new.
            let (last, before) = (version.any, since);
            since = last;
            for (kind, at) in [("style", version.style), ("page", version.page)] {
                if before < at || last < before {
                    write!(writer, "id: {last}\nevent: {kind}\ndata: {last}\n\n")?;
                }
            }
            writer.flush()?;
        }
    }
}
