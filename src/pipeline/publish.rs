//! theme → output: everything drawn in parallel and staged, then put in place.

use rayon::prelude::*;

use super::draw::{Drawn, Portal};
use super::{Error, Request, has_errors};
use crate::base::Finding;
use crate::output::{Manner, Staging, Written};
use crate::page::{self, Address, Class, Shows};

/// How many documents are drawn before their lines are written: enough to keep every core busy,
/// few enough to keep in memory.
const BATCH: usize = 256;

/// Draws everything and puts it in place. None when drawing found errors: nothing was touched then.
pub(super) fn publish(
    portal: &Portal,
    request: &Request,
    findings: &mut Vec<Finding>,
) -> Result<Option<Written>, Error> {
    let paths = portal.addresses.iter().map(|address| &address.path);
    let assets = portal.theme.assets().iter().map(|(path, _)| path);
    let manner = Manner { over: request.over, fresh: request.fresh };
    let staging = Staging::begin(&request.out, paths.chain(assets), manner)?;
    match (Work { portal, staging: &staging }).draw() {
        Ok(found) => findings.extend(found),
        Err(error) => {
            staging.abandon()?;
            return Err(error);
        }
    }
    if has_errors(findings) {
        staging.abandon()?;
        return Ok(None);
    }
    Ok(Some(staging.commit()?))
}

/// What is at hand while pages are drawn.
struct Work<'build> {
    portal: &'build Portal,
    staging: &'build Staging,
}

impl Work<'_> {
    /// Draws and stages everything; what was found, in order.
    fn draw(&self) -> Result<Vec<Finding>, Error> {
        for (path, bytes) in self.portal.theme.assets() {
            self.staging.put(path, Class::Asset as u8, bytes)?;
        }
        let is_document = |address: &&Address| matches!(address.shows, Shows::Document(_));
        let (documents, others): (Vec<&Address>, Vec<&Address>) =
            self.portal.addresses.iter().partition(is_document);
        let draw_others = || -> Result<Vec<Finding>, Error> {
            let drawn: Result<Vec<Option<Finding>>, Error> =
                others.par_iter().map(|address| self.other(address)).collect();
            Ok(drawn?.into_iter().flatten().collect())
        };
        let (found, more) = rayon::join(|| self.documents(&documents), draw_others);
        let mut found = found?;
        found.extend(more?);
        Ok(found)
    }

    /// Draws the documents in the order of the catalogue, and writes a line for each.
    fn documents(&self, documents: &[&Address]) -> Result<Vec<Finding>, Error> {
        let lines = self.portal.addresses.iter().find(|lines| lines.shows == Shows::DocumentLines);
        let lines = lines.expect("the plan has an address for the documents' lines");
        let mut file = self.staging.append(&lines.path, lines.shows.class() as u8)?;
        let mut found = Vec::new();
        for batch in documents.chunks(BATCH) {
            let drawn: Result<Vec<Drawn>, Error> =
                batch.par_iter().map(|address| self.document(address)).collect();
            for drawn in drawn? {
                match drawn {
                    Ok(line) => file.add(&line)?,
                    Err(finding) => found.push(finding),
                }
            }
        }
        file.finish()?;
        Ok(found)
    }

    /// Draws one document, and gives its line.
    fn document(&self, address: &Address) -> Result<Drawn, Error> {
        let Shows::Document(id) = address.shows else { return Ok(Ok(Vec::new())) };
        let site = &self.portal.site;
        let body = match self.portal.body(id)? {
            Ok(body) => body,
            Err(finding) => return Ok(Err(finding)),
        };
        match self.portal.page(&page::document_view(site, id, &body)) {
            Ok(page) => self.staging.put(&address.path, address.shows.class() as u8, &page)?,
            Err(finding) => return Ok(Err(finding)),
        }
        let mut line = page::document_line(site, id, &body);
        line.push(b'\n');
        Ok(Ok(line))
    }

    /// Draws what is no document.
    fn other(&self, address: &Address) -> Result<Option<Finding>, Error> {
        if address.shows == Shows::DocumentLines {
            return Ok(None);
        }
        match self.portal.draw(address)? {
            Ok(bytes) => {
                self.staging.put(&address.path, address.shows.class() as u8, &bytes)?;
                Ok(None)
            }
            Err(finding) => Ok(Some(finding)),
        }
    }
}
