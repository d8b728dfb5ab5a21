//! 47-34b: a link to a host that nobody approved.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published, web};

rule! {
    code: "47-34b",
    name: "unlisted-host",
    title: ["外链没有经过批准", "a link to a host that nobody approved"],
    clauses: ["R-47-34"],
    severity: Warning,
    stops_build: false,
    about: [
        "链接到政府网站以外的，要经负责人批准。批准后在 site.yaml 的“外链”里写主机、名称和日期。gov.cn 下的网\
         站不用写。",
        "A link that leaves the government's domain is approved by whoever is responsible: write host, name \
         and day in `outside` of site.yaml. Hosts under gov.cn need not be listed."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
转载自[示例日报](https://news.b.example/1)。
                 ^^^^^^^^^^^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
转载自[示例日报](https://news.b.example/1)，参见[门户](https://www.shili.gov.cn/)。
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
外链:
  - {主机: b.example, 名称: 示例日报, 日期: 2024-01-08}
",
    checks: [Page(check)],
    says: {
        /// The host.
        unlisted(host),
            zh: "“{host}”不在批准的外链名单里", en: "{host} is not on the list of approved hosts",
            help_zh: "批准后在 site.yaml 里写 外链: [{{主机: …, 名称: …, 日期: …}}]，否则删去链接", help_en: "when it is approved, write outside: [{{host: …, name: …, on: …}}] in site.yaml; else take the link out";
    }
}

/// The host of the marks of government websites, which no agency can leave out.
const MARKS: &str = "conac.cn";

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let settings = &audit.site.settings;
    let own = web::host(settings.base_url.as_str());
    let is_listed = |host: &str| {
        let listed = settings.outside.iter().map(|outside| outside.host.as_str());
        listed.chain([MARKS]).chain(own.as_deref()).any(|known| web::is_below(host, known))
    };
    for address in page.html.links.iter().filter_map(|link| link.href.as_deref()) {
        let Some(host) = web::host(address) else { continue };
        if !web::is_government(&host) && !web::is_bare(&host) && !is_listed(&host) {
            found.push(unlisted(page.written(address), host));
        }
    }
}
