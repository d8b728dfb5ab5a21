//! The grammar of the command line: commands, options, and their help in the reader's language.

use std::path::PathBuf;

use clap::{Arg, ArgAction};

use crate::base::catalogue::cli as words;
use crate::base::{Lang, Text};

/// The whole grammar of the command line, explained in `lang`.
pub(super) fn grammar(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let choice = |name: &'static str, values: &'static [&'static str], text| {
        Arg::new(name)
            .long(name)
            .value_parser(values.to_vec())
            .hide_possible_values(true)
            .global(true)
            .help(say(text))
    };
    let template = format!(
        "{{about}}\n\n  {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}{{after-help}}",
        say(words::commands()),
        say(words::options()),
    );
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true)
        .help(say(words::help()));
    clap::Command::new("gongkai")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say(words::about()))
        .after_help(say(words::after_help()))
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommands(commands(lang))
        .arg(folder("root", say(words::root())).global(true))
        .arg(choice("lang", &["zh", "en"], words::lang()))
        .arg(choice("color", &["auto", "always", "never"], words::color()))
        .arg(flag("quiet", say(words::quiet())).short('q').global(true).conflicts_with("verbose"))
        .arg(flag("verbose", say(words::verbose())).short('v').global(true))
        .arg(help)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say(words::version())),
        )
}

/// The commands, each with its own options.
fn commands(lang: Lang) -> [clap::Command; 11] {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let of_command = format!("{{about}}\n\n  {{usage}}\n\n{}:\n{{options}}", say(words::options()));
    let build = clap::Command::new("build")
        .about(say(words::build()))
        .help_template(of_command.clone())
        .arg(folder("out", say(words::out())))
        .arg(Arg::new("as-of").long("as-of").value_name("DATE").help(say(words::as_of())))
        .arg(flag("locked", say(words::locked())))
        .arg(flag("drafts", say(words::drafts())))
        .arg(flag("clean", say(words::clean())))
        .arg(flag("force", say(words::force())));
    let serve = clap::Command::new("serve")
        .about(say(words::serve()))
        .help_template(of_command.clone())
        .arg(Arg::new("addr").long("addr").value_name("ADDRESS").help(say(words::addr())))
        .arg(Arg::new("as-of").long("as-of").value_name("DATE").help(say(words::as_of_preview())))
        .arg(flag("open", say(words::open())));
    let explain = clap::Command::new("explain")
        .about(say(words::explain()))
        .help_template(of_command.clone())
        .arg(Arg::new("rule").required(true).value_name("RULE").help(say(words::explain_rule())));
    let manual = clap::Command::new("manual")
        .about(say(words::manual()))
        .help_template(of_command)
        .arg(Arg::new("page").required(true).value_name("PAGE").help(say(words::manual_page())));
    let [new, register, verify] = [new(lang), register(lang), verify(lang)];
    let [check, forecast] = [check(lang), forecast(lang)];
    let [stats, report] = [stats(lang), report(lang)];
    [build, serve, check, forecast, explain, new, register, verify, stats, report, manual]
}

/// `check`.
fn check(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let of_command = format!("{{about}}\n\n  {{usage}}\n\n{}:\n{{options}}", say(words::options()));
    let choice = |name: &'static str, values: &'static [&'static str], help| {
        let values = clap::builder::PossibleValuesParser::new(values);
        Arg::new(name).long(name).value_parser(values).hide_possible_values(true).help(help)
    };
    let rule = Arg::new("rule").long("rule").value_name("RULE").action(ArgAction::Append);
    let path = Arg::new("path").long("path").value_name("PREFIX").help(say(words::check_path()));
    clap::Command::new("check")
        .about(say(words::check()))
        .help_template(of_command)
        .arg(choice(
            "format",
            &["human", "json", "sarif", "github", "html"],
            say(words::check_format()),
        ))
        .arg(Arg::new("as-of").long("as-of").value_name("DATE").help(say(words::as_of_check())))
        .arg(rule.help(say(words::check_rule())))
        .arg(choice("severity", &["error", "warning", "info"], say(words::check_severity())))
        .arg(path)
        .arg(flag("strip", say(words::check_strip())).conflicts_with("fix"))
        .arg(flag("fix", say(words::check_fix())))
        .arg(flag("dry-run", say(words::check_dry_run())))
        .arg(flag("yes", say(words::check_yes())))
}

/// `forecast`.
fn forecast(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let of_command = format!("{{about}}\n\n  {{usage}}\n\n{}:\n{{options}}", say(words::options()));
    let format = Arg::new("format")
        .long("format")
        .value_parser(["human", "ics", "json"])
        .hide_possible_values(true)
        .help(say(words::forecast_format()));
    clap::Command::new("forecast")
        .about(say(words::forecast()))
        .help_template(of_command)
        .arg(Arg::new("days").long("days").value_name("DAYS").help(say(words::forecast_days())))
        .arg(Arg::new("as-of").long("as-of").value_name("DATE").help(say(words::as_of_forecast())))
        .arg(format)
}

/// `register`, and what is done with it.
fn register(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let of_command = format!("{{about}}\n\n  {{usage}}\n\n{}:\n{{options}}", say(words::options()));
    let command = |name: &'static str, about| {
        clap::Command::new(name).about(say(about)).help_template(of_command.clone())
    };
    let file = Arg::new("file")
        .value_name("FILE")
        .value_parser(clap::value_parser!(PathBuf))
        .help(say(words::register_file()));
    let index = Arg::new("index").required(true).value_name("INDEX");
    clap::Command::new("register")
        .about(say(words::register()))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand(command("log", words::register_log()))
        .subcommand(
            command("show", words::register_show()).arg(index.help(say(words::register_index()))),
        )
        .subcommand(
            command("verify", words::register_verify()).arg(folder("out", say(words::out()))),
        )
        .subcommand(command("rebase", words::register_rebase()).arg(file))
}

fn verify(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let copy = Arg::new("folder")
        .required(true)
        .value_name("DIR")
        .value_parser(clap::value_parser!(PathBuf))
        .help(say(words::verify_folder()));
    clap::Command::new("verify").about(say(words::verify())).arg(copy)
}

fn stats(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let format = Arg::new("format")
        .long("format")
        .value_parser(["human", "json", "csv"])
        .hide_possible_values(true)
        .help(say(words::format()));
    clap::Command::new("stats")
        .about(say(words::stats()))
        .arg(Arg::new("year").long("year").value_name("YEAR").help(say(words::year())))
        .arg(Arg::new("as-of").long("as-of").value_name("DATE").help(say(words::as_of_preview())))
        .arg(format)
}

/// `report`.
fn report(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let requests = Arg::new("requests")
        .long("requests")
        .value_name("FILE")
        .value_parser(clap::value_parser!(PathBuf))
        .help(say(words::requests()));
    clap::Command::new("report")
        .about(say(words::report()))
        .arg(Arg::new("year").required(true).value_name("YEAR").help(say(words::report_year())))
        .arg(requests)
}

/// `new`, and `new document`.
fn new(lang: Lang) -> clap::Command {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let of_command = format!("{{about}}\n\n  {{usage}}\n\n{}:\n{{options}}", say(words::options()));
    let option = |name: &'static str, help| Arg::new(name).long(name).help(say(help));
    let document = clap::Command::new("document")
        .about(say(words::new_document()))
        .help_template(of_command.clone())
        .arg(Arg::new("kind").required(true).value_name("KIND").help(say(words::new_kind())))
        .arg(Arg::new("title").required(true).value_name("TITLE").help(say(words::new_title())));
    clap::Command::new("new")
        .about(say(words::new()))
        .help_template(of_command)
        .args_conflicts_with_subcommands(true)
        .disable_help_subcommand(true)
        .subcommand(document)
        .arg(
            Arg::new("folder")
                .required(true)
                .value_name("DIR")
                .value_parser(clap::value_parser!(PathBuf))
                .help(say(words::new_folder())),
        )
        .arg(option("agency", words::new_agency()))
        .arg(option("short-name", words::new_short_name()))
        .arg(option("code", words::new_code()))
        .arg(option("url", words::new_url()))
}

fn flag(name: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn folder(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("DIR")
        .value_parser(clap::value_parser!(PathBuf))
        .help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_holds_together_in_both_languages() {
        for lang in [Lang::Zh, Lang::En] {
            grammar(lang).debug_assert();
        }
    }
}
