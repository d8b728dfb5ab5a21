//! Feeds and sitemaps: what announces the portal to programs.

use std::fmt::Write as _;

use crate::base::html::escaped;
use crate::base::{SitePath, date};
use crate::site::{Column, ColumnId, Site};

/// How many documents a feed announces.
const ENTRIES: usize = 30;

/// How many addresses one sitemap may hold.
const ADDRESSES: usize = 50_000;

/// About how many bytes an address takes there.
const URL: usize = 160;

/// The address of a column's feed; the portal's is the home page's.
pub(super) fn url(column: &Column) -> SitePath {
    crate::site::column_url(&column.folder, "feed.xml")
}

/// The Atom feed of a column, or of the whole portal.
pub(super) fn feed(site: &Site, id: ColumnId) -> String {
    let column = site.columns.get(id);
    let base = site.settings.base_url.as_str();
    let title = if column.parent.is_none() {
        site.settings.agency.clone()
    } else {
        format!("{}：{}", site.settings.agency, column.file.title)
    };
    let page = column.url.absolute(base);
    let newest = &column.all[..column.all.len().min(ENTRIES)];
    let documents = newest.iter().map(|id| site.document(*id));
    let updated =
        documents.map(|document| document.changed().unwrap_or(document.dates.published)).max();
    let updated = updated.map_or_else(|| "1970-01-01T00:00:00+08:00".to_owned(), date::stamp);
    let mut xml = String::with_capacity(1024 * (newest.len() + 1));
    xml.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n");
    element(&mut xml, "title", &title);
    element(&mut xml, "id", &page);
    element(&mut xml, "updated", &updated);
    link(&mut xml, "alternate", &page);
    link(&mut xml, "self", &url(column).absolute(base));
    push(
        &mut xml,
        format_args!("<author><name>{}</name></author>\n", escaped(&site.settings.agency)),
    );
    for id in newest {
        entry(&mut xml, site, *id);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, site: &Site, id: crate::site::DocId) {
    let document = site.document(id);
    let address = document.url.absolute(site.settings.base_url.as_str());
    xml.push_str("<entry>\n");
    element(xml, "title", &document.title);
    element(xml, "id", &address);
    element(xml, "published", &date::stamp(document.dates.published));
    element(xml, "updated", &date::stamp(document.changed().unwrap_or(document.dates.published)));
    link(xml, "alternate", &address);
    element(xml, "summary", &document.summary);
    xml.push_str("</entry>\n");
}

fn element(xml: &mut String, name: &str, text: &str) {
    push(xml, format_args!("<{name}>{}</{name}>\n", escaped(text)));
}

fn link(xml: &mut String, rel: &str, address: &str) {
    push(xml, format_args!("<link rel=\"{rel}\" href=\"{}\"/>\n", escaped(address)));
}

fn push(xml: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = xml.write_fmt(what);
}

/// How many parts the sitemap has.
pub(super) fn sitemap_parts(site: &Site) -> usize {
    addresses(site).div_ceil(ADDRESSES).max(1)
}

fn addresses(site: &Site) -> usize {
    site.documents.len() + site.columns.iter().count()
}

/// The address of one part of the sitemap.
pub(super) fn sitemap_url(site: &Site, part: usize) -> SitePath {
    if sitemap_parts(site) == 1 {
        SitePath::new("sitemap.xml")
    } else {
        SitePath::new(format!("sitemap-{}.xml", part + 1))
    }
}

const URLSET: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

/// One part of the sitemap: columns first, then documents.
pub(super) fn sitemap(site: &Site, part: usize) -> String {
    // What is added to it needs no escape.
    let base = escaped(site.settings.base_url.as_str());
    let columns = site.columns.iter().map(|(_, column)| (&column.url, None));
    let documents = site.documents.iter().map(|document| {
        (&document.url, Some(document.changed().unwrap_or(document.dates.published)))
    });
    let mut xml = String::with_capacity(URL * addresses(site).min(ADDRESSES));
    xml.push_str(URLSET);
    for (url, modified) in columns.chain(documents).skip(part * ADDRESSES).take(ADDRESSES) {
        xml.extend(["<url><loc>", &base]);
        url.absolute_into(&mut xml);
        xml.push_str("</loc>");
        if let Some(modified) = modified {
            xml.extend(["<lastmod>", &date::stamp(modified), "</lastmod>"]);
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// The list of the sitemap's parts.
pub(super) fn sitemap_index(site: &Site) -> String {
    let base = site.settings.base_url.as_str();
    let mut xml = URLSET.replace("urlset", "sitemapindex");
    for part in 0..sitemap_parts(site) {
        let address = sitemap_url(site, part).absolute(base);
        push(&mut xml, format_args!("<sitemap><loc>{}</loc></sitemap>\n", escaped(&address)));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// Everything may be read: it was made public.
pub(super) fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", site.settings.base_url.as_str())
}
