//! The duties that go with a power, step by step.

use super::fields::{Called, Cells, parts, unnumbered};
use crate::base::catalogue::table as found;

/// One duty that goes with a power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Which step of a penalty it is.
    pub stage: Option<Stage>,
    /// What the list says.
    pub text: String,
}

/// The steps of a penalty (R-QZ-04), in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names below say what they are")]
pub enum Stage {
    Filing,
    Investigation,
    Review,
    Notice,
    Decision,
    Service,
    Execution,
}

impl Stage {
    /// All of them, each with the words it goes by.
    const ALL: [(Self, &'static [&'static str]); 7] = [
        (Self::Filing, &["立案"]),
        (Self::Investigation, &["调查", "取证"]),
        (Self::Review, &["审理", "审查"]),
        (Self::Notice, &["告知"]),
        (Self::Decision, &["决定"]),
        (Self::Service, &["送达"]),
        (Self::Execution, &["执行"]),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1[0]
    }

    /// The step that a duty begins with.
    fn of(duty: &str) -> Option<Self> {
        let begin: String = duty.chars().take(12).collect();
        let begin = begin.split(['：', ':', '，', '。']).next().unwrap_or_default();
        let named = Self::ALL.iter().filter_map(|(stage, words)| {
            let at = words.iter().filter_map(|word| begin.find(word)).min()?;
            Some((at, *stage))
        });
        named.min_by_key(|(at, _)| *at).map(|(_, stage)| stage)
    }
}

/// The duties of the row in the column that is `called` so; those of a penalty go through its steps
/// (R-QZ-04).
pub(super) fn duties(cells: &mut Cells<'_>, called: Called, is_penalty: bool) -> Vec<Duty> {
    let text = cells.text(called).unwrap_or_default();
    let duty = |text: String| Duty { stage: Stage::of(&text).filter(|_| is_penalty), text };
    let duties: Vec<Duty> = parts(&text, &['→', '—', '－'])
        .iter()
        .map(|part| unnumbered(part).to_owned())
        .map(duty)
        .collect();
    let has = |stage: &Stage| duties.iter().any(|duty| duty.stage == Some(*stage));
    let missing = Stage::ALL.iter().map(|(stage, _)| stage).filter(|stage| !has(stage));
    let missing: Vec<&str> = missing.map(|stage| stage.name()).collect();
    if is_penalty && !duties.is_empty() && !missing.is_empty() {
        let missing = missing.join("、");
        cells.find(called, |place| found::duties_lack(place, missing));
    }
    duties
}
