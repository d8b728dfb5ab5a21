//! Settling: the disk takes in what is staged while more is made, so that the commit waits for little.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};

use super::{Error, Staging, disk, unpoisoned};

/// How many bytes are staged before the disk is asked to take them in, while more are made.
const MUCH: usize = 32 << 20;

/// Who asks the disk, while work is done.
#[derive(Debug, Default)]
pub(super) struct Settler {
    /// How many bytes were staged since the disk was asked.
    unsettled: AtomicUsize,
    wake: Mutex<Option<mpsc::SyncSender<()>>>,
}

impl Settler {
    /// Counts what was staged, and asks the disk when it is much.
    pub(super) fn count(&self, size: usize) {
        let unsettled = self.unsettled.fetch_add(size, Ordering::Relaxed) + size;
        if MUCH <= unsettled {
            self.unsettled.store(0, Ordering::Relaxed);
            // While the disk is at work it is asked once more at most.
            unpoisoned(&self.wake).as_ref().map(|wake| wake.try_send(()));
        }
    }
}

impl Staging {
    /// Does `work` while the disk takes in what is staged, whenever that is much.
    pub fn settling<T>(&self, work: impl FnOnce() -> T) -> Result<T, Error> {
        let (wake, asked) = mpsc::sync_channel(1);
        *unpoisoned(&self.settler.wake) = Some(wake);
        std::thread::scope(|scope| {
            let settle = move || asked.iter().try_for_each(|()| disk::sync(&self.stage));
            let settling = scope.spawn(settle);
            let done = work();
            drop(unpoisoned(&self.settler.wake).take());
            settling.join().unwrap_or(Ok(()))?;
            Ok(done)
        })
    }
}
