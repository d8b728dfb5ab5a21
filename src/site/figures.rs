//! Figures computed: what a text asks for, said when everything is linked.

use super::{DocId, Findings, Site, Target};
use std::sync::Arc;

use crate::base::catalogue::{annual as annual_found, site as found};
use crate::base::{Date, Finding, Place, Severity};
use crate::calendar::NoData;
use crate::document::figure::{Days, Fact, Penalties, ReportCell, RowSelection, Selection};
use crate::document::{Document, Figure};

/// Puts every figure of `site` where its text asks for it.
pub(super) fn fill(site: &mut Site, findings: &mut Findings) {
    for at in 0..site.documents.len() {
        let document = &site.documents[at];
        let figures = document.text.figures.iter().map(|(link, figure)| {
            let place = || Place::At(document.path.clone(), document.text.links[*link].at);
            (*link, value(site, Some(document), figure, place))
        });
        let values: Vec<_> = figures.collect();
        place(&mut site.entries[at].links, values, findings);
    }
    let columns = site.columns.iter().map(|(_, column)| {
        let file = &column.file;
        let figures = file.figures.iter().map(|(link, figure)| {
            let place = || Place::At(file.path.clone(), file.link_positions[*link]);
            (*link, value(site, None, figure, place))
        });
        figures.collect()
    });
    let columns: Vec<Vec<_>> = columns.collect();
    for (links, values) in site.column_links.iter_mut().zip(columns) {
        place(links, values, findings);
    }
}

fn place(
    links: &mut [Target],
    values: Vec<(usize, Result<String, Finding>)>,
    findings: &mut Findings,
) {
    for (link, value) in values {
        match value {
            Ok(value) => links[link] = Target::Figure(value),
            Err(finding) => findings.push(finding),
        }
    }
}

/// The value of a figure that stands in the document `of`, or in the introduction of a column.
fn value(
    site: &Site,
    of: Option<&Document>,
    figure: &Figure,
    place: impl Fn() -> Place,
) -> Result<String, Finding> {
    match figure {
        Figure::Documents(selection) => documents(site, selection, place).map(|n| n.to_string()),
        Figure::WorkingDays(days) => {
            let days = match *days {
                Days::Year(year) => site.calendar.of_year(year),
                Days::Between(from, to) => site.calendar.between(from, to),
            };
            // A text with a hole in it is not published.
            let stops =
                |no_data: NoData| Finding { severity: Severity::Error, ..no_data.finding(place()) };
            days.map(|days| days.to_string()).map_err(stops)
        }
        Figure::Agency(fact) => agency(site, *fact, place),
        Figure::Report(cell) => report(site, of, cell, place),
        Figure::Rows(selection) => rows(site, of, selection, place).map(|n| n.to_string()),
        Figure::Penalties(Penalties { year, money }) => {
            let penalties = site.penalties(*year);
            let count = || penalties.total().to_string();
            Ok(if *money { penalties.amount.to_string() } else { count() })
        }
    }
}

fn report(
    site: &Site,
    of: Option<&Document>,
    cell: &ReportCell,
    place: impl Fn() -> Place,
) -> Result<String, Finding> {
    let report = match cell.year {
        Some(year) => site.report_on(year),
        None => of.and_then(Document::figures),
    };
    let year = cell.year.map(|year| year.to_string()).unwrap_or_default();
    let report = report.ok_or_else(|| annual_found::no_report(place(), year))?;
    let slot = report.slot(&cell.row, cell.column.as_deref());
    let column = cell.column.as_deref().unwrap_or_default();
    let slot = slot.ok_or_else(|| annual_found::no_slot(place(), &cell.row, column))?;
    Ok(report.at(slot).to_string())
}

fn rows(
    site: &Site,
    of: Option<&Document>,
    selection: &RowSelection,
    place: impl Fn() -> Place,
) -> Result<usize, Finding> {
    let named = |path: &String| {
        let is = |document: &&Arc<Document>| {
            let path_of = document.path.in_content().trim_end_matches(".md");
            path_of.trim_end_matches("/index") == path
        };
        site.documents.iter().find(is).map(|document| &**document)
    };
    let document = selection.list.as_ref().map_or(of, named);
    let list = document.and_then(Document::rows);
    let name = selection.list.as_deref().unwrap_or_default();
    let table = &list.ok_or_else(|| found::figure_no_list(place(), name))?.table;
    let Some((column, value)) = &selection.fits else { return Ok(table.rows.len()) };
    let at = table
        .columns
        .iter()
        .position(|heading| heading.name == *column || heading.over.as_ref() == Some(column));
    let at = at.ok_or_else(|| found::figure_no_column(place(), column))?;
    Ok(table.rows.iter().filter(|row| row.cells[at] == *value).count())
}

fn documents(
    site: &Site,
    selection: &Selection,
    place: impl Fn() -> Place,
) -> Result<usize, Finding> {
    let column = match &selection.column {
        None => None,
        Some(folder) => Some(site.columns.in_folder(folder).ok_or_else(|| {
            let folders = site.columns.iter().map(|(_, column)| column.folder.as_str());
            let near = folders.max_by(|a, b| {
                let likeness = |other| strsim::normalized_damerau_levenshtein(folder, other);
                likeness(a).total_cmp(&likeness(b))
            });
            found::figure_column(place(), folder, near.unwrap_or_default())
        })?),
    };
    let counted = |id: &DocId| {
        let (document, entry) = (site.document(*id), site.entry(*id));
        let of = |year: Option<i16>, of: Option<i16>| year.is_none() || year == of;
        let in_force = entry.validity.map(|validity| !validity.is_out_of_force());
        (selection.kinds.is_empty() || selection.kinds.contains(&document.kind))
            && of(selection.year, Some(document.dates.published.year()))
            && of(selection.written, document.dates.written.map(Date::year))
            && selection.article20.is_none_or(|item| document.article20.contains(&item))
            && selection.normative.is_none_or(|normative| document.normative == normative)
            && selection.in_force.is_none_or(|wanted| in_force == Some(wanted))
            && document.withdrawn.is_none()
    };
    Ok(match column {
        Some(column) => site.columns.get(column).all.iter().filter(|id| counted(id)).count(),
        None => site.ids().filter(counted).count(),
    })
}

fn agency(site: &Site, fact: Fact, place: impl Fn() -> Place) -> Result<String, Finding> {
    let settings = &site.settings;
    Ok(match fact {
        Fact::Name => settings.agency.clone(),
        Fact::ShortName => settings.short_name.clone(),
        Fact::Code => settings.agency_code.to_string(),
        Fact::Address => settings.footer.address.clone(),
        Fact::Phone => settings.footer.phone.clone(),
        Fact::Email => {
            settings.footer.email.clone().ok_or_else(|| found::figure_no_email(place()))?
        }
        Fact::Sponsor => settings.footer.sponsor.clone(),
    })
}
