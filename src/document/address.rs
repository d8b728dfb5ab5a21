//! Addresses of a document: where it is published, and where it was before.

use super::Located;
use super::fields::Fields;
use super::schema::Key;
use crate::base::catalogue::document as found;
use crate::base::path::decoded;
use crate::base::{SitePath, SourcePath};

/// Former addresses, as paths from the portal's root: a host before them may be that of any old
/// portal.
pub(super) fn aliases(fields: &mut Fields<'_>) -> Vec<Located<SitePath>> {
    let mut aliases = Vec::new();
    for alias in fields.list(Key::Aliases) {
        if let Some(value) = alias_path(&alias.value) {
            aliases.push(Located { value, at: alias.at });
        } else {
            let place = fields.place_at(alias.at);
            fields.findings.push(found::not_an_alias(place, &alias.value));
        }
    }
    aliases
}

fn alias_path(text: &str) -> Option<SitePath> {
    let path = text
        .split_once("://")
        .map_or(text, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    let path = decoded(path.trim_start_matches('/'))?;
    let sound = |part: &str| !matches!(part, "" | "." | "..");
    let folder = path.strip_suffix('/');
    let is_sound = folder.unwrap_or(&path).split('/').all(sound)
        && !path.contains(|c: char| c.is_control() || "\\?#\"<>".contains(c));
    let page = if folder.is_some() { "index.html" } else { "" };
    is_sound.then(|| SitePath::new(format!("{path}{page}")))
}

/// The last part of its address, if the editor chose one.
pub(super) fn slug(fields: &mut Fields<'_>) -> Option<String> {
    fields.parsed(Key::Slug, |text, place| {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let good = !text.is_empty() && text.chars().all(fits) && !text.starts_with('-');
        if good { Ok(text.to_owned()) } else { Err(found::not_a_slug(place, text)) }
    })
}

/// Where a document is published: its path below `content/` with `.html`, a folder's by its name.
pub(super) fn url(path: &SourcePath, slug: Option<&str>) -> SitePath {
    let path = path.in_content();
    let stem = path.strip_suffix("/index.md").or_else(|| path.strip_suffix(".md")).unwrap_or(path);
    let (folder, name) = stem.rsplit_once('/').map_or(("", stem), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    SitePath::new(format!("{folder}{slash}{}.html", slug.unwrap_or(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_published_by_its_name() {
        let url = |path: &str, slug| url(&SourcePath::new(path), slug).to_string();
        assert_eq!(url("content/notices/2024/a.md", None), "notices/2024/a.html");
        assert_eq!(url("content/notices/spring/index.md", None), "notices/spring.html");
        assert_eq!(url("content/notices/春节.md", Some("spring")), "notices/spring.html");
        assert_eq!(url("content/about.md", None), "about.html");
    }

    #[test]
    fn a_former_address_is_read_in_the_forms_people_copy() {
        let path = |text: &str| alias_path(text).map(|path| path.to_string());
        for text in ["/news/%E7%94%B2.html", "news/甲.html", "https://old.example/news/甲.html"] {
            assert_eq!(path(text).as_deref(), Some("news/甲.html"), "{text}");
        }
        assert_eq!(path("/news/").as_deref(), Some("news/index.html"));
        for text in ["", "/", "../a.html", "a//b.html", "a.jsp?id=1", "https://old.example"] {
            assert_eq!(path(text), None, "{text}");
        }
    }
}
