//! The command line, as somebody sees it who types.

#![allow(clippy::needless_raw_string_hashes, reason = "as snapshots are written")]

use snapbox::cmd::{Command, cargo_bin};
use snapbox::str;

use crate::portal::Portal;

fn gongkai(lang: &str) -> Command {
    Command::new(cargo_bin!("gongkai")).args(["--lang", lang, "--color", "never"])
}

fn build(portal: &Portal, lang: &str) -> Command {
    let root = portal.path("");
    gongkai(lang).arg("build").arg("--root").arg(root).args(["--as-of", "2024-04-30"])
}

#[test]
fn help_is_for_newcomers_in_both_languages() {
    gongkai("en").arg("--help").assert().success().stdout_eq(str![[r#"
Compiles an agency's Markdown documents into a government-information-disclosure portal

  gongkai [OPTIONS] [COMMAND]

Commands:
  build     Compile content/ and publish it to public/
  serve     Preview on this machine: pages follow your edits, nothing is written
  check     Audit the portal by the rules of the field, and mend
  forecast  Tell on which day what will be wrong, and what falls due; writes nothing
  explain   Explain a rule of the audit: its clause, its reason, examples
  new       Make a new site, or a document in a site
  register  The register: every publication, revision, move and withdrawal
  verify    Check a published copy against its register, without its sources
  stats     Count what was published, by year, kind and column
  report    Begin a disclosure annual report, with every figure that can be computed
  manual    Show a page of the manual: front-matter, text, figures, settings, rules, register, verify, schema (a JSON Schema of the front matter)

Options:
      --root <DIR>     The site's folder (default: the nearest one above that has content/site.yaml)
      --lang <lang>    The language of messages: zh, en (default: the system's)
      --color <color>  When to use colour: auto, always, never
  -q, --quiet          Show errors only
  -v, --verbose        Show hints of little weight too, and every file written
  -h, --help           Show help
  -V, --version        Show the version

First run `gongkai build`, then open public/index.html in a browser.
Keys and text: `gongkai manual front-matter`, `gongkai manual text`, `gongkai manual settings`.
Exit codes: 0 done; 1 the content has errors and nothing was changed; 2 could not run.

"#]]);
    gongkai("zh").arg("--help").assert().success().stdout_eq(str![[r#"
把机关的 Markdown 文档编译成政府信息公开平台

  gongkai [OPTIONS] [COMMAND]

命令:
  build     编译 content/，发布到 public/
  serve     在本机预览：边写边看，不写任何文件
  check     审查网站：按公开的规定逐条检查，可以修正
  forecast  预报：哪一天会出什么问题、有什么到期，不写任何文件
  explain   说明一条审查规则：依据、道理和例子
  new       新建网站，或者在网站里新建文档
  register  登记簿：每一次公开、更新、移动和撤回
  verify    用登记簿核对一份发布结果，不需要源文件
  stats     按年份、类型和栏目统计公开的数量
  report    生成政府信息公开年报的文稿和数据，填好能统计的数
  manual    显示手册的一页：front-matter（字段）、text（正文写法）、figures（计算的数字）、settings（设置）、rules（审查规则）、register（登记簿）、verify（核对）、schema（字段的 JSON Schema）

选项:
      --root <DIR>     站点文件夹（默认：往上找到第一个有 content/site.yaml 的文件夹）
      --lang <lang>    界面语言：zh、en（默认按系统设置）
      --color <color>  何时使用颜色：auto、always、never
  -q, --quiet          只显示错误
  -v, --verbose        也显示提示，列出写入和删除的文件
  -h, --help           显示帮助
  -V, --version        显示版本

先运行 gongkai build，再用浏览器打开 public/index.html。
字段和写法：gongkai manual front-matter、gongkai manual text、gongkai manual settings。
退出码：0 完成；1 内容有错误，什么都没有改动；2 无法运行。

"#]]);
}

#[test]
fn help_of_a_command_names_its_options() {
    gongkai("en").args(["build", "--help"]).assert().success().stdout_eq(str![[r#"
Compile content/ and publish it to public/

  gongkai build [OPTIONS]

Options:
      --out <DIR>      The output folder (default: public in the site's folder)
      --as-of <DATE>   Build the portal as it stands at the end of this day, 2024-04-30, or at a minute, "2024-04-30 09:30" (default: now)
      --locked         Stop, writing nothing, when the register would change (for automatic checks)
      --drafts         Include drafts, scheduled and unreviewed documents (to look at, not to publish)
      --clean          Write every file again
      --force          Go on although the output folder holds other files (which stay as they are)
      --root <DIR>     The site's folder (default: the nearest one above that has content/site.yaml)
      --lang <lang>    The language of messages: zh, en (default: the system's)
      --color <color>  When to use colour: auto, always, never
  -q, --quiet          Show errors only
  -v, --verbose        Show hints of little weight too, and every file written
  -h, --help           Show help

"#]]);
}

#[test]
fn a_build_says_what_it_did() {
    let portal = Portal::new();
    build(&portal, "en").assert().success().stderr_eq(str![[r#"
published 1 documents: 26 files written, 0 unchanged, 0 removed, in [..] s
by the rules of the field the portal as a whole has [..] shortcomings, which stop nothing: run gongkai check

"#]]);
    build(&portal, "zh").assert().success().stderr_eq(str![[r#"
已发布 1 份文档：写入 0 个文件，26 个没有变化，删除 0 个，用时 [..] 秒
按公开的规定，网站整体还有 [..] 处不足，不影响发布；运行 gongkai check 查看

"#]]);
}

#[test]
fn mistakes_are_shown_where_they_stand() {
    let portal = Portal::new().document(
        "content/news/b.md",
        "发布时间: 2023年5月6日\n体栽: 通知\n",
        "见[办法](../policies/none.md)。\n",
    );
    build(&portal, "zh").assert().code(1).stderr_eq(str![[r#"
错误[time-form]: “发布时间 (published)”的时间“2023年5月6日”无法识别：要有日期和时分，时区只能是北京时间
 --> content/news/b.md:5:7
  |
5 | 发布时间: 2023年5月6日
  |           ^^^^^^^^^^^^
  |
  = 建议: 请写成 2023-05-06 09:00
  = 依据: R-47-25 《政府网站发展指引》（国办发〔2017〕47号）：展现

错误[key-unknown]: 没有名为“体栽”的字段
 --> content/news/b.md:6:1
  |
6 | 体栽: 通知
  | ^^^^
  |
  = 建议: 是否想写“体裁”？

错误[link-dead]: 链接“../policies/none.md”没有对应的文件
 --> content/news/b.md:8:2
  |
8 | 见[办法](../policies/none.md)。
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = 建议: 写相对于本文件的路径，或 [[发文字号]]、[[索引号]]

有 3 处错误，什么都没有改动
错误 3，提醒 0，提示 0

"#]]);
    build(&portal, "en").assert().code(1).stderr_eq(str![[r#"
error[time-form]: 发布时间 (published): `2023年5月6日` is not a time: it needs day and minute, and no zone but +08:00
 --> content/news/b.md:5:7
  |
5 | 发布时间: 2023年5月6日
  |           ^^^^^^^^^^^^
  |
  = help: write 2023-05-06 09:00
  = rule: R-47-25 Guidelines for Government Websites (2017, No. 47)

error[key-unknown]: there is no field `体栽`
 --> content/news/b.md:6:1
  |
6 | 体栽: 通知
  | ^^^^
  |
  = help: did you mean `体裁`?

error[link-dead]: the link `../policies/none.md` leads to nothing
 --> content/news/b.md:8:2
  |
8 | 见[办法](../policies/none.md)。
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write a path relative to this file, or [[document number]], or [[index number]]

nothing was changed; errors: 3
errors 3, warnings 0, hints 0

"#]]);
}

#[test]
fn wrong_usage_ends_with_two() {
    gongkai("en").args(["build", "--as-of", "soon"]).assert().code(2).stderr_eq(str![[r#"
error: --as-of: `soon` is not a date; write 2024-04-30

"#]]);
    gongkai("zh").arg("bulid").assert().code(2).stderr_eq(str![[r#"
错误: 没有“bulid”这个命令
      运行 gongkai --help 查看全部命令。

"#]]);
    gongkai("en").args(["build", "--outt", "x"]).assert().code(2).stderr_eq(str![[r#"
error: there is no argument --outt
       Run `gongkai --help` for the arguments.

"#]]);
    gongkai("zh").args(["build", "--color", "blue"]).assert().code(2).stderr_eq(str![[r#"
错误: --color <color> 不能是“blue”；可以是 auto, always, never

"#]]);
    gongkai("zh").args(["build", "--out"]).assert().code(2).stderr_eq(str![[r#"
错误: 请写出 --out <DIR> 的值

"#]]);
    let empty = tempfile::tempdir().unwrap();
    gongkai("en").arg("build").current_dir(empty.path()).assert().code(2);
}

#[test]
fn the_manual_has_its_pages() {
    for page in
        ["front-matter", "text", "figures", "settings", "rules", "register", "verify", "schema"]
    {
        gongkai("zh").args(["manual", page]).assert().success();
    }
    gongkai("en").args(["manual", "none"]).assert().code(2).stderr_eq(str![[r#"
error: the manual has no page `none`; it has front-matter, text, figures, lists, laws, settings, rules, register, verify and schema

"#]]);
}
