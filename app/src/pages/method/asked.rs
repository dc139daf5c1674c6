//! What the calculator is asked: a request and an offer as typed, and what the matcher makes of them.

use chrono::NaiveDate;
use domain::fault::{Fault, Rule};
use domain::record::{Offer, RawRecord, Request};
use matcher::{Basis, Explanation, Pair, WeightSet};
use serde_json::{Value, json};

use super::examples::{Example, TODAY};
use crate::forms::record_from_form;

/// What a file says of a record and the calculator does not ask: it stays as in the example.
const KEPT: [&str; 8] = [
    "id",
    "title",
    "need",
    "provider",
    "provider_type",
    "status",
    "published_at",
    "description",
];

/// The field of an offer's conditions.
const CONDITIONS: &str = "conditions";
/// What the form sends in place of conditions.
const STATED: &str = "true";

/// A question to the calculator.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The request and the offer as typed, under their names, and the day.
    pub(super) typed: RawRecord,
    /// What stays as it is in the example, under the same names.
    pub(super) kept: Value,
    /// What the matcher says, or every fault, each under the name of what it is a fault of.
    pub(super) answer: Result<Explanation, Vec<Fault>>,
}

/// Reads a question from the page's query; without one, the example is the question.
pub(super) fn read(query: &str, example: Option<&Example>) -> Option<Asked> {
    let example = example?;
    let kept_of = |record: &RawRecord| {
        let kept = record
            .iter()
            .filter(|(name, _)| KEPT.contains(&name.as_str()));
        kept.map(|(name, value)| (name.clone(), value.clone()))
            .collect::<RawRecord>()
    };
    let kept = (kept_of(&example.request), kept_of(&example.offer));
    let sent = sent(query);
    let is_asked = sent.contains_key("request");
    let part = |name: &str, example: &RawRecord| match sent.get(name) {
        Some(Value::Object(part)) => record_from_form(part.clone()),
        _ if is_asked => RawRecord::new(),
        _ => example.clone(),
    };
    let request = part("request", &example.request);
    let offer = with_conditions_or_without(part("offer", &example.offer));
    let today = sent
        .get("today")
        .and_then(Value::as_str)
        .unwrap_or(TODAY)
        .to_owned();
    let whole = |kept: &RawRecord, typed: &RawRecord| {
        let mut whole = typed.clone();
        whole.extend(kept.clone());
        whole
    };
    let answer = answer(&whole(&kept.0, &request), &whole(&kept.1, &offer), &today);
    let typed = json!({"request": request, "offer": offer, "today": today});
    Some(Asked {
        typed: typed.as_object().cloned().unwrap_or_default(),
        kept: json!({"request": kept.0, "offer": kept.1}),
        answer,
    })
}

/// The matcher asks of conditions only whether there are any, and so does the form: what people
/// write is not for an address.
fn with_conditions_or_without(mut offer: RawRecord) -> RawRecord {
    let stated = offer
        .get(CONDITIONS)
        .and_then(Value::as_str)
        .is_some_and(|text| !text.trim().is_empty());
    offer.insert(
        CONDITIONS.to_owned(),
        if stated { STATED } else { "" }.into(),
    );
    offer
}

/// What the form sent under `record[…]`; nothing where nothing that can be read was sent.
fn sent(query: &str) -> RawRecord {
    let config = serde_qs::Config::new(6, false);
    let mut sent = config
        .deserialize_str::<RawRecord>(query)
        .unwrap_or_default();
    match sent.remove("record") {
        Some(Value::Object(record)) => record,
        _ => RawRecord::new(),
    }
}

fn answer(request: &RawRecord, offer: &RawRecord, today: &str) -> Result<Explanation, Vec<Fault>> {
    let under = |name: &'static str| {
        move |fault: Fault| Fault {
            field: format!("{name}.{}", fault.field),
            ..fault
        }
    };
    let request = Request::from_file(request);
    let offer = Offer::from_file(offer);
    let day = today
        .parse::<NaiveDate>()
        .map_err(|_| Fault::new("today", today, Rule::Date));
    match (request, offer, day) {
        (Ok(request), Ok(offer), Ok(today)) => {
            let weights = WeightSet::standard();
            Ok(Pair::new(&request, &offer, Basis::new(&weights, today)).explain())
        }
        (request, offer, day) => {
            let mut faults: Vec<Fault> = Vec::new();
            faults.extend(request.err().into_iter().flatten().map(under("request")));
            faults.extend(offer.err().into_iter().flatten().map(under("offer")));
            faults.extend(day.err());
            Err(faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(query: &str) -> Asked {
        read(query, Example::all().first()).unwrap()
    }

    fn score(asked: Asked) -> Option<u32> {
        Some(asked.answer.unwrap().outcome?.score.points())
    }

    /// The first example as the form sends it, brackets escaped as browsers do.
    const SENT: &str = "record%5Btoday%5D=2026-12-01&record%5Brequest%5D%5Bstate%5D=FJI\
        &record[request][themes][0][code]=T04.1&record[request][themes][0][share]=100\
        &record[request][themes][1][code]=&record[request][themes][1][share]=\
        &record[request][modalities_wanted][]=technical_assistance\
        &record[request][modalities_wanted][]=train_the_trainer\
        &record[request][modalities_acceptable][]=training_course\
        &record[request][modalities_acceptable][]=mentorship\
        &record[request][audiences][]=technical&record[request][level_wanted]=intermediate\
        &record[request][languages][]=en&record[request][window][start]=2027-02-01\
        &record[request][window][end]=2027-07-31&record[request][seats]=20\
        &record[request][amount_usd]=&record[offer][themes][]=T04.2\
        &record[offer][coverage][]=org:PIF&record[offer][modalities][]=training_course\
        &record[offer][modalities][]=mentorship&record[offer][audiences][]=technical\
        &record[offer][levels][]=basic&record[offer][languages][0][tag]=en\
        &record[offer][languages][0][how]=delivered&record[offer][languages][1][tag]=\
        &record[offer][languages][1][how]=delivered&record[offer][window][start]=2027-03-01\
        &record[offer][window][end]=2027-05-31&record[offer][lead_time_days]=0\
        &record[offer][seats_left]=10&record[offer][amount_usd_left]=\
        &record[offer][cost_to_recipient]=none&record[offer][conditions]=\
        &record[offer][follow_up]=true";

    #[test]
    fn nothing_asked_is_the_first_example() {
        assert_eq!(score(ask("")), Some(69));
        assert_eq!(score(ask("problem=stale")), Some(69));
    }

    #[test]
    fn what_a_browser_sends_is_scored_as_the_file_is() {
        assert_eq!(score(ask(SENT)), Some(69));
        let more = SENT.replace("[seats_left]=10", "[seats_left]=20");
        assert_eq!(score(ask(&more)), Some(71));
    }

    #[test]
    fn of_conditions_only_that_there_are_any_is_kept() {
        let typed = SENT.replace("[conditions]=", "[conditions]=Who+pays+is+told+by+name");
        let asked = ask(&typed);
        assert_eq!(asked.typed["offer"]["conditions"], STATED);
        assert_eq!(score(asked), Some(68));
        let left_out = SENT.replace("&record[offer][conditions]=", "");
        assert_eq!(score(ask(&left_out)), Some(69));
    }

    #[test]
    fn faults_are_told_under_the_record_that_they_are_of() {
        let sent = SENT
            .replace("=FJI", "=XYZ")
            .replace("[lead_time_days]=0", "[lead_time_days]=soon")
            .replace("2026-12-01", "today");
        let faults = ask(&sent).answer.unwrap_err();
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["request.state", "offer.lead_time_days", "today"]);
    }
}
