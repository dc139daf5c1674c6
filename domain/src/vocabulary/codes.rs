//! What every closed list of codes can do.
//!
//! A value is parsed once, at the edge, and is a type from there on. Lists are fieldless enums made
//! by the `codes!` macro; generic code (forms, files, validation) works through [`Code`].

use thiserror::Error;

/// A code that its vocabulary does not have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{given}` is not a code of the vocabulary `{vocabulary}`")]
pub struct UnknownCode {
    /// What was given, as it was given.
    pub given: String,
    /// Which vocabulary was asked; also the first part of the translation keys.
    pub vocabulary: &'static str,
}

/// A value of a closed, versioned vocabulary with a stable code.
pub trait Code: Copy + Ord + 'static {
    /// The name of the vocabulary, for error messages and translation keys.
    const VOCABULARY: &'static str;

    /// Every value, in the order of the vocabulary.
    fn all() -> &'static [Self];

    /// The stable code, as files, the API and the database write it.
    fn code(self) -> &'static str;

    /// The value with exactly this code: no trimming, no change of case.
    fn parse(given: &str) -> Option<Self>;

    /// The key of the value's name in the locales: `theme-T04-1`, `area-org-PIF`.
    fn name_key(self) -> String {
        let code = self.code().replace(['.', ':'], "-");
        format!("{}-{code}", Self::VOCABULARY)
    }
}

/// Makes a closed list of codes: the enum, [`Code`], text and serde.
///
/// `Ord` is the order of the list, which for a scale such as the level is its meaning. A crate that
/// uses it depends on `serde`.
#[macro_export]
macro_rules! codes {
    (
        $(#[$about:meta])*
        $name:ident, $vocabulary:literal {
            $( $(#[$doc:meta])* $variant:ident = $code:literal, )+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$doc])* $variant, )+
        }

        impl $name {
            /// Every value, in the order of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name of the vocabulary, for error messages and translation keys.
            pub const VOCABULARY: &'static str = $vocabulary;

            /// The stable code, as files, the API and the database write it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $( Self::$variant => $code, )+
                }
            }
        }

        impl $crate::vocabulary::Code for $name {
            const VOCABULARY: &'static str = $vocabulary;

            fn all() -> &'static [Self] {
                Self::ALL
            }

            fn code(self) -> &'static str {
                Self::code(self)
            }

            fn parse(given: &str) -> Option<Self> {
                match given {
                    $( $code => Some(Self::$variant), )+
                    _ => None,
                }
            }
        }

        $crate::code_text!($name);
    };
}

/// Text and serde of a type that implements [`Code`]: always its code, nothing else.
#[doc(hidden)]
#[macro_export]
macro_rules! code_text {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad($crate::vocabulary::Code::code(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownCode;

            fn from_str(given: &str) -> Result<Self, Self::Err> {
                <Self as $crate::vocabulary::Code>::parse(given).ok_or_else(|| Self::Err {
                    given: given.to_owned(),
                    vocabulary: <Self as $crate::vocabulary::Code>::VOCABULARY,
                })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::vocabulary::Code::code(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let given = <String as serde::Deserialize>::deserialize(from)?;
                given.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use code_text;
pub use codes;
