//! Somebody who did something, as long as it is known who it was.

/// A person, or what stands for them once they are forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// How they are called.
    Named(String),
    /// A pseudonym: the same wherever they did something.
    Erased(String),
}

impl Person {
    /// Reads a name, and whether it stands for somebody who is forgotten.
    pub(crate) fn of((name, erased): (String, bool)) -> Self {
        if erased {
            Self::Erased(name)
        } else {
            Self::Named(name)
        }
    }
}
