//! The list of rules, by code. A rule is a file here and a line below.

use super::Rule;

/// Declares the files and the list.
macro_rules! rules {
    ($($name:ident,)*) => {
        $(mod $name;)*

        /// Every rule, by code.
        pub static RULES: &[&Rule] = &[$(&$name::RULE),*];
    };
}

rules! {
    r118_05_late_decision,
    r118_07_late_withdrawal,
    r118_08_late_enforcement_figures,
    r12_01_late_website_report,
    r19_01_published_before_written,
    r19_03_stale_home,
    r19_04a_stale_news,
    r19_04b_stale_notices,
    r19_04c_stale_columns,
    r19_05a_stale_column,
    r19_05b_stale_columns,
    r19_06a_blank_column,
    r19_06b_blank_columns,
    r19_08_thin_service_guide,
    r19_10_stale_service_figures,
    r19_11_few_consultations,
    r19_12_stale_replies,
    r47_14_no_result,
    r47_26_empty_file,
    r47_32_forgotten_pin,
    r61_01_news_on_platform,
    r61_03_missing_platform,
    r61_04_platform_not_on_home,
    r61_05_platform_entries,
    r61_06_empty_systems,
    r61_08_missing_year,
    r61_10_no_request_entry,
    r711_01_stale_guide,
    r711_02_guide_element,
    r711_03_catalogue_row,
    r711_05_self_review,
    r711_10_uncovered_item,
    r711_12_secrecy_mark,
    r711_17_guide_places,
    r711_18_late_disclosure,
    r711_38_guide_fees,
    r711_42_outdated_remedy,
    r711_50_late_report,
    fee_01_wrong_fee,
    gf_01_rule_named_regulation,
    gf_22_short_consultation,
    gf_42_unexplained_policy,
    pii_10_id_number,
    pii_11_mobile_number,
    qx_02_unknown_year,
    wza_20a_image_without_text,
    wza_20b_vague_link,
    wza_20c_table_without_header,
    yz_03_wrong_zero,
    yz_06_half_width_mark,
}
