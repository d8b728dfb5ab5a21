//! `gongkai serve`.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;

use super::arguments::Serve;
use super::terminal::Terminal;
use super::{Outcome, now, site};
use crate::base::Text;
use crate::base::catalogue::cli as words;
use crate::preview::{Error, Options, Preview};

/// The port of the preview, unless another is asked for.
const PORT: u16 = 8000;

/// Previews the portal until it is stopped.
pub(super) fn run(
    options: &Serve,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let loopback = [
        SocketAddr::from((Ipv4Addr::LOCALHOST, PORT)),
        SocketAddr::from((Ipv6Addr::LOCALHOST, PORT)),
    ];
    let request = Options {
        root: site(root)?,
        addresses: options.address.map_or_else(|| loopback.to_vec(), |address| vec![address]),
        as_of: options.as_of,
        lang: terminal.lang(),
    };
    let preview = Preview::start(&request, now).map_err(|error| failure(&error))?;
    let stop = preview.stopper();
    ctrlc::set_handler(move || stop.stop()).map_err(words::cannot_stop)?;
    let Some(address) = preview.addresses().into_iter().next() else { return Ok(Outcome::Failed) };
    let url = format!("http://{address}/");
    terminal.say(&words::serving(&url));
    if !address.ip().is_loopback() {
        terminal.say(&words::open_to_others(address.ip()));
    }
    if options.open && open::that_detached(&url).is_err() {
        terminal.say(&words::no_browser());
    }
    preview.wait();
    terminal.say(&words::stopped());
    Ok(Outcome::Done)
}

fn failure(error: &Error) -> Text {
    match error {
        Error::Listen { address, why } => words::cannot_listen(address, why),
        Error::Watch { folder, source } => words::cannot_read(folder.display(), source),
    }
}
