//! 9704-20a: a title whose last word is another form than the field says.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Document;
use crate::document::schema::Key;
use crate::document::vocabulary::GENRES;

rule! {
    code: "9704-20a",
    name: "title-of-another-genre",
    title: ["标题的文种与体裁不同", "a title of another form"],
    clauses: ["R-9704-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "标题最后的文种应当与“体裁”相同。由通知、公告、令印发的办法、方案、规划，体裁可以写印发它的文种。体裁\
         写“其他”的不核对。",
        "The word that a title ends in is the genre. What was issued by a notice or an order may bear that as \
         its genre. Nothing is compared with the genre 其他."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的公告
                    ^^^^
类型: 通知公告
发布时间: 2024-03-01 09:30
体裁: 通知
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    good: "
-- content/notices/a.md --
---
标题: 关于开放时间的公告（第二号）
类型: 通知公告
发布时间: 2024-03-01 09:30
体裁: 公告
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// Both.
        other(word, genre),
            zh: "标题是“{word}”，体裁写的是“{genre}”", en: "the title ends in {word}, the genre is {genre}",
            help_zh: "两处写同一个文种", help_en: "write the same form in both";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { title, genre, .. }, .. } = document;
    let Some((genre, (word, form))) = genre.filter(|genre| *genre != "其他").zip(last_word(title))
    else {
        return;
    };
    // What is enclosed in a notice or an order may be filed as either.
    let is_issued_by = !is_official(form) && is_official(genre);
    if form != genre && !is_issued_by {
        found.push(other(document.part(Key::Title, word), word, genre));
    }
}

/// Whether a genre is one of the fifteen forms of official documents.
fn is_official(genre: &str) -> bool {
    GENRES.iter().take(15).any(|form| *form == genre)
}

/// The form that a title ends in, before any brackets: as it is written, and as a genre.
fn last_word(title: &str) -> Option<(&str, &'static str)> {
    let mut title = title.trim();
    while let Some(open) = title.strip_suffix('）').and_then(|rest| rest.rfind('（')) {
        title = title[..open].trim_end();
    }
    if title.ends_with("征求意见") {
        return None;
    }
    let forms = GENRES.iter().filter(|form| **form != "其他");
    let written = forms.map(|form| (if form.starts_with("命令") { "令" } else { *form }, *form));
    let ending = written.filter(|(word, _)| title.ends_with(word));
    ending.max_by_key(|(word, _)| word.len()).map(|(word, form)| (&title[title.len() - word.len()..], form))
}
