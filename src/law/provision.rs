//! Provisions (条款项): the place in a law that a citation names.

use std::fmt;

use crate::base::numeral;

/// A place in a law: an article (条), perhaps a paragraph (款), an item (项) and a sub-item (目) of it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct Provision {
    /// The number of the article.
    pub article: u32,
    /// That of an article put in behind it: 2 in 第十二条之二; 0 for the article itself.
    pub inserted: u32,
    /// The paragraph; 0 when none is named.
    pub paragraph: u32,
    /// The item; 0 when none is named.
    pub item: u32,
    /// The sub-item; 0 when none is named.
    pub sub_item: u32,
}

impl Provision {
    /// The article alone.
    pub const fn article(article: u32, inserted: u32) -> Self {
        Self { article, inserted, paragraph: 0, item: 0, sub_item: 0 }
    }

    /// Its permanent anchor on the portal: `t12`, `t12z1`, `t12k2`, `t12k2x3`.
    ///
    /// An item of an article whose paragraph is not named is that of the first.
    pub fn anchor(&self) -> String {
        let mut anchor = format!("t{}", self.article);
        let has_items = 0 < self.item;
        let paragraph = if has_items { self.paragraph.max(1) } else { self.paragraph };
        // The first paragraph has the anchor of its article.
        let paragraph = if has_items || 1 < paragraph { paragraph } else { 0 };
        for (sign, number) in
            [("z", self.inserted), ("k", paragraph), ("x", self.item), ("m", self.sub_item)]
        {
            if 0 < number {
                anchor.push_str(sign);
                anchor.push_str(&number.to_string());
            }
        }
        anchor
    }
}

/// 第十二条之一第二款第（三）项第4目, as it is cited.
impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "第{}条", numeral::format(self.article))?;
        if 0 < self.inserted {
            write!(f, "之{}", numeral::format(self.inserted))?;
        }
        if 0 < self.paragraph {
            write!(f, "第{}款", numeral::format(self.paragraph))?;
        }
        if 0 < self.item {
            write!(f, "第（{}）项", numeral::format(self.item))?;
        }
        if 0 < self.sub_item {
            write!(f, "第{}目", self.sub_item)?;
        }
        Ok(())
    }
}
