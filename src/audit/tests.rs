//! What holds for all rules.

use std::collections::BTreeSet;

use super::{RULES, manual};
use crate::base::catalogue::{self, tests::speaks_both_languages};
use crate::base::{Lang, Severity, clause};

#[test]
fn codes_are_in_order_and_no_code_or_name_is_borne_twice() {
    assert!(RULES.is_sorted_by(|a, b| a.code < b.code), "the list is not by code");
    let mut seen: BTreeSet<&str> = catalogue::all().map(|entry| entry.code).collect();
    for rule in RULES {
        assert!(seen.insert(rule.name), "{} stands twice", rule.name);
        assert!(seen.insert(rule.code), "{} stands twice", rule.code);
        let is_kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(rule.name.chars().all(is_kebab), "{}", rule.name);
    }
}

#[test]
fn every_rule_rests_on_clauses_and_is_called_after_the_first() {
    for rule in RULES {
        for id in rule.clauses {
            assert!(clause::find(id).is_some(), "{}: no clause {id}", rule.name);
        }
        let clause = rule.clause().id.trim_start_matches("R-");
        let letter = rule.code.strip_prefix(clause).unwrap_or("none");
        let is_letter = letter.bytes().all(|byte| byte.is_ascii_lowercase()) && letter.len() <= 1;
        assert!(is_letter, "{}: the code {} is not after {clause}", rule.name, rule.code);
    }
}

#[test]
fn only_law_that_was_read_makes_errors_and_only_errors_stop_a_build() {
    for rule in RULES {
        let is_error = rule.severity == Severity::Error;
        assert!(!is_error || rule.grade().bears_errors(), "{}: an error by hearsay", rule.name);
        assert!(is_error || !rule.stops_build, "{}: a build stops on less", rule.name);
    }
}

#[test]
fn no_wording_lacks_either_language() {
    for rule in RULES {
        rule.entries.iter().for_each(speaks_both_languages);
        for lang in [Lang::Zh, Lang::En] {
            assert!(!rule.title_in(lang).is_empty() && !rule.about_in(lang).is_empty());
            assert!(manual::page(lang).contains(rule.name));
            assert!(manual::explain(rule, lang).contains(rule.about_in(lang)));
        }
    }
}
