//! Who enforces the law for an agency: its officers and their certificates.

use std::collections::HashSet;
use std::fmt;

use super::fields::{Called, Cells};
use super::{Table, Wants};
use crate::base::catalogue::table as found;
use crate::base::{Checked, Date, date};

/// A list of enforcement officers (执法人员名单), R-118-02.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffList {
    /// The officers, in the order of the rows.
    pub officers: Vec<Officer>,
}

/// One officer with one certificate (执法人员).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The name (姓名).
    pub name: String,
    /// The number of the certificate (执法证号).
    pub certificate: CertificateNumber,
    /// What it is for (执法类别): each place has words of its own.
    pub category: String,
    /// The unit (所在机构).
    pub unit: Option<String>,
    /// The last day of the certificate (有效期至), if it has one.
    pub until: Option<Date>,
    /// The row in the table.
    pub row: usize,
}

/// The number of a certificate: letters, Chinese characters and digits, of these at least one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CertificateNumber(String);

impl CertificateNumber {
    /// Reads a number; none when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.split_whitespace().collect();
        let is_sign = |c: char| c.is_alphanumeric() || "-－—〔〕（）()".contains(c);
        let is_number = text.chars().count() <= 40
            && text.chars().all(is_sign)
            && text.contains(|c: char| c.is_ascii_digit());
        is_number.then_some(Self(text))
    }
}

impl fmt::Display for CertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const NAME: Called = &["姓名", "执法人员姓名", "执法人员", "人员姓名", "name"];
const NUMBER: Called = &[
    "执法证号",
    "执法证件号",
    "执法证件编号",
    "执法证件号码",
    "执法证编号",
    "行政执法证号",
    "行政执法证件号",
    "证件号",
    "证件编号",
    "证号",
    "certificate",
];
const CATEGORY: Called =
    &["执法类别", "执法种类", "执法类型", "执法领域", "证件种类", "证件类别", "category"];
const UNIT: Called = &[
    "所在机构",
    "执法单位",
    "所在单位",
    "工作单位",
    "单位",
    "部门",
    "所属机构",
    "执法机构",
    "unit",
];
const POST: Called = &["岗位", "职务", "执法岗位", "post"];
const UNTIL: Called = &["有效期至", "有效期", "证件有效期", "有效期限", "until"];
const ROW: Called = &["序号", "编号", "no"];

/// By what a list of officers is known.
pub const WANTS: Wants = Wants {
    merged: &["所在机构"],
    ..Wants::of(Some("R-118-02"), &[NAME, NUMBER, CATEGORY, UNIT, POST, UNTIL, ROW])
};

impl StaffList {
    /// Whether `table` is one of officers: it names persons, and their certificates or what these
    /// are for.
    pub fn fits(table: &Table) -> bool {
        let has = |called: &Called| table.column(called).is_some();
        has(&NAME) && [NUMBER, CATEGORY].iter().any(has)
    }

    /// Reads the officers in the rows of `table`; a row that cannot be one is left out, and found.
    pub fn of(table: &Table) -> Checked<Self> {
        let mut cells = Cells::of(table, WANTS);
        let all_there = [NAME, NUMBER, CATEGORY].map(|called| cells.require(called));
        let mut officers: Vec<Officer> = Vec::with_capacity(table.rows.len());
        let mut seen = HashSet::new();
        if all_there.iter().all(|is_there| *is_there) {
            for row in 0..table.rows.len() {
                cells.row = row;
                let Some(officer) = officer(&mut cells) else { continue };
                if !seen.insert(officer.certificate.clone()) {
                    cells.find(NUMBER, |place| {
                        found::certificate_twice(place, &officer.certificate)
                    });
                }
                officers.push(officer);
            }
        }
        Checked { value: Self { officers }, findings: cells.findings }
    }
}

fn officer(cells: &mut Cells<'_>) -> Option<Officer> {
    let name = cells.required(NAME);
    let certificate = cells.parsed(NUMBER, CertificateNumber::parse, found::certificate);
    let category = cells.required(CATEGORY);
    let until = cells.maybe(UNTIL, Term::parse, found::day);
    Some(Officer {
        name: name?,
        certificate: certificate?,
        category: category?,
        unit: cells.text(UNIT),
        until: match until {
            Some(Term::Until(day)) => Some(day),
            Some(Term::Endless) | None => None,
        },
        row: cells.row,
    })
}

/// How long a certificate is good.
enum Term {
    Until(Date),
    Endless,
}

impl Term {
    /// Reads a day, or a month, which is good to its last day: 2026-05-31, 2026年5月,
    /// 2021.6.1至2026.5.31; or 长期.
    fn parse(text: &str) -> Option<Self> {
        if text.contains("长期") {
            return Some(Self::Endless);
        }
        let end = text.rsplit(['至', '到', '～', '~', '—']).find(|part| !part.trim().is_empty())?;
        date::guess_last_day(end).map(Self::Until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Place, SourcePath};

    fn cell(place: &Place) -> String {
        match place {
            Place::Cell(_, cell) => cell.to_string(),
            other => format!("{other:?}"),
        }
    }

    fn list(csv: &str) -> Checked<StaffList> {
        let path = SourcePath::new("content/staff.csv");
        let mut findings = Vec::new();
        let table = crate::table::read(&path, csv.as_bytes(), WANTS).unpack(&mut findings).unwrap();
        assert!(StaffList::fits(&table), "{csv}");
        let mut list = StaffList::of(&table);
        list.findings.splice(0..0, findings);
        list
    }

    /// A list under its title, saved as CSV from a sheet in which units are merged.
    #[test]
    fn an_officer_has_a_certificate_a_unit_and_a_last_day() {
        let Checked { value: list, findings } = list(
            "\
示例委行政执法人员名单,,,,
姓 名,执法证号,执法类别,执法单位,有效期
甲,示执 000001,城市管理,一队,2021.6.1至2026.5.31
乙,示执000002,城市管理,,2027年2月
丙,示执000003,执法监督,法制科,长期
",
        );
        let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["table-merged"]);
        let said = |officer: &Officer| {
            let until = officer.until.map(date::day).unwrap_or_default();
            format!("{} {} {}", officer.certificate, officer.unit.as_deref().unwrap(), until)
        };
        let said: Vec<String> = list.officers.iter().map(said).collect();
        let wanted =
            ["示执000001 一队 2026-05-31", "示执000002 一队 2027-02-28", "示执000003 法制科 "];
        assert_eq!(said, wanted);
    }

    #[test]
    fn what_is_missing_twice_or_no_number_is_found_in_its_cell() {
        let Checked { value: list, findings } = list(
            "\
姓名,执法证号,执法类别,有效期至
甲,示执1,行政执法,2026-05-31
乙,示执 1,行政执法,2026-05-31
丙,办理中,行政执法,2026-05-31
丁,示执4,,明年
",
        );
        let found: Vec<_> =
            findings.iter().map(|finding| (finding.code, cell(&finding.place))).collect();
        let wanted = [
            ("certificate-twice", "B3"),
            ("certificate-number", "B4"),
            ("cell-blank", "C5"),
            ("cell-day", "D5"),
        ];
        assert_eq!(found, wanted.map(|(code, cell)| (code, cell.to_owned())));
        assert_eq!(list.officers.len(), 2);
        assert!(findings.iter().take(3).all(|finding| finding.clause == Some("R-118-02")));
    }

    #[test]
    fn a_column_that_the_clause_wants_is_asked_for() {
        let finding = list("姓名,执法类别\n甲,行政执法\n").findings.remove(0);
        assert_eq!((finding.code, finding.clause), ("column-missing", Some("R-118-02")));
    }
}
