//! Parts of pages. One file a component; each only shows what it is given.
//!
//! Start with [`PageHeading`], which every page begins with, and [`fields`], of which forms are
//! made. Words come from the context; data comes in as properties.

mod arrangement;
mod banner;
mod data_table;
mod decision;
mod empty;
mod error_summary;
mod facet_list;
pub mod fields;
mod figure_input;
mod footer;
mod freshness;
mod header;
mod heading;
mod heat_map;
mod heat_strips;
mod history;
mod hold;
mod kept_form;
mod key_values;
mod languages;
mod life_steps;
mod live_region;
mod mask;
mod meanwhile;
mod outcome_notice;
mod outcome_status;
mod overlaps;
mod pager;
mod party;
mod person_inputs;
mod post_form;
mod qr_code;
mod record_form;
mod record_status;
mod review_keys;
mod score_card;
mod secret_inputs;
mod small_field;
mod status_tag;
mod term_name;
mod timeline;
mod turn;

pub use arrangement::{arrangement_said, point_said};
pub use banner::Notices;
pub use data_table::{Cell, DataTable};
pub use decision::{NoteInput, ReasonSelect};
pub use empty::Empty;
pub use error_summary::{ErrorSummary, FaultLinks};
pub use facet_list::{FacetChoice, FacetList};
pub use figure_input::{AddressInput, FigureInput};
pub use footer::SiteFooter;
pub use freshness::FreshnessLight;
pub use header::{SiteHeader, SkipLink};
pub use heading::{PageHeading, Trail};
pub use heat_map::{HeatCell, HeatGroup, HeatLegend, HeatMap, HeatRow};
pub use heat_strips::HeatStrips;
pub use history::{History, by_whom, happened, reason_said, what};
pub use hold::Hold;
pub use kept_form::{KeptForm, KeptStatus};
pub use key_values::KeyValues;
pub use life_steps::{LifeStep, LifeSteps, StepState};
pub use live_region::{LiveRegion, LiveUpdates};
pub use mask::{mask_name, narrowed_said, owner_name};
pub use meanwhile::Meanwhile;
pub use outcome_status::{MatchStatusTag, ProjectStatusTag};
pub use overlaps::Overlaps;
pub use pager::Pager;
pub use party::{Parties, PartyRecord, party_name};
pub use person_inputs::{
    EmailInput, NameInput, NewPasswordInput, OptionalChoice, language_choices,
};
pub use post_form::{FoldedForm, PostForm, SecretForm};
pub use qr_code::QrCode;
pub use record_form::RecordFields;
pub use record_status::RecordStatus;
pub use review_keys::ReviewKeys;
pub use score_card::{Losses, ScoreCard};
pub use secret_inputs::{AppCodeInput, PasswordInput, RecoveryCodeInput};
pub use small_field::{ChoiceInput, CountInput, DayInput, LineInput, ParagraphsInput};
pub use status_tag::{StatusTag, Tone};
pub use term_name::term_name;
pub use timeline::{Timeline, TimelineEntry, TimelineMark};
pub use turn::{Deadline, TurnSteps, time_left, whose};
