//! Findings of `table`: what is wrong in the tables of lists.

use super::findings;

findings! {
    /// A table far beyond any list.
    too_large(size, largest): Error "table-too-large",
        zh: "表格文件有 {size} MB，超过上限 {largest} MB", en: "the table has {size} MB; it may have {largest} MB",
        help_zh: "删去图片和空白工作表，或者分成几份", help_en: "delete pictures and blank sheets, or split it";

    /// A spreadsheet that unpacks to far more than it is.
    bomb(largest): Error "table-bomb",
        zh: "表格文件解压后超过 {largest} MB，没有读取", en: "the spreadsheet unpacks to more than {largest} MB and was not read",
        help_zh: "把内容复制到新的工作簿再保存", help_en: "copy what it says into a new workbook";

    /// A file that is no table.
    format(): Error "table-format",
        zh: "读不了这种表格", en: "this is no kind of table that is read",
        help_zh: "另存为 .xlsx、.xls、.csv 或 .yaml", help_en: "save it as .xlsx, .xls, .csv or .yaml";

    /// A table that is damaged.
    unreadable(why): Error "table-unreadable",
        zh: "表格文件损坏，无法读取：{why}", en: "the table is damaged and cannot be read: {why}",
        help_zh: "用表格软件打开，重新另存一次", help_en: "open it in a spreadsheet program and save it again";

    /// A sheet that people do not see.
    hidden(sheet): Warning "table-hidden",
        zh: "工作表“{sheet}”是隐藏的，没有读取", en: "the sheet `{sheet}` is hidden and was not read",
        help_zh: "要公开的取消隐藏，不公开的从文件里删掉", help_en: "show it to publish it; else take it out of the file";

    /// A formula that gives no value.
    formula(error): Error "cell-formula",
        zh: "公式出错：{error}", en: "the formula fails: {error}",
        help_zh: "改正公式，或者直接写值", help_en: "mend the formula, or write the value";

    /// More rows or columns than a list has.
    too_many(rows, columns): Error "table-too-many",
        zh: "表格超过 {rows} 行或 {columns} 列", en: "the table has more than {rows} rows or {columns} columns";

    /// A file without a table.
    no_table(): Error "table-none",
        zh: "找不到表头", en: "no heading was found",
        help_zh: "前 20 行之内要有一行写各列的名称，例如：职权编码、职权名称、职权类型、设定依据", help_en: "one of the first 20 rows names the columns";

    /// A cell in a column without a name.
    no_heading(): Warning "table-no-heading",
        zh: "这一列没有名称，没有公开", en: "this column has no name and is not published",
        help_zh: "在表头里写上这一列的名称，或者清空这一列", help_en: "name it in the heading, or clear it";

    /// A remark among the rows.
    skipped(text): Info "table-remark",
        zh: "这一行只有一句话，当作说明，没有列入：{text}", en: "this row is one remark and no row of the list: {text}";

    /// Blank cells that were taken for merged ones.
    merged(name, count): Info "table-merged",
        zh: "“{name}”一列从这里起有 {count} 个空格，当作与上一行合并的单元格", en: "from here on {count} blank cells of {name} were taken as merged with the one above",
        help_zh: "CSV 不能表示合并的单元格；是漏填的，请补上，或者改用 .xlsx", help_en: "CSV cannot say which cells are merged; fill in what was forgotten, or use .xlsx";

    /// YAML that is no list of rows.
    no_rows(): Error "table-no-rows",
        zh: "文件里没有一行行的内容", en: "there are no rows in it",
        help_zh: "每一行写成：- 职权编码: C1，下一行起缩进两格写其他各列", help_en: "write each row as `- code: C1`, its other columns below it";

    /// An item of a list that is no row.
    no_row(): Error "table-no-row",
        zh: "这一项不是“列名: 内容”", en: "this is no row of `column: content`";

    /// A value that no cell can have.
    no_cell(name): Error "table-no-cell",
        zh: "“{name}”里套了别的字段", en: "`{name}` holds fields of its own",
        help_zh: "只写文字，或者写成列表", help_en: "write text, or a list of texts";

    /// A column that the list needs.
    column_missing(name, variants): Error "column-missing",
        zh: "缺少“{name}”这一列", en: "the column {name} is missing",
        help_zh: "表头写“{name}”，也可以写：{variants}", help_en: "call it {name}, or one of: {variants}";

    /// A blank cell where something must be said.
    blank(name): Error "cell-blank",
        zh: "“{name}”是空的", en: "{name} is blank";

    /// A code with signs that cannot be part of an address.
    code(value): Error "code-signs" ["R-QZ-05"],
        zh: "编码“{value}”里有不能用于网址的字符", en: "the code `{value}` has signs that no address can have",
        help_zh: "编码只用字母、数字、- . _", help_en: "use letters, digits, - . _";

    /// A code that two items have.
    code_twice(value): Error "code-twice" ["R-QZ-05"],
        zh: "编码“{value}”重复", en: "the code `{value}` stands twice",
        help_zh: "每个事项一个编码；同一事项分几个子项的，名称要相同，子项要不同", help_en: "each item has a code; parts of one item have its name and different sub-items";

    /// A kind that there is not.
    power_kind(value, near): Error "power-kind" ["R-QZ-02"],
        zh: "没有“{value}”这一职权类型，是否为“{near}”？", en: "there is no kind of power `{value}`; did you mean {near}?",
        help_zh: "可以写：行政许可、行政处罚、行政强制、行政征收、行政给付、行政检查、行政确认、行政奖励、行政裁决、其他权力", help_en: "there are: 行政许可, 行政处罚, 行政强制, 行政征收, 行政给付, 行政检查, 行政确认, 行政奖励, 行政裁决, 其他权力";

    /// A basis that names no law.
    basis_unnamed(): Warning "basis-unnamed",
        zh: "依据没有写明法律、法规、规章的名称", en: "the basis names no law",
        help_zh: "写成《……》第……条", help_en: "write 《…》第…条";

    /// A basis that names no article.
    basis_no_article(): Warning "basis-no-article",
        zh: "依据没有写明条款", en: "the basis names no article",
        help_zh: "写成《……》第……条", help_en: "write 《…》第…条";

    /// What is no number of an enforcement certificate.
    certificate(value): Error "certificate-number" ["R-118-02"],
        zh: "“{value}”不是执法证号", en: "`{value}` is no number of an enforcement certificate",
        help_zh: "照证件写，要有数字，例如：示执000001", help_en: "copy it from the certificate; it has digits";

    /// A certificate that two officers have.
    certificate_twice(value): Error "certificate-twice" ["R-118-02"],
        zh: "执法证号“{value}”重复", en: "the certificate `{value}` stands twice",
        help_zh: "每个证件一行；一人有两个证件的分两行写", help_en: "each certificate has one row; who has two of them has two rows";

    /// Duties of a penalty that leave out a step.
    duties_lack(missing): Info "duties-lack" ["R-QZ-04"],
        zh: "行政处罚的责任事项缺少：{missing}", en: "the duties of this penalty leave out: {missing}";

    /// What is no phone number.
    phone(value): Warning "cell-phone",
        zh: "“{value}”不是电话号码", en: "`{value}` is no phone number";

    /// A time limit that cannot be read.
    time_limit(value): Warning "time-limit" ["R-QQD-02"],
        zh: "看不懂公开时限“{value}”，没有核对是否按时公开", en: "the time limit `{value}` is not understood, so nobody checks it",
        help_zh: "写成：自信息形成之日起20个工作日内、批准后20日内、每年1月31日前、每季度、长期公开", help_en: "write for example 自信息形成之日起20个工作日内, 每年1月31日前, 每季度, 长期公开";

    /// Cells that stand one column beside where they belong.
    shifted(column): Error "cells-shifted" ["R-QQD-02"],
        zh: "这一行的格子可能错位：公开时限像是写在“{column}”一列里", en: "the cells of this row are shifted: its time limit stands in the column {column}",
        help_zh: "在表格里补上或删去多出的一格", help_en: "put in the cell that is missing, or delete the one too many";

    /// What is no kind of penalty.
    penalty_kind(value, near): Error "penalty-kind" ["R-118-06"],
        zh: "没有“{value}”这一处罚种类，是否为“{near}”？", en: "there is no kind of penalty `{value}`; did you mean {near}?";

    /// What is no amount of money.
    money(value): Error "cell-money",
        zh: "“{value}”不是金额", en: "`{value}` is no amount of money",
        help_zh: "写成 200、200元、1.5万元", help_en: "write 200, 200元 or 1.5万元";

    /// What is no day.
    day(value): Error "cell-day",
        zh: "“{value}”不是日期", en: "`{value}` is no day",
        help_zh: "写成 2023-05-06 或 2023年5月6日", help_en: "write 2023-05-06";
}
