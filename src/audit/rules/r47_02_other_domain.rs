//! 47-02: a portal outside the domain of the government.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, web};
use crate::base::{Place, SourcePath};
use crate::settings;

rule! {
    code: "47-02",
    name: "other-domain",
    title: ["网站不在政府域名下", "a portal outside the government domain"],
    clauses: ["R-47-02"],
    severity: Error,
    stops_build: false,
    about: [
        "政府网站的英文域名以 .gov.cn 结尾，不用其他后缀。site.yaml 的“网址”不在 gov.cn 下的，检查不合格。虚\
         构站点用的 .example、.test、.invalid 和 localhost 不算。",
        "A government portal has a domain under .gov.cn and no other. Domains that are kept for trials \
         (.example, .test, .invalid, localhost) are let pass."
    ],
    bad: "
expect: content/site.yaml
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://www.guangchang.com
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
",
    good: "
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://gc.shili.gov.cn
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
",
    checks: [Site(check)],
    says: {
        /// The host.
        outside(host),
            zh: "网址的域名“{host}”不在 gov.cn 下", en: "the domain {host} is not under gov.cn",
            help_zh: "换成按规定申请的政府域名", help_en: "use the domain that was granted under gov.cn";
    }
}

/// Endings of hosts that are kept for trials.
const TRIALS: [&str; 4] = [".example", ".test", ".invalid", "localhost"];

fn check(audit: &Audit<'_>, found: &mut Found) {
    let host = audit.site.settings.base_url.host();
    let name = host.split(':').next().unwrap_or_default();
    if !web::is_government(name) && !TRIALS.iter().any(|ending| name.ends_with(ending)) {
        found.push(outside(Place::File(SourcePath::new(settings::PATH)), host));
    }
}
