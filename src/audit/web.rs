//! Addresses on the web: whose host they name.

use std::net::IpAddr;

/// The host that `address` names, in small letters; none when it names none.
pub fn host(address: &str) -> Option<String> {
    let scheme = address.split_once("://").filter(|(scheme, _)| {
        ["http", "https", "ftp"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
    });
    let rest = scheme.map(|(_, rest)| rest).or_else(|| address.strip_prefix("//"))?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = match host.strip_prefix('[') {
        Some(inner) => inner.split(']').next()?,
        None => host.split(':').next()?,
    };
    (!host.is_empty()).then(|| host.trim_end_matches('.').to_ascii_lowercase())
}

/// Whether `host` is `above` or a host below it.
pub fn is_below(host: &str, above: &str) -> bool {
    host.strip_suffix(above).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether `host` is in the domain of the government (R-47-02).
pub fn is_government(host: &str) -> bool {
    ["gov.cn", "政务", "xn--zfr164b"].iter().any(|domain| is_below(host, domain))
}

/// Whether `host` is an address of a machine and no name.
pub fn is_bare(host: &str) -> bool {
    host.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_what_a_browser_would_ask() {
        for (address, wanted) in [
            ("https://WWW.a.gov.cn:8443/x", "www.a.gov.cn"),
            ("http://www.gov.cn@b.example/", "b.example"),
            ("//c.example?d", "c.example"),
            ("http://[::1]/", "::1"),
        ] {
            assert_eq!(host(address).as_deref(), Some(wanted), "{address}");
        }
        for address in ["a.html", "#b", "mailto:a@b.example", "../c/"] {
            assert_eq!(host(address), None, "{address}");
        }
    }

    #[test]
    fn a_name_that_only_ends_like_the_government_is_not_its() {
        assert!(is_government("www.shili.gov.cn") && is_government("gov.cn"));
        assert!(!is_government("fakegov.cn") && !is_government("gov.cn.b.example"));
        assert!(is_bare("10.0.0.8") && is_bare("::1") && !is_bare("10.example"));
    }
}
