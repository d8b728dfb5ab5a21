//! What changed of each power item from one published list to the next, from the texts that were
//! kept.

use std::collections::BTreeMap;

use crate::document::{self, Data};
use crate::page::{self, ItemChange};
use crate::register::Register;
use crate::site::{DocId, Site};
use crate::source::Texts;
use crate::table::power::PowerItem;

/// The changes of items, by the list and the name of the item's page.
pub(super) type Histories = BTreeMap<DocId, BTreeMap<String, Vec<ItemChange>>>;

/// The changes of all items of all lists that were published more than once.
pub(super) fn histories(site: &Site, register: &Register, texts: &Texts) -> Histories {
    let lists = site.ids().filter(|id| has_powers(site, *id));
    lists.filter_map(|id| Some((id, of_list(site, register, texts, id)?))).collect()
}

fn has_powers(site: &Site, id: DocId) -> bool {
    !site.document(id).powers().is_empty()
}

fn of_list(
    site: &Site,
    register: &Register,
    texts: &Texts,
    id: DocId,
) -> Option<BTreeMap<String, Vec<ItemChange>>> {
    let (record, document) = (register.record(site, id)?, site.document(id));
    let mut lists = Vec::with_capacity(record.revisions.len());
    let shown = record.revisions.iter().enumerate().filter(|(_, revision)| !revision.erased);
    for (at, revision) in shown {
        let items: Vec<PowerItem> = if revision.source == document.text.source {
            document.powers().to_vec()
        } else {
            let text = texts.get(revision.source)?;
            let (_, data) = document::of_kept(&document.path, &text)?;
            let data = data.and_then(|data| Data::of_kept(document.kind, &document.path, &data));
            data.map(|data| data.powers().to_vec()).unwrap_or_default()
        };
        // The first stood there from the publication on, whenever the register was begun.
        let since = if at == 0 { record.published } else { revision.at };
        lists.push((since.date(), items));
    }
    Some(page::histories(&lists))
}
