//! What was asked for, checked before anything is looked up.

use std::collections::HashSet;
use std::net::SocketAddr;

use crate::base::path::decoded;

/// The names under which the preview answers.
///
/// A page elsewhere can make a browser send requests here under a name of its own; those names
/// are refused.
#[derive(Debug)]
pub(super) struct Hosts(HashSet<String>);

impl Hosts {
    /// The names of a preview that listens at `addresses`: addresses and `localhost`, never others.
    pub(super) fn of(addresses: &[SocketAddr]) -> Self {
        let mut names = HashSet::new();
        for address in addresses {
            names.insert(address.to_string());
            for name in ["localhost", "127.0.0.1", "[::1]"] {
                names.insert(format!("{name}:{}", address.port()));
            }
        }
        Self(names)
    }

    /// Whether `host`, as the request names it, is one of ours.
    pub(super) fn know(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        let any = |known: &String| known.starts_with("0.0.0.0:") || known.starts_with("[::]:");
        self.0.contains(&host) || self.0.iter().any(any) && host.parse::<SocketAddr>().is_ok()
    }
}

/// The path of `url` below the portal, decoded once; none when it could be no file's.
pub(super) fn path(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = decoded(path.strip_prefix('/')?)?;
    let sound = |part: &str| part != "." && part != ".." && !part.contains(['\\', '\0']);
    (path.split('/').all(sound) && !path.starts_with('/')).then_some(path)
}

/// The value of `key` in the query of `url`.
pub(super) fn query(url: &str, key: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| *name == key).and_then(|(_, value)| decoded(value))
}

/// The stretch of `len` bytes that a `Range` asks for: first byte and the one after the last.
///
/// None when it asks for no single stretch, and then everything is sent.
pub(super) fn range(header: &str, len: usize) -> Option<(usize, usize)> {
    let (first, last) = header.trim().strip_prefix("bytes=")?.split_once('-')?;
    let (start, end) = match (first.parse::<usize>(), last.parse::<usize>()) {
        (Ok(first), Ok(last)) => (first, last.checked_add(1)?.min(len)),
        (Ok(first), Err(_)) if last.is_empty() => (first, len),
        (Err(_), Ok(count)) if first.is_empty() => (len.saturating_sub(count), len),
        _ => return None,
    };
    (start < end).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out() {
        assert_eq!(path("/notices/a%20b.html?x#y").as_deref(), Some("notices/a b.html"));
        assert_eq!(path("/").as_deref(), Some(""));
        for bad in [
            "/../etc/passwd",
            "/a/%2e%2e/b",
            "/a/..%2fb",
            "/%5c%5chost%5cshare",
            "//host/share",
            "/a%00b",
            "/%ff",
            "/%",
            "/%zz",
            "*",
            "http://a.example/",
        ] {
            assert_eq!(path(bad), None, "{bad}");
        }
        // Decoded once and no more: this is a name with a percent sign, and there is none like it.
        assert_eq!(path("/%252e%252e/a").as_deref(), Some("%2e%2e/a"));
    }

    #[test]
    fn names_of_others_are_not_ours() {
        let hosts = Hosts::of(&["127.0.0.1:8000".parse().unwrap()]);
        assert!(hosts.know("localhost:8000") && hosts.know("[::1]:8000"));
        for other in ["evil.example:8000", "localhost", "127.0.0.1:81", "", "10.0.0.1:8000"] {
            assert!(!hosts.know(other), "{other}");
        }
        let everywhere = Hosts::of(&["0.0.0.0:8000".parse().unwrap()]);
        assert!(everywhere.know("10.0.0.1:8000") && !everywhere.know("evil.example:8000"));
    }

    #[test]
    fn a_range_is_one_stretch() {
        assert_eq!(range("bytes=0-9", 100), Some((0, 10)));
        assert_eq!(range("bytes=90-", 100), Some((90, 100)));
        assert_eq!(range("bytes=-5", 100), Some((95, 100)));
        for bad in ["bytes=100-", "bytes=5-4", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b"] {
            assert_eq!(range(bad, 100), None, "{bad}");
        }
    }
}
