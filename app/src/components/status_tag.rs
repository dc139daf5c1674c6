//! A state in one word.

use domain::vocabulary::Code;
use leptos::prelude::*;

use crate::context::words;

/// How a state is to be taken; never the only bearer of the meaning, which is the word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// Open, going on.
    Going,
    /// Waits for somebody.
    Waiting,
    /// Came to nothing.
    Over,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "tag",
            Self::Going => "tag tag-going",
            Self::Waiting => "tag tag-waiting",
            Self::Over => "tag tag-over",
        }
    }
}

/// Names the code of a state, or of anything else.
#[component]
pub fn StatusTag<C: Code + Send>(
    /// The state.
    status: C,
    /// How it is to be taken.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! { <span class=tone.class()>{words().name(status)}</span> }
}
