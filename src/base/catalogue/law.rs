//! Findings of `law`: citations of laws that are no longer in force, and mistakes in law cards.

use super::findings;

findings! {
    /// A citation of a law that was repealed.
    repealed(title, on, by): Warning "law-repealed" ["R-QZ-07"],
        zh: "《{title}》已于{on}废止，由{by}替代", en: "《{title}》 was repealed on {on}; {by} stands in its place",
        help_zh: "改为现行规定；只是叙述过去的事的，可以保留", help_en: "cite what is in force; a mention of the past may stay";

    /// A citation of a law that is not in force yet.
    not_yet(title, from): Warning "law-not-yet" ["R-QZ-07"],
        zh: "《{title}》自{from}起施行，目前还不能作为依据", en: "《{title}》 is in force from {from} on and is no basis yet";

    /// A citation of an article that a law does not have.
    no_article(title, provision, last): Warning "law-no-article" ["R-QZ-07"],
        zh: "《{title}》没有{provision}：全文共{last}条", en: "《{title}》 has no {provision}: its last article is {last}",
        help_zh: "核对条文序号；法律修订后序号可能变了", help_en: "check the number; it may have changed when the law was amended";

    /// A citation of a place that a law on the site does not have.
    no_place(title, provision): Warning "law-no-place" ["R-QZ-07"],
        zh: "本站的《{title}》没有{provision}", en: "《{title}》 on this site has no {provision}",
        help_zh: "核对条、款、项的序号", help_en: "check the numbers of article, paragraph and item";

    /// A title that is nearly that of a law.
    misspelt(title, meant): Warning "law-misspelt" ["R-QZ-07"],
        zh: "没有《{title}》，是否为《{meant}》？", en: "there is no 《{title}》; did you mean 《{meant}》?";

    /// A basis that no law card knows.
    unknown(title): Info "law-unknown" ["R-QZ-07"],
        zh: "不认识《{title}》，没有核对是否有效", en: "《{title}》 is not known, so nobody checked whether it is in force",
        help_zh: "在 content/laws.yaml 里加上：- {{名称: {title}, 施行: 2020-01-01, 条数: 30}}", help_en: "add to content/laws.yaml: - {{title: {title}, from: 2020-01-01, articles: 30}}";

    /// What is no law card.
    not_a_card(): Error "law-card",
        zh: "法律卡片应当有自己的字段", en: "a law card holds fields of its own",
        help_zh: "写成 - {{名称: 某某条例, 施行: 2020-01-01, 条数: 30}}", help_en: "write - {{title: …, from: 2020-01-01, articles: 30}}";

    /// A law card without a title.
    no_title(): Error "law-card-title",
        zh: "法律卡片缺少“名称”", en: "a law card lacks `title`";

    /// A field that a law card has not.
    card_key(key): Error "law-card-key",
        zh: "法律卡片没有“{key}”这一项", en: "a law card has no `{key}`",
        help_zh: "可以写：名称、别名、文号、条数、施行、失效、替代", help_en: "there are: title, aliases, number, articles, from, to, replaced_by";

    /// A value that a field of a law card cannot have.
    card_value(key, value): Error "law-card-value",
        zh: "“{key}”不能是“{value}”", en: "{key} cannot be `{value}`",
        help_zh: "日期写 2020-01-01，条数写整数", help_en: "a day is 2020-01-01, articles is an integer";
}
