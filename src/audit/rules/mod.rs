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
    r118_06_incomplete_decision,
    r118_11_decision_without_remedy,
    r19_01_published_before_written,
    r19_01a_changed_before_published,
    r19_01b_redated_text,
    r19_03_stale_home,
    r30_01_report_without_section,
    r30_02_report_without_fee,
    r47_26_empty_file,
    r61_03_missing_platform,
    r61_05_platform_entries,
    r711_05_self_review,
    r711_05a_late_review,
    r711_12_secrecy_mark,
    r711_18_late_disclosure,
    r711_50_late_report,
    r9704_05a_number_of_another_year,
    r9704_05b_number_unlike_text,
    r9704_06a_date_unlike_signature,
    r9704_12a_punctuated_title,
    r9704_12b_title_without_about,
    r9704_20a_title_of_another_genre,
    gf_01_rule_named_regulation,
    gf_02a_rule_without_decree,
    gf_02b_effective_unlike_text,
    gf_04_hasty_rule,
    gf_05a_unfiled_rule,
    gf_05b_filed_before_signed,
    gf_07_article_out_of_order,
    gf_20a_retroactive_document,
    gf_20b_unpublished_in_force,
    gf_21_unreviewed_legality,
    gf_22a_signed_during_consultation,
    gf_23a_ended_before_begun,
    gf_23b_endless_normative,
    gf_23c_overlong_term,
    gf_23d_term_unlike_text,
    gf_23e_expiring_without_successor,
    gf_24a_unrecorded_repeal,
    gf_24b_unrecorded_amendment,
    gf_24c_twin_in_force,
    gf_24d_pinned_out_of_force,
    gf_25a_number_without_sign,
    gf_25b_unmarked_normative,
    gf_41a_late_interpretation,
    gf_41b_early_interpretation,
    gf_42_unexplained_policy,
    gf_42a_unlinked_interpretation,
    ml_05a_title_borne_twice,
    ml_06a_long_summary,
    ml_06b_summary_like_title,
    ml_07_unclassified_document,
    ml_08_index_of_another_year,
    pii_10_id_number,
    pii_11_mobile_number,
    qqd_03_unknown_channel,
    qqd_06_unlisted_column,
    qz_01_incomplete_power,
    qz_04_duties_out_of_order,
    qz_05_irregular_code,
    qz_06_stale_power_list,
    qz_07_power_without_law,
    wza_20a_image_without_text,
    wza_20b_vague_link,
    wza_20c_table_without_header,
    yz_03_wrong_zero,
    yz_06_half_width_mark,
}
