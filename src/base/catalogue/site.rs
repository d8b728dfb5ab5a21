//! Findings of `site` and `page`: what is wrong between documents.

use super::findings;

findings! {
    /// A document that nobody reviewed.
    unreviewed(): Warning "review-missing" ["R-711-05"],
        zh: "没有公开审查记录，本次不发布", en: "there is no review before publication, so it is not published",
        help_zh: "加上 审查: {{审查人: …, 日期: …, 保密: 通过, 合法性: 通过}}；还没写完的请写 草稿: true", help_en: "add review: {{by: …, on: …, secrecy: passed, legality: passed}}, or draft: true while it is being written";

    /// A link to nothing.
    link_dead(target): Error "link-dead",
        zh: "链接“{target}”没有对应的文件", en: "the link `{target}` leads to nothing",
        help_zh: "写相对于本文件的路径，或 [[发文字号]]、[[索引号]]", help_en: "write a path relative to this file, or [[document number]], or [[index number]]";

    /// A link to nothing, where something has nearly that name.
    link_dead_near(target, near): Error "link-dead-near",
        zh: "链接“{target}”没有对应的文件", en: "the link `{target}` leads to nothing",
        help_zh: "是否想写 {near}？", help_en: "did you mean {near}?";

    /// A link to a document that is not public.
    link_held(target, why): Error "link-held",
        zh: "链接“{target}”指向尚未公开的文档（{why}）", en: "the link `{target}` leads to a document that is not public ({why})",
        help_zh: "等那份文档发布后再加链接，或者一起发布", help_en: "publish both together, or add the link later";

    /// A link to an anchor that is not there.
    link_anchor(target, anchor): Error "link-anchor",
        zh: "链接“{target}”的文档里没有“#{anchor}”这个位置", en: "the document of the link `{target}` has no anchor `#{anchor}`",
        help_zh: "第十二条写 #t12，第十二条第二款第三项写 #t12k2x3，第二部分第一节写 #h2-1", help_en: "article 12 is #t12, its paragraph 2 item 3 is #t12k2x3, section 1 of part 2 is #h2-1";

    /// A link of a kind that may do harm.
    link_scheme(target): Error "link-scheme",
        zh: "链接“{target}”的类型不允许", en: "a link such as `{target}` is not allowed",
        help_zh: "站外链接只用 https://、http://、mailto: 和 tel:", help_en: "outside links begin with https://, http://, mailto: or tel:";

    /// A picture on another site, which readers' browsers would have to fetch there.
    picture_outside(target): Error "picture-outside",
        zh: "图片“{target}”在别的网站上", en: "the picture `{target}` is on another site",
        help_zh: "请把图片保存到文档旁边再引用", help_en: "save the picture beside the document and link it there";

    /// A relation of a document to itself.
    relation_to_itself(): Error "relation-to-itself",
        zh: "文档不能解读、修改、废止或者依据它自己", en: "a document cannot interpret, amend, repeal or rest on itself";

    /// An attachment that is not there.
    attachment_missing(file): Error "attachment-missing",
        zh: "附件“{file}”不在文档旁边", en: "the attachment `{file}` is not beside the document",
        help_zh: "检查文件名，或把文件放进来", help_en: "check its name, or put it there";

    /// A document number borne twice.
    number_twice(number, other): Error "number-twice" ["R-GF-20"],
        zh: "发文字号 {number} 已经用于 {other}", en: "the document number {number} belongs to {other} already";

    /// An index number borne twice.
    index_twice(index, other): Error "index-twice" ["R-ML-02"],
        zh: "索引号 {index} 已经用于 {other}", en: "the index number {index} belongs to {other} already";

    /// A column with nothing in it.
    column_empty(title): Warning "column-empty" ["R-47-30"],
        zh: "栏目“{title}”是空的", en: "the column {title} is empty",
        help_zh: "放入文档；确实没有这类信息的，写“无此项: 原因”", help_en: "put documents into it, or say why there are none: not_applicable: …";

    /// A column of the home page that is not there.
    featured_unknown(folder, near): Error "featured-unknown",
        zh: "首页栏目“{folder}”不存在", en: "there is no column `{folder}` for the home page",
        help_zh: "写 content/ 下的文件夹，例如 {near}", help_en: "write a folder below content/, such as {near}";

    /// No `content/_index.md`.
    home_missing(): Error "home-missing",
        zh: "没有 content/_index.md，无法生成首页", en: "there is no content/_index.md to make the home page from",
        help_zh: "新建 content/_index.md，至少写“标题”", help_en: "make content/_index.md with at least a title";

    /// Two files for one address.
    address_twice(path, other): Error "address-twice",
        zh: "网址 {path} 与 {other} 的相同或者只差大小写", en: "the address {path} is that of {other}, or differs from it in case only",
        help_zh: "给其中一个改名，或写“网址名”", help_en: "rename one of them, or give it a slug";

    /// A file that differs from another only in the form of its characters.
    address_form(path, other): Error "address-form",
        zh: "网址 {path} 与 {other} 的看起来一样，只是字符编码形式不同", en: "the address {path} looks the same as that of {other} and differs in Unicode normal form only",
        help_zh: "给其中一个改名", help_en: "rename one of them";

    /// A file where a page of the portal itself stands.
    address_reserved(path): Error "address-reserved",
        zh: "{path} 是自动生成的页面的网址", en: "a page that is made by itself stands at {path}",
        help_zh: "给文件或者栏目文件夹改名", help_en: "rename the file, or the folder of the column";

    /// A document that changed while the portal was built.
    changed_meanwhile(): Error "changed-meanwhile",
        zh: "生成期间文件被修改", en: "the file was changed while the portal was built",
        help_zh: "请再运行一次", help_en: "run it again";

    /// A figure that counts the documents of a column there is not.
    figure_column(folder, near): Error "figure-column",
        zh: "没有栏目“{folder}”", en: "there is no column `{folder}`",
        help_zh: "写 content/ 下的文件夹，最接近的是“{near}”", help_en: "write its folder below content/; the nearest is `{near}`";

    /// A figure that is not in the settings.
    figure_no_email(): Error "figure-no-email",
        zh: "site.yaml 里没有写邮箱", en: "site.yaml names no mail address";

    /// An item of a full list whose column is none of this site.
    promised_nowhere(matter, column): Warning "list-no-column" ["R-QQD-06"],
        zh: "“{matter}”应公开在“{column}”，本站没有这个栏目", en: "{matter} belongs into the column {column}, which this site has not",
        help_zh: "“栏目”写本站栏目的名称或文件夹，例如 disclosure/statutory/policies", help_en: "write the title or the folder of a column of this site";

    /// An item of a full list that must be on the website, nobody says where.
    promised_unplaced(matter): Info "list-unplaced" ["R-QQD-06"],
        zh: "“{matter}”应在政府网站公开，但没有写明栏目，没有核对", en: "{matter} must be on the website, but the list names no column, so nobody checks it",
        help_zh: "在“栏目”一列写本站栏目的名称或文件夹", help_en: "name a column of this site in the column 栏目";

    /// An item of a full list of which nothing is published.
    promised_missing(matter, column): Warning "list-missing" ["R-QQD-06"],
        zh: "清单承诺公开“{matter}”，但栏目“{column}”里什么也没有", en: "the list promises {matter}, but there is nothing in the column {column}";

    /// An item of a full list that is overdue.
    promised_overdue(matter, since): Warning "list-overdue" ["R-QQD-06"],
        zh: "“{matter}”应于{since}前公开或更新，已经逾期", en: "{matter} was due by {since} and is overdue";

    /// Documents that came later than a full list promises.
    promised_late(matter, count): Warning "list-late" ["R-711-18"],
        zh: "“{matter}”近一年有 {count} 件超过时限才公开", en: "{count} documents of {matter} came later in the last year than the list promises";

    /// A figure of a list that is none.
    figure_no_list(path): Error "figure-no-list",
        zh: "“{path}”不是有表格的文档", en: "`{path}` is no document with a table",
        help_zh: "写文档在 content/ 下的路径，文首要有“表格”", help_en: "write its path below content/; its front matter has `table`";

    /// A figure of a column that a list has not.
    figure_no_column(column): Error "figure-no-column",
        zh: "表格里没有“{column}”这一列", en: "the table has no column `{column}`";
}
