//! The inspection's indicators: what fails a website, and what costs points, as far as known.
//!
//! Points that were not read in a text are not here: then findings are counted, and that is all.

use super::Report;
use crate::base::Lang;

/// An indicator that fails a website by itself.
pub(super) struct Veto {
    /// Its clause.
    pub(super) clause: &'static str,
    /// Its name, in Chinese and English.
    pub(super) name: [&'static str; 2],
    /// What meets it.
    pub(super) threshold: [&'static str; 2],
    /// The rules whose findings are counted.
    counted: &'static [&'static str],
    /// The rule that finds the indicator itself.
    by: &'static str,
    /// How many findings meet it; none when they are only clues.
    limit: Option<usize>,
    /// Whether it is not met as long as there are fewer.
    is_settled: bool,
}

/// Whether a veto is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It is.
    Met,
    /// It is not.
    Clear,
    /// Only people can tell.
    Open,
}

impl State {
    /// Its name.
    pub(super) const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Met, Lang::Zh) => "已触发",
            (Self::Clear, Lang::Zh) => "未触发",
            (Self::Open, Lang::Zh) => "需人工",
            (Self::Met, Lang::En) => "met",
            (Self::Clear, Lang::En) => "not met",
            (Self::Open, Lang::En) => "for people",
        }
    }
}

impl Veto {
    /// How it stands by what was found. What a file allows counts: the inspector counts it too.
    pub(super) fn state(&self, report: &Report<'_>) -> State {
        if !report.is_all() {
            return State::Open;
        }
        let is_met = self.limit.is_some_and(|limit| limit <= report.found(self.counted));
        let is_known =
            report.is_on(self.counted) || (!self.by.is_empty() && report.is_on(&[self.by]));
        if is_met || (!self.by.is_empty() && 0 < report.found(&[self.by])) {
            State::Met
        } else if self.is_settled && is_known {
            State::Clear
        } else {
            State::Open
        }
    }

    /// How many findings there are, of how many that meet it.
    pub(super) fn sum(&self, report: &Report<'_>) -> String {
        let count = report.found(self.counted);
        match self.limit {
            _ if self.counted.is_empty() || !report.is_on(self.counted) => "—".to_owned(),
            Some(limit) => format!("{count} / {limit}"),
            None => count.to_string(),
        }
    }
}

/// The indicators that fail a website, R-19-01 to R-19-08.
pub(super) const VETOES: [Veto; 8] = [
    Veto {
        clause: "R-19-01",
        name: ["安全、泄密事故等严重问题", "grave errors and leaks"],
        threshold: [
            "表述严重错误、泄密、有害内容或者链接、伪造发稿日期等，出现一次；计数是程序发现的线索",
            "grave errors, secrets, harmful contents or links, forged dates: once; what was found are \
             clues",
        ],
        counted: &[
            "published-before-written",
            "changed-before-published",
            "redated-text",
            "renumbered-text",
            "certain-typo",
            "wrong-post",
            "placeholder",
        ],
        by: "",
        limit: None,
        is_settled: false,
    },
    Veto {
        clause: "R-19-02",
        name: ["站点无法访问", "the site does not answer"],
        threshold: [
            "一周内每天分时段访问20次以上，15秒打不开算一次失败，失败占5%以上",
            "20 tries a day for a week; 15 seconds without a page are a failure; 5% of failures",
        ],
        counted: &[],
        by: "",
        limit: None,
        is_settled: false,
    },
    Veto {
        clause: "R-19-03",
        name: ["首页不更新", "nothing new on the home page"],
        threshold: ["首页两周没有更新", "nothing new for two weeks"],
        counted: &["stale-home"],
        by: "",
        limit: Some(1),
        is_settled: true,
    },
    Veto {
        clause: "R-19-04",
        name: ["动态、公告、政策类栏目不更新", "stale columns of news, notices and policies"],
        threshold: [
            "两周没有更新的动态、要闻类栏目和六个月没有更新的通知公告、政策文件类栏目，合计5个以上",
            "five columns together: news without for two weeks, notices and policies for six months",
        ],
        counted: &["stale-news", "stale-notices"],
        by: "stale-lists-veto",
        limit: Some(5),
        is_settled: true,
    },
    Veto {
        clause: "R-19-05",
        name: ["应更新的栏目长期不更新", "stale columns"],
        threshold: [
            "10个以上；程序只计写了“更新周期”的栏目",
            "ten; only columns that state their cycle are counted",
        ],
        counted: &["stale-column"],
        by: "stale-columns-veto",
        limit: Some(10),
        is_settled: true,
    },
    Veto {
        clause: "R-19-06",
        name: ["空白栏目", "blank columns"],
        threshold: ["5个以上", "five"],
        counted: &["blank-column"],
        by: "blank-columns-veto",
        limit: Some(5),
        is_settled: true,
    },
    Veto {
        clause: "R-19-07",
        name: ["互动回应差", "questions are not answered"],
        threshold: [
            "没有网上咨询建言渠道，或者一年内有政务咨询类留言超过三个月没有答复",
            "no way to ask online, or a question of the last year without an answer for three months",
        ],
        counted: &[],
        by: "",
        limit: None,
        is_settled: false,
    },
    Veto {
        clause: "R-19-08",
        name: ["服务不实用", "services of no use"],
        threshold: [
            "没有办事服务，或者5份以上办事指南各缺4类以上要素；指南不足5份的，每份都缺（后两项细节待核实）",
            "no services, or five guides that each lack four elements; all, where there are fewer (the \
             figures are not certain)",
        ],
        counted: &["thin-service-guide"],
        by: "",
        limit: Some(5),
        is_settled: false,
    },
];

/// An indicator that costs points.
pub(super) struct Deduction {
    /// Its name, in Chinese and English.
    pub(super) name: [&'static str; 2],
    /// The rules whose findings are counted.
    pub(super) rules: &'static [&'static str],
    /// What a finding costs.
    pub(super) points: Points,
}

/// What a finding costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Points {
    /// So many points.
    Known(u32),
    /// So many points if it is of a main column of policies, which people see.
    OfPolicies(u32),
    /// Nobody found a text that says it.
    Unknown,
}

/// The indicators that cost points, as far as rules look at them.
pub(super) const DEDUCTIONS: [Deduction; 13] = [
    row(
        ["政策文件类一级栏目六个月没有更新", "main columns of policies, stale for six months"],
        &["stale-notices"],
        Points::OfPolicies(5),
    ),
    row(
        ["办事统计数据三个月没有更新", "figures of service, stale for three months"],
        &["stale-service-figures"],
        Points::Known(2),
    ),
    row(
        ["留言答复两个月没有更新", "replies to messages, stale for two months"],
        &["stale-replies"],
        Points::Known(3),
    ),
    row(["动态要闻", "news"], &["stale-news"], Points::Unknown),
    row(
        ["政策解读", "interpretations"],
        &["unexplained-policy", "unlinked-interpretation", "late-interpretation"],
        Points::Unknown,
    ),
    row(["其他栏目", "other columns"], &["stale-column", "blank-column"], Points::Unknown),
    row(["办事指南", "service guides"], &["thin-service-guide"], Points::Unknown),
    row(
        ["表格样表和附件", "forms and attachments"],
        &["empty-file", "disguised-file", "locked-file", "damaged-file"],
        Points::Unknown,
    ),
    row(
        ["征集调查", "consultations"],
        &["few-consultations", "consultation-without-result"],
        Points::Unknown,
    ),
    row(["域名名称", "domain"], &["other-domain"], Points::Unknown),
    row(
        ["网站标识和找错入口", "identity and the way to report mistakes"],
        &["incomplete-footer", "identifier-form"],
        Points::Unknown,
    ),
    row(
        ["站内链接", "links within the site"],
        &["link-dead", "link-dead-near", "link-held", "link-anchor"],
        Points::Unknown,
    ),
    row(
        ["页面标签", "tags of pages"],
        &["missing-tag", "empty-tag", "unequal-date", "wrong-address"],
        Points::Unknown,
    ),
];

/// A row of the table.
const fn row(name: [&'static str; 2], rules: &'static [&'static str], points: Points) -> Deduction {
    Deduction { name, rules, points }
}

impl Deduction {
    /// The least that is lost for certain.
    pub(super) fn least(&self, report: &Report<'_>) -> u32 {
        match self.points {
            Points::Known(points) if report.is_all() && 0 < report.found(self.rules) => points,
            _ => 0,
        }
    }
}

impl Report<'_> {
    /// How many findings there are of these rules, allowed or not.
    fn found(&self, rules: &[&str]) -> usize {
        let silenced = self.silenced.iter().map(|silenced| &silenced.finding);
        let all = self.findings.iter().chain(silenced);
        all.filter(|finding| rules.contains(&finding.code)).count()
    }

    /// The number of findings of a deduction, or a dash where not all of them are known.
    pub(super) fn counted(&self, deduction: &Deduction) -> String {
        if self.is_on(deduction.rules) {
            self.found(deduction.rules).to_string()
        } else {
            "—".to_owned()
        }
    }

    /// Whether an indicator can be judged by what is reported.
    fn is_all(&self) -> bool {
        self.is_whole && 0 < self.documents
    }

    /// Whether all that these rules find is reported.
    fn is_on(&self, rules: &[&str]) -> bool {
        let is_off = |name: &&str| {
            self.adjusted.iter().any(|set| set.rule == *name && set.severity.is_none())
        };
        self.is_all() && !rules.iter().any(is_off)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit;
    use crate::base::{catalogue, clause};

    #[test]
    fn every_indicator_names_what_there_is() {
        for veto in &VETOES {
            assert!(clause::find(veto.clause).is_some(), "{}", veto.clause);
            let by = [veto.by].into_iter().filter(|by| !by.is_empty());
            for name in veto.counted.iter().copied().chain(by) {
                assert!(audit::rule(name).is_some(), "{name}");
            }
        }
        let codes: Vec<&str> = catalogue::all().map(|entry| entry.code).collect();
        for name in DEDUCTIONS.iter().flat_map(|deduction| deduction.rules) {
            assert!(audit::rule(name).is_some() || codes.contains(name), "{name}");
        }
    }
}
