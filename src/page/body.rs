//! The gaps of a body filled: every link with its tag, every picture with its size.

use std::borrow::Cow;

use crate::base::SitePath;
use crate::base::html::{FILE_FACTS, LIVE, escaped};
use crate::markdown::{Body, Link, LinkKind};
use crate::site::{PublishedFile, Site, Target};

/// What stands before and after the text of a link.
type Tags = (Cow<'static, str>, Cow<'static, str>);

/// The HTML of `body` on the page at `path`, whose links lead to `targets`.
pub(super) fn html(site: &Site, path: &SitePath, body: &Body, targets: &[Target]) -> String {
    let mut targets = targets.iter();
    body.html(|link| tags(site, path, link, targets.next().unwrap_or(&Target::Nowhere)))
}

fn tags(site: &Site, path: &SitePath, link: &Link, target: &Target) -> Tags {
    let anchored = |href: String, anchor: &Option<String>| match anchor {
        Some(anchor) => format!("{href}#{anchor}"),
        None => href,
    };
    match target {
        Target::Document(id, anchor) => {
            let document = site.document(*id);
            let title = match link.kind {
                LinkKind::Link => link.title.as_deref(),
                _ => Some(document.title.as_str()),
            };
            inside(&anchored(document.url.href_from(path), anchor), title)
        }
        Target::Column(id) => {
            inside(&site.columns.get(*id).url.href_from(path), link.title.as_deref())
        }
        Target::Here(anchor) => inside(&format!("#{anchor}"), link.title.as_deref()),
        Target::Outside(url) => outside(url, site.settings.base_url.host(), link.title.as_deref()),
        Target::File(at) => match &link.kind {
            LinkKind::Image { alt } => picture(&site.files[*at], path, alt, link.title.as_deref()),
            _ => file(&site.files[*at], path, link.title.as_deref()),
        },
        Target::Figure(value) => {
            (format!("{LIVE}{}</span>", escaped(value)).into(), Cow::Borrowed(""))
        }
        Target::Nowhere => match &link.kind {
            LinkKind::Image { alt } => (escaped(alt).into(), Cow::Borrowed("")),
            _ => (Cow::Borrowed(""), Cow::Borrowed("")),
        },
    }
}

fn inside(href: &str, title: Option<&str>) -> Tags {
    (
        format!("<a href=\"{}\"{}>", escaped(href), title_attribute(title)).into(),
        Cow::Borrowed("</a>"),
    )
}

/// An absolute link; one that leaves both the site `own` and the government's sites says so (R-47-34).
fn outside(url: &str, own: &str, title: Option<&str>) -> Tags {
    let host = url
        .split_once("://")
        .map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(""));
    let leaves = !host.is_empty() && host != own && !host.ends_with(".gov.cn");
    let title = title.or(leaves.then_some("将离开本网站，打开其他网站"));
    let class = if leaves { " class=\"out\" rel=\"noopener noreferrer\"" } else { "" };
    let open = format!("<a href=\"{}\"{class}{}>", escaped(url), title_attribute(title));
    (open.into(), Cow::Borrowed("</a>"))
}

/// A link to a file, with its type and size behind it (R-61-11).
fn file(file: &PublishedFile, path: &SitePath, title: Option<&str>) -> Tags {
    let open = format!(
        "<a class=\"file\" href=\"{}\"{}>",
        escaped(&file.url.href_from(path)),
        title_attribute(title)
    );
    let close =
        format!("</a>{FILE_FACTS}（{}，{}）</span>", escaped(&file_type(file)), size(file.size));
    (open.into(), close.into())
}

fn picture(file: &PublishedFile, path: &SitePath, alt: &str, title: Option<&str>) -> Tags {
    let size =
        file.facts.picture.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
    let tag = format!(
        "<img src=\"{}\" alt=\"{}\"{}{} loading=\"lazy\">",
        escaped(&file.url.href_from(path)),
        escaped(alt),
        size.unwrap_or_default(),
        title_attribute(title),
    );
    (tag.into(), Cow::Borrowed(""))
}

fn title_attribute(title: Option<&str>) -> String {
    title.map(|title| format!(" title=\"{}\"", escaped(title))).unwrap_or_default()
}

/// The type of a file as readers know it: `XLSX`.
pub(super) fn file_type(file: &PublishedFile) -> String {
    let name = file.source.name();
    name.rsplit_once('.').map_or_else(|| "文件".to_owned(), |(_, ending)| ending.to_uppercase())
}

/// A size as readers know it: `12 KB`.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up_to_what_readers_know() {
        assert_eq!(size(900), "900 B");
        assert_eq!(size(1025), "2 KB");
        assert_eq!(size(5 * 1_048_576 / 2), "2.5 MB");
    }

    #[test]
    fn a_link_out_of_government_says_so() {
        assert!(outside("https://a.example/x", "own.example", None).0.contains("class=\"out\""));
        assert!(!outside("https://www.a.gov.cn/x", "own.example", None).0.contains("class"));
        assert!(!outside("https://own.example/x", "own.example", None).0.contains("class"));
        assert!(
            outside("https://a.example/\"><script>", "own.example", None)
                .0
                .contains("&quot;&gt;&lt;script&gt;")
        );
    }
}
