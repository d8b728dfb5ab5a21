//! Findings of `law`: citations of laws, and laws that are no longer in force.

use super::findings;

findings! {}
