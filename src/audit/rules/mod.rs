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
    r19_01_published_before_written,
    r19_03_stale_home,
    r47_26_empty_file,
    r47_30_under_construction,
    r61_03_missing_platform,
    r61_05_platform_entries,
    r711_05_self_review,
    r711_12_secrecy_mark,
    r711_18_late_disclosure,
    r711_50_late_report,
    r9704_06_written_in_numerals,
    r9704_07_attachment_mark,
    gf_01_rule_named_regulation,
    gf_42_unexplained_policy,
    pii_10_id_number,
    pii_11_mobile_number,
    wza_20a_image_without_text,
    wza_20b_vague_link,
    wza_20c_table_without_header,
    yz_01_traditional_character,
    yz_02_unmarked_range,
    yz_02b_shortened_year,
    yz_02c_mixed_grouping,
    yz_03_wrong_zero,
    yz_04_careless_date,
    yz_04b_padded_date,
    yz_05_number_order,
    yz_05b_number_mark,
    yz_05c_skipped_level,
    yz_06_half_width_mark,
    yz_06b_half_width_bracket,
    yz_06c_double_mark,
    yz_06d_wrong_ellipsis,
    yz_06e_wrong_dash,
    yz_06f_half_width_tilde,
    yz_06g_heading_full_stop,
    yz_06h_nested_title_marks,
    yz_07_number_bracket,
    yz_08_certain_typo,
    yz_08a_doubtful_word,
    yz_08b_wrong_post,
    yz_09_unlisted_attachment,
    yz_09b_attachment_count,
    yz_10_placeholder,
    yz_10a_draft_in_title,
    yz_10b_empty_cell,
    yz_12_other_unit,
}
