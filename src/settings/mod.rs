//! Settings: `content/site.yaml`, the agency and the identity of its portal.

mod absent;
pub mod keys;
mod rules;
mod tables;

use crate::base::catalogue::settings as found;
use crate::base::{AgencyCode, Checked, Finding, LineIndex, Place, SourcePath, Span};
use crate::source::yaml::{self, Field};
pub use absent::Absent;
use keys::KEYS;
pub use rules::RuleSetting;
pub use tables::{OutsideHost, Person};

/// Where the settings are written.
pub const PATH: &str = "content/site.yaml";

/// Who publishes, and how the portal is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The agency's full name, which is the portal's name too (R-47-03).
    pub agency: String,
    /// Its short name.
    pub short_name: String,
    /// Its code, the first part of every index number (R-ML-02).
    pub agency_code: AgencyCode,
    /// Where the portal is published, with a slash at its end.
    pub base_url: BaseUrl,
    /// What the portal is for, in a sentence.
    pub description: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// What the law wants at the foot of every page (R-47-29).
    pub footer: Footer,
    /// Whether a line of text is a paragraph (`text`) or not (`markdown`).
    pub lines_are_paragraphs: bool,
    /// Organs that the agency took over from (前身机关); their documents stay, and say so.
    pub predecessors: Vec<String>,
    /// How many documents a page of a list holds.
    pub page_size: usize,
    /// The working days within which information is made public: those of the law, or the fewer that
    /// the agency promises (R-711-18).
    pub disclosure_days: u32,
    /// Whether each document is also written as JSON beside its page.
    pub json_twins: bool,
    /// The items of article 20 of which the agency has nothing.
    pub absent: Vec<Absent>,
    /// How much rules of the audit matter here, where it is not what they say themselves.
    pub rules: Vec<RuleSetting>,
    /// Who holds which post of the agency, and when.
    pub people: Vec<Person>,
    /// Hosts outside the government's domain that may be linked to.
    pub outside: Vec<OutsideHost>,
}

/// What the law wants at the foot of every page (R-47-29).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footer {
    /// The organ that runs the site (网站主办单位).
    pub sponsor: String,
    /// The site's identification code (网站标识码).
    pub site_id: String,
    /// The number of the internet filing (ICP备案编号).
    pub icp: String,
    /// The number of the police filing (公安机关备案).
    pub police: String,
    /// The telephone of the office that runs the site.
    pub phone: String,
    /// Where the agency sits.
    pub address: String,
    /// The address for electronic mail.
    pub email: Option<String>,
    /// The page that vouches for the site's mark (党政机关网站标识).
    pub mark_url: String,
    /// The page where readers report mistakes (我为政府网站找错).
    pub report_url: String,
}

/// An absolute URL of a folder: `https://` and a host, with a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Reads the URL; a missing slash at its end is added.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split('/').next().unwrap_or_default();
        let of_url = |c: char| c.is_ascii_alphanumeric() || "-._~/:".contains(c);
        let good = host.contains('.') && rest.chars().all(of_url) && !rest.contains("//");
        good.then(|| Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The URL, which ends with a slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, which is the portal's main domain (`SiteDomain`, R-47-43).
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        rest.split('/').next().unwrap_or_default()
    }
}

/// Reads the settings in `text`; none when one that must be there is missing or wrong.
pub fn read(text: &str) -> Checked<Option<Settings>> {
    let path = SourcePath::new(PATH);
    let checked = yaml::fields(text, Span::new(0, text.len()), &path);
    let mut reader = Reader {
        text,
        lines: LineIndex::new(text),
        path,
        fields: Vec::new(),
        findings: checked.findings,
    };
    let was_read = reader.findings.is_empty();
    for field in checked.value {
        reader.admit(field);
    }
    let value = if was_read { reader.settings() } else { None };
    Checked { value, findings: reader.findings }
}

struct Reader<'text> {
    text: &'text str,
    lines: LineIndex<'text>,
    path: SourcePath,
    fields: Vec<(&'static str, Field)>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn place(&self, span: Span) -> Place {
        Place::At(self.path.clone(), self.lines.position(span))
    }

    fn admit(&mut self, field: Field) {
        let known = KEYS.iter().find(|known| [known.en, known.zh].contains(&field.key.as_str()));
        let place = self.place(field.key_span);
        match known {
            None => self.findings.push(found::key_unknown(place, &field.key)),
            Some(key) if self.fields.iter().any(|(other, _)| *other == key.en) => {
                self.findings.push(found::key_twice(place, key.zh, key.en));
            }
            Some(key) => self.fields.push((key.en, field)),
        }
    }

    /// All settings; each one is looked at, so that all mistakes come out at once.
    fn settings(&mut self) -> Option<Settings> {
        let agency = self.text("agency");
        let short_name = self.text("short_name");
        let agency_code = self.parsed("agency_code", AgencyCode::parse);
        self.check_code(agency_code.as_ref());
        let base_url = self.parsed("base_url", BaseUrl::parse);
        let description = self.text("description");
        let keywords = self.words("keywords");
        let footer = self.footer(agency.as_deref());
        let predecessors = self.words("predecessors");
        let lines_are_paragraphs = self.parsed("line_breaks", |text| match text {
            "text" => Some(true),
            "markdown" => Some(false),
            _ => None,
        });
        let page_size =
            self.parsed("page_size", |text| text.parse().ok().filter(|n| (5..=200).contains(n)));
        let disclosure_days = self
            .parsed("disclosure_days", |text| text.parse().ok().filter(|n| (1..=20).contains(n)));
        let json_twins = self.parsed("json_twins", |text| text.parse().ok());
        let (absent, rules) = (self.absent(), self.rules());
        let (people, outside) = (self.people(), self.outside());
        Some(Settings {
            agency: agency?,
            short_name: short_name?,
            agency_code: agency_code?,
            base_url: base_url?,
            description: description?,
            keywords: keywords?,
            footer: footer?,
            lines_are_paragraphs: lines_are_paragraphs?,
            predecessors: predecessors?,
            page_size: page_size?,
            disclosure_days: disclosure_days?,
            json_twins: json_twins?,
            absent,
            rules,
            people,
            outside,
        })
    }

    /// A check character that is wrong is most likely a slip (R-ML-04).
    fn check_code(&mut self, code: Option<&AgencyCode>) {
        let Some(code) = code.filter(|code| !code.is_sound()) else { return };
        let Some(check) = code.check_character() else { return };
        let field = self.fields.iter().find(|(key, _)| *key == "agency_code");
        if let Some((_, field)) = field {
            self.findings.push(found::check_character(self.place(field.span), code, check));
        }
    }

    fn footer(&mut self, agency: Option<&str>) -> Option<Footer> {
        let sponsor = self.text("sponsor").filter(|text| !text.is_empty());
        let [site_id, icp, police, phone, address] =
            ["site_id", "icp", "police", "phone", "address"].map(|key| self.text(key));
        let email = self.text("email").filter(|text| !text.is_empty());
        let url = |text: &str| BaseUrl::parse(text).map(|_| text.to_owned());
        let mark_url = self.parsed("mark_url", url);
        let report_url = self.parsed("report_url", url);
        Some(Footer {
            sponsor: sponsor.or_else(|| agency.map(str::to_owned))?,
            site_id: site_id?,
            icp: icp?,
            police: police?,
            phone: phone?,
            address: address?,
            email,
            mark_url: mark_url?,
            report_url: report_url?,
        })
    }

    /// The text of a setting, or its default; a finding when it has neither.
    fn text(&mut self, key: &'static str) -> Option<String> {
        let known = KEYS.iter().find(|known| known.en == key)?;
        let written = self.fields.iter().find(|(other, _)| *other == key);
        let text = written.and_then(|(_, field)| yaml::plain(&field.value));
        let text = text.filter(|text| !text.is_empty()).or_else(|| known.absent.map(str::to_owned));
        if text.is_none() {
            let place =
                written.map_or(Place::File(self.path.clone()), |(_, field)| self.place(field.span));
            self.findings.push(found::required(place, known.zh, key));
        }
        text
    }

    fn parsed<T>(&mut self, key: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(key)?;
        let value = read(&text);
        if value.is_none() {
            let field = self.fields.iter().find(|(other, _)| *other == key);
            let place =
                field.map_or(Place::File(self.path.clone()), |(_, field)| self.place(field.span));
            self.findings.push(found::wrong(place, key, &text));
        }
        value
    }

    fn words(&mut self, key: &'static str) -> Option<Vec<String>> {
        let field = self.fields.iter().find(|(other, _)| *other == key);
        if let Some(serde_yaml::Value::Sequence(items)) = field.map(|(_, field)| &field.value) {
            return Some(items.iter().filter_map(yaml::plain).collect());
        }
        let text = self.text(key)?;
        let words = text.split([',', '，', '、']).map(str::trim).filter(|word| !word.is_empty());
        Some(words.map(str::to_owned).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "机关名称: 示例委\n简称: 示例\n机构代码: EXAMPLE03\n网址: https://a.example\n\
        说明: 示例。\n关键词: [甲, 乙]\n网站标识码: '0000000000'\nICP备案编号: 京ICP备00000000号\n\
        公安备案号: 京公网安备00000000000000号\n联系电话: 0000-1\n地址: 示例路1号\n";

    #[test]
    fn settings_are_read_with_their_defaults() {
        let settings = read(GOOD).value.unwrap();
        assert_eq!(settings.base_url.as_str(), "https://a.example/");
        assert_eq!(settings.base_url.host(), "a.example");
        assert_eq!(settings.footer.sponsor, "示例委");
        assert_eq!(settings.page_size, 20);
        assert_eq!(settings.disclosure_days, 20);
    }

    #[test]
    fn the_term_of_disclosure_is_no_longer_than_that_of_the_law() {
        let days = |text: &str| {
            let settings = read(&format!("{GOOD}公开期限: {text}\n")).value;
            settings.map(|settings| settings.disclosure_days)
        };
        assert_eq!(["15", "20"].map(days), [Some(15), Some(20)]);
        assert_eq!(["0", "21", "-1", "十五"].map(days), [None; 4]);
    }

    #[test]
    fn every_mistake_comes_out_at_once() {
        let text =
            GOOD.replace("https://a.example", "a.example").replace("简称: 示例\n", "每页条数: 3\n");
        let checked = read(&text);
        let codes: Vec<_> = checked.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(checked.value, None);
        assert_eq!(codes, ["setting-required", "setting-wrong", "setting-wrong"]);
    }
}
