//! Where a text does not mean what `CommonMark` says, even with its line breaks.

/// A difference, with the examples of the specification that show it.
#[derive(Debug, Clone, Copy)]
pub struct Difference {
    /// What is different and why, in Chinese and English.
    pub reason: [&'static str; 2],
    /// The numbers of the examples in version 0.31.2, in order.
    pub examples: &'static [u32],
}

/// Every difference: the manual lists them, and a test finds these and no other.
pub const DIFFERENCES: &[Difference] = &[
    Difference {
        reason: [
            "HTML 经过清理：补全标签，去掉注释和不允许的内容，网页才不会被破坏或者被人利用",
            "HTML is cleaned: made well-formed, without comments and without what is not allowed, so that no text can break or abuse a page",
        ],
        examples: &[
            21, 31, 148, 149, 150, 151, 152, 153, 155, 156, 157, 158, 160, 163, 165, 169, 170, 171,
            172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 187, 190, 191, 201,
            308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625,
            626, 627, 628, 629, 630, 631, 642, 643,
        ],
    },
    Difference {
        reason: [
            "链接的文件名可以有空格：办公室的文件名常有空格",
            "the target of a link may hold blanks, as the names of office files do",
        ],
        examples: &[41, 488, 568],
    },
    Difference {
        reason: ["网址写在正文里就是链接", "an address is a link wherever it stands"],
        examples: &[602, 606, 608, 611, 612],
    },
    Difference {
        reason: [
            "“2.”后面不空格也是序号：公文的标题这样写",
            "`2.` numbers a heading without a blank after it, as official texts write it",
        ],
        examples: &[261],
    },
];
