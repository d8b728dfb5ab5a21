//! Findings of `history`: what is wrong with the register, or between it and the content.

use super::findings;

findings! {
    /// A line of the register that is not what was written.
    altered(line): Error "register-altered" ["R-47-33"],
        zh: "登记簿第 {line} 行被改动过", en: "line {line} of the register was altered",
        help_zh: "登记簿只由程序追加，请从备份或者版本库恢复这一行；合并分支后用 gongkai register rebase", help_en: "the register is appended to by the program alone: restore the line from a backup or from version control; after a merge of branches run gongkai register rebase";

    /// A line of the register that does not follow on the one before it.
    chain(line, before): Error "register-chain" ["R-47-33"],
        zh: "登记簿第 {line} 行接不上第 {before} 行：中间有行被删除、插入或者改动", en: "line {line} of the register does not follow on line {before}: something was removed, put in or altered there",
        help_zh: "请从备份或者版本库恢复；合并分支后用 gongkai register rebase", help_en: "restore it from a backup or from version control; after a merge of branches run gongkai register rebase";

    /// A line that a later version of the program wrote.
    newer(version): Error "register-newer",
        zh: "登记簿的这一行是更新的版本（格式 {version}）写的，这个版本读不了", en: "a later version of the program wrote this line (format {version}); this one cannot read it",
        help_zh: "请升级 gongkai", help_en: "upgrade gongkai";

    /// A last line that was not written to its end.
    torn(): Warning "register-torn",
        zh: "登记簿的最后一行没有写完（上次追加时中断），已略去并重新登记", en: "the last line of the register was not written to its end; it is left out and written again";

    /// Two histories that cannot be made one.
    unmergeable(): Error "register-unmergeable",
        zh: "两份登记簿无法合并", en: "the two registers cannot be made one",
        help_zh: "请确认两份都来自同一个网站", help_en: "see that both are of the same portal";

    /// A number that changed.
    index_changed(first, now): Error "index-changed" ["R-ML-02"],
        zh: "索引号不能改变：已登记为 {first}，这里写的是 {now}", en: "an index number never changes: it is registered as {first}, and here stands {now}",
        help_zh: "删去这一行，或改回原来的索引号", help_en: "remove this line, or write the first number again";

    /// A published document whose file is gone.
    gone(title, url, index): Error "document-gone" ["R-47-33"],
        zh: "《{title}》（索引号 {index}）已经公开，网址 {url} 不能消失，但文件不见了", en: "“{title}” ({index}) was published at {url}, which must not die, but its file is gone",
        help_zh: "把文件恢复；要撤下有三种办法：一、恢复文件并写 撤回: {{日期: …, 原因: …}}，正文留在撤回声明之下；二、并入别的文档的，在那份文档写 旧网址: [/{url}]；三、误发或依法应删除的，恢复文件并写 撤回: {{日期: …, 原因: …, 清除: true}}，正文全部清除，只留索引号、标题和原因",
        help_en: "restore the file; there are three ways off the web: 1. restore it with withdrawn: {{on: …, reason: …}}, and the text stays under a notice; 2. where another document took it in, write aliases: [/{url}] there; 3. published in error or to be removed by law: restore it with withdrawn: {{on: …, reason: …, erase: true}}, and the text is gone everywhere while number, title and reason stay";

    /// A published document that is not public any more.
    held(url): Error "document-held" ["R-47-33"],
        zh: "这份文档已经公开（网址 {url}），不能再成为草稿、待审或者定时发布", en: "this document was published at {url} and cannot become a draft, unreviewed or scheduled again",
        help_zh: "要撤下请写 撤回: {{日期: …, 原因: …}}", help_en: "to take it back, write withdrawn: {{on: …, reason: …}}";

    /// A date that changed after publication.
    date_changed(name, first, now): Error "date-changed" ["R-19-01"],
        zh: "{name}不能在公开之后改变：已登记为 {first}，这里是 {now}", en: "{name} cannot change after publication: it is registered as {first}, and here stands {now}",
        help_zh: "改回原来的日期；正文有改动的，写“更新时间”和“更新记录”", help_en: "write the first one again; a change of the text has changed and changes";

    /// A published text that changed without a word to its readers.
    change_unnoted(what): Error "change-unnoted" ["R-711-01"],
        zh: "已公开的{what}有改动，但没有更新记录", en: "the published {what} changed, and changes says nothing of it",
        help_zh: "在 更新记录 的最前面加一条：- {{日期: …, 说明: 改了什么}}", help_en: "add an entry at the top of changes: - {{on: …, note: what changed}}";

    /// Two documents that claim one former address.
    alias_twice(url, other): Error "alias-twice",
        zh: "旧网址 {url} 也写在 {other} 里", en: "the former address {url} is claimed by {other} too",
        help_zh: "只在一份文档里写", help_en: "keep it in one document";

    /// A portal shown as of a day before the last act, without asking for it.
    clock(last): Error "register-clock",
        zh: "登记簿最后一次登记在 {last}，晚于现在的时间", en: "the last act of the register is of {last}, which is later than now",
        help_zh: "请校准电脑的时钟；要看过去某一天，用 --as-of", help_en: "set the clock right; to see a day of the past use --as-of";

    /// A past day where the present portal stands.
    past_over_present(folder): Error "past-over-present",
        zh: "{folder} 里是更新的网站，不能用过去某一天的网站替换", en: "{folder} holds a later portal, which a past day does not replace",
        help_zh: "用 --out 写到别的文件夹", help_en: "write it to another folder with --out";

    /// A register that would change although it must not.
    locked(count): Error "register-locked",
        zh: "登记簿要增加 {count} 条登记，但用了 --locked", en: "the register would get {count} more events, but --locked was given",
        help_zh: "先不带 --locked 生成一次，把 content/register.jsonl 和 content/.register 一起提交", help_en: "build once without --locked, and commit content/register.jsonl and content/.register";

    /// A kept text that is not there.
    text_missing(index, title): Warning "text-missing",
        zh: "{index}《{title}》的一份历史文本不在 content/.register 里", en: "a former text of {index} “{title}” is not in content/.register",
        help_zh: "从备份或者版本库恢复 content/.register", help_en: "restore content/.register from a backup or from version control";
}
