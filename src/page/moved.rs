//! Addresses that lead to others: a page for browsers, lists for servers.

use serde::Serialize;

use super::head::{self, Head, Link, href};
use crate::base::{SitePath, path::encode_into};
use crate::register::{Redirect, Register, Why};
use crate::site::Site;

/// A page that leads to another without a server's help: by itself, and by a link to be seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MovedView<'site> {
    /// What every page has; its address is that of the other.
    pub head: Head<'site>,
    /// What became of what was here.
    pub notice: &'static str,
    /// Where the page leads, seen from it.
    pub target: String,
    /// What stands there, from the root.
    pub link: Link<'site>,
}

/// The view of the page at the address of `redirect`.
pub(super) fn view<'site>(site: &'site Site, redirect: &'site Redirect) -> MovedView<'site> {
    let mut head = head::plain(site, &redirect.from, &redirect.title);
    head.url = redirect.to.absolute(site.settings.base_url.as_str());
    MovedView {
        head,
        notice: match redirect.why {
            Why::Moved => "这份信息换了网址：",
            Why::Consolidated => "这份信息已并入：",
            Why::Closed => "这一页已没有内容，请看：",
        },
        target: redirect.to.href_from(&redirect.from),
        link: Link { title: &redirect.title, href: href(&redirect.to) },
    }
}

/// Whether an address can show a page that leads on.
pub(super) fn is_page(path: &SitePath) -> bool {
    path.as_str().ends_with(".html") || path.as_str().ends_with(".htm")
}

/// An address that leads to another, for programs.
#[derive(Serialize)]
struct Line<'site> {
    from: String,
    to: String,
    title: &'site str,
    status: u16,
}

/// All of them as JSON.
pub(super) fn json(site: &Site, register: &Register) -> Vec<u8> {
    let base = site.settings.base_url.as_str();
    let lines: Vec<_> = register
        .redirects
        .iter()
        .map(|redirect| Line {
            from: redirect.from.absolute(base),
            to: redirect.to.absolute(base),
            title: &redirect.title,
            status: 301,
        })
        .collect();
    let mut json = serde_json::to_vec_pretty(&lines).expect("lines are plain data");
    json.push(b'\n');
    json
}

/// All of them for the server nginx: to be included in its `server` block.
pub(super) fn nginx(site: &Site, register: &Register) -> String {
    let prefix = prefix(site);
    lines(register, |from, to| {
        // nginx compares the decoded address; what is special to it is quoted.
        let from: String = from.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$");
        format!("location = \"{prefix}{from}\" {{ return 301 \"{prefix}{to}\"; }}\n")
    })
}

/// All of them for the server Caddy: to be imported in its site block.
pub(super) fn caddy(site: &Site, register: &Register) -> String {
    let prefix = prefix(site);
    lines(register, |from, to| {
        let from = from.replace('`', "%60").replace('*', "\\*");
        format!("redir `{prefix}{from}` {prefix}{to} 301\n")
    })
}

fn lines(register: &Register, line: impl Fn(&str, &str) -> String) -> String {
    let mut text = String::from("# gongkai\n");
    for redirect in &register.redirects {
        let mut to = String::new();
        encode_into(&mut to, redirect.to.as_str());
        text.push_str(&line(redirect.from.as_str(), &to));
    }
    text
}

/// The path of the portal's root on its server.
fn prefix(site: &Site) -> &str {
    let url = site.settings.base_url.as_str();
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..])
}
