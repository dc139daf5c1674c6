//! What is asked once a project is delivered: of both sides how it went, and of the recipient, months
//! later, what is left of it. Closed questions about facts; nobody is given marks.

use serde::{Deserialize, Serialize};

use super::UPDATE_TEXT;
use super::reading::Reading;
use crate::fault::Fault;
use crate::vocabulary::codes;

/// After how many months from its closing the recipient of a project is asked.
pub const FOLLOW_UPS: [u32; 3] = [3, 12, 24];

codes! {
    /// An answer to a closed question.
    Answer, "answer" {
        /// It is so.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// It is not so.
        No = "no",
    }
}

/// What the recipient says, months later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpAnswer {
    /// Whether what was built is in use.
    pub in_use: Answer,
    /// Whether those who took part still work on it.
    pub still_there: Answer,
    /// Whether it was passed on to others since.
    pub passed_on: Answer,
    /// What has changed, in words; blank where there is nothing to add.
    pub text: String,
}

/// What a side says of how the project went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// Whether what was agreed was delivered.
    pub as_agreed: Answer,
    /// Whether it was on the days agreed.
    pub on_time: Answer,
    /// Whether it was in the language agreed.
    pub in_language: Answer,
    /// Whether the people agreed on were there, on the other side.
    pub people_there: Answer,
    /// What the next project should know; blank where there is nothing to add.
    pub text: String,
}

/// Answers as they were sent; one that was left out is blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each is the answer of its name")]
pub struct RawAnswers {
    pub in_use: String,
    pub still_there: String,
    pub passed_on: String,
    pub as_agreed: String,
    pub on_time: String,
    pub in_language: String,
    pub people_there: String,
    pub text: String,
}

impl RawAnswers {
    /// As an answer to a follow-up question.
    ///
    /// # Errors
    /// Every fault, under its field's name.
    pub fn follow_up(&self) -> Result<FollowUpAnswer, Vec<Fault>> {
        let mut read = Reading::default();
        let (in_use, still_there, passed_on) = (
            read.code("in_use", &self.in_use),
            read.code("still_there", &self.still_there),
            read.code("passed_on", &self.passed_on),
        );
        let text = read.text("text", &self.text, (0, UPDATE_TEXT.1));
        match (in_use, still_there, passed_on) {
            (Some(in_use), Some(still_there), Some(passed_on)) if read.faults.is_empty() => {
                Ok(FollowUpAnswer {
                    in_use,
                    still_there,
                    passed_on,
                    text,
                })
            }
            _ => Err(read.faults),
        }
    }

    /// As a side's feedback.
    ///
    /// # Errors
    /// Every fault, under its field's name.
    pub fn feedback(&self) -> Result<Feedback, Vec<Fault>> {
        let mut read = Reading::default();
        let answers = (
            read.code("as_agreed", &self.as_agreed),
            read.code("on_time", &self.on_time),
            read.code("in_language", &self.in_language),
            read.code("people_there", &self.people_there),
        );
        let text = read.text("text", &self.text, (0, UPDATE_TEXT.1));
        match answers {
            (Some(as_agreed), Some(on_time), Some(in_language), Some(people_there))
                if read.faults.is_empty() =>
            {
                Ok(Feedback {
                    as_agreed,
                    on_time,
                    in_language,
                    people_there,
                    text,
                })
            }
            _ => Err(read.faults),
        }
    }
}
