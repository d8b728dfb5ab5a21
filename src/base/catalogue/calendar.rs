//! Findings of `calendar`: what a table of holidays gets wrong.

use super::findings;

findings! {}
