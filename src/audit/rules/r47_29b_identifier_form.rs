//! 47-29b: a number of the footer in a wrong form.

use crate::audit::language::is_han;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::{Place, SourcePath};
use crate::settings;

rule! {
    code: "47-29b",
    name: "identifier-form",
    title: ["页脚编号的写法不规范", "a number of the footer in a wrong form"],
    clauses: ["R-47-29"],
    severity: Warning,
    stops_build: false,
    about: [
        "网站标识码是10位数字，或者 bm 加8位数字；ICP 备案编号写作“京ICP备00000000号”，可带“-1”；公安备案号写\
         作“京公网安备”加14位数字和“号”。",
        "The site's code has 10 digits, or bm and 8; the internet filing is 京ICP备00000000号, with or \
         without -1; the police filing is 京公网安备, 14 digits, 号."
    ],
    bad: "
expect: content/site.yaml
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: '00000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
",
    good: "
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: bm00000000
ICP备案编号: 京ICP备00000000号-2
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
",
    checks: [Site(check)],
    says: {
        /// Which number, and how it is written.
        form(zh, en, written),
            zh: "{zh}（{en}）“{written}”的写法不规范", en: "the form of {zh} ({en}) `{written}` is wrong",
            help_zh: "对照备案通知书核对", help_en: "compare it with the notice of the filing";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let footer = &audit.site.settings.footer;
    let numbers = [
        (is_site_id(&footer.site_id), "网站标识码", "site_id", &footer.site_id),
        (is_filing(&footer.icp).is_some(), "ICP备案编号", "icp", &footer.icp),
        (is_police(&footer.police).is_some(), "公安备案号", "police", &footer.police),
    ];
    for (_, zh, en, written) in numbers.into_iter().filter(|(is_right, ..)| !is_right) {
        found.push(form(Place::File(SourcePath::new(settings::PATH)), zh, en, written));
    }
}

fn is_site_id(text: &str) -> bool {
    match text.strip_prefix("bm") {
        Some(rest) => is_digits(rest, 8),
        None => is_digits(text, 10),
    }
}

/// 京ICP备00000000号, perhaps with -1.
fn is_filing(text: &str) -> Option<()> {
    let (_, rest) = text.split_once("ICP备").filter(|(province, _)| is_province(province))?;
    let (number, rest) = rest.split_once('号')?;
    let is_site = rest.is_empty()
        || rest.strip_prefix('-').is_some_and(|site| !site.is_empty() && is_digits(site, site.len()));
    (is_digits(number, 8) && is_site).then_some(())
}

/// 京公网安备00000000000000号, perhaps with a blank.
fn is_police(text: &str) -> Option<()> {
    let (_, rest) = text.split_once("公网安备").filter(|(province, _)| is_province(province))?;
    is_digits(rest.trim().trim_end_matches('号'), 14).then_some(())
}

fn is_province(text: &str) -> bool {
    text.chars().count() == 1 && text.chars().all(is_han)
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}
