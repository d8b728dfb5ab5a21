//! Starter: the files of a new site, and of a new document.
//!
//! Text in, text out: the command line writes what is made here.

mod columns;
mod examples;
mod snippets;

use std::fmt::Write as _;

use crate::base::{Date, Lang, date};
use crate::document::schema::{Key, SCHEMA};
use crate::document::{Kind, json_schema};
use columns::COLUMNS;
use examples::{EXAMPLES, Example};

/// What a new site is made for.
#[derive(Debug, Clone)]
pub struct Agency {
    /// Its full name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// Its code.
    pub code: String,
    /// Where its portal is published.
    pub url: String,
}

/// A file to be written: where, and what.
pub type File = (String, String);

/// Every file of a new site, with keys and comments in `lang`, as of `today`.
pub fn site(agency: &Agency, lang: Lang, today: Date) -> Vec<File> {
    let mut files = vec![
        ("content/site.yaml".to_owned(), settings(agency, lang)),
        (".gitignore".to_owned(), "public/\n".to_owned()),
        (SCHEMA_FILE.to_owned(), format!("{:#}\n", json_schema::schema(lang))),
        (SNIPPETS_FILE.to_owned(), format!("{:#}\n", snippets::snippets(lang))),
        (".vscode/settings.json".to_owned(), editor_settings()),
    ];
    files.extend(COLUMNS.iter().map(|column| (column.path(), column.text(agency, lang))));
    for example in EXAMPLES {
        files.push((example.path("md"), example.text(lang, today)));
        let data = example.data.as_ref();
        files.extend(data.map(|data| (example.path(data.ending), filled(data.text, today))));
    }
    files
}

/// A new document of `kind`, a draft, called `title`; `related` is the document it is about.
pub fn document(kind: Kind, title: &str, related: Option<&str>, lang: Lang, today: Date) -> String {
    let is_usual = |example: &&Example| example.kind == kind && example.name.is_none();
    let Some(example) = EXAMPLES.iter().find(is_usual) else { return String::new() };
    let fields = example.fields.iter().map(|(key, value)| match key {
        Key::Interprets | Key::BasedOn => (*key, related.unwrap_or_default()),
        _ => (*key, *value),
    });
    let mut text = front(kind, title, fields, false, lang, today);
    let _ = writeln!(text, "# {}", review(today, lang));
    let _ = writeln!(text, "{}", line(Key::Draft, "true", lang));
    text.push_str("---\n\n");
    text
}

/// Where the schema of the front matter stands in a site.
const SCHEMA_FILE: &str = ".vscode/gongkai.schema.json";

/// The keys of the front matter as the editor VS Code offers them.
const SNIPPETS_FILE: &str = ".vscode/gongkai.code-snippets";

/// What makes the editor VS Code offer keys while they are typed, which it does not do in Markdown
/// by itself, and names the schema to those of its extensions that read front matter.
fn editor_settings() -> String {
    let settings = serde_json::json!({
        "[markdown]": {
            "editor.quickSuggestions": { "other": "on" },
            "editor.snippetSuggestions": "top",
        },
        "yaml.schemas": { SCHEMA_FILE: ["content/**/*.md"] },
    });
    format!("{settings:#}\n")
}

/// The items of article 20 of which the example has no document, each with a reason that nobody
/// takes for his own.
const ABSENT: &str = "{20-08: 示例：没有收费, 20-10: 示例：不承担重大建设项目, \
    20-11: 示例：没有这些职责, 20-12: 示例：没有应急职责, 20-13: 示例：没有监督检查职责}";

fn settings(agency: &Agency, lang: Lang) -> String {
    let Agency { name, short, code, url } = agency;
    let (agency, short_name) = (quoted(name), quoted(short));
    let values = [
        ("agency", agency.as_str()),
        ("short_name", &short_name),
        ("agency_code", code),
        ("base_url", url),
        ("description", &quoted(&format!("{name}政府信息公开平台"))),
        ("keywords", &format!("[政府信息公开, {short_name}]")),
        ("site_id", "\"0000000000\""),
        ("icp", "京ICP备00000000号-1"),
        ("police", "京公网安备00000000000000号"),
        ("phone", "\"0000-0000000\""),
        ("address", "示例路1号"),
        ("absent", ABSENT),
    ];
    let mut text = String::from(match lang {
        Lang::Zh => "# 机关和网站的基本信息，请改成自己的。全部设置：gongkai manual settings\n",
        Lang::En => {
            "# The agency and its site: make it your own. All settings: gongkai manual settings\n"
        }
    });
    for (key, value) in values {
        let known = crate::settings::keys::KEYS.iter().find(|known| known.en == key);
        let Some(known) = known else { continue };
        let (name, meaning) = match lang {
            Lang::Zh => (known.zh, known.meaning[0]),
            Lang::En => (known.en, known.meaning[1]),
        };
        let _ = writeln!(text, "{name}: {value} # {meaning}");
    }
    text
}

/// A front matter, without the line that closes it.
fn front<'fields>(
    kind: Kind,
    title: &str,
    fields: impl Iterator<Item = (Key, &'fields str)>,
    reviewed: bool,
    lang: Lang,
    today: Date,
) -> String {
    let before = today.yesterday().unwrap_or(today);
    let facts = kind.facts();
    let name = if lang == Lang::Zh { facts.zh } else { facts.en };
    let published = format!("\"{} 09:00\"", date::day(before));
    let mut text = String::from("---\n");
    for (key, value) in
        [(Key::Title, quoted(title)), (Key::Kind, name.to_owned()), (Key::Published, published)]
    {
        let _ = writeln!(text, "{}", line(key, &value, lang));
    }
    for (key, value) in fields {
        let _ = writeln!(text, "{}", line(key, &filled(value, today), lang));
    }
    if reviewed {
        let _ = writeln!(text, "{}", review(before, lang));
    }
    text
}

/// `text` with the days that it leaves open.
fn filled(text: &str, today: Date) -> String {
    let before = today.yesterday().unwrap_or(today);
    let later = today.saturating_add(jiff::Span::new().days(30));
    text.replace("{day}", &date::day(before))
        .replace("{later}", &date::day(later))
        .replace("{later_han}", &date::han(later))
        .replace("{years_later}", &date::day(today.saturating_add(jiff::Span::new().years(3))))
        .replace("{year}", &before.year().to_string())
}

/// The line that says a document was reviewed on `day`.
fn review(day: Date, lang: Lang) -> String {
    let day = date::day(day);
    let review = match lang {
        Lang::Zh => format!("{{审查人: 办公室, 日期: {day}, 保密: 通过, 合法性: 通过}}"),
        Lang::En => format!("{{by: 办公室, on: {day}, secrecy: passed, legality: passed}}"),
    };
    line(Key::Review, &review, lang)
}

/// `text` as YAML reads it, whatever it holds.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A key with its value, and what it means.
fn line(key: Key, value: &str, lang: Lang) -> String {
    let row = SCHEMA.iter().find(|row| row.key == key).expect("every key has a row");
    let (name, meaning) = match lang {
        Lang::Zh => (row.zh, row.meaning[0]),
        Lang::En => (row.en, row.meaning[1]),
    };
    format!("{name}: {value} # {meaning}")
}

impl Example {
    fn path(&self, ending: &str) -> String {
        format!("content/{}/{}", self.folder, self.file(ending))
    }

    fn file(&self, ending: &str) -> String {
        format!("{}.{ending}", self.name.unwrap_or(self.kind.facts().en))
    }

    fn text(&self, lang: Lang, today: Date) -> String {
        let file = self.data.as_ref().map(|data| (data.key, self.file(data.ending)));
        let file = file.as_ref().map(|(key, name)| (*key, name.as_str()));
        let fields = self.fields.iter().copied().chain(file);
        let front = front(self.kind, self.title, fields, true, lang, today);
        format!("{front}---\n\n{}", filled(self.body, today))
    }
}
