//! Preview: the portal over HTTP, drawn from memory and kept fresh while editors write.
//!
//! ```text
//! change on the disk → reload → shown → answer
//! ```
//!
//! It reads the content, listens on loopback unless told otherwise, and writes nothing anywhere.

mod answer;
mod asked;
mod bar;
mod live;
mod reload;
mod shown;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crate::base::{Lang, Moment};
use live::Live;
use reload::Desk;
use shown::Window;

/// What to preview.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// Where to listen; more than one for the two loopback addresses.
    pub addresses: Vec<SocketAddr>,
    /// The moment the portal is shown as of; none for the present one.
    pub as_of: Option<Moment>,
    /// The language of findings and of the bar.
    pub lang: Lang,
}

/// Why the preview could not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody can listen there.
    #[error("cannot listen on {address}: {why}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        why: String,
    },
    /// The folder cannot be watched.
    #[error("cannot watch {folder}")]
    Watch {
        /// The folder.
        folder: PathBuf,
        /// What the watcher said.
        source: notify::Error,
    },
}

/// The present moment, as the caller tells it.
pub type Clock = fn() -> Moment;

/// A preview that runs until it is stopped.
pub struct Preview {
    servers: Vec<Arc<tiny_http::Server>>,
    live: Arc<Live>,
    workers: Vec<thread::JoinHandle<()>>,
    _watch: reload::Watch,
}

/// How a preview is told to stop, from any thread.
#[derive(Clone)]
pub struct Stop {
    servers: Vec<Arc<tiny_http::Server>>,
    live: Arc<Live>,
}

impl Stop {
    /// Stops the preview: no further request is answered, and open streams end.
    pub fn stop(&self) {
        self.live.close();
        for server in &self.servers {
            server.unblock();
        }
    }
}

impl Preview {
    /// Reads the portal and begins to answer and to watch.
    ///
    /// # Errors
    ///
    /// When it cannot listen or watch; what is wrong with the content is shown on its pages.
    pub fn start(options: &Options, clock: Clock) -> Result<Self, Error> {
        let servers = listen(&options.addresses)?;
        let live = Arc::new(Live::default());
        let desk = Arc::new(Desk::new(&options.root));
        let window = Arc::new(Window::new(
            desk.first(options.as_of.unwrap_or_else(clock), options.as_of.is_some()),
        ));
        let view = Arc::new(answer::View {
            desk: Arc::clone(&desk),
            window: Arc::clone(&window),
            live: Arc::clone(&live),
            hosts: asked::Hosts::of(&addresses(&servers)),
            lang: options.lang,
            good: answer::Good::default(),
        });
        let watch = reload::watch(desk, window, Arc::clone(&live), options.as_of, clock)?;
        let worker = |server: &Arc<tiny_http::Server>| {
            let (server, view) = (Arc::clone(server), Arc::clone(&view));
            thread::spawn(move || accept(&server, &view))
        };
        let workers = servers.iter().map(worker).collect();
        Ok(Self { servers, live, workers, _watch: watch })
    }

    /// Where it listens.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        addresses(&self.servers)
    }

    /// How to stop it.
    pub fn stopper(&self) -> Stop {
        Stop { servers: self.servers.clone(), live: Arc::clone(&self.live) }
    }

    /// Waits until it is stopped.
    pub fn wait(self) {
        for worker in self.workers {
            // A worker that panicked has ended too.
            drop(worker.join());
        }
    }
}

/// Listens at the first address, and at the others as far as they exist: not every machine has
/// both versions of the internet protocol. A port that is left open is the same for all.
fn listen(addresses: &[SocketAddr]) -> Result<Vec<Arc<tiny_http::Server>>, Error> {
    let mut servers: Vec<Arc<tiny_http::Server>> = Vec::new();
    for address in addresses {
        let first = servers.first().and_then(|first| first.server_addr().to_ip());
        let port = first.map_or(address.port(), |first| first.port());
        match tiny_http::Server::http(SocketAddr::new(address.ip(), port)) {
            Ok(server) => servers.push(Arc::new(server)),
            Err(_) if !servers.is_empty() => {}
            Err(why) => return Err(Error::Listen { address: *address, why: why.to_string() }),
        }
    }
    Ok(servers)
}

fn addresses(servers: &[Arc<tiny_http::Server>]) -> Vec<SocketAddr> {
    servers.iter().filter_map(|server| server.server_addr().to_ip()).collect()
}

/// Answers every request in a thread of its own: a slow reader keeps nobody else waiting.
fn accept(server: &tiny_http::Server, view: &Arc<answer::View>) {
    for request in server.incoming_requests() {
        let view = Arc::clone(view);
        // When no thread can be had the request is dropped, and its connection closed.
        drop(thread::Builder::new().spawn(move || view.answer(request)));
    }
}
