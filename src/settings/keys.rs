//! The keys of `site.yaml`, as one table: for the reader and for the manual.

/// A key of the settings.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Its English name.
    pub en: &'static str,
    /// Its Chinese name.
    pub zh: &'static str,
    /// What stands there when it is left out; none when it must be written.
    pub absent: Option<&'static str>,
    /// What it is for, in Chinese and English.
    pub meaning: [&'static str; 2],
}

/// Every key, in the order of the manual.
#[rustfmt::skip]
pub const KEYS: &[Key] = &[
    key("agency", "机关名称", None, ["机关全称，也是网站名称", "the agency's full name, which is the portal's name"]),
    key("short_name", "简称", None, ["机关简称，用在页面标题和页眉", "its short name, for titles and the header"]),
    key("agency_code", "机构代码", None, ["索引号的第一段，9位或18位数字和大写字母", "the first part of every index number, 9 or 18 digits and capitals"]),
    key("base_url", "网址", None, ["网站的完整网址，以 https:// 开头", "where the portal is published, from https:// on"]),
    key("description", "说明", None, ["一句话说明网站，写进每页的描述", "what the portal is for, in one sentence"]),
    key("keywords", "关键词", None, ["网站关键词的列表", "a list of words to find it by"]),
    key("sponsor", "主办单位", Some(""), ["页脚的主办单位，不写为机关名称", "who runs the site; the agency when left out"]),
    key("site_id", "网站标识码", None, ["页脚的网站标识码", "the site's identification code, for the footer"]),
    key("icp", "ICP备案编号", None, ["页脚的备案编号", "the number of the internet filing, for the footer"]),
    key("police", "公安备案号", None, ["页脚的公安机关备案号", "the number of the police filing, for the footer"]),
    key("phone", "联系电话", None, ["页脚的联系电话", "the telephone in the footer"]),
    key("address", "地址", None, ["页脚的地址", "the address in the footer"]),
    key("email", "电子邮箱", Some(""), ["页脚的电子邮箱", "the electronic mail in the footer"]),
    key("mark_url", "党政机关标识链接", Some("https://bszs.conac.cn/"), ["党政机关网站标识指向的网页", "the page that vouches for the site's mark"]),
    key("report_url", "找错链接", Some("https://zfwzgl.www.gov.cn/exposure/jiucuo.html"), ["“我为政府网站找错”指向的网页", "the page where readers report mistakes"]),
    key("predecessors", "前身机关", Some(""), ["前身机关名称的列表，它们制发的文件保留并注明", "organs the agency took over from; their documents stay and say so"]),
    key("line_breaks", "换行", Some("text"), ["text：一行就是一段；markdown：按 Markdown 的规则", "text: a line is a paragraph; markdown: as in Markdown"]),
    key("page_size", "每页条数", Some("20"), ["列表每页的条数，5至200", "how many documents a page of a list holds, 5 to 200"]),
    key("disclosure_days", "公开期限", Some("20"), ["信息形成或者变更后多少个工作日内公开，1至20；本机关承诺比20个工作日更短的，写承诺的天数", "the working days within which information is made public once it is made or changed, 1 to 20; fewer where the agency promises it sooner"]),
    key("json_twins", "JSON副本", Some("false"), ["true：每份文档另存一份同名的 .json", "true: each document is written as .json too"]),
    key("absent", "无此事项", Some(""), ["本机关没有的第二十条事项，每项写原因：{20-10: 本机关不承担重大建设项目}", "the items of article 20 of which the agency has nothing, each with its reason: {20-10: the agency builds nothing}"]),
    key("rules", "审查规则", Some(""), ["每条规则的级别和原因：{late-disclosure: {级别: 提醒, 原因: …}}；级别可写错误、提醒、提示、关闭", "the severity of rules, each with its reason: {late-disclosure: {severity: warning, reason: …}}; error, warning, info or off"]),
    key("people", "人员", Some(""), ["本机关的任职表：[{姓名: …, 职务: …, 起: 年-月-日, 止: 年-月-日}]；起止可不写", "who holds which post: [{name: …, post: …, from: day, to: day}]; the days may be left out"]),
    key("outside", "外链", Some(""), ["批准链接的政府网站以外的网站：[{主机: www.a.example, 名称: …, 日期: 年-月-日}]", "hosts outside gov.cn that may be linked to: [{host: www.a.example, name: …, on: day}]"]),
];

/// A row of the table.
const fn key(
    en: &'static str,
    zh: &'static str,
    absent: Option<&'static str>,
    meaning: [&'static str; 2],
) -> Key {
    Key { en, zh, absent, meaning }
}
