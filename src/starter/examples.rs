//! An example of each kind of document, and of what every portal needs beside: short, real in form, and free of any real agency.

use crate::document::Kind;
use crate::document::schema::Key;

/// An example. In its keys and its body `{day}` is a day that was, `{later}` one that will be,
/// `{later_han}` the same in words, `{years_later}` one in three years, `{year}` the year.
pub(super) struct Example {
    pub(super) kind: Kind,
    /// The name of its file, when it is not that of its kind.
    pub(super) name: Option<&'static str>,
    pub(super) folder: &'static str,
    pub(super) title: &'static str,
    /// Its keys beside title, kind, publication and review.
    pub(super) fields: &'static [(Key, &'static str)],
    pub(super) data: Option<Data>,
    pub(super) body: &'static str,
}

/// The rows or figures beside a document: the key that names the file, its ending, and what is in it.
pub(super) struct Data {
    pub(super) key: Key,
    pub(super) ending: &'static str,
    pub(super) text: &'static str,
}

const TOPIC: (Key, &str) = (Key::Topic, r"综合政务\政务公开");

/// Every kind has one.
pub(super) const EXAMPLES: &[Example] = &[
    Example {
        kind: Kind::Regulation,
        name: None,
        folder: "disclosure/statutory/policies",
        title: "示例市公共场所管理规定",
        fields: &[
            (Key::Issuer, "示例市人民政府"),
            (Key::DocNumber, "示例市人民政府令第1号"),
            (Key::Written, "{day}"),
            (Key::Effective, "{later}"),
            TOPIC,
            (Key::Genre, "规定"),
            (Key::Keywords, "[公共场所, 秩序]"),
            (Key::Summary, "规定公共场所的管理范围和不得有的行为。"),
        ],
        data: None,
        body: "第一章　总则\n第一条　为了维护公共场所的秩序，制定本规定。\n第二条　本市公共场所的管理适用本规定。\n\
            第二章　管理\n第三条　在公共场所不得有下列行为：\n（一）损坏公共设施；\n（二）乱扔废弃物。\n\
            第四条　本规定自{later_han}起施行。\n",
    },
    Example {
        kind: Kind::Policy,
        name: None,
        folder: "disclosure/statutory/policies",
        title: "关于做好政务公开工作的通知",
        fields: &[
            (Key::DocNumber, "示发〔{year}〕1号"),
            (Key::Written, "{day}"),
            TOPIC,
            (Key::Genre, "通知"),
            (Key::Keywords, "[政务公开, 审查]"),
            (Key::Summary, "要求各科室在发布前完成审查，二十个工作日内公开。"),
        ],
        data: None,
        body: "各科室：\n为了做好政务公开工作，现就有关事项通知如下。\n一、落实责任\n\
            各科室负责人对本科室信息的准确性负责。\n二、严格审查\n（一）保密审查\n拟公开的信息先经保密审查。\n\
            （二）合法性审查\n规范性文件由法制科审核。\n三、按时公开\n信息自形成之日起二十个工作日内公开。\n",
    },
    Example {
        kind: Kind::Interpretation,
        name: None,
        folder: "disclosure/statutory/interpretations",
        title: "《关于做好政务公开工作的通知》政策解读",
        fields: &[(Key::Interprets, "../policies/policy.md"), TOPIC],
        data: None,
        body: "## 为什么发这个通知\n\n过去发布前的审查没有统一要求，有的信息公开得晚。\n\n## 和您有什么关系\n\n\
            以后信息最迟二十个工作日公开；发现没有按时公开的，可以打电话反映。\n",
    },
    Example {
        kind: Kind::Guide,
        name: None,
        folder: "disclosure",
        title: "政府信息公开指南",
        fields: &[TOPIC],
        data: None,
        body: "一、信息分类\n本机关的政府信息按机构职能、政策文件、行政执法等分类。\n二、编排体系\n\
            每条信息有索引号，由机构代码、年份和序号组成。\n三、获取方式\n网站、公开查阅点，或者提出申请。\n\
            四、工作机构\n\n| 事项 | 内容 |\n| --- | --- |\n| 名称 | 办公室 |\n| 地址 | 示例路1号 |\n\
            | 时间 | 工作日9:00—17:00 |\n| 电话 | 0000-0000000 |\n| 传真 | 0000-0000001 |\n\
            | 电子邮箱 | gongkai@shili.example |\n\n五、收费\n\
            提供政府信息不收费；申请的数量、频次明显超过合理范围的，可以收取信息处理费。\n六、监督和救济\n\
            认为本机关没有依法公开的，可以投诉举报、申请行政复议或者提起行政诉讼。\n",
    },
    Example {
        kind: Kind::System,
        name: None,
        folder: "disclosure/systems",
        title: "政府信息公开审查制度",
        fields: &[
            (Key::Written, "{day}"),
            TOPIC,
            (Key::Summary, "规定信息公开前由谁审查、怎样登记。"),
        ],
        data: None,
        body: "第一条　信息公开前应当审查，先审查、后公开。\n第二条　起草科室提出公开属性，办公室复核。\n\
            第三条　审查人和日期应当登记。\n",
    },
    Example {
        kind: Kind::Page,
        name: Some("request"),
        folder: "disclosure",
        title: "依申请公开",
        fields: &[TOPIC],
        data: None,
        body: "## 写什么\n\n1. 申请人的姓名或者名称、身份证明和联系方式。\n\
            2. 所需信息的名称、文号或者便于查询的特征。\n3. 取得信息的方式和形式。\n\n## 交到哪里\n\n\
            当面提交或者邮寄到示例路1号办公室，工作日9:00—17:00，电话0000-0000000。\n\n## 多久答复\n\n\
            自收到申请之日起二十个工作日内答复；需要延长的，最多再延二十个工作日，并告知理由。\n",
    },
    Example {
        kind: Kind::AnnualReport,
        name: None,
        folder: "disclosure/reports",
        title: "政府信息公开工作年度报告",
        fields: &[TOPIC],
        data: Some(Data {
            key: Key::Figures,
            ending: "yaml",
            text: "年度: {year}\n主动公开:\n  规章: {制发: 0, 废止: 0, 现行有效: 0}\n\
                \x20 行政规范性文件: {制发: 0, 废止: 0, 现行有效: 0}\n  行政许可: 0\n  行政处罚: 0\n\
                \x20 行政强制: 0\n  行政事业性收费: 0\n公开申请:\n\
                \x20 # 自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他；没有写的行都是 0\n\
                \x20 新收: [0, 0, 0, 0, 0, 0]\n  上年结转: [0, 0, 0, 0, 0, 0]\n  结转下年度: [0, 0, 0, 0, 0, 0]\n",
        }),
        body: "一、总体情况\n说明主动公开、依申请公开、信息管理、平台建设和监督保障。\n二、主动公开政府信息情况\n\n\
            三、收到和处理政府信息公开申请情况\n新收申请{{ 年报(行=新收) }}件。\n四、政府信息公开行政复议、行政诉讼情况\n没有。\n\
            五、存在的主要问题及改进情况\n写明问题和改进的办法。\n六、其他需要报告的事项\n没有收取信息处理费。\n",
    },
    Example {
        kind: Kind::Report,
        name: None,
        folder: "disclosure/statutory/rule-of-law",
        title: "法治政府建设年度情况报告",
        fields: &[TOPIC],
        data: None,
        body: "现将法治政府建设情况报告如下：\n一、主要工作\n（一）健全制度\n一是清理文件。二是公开征求意见。\n\
            （二）规范执法\n一是公示信息。二是记录过程。\n二、存在的不足\n一是培训不够。\n三、下一步安排\n\
            （一）加强培训。每季度组织一次。\n",
    },
    Example {
        kind: Kind::PowerList,
        name: None,
        folder: "disclosure/statutory/powers",
        title: "权责清单",
        fields: &[TOPIC],
        data: Some(Data {
            key: Key::Table,
            ending: "yaml",
            text: "- 职权编码: C0001\n  职权名称: 对损坏公共设施行为的处罚\n  职权类型: 行政处罚\n\
                \x20 设定依据: 《示例市公共场所管理规定》第三条\n  行使主体: 示例局\n  承办机构: 执法队\n\
                \x20 责任事项: 立案→调查→审查→告知→决定→送达→执行\n\
                \x20 裁量基准: 能恢复原状的不罚；不能恢复的处二百元罚款\n\
                \x20 运行流程: 发现线索后七日内立案，九十日内决定\n  监督电话: 0000-0000002\n",
        }),
        body: "本机关依法行使{{ 条数() }}项行政职权。\n",
    },
    Example {
        kind: Kind::DisclosureList,
        name: None,
        folder: "disclosure/statutory/full-list",
        title: "主动公开全清单",
        fields: &[TOPIC],
        data: Some(Data {
            key: Key::Table,
            ending: "csv",
            text: "序号,公开事项,公开内容,公开时限,责任科室,栏目\n\
                1,政策文件,【全文】【文号】【日期】,自信息形成之日起20个工作日内,起草科室,政策文件\n",
        }),
        body: "本机关应当主动公开下列{{ 条数() }}项信息。\n",
    },
    Example {
        kind: Kind::Enforcement,
        name: None,
        folder: "disclosure/statutory/enforcement",
        title: "行政执法监督和救济途径",
        fields: &[TOPIC],
        data: None,
        body: "## 投诉举报\n\n对执法行为有意见的，可以拨打0000-0000002，五个工作日内答复。\n\n\
            ## 行政复议和行政诉讼\n\n自知道处罚决定之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼。\n",
    },
    Example {
        kind: Kind::Enforcement,
        name: Some("officers"),
        folder: "disclosure/statutory/enforcement",
        title: "行政执法人员名单",
        fields: &[TOPIC],
        data: Some(Data {
            key: Key::Table,
            ending: "csv",
            text: "序号,姓名,执法证号,执法类别,所在机构,有效期至\n\
                1,示例队员一,示执000001,城市管理,执法队,{years_later}\n\
                2,示例队员二,示执000002,城市管理,执法队,{years_later}\n",
        }),
        body: "本机关持有效执法证件的人员共{{ 条数() }}人，名单在正文之后。执法时不少于两人，并主动出示证件。\n\n\
            没有列入名单的人执法的，可以拒绝，并拨打0000-0000002反映。\n",
    },
    Example {
        kind: Kind::Enforcement,
        name: Some("records"),
        folder: "disclosure/statutory/enforcement",
        title: "行政执法音像记录事项和重大执法决定法制审核目录",
        fields: &[TOPIC],
        data: None,
        body: "## 音像记录事项\n\n| 执法种类 | 环节 | 记录内容 |\n| --- | --- | --- |\n\
            | 行政处罚 | 现场调查取证 | 出示证件、现场状况、当事人的陈述 |\n\
            | 行政处罚 | 留置送达 | 见证人到场、留置的位置 |\n\n## 法制审核目录\n\n\
            | 种类 | 决定事项 |\n| --- | --- |\n| 行政处罚 | 对单位处一万元以上罚款 |\n\
            | 行政处罚 | 经过听证程序的处罚 |\n\n未经审核或者审核未通过的，不得作出决定。\n",
    },
    Example {
        kind: Kind::Notice,
        name: None,
        folder: "notices",
        title: "关于办公时间的通告",
        fields: &[(Key::PinnedUntil, "{later}")],
        data: None,
        body: "办公时间为工作日9:00—12:00，13:30—17:30。咨询电话0000-0000000。\n",
    },
    Example {
        kind: Kind::Consultation,
        name: None,
        folder: "consultations",
        title: "关于办公时间调整公开征求意见的公告",
        fields: &[(Key::Expires, "{later}")],
        data: None,
        body: "现就办公时间调整公开征求意见。\n一、主要内容\n拟增加周六上午的值班。\n二、提出意见的方式\n\
            信函：示例路1号办公室。电话：0000-0000000。\n",
    },
    Example {
        kind: Kind::ConsultationResult,
        name: None,
        folder: "consultations",
        title: "关于办公时间调整意见采纳情况的公告",
        fields: &[(Key::BasedOn, "consultation.md")],
        data: None,
        body: "表1 意见采纳情况\n\n| 意见 | 采纳情况 | 理由 |\n| --- | --- | --- |\n\
            | 周六下午也值班 | 未采纳 | 办件量小，可以网上预约 |\n",
    },
    Example {
        kind: Kind::Reply,
        name: None,
        folder: "disclosure/statutory/replies",
        title: "对第001号建议的答复",
        fields: &[(Key::Written, "{day}"), TOPIC],
        data: None,
        body: "示例代表：\n您提出的建议收悉，答复如下：\n一、办理情况\n已经安排。\n二、下一步工作\n年底前完成。\n",
    },
    Example {
        kind: Kind::Budget,
        name: None,
        folder: "disclosure/statutory/budget",
        title: "部门预算",
        fields: &[TOPIC],
        data: None,
        body: "表1 收支总表（万元）\n\n| 收入 | 金额 | 支出 | 金额 |\n| --- | ---: | --- | ---: |\n\
            | 财政拨款 | 100 | 基本支出 | 60 |\n| — | — | 项目支出 | 40 |\n| 合计 | 100 | 合计 | 100 |\n",
    },
    Example {
        kind: Kind::Procurement,
        name: None,
        folder: "disclosure/statutory/procurement",
        title: "保洁服务采购公告",
        fields: &[],
        data: None,
        body: "一、项目\n办公楼保洁服务，预算10万元。\n二、供应商条件\n依法登记，有健全的财务制度。\n三、联系方式\n电话0000-0000000。\n",
    },
    Example {
        kind: Kind::Plan,
        name: None,
        folder: "disclosure/statutory/plans",
        title: "年度工作计划",
        fields: &[TOPIC],
        data: None,
        body: "一、目标\n办件按时办结率达到100%。\n二、任务\n（一）优化办事流程\n减少申请材料两件。\n",
    },
    Example {
        kind: Kind::Statistics,
        name: None,
        folder: "disclosure/statutory/statistics",
        title: "年度统计信息",
        fields: &[],
        data: None,
        body: "表1 办件数量\n\n| 事项 | 件数 |\n| --- | ---: |\n| 咨询 | 120 |\n| 投诉 | 5 |\n| 合计 | 125 |\n",
    },
    Example {
        kind: Kind::Personnel,
        name: None,
        folder: "disclosure/statutory/personnel",
        title: "公开招聘公告",
        fields: &[],
        data: None,
        body: "一、岗位\n会计1名，大学本科以上。\n二、报名\n到办公室报名，不收费。\n三、监督\n监督电话0000-0000002。\n",
    },
    Example {
        kind: Kind::ServiceGuide,
        name: None,
        folder: "services",
        title: "申请公开政府信息办事指南",
        fields: &[(Key::Audience, "[个人, 企业]")],
        data: None,
        body: "## 依据\n\n《中华人民共和国政府信息公开条例》第二十七条。\n\n## 条件\n\n\
            公民、法人和其他组织都可以申请。\n\n## 材料\n\n申请表和身份证明。\n\n## 步骤\n\n\
            1. 填写申请表，写明所需信息的名称或者特征。\n2. 当面或者邮寄提交。\n\
            3. 二十个工作日内收到答复。\n\n## 地点和电话\n\n示例路1号办公室，工作日9:00—17:00。\
            电话0000-0000000。\n\n## 收费\n\n不收费。\n",
    },
    Example {
        kind: Kind::News,
        name: None,
        folder: "news",
        title: "政府开放日活动举行",
        fields: &[],
        data: None,
        body: "二十名市民参观了服务窗口，提出七条意见，其中五条当天采纳。\n",
    },
    Example {
        kind: Kind::Page,
        name: None,
        folder: "disclosure/statutory/organization",
        title: "机构职能",
        fields: &[],
        data: None,
        body: "## 职责\n\n1. 负责公共场所的管理。\n2. 受理公众的意见和建议。\n\n## 联系方式\n\n地址：示例路1号。电话：0000-0000000。\n",
    },
];
