//! `gongkai stats`: what was published, counted.

use std::fmt::Write as _;
use std::path::Path;

use super::arguments::{Format, Stats};
use super::terminal::Terminal;
use super::{Outcome, now, site};
use crate::base::Text;
use crate::base::catalogue::cli as words;
use crate::pipeline::{self, Reader};
use crate::register::{Statistics, statistics};
use crate::site::Day;
use crate::source::Content;

/// Prints the counts.
pub(super) fn run(
    options: &Stats,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let root = site(root)?;
    let mut reader = Reader::new(Content::at(&root));
    let day = Day {
        now: options.as_of.unwrap_or_else(now),
        drafts: false,
        is_chosen: options.as_of.is_some(),
    };
    let mut findings = Vec::new();
    let portal = pipeline::load(&mut reader, day, &mut findings);
    let portal = portal.ok().flatten().ok_or_else(|| words::no_site(root.display()))?;
    let counted = statistics(&portal.site, options.year);
    terminal.print(&match options.format {
        Format::Human => human(&counted),
        Format::Csv => csv(&counted),
        Format::Json => serde_json::to_string_pretty(&counted).unwrap_or_default(),
    });
    Ok(Outcome::Done)
}

fn human(counted: &Statistics) -> String {
    let mut text = String::new();
    for table in &counted.tables {
        let years: Vec<_> = counted.years.iter().map(|year| format!("{year:>6}")).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n{}{:>8}", table.label, years.concat(), "合计");
        for (name, numbers, sum) in &table.rows {
            let numbers: Vec<_> = numbers.iter().map(|number| format!("{number:>6}")).collect();
            let _ = writeln!(text, "{}{sum:>10}  {name}", numbers.concat());
        }
        text.push('\n');
    }
    text
}

fn csv(counted: &Statistics) -> String {
    let years: Vec<_> = counted.years.iter().map(ToString::to_string).collect();
    let mut text = format!("分类,名称,{},合计\n", years.join(","));
    for table in &counted.tables {
        for (name, numbers, sum) in &table.rows {
            let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
            let name = name.replace('"', "\"\"");
            let _ = writeln!(text, "{},\"{name}\",{},{sum}", table.label, numbers.join(","));
        }
    }
    text
}
