//! The preview server, as browsers and worse clients meet it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};

use gongkai::base::Lang;
use gongkai::base::date::{end_of, parse_day};
use gongkai::pipeline;
use gongkai::preview::{Options, Preview};

use crate::portal::Portal;

struct Running {
    address: SocketAddr,
    preview: Option<Preview>,
}

impl Running {
    fn start(portal: &Portal) -> Self {
        Self::at(portal, &["127.0.0.1:0"])
    }

    fn at(portal: &Portal, addresses: &[&str]) -> Self {
        let options = Options {
            root: portal.path(""),
            addresses: addresses.iter().map(|address| address.parse().unwrap()).collect(),
            as_of: None,
            lang: Lang::Zh,
        };
        let preview =
            Preview::start(&options, || end_of(parse_day("2024-04-30").unwrap())).unwrap();
        Self { address: preview.addresses()[0], preview: Some(preview) }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream
    }

    /// Sends `head` as it is, and gives the whole answer.
    fn raw(&self, head: &[u8]) -> String {
        let mut stream = self.connect();
        // A server that refuses early may close before all is sent.
        drop(stream.write_all(head));
        let mut answer = Vec::new();
        drop(stream.read_to_end(&mut answer));
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn ask(&self, line: &str, headers: &str) -> String {
        let host = self.address;
        self.raw(
            format!("{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n")
                .as_bytes(),
        )
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path}"), "")
    }

    /// Asks for `path` until the answer holds `part`.
    fn wait_for(&self, path: &str, part: &str) -> String {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if answer.contains(part) {
                return answer;
            }
            assert!(start.elapsed() < Duration::from_secs(10), "no {part} in {answer}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(preview) = self.preview.take() {
            preview.stopper().stop();
            preview.wait();
        }
    }
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("")
}

#[test]
fn pages_follow_the_files() {
    let portal = Portal::new();
    let running = Running::start(&portal);
    assert!(running.get("/news/first.html").contains("正文第一段"));
    let portal = portal.document("content/news/first.md", "", "新的正文。\n");
    running.wait_for("/news/first.html", "新的正文");
    let portal = portal.document("content/news/second.md", "标题: 第二份\n", "文。\n");
    running.wait_for("/news/index.html", "第二份");
    let _portal = portal.file("theme/assets/site.css", "body { color: red }");
    running.wait_for("/assets/site.css", "color: red");
}

#[test]
fn what_the_rules_find_in_a_document_is_shown_on_its_page() {
    let portal = Portal::new().document("content/news/b.md", "", "张某，999999199003071234。\n");
    let running = Running::start(&portal);
    let leak = running.get("/news/b.html");
    assert!(leak.contains("[id-number]") && leak.contains("^^^^"), "{leak}");
    assert!(!leak.contains("gongkai-overlay"), "the content itself can be read");
    assert!(!running.get("/news/first.html").contains("[id-number]"));
    let allow = "允许: [{规则: id-number, 原因: 虚构的号码}]\n";
    let portal = portal.document("content/news/b.md", allow, "张某说，999999199003071234。\n");
    // The text is read when the page is drawn, what its file allows a moment later.
    let allowed = running.wait_for("/news/b.html", "<code>content/news/b.md:8<");
    assert!(allowed.contains("张某说") && !allowed.contains("[id-number]"), "{allowed}");
    let _portal = portal.document("content/news/b.md", "", "改好了。\n");
    assert!(!running.wait_for("/news/b.html", "改好了").contains("[id-number]"));
}

#[test]
fn an_error_is_shown_over_the_last_good_page() {
    let portal = Portal::new();
    let running = Running::start(&portal);
    let portal = portal.document("content/news/first.md", "", "见[无](none.md)。\n");
    let broken = running.wait_for("/news/first.html", "gongkai-overlay");
    assert!(broken.contains("正文第一段"), "{broken}");
    assert!(broken.contains("link-dead") && broken.contains("content/news/first.md"), "{broken}");
    let _portal = portal.document("content/news/first.md", "", "改好了。\n");
    let fixed = running.wait_for("/news/first.html", "改好了");
    assert!(!fixed.contains("gongkai-overlay"));
}

#[test]
fn a_preview_that_starts_with_errors_shows_what_can_be_made_of_the_content() {
    let portal = Portal::new().document("content/news/first.md", "", "一[无](none.md)。\n");
    let running = Running::start(&portal);
    assert!(running.get("/news/first.html").contains("gongkai-overlay"));
    let portal = portal.document("content/news/first.md", "", "二[无](none.md)。\n");
    running.wait_for("/news/first.html", "<p id=\"p1\">二");
    let _portal = portal.file("content/site.yaml", "");
    assert!(running.wait_for("/news/first.html", "setting-required").contains("<p id=\"p1\">二"));
}

#[test]
fn a_template_that_cannot_be_drawn_is_shown_over_the_last_good_page() {
    let portal = Portal::new();
    let running = Running::start(&portal);
    assert!(running.get("/news/first.html").contains("正文第一段"));
    let portal = portal.file("theme/document.html", "一\n{{ page.nothing }}\n");
    let broken = running.wait_for("/news/first.html", "gongkai-overlay");
    assert!(broken.contains("正文第一段") && broken.contains("theme/document.html:2"), "{broken}");
    let _portal = portal.file("theme/document.html", "<body>改好了</body>\n");
    assert!(!running.wait_for("/news/first.html", "改好了").contains("gongkai-overlay"));
}

#[test]
fn a_withdrawn_document_says_so_above_its_text() {
    let portal = Portal::new().document(
        "content/news/back.md",
        "撤回: {日期: 2024-01-02, 原因: 内容有误}\n",
        "旧文。\n",
    );
    let running = Running::start(&portal);
    let page = running.get("/news/back.html");
    assert!(page.contains("本信息已于2024年1月2日撤回，原因：内容有误"), "{page}");
    assert!(page.contains("<span>状态：已撤回</span>"), "{page}");
}

#[test]
fn the_bar_leads_to_the_line_where_the_text_begins() {
    let portal = Portal::new();
    let running = Running::start(&portal);
    let text = std::fs::read_to_string(portal.path("content/news/first.md")).unwrap();
    let line = text.lines().position(|line| line == "正文第一段。").unwrap() + 1;
    let bar = format!("<code>content/news/first.md:{line}</code>");
    assert!(running.get("/news/first.html").contains(&bar));
    // A column without an introduction has its text at its end.
    assert!(running.get("/news/").contains("<code>content/news/_index.md:5</code>"));
}

#[test]
fn what_is_not_public_is_shown_with_its_reason() {
    let portal =
        Portal::new().document("content/news/late.md", "发布时间: 2025-01-01 09:00\n", "文。\n");
    let running = Running::start(&portal);
    let page = running.get("/news/late.html");
    assert!(page.contains("定时发布") && page.contains("content/news/late.md"), "{page}");
    let later = running.ask("GET /news/late.html", "Cookie: gongkai-day=2025-06-01\r\n");
    assert_eq!(status(&later), "200");
    assert!(!later.contains("定时发布"));
}

#[test]
fn a_stream_tells_of_changes_and_of_those_that_were_missed() {
    let portal = Portal::new();
    let running = Running::start(&portal);
    let listen = |since: &str| {
        let mut stream = running.connect();
        let host = running.address;
        write!(stream, "GET /.gongkai/changes?since={since} HTTP/1.1\r\nHost: {host}\r\n\r\n")
            .unwrap();
        BufReader::new(stream)
    };
    let event = |reader: &mut BufReader<TcpStream>| {
        let mut lines = reader.by_ref().lines().map_while(Result::ok);
        lines.find(|line| line.starts_with("event: "))
    };
    let mut open = listen("0");
    let _portal = portal.document("content/news/first.md", "", "改。\n");
    assert_eq!(event(&mut open).as_deref(), Some("event: page"));
    // It connects after the change it has not seen.
    assert_eq!(event(&mut listen("0")).as_deref(), Some("event: page"));
    // Its page is from before a restart, when more had changed.
    assert_eq!(event(&mut listen("20")).as_deref(), Some("event: style"));
}

#[test]
fn it_listens_on_both_loopback_addresses_and_writes_nothing() {
    let portal = Portal::new();
    let before = crate::portal::tree(portal.root());
    let running = Running::at(&portal, &["127.0.0.1:0", "[::1]:0"]);
    let addresses = running.preview.as_ref().unwrap().addresses();
    for address in &addresses {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert_eq!(status(&answer), "200", "{address}");
    }
    // A machine without the new protocol has one address only.
    let has_both = std::net::TcpListener::bind("[::1]:0").is_ok();
    assert_eq!(addresses.len(), if has_both { 2 } else { 1 });
    drop(running);
    assert_eq!(crate::portal::tree(portal.root()), before);
    assert!(!portal.path("public").exists());
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_followed_after_the_walk_either() {
    use std::os::unix::fs::symlink;
    let portal = Portal::new()
        .file("secret/a.txt", "geheim")
        .file("content/news/files/a.txt", "offen")
        .document("content/news/first.md", "", "见[附件](files/a.txt)。\n");
    let running = Running::start(&portal);
    assert!(running.get("/news/files/a.txt").contains("offen"));
    let swap = |what: &str, target: &Path| {
        let place = portal.path(what);
        std::fs::rename(&place, portal.path("aside")).unwrap();
        symlink(target, &place).unwrap();
        running.wait_for("/news/first.html", "gongkai-overlay");
        let answer = running.get("/news/files/a.txt");
        assert!(!answer.contains("geheim") && status(&answer) == "500", "{answer}");
        std::fs::remove_file(&place).unwrap();
        std::fs::rename(portal.path("aside"), &place).unwrap();
        running.wait_for("/news/files/a.txt", "offen");
    };
    swap("content/news/files/a.txt", &portal.path("secret/a.txt"));
    swap("content/news/files", &portal.path("secret"));
}

#[test]
fn requests_are_conditional_partial_and_of_two_kinds() {
    let portal = Portal::new();
    let running = Running::start(&portal);
    let whole = running.get("/assets/site.css");
    let mark = whole.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
    let again = running.ask("GET /assets/site.css", &format!("If-None-Match: {mark}\r\n"));
    assert_eq!(status(&again), "304");
    let part = running.ask("GET /assets/site.css", "Range: bytes=0-9\r\n");
    assert_eq!(status(&part), "206");
    assert_eq!(part.split("\r\n\r\n").nth(1).unwrap().len(), 10);
    let head = running.ask("HEAD /assets/site.css", "");
    assert_eq!((status(&head), head.split("\r\n\r\n").nth(1)), ("200", Some("")));
    assert_eq!(status(&running.ask("POST /", "Content-Length: 0\r\n")), "405");
    assert_eq!(status(&running.get("/nothing.html")), "404");
    assert!(whole.contains("text/css; charset=utf-8"));
}

#[test]
fn builds_beside_it_are_whole_and_see_nothing_of_it() {
    let mut portal = Portal::new();
    let running = Running::start(&portal);
    for round in 1..=20 {
        let now = format!("第{round}次的正文");
        let is_whole = |answer: &str| {
            let old = format!("第{}次的正文", round - 1);
            let has_text =
                [old.as_str(), &now, "正文第一段"].iter().any(|text| answer.contains(text));
            status(answer) == "200" && has_text && answer.trim_end().ends_with("</html>")
        };
        let note = |round| format!("- {{日期: 2024-04-01, 说明: 第{round}次}}\n");
        let notes: String = (1..=round).rev().map(note).collect();
        let fields = format!("更新记录:\n{notes}");
        portal = portal.document("content/news/first.md", &fields, &format!("{now}。\n"));
        let mut request = portal.request("2024-04-30");
        request.manner.fresh = true;
        std::thread::scope(|scope| {
            let build = scope.spawn(|| pipeline::build(&request).unwrap());
            while !build.is_finished() {
                let answer = running.get("/news/first.html");
                assert!(is_whole(&answer), "{answer}");
            }
            assert!(!build.join().unwrap().written.unwrap().written.is_empty());
        });
        running.wait_for("/news/first.html", &now);
        let beside = portal.output();
        std::fs::remove_dir_all(portal.path("public")).unwrap();
        portal.build();
        assert!(portal.output() == beside, "round {round}");
    }
}

/// Addresses that lead out of the portal, or try to.
const HOSTILE: &[&str] = &[
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%252e%252e/secret.txt",
    "//secret.txt",
    "/\\..\\secret.txt",
    "/%5c%5chost%5cshare",
    "/c:/secret.txt",
    "/a%00",
    "/content/site.yaml",
    "/.gongkai/../secret.txt",
    "/.gongkai/",
    "/%",
    "/%ff",
    "/news/",
    "/theme/layout.html",
    "/news/../../secret.txt",
    "/./secret.txt",
    "http://a.example/",
];

#[test]
fn hostile_clients_get_nothing_and_stop_nobody() {
    let portal = Portal::new().file("secret.txt", "geheim");
    let running = Running::start(&portal);
    // Connections that say nothing, or never finish.
    let idle: Vec<TcpStream> = (0..200).map(|_| running.connect()).collect();
    let streams: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = running.connect();
            let host = running.address;
            write!(stream, "GET /.gongkai/changes?since=0 HTTP/1.1\r\nHost: {host}\r\n\r\n")
                .unwrap();
            stream
        })
        .collect();
    let slow: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = running.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
            stream
        })
        .collect();
    for round in 0..200 {
        for path in HOSTILE {
            let answer = running.get(path);
            assert!(!answer.contains("geheim"), "{path}: {answer}");
            assert!(
                answer.is_empty() || ["200", "400", "404"].contains(&status(&answer)),
                "{answer}"
            );
        }
        let rebound =
            running.raw(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assert_eq!(status(&rebound), "421", "round {round}");
        for bytes in [
            &b"\0\0\0\0"[..],
            b"GET",
            b"GET / HTTP/9.9\r\n\r\n",
            b"\r\n\r\n\r\n",
            b"A B C D\r\n\r\n",
        ] {
            let mut stream = running.connect();
            stream.write_all(bytes).unwrap();
        }
    }
    assert_eq!(status(&running.get("/")), "200");
    drop((idle, slow, streams));
}
