//! Typed paths: where a file is read, and where a page is published.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fmt;
use std::path::{MAIN_SEPARATOR, Path};
use std::sync::Arc;

/// A file of the site as its editor names it, from the site's root: `content/notices/a.md`.
///
/// Always with `/`, never with `..`, on every system.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// The path `text`, which is taken as it is.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path below `content/`, or the whole when it is not there.
    pub fn in_content(&self) -> &str {
        self.0.strip_prefix("content/").unwrap_or(&self.0)
    }

    /// The folder it is in, without a slash at its end; empty for the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// A published file, from the portal's root and without a leading slash: `notices/a.html`.
///
/// It is a name and not a URL: [`href_from`](Self::href_from) makes the URL.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct SitePath(Arc<str>);

impl std::borrow::Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl SitePath {
    /// The path `text`, which is taken as it is.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// The path as text, not escaped.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder it is in, without a slash at its end; empty for the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// How many folders down from the root it stands.
    pub fn depth(&self) -> usize {
        self.0.bytes().filter(|byte| *byte == b'/').count()
    }

    /// What leads from this page to the portal's root: empty or `../` once a folder.
    pub fn to_root(&self) -> String {
        "../".repeat(self.depth())
    }

    /// The relative URL that leads from the page `from` to this file.
    ///
    /// Relative, so that the portal opens from any base path, a share or `file://`.
    pub fn href_from(&self, from: &SitePath) -> String {
        let (up, down) = way(from.folder(), self.folder());
        let mut href = "../".repeat(up);
        encode_into(&mut href, &self.0[down..]);
        href
    }

    /// The URL below `base`, which ends with a slash.
    pub fn absolute(&self, base: &str) -> String {
        let mut url = base.to_owned();
        self.absolute_into(&mut url);
        url
    }

    /// Adds it to `url`, which is the URL of the portal.
    pub fn absolute_into(&self, url: &mut String) {
        let path = self.0.strip_suffix("index.html").filter(|p| p.is_empty() || p.ends_with('/'));
        encode_into(url, path.unwrap_or(&self.0));
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// The file at `path` as another in `folder` names it.
pub fn relative(folder: &str, path: &str) -> String {
    let (up, down) = way(folder, path.rsplit_once('/').map_or("", |(folder, _)| folder));
    format!("{}{}", "../".repeat(up), &path[down..])
}

/// The way from one folder to another: how many folders up, and how many bytes of the other's path
/// are shared.
fn way(from: &str, to: &str) -> (usize, usize) {
    let parts = |folder| str::split(folder, '/').filter(|part| !part.is_empty());
    let shared = parts(from).zip(parts(to)).take_while(|(a, b)| a == b);
    let (count, bytes) =
        shared.fold((0, 0), |(n, bytes), (part, _)| (n + 1, bytes + part.len() + 1));
    (parts(from).count() - count, bytes)
}

/// Writes `path` with every byte that a URL's path may not hold as `%XX`.
pub fn encode_into(url: &mut String, path: &str) {
    use fmt::Write as _;
    let may_stand = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/!*(),@".contains(&byte);
    // Most addresses are plain.
    if path.bytes().all(may_stand) {
        url.push_str(path);
        return;
    }
    for byte in path.bytes() {
        if may_stand(byte) {
            url.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(url, "%{byte:02X}");
        }
    }
}

/// `%E4%B8%AD` as the bytes it stands for; none when an escape is no byte, or the bytes no text.
pub fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

/// The path of `path` from the folder `root`, with `/` between its parts on every system; none when it
/// is not in it.
pub fn below<'path>(path: &'path Path, root: &Path) -> Option<Cow<'path, str>> {
    // A walk through a folder asks this of every file, and gives it with the folder's own name before.
    if MAIN_SEPARATOR == '/'
        && let (Some(text), Some(root)) = (path.to_str(), root.to_str())
        && let Some(below) = text.strip_prefix(root).and_then(|below| below.strip_prefix('/'))
    {
        return Some(Cow::Borrowed(below));
    }
    let parts: Vec<_> = path.strip_prefix(root).ok()?.iter().map(OsStr::to_string_lossy).collect();
    Some(Cow::Owned(parts.join("/")))
}

/// `path` from the folder `base`, without `.` and `..`; none when it leads out of the root.
pub fn normal(base: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_normal_and_stay_inside() {
        assert_eq!(normal("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(normal("a", "./b//c.md").as_deref(), Some("a/b/c.md"));
        assert_eq!(normal("a", "../../c.md"), None);
    }

    #[test]
    fn links_are_relative_to_the_page_they_stand_on() {
        let page = SitePath::new("notices/2023/a.html");
        let href = |to: &str| SitePath::new(to).href_from(&page);
        assert_eq!(href("notices/2023/b.html"), "b.html");
        assert_eq!(href("notices/index.html"), "../index.html");
        assert_eq!(href("index.html"), "../../index.html");
        assert_eq!(href("news/2023/c.html"), "../../news/2023/c.html");
        assert_eq!(SitePath::new("a/b.html").href_from(&SitePath::new("index.html")), "a/b.html");
    }

    #[test]
    fn editors_see_paths_as_they_are() {
        assert_eq!(relative("a/解读", "a/文件/甲 1.md"), "../文件/甲 1.md");
        assert_eq!(relative("", "a/b.md"), "a/b.md");
        assert_eq!(relative("a", "b.md"), "../b.md");
    }

    #[test]
    fn blanks_and_han_are_escaped() {
        let href = SitePath::new("附件 1.csv").href_from(&SitePath::new("a.html"));
        assert_eq!(href, "%E9%99%84%E4%BB%B6%201.csv");
        assert_eq!(decoded(&href).as_deref(), Some("附件 1.csv"));
        for no_escape in ["100%.csv", "%ff", "%zz", "%"] {
            assert_eq!(decoded(no_escape), None, "{no_escape}");
        }
    }
}
