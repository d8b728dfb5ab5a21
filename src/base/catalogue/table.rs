//! Findings of `table`: what is wrong in the tables of lists.

use super::findings;

findings! {}
