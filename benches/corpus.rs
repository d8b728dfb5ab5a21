//! A portal of any size, made of numbered documents: the same number gives the same portal.

use std::fmt::Write as _;
use std::path::Path;

const COLUMNS: [(&str, &str, &str); 4] = [
    ("policies", "政策文件", "policy"),
    ("notices", "通知公告", "notice"),
    ("services", "办事服务", "service-guide"),
    ("news", "工作动态", "news"),
];

const SUBJECTS: [&str; 8] = [
    "参观预约",
    "露天活动",
    "非机动车停放",
    "户外广告设置",
    "无障碍服务",
    "便民摊点",
    "客流疏导",
    "设施维护",
];

const SENTENCES: [&str; 8] = [
    "各科室应当按照职责分工，在规定时限内完成本项工作，并将办理情况告知申请人。",
    "申请人可以在工作日到游客服务中心办理，也可以通过网站提交材料。",
    "对不符合条件的申请，应当一次告知需要补正的全部内容和期限。",
    "工作人员应当出示证件，说明理由，听取当事人的陈述和申辩。",
    "有关数据每季度汇总一次，经审核后在门户网站公布。",
    "设施损坏的，应当设置明显标志，并在二十四小时内修复或者采取临时措施。",
    "公众对办理结果有异议的，可以依法申请行政复议或者提起行政诉讼。",
    "**遇有大风、强降雨等天气，**应当及时发布提示，暂停有关活动。",
];

const SETTINGS: &str = "agency: 示例委\nshort_name: 示例\nagency_code: EXAMPLE03\nbase_url: https://a.example/\n\
    description: 示例委政府信息公开。\nkeywords: [示例]\nsite_id: '0000000000'\nicp: 京ICP备00000000号\n\
    police: 京公网安备00000000000000号\nphone: '0000-1'\naddress: 示例路1号\n";

/// Writes a portal of `documents` documents into `root`.
///
/// # Panics
///
/// When a file cannot be written.
pub(crate) fn write(root: &Path, documents: usize) {
    let put = |path: String, text: &str| {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a file stands in a folder"))
            .expect("a folder can be made");
        #[expect(clippy::disallowed_methods, reason = "benches make their own files")]
        std::fs::write(path, text).expect("a file can be written");
    };
    put("content/site.yaml".to_owned(), SETTINGS);
    put("content/_index.md".to_owned(), "---\ntitle: 示例委\n---\n");
    for (folder, title, kind) in COLUMNS {
        put(
            format!("content/{folder}/_index.md"),
            &format!("---\ntitle: {title}\ndescription: {title}。\ndefault_kind: {kind}\n---\n"),
        );
    }
    for at in 0..documents {
        put(path(at), &document(at));
    }
}

fn year(at: usize) -> usize {
    2015 + at % 10
}

fn path(at: usize) -> String {
    format!("content/{}/{}/d{at:06}.md", COLUMNS[at % 4].0, year(at))
}

/// The text of document `at`, with its front matter.
pub(crate) fn document(at: usize) -> String {
    let (year, month, day) = (year(at), at % 12 + 1, at % 28 + 1);
    let (column, subject) = (at % 4, SUBJECTS[at / 4 % 8]);
    let mut text = format!("---\ntitle: 关于做好{subject}工作的通知（第{at}号）\n");
    let _ = writeln!(text, "published: {year}-{month:02}-{day:02} 09:30");
    let _ = writeln!(text, "written: {year}-{month:02}-{day:02}\nkeywords: [{subject}, 通知]");
    if column == 0 {
        let _ = writeln!(text, "doc_number: 示委发〔{year}〕{}号", at + 1);
        text.push_str("topic: 综合政务\\政务公开\ngenre: 通知\n");
    }
    let _ = writeln!(text, "index_number: EXAMPLE03/{year}-{at:06}");
    let _ = writeln!(text, "review: {{by: 办公室, on: {year}-{month:02}-{day:02}}}\n---\n");
    text.push_str(&body(at));
    text
}

/// The body of document `at`: about a thousand characters, as offices paste them.
pub(crate) fn body(at: usize) -> String {
    let mut text = String::from("各科室：\n");
    for (part, number) in ["一", "二", "三", "四"].into_iter().enumerate() {
        let _ = writeln!(text, "{number}、{}", SUBJECTS[(at + part) % 8]);
        for line in 0..2 {
            for word in 0..3 {
                text.push_str(SENTENCES[(at + 3 * part + 5 * line + word) % 8]);
            }
            text.push('\n');
        }
        if part == 1 {
            text.push_str("（一）甲项；\n（二）乙项；\n（三）丙项。\n");
        }
    }
    if 4 <= at {
        let other = at - 4;
        let _ = writeln!(text, "此前的安排见[通知](../{}/d{other:06}.md)。", year(other));
    }
    text.push_str("\n| 项目 | 时限 |\n| --- | ---: |\n| 受理 | 5 |\n| 决定 | 10 |\n");
    text
}
