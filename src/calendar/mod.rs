//! Calendar: working days, with the statutory holidays of each year (R-QX).
