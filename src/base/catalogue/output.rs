//! Findings of `output`.

use super::findings;

findings! {}
