//! What must stay fast: each stage over one document, and a whole build.
//!
//! `cargo bench`; compare with `--save-baseline before` and `--baseline before`.

mod corpus;

use std::hint::black_box;
use std::path::Path;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gongkai::base::date::{end_of, parse_day};
use gongkai::base::{AgencyCode, Digest, Sha256, SitePath, SourcePath};
use gongkai::document::{self, Defaults, IndexNumber};
use gongkai::history::{Act, Event, History, Kept, Stand};
use gongkai::markdown::{LineBreaks, render};
use gongkai::output::Manner;
use gongkai::pipeline::{self, Inspection, Portal, Reader, Registers, Remember, Request};
use gongkai::register as catalogue;
use gongkai::site::{self, Columns, Day, Facts, Ground, Shelf};
use gongkai::source::{self, Content};
use gongkai::table;
use gongkai::table::power::{self, PowerList};

const DOCUMENTS: usize = 1000;

fn request(root: &Path, out: &Path) -> Request {
    Request {
        root: root.to_owned(),
        out: out.to_owned(),
        day: Day {
            now: end_of(parse_day("2024-12-31").expect("a day")),
            drafts: false,
            is_chosen: true,
        },
        manner: Manner { over: false, fresh: false },
        registers: Registers::Yes,
        remember: None,
    }
}

/// Front matter and body to a document.
fn parse(criterion: &mut Criterion) {
    let bytes = corpus::document(8).into_bytes();
    let path = SourcePath::new("content/policies/2015/d000008.md");
    let defaults =
        Defaults { kind: None, article20: Vec::new(), line_breaks: LineBreaks::default() };
    let mut group = criterion.benchmark_group("document");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| {
            let source = source::of_bytes(&path, bytes.clone()).value.expect("UTF-8");
            black_box(document::read(&source, &defaults))
        });
    });
    group.finish();
}

/// A body to HTML, as pasted and as Markdown.
fn markdown(criterion: &mut Criterion) {
    let text: String = (0..20).map(corpus::body).collect();
    let mut group = criterion.benchmark_group("markdown");
    group.throughput(Throughput::Bytes(text.len() as u64));
    for (name, breaks) in [("text", LineBreaks::Text), ("markdown", LineBreaks::Markdown)] {
        group.bench_function(name, |bencher| bencher.iter(|| black_box(render(&text, breaks))));
    }
    group.finish();
}

/// A view to a page.
fn template(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    corpus::write(folder.path(), 40);
    let mut reader = Reader::new(Content::at(folder.path()));
    let now = end_of(parse_day("2024-12-31").expect("a day"));
    let day = Day { now, drafts: false, is_chosen: false };
    let portal = pipeline::load(&mut reader, day, &mut Vec::new());
    let portal = portal.expect("it reads").expect("it has settings");
    let body = render(&corpus::body(8), LineBreaks::Text);
    let id = portal.site.columns.home().expect("a home").all[0];
    let view = gongkai::page::document_view(&portal.site, &portal.register, id);
    let view = gongkai::page::fill(view, &portal.site, id, &body);
    criterion.bench_function("template/document", |bencher| {
        bencher.iter(|| black_box(portal.theme.draw(&view)));
    });
}

/// A whole portal, built into an empty folder and built again.
fn build(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    corpus::write(folder.path(), DOCUMENTS);
    let out = folder.path().join("public");
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10).throughput(Throughput::Elements(DOCUMENTS as u64));
    let request = request(folder.path(), &out);
    group.bench_function("full", |bencher| {
        let clear = || {
            if out.exists() {
                std::fs::remove_dir_all(&out).expect("the output goes");
            }
        };
        let build = |()| pipeline::build(&request).expect("it builds");
        bencher.iter_batched(clear, build, BatchSize::PerIteration);
    });
    group.bench_function("again", |bencher| {
        bencher.iter(|| pipeline::build(&request).expect("it builds"));
    });
    let program = Digest::of(b"program");
    let remembered = Request { remember: Some(Remember { program, since: i64::MAX }), ..request };
    group.bench_function("remembered", |bencher| {
        bencher.iter(|| pipeline::build(&remembered).expect("it builds"));
    });
    group.finish();
}

/// The whole audit of a portal of 1000 and of 3000 documents: less than building it, and no more for
/// each document of the larger one.
fn check(criterion: &mut Criterion) {
    let now = end_of(parse_day("2024-12-31").expect("a day"));
    let day = Day { now, drafts: false, is_chosen: true };
    let mut group = criterion.benchmark_group("check");
    group.sample_size(10);
    for count in [DOCUMENTS, 3 * DOCUMENTS] {
        let folder = tempfile::tempdir().expect("a folder");
        corpus::write(folder.path(), count);
        let inspection = Inspection { root: folder.path().to_owned(), day, rules: Vec::new() };
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| pipeline::check(&inspection).expect("it reads"));
        });
    }
    group.finish();
}

/// A power list of 1000 and of 3000 items, from CSV to items with their citations.
fn list(criterion: &mut Criterion) {
    let path = SourcePath::new("content/powers.csv");
    let mut group = criterion.benchmark_group("list");
    for count in [1000_u64, 3000] {
        let rows = (0..count).map(|at| {
            let article = 1 + at % 80;
            format!("C{at:05},对第{at}种行为的处罚,行政处罚,《行政处罚法》第{article}条,示例委\n")
        });
        let head = "职权编码,职权名称,职权类型,设定依据,行使主体\n".to_owned();
        let csv: String = std::iter::once(head).chain(rows).collect();
        group.throughput(Throughput::Elements(count));
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| {
                let table = table::read(&path, csv.as_bytes(), power::WANTS).value;
                black_box(PowerList::of(&table.expect("a heading")))
            });
        });
    }
    group.finish();
}

/// The register of a hundred thousand documents, read with every proof looked at, and taken from its
/// snapshot.
fn register(criterion: &mut Criterion) {
    let published = |serial: u32| {
        let moment = end_of(parse_day("2024-05-06").expect("a day"));
        let text = Kept {
            title: format!("关于第{serial}号事项的通知"),
            text: Sha256::of(serial.to_string()),
            source: Sha256::of("source"),
            files: Vec::new(),
            notes: 0,
            until: None,
        };
        let at = Stand {
            path: SourcePath::new(format!("content/policies/2024/d{serial:06}.md")),
            url: SitePath::new(format!("policies/2024/d{serial:06}.html")),
        };
        let code = AgencyCode::parse("EXAMPLE03").expect("a code");
        let index = IndexNumber::new(code, 2024, serial);
        let act = Act::Published { index, at, published: moment, written: None, text };
        Event { at: moment, act }
    };
    let text = History::default().append((1..=100_000).map(published).collect());
    let mut group = criterion.benchmark_group("register");
    group.sample_size(10).throughput(Throughput::Elements(100_000));
    group.bench_function("read", |bencher| {
        bencher.iter(|| black_box(History::read(&text, None)));
    });
    let snapshot = History::read(&text, None).value.snapshot().expect("it is whole").concat();
    group.bench_function("resumed", |bencher| {
        bencher.iter(|| black_box(History::resumed(snapshot.as_slice())));
    });
    group.finish();
}

/// A document saved, until the portal that shows it can be drawn: what a preview does.
fn reload(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    corpus::write(folder.path(), DOCUMENTS);
    let mut reader = Reader::new(Content::at(folder.path()));
    let day = Day {
        now: end_of(parse_day("2024-12-31").expect("a day")),
        drafts: true,
        is_chosen: false,
    };
    let changed = [SourcePath::new("content/policies/2015/d000000.md")].into();
    criterion.bench_function("reload", |bencher| {
        bencher.iter(|| {
            reader.forget(&changed);
            black_box(pipeline::load(&mut reader, day, &mut Vec::new()).expect("it reads"))
        });
    });
}

/// The documents of a portal linked and put into its catalogue: what every build and every preview does
/// anew, however little changed.
fn link(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    corpus::write(folder.path(), 10 * DOCUMENTS);
    let mut reader = Reader::new(Content::at(folder.path()));
    let now = end_of(parse_day("2024-12-31").expect("a day"));
    let day = Day { now, drafts: false, is_chosen: true };
    let portal = pipeline::load(&mut reader, day, &mut Vec::new());
    let Portal { site, register, .. } = portal.expect("it reads").expect("it has settings");
    let files = reader.content().walk().expect("it reads").value;
    let facts = Facts::new();
    let read = || {
        let columns = site.columns.iter().map(|(_, column)| column.file.clone());
        let ground = Ground {
            settings: site.settings.clone(),
            calendar: site.calendar.clone(),
            laws: site.laws.clone(),
            columns: Columns::new(columns.collect()),
        };
        let identities = site.entries.iter().map(|entry| entry.identity.clone());
        (ground, site::of_day(site.documents.clone(), day).value, identities.collect())
    };
    let mut group = criterion.benchmark_group("link");
    group.sample_size(20).throughput(Throughput::Elements(10 * DOCUMENTS as u64));
    group.bench_function("site", |bencher| {
        let shelf = Shelf { files: &files, facts: &facts };
        let link =
            |(ground, of_day, identities)| site::link(ground, day, of_day, identities, shelf);
        bencher.iter_batched(read, link, BatchSize::PerIteration);
    });
    group.bench_function("register", |bencher| {
        bencher.iter(|| catalogue::compile(&site, register.history.clone(), &[]));
    });
    group.finish();
}

criterion_group!(benches, parse, markdown, template, list, build, check, register, link, reload);
criterion_main!(benches);
