//! The parts that forms are made of, bound to a raw record and its faults.
//!
//! Each has a label, a hint where one helps, and its message, tied to the input by
//! `aria-describedby`. Nothing is `required` in the browser's sense: a draft may lack anything.

mod areas;
mod checkboxes;
mod date_window;
mod frame;
mod input;
mod language_provisions;
mod own_circle;
mod select;
mod text_area;
mod theme_choice;
mod theme_shares;
mod yes;

pub use areas::AreaChoice;
pub use checkboxes::{CheckboxGroup, Choice, choices};
pub use date_window::DateWindow;
pub use input::{InputKind, TextInput};
pub use language_provisions::LanguageProvisions;
pub use own_circle::{OWN_CIRCLE_HINT, as_record_key, circle_key};
pub use select::{RadioGroup, Select};
pub use text_area::TextArea;
pub use theme_choice::ThemeChoice;
pub use theme_shares::ThemeShares;
pub use yes::YesBox;
