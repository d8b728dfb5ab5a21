//! `gongkai manual`: the reference pages, made from the same tables the program reads with.

use std::fmt::Write as _;

use super::Outcome;
use super::terminal::Terminal;
use crate::audit;
use crate::base::catalogue::cli as words;
use crate::base::{Lang, Text};
use crate::document::figure::FUNCTIONS;
use crate::document::json_schema;
use crate::document::kind::KINDS;
use crate::document::schema::{Home, SCHEMA};
use crate::document::vocabulary::{ARTICLE20, AUDIENCES, GENRES, TOPICS};
use crate::markdown::{DIFFERENCES, TAGS};
use crate::settings::keys::KEYS;

/// What editors may write in the body, in Chinese and English.
const TEXT: [&str; 2] = [include_str!("manual/text.zh.md"), include_str!("manual/text.en.md")];

/// What happens to what was published, in Chinese and English.
const REGISTER: [&str; 2] =
    [include_str!("manual/register.zh.md"), include_str!("manual/register.en.md")];

/// How strangers verify a copy, in Chinese and English.
const VERIFY: [&str; 2] =
    [include_str!("manual/verify.zh.md"), include_str!("manual/verify.en.md")];

/// Lists and annual reports, in Chinese and English.
const LISTS: [&str; 2] = [include_str!("manual/lists.zh.md"), include_str!("manual/lists.en.md")];

/// Laws and working days, in Chinese and English.
const LAWS: [&str; 2] = [include_str!("manual/laws.zh.md"), include_str!("manual/laws.en.md")];

/// Prints a page of the manual.
pub(super) fn run(page: &str, terminal: &Terminal) -> Result<Outcome, Text> {
    match page {
        "front-matter" => terminal.print(&front_matter(terminal.lang())),
        "schema" => terminal.print(&format!("{:#}", json_schema::schema(terminal.lang()))),
        "settings" => terminal.print(&settings(terminal.lang())),
        "register" => terminal.print(in_lang(REGISTER, terminal.lang())),
        "verify" => terminal.print(in_lang(VERIFY, terminal.lang())),
        "lists" => terminal.print(in_lang(LISTS, terminal.lang())),
        "laws" => terminal.print(in_lang(LAWS, terminal.lang())),
        "text" => terminal.print(&text(terminal.lang())),
        "rules" => terminal.print(&audit::manual::page(terminal.lang())),
        "figures" => terminal.print(&figures(terminal.lang())),
        _ => return Err(words::no_page(page)),
    }
    Ok(Outcome::Done)
}

/// The page on the body of a document.
fn text(lang: Lang) -> String {
    let mut page = in_lang(TEXT, lang).to_owned();
    for difference in DIFFERENCES {
        let examples: Vec<_> = difference.examples.iter().map(ToString::to_string).collect();
        let reason = in_lang(difference.reason, lang);
        add(&mut page, format_args!("- {reason}: {}\n", examples.join(" ")));
    }
    let tags: Vec<_> = TAGS.iter().map(|tag| format!("`<{tag}>`")).collect();
    let title = in_lang(["允许的 HTML 标签", "HTML tags that are allowed"], lang);
    add(&mut page, format_args!("\n## {title}\n\n{}\n", tags.join(" ")));
    page
}

/// The page on figures that nobody types.
fn figures(lang: Lang) -> String {
    let pick = |words| in_lang(words, lang);
    let title = ["计算的数字", "Figures that nobody types"];
    let introduction = [
        "正文里写 `{{ stats(kind=\"policy\", year=2023) }}`，页面上显示算出来的数字，内容变了，数字跟着变。\
         名称和参数中文、英文都可以。要原样显示花括号，放在反引号里。算出来的数字不是正文的修改，不必写更新记录。",
        "In a text, `{{ stats(kind=\"policy\", year=2023) }}` shows the number as it is computed, and follows \
         the content. Names and arguments may be Chinese or English. Braces that mean nothing go between \
         backticks. A figure is no change of the text and needs no note.",
    ];
    let mut page = format!("# {}\n\n{}\n", pick(title), pick(introduction));
    for function in FUNCTIONS {
        let [en, zh] = function.names;
        add(&mut page, format_args!("\n## {zh} / {en}\n\n{}\n\n", pick(function.meaning)));
        for ([en, zh], meaning) in function.arguments {
            add(&mut page, format_args!("- `{zh}` / `{en}`：{}\n", pick(*meaning)));
        }
    }
    page
}

/// The page on `site.yaml`.
fn settings(lang: Lang) -> String {
    let title = in_lang(["设置（content/site.yaml）", "Settings (content/site.yaml)"], lang);
    let mut page = format!("# {title}\n\n");
    for key in KEYS {
        let absent = match key.absent {
            None => in_lang(["必须写", "required"], lang).to_owned(),
            Some("") => in_lang(["可以不写", "optional"], lang).to_owned(),
            Some(value) => format!("{} `{value}`", in_lang(["不写为", "default"], lang)),
        };
        let meaning = in_lang(key.meaning, lang);
        add(&mut page, format_args!("- `{}` / `{}`：{meaning}（{absent}）\n", key.zh, key.en));
    }
    page
}

fn in_lang(words: [&'static str; 2], lang: Lang) -> &'static str {
    if lang == Lang::Zh { words[0] } else { words[1] }
}

/// The page on front matter: keys, kinds, vocabularies.
fn front_matter(lang: Lang) -> String {
    let pick = |words| in_lang(words, lang);
    let mut page = format!("# {}\n", pick(["文首信息的字段", "The keys of the front matter"]));
    let homes = [
        (Home::Both, ["文档和栏目都可以写", "In documents and columns"]),
        (Home::Document, ["文档", "In documents"]),
        (Home::Column, ["栏目（_index.md）", "In columns (_index.md)"]),
        (Home::Inner, ["写在别的字段里面", "Inside other keys"]),
    ];
    for (home, title) in homes {
        add(&mut page, format_args!("\n## {}\n\n", pick(title)));
        for row in SCHEMA.iter().filter(|row| row.home == home) {
            add(&mut page, format_args!("- `{}` / `{}`：{}\n", row.zh, row.en, pick(row.meaning)));
        }
    }
    add(&mut page, format_args!("\n## {}\n\n", pick(["文档类型", "Kinds of document"])));
    for facts in KINDS {
        let required: Vec<_> = facts.requires.iter().map(ToString::to_string).collect();
        let needs = if required.is_empty() {
            String::new()
        } else {
            format!("：{}", required.join("、"))
        };
        add(&mut page, format_args!("- `{}` / `{}`{needs}\n", facts.zh, facts.en));
    }
    add(&mut page, format_args!("\n## {}\n\n", pick(["主题分类", "Topics"])));
    for (class, subs) in TOPICS {
        let subs = if subs.is_empty() { String::new() } else { format!("：{}", subs.join("；")) };
        add(&mut page, format_args!("- {class}{subs}\n"));
    }
    add(&mut page, format_args!("\n## {}\n\n{}\n", pick(["体裁", "Genres"]), GENRES.join("、")));
    add(
        &mut page,
        format_args!("\n## {}\n\n{}\n", pick(["服务对象", "Audiences"]), AUDIENCES.join("、")),
    );
    add(
        &mut page,
        format_args!("\n## {}\n\n", pick(["主动公开事项（条例第二十条）", "Items of article 20"])),
    );
    for (number, item) in (1..).zip(ARTICLE20) {
        add(&mut page, format_args!("- `20-{number:02}` {item}\n"));
    }
    page
}

fn add(page: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = page.write_fmt(what);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_names_every_key_in_both_languages() {
        for lang in [Lang::Zh, Lang::En] {
            let page = front_matter(lang);
            let settings = settings(lang);
            for key in KEYS {
                assert!(settings.contains(key.zh) && settings.contains(key.en), "{}", key.en);
            }
            for row in SCHEMA {
                assert!(page.contains(row.zh) && page.contains(row.en), "{} is missing", row.en);
            }
        }
    }
}
