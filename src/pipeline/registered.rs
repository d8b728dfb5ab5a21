//! What was published so far, read with the content and remembered: between the builds of one run as it
//! is, and from one run to the next as a snapshot.

use std::path::Path;
use std::sync::Arc;

use super::Error;
use crate::base::{Checked, Date, Digest, Digester, Finding, Frame, SourcePath};
use crate::history::{self, History};
use crate::output;
use crate::register::Register;
use crate::site::Day;
use crate::source::Content;

/// What was published so far.
#[derive(Debug, Clone)]
pub(super) struct Registered {
    pub(super) history: Arc<History>,
    pub(super) file: File,
}

/// The file that the history was read from.
#[derive(Debug, Clone, Default)]
pub struct File {
    /// Its size in bytes.
    pub size: u64,
    /// What was fed with all of it, when the next run is to go on from this one.
    digester: Option<Box<Digester>>,
    /// How many of its lines were read, because they follow those of the snapshot.
    anew: usize,
}

/// How many days are remembered: the present one, and another that is looked at.
const DAYS: usize = 2;

/// What was read of the register, as of the days it was asked for last.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    days: Vec<(Option<Date>, Checked<Registered>)>,
    /// Whether there is one build only, which need not leave anything for the next.
    runs_once: bool,
}

impl Remembered {
    /// Of a program that ends after one build.
    pub(super) fn nothing() -> Self {
        Self { runs_once: true, ..Self::default() }
    }

    /// Forgets what it knows.
    pub(super) fn forget(&mut self) {
        self.days.clear();
    }

    /// What was published by `day`, if that is known.
    pub(super) fn of(&self, day: Day) -> Option<Checked<Registered>> {
        let known = self.days.iter().find(|(known, _)| *known == until(day))?;
        Some(known.1.clone())
    }

    /// Keeps what was read for `day`, and gives it with what was `found` in it.
    pub(super) fn keep(
        &mut self,
        day: Day,
        read: Checked<Registered>,
        found: &mut Vec<Finding>,
    ) -> Registered {
        if !self.runs_once && self.of(day).is_none() {
            if self.days.len() == DAYS {
                drop(self.days.remove(0));
            }
            self.days.push((until(day), read.clone()));
        }
        read.unpack(found)
    }
}

/// What the register in `content` says was published by `day`; what was noted by a run of `program` is
/// remembered in the folder `own`.
pub(super) fn read(
    content: &Content,
    day: Day,
    remember: Option<(&Path, Digest)>,
) -> Result<Checked<Registered>, Error> {
    let path = SourcePath::new(history::PATH);
    let size = content.size(&path).unwrap_or(0);
    let remembered = remember.map(|(own, program)| Snapshot::read(content, own, program, day));
    let Snapshot { history, mut digester } = remembered.flatten().unwrap_or_default();
    let before = history.events();
    let text = content.text_from(&path, history.length())?.unwrap_or_default();
    digester.add(text.as_bytes());
    let read = history.read_on(&text, until(day));
    let digester = remember.map(|_| Box::new(digester));
    let anew = read.value.events() - before;
    let file = File { size, digester, anew };
    Ok(read.map(|history| Registered { history: Arc::new(history), file }))
}

/// Where a snapshot of the history stands, in the folder that is the program's own.
const SNAPSHOT: &str = "history";

/// How many lines are read again rather than noted, beside one in sixteen of all.
const FEW: usize = 1024;

/// A history as it was noted, and what was fed with the lines of it.
#[derive(Default)]
struct Snapshot {
    history: History,
    digester: Digester,
}

/// What stands before a snapshot: which program wrote it, and the fingerprint of the lines.
type Noted = (Digest, Digest);

impl Snapshot {
    /// What a run of `program` noted in `own`, if `content` has the same lines, and all of them are of
    /// `day` or of days before.
    fn read(content: &Content, own: &Path, program: Digest, day: Day) -> Option<Self> {
        let mut file = output::remembered_file(own, SNAPSHOT)?;
        let mut head = Frame::default();
        head.read(&mut file)?;
        let (by, digest): Noted = postcard::from_bytes(head.bytes()?).ok()?;
        if by != program {
            return None;
        }
        let history = History::resumed(file)?;
        let lines = content.start_of(&SourcePath::new(history::PATH), history.length()).ok()?;
        let mut digester = Digester::default();
        digester.add_all(lines).ok()?;
        let is_same = digester.digest() == digest;
        let is_of_day = |until: Date| history.last().is_none_or(|last| last.date() <= until);
        (is_same && until(day).is_none_or(is_of_day)).then_some(Self { history, digester })
    }
}

/// Notes in `own` for the next run of `program` what `register` says, which was read from `file` and has
/// been added to it, unless only few lines were not noted before.
pub(super) fn take_note(file: &File, register: &Register, own: &Path, program: Digest) {
    let new = register.lines.lines().count();
    let is_due = FEW + register.history.events() / 16 < file.anew + new;
    let Some(mut digester) = file.digester.clone().filter(|_| is_due && !register.was_torn) else {
        return;
    };
    digester.add(register.lines.as_bytes());
    let noted: Noted = (program, digester.digest());
    let head = postcard::to_stdvec(&noted).ok().and_then(|noted| Frame::around(&noted));
    if let Some((head, snapshot)) = head.zip(register.history.snapshot()) {
        output::remember(own, SNAPSHOT, std::iter::once(head).chain(snapshot));
    }
}

/// The day until which the history is read; all of it when none was chosen.
fn until(day: Day) -> Option<Date> {
    day.is_chosen.then(|| day.now.date())
}
