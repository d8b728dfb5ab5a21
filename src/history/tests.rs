//! Histories read, gone on with, and found altered.

use super::*;
use crate::base::date::parse_day;

fn published(serial: u32) -> Event {
    let day = parse_day("2024-05-06").unwrap();
    let stand = Stand {
        path: SourcePath::new(format!("content/{serial}.md")),
        url: SitePath::new(format!("{serial}.html")),
    };
    let text = Kept {
        title: format!("第{serial}份"),
        text: Sha256::of(serial.to_string()),
        source: Sha256::of("源"),
        files: Vec::new(),
        notes: 0,
        until: None,
    };
    let index = IndexNumber::parse(&format!("EXAMPLE03/2024-{serial:05}")).unwrap();
    let act =
        Act::Published { index, at: stand, published: day.at(9, 0, 0, 0), written: None, text };
    Event { at: day.at(10, 0, 0, 0), act }
}

fn text(count: u32) -> String {
    History::default().append((1..=count).map(published).collect())
}

fn codes(text: &str) -> Vec<(&'static str, u32)> {
    let findings = History::read(text, None).findings;
    findings.iter().map(|f| (f.code, f.place.position().unwrap().line)).collect()
}

#[test]
fn a_history_reads_back() {
    let text = text(5);
    let read = History::read(&text, None);
    assert!(read.findings.is_empty());
    assert_eq!(read.value.records().len(), 5);
    assert_eq!(read.value.length(), text.len() as u64);
    let more = read.value.clone().append(vec![published(6)]);
    assert!(codes(&format!("{text}{more}")).is_empty());
}

#[test]
fn a_snapshot_goes_on_as_its_history_does() {
    let index = |serial| IndexNumber::parse(&format!("EXAMPLE03/2024-{serial:05}")).unwrap();
    let stand = |name: &str| Stand {
        path: SourcePath::new(format!("content/{name}.md")),
        url: SitePath::new(format!("{name}.html")),
    };
    let at = parse_day("2024-05-07").unwrap().at(10, 0, 0, 0);
    let why = || Reason { on: at.date(), reason: "内容有误".to_owned() };
    let acts = [
        Act::Erased { index: index(2), why: why() },
        // The first comes to stand where the second stood.
        Act::Moved { index: index(1), to: stand("2") },
        Act::Moved { index: index(3), to: stand("moved") },
        Act::Withdrawn { index: index(3), why: why() },
        Act::Opened { urls: vec![SitePath::new("news/index.html")] },
    ];
    let mut history = History::read(&text(3), None).value;
    history.append(acts.map(|act| Event { at, act }).into());
    let snapshot = history.snapshot().unwrap().concat();
    let mut resumed = History::resumed(snapshot.as_slice()).unwrap();
    assert_eq!(resumed.records(), history.records());
    for path in ["1", "2", "3", "moved"].map(|name| stand(name).path) {
        assert_eq!(resumed.record_at(&path), history.record_at(&path), "{path}");
    }
    assert_eq!(resumed.record(&index(2)), history.record(&index(2)));
    assert_eq!(resumed.opened(), history.opened());
    assert_eq!(resumed.serials, history.serials);
    let whole = |history: &History| {
        (history.events(), history.head(), history.length(), history.last(), history.is_torn())
    };
    assert_eq!(whole(&resumed), whole(&history));
    assert_eq!(resumed.append(vec![published(4)]), history.append(vec![published(4)]));
    for end in [0, 3, snapshot.len() / 2, snapshot.len() - 1] {
        assert!(History::resumed(&snapshot[..end]).is_none(), "{end} bytes");
    }
}

#[test]
fn what_was_altered_is_named_by_its_line() {
    let text = text(5);
    assert_eq!(codes(&text.replacen("第3份", "第8份", 1)), [("register-altered", 3)]);
    let lines: Vec<_> = text.lines().collect();
    let without_third = [&lines[..2], &lines[3..]].concat().join("\n") + "\n";
    assert_eq!(codes(&without_third), [("register-chain", 3)]);
    assert_eq!(codes(&text.replacen("\"v\":1", "\"v\":7", 1)), [("register-newer", 1)]);
}

#[test]
fn a_torn_last_line_is_left_out() {
    let text = text(3);
    let torn = &text[..text.len() - 40];
    assert_eq!(codes(torn), [("register-torn", 3)]);
    let history = History::read(torn, None).value;
    assert_eq!(history.records().len(), 2);
    assert_eq!(&text[..usize::try_from(history.length()).unwrap()], {
        let second = text.match_indices('\n').nth(1).unwrap().0;
        &text[..=second]
    });
    // Only its line break is missing: it is whole.
    let history = History::read(text.trim_end(), None).value;
    assert_eq!((history.records().len(), history.is_torn()), (3, true));
}
