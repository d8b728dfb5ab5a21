//! Texts as offices write and paste them.

use std::collections::HashSet;
use std::fmt::Write;

use gongkai::markdown::{Body, LineBreaks, LinkKind, render};
use proptest::prelude::*;

fn html(body: &Body) -> String {
    body.html(|link| match &link.kind {
        LinkKind::Image { alt } => (format!("<img alt=\"{alt}\">").into(), "".into()),
        // Whether a law is on the site is not known here.
        LinkKind::Citation { .. } if link.target.is_empty() => ("".into(), "".into()),
        _ => (format!("<a href=\"{}\">", link.target).into(), "</a>".into()),
    })
}

/// The HTML of a line, without its own anchors and permalinks.
fn line(text: &str) -> String {
    let html = html(&render(text, LineBreaks::Text));
    let html = html.strip_prefix("<p id=\"p1\">").unwrap_or(&html);
    html.trim_end().trim_end_matches("</p>").to_owned()
}

/// What a reader sees of `html`.
fn seen(html: &str) -> String {
    let mut text = String::new();
    for (at, piece) in html.split('<').enumerate() {
        text.push_str(if at == 0 { piece } else { piece.split_once('>').map_or("", |(_, t)| t) });
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&amp;", "&")
}

fn anchors(html: &str) -> Vec<&str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Marks beside Chinese marks, which `CommonMark` leaves as they stand.
const EMPHASIS: &[(&str, &str)] = &[
    ("依据**《行政处罚法》**作出", "依据<strong>《行政处罚法》</strong>作出"),
    ("这是**重点。**下一句", "这是<strong>重点。</strong>下一句"),
    ("~~《旧办法》~~废止", "<del>《旧办法》</del>废止"),
    ("**“放管服”**改革", "<strong>“放管服”</strong>改革"),
    ("推进**“放管服”**改革", "推进<strong>“放管服”</strong>改革"),
    ("推进**“一网通办”。**", "推进<strong>“一网通办”。</strong>"),
    ("（**注意**）", "（<strong>注意</strong>）"),
    ("请**（务必）**携带", "请<strong>（务必）</strong>携带"),
    ("请**（务必）携带**证件", "请<strong>（务必）携带</strong>证件"),
    ("按**第十二条（三）**办理", "按<strong>第十二条（三）</strong>办理"),
    ("时间：**9:00—12:00，**过时不候", "时间：<strong>9:00—12:00，</strong>过时不候"),
    ("**注意：**请预约", "<strong>注意：</strong>请预约"),
    ("**问：**怎样预约？", "<strong>问：</strong>怎样预约？"),
    ("说**“不”**，再说*“是”*。", "说<strong>“不”</strong>，再说<em>“是”</em>。"),
    ("**甲、**乙、丙", "<strong>甲、</strong>乙、丙"),
    ("甲**、乙、**丙", "甲<strong>、乙、</strong>丙"),
    ("甲**，乙**丙", "甲<strong>，乙</strong>丙"),
    ("**10%**的预算", "<strong>10%</strong>的预算"),
    ("下降**10%**以上", "下降<strong>10%</strong>以上"),
    ("收费**100元/件**。", "收费<strong>100元/件</strong>。"),
    ("**全部免费！**欢迎", "<strong>全部免费！</strong>欢迎"),
    ("真的**免费？**是的", "真的<strong>免费？</strong>是的"),
    ("**〔2023〕12号**文件", "<strong>〔2023〕12号</strong>文件"),
    ("某政发**〔2023〕**12号", "某政发<strong>〔2023〕</strong>12号"),
    ("**【通知】**各科室", "<strong>【通知】</strong>各科室"),
    ("见**【附件】**。", "见<strong>【附件】</strong>。"),
    ("**——以人为本**", "<strong>——以人为本</strong>"),
    ("坚持**——以人为本——**原则", "坚持<strong>——以人为本——</strong>原则"),
    ("等等**……**此处", "等等<strong>……</strong>此处"),
    ("*《条例》*规定", "<em>《条例》</em>规定"),
    ("按*《条例》*规定", "按<em>《条例》</em>规定"),
    ("按***《条例》***规定", "按<em><strong>《条例》</strong></em>规定"),
    ("**全角**：半角", "<strong>全角</strong>：半角"),
    ("从~~“旧站”~~迁移", "从<del>“旧站”</del>迁移"),
    ("原价~~100元。~~现在免费", "原价<del>100元。</del>现在免费"),
    ("**甲**乙**丙**丁", "<strong>甲</strong>乙<strong>丙</strong>丁"),
    ("甲**“乙”**丙**“丁”**戊", "甲<strong>“乙”</strong>丙<strong>“丁”</strong>戊"),
    ("**《甲》**和**《乙》**。", "<strong>《甲》</strong>和<strong>《乙》</strong>。"),
    ("**《甲》《乙》**同时废止", "<strong>《甲》《乙》</strong>同时废止"),
    ("“**重点**”工作", "“<strong>重点</strong>”工作"),
    ("《**办法**》规定", "《<strong>办法</strong>》规定"),
    ("电话**0000-6000012**，传真", "电话<strong>0000-6000012</strong>，传真"),
    ("星号**没有关上", "星号**没有关上"),
    ("代码`**甲**`不变", "代码<code>**甲**</code>不变"),
    ("转义\\*\\*甲\\*\\*不变", "转义**甲**不变"),
];

#[test]
fn emphasis_works_beside_chinese_marks() {
    let wrong: Vec<_> = EMPHASIS
        .iter()
        .map(|(text, expected)| (text, *expected, line(text)))
        .filter(|(_, expected, ours)| expected != ours)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_pasted_report_keeps_its_lines_its_headings_and_every_character() {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/content/disclosure/statutory/rule-of-law/2023.md");
    let file = std::fs::read_to_string(path).unwrap();
    let report = file.splitn(3, "---\n").nth(2).unwrap();
    let body = render(report, LineBreaks::Text);
    let html = html(&body);
    assert_eq!(html.matches('\n').count(), report.lines().count(), "a line is a block");
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    // Figures are computed when the portal is known.
    let parts = report.split("{{").map(|part| part.split_once("}}").map_or(part, |(_, rest)| rest));
    assert_eq!(squeezed(&seen(&html)), squeezed(&parts.collect::<String>()));
    let outline: Vec<_> = body.outline.iter().map(|h| (h.level, h.anchor)).collect();
    assert_eq!(&outline[..3], [(1, "h1"), (2, "h1-1"), (2, "h1-2")]);
    assert_eq!(outline.iter().filter(|(level, _)| *level == 1).count(), 4);
}

/// 1 to 99 as Chinese writes it.
fn han(n: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (n / 10, n % 10) {
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens, ones) => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
    }
}

#[test]
fn a_law_of_86_articles_in_8_chapters_has_86_anchors_in_order() {
    let mut law = String::new();
    for article in 0..86 {
        if article % 11 == 0 {
            writeln!(law, "第{}章　某事", han(article / 11 + 1)).unwrap();
        }
        writeln!(law, "第{}条　某人办某事。\n（一）甲；\n（二）乙。", han(article + 1)).unwrap();
    }
    let body = render(&law, LineBreaks::Text);
    let html = html(&body);
    let wanted: Vec<String> = (1..=86).map(|n| format!("t{n}")).collect();
    let plain = |anchor: &&str| anchor.starts_with('t') && !anchor.contains('k');
    let found: Vec<&str> = anchors(&html).into_iter().filter(plain).collect();
    assert_eq!(found, wanted);
    assert_eq!(anchors(&html).iter().filter(|anchor| anchor.starts_with('z')).count(), 8);
    assert!(html.contains("id=\"t12k1x2\""));
    assert_eq!(body.outline.count(), 94);
}

#[test]
fn every_level_of_a_law_has_its_name() {
    let law = "第一编　总则\n第一章　甲\n第一节　乙\n第一百二十三条　某事：\n（一）丙：\n1.丁；\n\
        2.戊。\n另一款。\n第一百二十三条之一　插入的一条。\n";
    let body = render(law, LineBreaks::Text);
    let html = html(&body);
    let found = anchors(&html);
    for anchor in ["t123", "t123k1x1", "t123k2", "t123z1"] {
        assert!(found.contains(&anchor), "{anchor} is not among {found:?}");
    }
    assert!(html.contains("第一百二十三条之一"));
    let labels: Vec<_> = body.outline.iter().map(|heading| heading.label).collect();
    assert!(labels.contains(&"第一百二十三条之一"), "{labels:?}");
}

#[test]
fn first_second_third_stay_inside_their_paragraph() {
    let text = "一、工作情况\n一是健全制度。二是公开信息。\n二是补充说明。\n";
    let body = render(text, LineBreaks::Text);
    assert_eq!(body.outline.count(), 1);
}

#[test]
fn a_soft_break_between_han_leaves_no_blank() {
    let html = html(&render("第一行\n第二行 and\nenglish", LineBreaks::Markdown));
    assert_eq!(seen(&html).trim_end(), "第一行第二行 and\nenglish");
}

#[test]
fn the_title_above_a_table_becomes_its_caption() {
    for title in ["表1　收费标准", "**收费标准**", "收费标准一览表"] {
        let body = render(
            &format!("{title}\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n"),
            LineBreaks::Text,
        );
        let html = html(&body);
        assert!(html.contains("<caption>"), "{html}");
        assert!(!html.contains("<p"), "{html}");
    }
    let body = render("下面列出收费标准。\n\n| 甲 |\n| --- |\n| 1 |\n", LineBreaks::Text);
    assert!(!html(&body).contains("<caption>"));
}

#[test]
fn links_are_found_as_they_are_written() {
    let text = "见[表](附件 1.xlsx)、https://a.example/b（含）、[[某政发〔2023〕12号]]和《示例办法》（某政发〔2023〕3号）。\n";
    let body = render(text, LineBreaks::Text);
    let targets: Vec<_> = body.links.iter().map(|link| link.target.as_str()).collect();
    assert_eq!(
        targets,
        ["附件 1.xlsx", "https://a.example/b", "某政发〔2023〕12号", "某政发〔2023〕3号"]
    );
}

#[test]
fn footnotes_definitions_tasks_and_own_anchors_are_drawn() {
    let text = "正文[^1]。\n\n[^1]: 脚注。\n\n词语\n: 解释\n\n- [x] 已办\n- [ ] 未办\n\n## 标题 {#own .big}\n";
    let html = html(&render(text, LineBreaks::Text));
    for part in ["doc-noteref", "doc-backlink", "<dt>词语", "<dd>解释", "checked", "id=\"own\""]
    {
        assert!(html.contains(part), "no {part} in {html}");
    }
}

#[test]
fn no_script_survives() {
    for attack in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<svg onload=alert(1)>",
        "<div style=\"position:fixed\">x</div>",
        "<p onclick='alert(1)'>x</p>",
        "<iframe src=\"https://a.example\"></iframe>",
        "<math><mtext></mtext><style><img src onerror=alert(1)></style></math>",
        "<form action=\"https://a.example\"><input name=q></form>",
        "<base href=\"https://a.example/\">",
        "<meta http-equiv=refresh content=\"0;url=https://a.example\">",
        "<a class=\"permalink\" href=\"data:text/html,x\">x</a>",
    ] {
        let body = render(&format!("前文{attack}后文\n"), LineBreaks::Text);
        let html = html(&body);
        let tags: String =
            html.split('<').skip(1).filter_map(|tag| tag.split('>').next()).collect();
        for part in ["script", "on", "style", "iframe", "form", "base", "meta", "svg", "data:"] {
            let bad = tags.contains(&format!(" {part}")) || tags.contains(&format!("{part} "));
            assert!(!bad, "{attack} left {part} in {html}");
        }
        assert!(!html.contains("javascript:"), "{attack} → {html}");
        assert!(!body.problems.is_empty(), "{attack} was not reported");
    }
}

/// Texts made of the pieces that readers of Markdown stumble over.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("一、甲\n"),
        Just("（一）乙\n"),
        Just("第一条　"),
        Just("第二章 丙\n"),
        Just("1."),
        Just("- "),
        Just("> "),
        Just("**"),
        Just("*"),
        Just("~~"),
        Just("`"),
        Just("```\n"),
        Just("|"),
        Just("| --- |\n"),
        Just("[甲](乙 丙)"),
        Just("["),
        Just("]("),
        Just("[^1]"),
        Just("[^1]: "),
        Just("<b>"),
        Just("</b>"),
        Just("<a href=\"x\">"),
        Just("<table><tr><td>"),
        Just("<!--"),
        Just("-->"),
        Just("《办法》（某政发〔2023〕1号）"),
        Just("[["),
        Just("]]"),
        Just("https://a.example/"),
        Just("表1 标题\n"),
        Just("# "),
        Just("    "),
        Just("\t"),
        Just(": "),
        Just("甲"),
        Just("。"),
        Just("“"),
        Just("”"),
        Just("&amp;"),
        Just("\\"),
        Just("![图](a.png)"),
        Just("{#own}"),
        Just("\u{e000}"),
        Just("\u{200b}"),
        Just("\r\n"),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn is_well_nested(html: &str) -> bool {
    let mut open = Vec::new();
    for piece in html.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or("");
        let name = |tag: &str| tag.split([' ', '/']).next().unwrap_or("").to_owned();
        if let Some(end) = tag.strip_prefix('/') {
            if open.pop() != Some(name(end)) {
                return false;
            }
        } else if !["br", "hr", "img", "input", "col", "wbr"].contains(&name(tag).as_str()) {
            open.push(name(tag));
        }
    }
    open.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_drawn_well(text in pieces(), markdown in any::<bool>()) {
        let breaks = if markdown { LineBreaks::Markdown } else { LineBreaks::Text };
        let body = render(&text, breaks);
        let html = html(&body);
        prop_assert!(is_well_nested(&html), "{}", html);
        let all = anchors(&html);
        let unique: HashSet<_> = all.iter().collect();
        prop_assert_eq!(unique.len(), all.len(), "an anchor stands twice in {}", html);
        for heading in body.outline.iter() {
            prop_assert!(all.contains(&heading.anchor), "no {} in {}", heading.anchor, html);
        }
        for anchor in body.anchors.iter() {
            prop_assert!(all.contains(&anchor), "no {} in {}", anchor, html);
        }
        prop_assert_eq!(render(&text, breaks), body);
    }

    #[test]
    fn running_text_loses_nothing(lines in proptest::collection::vec("[甲乙丙丁，。、；“”（）0-9a-z ]{1,40}", 1..8)) {
        let text = lines.join("\n");
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let html = html(&render(&text, LineBreaks::Text));
        prop_assert_eq!(squeezed(&seen(&html)), squeezed(&text));
    }
}
