//! Sentences of `cli`: help, summary, and what the machine refused.

use super::sentences;

sentences! {
    /// What the program is.
    about(): zh: "把机关的 Markdown 文档编译成政府信息公开平台", en: "Compiles an agency's Markdown documents into a government-information-disclosure portal";
    /// What to do first.
    after_help(): zh: "先运行 gongkai build，再用浏览器打开 public/index.html。\n字段和写法：gongkai manual front-matter、gongkai manual text、gongkai manual settings。\n退出码：0 完成；1 内容有错误，什么都没有改动；2 无法运行。", en: "First run `gongkai build`, then open public/index.html in a browser.\nKeys and text: `gongkai manual front-matter`, `gongkai manual text`, `gongkai manual settings`.\nExit codes: 0 done; 1 the content has errors and nothing was changed; 2 could not run.";
    /// The heading over the commands.
    commands(): zh: "命令", en: "Commands";
    /// The heading over the options.
    options(): zh: "选项", en: "Options";
    /// `build`.
    build(): zh: "编译 content/，发布到 public/", en: "Compile content/ and publish it to public/";
    /// `new`.
    new(): zh: "新建网站，或者在网站里新建文档", en: "Make a new site, or a document in a site";
    /// The folder of a new site.
    new_folder(): zh: "新网站的文件夹", en: "The folder of the new site";
    /// `new document`.
    new_document(): zh: "新建一份文档（草稿），放进它所属的栏目", en: "Make a new document, a draft, in the column it belongs to";
    /// The kind of a new document.
    new_kind(): zh: "文档类型，例如 通知公告（全部类型：gongkai manual front-matter）", en: "The kind, such as notice (all of them: gongkai manual front-matter)";
    /// The title of a new document.
    new_title(): zh: "标题", en: "The title";
    /// `--agency`.
    new_agency(): zh: "机关全称", en: "The agency's full name";
    /// `--short-name`.
    new_short_name(): zh: "机关简称", en: "Its short name";
    /// `--code`.
    new_code(): zh: "机构代码，9位或18位", en: "Its code, 9 or 18 digits and capitals";
    /// `--url`.
    new_url(): zh: "网址，以 https:// 开头", en: "Where the portal will be published, from https:// on";
    /// A question for a new site.
    ask_agency(): zh: "机关全称？", en: "The agency's full name?";
    /// A question for a new site.
    ask_short_name(): zh: "机关简称？", en: "Its short name?";
    /// A question for a new site.
    ask_code(): zh: "机构代码？", en: "Its code?";
    /// A question for a new site.
    ask_url(): zh: "网址？", en: "The address of the portal?";
    /// A code that is none.
    not_a_code(text): zh: "“{text}”不是机构代码：要有9位或18位数字和大写字母", en: "`{text}` is no agency code: it has 9 or 18 digits and capitals";
    /// A URL that is none.
    not_a_url(text): zh: "“{text}”不是网址，请写成 https://www.example.org/", en: "`{text}` is no address; write https://www.example.org/";
    /// A kind that is none.
    not_a_kind(text): zh: "没有“{text}”这个文档类型；全部类型：gongkai manual front-matter", en: "there is no kind `{text}`; all of them: gongkai manual front-matter";
    /// No column for a kind.
    no_column(kind): zh: "没有放“{kind}”的栏目；先在某个栏目的 _index.md 里写“默认类型: {kind}”", en: "no column is for {kind}; write `default_kind: {kind}` into the _index.md of one";
    /// A folder that is in use.
    folder_taken(folder): zh: "{folder} 里已经有文件，请换一个文件夹", en: "{folder} holds files already; choose another folder";
    /// A new site.
    site_made(folder): zh: "网站建好了：{folder}\n接着运行：cd \"{folder}\"，再运行 gongkai serve", en: "made a site in {folder}\nNext: cd \"{folder}\", then gongkai serve";
    /// `register`.
    register(): zh: "登记簿：每一次公开、更新、移动和撤回", en: "The register: every publication, revision, move and withdrawal";
    /// `register log`.
    register_log(): zh: "列出全部登记", en: "List every event";
    /// `register show`.
    register_show(): zh: "显示一份文档的全部经过", en: "Show what became of one document";
    /// The number to show.
    register_index(): zh: "索引号，或者它的后一段（2024-00001）", en: "The index number, or its second part (2024-00001)";
    /// `register verify`.
    register_verify(): zh: "核对登记簿的链条、留存的文本和 public/", en: "Check the chain, the kept texts, and public/ against them";
    /// `register rebase`.
    register_rebase(): zh: "合并两个分支之后，把两份登记簿接成一份", en: "Make one register of two after a merge of branches";
    /// The other register.
    register_file(): zh: "另一份登记簿；不写时取 content/register.jsonl 里冲突的两边", en: "The other register (default: the two sides of the conflict in content/register.jsonl)";
    /// `verify`.
    verify(): zh: "用登记簿核对一份发布结果，不需要源文件", en: "Check a published copy against its register, without its sources";
    /// The copy to verify.
    verify_folder(): zh: "发布结果的文件夹", en: "The folder of the published copy";
    /// `stats`.
    stats(): zh: "按年份、类型和栏目统计公开的数量", en: "Count what was published, by year, kind and column";
    /// `--year`.
    year(): zh: "只统计这一年", en: "This year only";
    /// `--format`.
    format(): zh: "输出格式：human、json、csv", en: "What is printed: human, json, csv";
    /// A year that is none.
    not_a_year(text): zh: "“{text}”不是年份", en: "`{text}` is no year";
    /// A number that is not registered.
    no_record(index): zh: "登记簿里没有 {index}", en: "the register has no {index}";
    /// A folder or file that is not there.
    no_folder(path): zh: "没有 {path}", en: "there is no {path}";
    /// A register without a conflict.
    nothing_to_rebase(): zh: "登记簿里没有合并冲突；请写出另一份登记簿的文件", en: "the register has no conflict in it; name the file of the other one";
    /// Two registers made one.
    rebased(lines): zh: "已接成一份登记簿，共 {lines} 行；接着运行 gongkai build", en: "made one register of {lines} lines; now run gongkai build";
    /// A copy that agrees with its register.
    verified(events, pages, files, head): zh: "一致：{events} 条登记、{pages} 页正文、{files} 个附件。登记簿末行 SHA-256：{head}", en: "verified: {events} events, {pages} texts, {files} files. SHA-256 of the register's last line: {head}";
    /// `serve`.
    serve(): zh: "在本机预览：边写边看，不写任何文件", en: "Preview on this machine: pages follow your edits, nothing is written";
    /// `--addr`.
    addr(): zh: "监听的地址和端口（默认 127.0.0.1:8000，只有本机能打开）", en: "The address and port to listen on (default: 127.0.0.1:8000, which only this machine can open)";
    /// `--open`.
    open(): zh: "打开浏览器", en: "Open the browser";
    /// `--as-of` of `serve`.
    as_of_preview(): zh: "按这一天的样子预览（默认：现在）", en: "Preview the portal as it stands at the end of this day (default: now)";
    /// An address that is none.
    not_an_address(text): zh: "--addr 的“{text}”不是地址，请写成 127.0.0.1:8000", en: "--addr: `{text}` is not an address; write 127.0.0.1:8000";
    /// The preview answers.
    serving(url): zh: "正在预览：{url}（按 Ctrl-C 结束）", en: "previewing at {url} (stop with Ctrl-C)";
    /// The preview answers others too.
    open_to_others(address): zh: "注意：{address} 不是本机地址，别的机器也能看到草稿和未公开的内容", en: "careful: {address} is no loopback address, and others can see drafts and what is not public";
    /// The end of a preview.
    stopped(): zh: "预览结束", en: "stopped";
    /// No browser could be opened.
    no_browser(): zh: "没有打开浏览器，请自己打开上面的网址", en: "no browser could be opened; open the address above";
    /// The address is taken.
    cannot_listen(address, why): zh: "无法监听 {address}：{why}\n可以换一个端口，例如 --addr 127.0.0.1:8001", en: "cannot listen on {address}: {why}\nTry another port, such as --addr 127.0.0.1:8001";
    /// Signals cannot be handled.
    cannot_stop(why): zh: "无法处理 Ctrl-C：{why}", en: "cannot handle Ctrl-C: {why}";
    /// `manual`.
    manual(): zh: "显示手册的一页：front-matter（字段）、text（正文写法）、figures（计算的数字）、settings（设置）、rules（审查规则）、register（登记簿）、verify（核对）、schema（字段的 JSON Schema）", en: "Show a page of the manual: front-matter, text, figures, settings, rules, register, verify, schema (a JSON Schema of the front matter)";
    /// The page of the manual.
    manual_page(): zh: "页名", en: "The page";
    /// `--root`.
    root(): zh: "站点文件夹（默认：往上找到第一个有 content/site.yaml 的文件夹）", en: "The site's folder (default: the nearest one above that has content/site.yaml)";
    /// `--lang`.
    lang(): zh: "界面语言：zh、en（默认按系统设置）", en: "The language of messages: zh, en (default: the system's)";
    /// `--color`.
    color(): zh: "何时使用颜色：auto、always、never", en: "When to use colour: auto, always, never";
    /// `-q`.
    quiet(): zh: "只显示错误", en: "Show errors only";
    /// `-v`.
    verbose(): zh: "也显示提示，列出写入和删除的文件", en: "Show hints of little weight too, and every file written";
    /// `--help`.
    help(): zh: "显示帮助", en: "Show help";
    /// `--version`.
    version(): zh: "显示版本", en: "Show the version";
    /// `--out`.
    out(): zh: "输出文件夹（默认：站点文件夹下的 public）", en: "The output folder (default: public in the site's folder)";
    /// `--as-of`.
    as_of(): zh: "按这一天结束时的样子生成：2024-04-30，也可以写到分钟 \"2024-04-30 09:30\"（默认：现在）", en: "Build the portal as it stands at the end of this day, 2024-04-30, or at a minute, \"2024-04-30 09:30\" (default: now)";
    /// `--drafts`.
    drafts(): zh: "连草稿、定时和未经审查的文档一起生成（只供查看，不要发布）", en: "Include drafts, scheduled and unreviewed documents (to look at, not to publish)";
    /// `--clean`.
    clean(): zh: "全部重写，不沿用上次的文件", en: "Write every file again";
    /// `--locked`.
    locked(): zh: "登记簿有变动就停止，不写任何文件（用于自动检查）", en: "Stop, writing nothing, when the register would change (for automatic checks)";
    /// The register changed meanwhile.
    raced(register): zh: "生成期间 {register} 被别的程序改动，什么也没有发布；请再运行一次", en: "{register} was changed by another program meanwhile, and nothing was published; run it again";
    /// `--force`.
    force(): zh: "输出文件夹里有别的文件时也继续（不会动它们）", en: "Go on although the output folder holds other files (which stay as they are)";
    /// Arguments that do not go together.
    usage(argument): zh: "参数 {argument} 不能这样用\n运行 gongkai --help 查看用法。", en: "{argument} cannot be used like this\nRun `gongkai --help` for help.";
    /// A command that there is not.
    unknown_command(name): zh: "没有“{name}”这个命令\n运行 gongkai --help 查看全部命令。", en: "there is no command `{name}`\nRun `gongkai --help` for the commands.";
    /// An option that there is not.
    unknown_option(name): zh: "没有 {name} 这个参数\n运行 gongkai --help 查看全部参数。", en: "there is no argument {name}\nRun `gongkai --help` for the arguments.";
    /// A value that is not one of those allowed.
    value_wrong(argument, value, allowed): zh: "{argument} 不能是“{value}”；可以是 {allowed}", en: "{argument} cannot be `{value}`; it can be {allowed}";
    /// An argument without its value, or not there at all.
    value_missing(argument): zh: "请写出 {argument} 的值", en: "{argument} needs a value";
    /// What `--as-of` cannot be.
    not_a_day(text): zh: "--as-of 的日期“{text}”无法识别，请写成 2024-04-30", en: "--as-of: `{text}` is not a date; write 2024-04-30";
    /// A page that the manual does not have.
    no_page(page): zh: "手册没有“{page}”这一页；有 front-matter、text、figures、lists、laws、settings、rules、register、verify 和 schema", en: "the manual has no page `{page}`; it has front-matter, text, figures, lists, laws, settings, rules, register, verify and schema";
    /// No site anywhere above.
    no_site(folder): zh: "在 {folder} 和它上面的文件夹里都没有找到 content/site.yaml", en: "there is no content/site.yaml in {folder} or above";
    /// A folder or file that cannot be read.
    cannot_read(path, why): zh: "无法读取 {path}：{why}", en: "cannot read {path}: {why}";
    /// A ledger of requests among what is published.
    ledger_inside(path): zh: "{path} 在 content/ 里：依申请公开台账有申请人的个人信息，请移到网站文件夹之外", en: "{path} is inside content/: a ledger of requests tells who asked; keep it outside of what is published";
    /// A folder or file that cannot be written.
    cannot_write(path, why): zh: "无法写入 {path}：{why}", en: "cannot write {path}: {why}";
    /// Files of others in the output folder.
    foreign(folder, example): zh: "{folder} 里有不是 gongkai 写的文件，例如 {example}；请换一个空文件夹，或加 --force", en: "{folder} holds files that gongkai did not write, such as {example}; choose an empty folder or add --force";
    /// The end of a build.
    built(documents, written, unchanged, removed, seconds): zh: "已发布 {documents} 份文档：写入 {written} 个文件，{unchanged} 个没有变化，删除 {removed} 个，用时 {seconds} 秒", en: "published {documents} documents: {written} files written, {unchanged} unchanged, {removed} removed, in {seconds} s";
    /// The end of a build that was refused.
    not_built(errors): zh: "有 {errors} 处错误，什么都没有改动", en: "nothing was changed; errors: {errors}";
    /// How much was found.
    found(errors, warnings, hints): zh: "错误 {errors}，提醒 {warnings}，提示 {hints}", en: "errors {errors}, warnings {warnings}, hints {hints}";
    /// How many documents are held back.
    held(count): zh: "{count} 份文档是草稿、定时发布或未经审查，本次没有发布", en: "{count} documents are drafts, scheduled or not reviewed, and were not published";
    /// When to build again.
    next_change(moment): zh: "即使不再编辑，{moment} 内容也会变化（定时、施行、到期或置顶结束），请在那之后再生成一次", en: "without any edit the portal changes at {moment} (scheduled, in force, expired or unpinned): build again then";
    /// The word before what to do.
    help_label(): zh: "建议", en: "help";
    /// The word before the rule.
    clause_label(): zh: "依据", en: "rule";
    /// `report`.
    report(): zh: "生成政府信息公开年报的文稿和数据，填好能统计的数", en: "Begin a disclosure annual report, with every figure that can be computed";
    /// The year of `report`.
    report_year(): zh: "年报的年度，例如 2024", en: "The year it reports on, such as 2024";
    /// `--requests`.
    requests(): zh: "依申请公开台账（CSV 或表格），只统计，不发布", en: "The ledger of requests (CSV or a spreadsheet): counted, never published";
    /// A year of which there is no report.
    not_a_report_year(text): zh: "“{text}”不是年报的年度；请写 2019 年以后的四位数年份", en: "`{text}` is no year of a report; write one from 2019 on";
    /// By when a report is due (R-711-50).
    report_due(year, due): zh: "{year} 年年报应于 {due} 前公布", en: "the report on {year} is due by {due}";
    /// Figures that are there and cannot be read.
    report_unread(path): zh: "{path} 已经有了，没有改动；文首写“数据: …”的年报才会读它", en: "{path} is there and was not changed; it is read when a report names it in `figures`";
    /// A figure that is computed otherwise.
    report_differs(name, written, counted): zh: "{name}：数据文件写 {written}，统计是 {counted}", en: "{name}: the file says {written}, counted are {counted}";
    /// How many requests are open.
    requests_open(count): zh: "尚未答复的申请：{count} 件", en: "open requests: {count}";
    /// When a request is due.
    request_due(id, due, left): zh: "  {id}：{due} 前答复，还有 {left} 个工作日", en: "  {id}: due by {due}, {left} working days left";
    /// A request that is overdue.
    request_overdue(id, due, over): zh: "  {id}：应于 {due} 前答复，已超过 {over} 个工作日", en: "  {id}: was due by {due}, {over} working days ago";
    /// A request that waits for the applicant.
    request_waits(id): zh: "  {id}：等待申请人补正，期限未起算", en: "  {id}: waits for the applicant to complete it";
    /// A request that was handled too late.
    request_late(id): zh: "  {id}：答复或者补正通知超过期限", en: "  {id}: was replied to, or asked to be completed, too late";
    /// A year of which no working days are known.
    year_unknown(year): zh: "不知道 {year} 年的放假安排，无法计算期限；请写进 content/holidays.yaml", en: "the holidays of {year} are not known, so no deadline can be computed; add them to content/holidays.yaml";
    /// `check`.
    check(): zh: "审查网站：按公开的规定逐条检查，可以修正", en: "Audit the portal by the rules of the field, and mend";
    /// `--as-of` of `check`.
    as_of_check(): zh: "按这一天审查（默认：现在）", en: "Audit the portal as it stands at the end of this day (default: now)";
    /// `--format` of `check`.
    check_format(): zh: "输出格式：human、json、sarif、github、html（可打印的报告）", en: "What is printed: human, json, sarif, github, html (a report to print)";
    /// `--rule`.
    check_rule(): zh: "只看这条规则，写名称或编号，可以写多次", en: "Look for this rule only, by name or code; may be given again";
    /// `--severity`.
    check_severity(): zh: "最低级别：error、warning、info（默认 info）", en: "The least severity shown: error, warning, info (default: info)";
    /// `--fix` of `check`.
    check_fix(): zh: "修正能安全修正的：先显示改动，问过再写", en: "Mend what can be mended safely: shows the changes, and asks";
    /// `--dry-run` of `check`.
    check_dry_run(): zh: "只显示会修正或清除什么，不写文件", en: "Only show what would be mended or taken out";
    /// `--yes` of `check`.
    check_yes(): zh: "与 --fix 连用：不再询问", en: "With --fix: do not ask";
    /// Nothing can be mended.
    nothing_to_fix(): zh: "没有可以自动修正的", en: "nothing to mend";
    /// What can be mended.
    fixable(files, places): zh: "{files} 个文件里有 {places} 处可以修正；没有写文件", en: "{places} places in {files} files can be mended; nothing was written";
    /// Whether to mend.
    ask_fix(files, places): zh: "修正 {files} 个文件里的 {places} 处？y/N", en: "mend {places} places in {files} files? y/N";
    /// Nobody can be asked.
    fix_unasked(): zh: "这里不是终端，无法询问；确认改动后加 --yes", en: "this is no terminal to ask on; when the changes are right, add --yes";
    /// A text that readers know was mended.
    fix_needs_note(path): zh: "{path} 已经公开，请在文首加一条“更新记录”，写明更正了什么", en: "{path} is published; add a note to its `changes` that says what was corrected";
    /// A file that is not in the encoding that is written.
    fix_refused(path): zh: "没有修正 {path}：不是 UTF-8 编码的普通文件，请先另存为 UTF-8", en: "{path} was left alone: it is no plain file in UTF-8; save it as UTF-8 first";
    /// A file that changed meanwhile.
    fix_changed(path): zh: "没有修正 {path}：文件刚刚被改动，请再运行一次", en: "{path} was left alone: it has just been changed; run this again";
    /// What was mended.
    fixed(files): zh: "已修正 {files} 个文件", en: "mended {files} files";
    /// `--path`.
    check_path(): zh: "只看这个路径下的文件，例如 content/news/", en: "Show files below this path only, such as content/news/";
    /// `--strip`.
    check_strip(): zh: "清除公开附件里的作者、批注和拍摄信息（docx、xlsx、pdf、jpeg、png），只做这件事", en: "Take authors, comments and camera data out of published attachments (docx, xlsx, pdf, jpeg, png), and do nothing else";
    /// A file that was cleaned.
    stripped(file, what, before, after): zh: "已清理 {file}：{what}\n  清理前 {before}\n  清理后 {after}", en: "cleaned {file}: {what}\n  before {before}\n  after  {after}";
    /// A file that would be cleaned.
    strippable(file, what, before, after): zh: "将清理 {file}：{what}\n  现在　 {before}\n  清理后 {after}", en: "would clean {file}: {what}\n  now    {before}\n  after  {after}";
    /// A cleaned file that was published before.
    strip_registered(document): zh: "  这个附件登记过，改了要告诉读者：在 {document} 的文首写一条“更新记录”，再编译", en: "  it is in the register: tell readers by an entry of `changes` in {document} before the next build";
    /// A file that was left as it is.
    strip_refused(file, why): zh: "没有清理 {file}：{why}", en: "left {file} as it is: {why}";
    /// The end of the cleaning.
    strip_done(files, cleaned, refused): zh: "看了 {files} 个附件：清理 {cleaned}，没有清理 {refused}", en: "looked at {files} attachments: cleaned {cleaned}, left {refused}";
    /// `forecast`.
    forecast(): zh: "预报：哪一天会出什么问题、有什么到期，不写任何文件", en: "Tell on which day what will be wrong, and what falls due; writes nothing";
    /// `--days`.
    forecast_days(): zh: "往后看多少天（默认 180）", en: "How many days to look ahead (default: 180)";
    /// `--as-of` of `forecast`.
    as_of_forecast(): zh: "从这一天往后看（默认：现在）", en: "Look ahead from the end of this day (default: now)";
    /// `--format` of `forecast`.
    forecast_format(): zh: "输出格式：human、ics（日历）、json", en: "What is printed: human, ics (a calendar), json";
    /// A count of days that is none.
    not_a_count_of_days(text): zh: "--days 的“{text}”不是天数，请写 1 至 3660", en: "--days: `{text}` is no count of days; write 1 to 3660";
    /// What is wrong today.
    monday_today(day, errors, warnings, hints): zh: "{day}：今天有错误 {errors}，提醒 {warnings}，提示 {hints}；逐条见 gongkai check", en: "{day}: today errors {errors}, warnings {warnings}, hints {hints}; gongkai check shows them";
    /// What will be wrong soon.
    monday_soon(day, errors, warnings, hints): zh: "到 {day} 还会出现：错误 {errors}，提醒 {warnings}，提示 {hints}", en: "by {day} there will be more: errors {errors}, warnings {warnings}, hints {hints}";
    /// Nothing is coming.
    forecast_nothing(day): zh: "到 {day} 为止，没有会到期的事项", en: "nothing falls due by {day}";
    /// The class of what happens to documents.
    forecast_events(): zh: "到期和定时", en: "documents";
    /// A scheduled document.
    event_appears(title): zh: "定时发布：{title}", en: "published as scheduled: {title}";
    /// A document comes into force.
    event_in_force(title): zh: "开始施行：{title}", en: "in force from this day: {title}";
    /// A document's last day in force.
    event_expires(title): zh: "有效期最后一天：{title}", en: "in force for the last day: {title}";
    /// A consultation's last day.
    event_closes(title): zh: "征集最后一天：{title}", en: "open for comments for the last day: {title}";
    /// A decision's last day.
    event_lapses(title): zh: "公示最后一天：{title}", en: "shown for the last day: {title}";
    /// A pin's last day.
    event_unpinned(title): zh: "置顶最后一天：{title}", en: "pinned for the last day: {title}";
    /// `explain`.
    explain(): zh: "说明一条审查规则：依据、道理和例子", en: "Explain a rule of the audit: its clause, its reason, examples";
    /// The rule to explain.
    explain_rule(): zh: "规则的名称或编号", en: "The name or the code of the rule";
    /// A rule that there is not.
    no_rule(name, near): zh: "没有名为“{name}”的规则，是否想写“{near}”？\n全部规则：gongkai manual rules", en: "there is no rule `{name}`; did you mean `{near}`?\nAll of them: gongkai manual rules";
    /// A finding that is allowed.
    allowed(rule, place, message, reason): zh: "已允许 [{rule}] {place}：{message}。原因：{reason}", en: "allowed [{rule}] {place}: {message}; reason: {reason}";
    /// What the site says of a rule.
    adjusted(rule, severity, reason): zh: "已调整 [{rule}] {severity}。原因：{reason}", en: "set [{rule}] {severity}; reason: {reason}";
    /// A rule that is not looked for.
    off(): zh: "关闭", en: "off";
    /// What is found on page after page.
    on_more_pages(count): zh: "另有 {count} 个页面也是这样，多半出自模板", en: "the same on {count} more pages, most likely by a template";
    /// The end of an audit.
    checked(documents, errors, warnings, hints, allowed): zh: "审查了 {documents} 份文档：错误 {errors}，提醒 {warnings}，提示 {hints}，已允许 {allowed}", en: "audited {documents} documents: errors {errors}, warnings {warnings}, hints {hints}, allowed {allowed}";
    /// What does not stop a build.
    shortcomings(count): zh: "按公开的规定，网站整体还有 {count} 处不足，不影响发布；运行 gongkai check 查看", en: "by the rules of the field the portal as a whole has {count} shortcomings, which stop nothing: run gongkai check";
}
