//! What is the same on every page: name, navigation, footer.

use serde::Serialize;

use super::head::{Link, PLATFORM, href};
use crate::document::{Document, Kind};
use crate::settings::Settings;
use crate::site::Site;

/// The constant part of every page, the same for a whole build.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PortalView<'site> {
    /// The portal's name, which is the agency's (R-47-03).
    pub name: &'site str,
    /// The absolute address of the home page.
    pub home: &'site str,
    /// Its short name.
    pub short_name: &'site str,
    /// What it is for.
    pub description: &'site str,
    /// Words to find it by, with commas.
    pub keywords: String,
    /// `SiteDomain`.
    pub domain: &'site str,
    /// The main navigation.
    pub navigation: Vec<Channel<'site>>,
    /// The entries of the disclosure platform (R-61-05).
    pub platform: Vec<Link<'site>>,
    /// The foot of every page (R-47-29).
    pub footer: FooterView<'site>,
}

/// A channel (频道) of the main navigation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Channel<'site> {
    /// Its folder, to tell the one a page belongs to.
    pub folder: &'site str,
    /// Its link.
    #[serde(flatten)]
    pub link: Link<'site>,
}

/// The foot of every page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "each is the setting of that name")]
pub struct FooterView<'site> {
    pub sponsor: &'site str,
    pub site_id: &'site str,
    pub icp: &'site str,
    pub police: &'site str,
    pub police_code: String,
    pub phone: &'site str,
    pub address: &'site str,
    pub email: Option<&'site str>,
    pub mark_url: &'site str,
    pub report_url: &'site str,
}

impl<'site> PortalView<'site> {
    /// The constant part of the pages of `site`.
    pub fn of(site: &'site Site) -> Self {
        let settings = &site.settings;
        Self {
            name: &settings.agency,
            home: settings.base_url.as_str(),
            short_name: &settings.short_name,
            description: &settings.description,
            keywords: settings.keywords.join(","),
            domain: settings.base_url.host(),
            navigation: navigation(site),
            platform: platform(site),
            footer: footer(settings),
        }
    }
}

fn navigation(site: &Site) -> Vec<Channel<'_>> {
    let channels = site.columns.top().into_iter().map(|id| site.columns.get(id));
    channels
        .map(|column| Channel { folder: &column.folder, link: Link::to_column(column) })
        .collect()
}

/// The documents right in the platform's folder and its columns: guide, systems, statutory
/// content, annual reports, in the order of R-61-05.
fn platform(site: &Site) -> Vec<Link<'_>> {
    let Some(id) = site.columns.in_folder(PLATFORM) else { return Vec::new() };
    let column = site.columns.get(id);
    let mut documents: Vec<_> = column.own.iter().map(|id| site.document(*id)).collect();
    documents.sort_by_key(|document| document.path.clone());
    let (guides, others): (Vec<_>, Vec<_>) =
        documents.into_iter().partition(|document| document.kind == Kind::Guide);
    let columns = column.children.iter().map(|id| Link::to_column(site.columns.get(*id)));
    guides.into_iter().map(entry).chain(columns).chain(others.into_iter().map(entry)).collect()
}

fn entry(document: &Document) -> Link<'_> {
    Link { title: short(&document.title), href: href(&document.url) }
}

/// The title without the name of the organ before 政府信息公开.
fn short(title: &str) -> &str {
    title.find("政府信息公开").map_or(title, |at| &title[at..])
}

fn footer(settings: &Settings) -> FooterView<'_> {
    let footer = &settings.footer;
    FooterView {
        sponsor: &footer.sponsor,
        site_id: &footer.site_id,
        icp: &footer.icp,
        police: &footer.police,
        police_code: footer.police.chars().filter(char::is_ascii_digit).collect(),
        phone: &footer.phone,
        address: &footer.address,
        email: footer.email.as_deref(),
        mark_url: &footer.mark_url,
        report_url: &footer.report_url,
    }
}
