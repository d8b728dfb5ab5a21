//! Controlled vocabularies: topics, genres, audiences, the items of article 20, update cycles.

use std::fmt;

/// The 22 classes of topics (主题分类) with their sub-classes, in the order of the national portal (R-ML).
#[rustfmt::skip] // a table reads by its rows
pub const TOPICS: &[(&str, &[&str])] = &[
    ("国务院组织机构", &["国务院", "国务院办公厅", "国务院组成部门", "国务院直属特设机构", "国务院直属机构", "国务院办事机构", "国务院直属事业单位", "国务院部委管理的国家局", "国务院议事协调机构", "其他"]),
    ("综合政务", &["政务公开", "政务督查", "应急管理", "电子政务", "文秘工作", "保密工作", "信访", "参事、文史", "其他"]),
    ("国民经济管理、国有资产监管", &["宏观经济", "经济体制改革", "统计", "物价", "国有资产监管", "重大建设项目", "其他"]),
    ("财政、金融、审计", &["财政", "税务", "银行", "货币（含外汇）", "证券", "保险", "社会信用体系建设", "审计", "其他"]),
    ("国土资源、能源", &["土地", "矿产", "水资源", "海洋", "煤炭", "石油与天然气", "电力", "其他"]),
    ("农业、林业、水利", &["农业、畜牧业、渔业", "林业", "水利", "其他"]),
    ("工业、交通", &["机械制造与重工业", "轻工纺织", "化工", "国防工业", "航天、航空", "信息产业（含电信）", "公路", "水运", "铁路", "民航", "邮政", "其他"]),
    ("商贸、海关、旅游", &["对外经贸合作", "国内贸易（含供销）", "海关", "检验、检疫", "旅游", "其他"]),
    ("市场监管、安全生产监管", &["工商", "质量监督", "标准", "食品药品监管", "安全生产监管", "其他"]),
    ("城乡建设、环境保护", &["城市规划", "城乡建设（含住房）", "环境监测、保护与治理", "节能与资源综合利用", "气象、水文、测绘、地震", "其他"]),
    ("科技、教育", &["科技", "教育", "知识产权", "其他"]),
    ("文化、广电、新闻出版", &["文化", "文物", "新闻出版", "广播、电影、电视", "其他"]),
    ("卫生、体育", &["卫生", "医药管理", "体育", "其他"]),
    ("人口与计划生育、妇女儿童工作", &["人口与计划生育", "妇女儿童", "其他"]),
    ("劳动、人事、监察", &["劳动就业", "社会保障", "人事工作", "军转安置", "监察", "纠正行业不正之风", "其他"]),
    ("公安、安全、司法", &["公安", "国家安全", "司法", "其他"]),
    ("民政、扶贫、救灾", &["减灾救灾", "优抚安置", "社会福利", "行政区划与地名", "社团管理", "扶贫", "其他"]),
    ("民族、宗教", &["民族事务", "宗教事务"]),
    ("对外事务", &["外交、外事", "国际条约、国际组织", "其他"]),
    ("港澳台侨工作", &["港澳工作", "对台工作", "侨务工作"]),
    ("国防", &["国防建设", "国防动员"]),
    ("其他", &[]),
];

/// The genres (体裁): the fifteen forms of official document (R-9704-20), the forms of rules, and what else is filed.
pub const GENRES: &[&str] = &[
    "决议",
    "决定",
    "命令（令）",
    "公报",
    "公告",
    "通告",
    "意见",
    "通知",
    "通报",
    "报告",
    "请示",
    "批复",
    "议案",
    "函",
    "纪要",
    "规定",
    "办法",
    "细则",
    "方案",
    "措施",
    "规划",
    "计划",
    "基准",
    "标准",
    "指南",
    "目录",
    "清单",
    "解读",
    "其他",
];

/// The audiences (服务对象). No national table was found, so the list is short and ours.
pub const AUDIENCES: &[&str] =
    &["个人", "企业", "社会组织", "机关事业单位", "游客", "老年人", "残疾人", "未成年人", "其他"];

/// The items of article 20 of the disclosure regulation, by number from 1.
pub const ARTICLE20: [&str; 15] = [
    "行政法规、规章和规范性文件",
    "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名",
    "国民经济和社会发展规划、专项规划、区域规划及相关政策",
    "国民经济和社会发展统计信息",
    "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
    "实施行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定",
    "财政预算、决算信息",
    "行政事业性收费项目及其依据、标准",
    "政府集中采购项目的目录、标准及实施情况",
    "重大建设项目的批准和实施情况",
    "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
    "突发公共事件的应急预案、预警信息及应对情况",
    "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
    "公务员招考的职位、名额、报考条件等事项以及录用结果",
    "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
];

/// A topic (主题分类): a class and perhaps a sub-class.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct Topic {
    #[serde(with = "stored")]
    class: Term,
    #[serde(with = "stored")]
    sub_class: Option<Term>,
}

impl Topic {
    /// Reads `class\sub-class` or `class`; the topic nearest to it is the error.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (class, sub) = text
            .split_once(['\\', '/', '＼'])
            .map_or((text, None), |(class, sub)| (class, Some(sub)));
        let Some((class, subs)) = TOPICS.iter().find(|(name, _)| *name == class.trim()) else {
            return Err(nearest(class, TOPICS.iter().map(|(name, _)| *name)).to_owned());
        };
        let Some(sub) = sub else { return Ok(Self { class, sub_class: None }) };
        match subs.iter().find(|name| **name == sub.trim()) {
            Some(sub) => Ok(Self { class, sub_class: Some(sub) }),
            None => Err(format!("{class}\\{}", nearest(sub, subs.iter().copied()))),
        }
    }

    /// The class.
    pub fn class(self) -> &'static str {
        self.class
    }

    /// The number of the class, from 1, in the order of the national portal.
    pub fn class_number(self) -> usize {
        TOPICS.iter().position(|(name, _)| *name == self.class).map_or(0, |at| at + 1)
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sub_class {
            Some(sub) => write!(f, "{}\\{sub}", self.class),
            None => f.write_str(self.class),
        }
    }
}

/// An entry of a flat vocabulary; which one, the field says.
pub type Term = &'static str;

/// Terms stored and read back: a term is one of the program's own words.
pub(super) mod stored {
    use std::collections::HashMap;
    use std::sync::LazyLock;

    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    use super::{AUDIENCES, GENRES, TOPICS, Term};

    /// One term, or several.
    pub(in super::super) trait Terms: Sized {
        fn terms(&self) -> Vec<Term>;
        fn of(terms: Vec<Term>) -> Option<Self>;
    }

    impl Terms for Term {
        fn terms(&self) -> Vec<Term> {
            vec![self]
        }

        fn of(terms: Vec<Term>) -> Option<Self> {
            terms.first().copied()
        }
    }

    impl Terms for Option<Term> {
        fn terms(&self) -> Vec<Term> {
            self.iter().copied().collect()
        }

        fn of(terms: Vec<Term>) -> Option<Self> {
            Some(terms.first().copied())
        }
    }

    impl Terms for Vec<Term> {
        fn terms(&self) -> Vec<Term> {
            self.clone()
        }

        fn of(terms: Vec<Term>) -> Option<Self> {
            Some(terms)
        }
    }

    pub(in super::super) fn serialize<S: Serializer>(
        terms: &impl Terms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        terms.terms().serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>, T: Terms>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        static KNOWN: LazyLock<HashMap<&str, Term>> = LazyLock::new(|| {
            let topics = TOPICS.iter().flat_map(|(class, subs)| subs.iter().chain([class]));
            let all = topics.chain(GENRES).chain(AUDIENCES);
            all.map(|term| (*term, *term)).collect()
        });
        let texts = Vec::<&str>::deserialize(deserializer)?;
        let terms: Option<Vec<Term>> = texts.iter().map(|text| KNOWN.get(text).copied()).collect();
        terms.and_then(T::of).ok_or_else(|| de::Error::custom("a word that is no term"))
    }
}

/// The entry `text` of `vocabulary`; the entry nearest to it is the error.
pub fn term(text: &str, vocabulary: &'static [&'static str]) -> Result<Term, &'static str> {
    let text = text.trim();
    let found = vocabulary.iter().find(|term| **term == text).copied();
    found.ok_or_else(|| nearest(text, vocabulary.iter().copied()))
}

/// An item of article 20 (主动公开事项): `20-06`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct Article20(u8);

impl Article20 {
    /// Every item, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=15).map(Self)
    }

    /// Reads `20-06`.
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.strip_prefix("20-").filter(|number| number.len() == 2)?.parse().ok()?;
        (1..=15).contains(&number).then_some(Self(number))
    }

    /// What the item says.
    pub fn meaning(self) -> &'static str {
        ARTICLE20[usize::from(self.0) - 1]
    }
}

impl fmt::Display for Article20 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "20-{:02}", self.0)
    }
}

/// How often a column must be updated (更新周期), R-19-03 to R-19-05.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cycle {
    /// Every so many days.
    Days(u16),
    /// Within so many working days of an event.
    WorkingDays(u16),
    /// Every so many months.
    Months(u16),
    /// Every so many years.
    Years(u16),
    /// Kept current, with no term.
    Standing,
}

impl Cycle {
    /// Reads `14天`, `20个工作日`, `6个月`, `1年`, `长期`, and the English `14 days` and so on.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if matches!(text, "长期" | "standing") {
            return Some(Self::Standing);
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let number = text[..digits].parse().ok().filter(|number| *number != 0)?;
        match text[digits..].trim() {
            "天" | "日" | "days" | "day" => Some(Self::Days(number)),
            "个工作日" | "工作日" | "working days" => Some(Self::WorkingDays(number)),
            "个月" | "months" | "month" => Some(Self::Months(number)),
            "年" | "years" | "year" => Some(Self::Years(number)),
            _ => None,
        }
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(n) => write!(f, "{n}天"),
            Self::WorkingDays(n) => write!(f, "{n}个工作日"),
            Self::Months(n) => write!(f, "{n}个月"),
            Self::Years(n) => write!(f, "{n}年"),
            Self::Standing => f.write_str("长期"),
        }
    }
}

/// The name that is most like `name`.
pub fn nearest<'names>(name: &str, names: impl Iterator<Item = &'names str>) -> &'names str {
    let likeness = |known: &str| strsim::normalized_damerau_levenshtein(name, known);
    names.max_by(|a, b| likeness(a).total_cmp(&likeness(b))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_reads_back_with_and_without_sub_class() {
        for (class, subs) in TOPICS {
            assert_eq!(Topic::parse(class).unwrap().to_string(), *class);
            for sub in *subs {
                let text = format!("{class}\\{sub}");
                assert_eq!(Topic::parse(&text).unwrap().to_string(), text);
            }
        }
    }

    #[test]
    fn a_wrong_topic_is_answered_with_the_nearest() {
        assert_eq!(Topic::parse("综合政务\\政务公示"), Err("综合政务\\政务公开".to_owned()));
        assert_eq!(Topic::parse("综合事务"), Err("综合政务".to_owned()));
    }

    #[test]
    fn a_cycle_reads_back() {
        for text in ["14天", "20个工作日", "6个月", "1年", "长期"] {
            assert_eq!(Cycle::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Cycle::parse("经常"), None);
        assert_eq!(Cycle::parse("0天"), None);
    }
}
