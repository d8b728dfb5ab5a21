//! Findings of `document`: what is wrong with front matter.

use super::findings;

findings! {
    /// A key that is in no table.
    key_unknown(key, nearest): Error "key-unknown",
        zh: "没有名为“{key}”的字段", en: "there is no field `{key}`",
        help_zh: "是否想写“{nearest}”？", help_en: "did you mean `{nearest}`?";

    /// A key written twice, or once in each language.
    key_twice(key): Error "key-twice",
        zh: "字段“{key}”写了两次", en: "the field {key} stands twice",
        help_zh: "只保留一处；中文名和英文名是同一个字段", help_en: "keep one; its Chinese and its English name are the same field";

    /// A field that this kind of document must have.
    required(key, kind, kind_en): Error "field-required",
        zh: "缺少字段“{key}”：{kind}（{kind_en}）必须写明", en: "the field {key} is missing: {kind} ({kind_en}) must have it",
        help_zh: "在文首信息中加一行“{key}: …”", help_en: "add a line for {key} to the front matter";

    /// A document whose kind is written neither in it nor in its column.
    kind_missing(): Error "kind-missing",
        zh: "没有写明文档类型，所在栏目也没有默认类型", en: "neither the document nor its column says what kind it is",
        help_zh: "加一行“类型: 通知公告”，或在栏目的 _index.md 里写“默认类型”", help_en: "add `kind: notice`, or `default_kind` to the column's _index.md";

    /// A list or mapping where a line of text belongs.
    not_text(key): Error "field-not-text",
        zh: "字段“{key}”应当是一行文字", en: "the field {key} should be one line of text",
        help_zh: "值中有冒号、方括号或井号时，请用引号括起来", help_en: "quote a value that holds a colon, brackets or a hash";

    /// Something that is no list of texts.
    not_a_list(key): Error "field-not-list",
        zh: "字段“{key}”应当是列表，每项一行文字", en: "the field {key} should be a list of lines of text",
        help_zh: "写成 [甲, 乙]，或者每项一行、以“- ”开头", help_en: "write [a, b], or one item a line, each after `- `";

    /// Something that has no inner fields.
    not_a_group(key): Error "field-not-group",
        zh: "字段“{key}”下面应当有自己的字段", en: "the field {key} should hold fields of its own",
        help_zh: "例如 审查: {{审查人: 办公室, 日期: 2023-05-06}}", help_en: "for example review: {{by: office, on: 2023-05-06}}";

    /// An inner field that is missing.
    inner_missing(key, inner): Error "inner-missing",
        zh: "字段“{key}”里缺少“{inner}”", en: "the field {key} lacks {inner}";

    /// What is no day.
    not_a_day(key, text, meant): Error "date-form",
        zh: "“{key}”的日期“{text}”无法识别", en: "{key}: `{text}` is not a date",
        help_zh: "请写成 {meant}（四位年-两位月-两位日）", help_en: "write {meant} (year-month-day)";

    /// What is no minute of a day.
    not_a_moment(key, text, meant): Error "time-form" ["R-47-25"],
        zh: "“{key}”的时间“{text}”无法识别：要有日期和时分，时区只能是北京时间", en: "{key}: `{text}` is not a time: it needs day and minute, and no zone but +08:00",
        help_zh: "请写成 {meant}", help_en: "write {meant}";

    /// Neither yes nor no.
    not_a_flag(key, text): Error "flag-form",
        zh: "“{key}”只能写 true 或 false，不能写“{text}”", en: "{key} is true or false, not `{text}`";

    /// What is no address of an old page.
    not_an_alias(text): Error "alias-form",
        zh: "“{text}”不是旧网址", en: "`{text}` is no former address",
        help_zh: "写网站根目录起的路径，例如 /news/2019/a.html，不带问号后面的部分", help_en: "write a path from the portal's root, such as /news/2019/a.html, without a query";

    /// What is no integer.
    not_an_integer(key, text): Error "integer-form",
        zh: "“{key}”应当是整数，不能写“{text}”", en: "{key} should be an integer, not `{text}`";

    /// A word that is not in its vocabulary.
    not_in_list(key, text, nearest): Error "word-unknown",
        zh: "“{key}”没有“{text}”这一项", en: "{key} has no entry `{text}`",
        help_zh: "最接近的是“{nearest}”；全部取值见手册", help_en: "the nearest is `{nearest}`; the manual lists them all";

    /// A document number in nearly the right form.
    number_form(text, meant): Error "number-form" ["R-9704-05"],
        zh: "发文字号“{text}”的写法不规范", en: "the document number `{text}` is not in its proper form",
        help_zh: "请写成 {meant}：年份用六角括号〔〕，序号不加“第”，不补零", help_en: "write {meant}: the year in 〔〕, the serial without 第 and leading zeros";

    /// What is no document number.
    not_a_number(text): Error "number-unreadable" ["R-9704-05"],
        zh: "“{text}”不是发文字号", en: "`{text}` is not a document number",
        help_zh: "写成“机关代字〔2023〕12号”；令写“某某人民政府令第12号”", help_en: "write letters〔2023〕12号, or the decree's number 令第12号";

    /// What is no index number.
    not_an_index(text): Error "index-form" ["R-ML-02"],
        zh: "“{text}”不是索引号", en: "`{text}` is not an index number",
        help_zh: "写成“机构代码/年份-序号”，如 000014349/2017-00110", help_en: "write code/year-serial, such as 000014349/2017-00110";

    /// What is no item of article 20.
    not_article20(text): Error "article20-form" ["R-711-10"],
        zh: "“{text}”不是条例第二十条的事项", en: "`{text}` is no item of article 20",
        help_zh: "写 20-01 至 20-15", help_en: "write 20-01 to 20-15";

    /// What is no update cycle.
    not_a_cycle(text): Error "cycle-form",
        zh: "更新周期“{text}”无法识别", en: "`{text}` is no update cycle",
        help_zh: "写成 14天、20个工作日、6个月、1年 或 长期", help_en: "write 14 days, 20 working days, 6 months, 1 year or standing";

    /// What names no document and no law.
    not_a_reference(key, text): Error "reference-form",
        zh: "“{key}”中的“{text}”看不出是哪份文件", en: "{key}: `{text}` names no document",
        help_zh: "写相对路径（../policies/x.md）、发文字号或索引号；“依据”还可写《法律名称》第N条", help_en: "write a relative path (../policies/x.md), a document number or an index number; based_on may also name 《law》第N条";

    /// A side of a review that neither passed nor was not called for.
    not_an_outcome(key, text): Error "outcome-form" ["R-711-05"],
        zh: "“{key}”只能写“通过”或“不适用”，不能写“{text}”", en: "{key} is `passed` or `not applicable`, not `{text}`",
        help_zh: "没有通过审查的，请改成草稿: true", help_en: "what did not pass stays a draft: write draft: true";

    /// What cannot be the last part of an address.
    not_a_slug(text): Error "slug-form" ["R-47-33"],
        zh: "网址名“{text}”只能用小写字母、数字和减号", en: "the slug `{text}` may hold small letters, digits and hyphens only";

    /// A figure that is not written as a call.
    figure_form(call): Error "figure-form",
        zh: "“{call}”不是计算数字的写法", en: "`{call}` is no figure",
        help_zh: "写成 {{{{ stats(kind=\"policy\", year=2023) }}}}；要原样显示花括号，请放在反引号里", help_en: "write {{{{ stats(kind=\"policy\", year=2023) }}}}; braces that mean nothing go between backticks";

    /// A figure by a function that there is not.
    figure_function(name, nearest): Error "figure-function",
        zh: "没有名为“{name}”的计算", en: "no figure is called `{name}`",
        help_zh: "是否想写“{nearest}”？全部见 gongkai manual figures", help_en: "did you mean `{nearest}`? `gongkai manual figures` lists them all";

    /// An argument that the function has not.
    figure_argument(name, nearest): Error "figure-argument",
        zh: "这里没有“{name}”这一项", en: "there is no argument `{name}` here",
        help_zh: "是否想写“{nearest}”？", help_en: "did you mean `{nearest}`?";

    /// An argument with a value it cannot have.
    figure_value(name, value): Error "figure-value",
        zh: "“{name}”不能是“{value}”", en: "`{name}` cannot be `{value}`",
        help_zh: "年份写四位数字，日期写 2023-05-06，类型和栏目写手册里的名称", help_en: "a year has four digits, a day is 2023-05-06, kinds and columns go by the names of the manual";

    /// A figure that lacks an argument.
    figure_lacks(name): Error "figure-lacks",
        zh: "缺少“{name}”", en: "{name} is missing";

    /// Figures of what is no annual report.
    figures_of_no_report(): Error "figures-kind",
        zh: "只有政府信息公开年报有“数据”", en: "only a disclosure annual report has `figures`",
        help_zh: "别的表格写“表格: 文件名”", help_en: "write `table: file` for any other table";

    /// A data file outside the content.
    data_outside(path): Error "data-outside",
        zh: "数据文件“{path}”不在 content/ 里", en: "the data file `{path}` is not in content/",
        help_zh: "把文件放在文档旁边，只写文件名", help_en: "put the file beside the document and write its name";

    /// A data file that is not there.
    data_missing(path): Error "data-missing",
        zh: "没有数据文件“{path}”", en: "there is no data file `{path}`",
        help_zh: "检查文件名；文件要放在文档旁边", help_en: "check its name; it stands beside the document";
}
