//! The ledger of requests (依申请公开台账): kept outside the content, read to count and to remind, and
//! never published.

use super::form::{ALL_APPLICANTS, APPLICANTS, NEW, NEXT, OVER, REQUESTS, RESULTS, Slot, TOTAL};
use super::{Amount, AnnualReport, outcome};
use crate::base::catalogue::annual as found;
use crate::base::{Checked, Date, SourcePath, date};
use crate::calendar::{Calendar, NoData};
use crate::table::fields::{Called, Cells};
use crate::table::{self, Wants};

/// The requests that an agency received.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    requests: Vec<Request>,
}

/// One request. Names and addresses of people are not read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Request {
    id: String,
    applicant: usize,
    received: Date,
    /// When the applicant was asked to complete it, and when that came (R-711-31).
    asked: Option<Date>,
    completed: Option<Date>,
    /// When a third party or another organ was asked, and when it answered (R-711-33).
    consulted: Option<Date>,
    answered: Option<Date>,
    /// Whether the term was extended (R-711-34).
    is_extended: bool,
    replied: Option<Date>,
    outcome: Option<usize>,
    fee: Amount,
}

/// A request that is not replied to yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Its number.
    pub id: String,
    /// By when it must be replied to; none while the clock stands still.
    pub due: Option<Date>,
    /// How many working days are left; less than nothing when it is overdue.
    pub left: Option<i64>,
}

const ID: Called = &["编号", "申请编号", "登记编号", "序号", "id"];
const APPLICANT: Called = &["申请人类型", "申请人类别", "申请人性质", "applicant"];
const RECEIVED: Called = &["收到日期", "收到申请日期", "受理日期", "申请日期", "received"];
const ASKED: Called = &["补正通知日期", "通知补正日期", "asked"];
const COMPLETED: Called = &["补正收到日期", "收到补正日期", "补正日期", "completed"];
const CONSULTED: Called = &["征求意见日期", "征求意见开始日期", "征求意见开始", "consulted"];
const ANSWERED: Called = &["意见答复日期", "征求意见结束日期", "征求意见结束", "answered"];
const EXTENDED: Called = &["延期", "是否延期", "延长答复", "extended"];
const REPLIED: Called = &["答复日期", "办结日期", "replied"];
const OUTCOME: Called = &["办理结果", "答复类型", "处理结果", "outcome"];
const FEE: Called = &["收费金额", "信息处理费", "收费", "fee"];

const WANTS: Wants = Wants::of(
    None,
    &[
        ID, APPLICANT, RECEIVED, ASKED, COMPLETED, CONSULTED, ANSWERED, EXTENDED, REPLIED, OUTCOME,
        FEE,
    ],
);

/// The term for a reply, and for asking to complete a request, in working days (R-711-31, R-711-34).
const REPLY: u32 = 20;
const ASK: u32 = 7;

/// Reads the ledger in `bytes`, the content of a spreadsheet or CSV file called `name`.
pub fn read(name: &str, bytes: &[u8]) -> Checked<Option<Ledger>> {
    let path = SourcePath::new(name);
    let Checked { value, mut findings } = table::read(&path, bytes, WANTS);
    let Some(table) = value else { return Checked { value: None, findings } };
    let mut cells = Cells::of(&table, WANTS);
    let all_there = [ID, APPLICANT, RECEIVED, REPLIED, OUTCOME].map(|called| cells.require(called));
    let mut requests = Vec::with_capacity(table.rows.len());
    if all_there.iter().all(|is_there| *is_there) {
        for row in 0..table.rows.len() {
            cells.row = row;
            requests.extend(request(&mut cells));
        }
    }
    findings.append(&mut cells.findings);
    Checked { value: Some(Ledger { requests }), findings }
}

fn request(cells: &mut Cells<'_>) -> Option<Request> {
    let day = |cells: &mut Cells<'_>, called| {
        cells.maybe(called, date::guess_day, crate::base::catalogue::table::day)
    };
    let id = cells.required(ID);
    let applicant = cells.parsed(
        APPLICANT,
        |text| APPLICANTS[..ALL_APPLICANTS].iter().position(|name| *name == text.trim()),
        |place, text| found::applicant(place, text, APPLICANTS[..ALL_APPLICANTS].join("、")),
    );
    let received = cells.parsed(RECEIVED, date::guess_day, crate::base::catalogue::table::day);
    let replied = day(cells, REPLIED);
    let outcome = cells.maybe(OUTCOME, outcome::row, |place, text| {
        let names: Vec<&str> = RESULTS.map(|row| REQUESTS[row].0).collect();
        found::outcome(place, text, names.join("、"))
    });
    if replied.is_some() && cells.text(OUTCOME).is_none() {
        cells.find(OUTCOME, found::no_outcome);
    }
    let fee = cells.maybe(FEE, |text| Amount::parse(text.trim_end_matches('元')), found::fee);
    Some(Request {
        id: id?,
        applicant: applicant?,
        received: received?,
        asked: day(cells, ASKED),
        completed: day(cells, COMPLETED),
        consulted: day(cells, CONSULTED),
        answered: day(cells, ANSWERED),
        is_extended: cells
            .text(EXTENDED)
            .is_some_and(|text| !["否", "无", "不"].contains(&text.trim())),
        replied,
        outcome,
        fee: fee.unwrap_or_default(),
    })
}

impl Ledger {
    /// Fills the table of requests of `report` with what the ledger tells of its year.
    pub fn fill(&self, report: &mut AnnualReport) {
        let year = report.year;
        let mut count = |row: usize, column: usize| {
            for column in [column, ALL_APPLICANTS] {
                let slot = Slot::request(row, column);
                report.set(slot, report.at(slot) + Amount::whole(1));
            }
        };
        for request in self.requests.iter().filter(|request| request.received.year() <= year) {
            let replied = request.replied.map(Date::year);
            if replied.is_some_and(|replied| replied < year) {
                continue;
            }
            let begin = if request.received.year() == year { NEW } else { OVER };
            count(begin, request.applicant);
            match request.outcome.filter(|_| replied == Some(year)) {
                Some(row) => {
                    count(row, request.applicant);
                    count(TOTAL, request.applicant);
                }
                None => count(NEXT, request.applicant),
            }
        }
    }

    /// The fees for handling information (信息处理费) of a year, in yuan (R-30-02).
    pub fn fees(&self, year: i16) -> Amount {
        let of_year = |request: &&Request| request.replied.map(Date::year) == Some(year);
        self.requests.iter().filter(of_year).map(|request| request.fee).sum()
    }

    /// The requests that are open on a day, the most urgent first.
    ///
    /// # Errors
    ///
    /// The year of which no working days are known.
    pub fn open(&self, today: Date, calendar: &Calendar) -> Result<Vec<Open>, NoData> {
        let is_open = |request: &&Request| {
            request.received <= today && request.replied.is_none_or(|replied| today < replied)
        };
        let open = self.requests.iter().filter(is_open);
        let open: Result<Vec<Open>, NoData> =
            open.map(|request| request.open(today, calendar)).collect();
        let mut open = open?;
        open.sort_by_key(|open| (open.due.is_none(), open.due, open.id.clone()));
        Ok(open)
    }

    /// The requests that were replied to after their term, and those whose applicants were asked to
    /// complete them too late, by their numbers.
    ///
    /// # Errors
    ///
    /// The year of which no working days are known.
    pub fn late(&self, calendar: &Calendar) -> Result<Vec<&str>, NoData> {
        let mut late = Vec::new();
        for request in &self.requests {
            let asked_late = match request.asked {
                Some(asked) => calendar.after(request.received, ASK)? < asked,
                None => false,
            };
            let replied_late = match request.replied {
                Some(replied) => request.due(replied, calendar)? < replied,
                None => false,
            };
            if asked_late || replied_late {
                late.push(request.id.as_str());
            }
        }
        Ok(late)
    }
}

impl Request {
    fn open(&self, today: Date, calendar: &Calendar) -> Result<Open, NoData> {
        let waits = self.asked.is_some() && self.completed.is_none();
        if waits {
            return Ok(Open { id: self.id.clone(), due: None, left: None });
        }
        let due = self.due(today, calendar)?;
        let left = if today <= due {
            i64::from(calendar.between(today, due)?)
        } else {
            -i64::from(calendar.between(due, today)?)
        };
        Ok(Open { id: self.id.clone(), due: Some(due), left: Some(left) })
    }

    /// By when it must be replied to: twenty working days from the day it was complete, twenty more
    /// when extended, and as many as others were asked for (R-711-31, R-711-34).
    fn due(&self, today: Date, calendar: &Calendar) -> Result<Date, NoData> {
        let start = self.completed.unwrap_or(self.received);
        let mut days = if self.is_extended { 2 * REPLY } else { REPLY };
        if let Some(consulted) = self.consulted {
            days += calendar.between(consulted, self.answered.unwrap_or(today).max(consulted))?;
        }
        calendar.after(start, days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::parse_day;

    const CSV: &str = "编号,申请人姓名,申请人类型,收到日期,补正通知日期,补正收到日期,延期,答复日期,办理结果,信息处理费\n\
        2023-1,某某,自然人,2023-02-01,,,,2023-02-20,予以公开,\n\
        2022-9,某某,商业企业,2022-12-20,,,是,2023-01-30,第三十六条第（四）项,380元\n\
        2023-2,某某,自然人,2023-12-20,,,,,,\n\
        2023-3,某某,自然人,2023-12-25,2023-12-26,,,,,\n\
        2021-1,某某,自然人,2021-05-01,,,,2021-05-20,予以公开,\n";

    fn day(text: &str) -> Date {
        parse_day(text).unwrap()
    }

    #[test]
    fn a_year_is_counted_from_its_requests_and_adds_up() {
        let Checked { value: ledger, findings } = read("requests.csv", CSV.as_bytes());
        assert_eq!(findings, []);
        let ledger = ledger.unwrap();
        let mut report = AnnualReport::blank(&SourcePath::new("content/2023.yaml"), 2023);
        ledger.fill(&mut report);
        assert_eq!(report.check(), []);
        let at = |row: &str, column| report.at(report.slot(row, column).unwrap()).to_string();
        assert_eq!((at("新收", None), at("上年结转", None)), ("3".into(), "1".into()));
        assert_eq!(at("无法提供-不掌握", Some("商业企业")), "1");
        assert_eq!(at("结转下年度", Some("自然人")), "2");
        assert_eq!(ledger.fees(2023).to_string(), "380");
    }

    #[test]
    fn open_requests_tell_their_last_day() {
        let ledger = read("requests.csv", CSV.as_bytes()).value.unwrap();
        let calendar = Calendar::built_in();
        let open = ledger.open(day("2024-01-10"), calendar).unwrap();
        let told: Vec<_> =
            open.iter().map(|open| (open.id.as_str(), open.due, open.left)).collect();
        // Twenty working days from 2023-12-20, over the first of January.
        assert_eq!(told, [("2023-2", Some(day("2024-01-18")), Some(6)), ("2023-3", None, None)]);
        assert_eq!(ledger.late(calendar), Ok(Vec::new()));
    }

    #[test]
    fn what_cannot_be_counted_is_found_in_its_cell() {
        let csv = "编号,申请人类型,收到日期,答复日期,办理结果\n1,个人,2023-02-30,2023-03-01,办结\n2,其他,2023-01-01,2023-01-09,\n";
        let found = read("r.csv", csv.as_bytes()).findings;
        let codes: Vec<_> = found.iter().map(|finding| finding.code).collect();
        assert_eq!(
            codes,
            ["request-applicant", "cell-day", "request-outcome", "request-no-outcome"]
        );
    }
}
