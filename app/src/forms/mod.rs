//! Between a form and a record: what was sent becomes a raw record, and a raw record with its
//! faults is shown again in the form.
//!
//! The rule here: nothing is judged. `domain::record` alone knows what a field may hold; a form
//! keeps what was typed, wrong as it may be. Names of inputs are `record[title]`,
//! `record[themes][0][code]`, `record[modalities][]`.

mod faults;
mod progress;
mod read;
mod values;

pub use faults::{fault_message, field_name};
pub use progress::{faults_said, kept_said, reach_said};
pub use read::record_from_form;
pub use values::{FormValues, input_id, input_name};
