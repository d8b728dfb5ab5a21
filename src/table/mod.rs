//! Table: rows from where they live: spreadsheets, CSV files and YAML, by their Chinese headers.
