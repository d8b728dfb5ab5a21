//! YZ-08b: a post beside a name that did not hold it.

use std::ops::Range;

use crate::audit::language::before;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::{Date, date};
use crate::settings::Person;

rule! {
    code: "YZ-08b",
    name: "wrong-post",
    title: ["人员职务与本机关的任职表不符", "a post that is not that of the person"],
    clauses: ["R-YZ-08", "R-19-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "领导姓名、职务写错，检查中算严重问题。site.yaml 的“人员”写明谁在什么时候担任什么职务；文中姓名前后紧\
         挨着的职务，在文件的日期不是他担任的，就报告。写着“原”“前”的不算。",
        "A wrong name or post of a leader weighs heavily in an inspection. `people` of site.yaml says who \
         holds which post from when to when; a post right before or after a name that the person did not \
         hold on the day of the document is found. Former posts that are called so are not meant."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
副主任张某某、主任李某某到东广场检查。
^^^^^^^^^^^^
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
人员:
  - {姓名: 张某某, 职务: 副主任, 起: 2021-03-01, 止: 2023-12-31}
  - {姓名: 张某某, 职务: 二级巡视员, 起: 2024-01-01}
  - {姓名: 李某某, 职务: 主任, 起: 2022-06-01}
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
张某某二级巡视员、主任李某某到东广场检查，原副主任张某某主持修建。
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
人员:
  - {姓名: 张某某, 职务: 副主任, 起: 2021-03-01, 止: 2023-12-31}
  - {姓名: 张某某, 职务: 二级巡视员, 起: 2024-01-01}
  - {姓名: 李某某, 职务: 主任, 起: 2022-06-01}
",
    checks: [Document(check)],
    says: {
        /// The name and the post.
        post(name, day, post),
            zh: "{day} {name}不担任“{post}”", en: "on {day} {name} was not {post}",
            help_zh: "核对姓名和职务；任职有变动的，改 site.yaml 的“人员”", help_en: "check the name and the post; when the table is behind, mend `people` in site.yaml";
    }
}

/// What stands before a post that is another one, or no longer held.
const OTHERS: [char; 6] = ['原', '前', '副', '代', '任', '总'];

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let people = &audit.site.settings.people;
    let dates = document.document.dates;
    let day = dates.written.unwrap_or_else(|| dates.published.date());
    let mut names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    names.dedup();
    for passage in document.passages().filter(|_| !people.is_empty()) {
        for name in &names {
            for (at, _) in passage.text.match_indices(name) {
                let Some((range, post)) = post_beside(passage.text, at, name, people) else { continue };
                if !holds(people, name, post, day) {
                    found.push(self::post(passage.place(range), name, date::han(day), post));
                }
            }
        }
    }
}

/// The post that stands right before or after `name` at `at`, and the stretch of both.
fn post_beside<'a>(
    text: &str,
    at: usize,
    name: &str,
    people: &'a [Person],
) -> Option<(Range<usize>, &'a str)> {
    let end = at + name.len();
    let posts = || people.iter().map(|person| person.post.as_str());
    let longest = |posts: &mut dyn Iterator<Item = &'a str>| posts.max_by_key(|post| post.len());
    if let Some(post) = longest(&mut posts().filter(|post| text[..at].ends_with(post))) {
        let start = at - post.len();
        return (!OTHERS.contains(&before(text, start))).then_some((start..end, post));
    }
    let post = longest(&mut posts().filter(|post| text[end..].starts_with(post)))?;
    Some((at..end + post.len(), post))
}

fn holds(people: &[Person], name: &str, post: &str, day: Date) -> bool {
    let is_held = |person: &Person| {
        person.from.is_none_or(|from| from <= day) && person.to.is_none_or(|to| day <= to)
    };
    people.iter().any(|person| person.name == name && person.post == post && is_held(person))
}
