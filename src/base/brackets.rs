//! What stands around the lines of a file that is made line by line.

/// What stands before, between and behind the lines of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brackets {
    /// Before the first.
    pub head: String,
    /// Between two.
    pub between: &'static str,
    /// Behind the last.
    pub tail: &'static str,
}

impl Brackets {
    /// The file of these `lines`.
    pub fn enclose(self, lines: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
        let mut file = self.head.into_bytes();
        for (at, line) in lines.enumerate() {
            if 0 < at {
                file.extend_from_slice(self.between.as_bytes());
            }
            file.extend(line);
        }
        file.extend_from_slice(self.tail.as_bytes());
        file
    }
}
