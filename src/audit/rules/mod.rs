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
    r47_26b_disguised_file,
    r47_26c_locked_file,
    r47_26d_damaged_file,
    r47_26e_heavy_file,
    r61_03_missing_platform,
    r61_05_platform_entries,
    r61_11_scanned_policy,
    r711_05_self_review,
    r711_12_secrecy_mark,
    r711_18_late_disclosure,
    r711_50_late_report,
    gf_01_rule_named_regulation,
    gf_42_unexplained_policy,
    pii_10_id_number,
    pii_10b_old_id_number,
    pii_11_mobile_number,
    pii_12_bank_card,
    pii_13a_passport_number,
    pii_13b_personal_mailbox,
    pii_13c_door_number,
    pii_13d_birth_date,
    pii_13e_licence_plate,
    pii_14_thin_mask,
    pii_15a_bare_column,
    pii_15b_sensitive_column,
    pii_16a_hidden_content,
    pii_16b_leftover_comment,
    pii_16c_tracked_change,
    pii_16d_author_name,
    pii_16e_picture_location,
    wza_20a_image_without_text,
    wza_20b_vague_link,
    wza_20c_table_without_header,
    yz_03_wrong_zero,
    yz_06_half_width_mark,
}
