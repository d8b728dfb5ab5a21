//! Findings of `annual`: what is wrong in the figures of annual reports and in ledgers of requests.

use super::findings;

findings! {
    /// Figures that do not say of which year they are.
    no_year(): Error "annual-no-year",
        zh: "没有写明年度", en: "the year is missing",
        help_zh: "第一行写：年度: 2023", help_en: "write on the first line: year: 2023";

    /// A year that is none.
    year(): Error "annual-year",
        zh: "年度不对", en: "this is no year of a report",
        help_zh: "写2019年以后的四位数年份", help_en: "write a year from 2019 on";

    /// A key that there is not.
    key(key, known): Error "annual-key",
        zh: "没有“{key}”这一项", en: "there is no `{key}`",
        help_zh: "可以写：{known}", help_en: "there are: {known}";

    /// A part that holds no rows.
    no_rows(): Error "annual-no-rows",
        zh: "这一部分应当一行一行写", en: "this part is made of rows",
        help_zh: "每行写：名称: [数, 数, …]", help_en: "write each row as name: [number, number, …]";

    /// A row that there is not.
    row(name, near): Error "annual-row" ["R-30-20"],
        zh: "没有“{name}”这一行，是否为“{near}”？", en: "there is no row `{name}`; did you mean `{near}`?";

    /// More or fewer numbers than columns.
    count(count, wanted): Error "annual-count",
        zh: "写了 {count} 个数，应为 {wanted} 个", en: "there are {count} numbers; there should be {wanted}",
        help_zh: "总计可以不写，由程序计算；写了就要核对", help_en: "the sum may be left out; when it is there it is checked";

    /// A cell that is no figure.
    cell(name, value): Error "annual-cell" ["R-30-19"],
        zh: "“{name}”应当是不小于 0 的整数（收费金额以万元计，可以有小数），不能是“{value}”", en: "{name} must be an integer from 0 on (money: 万元 with decimals), and not `{value}`",
        help_zh: "没有的写 0，不空着，不写“/”或“—”", help_en: "write 0 where there is nothing";

    /// Cells that do not add up.
    identity(clause, meaning, left, right, difference): Error "annual-identity",
        zh: "{clause} 不成立：{meaning}。{left}；{right}；相差 {difference}", en: "{clause} does not hold: {meaning}. {left}; {right}; the difference is {difference}",
        help_zh: "核对原始登记，改正其中写错的数", help_en: "look it up in the ledger and mend the number that is wrong";

    /// A number in the text that is another one in the tables.
    prose(said, name, figure): Warning "annual-prose" ["R-30-18"],
        zh: "正文写“{said}”，而表格中“{name}”是 {figure}", en: "the text says “{said}”, but the table says {figure} for {name}",
        help_zh: "改正其中一处；正文里写 {{{{ 年报(行={name}) }}}} 就不会不一致", help_en: "mend one of them; `{{{{ report(row={name}) }}}}` in the text is always the figure of the table";

    /// A cell that contradicts what is published.
    site(clause, name, figure, known, difference): Warning "annual-site",
        zh: "{clause} 不成立：“{name}”填 {figure}，而本站统计是 {known}，相差 {difference}", en: "{clause} does not hold: {name} is {figure}, but the portal counts {known}; the difference is {difference}",
        help_zh: "核对是否有文件没有公开，或者成文日期、废止关系没有写全", help_en: "perhaps a document is not published, or lacks its day or what it repeals";

    /// A disclosure annual report without its figures.
    no_figures(): Info "annual-no-figures" ["R-30-19"],
        zh: "年报没有数据文件，没有核对勾稽关系", en: "this annual report has no figures, so nobody checked whether they add up",
        help_zh: "用 gongkai report 年份 生成数据文件，文首写“数据: 2023.yaml”", help_en: "make them with `gongkai report YEAR` and name them in `figures`";

    /// A figure of a report that is not there.
    no_report(year): Error "annual-no-report",
        zh: "本站没有{year}年的年报数据", en: "there are no figures of a report on {year} on this site";

    /// A cell that no report has.
    no_slot(row, column): Error "annual-no-slot",
        zh: "年报表格里没有“{row}”“{column}”", en: "the tables of the report have no `{row}` `{column}`",
        help_zh: "行写：新收、上年结转、予以公开、行政复议、行政规范性文件等；列写：总计、自然人、制发等", help_en: "name the row and the column as they are called in the YAML of the report";

    /// An applicant of no known sort.
    applicant(value, known): Error "request-applicant",
        zh: "没有“{value}”这一类申请人", en: "there is no sort of applicant `{value}`",
        help_zh: "可以写：{known}", help_en: "there are: {known}";

    /// An outcome that no row of the table stands for.
    outcome(value, known): Error "request-outcome",
        zh: "看不懂办理结果“{value}”", en: "the outcome `{value}` is not understood",
        help_zh: "可以写：{known}；也可以写所依据的条款，如第三十六条第（四）项", help_en: "there are: {known}; or the article that was applied";

    /// A reply without an outcome.
    no_outcome(): Error "request-no-outcome",
        zh: "已经答复，但没有写办理结果", en: "it was replied to, but the outcome is missing";

    /// What is no fee.
    fee(value): Error "request-fee",
        zh: "“{value}”不是金额", en: "`{value}` is no amount of money",
        help_zh: "以元计，写数字", help_en: "write a number of yuan";
}
