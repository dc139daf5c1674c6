//! A message as it travels.

use std::time::{Duration, SystemTime};

use app::mail::Rendered;
use backend::outbox::Claimed;
use lettre::Message;
use lettre::address::AddressError;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

/// Why a message cannot be put together.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// The recipient's address is none that mail can carry.
    #[error("the address cannot be written to")]
    Address(#[from] AddressError),
    /// Anything else.
    #[error("the message cannot be put together")]
    Message(#[from] lettre::error::Error),
}

/// Where a kind of message is turned off by one request, without signing in.
pub(super) fn turning_off(address: &str) -> [HeaderValue; 2] {
    let header = |name: &'static str, value: String| {
        HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
    };
    [
        header("List-Unsubscribe", format!("<{address}>")),
        header(
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click".to_owned(),
        ),
    ]
}

/// Puts a message together. Its Message-ID and its date stay the same however often it is tried.
pub(super) fn assemble(
    from: &Mailbox,
    claimed: &Claimed,
    said: &Rendered,
    turning_off: Option<&str>,
) -> Result<Message, MessageError> {
    let to = Mailbox::new(None, claimed.recipient.parse()?);
    let id = format!("<{}@{}>", claimed.id, from.email.domain());
    // So that no absence notice comes back (RFC 3834).
    let by_program = HeaderValue::new(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".to_owned(),
    );
    let micros = u64::try_from(claimed.written.timestamp_micros()).unwrap_or_default();
    let text = MultiPart::alternative_plain_html(said.text.clone(), said.html.clone());
    let mut builder = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(&said.subject)
        .message_id(Some(id))
        .date(SystemTime::UNIX_EPOCH + Duration::from_micros(micros))
        .raw_header(by_program);
    for header in turning_off.map(self::turning_off).into_iter().flatten() {
        builder = builder.raw_header(header);
    }
    Ok(builder.multipart(text)?)
}
