//! Structured data in a page, in the words of schema.org.

use serde_json::{Map, Value, json};

use crate::base::date;
use crate::document::Kind;
use crate::site::{DocId, Site, Validity};

/// What the page of the document `id` says of it.
pub(super) fn document(site: &Site, id: DocId) -> String {
    let (document, entry) = (site.document(id), site.entry(id));
    let base = site.settings.base_url.as_str();
    let is_law = document.kind.facts().binds;
    let mut data = Map::new();
    let mut set = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            data.insert(key.to_owned(), Value::String(value));
        }
    };
    set("@context", Some("https://schema.org".to_owned()));
    set("@type", Some(schema_type(document.kind).to_owned()));
    set("name", Some(document.title.clone()));
    set("url", Some(document.url.absolute(base)));
    set("inLanguage", Some("zh-CN".to_owned()));
    set("datePublished", Some(date::stamp(document.dates.published)));
    set("dateModified", document.changed().map(date::stamp));
    set("dateCreated", document.dates.written.map(date::day));
    set("description", Some(document.summary.clone()));
    set("identifier", Some(entry.identity.index.to_string()));
    if is_law {
        set(
            "legislationIdentifier",
            document.number.as_ref().map(|number| number.value.to_string()),
        );
        set("legislationDate", document.dates.written.map(date::day));
        set("legislationDateOfApplicability", document.dates.effective.map(date::day));
        set("legislationLegalForce", entry.validity.map(|validity| force(validity).to_owned()));
    }
    let publisher = document.issuer.as_deref().unwrap_or(&site.settings.agency);
    data.insert(
        "publisher".to_owned(),
        json!({"@type": "GovernmentOrganization", "name": publisher}),
    );
    script(&Value::Object(data))
}

/// What the home page says of the agency.
pub(super) fn agency(site: &Site) -> String {
    let settings = &site.settings;
    script(&json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": settings.agency,
        "alternateName": settings.short_name,
        "url": settings.base_url.as_str(),
        "telephone": settings.footer.phone,
        "address": settings.footer.address,
    }))
}

fn schema_type(kind: Kind) -> &'static str {
    match kind {
        Kind::News => "NewsArticle",
        Kind::Notice => "SpecialAnnouncement",
        kind if kind.facts().binds => "Legislation",
        Kind::AnnualReport | Kind::Report | Kind::Statistics => "Report",
        _ => "DigitalDocument",
    }
}

fn force(validity: Validity) -> &'static str {
    match validity {
        Validity::InForce | Validity::Amended => "https://schema.org/InForce",
        Validity::PartlyInvalid => "https://schema.org/PartiallyInForce",
        Validity::NotYet | Validity::Repealed | Validity::Expired => {
            "https://schema.org/NotInForce"
        }
    }
}

/// JSON that no text in it can end: `<` never stands in a script element as itself.
fn script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
