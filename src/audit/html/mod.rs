//! What is in the HTML of a page, read once as a browser would, for all rules.
//!
//! Only the tokens are read, and no tree is made: what rules ask of a page stands in the order of
//! its tags.

mod tags;

use tags::{Sight, Tag};

/// What is in a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html {
    /// The language it says it is in.
    pub lang: Option<String>,
    /// Its title.
    pub title: String,
    /// The address that it says is its own.
    pub canonical: Option<String>,
    /// Its named tags, in order: name and content.
    pub metas: Vec<(String, String)>,
    /// What it loads, in order: pictures, scripts, style sheets, frames.
    pub loads: Vec<String>,
    /// The days and times it shows, in order.
    pub times: Vec<String>,
    /// The words of its foot.
    pub footer: String,
    /// Its links, in order.
    pub links: Vec<Link>,
    /// Its pictures, in order.
    pub images: Vec<Image>,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its tables, each after those in it.
    pub tables: Vec<Table>,
    /// Its landmarks, in order: `header`, `nav`, `main`, `aside`, `footer`.
    pub landmarks: Vec<&'static str>,
    /// Its anchors, in order.
    pub ids: Vec<String>,
    /// The size of its HTML, in bytes.
    pub size: usize,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// Where it leads, as written; none for an anchor.
    pub href: Option<String>,
    /// Its words, with what stands for pictures in it.
    pub text: String,
    /// What it is called for those who do not see it.
    pub label: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Image {
    /// Where it is.
    pub src: String,
    /// What stands for it.
    pub alt: Option<String>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// Its depth, from 1.
    pub level: u8,
    /// Its words.
    pub text: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// How many rows it has.
    pub rows: usize,
    /// How many of its cells are headings.
    pub headers: usize,
    /// Its first words: those of its title or its first cells.
    pub text: String,
    /// Whether it has a title.
    pub is_titled: bool,
}

/// How many bytes of the words of a table are kept, to know it by.
const WORDS: usize = 60;

/// Reads the HTML of a page.
pub fn parse(html: &[u8]) -> Html {
    let mut state = State::default();
    tags::read(html, &mut state);
    Html { size: html.len(), ..state.page }
}

/// What was read, and what is open.
#[derive(Debug, Default)]
struct State {
    page: Html,
    /// The element that is open and shows nothing to a reader.
    unseen: Option<&'static str>,
    in_title: bool,
    in_time: bool,
    in_footer: bool,
    link: Option<Link>,
    heading: Option<Heading>,
    tables: Vec<Table>,
}

/// The elements of which a reader sees nothing.
const UNSEEN: [&str; 4] = ["script", "style", "noscript", "template"];

impl Sight for State {
    fn start(&mut self, tag: &mut Tag) {
        if self.unseen.is_none() {
            self.seen(tag);
        }
    }

    fn end(&mut self, name: &[u8]) {
        if self.unseen.is_some() {
            self.unseen = self.unseen.filter(|unseen| unseen.as_bytes() != name);
            return;
        }
        match name {
            b"title" => self.in_title = false,
            b"time" => self.in_time = false,
            b"footer" => self.in_footer = false,
            b"a" => self.page.links.extend(self.link.take()),
            b"table" => self.page.tables.extend(self.tables.pop()),
            name if level(name).is_some() => self.page.headings.extend(self.heading.take()),
            _ => {}
        }
    }

    fn reads_words(&self) -> bool {
        let is_open = self.in_title || self.in_time || self.in_footer;
        let is_part = self.link.is_some() || self.heading.is_some() || !self.tables.is_empty();
        self.unseen.is_none() && (is_open || is_part)
    }

    fn words(&mut self, words: &str) {
        if let Some(time) = self.page.times.last_mut().filter(|_| self.in_time) {
            time.push_str(words);
        }
        if self.in_footer {
            self.page.footer.push_str(words);
        }
        if self.in_title {
            self.page.title.push_str(words);
        }
        if let Some(link) = &mut self.link {
            link.text.push_str(words);
        }
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(words);
        }
        self.table(|table| {
            if table.text.len() < WORDS {
                table.text.push_str(words.trim());
            }
        });
    }
}

impl State {
    fn seen(&mut self, tag: &mut Tag) {
        if let Some(id) = tag.take("id") {
            self.page.ids.push(id);
        }
        let src = tag.take("src");
        self.page.loads.extend(src.clone());
        match &*tag.name {
            b"html" => self.page.lang = tag.take("lang"),
            b"title" => self.in_title = self.page.title.is_empty(),
            b"meta" => {
                let named = tag.take("name").zip(tag.take("content"));
                self.page.metas.extend(named);
            }
            b"link" => self.linked(&tag.take("rel").unwrap_or_default(), tag.take("href")),
            b"time" => {
                self.in_time = true;
                self.page.times.push(String::new());
            }
            b"a" => {
                let label = tag.take("aria-label").or_else(|| tag.take("title"));
                self.link = Some(Link { href: tag.take("href"), label, ..Link::default() });
            }
            b"img" => self.image(Image { src: src.unwrap_or_default(), alt: tag.take("alt") }),
            b"table" => self.tables.push(Table::default()),
            b"tr" => self.table(|table| table.rows += 1),
            b"th" => self.table(|table| table.headers += 1),
            b"caption" => self.table(|table| table.is_titled = true),
            name => {
                let heading = level(name).map(|level| Heading { level, ..Heading::default() });
                self.heading = heading.or(self.heading.take());
                self.page.landmarks.extend(landmark(name));
                self.in_footer |= name == b"footer";
                self.unseen = UNSEEN.into_iter().find(|unseen| unseen.as_bytes() == name);
            }
        }
    }

    /// A tag of the head that links to something.
    fn linked(&mut self, relation: &str, address: Option<String>) {
        match relation {
            "canonical" => self.page.canonical = address,
            "stylesheet" | "icon" => self.page.loads.extend(address),
            _ => {}
        }
    }

    fn image(&mut self, image: Image) {
        if let Some(link) = &mut self.link {
            link.text.push_str(image.alt.as_deref().unwrap_or_default());
        }
        self.page.images.push(image);
    }

    /// Does something to the innermost table.
    fn table(&mut self, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            change(table);
        }
    }
}

fn level(name: &[u8]) -> Option<u8> {
    let [b'h', level @ b'1'..=b'6'] = name else { return None };
    Some(level - b'0')
}

fn landmark(name: &[u8]) -> Option<&'static str> {
    let known = ["header", "nav", "main", "aside", "footer"];
    known.into_iter().find(|known| known.as_bytes() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_a_browser_reads_it() {
        let page = parse(
            "<html lang=zh-CN><title>甲&amp;乙</title><meta name=\"SiteName\" content=\"\">\
            <script>if (a<b) \"<a href=x>\"</script><body><main id=\"m\"><h2>一、<b>丙</b></h2>\
            <a href=\"d.html\">丁<img src=e.png alt=戊></a><table><caption>己</caption>\
            <tr><th>庚</th></tr><tr><td>辛</td></tr></table></main>"
                .as_bytes(),
        );
        assert_eq!(page.title, "甲&乙");
        assert_eq!(page.metas, [("SiteName".to_owned(), String::new())]);
        assert_eq!(page.headings, [Heading { level: 2, text: "一、丙".to_owned() }]);
        assert_eq!(page.links.len(), 1);
        assert_eq!(page.links[0].text, "丁戊");
        let table = &page.tables[0];
        assert_eq!((table.rows, table.headers, table.is_titled), (2, 1, true));
        assert_eq!((page.landmarks, page.ids), (vec!["main"], vec!["m".to_owned()]));
    }
}
