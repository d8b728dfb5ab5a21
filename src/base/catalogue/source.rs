//! Findings of `source`: what is wrong with a file as a file.

use super::findings;

findings! {
    /// A text file far beyond any document.
    too_large(size, largest): Error "file-too-large",
        zh: "文件有 {size} MB，超过正文文件的上限 {largest} MB", en: "the file has {size} MB; a text file may have {largest} MB",
        help_zh: "请把数据或图片作为附件放在文档旁边", help_en: "put data or pictures beside the document as attachments";

    /// Bytes that are text in none of the encodings.
    undecodable(offset): Error "file-undecodable",
        zh: "从第 {offset} 字节起不是文本：既不是 UTF-8、UTF-16，也不是 GB18030",
        en: "from byte {offset} on this is no text: neither UTF-8, UTF-16 nor GB18030",
        help_zh: "请用编辑器另存为 UTF-8；如果是 Word 或表格文件，请作为附件发布", help_en: "save it as UTF-8 in your editor; publish a Word or spreadsheet file as an attachment";

    /// A file that was read although it is not UTF-8.
    other_encoding(encoding): Info "file-encoding",
        zh: "按 {encoding} 编码读取", en: "read as {encoding}",
        help_zh: "建议另存为 UTF-8，以免在别的电脑上显示为乱码", help_en: "save it as UTF-8, so that it opens everywhere";

    /// A symbolic link that leads out of `content/`.
    link_leaves(): Error "link-leaves-content",
        zh: "符号链接指向 content/ 之外，未读取", en: "a symbolic link leads out of content/ and was not followed",
        help_zh: "请把文件复制到 content/ 之内", help_en: "copy the file into content/";

    /// Something in `content/` that the system would not let us read.
    unreadable(why): Error "file-unreadable",
        zh: "无法读取：{why}", en: "cannot be read: {why}";

    /// Front matter without its closing line.
    front_matter_unclosed(): Error "front-matter-unclosed",
        zh: "文首信息没有结束行", en: "the front matter has no closing line",
        help_zh: "在文首信息之后另起一行，写三个减号 ---", help_en: "write three hyphens, ---, on a line of their own after the front matter";

    /// Front matter of an absurd size.
    front_matter_too_long(limit): Error "front-matter-too-long",
        zh: "文首信息超过 {limit} KB", en: "the front matter is longer than {limit} kB",
        help_zh: "文首信息只写字段；正文写在第二个 --- 之后", help_en: "the front matter holds the fields only; the text goes below the second ---";

    /// A tab where YAML allows blanks only.
    tab(): Error "front-matter-tab",
        zh: "文首信息的行首有制表符（Tab）", en: "a line of the front matter begins with a tab",
        help_zh: "请改用空格缩进", help_en: "indent with blanks";

    /// An anchor, an alias or a tag.
    yaml_reference(): Error "front-matter-reference",
        zh: "文首信息不使用 & * ! 开头的引用和类型标记", en: "front matter has no use for references and tags that begin with & * !",
        help_zh: "如果这是文字，请用引号括起来", help_en: "if it is text, put it in quotes";

    /// Lists within lists within lists.
    yaml_depth(): Error "front-matter-depth",
        zh: "文首信息的层次过深", en: "the front matter is nested too deeply",
        help_zh: "字段的值最多两三层；如果这是文字，请用引号括起来", help_en: "a field has two or three levels at most; if it is text, put it in quotes";

    /// A key written twice.
    yaml_twice(key): Error "front-matter-twice",
        zh: "字段“{key}”写了两次", en: "the field `{key}` stands twice",
        help_zh: "只保留一处；要写多个值时用列表", help_en: "keep one; several values make a list";

    /// What is not YAML.
    not_yaml(why): Error "front-matter-yaml",
        zh: "文首信息写法有误，无法读取：{why}", en: "the front matter cannot be read: {why}",
        help_zh: "每行写“字段: 值”，冒号用半角且后面空一格；值里有冒号或井号时用引号括起来",
        help_en: "write `key: value` on each line, with a blank after the colon; quote a value that holds a colon or a hash";

    /// Front matter that is a list or a single value.
    not_fields(): Error "front-matter-not-fields",
        zh: "文首信息应当由“字段: 值”组成", en: "the front matter should be made of `key: value` lines",
        help_zh: "例如：标题: 关于……的通知（冒号用半角，后面空一格）", help_en: "for example: title: Notice on … (with a blank after the colon)";
}
