//! theme → output: everything drawn in parallel and staged, then put in place.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;

use rayon::prelude::*;

use super::check::Inspector;
use super::draw::Portal;
use super::fingerprint::Fingerprint;
use super::gate::Gate;
use super::keep::{Keeping, Kept, Packs};
use super::lineup::{self, LINED, Line, Lineup, Outcome, Placed};
use super::sheet::{self, Before};
use super::{Error, Registers, Request, has_errors};
use crate::audit::Reviewed;
use crate::base::catalogue::history as found;
use crate::base::pack::Deflater;
use crate::base::{Checked, Digest, Finding, Place, Sha256, SitePath, SourcePath};
use crate::history::{self, REGISTER};
use crate::markdown::Body;
use crate::output::{self, Addition, Entered, Ledger, Lines, Staging, Waiting, Written};
use crate::page::{self, Address, Class, Shows, View};
use crate::site::DocId;
use crate::source::TEXTS;

/// How many documents are drawn before their lines are written: enough to keep every core busy,
/// few enough to keep in memory.
const BATCH: usize = 256;

/// Everything drawn and staged, to be put in place.
pub(super) struct Staged<'build> {
    portal: &'build Portal,
    staging: Staging,
    addition: Option<Addition>,
    registers: Registers,
}

impl Staged<'_> {
    /// Whether the register says what this build says, once it is in place.
    pub(super) fn is_registered(&self) -> bool {
        self.registers == Registers::Yes || !self.portal.is_news()
    }

    /// Puts it in place.
    pub(super) fn commit(self) -> Result<Written, Error> {
        let written = self.staging.commit(self.addition.as_ref())?;
        if self.registers == Registers::Yes {
            self.portal.erase()?;
        }
        Ok(written)
    }
}

/// Draws and stages everything, and gives the gate that it passed. None when errors were found: nothing
/// was touched then.
pub(super) fn stage<'build>(
    portal: &'build Portal,
    entered: Entered,
    request: &Request,
    findings: &mut Vec<Finding>,
) -> Result<Option<(Staged<'build>, Gate)>, Error> {
    let is_past = portal.register.history.is_past();
    let registers = if request.day.drafts || is_past { Registers::No } else { request.registers };
    if registers == Registers::Locked && portal.is_news() {
        findings.push(found::locked(Place::Portal, portal.register.acts));
        return Ok(None);
    }
    if is_past && !request.manner.over && is_behind(portal, &request.out) {
        findings.push(found::past_over_present(Place::Portal, request.out.display()));
        return Ok(None);
    }
    let program = request.remember.map(|remember| remember.program);
    let (gate, fingerprint) = rayon::join(
        || Gate::of(portal, request, findings),
        || program.map(|program| Fingerprint::of(program, portal)),
    );
    if has_errors(findings) {
        return Ok(None);
    }
    let staging = Staging::begin(entered)?;
    let adds = registers == Registers::Yes && portal.is_news();
    let keeping = Keeping::of(portal, adds);
    let inspector = gate.inspector(portal);
    let work = Work { portal, staging: &staging, fingerprint, gate: inspector, keeping };
    let drawn = work.draw().map(|(packs, found)| {
        findings.extend(found);
        adds.then(|| portal.addition(packs))
    });
    let addition = match drawn {
        Ok(addition) if !has_errors(findings) => addition,
        Ok(_) => {
            staging.abandon()?;
            return Ok(None);
        }
        Err(error) => {
            staging.abandon()?;
            return Err(error);
        }
    };
    Ok(Some((Staged { portal, staging, addition, registers }, gate)))
}

/// Whether a portal later than this one stands in `out`: the past is never put in its place.
fn is_behind(portal: &Portal, out: &Path) -> bool {
    let register = output::published(out, &SitePath::new(REGISTER));
    let present = register.map_or(0, |register| register.len() as u64);
    portal.register.history.length() < present
}

impl Portal {
    /// Whether this build changes the register.
    fn is_news(&self) -> bool {
        !self.register.lines.is_empty() || self.register.was_torn
    }

    /// What this build adds to the register, with the texts it keeps in `packs`.
    fn addition(&self, packs: Vec<Waiting>) -> Addition {
        let register = &self.register;
        let file = self.content.on_disk(&SourcePath::new(history::PATH));
        let lines = register.lines.clone();
        let length = register.history.length() - lines.len() as u64;
        let ledger = Ledger { file, length, lines };
        Addition { ledger, size: self.register_file.size, packs }
    }

    /// Takes texts that must be gone out of where they are kept (R-118-07).
    fn erase(&self) -> Result<(), Error> {
        let revisions = |erased: bool| {
            let all = self.register.history.records().iter().flat_map(|record| &record.revisions);
            all.filter(move |revision| revision.erased == erased).map(|revision| revision.source)
        };
        let mut must_go: HashSet<Sha256> =
            revisions(true).filter(|proof| self.texts.has(*proof)).collect();
        if must_go.is_empty() {
            return Ok(());
        }
        // Another document may have been published with the same text.
        for shared in revisions(false) {
            must_go.remove(&shared);
        }
        let gone: Vec<Sha256> = must_go.iter().copied().collect();
        let mut packs = Vec::new();
        for path in self.texts.packs_with(&gone) {
            if let Some(pack) = self.content.pack(&path)? {
                packs.push((path, pack.without(|proof| must_go.contains(&proof))));
            }
        }
        let folder = self.content.on_disk(&SourcePath::new(TEXTS));
        Ok(output::replace_packs(&folder, &packs)?)
    }
}

/// What is at hand while pages are drawn.
struct Work<'build> {
    portal: &'build Portal,
    staging: &'build Staging,
    /// What pages share, when it is known whether a page would be the same.
    fingerprint: Option<Fingerprint>,
    /// What must not be published, if that is asked.
    gate: Option<Inspector<'build>>,
    /// The texts to keep.
    keeping: Keeping,
}

/// What is read again of a document while it is drawn.
struct Read<'build> {
    body: Cow<'build, Body>,
    kept: Option<Kept>,
}

impl Work<'_> {
    /// Draws and stages everything; the texts to keep, and what was found, in order.
    fn draw(&self) -> Result<(Vec<Waiting>, Vec<Finding>), Error> {
        for (path, bytes) in self.portal.theme.assets() {
            self.staging.put(path, Class::Asset as u8, None, bytes)?;
        }
        let (mut documents, mut others) = (Vec::new(), Vec::new());
        for address in &self.portal.addresses {
            match address.shows {
                Shows::Document(id) => documents.push(Placed { address, id }),
                _ => others.push(address),
            }
        }
        // What takes longest begins first.
        others.sort_by_key(|address| address.shows != Shows::CatalogueXlsx);
        let draw = || rayon::join(|| self.documents(&documents), || self.others(&others));
        let (drawn, more) = self.staging.settling(draw)?;
        let (packs, mut found) = drawn?;
        found.extend(more?);
        Ok((packs, found))
    }

    /// Draws what is no document. A few of them take as long as thousands of others, so each is for
    /// itself whoever has time.
    fn others(&self, others: &[&Address]) -> Result<Vec<Finding>, Error> {
        let drawn = others.par_iter().with_max_len(1).map(|address| self.other(address));
        let drawn: Result<Vec<Vec<Finding>>, Error> = drawn.collect();
        Ok(drawn?.into_iter().flatten().collect())
    }

    /// Draws the documents in the order of the catalogue, and writes a line and a row for each.
    fn documents(&self, documents: &[Placed<'_>]) -> Result<(Vec<Waiting>, Vec<Finding>), Error> {
        let (files, brackets) = (LINED.map(|shows| self.address(shows)), lineup::brackets());
        let before = self.staging.lines(files.map(|file| &file.path), &brackets);
        let packs = Packs::of(self.portal);
        let mut lineup = Lineup::new(self.staging, &before, &brackets, files, packs);
        let mut last = None;
        for batch in documents.chunks(BATCH) {
            let draw = || self.batch(batch, &before);
            // While one is drawn, the one before it is written.
            let (drawn, written) = rayon::join(draw, || lineup.take(last.take()));
            written?;
            last = Some(drawn?);
        }
        lineup.take(last)?;
        lineup.finish()
    }

    fn batch(&self, batch: &[Placed<'_>], before: &Lines) -> Result<Vec<Outcome>, Error> {
        let draw =
            |deflater: &mut Deflater, placed: &Placed<'_>| self.document(placed, before, deflater);
        batch.par_iter().map_init(Deflater::default, draw).collect()
    }

    /// Draws one document, if its page is another than the one in place, and gives its line.
    fn document(
        &self,
        placed: &Placed<'_>,
        before: &Lines,
        deflater: &mut Deflater,
    ) -> Result<Outcome, Error> {
        let Placed { address, id } = *placed;
        let (path, rank) = (&address.path, address.shows.class() as u8);
        let (site, register) = (&self.portal.site, &self.portal.register);
        let key = self.fingerprint.as_ref().map(|fingerprint| fingerprint.document(id));
        if let Some(key) = key.filter(|_| !self.keeping.wants(id))
            && let Some(at) = before.known(key)
            && self.staging.has(path, key)
        {
            return Ok(Ok(Line::Same(at)));
        }
        let view = page::document_view(site, register, id);
        let Checked { value, findings: mut wrong } = self.read(id, deflater)?;
        let Some(Read { body, kept }) = value else { return Ok(Err(wrong)) };
        match self.portal.page(&page::fill(view, site, id, &body)) {
            Ok(page) => {
                wrong.extend(self.wrong(address, &page));
                if !wrong.is_empty() {
                    return Ok(Err(wrong));
                }
                self.staging.put(path, rank, key, &page)?;
            }
            Err(finding) => return Ok(Err(vec![finding])),
        }
        let row = page::row(site, id);
        let mut line = page::document_line(site, id, &row.json, &body);
        line.push(b'\n');
        let lines = [line, row.json, row.csv.into_bytes()];
        Ok(Ok(Line::Anew(key.unwrap_or_default(), lines, kept)))
    }

    /// The body of a document, with what of its text and its data must not be published, and its text
    /// if that is kept; none when it cannot be read.
    fn read(&self, id: DocId, deflater: &mut Deflater) -> Result<Checked<Option<Read<'_>>>, Error> {
        let cannot = |finding| Checked { value: None, findings: vec![finding] };
        let gate = self.gate.as_ref().filter(|gate| gate.force.reads_documents());
        if gate.is_none() && !self.keeping.wants(id) {
            let read = self.portal.body(id)?.map(|body| Some(Read { body, kept: None }));
            return Ok(read.map_or_else(cannot, Checked::clean));
        }
        let (source, body) = match self.portal.reread(id)? {
            Ok(read) => read,
            Err(finding) => return Ok(cannot(finding)),
        };
        let findings = match gate {
            Some(gate) => self.wrong_in(
                gate,
                &Reviewed::new(id, self.portal.site.document(id), &source, &body),
            )?,
            None => Vec::new(),
        };
        Ok(match self.keeping.text(self.portal, id, &source, deflater) {
            Ok(kept) => Checked { value: Some(Read { body, kept }), findings },
            Err(finding) => cannot(finding),
        })
    }

    /// What of a text and of its data must not be published.
    fn wrong_in(&self, gate: &Inspector<'_>, text: &Reviewed<'_>) -> Result<Vec<Finding>, Error> {
        let mut wrong = gate.text(text);
        let file = text.document.data_file.as_ref().filter(|_| gate.force.reads_files());
        if let Some(file) = file {
            wrong.extend(gate.file(&file.value, &self.portal.content.bytes(&file.value)?));
        }
        Ok(gate.allows.not_allowed(wrong))
    }

    /// What of a drawn page or of a file must not be published.
    fn wrong(&self, address: &Address, bytes: &[u8]) -> Vec<Finding> {
        let Some(gate) = &self.gate else { return Vec::new() };
        let wrong = match address.shows {
            Shows::File(at) => gate.file(&self.portal.site.files[at].source, bytes),
            _ if address.path.as_str().ends_with(".html") => gate.page(address, bytes, None),
            _ => Vec::new(),
        };
        gate.allows.not_allowed(wrong)
    }

    /// Draws what is no document, unless it is the same as what is in place.
    fn other(&self, address: &Address) -> Result<Vec<Finding>, Error> {
        let (path, rank) = (&address.path, address.shows.class() as u8);
        if LINED.contains(&address.shows) {
            // They are drawn with the documents.
            return Ok(Vec::new());
        }
        match (address.shows, &self.fingerprint) {
            (Shows::RegisterLines, _) => return self.register(address).map(|()| Vec::new()),
            (Shows::CatalogueXlsx, Some(by)) => {
                return self.spreadsheet(address, by).map(|()| Vec::new());
            }
            _ => {}
        }
        let rows = self.fingerprint.as_ref().and_then(|by| by.rows(self.portal, address));
        if rows.is_some_and(|key| self.staging.has(path, key)) {
            return Ok(Vec::new());
        }
        let view = match address.shows {
            Shows::PowerItem(id, at) => self.portal.power_item(id, at),
            _ => page::view(&self.portal.site, &self.portal.register, address),
        };
        let key = rows.or_else(|| self.key(address, view.as_ref()));
        if key.is_some_and(|key| self.staging.has(path, key)) {
            return Ok(Vec::new());
        }
        let drawn = match &view {
            Some(view) => self.portal.page(view),
            None => self.portal.draw(address)?,
        };
        match drawn {
            Ok(bytes) => {
                let wrong = self.wrong(address, &bytes);
                if wrong.is_empty() {
                    self.staging.put(path, rank, key, &bytes)?;
                }
                Ok(wrong)
            }
            Err(finding) => Ok(vec![finding]),
        }
    }

    /// Copies the register with the lines of this build, unless it is the one in place: its head tells.
    fn register(&self, address: &Address) -> Result<(), Error> {
        let (path, rank) = (&address.path, address.shows.class() as u8);
        let head = self.portal.register.history.head();
        let key = self.fingerprint.as_ref().map(|_| Digest::of_fields(&head));
        if !key.is_some_and(|key| self.staging.has(path, key)) {
            let mut copy = self.staging.stream(path, rank, key)?;
            copy.copy(self.portal.register_lines()?)?;
            copy.finish()?;
        }
        Ok(())
    }

    /// Draws the spreadsheet of the catalogue, as far as it is not the same as the one in place.
    fn spreadsheet(&self, address: &Address, by: &Fingerprint) -> Result<(), Error> {
        let (path, rank) = (&address.path, address.shows.class() as u8);
        let keys = by.sheet_pieces(self.portal);
        let key = by.spreadsheet(self.portal, &keys);
        if self.staging.has(path, key) {
            return Ok(());
        }
        let before = self.staging.noted(sheet::NOTE, [path]).map(Before::new);
        let (bytes, places) = self.portal.spreadsheet_after(before.as_ref(), &keys);
        self.staging.put(path, rank, Some(key), &bytes)?;
        self.staging.note(sheet::NOTE, &[(Digest::of(&bytes), bytes.len() as u64)], &places);
        Ok(())
    }

    /// The key of what shows `view` and is no document, if it is known.
    fn key(&self, address: &Address, view: Option<&View<'_>>) -> Option<Digest> {
        let fingerprint = self.fingerprint.as_ref()?;
        match address.shows {
            Shows::Version(id, at) => fingerprint.version(self.portal, id, at),
            Shows::Comparison(pair) => Some(fingerprint.comparison(self.portal, pair)),
            Shows::File(at) => Some(fingerprint.file(self.portal, at)),
            _ => view.map(|view| fingerprint.page(view)),
        }
    }

    /// The address of what every portal has.
    fn address(&self, shows: Shows) -> &Address {
        let found = self.portal.addresses.iter().find(|address| address.shows == shows);
        found.expect("the plan has an address for it")
    }
}
