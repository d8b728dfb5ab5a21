//! From the first day in force to repeal, and the law as it stood on any day between.

use serde_json::Value;

use crate::portal::{Portal, errors};

const OLD: &str = "第一条　为了方便公众参观，制定本办法。\n第二条　参观实行预约，提前七日办理。\n\
    第三条　携带宠物的，不得入场。\n第四条　本办法自2023年1月1日起施行。\n";
const NEW: &str = "第一条　为了方便公众参观，制定本办法。\n第二条　七十岁以上的老年人免于预约。\n\
    第三条　参观实行预约，提前十五日办理。\n第四条　本办法自2023年6月1日起施行。\n";

/// A regulation, and the one that takes its place on the first of June 2023.
fn portal() -> Portal {
    let fields = |title: &str, number: u8, written: &str, effective: &str| {
        format!(
            "标题: {title}\n类型: 规章\n发文机关: 示例市人民政府\n发文字号: 示例市人民政府令第{number}号\n\
             成文日期: {written}\n施行日期: {effective}\n"
        )
    };
    let old = fields("参观办法", 1, "2022-12-01", "2023-01-01") + "发布时间: 2022-12-05 09:00\n";
    let new = fields("新参观办法", 2, "2023-04-20", "2023-06-01")
        + "发布时间: 2023-05-01 09:00\n废止: [old.md]\n";
    Portal::new()
        .file("content/rules/_index.md", "---\n标题: 规章\n---\n")
        .document("content/rules/old.md", &old, OLD)
        .document("content/rules/new.md", &new, NEW)
}

impl Portal {
    /// What the catalogue says of the validity of the document at `url`.
    fn validity(&self, url: &str) -> Option<String> {
        let rows: Vec<Value> =
            serde_json::from_str(&self.published("catalogue/catalogue.json")).unwrap();
        let row = rows.into_iter().find(|row| row["url"].as_str().unwrap().ends_with(url))?;
        Some(row["validity"].as_str().unwrap().to_owned())
    }
}

#[test]
fn three_days_around_a_repeal_give_three_states() {
    let portal = portal();
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let repealed = "自2023年6月1日起废止，由下列文件替代";
    for (day, old, new, is_noticed) in [
        ("2023-04-01", "有效", None, false),
        ("2023-05-31", "有效", Some("尚未施行"), false),
        ("2023-06-01", "废止", Some("有效"), true),
    ] {
        std::fs::remove_dir_all(portal.path("public")).unwrap();
        let report = portal.build_as_of(day);
        assert!(report.written.is_some(), "{day}: {:#?}", errors(&report));
        assert_eq!(portal.validity("rules/old.html").as_deref(), Some(old), "{day}");
        assert_eq!(portal.validity("rules/new.html").as_deref(), new, "{day}");
        let page = portal.published("rules/old.html");
        assert_eq!(page.contains(repealed), is_noticed, "{day}: {page}");
        let list = portal.published("rules/index.html");
        assert_eq!(list.contains("class=\"validity repealed\""), is_noticed, "{day}: {list}");
        assert_eq!(list.contains("新参观办法"), new.is_some(), "{day}");
    }
}

#[test]
fn two_regulations_stand_beside_each_other_article_by_article() {
    let portal = portal();
    assert!(portal.build().written.is_some());
    let page = portal.page("rules/new.html");
    let link = "<a href=\"../comparisons/2023-00001_2022-00001.html\">参观办法</a>";
    assert!(page.contains(link), "{page}");
    let table = portal.page("comparisons/2023-00001_2022-00001.html");
    assert!(table.contains("修改2条，新增1条，删去1条，未修改1条。"), "{table}");
    let words = "<b>第二条</b> 参观实行预约，提前<del>七</del>日办理。";
    assert!(table.contains(words), "{table}");
    assert!(table.contains("<b>第三条</b> 参观实行预约，提前<ins>十五</ins>日办理。"), "{table}");
}
