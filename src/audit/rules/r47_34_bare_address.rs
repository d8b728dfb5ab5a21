//! 47-34: a link to a bare IP address.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published, web};

rule! {
    code: "47-34",
    name: "bare-address",
    title: ["链接到IP地址", "a link to a bare address"],
    clauses: ["R-47-34"],
    severity: Warning,
    stops_build: false,
    about: [
        "链接用域名，不用 IP 地址：读者看不出是谁的网站，地址一换就断，也可能是内网地址泄露。",
        "Links name a domain and no bare IP address: nobody can tell whose it is, it breaks when the address \
         changes, and it may be one of the inner network."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
报名见[预约系统](http://10.0.0.8:8080/book)。
                 ^^^^^^^^^^^^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
报名见[预约系统](https://yy.shili.gov.cn/book)，版本10.0.0.8。
",
    checks: [Page(check)],
    says: {
        /// The address.
        bare(address),
            zh: "链接“{address}”用了 IP 地址", en: "the link {address} is to a bare IP address",
            help_zh: "换成域名", help_en: "name the domain";
    }
}

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    for address in page.html.links.iter().filter_map(|link| link.href.as_deref()) {
        if web::host(address).is_some_and(|host| web::is_bare(&host)) {
            found.push(bare(page.written(address), address));
        }
    }
}
