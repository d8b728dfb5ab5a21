//! Law: citations of laws, and which laws exist, since when, replaced by what.
