//! A report to begin with: the text with its six sections, and every figure that can be computed.

use super::form::{
    APPLICANTS, IN_FORCE, MADE, NEXT, NORMATIVE, OVER, Part, REGULATIONS, REPEALED, SECTIONS, Slot,
};
use super::{Amount, AnnualReport};
use crate::base::SourcePath;

/// What the portal knows of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// Regulations that were made, repealed, and in force at the end of the year.
    pub regulations: [usize; 3],
    /// The same of normative documents.
    pub normative: [usize; 3],
    /// Licences, penalties and measures of coercion that were decided; none of a sort that the portal
    /// does not publish one by one.
    pub decided: [Option<usize>; 3],
    /// The fees that were taken, in 万元; none when no table on the portal tells.
    pub fees: Option<Amount>,
}

/// A cell, and what the portal counts for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The cell.
    pub slot: Slot,
    /// What is counted.
    pub number: Amount,
    /// The rule by which both are the same.
    pub clause: &'static str,
}

impl AnnualReport {
    /// A report with what is known of its year, and of the year before.
    pub fn begun(path: &SourcePath, year: i16, known: &Known, before: Option<&Self>) -> Self {
        let mut report = Self::blank(path, year);
        for counted in report.known(known) {
            report.set(counted.slot, counted.number);
        }
        for column in 0..APPLICANTS.len() {
            let next = before.map(|before| before.at(Slot::request(NEXT, column)));
            report.set(Slot::request(OVER, column), next.unwrap_or_default());
        }
        report
    }

    /// The cells that the portal knows, with what it counts for them (R-30-16, R-30-17).
    pub fn known(&self, known: &Known) -> Vec<Counted> {
        if self.form != super::Form::Of2021 {
            return Vec::new();
        }
        let at = |row, column| Slot { part: Part::Disclosed, row, column };
        let rows = [(REGULATIONS, known.regulations), (NORMATIVE, known.normative)];
        let columns = [MADE, REPEALED, IN_FORCE];
        let made = rows.iter().flat_map(|(row, numbers)| {
            let slots = columns.iter().map(|column| at(*row, *column));
            slots.zip(numbers).map(|(slot, number)| Counted {
                slot,
                number: Amount::whole(*number),
                clause: "R-30-16",
            })
        });
        let acts = ["行政许可", "行政处罚", "行政强制"].iter().zip(known.decided);
        let decided = acts.filter_map(|(row, number)| {
            let number = number.map(Amount::whole)?;
            Some(Counted { slot: self.slot(row, None)?, number, clause: "R-30-17" })
        });
        let fees = self.slot("行政事业性收费", None).zip(known.fees);
        let fees = fees.map(|(slot, number)| Counted { slot, number, clause: "R-30-17" });
        made.chain(decided).chain(fees).collect()
    }
}

/// The text of a report on `year` of the agency that is called `agency`, to be finished by people:
/// what only they know is marked 待填写. Its figures stand beside it and are not typed again.
pub fn markdown(agency: &str, year: i16, file: &str, fees: Amount) -> String {
    let section =
        |at: usize| format!("{}、{}", ["一", "二", "三", "四", "五", "六"][at], SECTIONS[at]);
    let figure = |row: &str| format!("{{{{ 年报(行={row}) }}}}");
    let fees = match fees {
        Amount::ZERO => format!("{year}年没有收取政府信息公开信息处理费。"),
        fees => format!("{year}年收取政府信息公开信息处理费{fees}元。"),
    };
    format!(
        "---\n标题: {agency}{year}年政府信息公开工作年度报告\n类型: 政府信息公开年报\n\
         发布时间: \"{next}-01-31 09:00\"\n数据: {file}\n依据:\n  - 《中华人民共和国政府信息公开条例》第五十条\n\
         草稿: true\n---\n\n\
         根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，公布{agency}{year}年政府信息公开工作年度报告。\
         报告所列数据的统计期限为{year}年1月1日至12月31日。\n\n\
         {one}\n\n（一）主动公开\n\n全年发布政策文件{policies}件、政策解读{interpretations}件。（待填写）\n\n\
         （二）依申请公开\n\n全年新收政府信息公开申请{new}件，上年结转{over}件，结转下年度继续办理{carried}件。（待填写）\n\n\
         （三）政府信息管理\n\n（待填写）\n\n（四）政府信息公开平台建设\n\n（待填写）\n\n（五）监督保障\n\n（待填写）\n\n\
         {two}\n\n{three}\n\n{four}\n\n{five}\n\n（待填写：上年提出的问题改得怎样，今年发现的问题，明年的措施）\n\n{six}\n\n{fees}\n",
        next = year + 1,
        one = section(0),
        two = section(1),
        three = section(2),
        four = section(3),
        five = section(4),
        six = section(5),
        policies = format_args!("{{{{ 统计(类型=政策文件, 年={year}) }}}}"),
        interpretations = format_args!("{{{{ 统计(类型=政策解读, 年={year}) }}}}"),
        new = figure("新收"),
        over = figure("上年结转"),
        carried = figure("结转下年度"),
    )
}
