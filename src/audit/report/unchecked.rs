//! What an inspection looks at and no program can tell: it is left to people.

/// What no program can check.
pub(super) struct Unchecked {
    /// What it is, in Chinese and English.
    pub(super) what: [&'static str; 2],
    /// How people see it.
    pub(super) how: [&'static str; 2],
}

/// What is left to people, in the order of the indicators.
pub(super) const UNCHECKED: [Unchecked; 14] = [
    unchecked(
        ["能否访问、响应快慢", "whether and how fast the site answers"],
        [
            "分时段用不同网络打开首页和主要页面",
            "open the main pages at several hours and by several networks",
        ],
    ),
    unchecked(
        ["IPv6 和各种浏览器、手机", "IPv6, browsers and telephones"],
        [
            "用 IPv6 网络、常用浏览器和手机各打开一遍",
            "open the site by IPv6, in usual browsers and on a telephone",
        ],
    ),
    unchecked(
        ["统一身份登录", "the common login"],
        ["从办事和互动栏目各登录一次", "log in from the services and the messages"],
    ),
    unchecked(
        ["留言和找错线索的办理", "how messages and reports of mistakes are handled"],
        [
            "对照后台台账，看有没有超期和没有答复的",
            "look in the office’s list for late and unanswered ones",
        ],
    ),
    unchecked(
        ["依申请公开渠道是否畅通", "whether requests for information arrive"],
        ["按指南写的每种方式试提一次", "send one by each way that the guide names"],
    ),
    unchecked(
        ["办事服务能否办成", "whether the services work"],
        [
            "照办事指南走一遍，核对材料、地点、时限",
            "follow a guide and compare papers, place and terms",
        ],
    ),
    unchecked(
        ["内容是否真实、准确", "whether what is said is true"],
        [
            "由承办部门核对机构、领导、电话、数据",
            "the departments compare functions, people, telephones, figures",
        ],
    ),
    unchecked(
        ["政治性、政策性表述", "political wording"],
        ["由审核人对照权威表述通读", "the reviewer reads it beside the authoritative wording"],
    ),
    unchecked(
        ["应否公开、是否涉密", "whether it may be public at all"],
        ["核对公开属性认定和保密审查的记录", "look up the decision and the review of secrecy"],
    ),
    unchecked(
        ["该公开的是否都公开了", "whether all that must be public is"],
        [
            "用收发文登记和职权对照目录",
            "compare the catalogue with the office’s register of papers",
        ],
    ),
    unchecked(
        ["图片、视频里的个人信息和文字", "people and words in pictures and films"],
        [
            "逐张看人像、证件、车牌、桌面上的文件",
            "look for faces, papers, number plates, files on desks",
        ],
    ),
    unchecked(
        ["图片、字体、转载稿件的版权", "rights in pictures, fonts and reprints"],
        ["核对来源和授权", "look up the sources and the licences"],
    ),
    unchecked(
        ["链接到的外部网页现在的内容", "what outside pages show today"],
        [
            "逐个打开，看有没有失效、改作他用",
            "open each; see that none is gone or became something else",
        ],
    ),
    unchecked(
        ["安全防护和政务新媒体", "security, and the agency’s accounts elsewhere"],
        ["看等级测评、监测记录和各账号的更新", "look at the tests of security and at each account"],
    ),
];

/// A row of what is left to people.
const fn unchecked(what: [&'static str; 2], how: [&'static str; 2]) -> Unchecked {
    Unchecked { what, how }
}
