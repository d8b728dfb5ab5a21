//! Identities: which cells must add up to which (R-30-10 to R-30-15).

use super::form::{
    ALL_APPLICANTS, APPLICANTS, ENDS, Form, IN_FORCE, MADE, NEW, NEXT, NORMATIVE, OVER, Part,
    REGULATIONS, REMEDIES, REPEALED, REQUESTS, RESULTS, Slot, TOTAL,
};
use super::{Amount, AnnualReport};
use crate::base::catalogue::annual as found;
use crate::base::{Finding, Severity};

/// Cells whose sums must be equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    /// The rule: `R-30-10`.
    clause: &'static str,
    /// What it says, in the words of the form.
    meaning: &'static str,
    /// The cells on one side.
    left: Vec<Slot>,
    /// Those on the other.
    right: Vec<Slot>,
}

/// Every identity within one year.
pub(super) fn identities() -> Vec<Identity> {
    let mut all = Vec::new();
    let at = Slot::request;
    for column in 0..APPLICANTS.len() {
        all.push(Identity {
            clause: "R-30-10",
            meaning: "第一项加第二项之和，等于第三项加第四项之和",
            left: vec![at(NEW, column), at(OVER, column)],
            right: vec![at(TOTAL, column), at(NEXT, column)],
        });
        all.push(Identity {
            clause: "R-30-11",
            meaning: "办理结果的总计，等于（一）至（六）各项之和",
            left: vec![at(TOTAL, column)],
            right: RESULTS.map(|row| at(row, column)).collect(),
        });
    }
    for row in 0..REQUESTS.len() {
        all.push(Identity {
            clause: "R-30-12",
            meaning: "每行的总计，等于各类申请人之和",
            left: vec![at(row, ALL_APPLICANTS)],
            right: (0..ALL_APPLICANTS).map(|column| at(row, column)).collect(),
        });
    }
    for row in 0..REMEDIES.len() {
        let at = |column| Slot { part: Part::Remedies, row, column };
        all.push(Identity {
            clause: "R-30-13",
            meaning: "复议诉讼每组的总计，等于四种结果之和",
            left: vec![at(ENDS.len() - 1)],
            right: (0..ENDS.len() - 1).map(at).collect(),
        });
    }
    all
}

/// What does not add up within a year.
pub(super) fn within(report: &AnnualReport) -> Vec<Finding> {
    let broken = identities().into_iter().filter_map(|identity| {
        let sum = |slots: &[Slot]| slots.iter().map(|slot| report.at(*slot)).sum::<Amount>();
        let (left, right) = (sum(&identity.left), sum(&identity.right));
        let shown = |slots: &[Slot]| said(&[report], slots.iter().map(|slot| (0, *slot)));
        (left != right).then(|| {
            let sides = [(shown(&identity.left), left), (shown(&identity.right), right)];
            finding(report, identity.left[0], identity.clause, identity.meaning, &sides)
        })
    });
    broken.collect()
}

/// What does not follow from the year before.
pub(super) fn across(before: &AnnualReport, now: &AnnualReport) -> Vec<Finding> {
    let reports = [before, now];
    let mut findings = Vec::new();
    let mut compare = |clause, meaning, left: Slot, right: &[(usize, Slot)], value: Amount| {
        let there = now.at(left);
        if there != value {
            let left_said = said(&reports, [(1, left)].into_iter());
            let right_said = said(&reports, right.iter().copied());
            let sides = [(left_said, there), (right_said, value)];
            let finding = finding(now, left, clause, meaning, &sides);
            // The report of the other year may be that of a predecessor.
            findings.push(Finding { severity: Severity::Warning, ..finding });
        }
    };
    for column in 0..APPLICANTS.len() {
        let (over, next) = (Slot::request(OVER, column), Slot::request(NEXT, column));
        let meaning = "本年的上年结转，等于上年年报的结转下年度";
        compare("R-30-14", meaning, over, &[(0, next)], before.at(next));
    }
    if before.form != Form::Of2021 || now.form != Form::Of2021 {
        return findings;
    }
    for row in [REGULATIONS, NORMATIVE] {
        let at = |column| Slot { part: Part::Disclosed, row, column };
        let value = before.at(at(IN_FORCE)) + now.at(at(MADE)) - now.at(at(REPEALED));
        let right = [(0, at(IN_FORCE)), (1, at(MADE)), (1, at(REPEALED))];
        let meaning = "现行有效件数，等于上年现行有效加本年制发减本年废止";
        compare("R-30-15", meaning, at(IN_FORCE), &right, value);
    }
    findings
}

fn finding(
    report: &AnnualReport,
    at: Slot,
    clause: &'static str,
    meaning: &str,
    [(left, one), (right, other)]: &[(String, Amount); 2],
) -> Finding {
    let difference = one.difference(*other);
    let finding = found::identity(report.place(at), clause, meaning, left, right, difference);
    Finding { clause: Some(clause), ..finding }
}

/// `新收·总计 3、上年结转·总计 0`; of many cells those that are 0 are left out.
fn said(reports: &[&AnnualReport], slots: impl Iterator<Item = (usize, Slot)>) -> String {
    let all: Vec<(usize, Slot)> = slots.collect();
    let is_long = APPLICANTS.len() < all.len();
    let shown =
        all.iter().filter(|(year, slot)| !is_long || reports[*year].at(*slot) != Amount::ZERO);
    let said = shown.map(|(year, slot)| {
        let report = reports[*year];
        let year = if reports.len() == 1 { String::new() } else { format!("{}年", report.year) };
        format!("{year}{} {}", report.form.name(*slot), report.at(*slot))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { "各项均为 0".to_owned() } else { said.join("、") }
}
