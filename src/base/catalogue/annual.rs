//! Findings of `annual`: what is wrong in the figures of the disclosure annual report.

use super::findings;

findings! {}
