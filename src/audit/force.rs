//! The rules that are in force on a site, each with how much it matters there, and what they find.

use rayon::prelude::*;

use super::rules::RULES;
use super::{
    Allows, Audit, Check, Enclosed, Found, Published, Reviewed, Rule, Term, Terms, nearest, rule,
};
use crate::base::catalogue::audit as found;
use crate::base::{Checked, Date, Finding, Place, Severity, SourcePath};
use crate::settings::{self, Settings};

/// The rules that are in force.
#[derive(Debug, Clone)]
pub struct Force {
    rules: Vec<(&'static Rule, Severity)>,
    /// What the site says of rules, so that whoever reads the findings knows it.
    pub adjusted: Vec<Adjusted>,
}

/// A rule that matters on a site more or less than it says itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjusted {
    /// The name of the rule.
    pub rule: &'static str,
    /// How much it matters; none when it is off.
    pub severity: Option<Severity>,
    /// Why.
    pub reason: String,
}

impl Force {
    /// The rules in force by `settings`; a setting for a rule that there is not is found.
    pub fn of(settings: &Settings) -> Checked<Self> {
        let mut rules: Vec<(&'static Rule, Severity)> =
            RULES.iter().map(|rule| (*rule, rule.severity)).collect();
        let (mut adjusted, mut findings) = (Vec::new(), Vec::new());
        for setting in &settings.rules {
            let Some(known) = rule(&setting.rule) else {
                let place = Place::At(SourcePath::new(settings::PATH), setting.at);
                findings.push(found::rule_unknown(place, &setting.rule, nearest(&setting.rule)));
                continue;
            };
            let at = rules.iter().position(|(other, _)| other.name == known.name);
            match (at, setting.severity) {
                (Some(at), Some(severity)) => rules[at].1 = severity,
                (Some(at), None) => drop(rules.remove(at)),
                (None, _) => {}
            }
            let (severity, reason) = (setting.severity, setting.reason.clone());
            adjusted.push(Adjusted { rule: known.name, severity, reason });
        }
        Checked { value: Self { rules, adjusted }, findings }
    }

    /// Of these rules only those of `names`, when there are any.
    #[must_use]
    pub fn only(mut self, names: &[String]) -> Self {
        let is_named =
            |rule: &Rule| names.iter().any(|name| [rule.name, rule.code].contains(&&**name));
        self.rules.retain(|(rule, _)| names.is_empty() || is_named(rule));
        self
    }

    /// Of these rules those that a build stops on, and the others.
    pub fn parted(self) -> [Self; 2] {
        let stops = |(rule, severity): &(&'static Rule, Severity)| {
            rule.stops_build && *severity == Severity::Error
        };
        let (stopping, others) = self.rules.into_iter().partition(stops);
        let adjusted = self.adjusted;
        [stopping, others].map(|rules| Self { rules, adjusted: adjusted.clone() })
    }

    /// Whether the rule of this name is in force.
    pub fn has(&self, name: &str) -> bool {
        self.rules.iter().any(|(rule, _)| rule.name == name)
    }

    /// Whether any rule looks at documents one by one.
    pub fn reads_documents(&self) -> bool {
        self.checks().any(|check| matches!(check, Check::Document(_)))
    }

    /// Whether any rule looks at drawn pages.
    pub fn reads_pages(&self) -> bool {
        self.checks().any(|check| matches!(check, Check::Page(_)))
    }

    /// Whether any rule looks into files.
    pub fn reads_files(&self) -> bool {
        self.checks().any(|check| matches!(check, Check::File(_)))
    }

    /// What is wrong with the site as a whole, and what was due by the day of `audit`.
    pub fn site(&self, audit: &Audit<'_>) -> Vec<Finding> {
        // Each rule looks at the whole site.
        let found = self.rules.par_iter().map(|rule| {
            let mut found = Found::new();
            find(rule, |check, found| look(check, audit, found), &mut found);
            found.findings()
        });
        found.flatten_iter().collect()
    }

    /// How much is wrong with the site as a whole that nothing allows.
    pub fn count(&self, audit: &Audit<'_>, allows: &Allows<'_>) -> usize {
        let found = self.rules.par_iter().map(|rule| {
            let mut found = Found::places_only();
            find(rule, |check, found| look(check, audit, found), &mut found);
            let is_allowed = |place: &Place| allows.allowing(rule.0.name, place).is_some();
            found.places().iter().filter(|place| !is_allowed(place)).count()
        });
        found.sum()
    }

    /// What is wrong with one document.
    pub fn document(&self, audit: &Audit<'_>, document: &Reviewed<'_>) -> Vec<Finding> {
        self.find(|check, found| {
            if let Check::Document(check) = check {
                check(audit, document, found);
            }
        })
    }

    /// What is wrong with one page.
    pub fn page(&self, audit: &Audit<'_>, page: &Published<'_, '_>) -> Vec<Finding> {
        self.find(|check, found| {
            if let Check::Page(check) = check {
                check(audit, page, found);
            }
        })
    }

    /// What is wrong with one file.
    pub fn file(&self, audit: &Audit<'_>, file: &Enclosed<'_>) -> Vec<Finding> {
        self.find(|check, found| {
            if let Check::File(check) = check {
                check(audit, file, found);
            }
        })
    }

    /// What is or becomes wrong by itself up to `horizon`, in the order of the days.
    ///
    /// It holds for the documents of the site: when others become public meanwhile, ask again from
    /// that day on.
    pub fn terms(&self, audit: &Audit<'_>, horizon: Date) -> Vec<Term> {
        let mut all = Terms::until(horizon);
        for (rule, severity) in &self.rules {
            for check in rule.checks {
                let Check::Term(check) = check else { continue };
                let mut terms = Terms::until(horizon);
                check(audit, &mut terms);
                for mut term in terms.sorted() {
                    term.finding.severity = *severity;
                    all.add(term);
                }
            }
        }
        all.sorted()
    }

    fn checks(&self) -> impl Iterator<Item = &'static Check> {
        self.rules.iter().flat_map(|(rule, _)| rule.checks)
    }

    /// Runs every check by `run`; what it finds matters as much as the site says.
    fn find(&self, run: impl Fn(&Check, &mut Found)) -> Vec<Finding> {
        let mut found = Found::new();
        self.rules.iter().for_each(|rule| find(rule, &run, &mut found));
        found.findings()
    }
}

/// Runs every check of one rule.
fn find(
    (rule, severity): &(&'static Rule, Severity),
    run: impl Fn(&Check, &mut Found),
    found: &mut Found,
) {
    let before = found.count();
    rule.checks.iter().for_each(|check| run(check, found));
    found.rate(before, *severity);
}

/// Runs a check that looks at the site as a whole.
fn look(check: &Check, audit: &Audit<'_>, found: &mut Found) {
    match check {
        Check::Site(check) => check(audit, found),
        Check::Term(check) => {
            let mut terms = Terms::until(audit.day);
            check(audit, &mut terms);
            terms.on(audit.day, found);
        }
        Check::Document(_) | Check::Page(_) | Check::File(_) => {}
    }
}
