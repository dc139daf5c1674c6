//! A project's record and the calendar, as a browser without scripts and a calendar read them.

use backend::testing::{Engine, House};
use http::StatusCode;

use crate::support::{TestSite, header, text};

#[tokio::test]
async fn a_side_writes_the_record_with_plain_forms_and_finds_it_on_the_page_and_in_the_calendar() {
    let house = House::new(Engine::Sqlite).await;
    let project = house.active_project().await;
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("provider@demo.example").await;
    let page = format!("/projects/{project}");
    let write = async |path: &str, form: &str| {
        let path = format!("/api/projects/{path}");
        let form = format!("reference={project}&{form}");
        let answer = site.post(&path, &cookie, form).await;
        header(answer.headers(), "location")
    };
    let to = write(
        "add-entry",
        "kind=document&title=Report&address=https%3A%2F%2Fexample.org%2Freport&circle=2",
    )
    .await;
    assert_eq!(to, format!("{page}?done=done-entry-added"));
    let course = "kind=activity&title=First+course%3B+part+1&modality=training_course\
                  &audience=technical&delivery=in_person&place=&women=7&men=&others=";
    let faulty = write(
        "add-entry",
        &format!("{course}&starts_on=2026-12-05&ends_on=2026-12-01"),
    )
    .await;
    assert_eq!(faulty, format!("{page}?problem=faulty"));
    let shown = text(site.get(&faulty, &[("cookie", &cookie)]).await).await;
    assert!(
        shown.contains("First course; part 1"),
        "what was typed stands"
    );
    let to = write(
        "add-entry",
        &format!("{course}&starts_on=2026-12-05&ends_on=2026-12-06"),
    )
    .await;
    let shown = text(site.get(&to, &[("cookie", &cookie)]).await).await;
    for part in [
        "href=\"https://example.org/report\"",
        "rel=\"noopener noreferrer external\"",
        "role=\"img\"",
        "<desc id=\"timeline-described\">",
        "women: 7",
    ] {
        assert!(shown.contains(part), "{part}");
    }
    let asked = "/calendar?month=2026-12&show=month";
    let month = text(site.get(asked, &[("cookie", &cookie)]).await).await;
    assert_eq!(
        month.matches("First course; part 1").count(),
        2,
        "a day each"
    );
    let answer = site.get("/calendar.ics", &[("cookie", &cookie)]).await;
    let kind = header(answer.headers(), "content-type");
    assert_eq!(kind, "text/calendar; charset=utf-8");
    let file = text(answer).await;
    for line in [
        "SUMMARY:First course\\; part 1\r\n",
        "DTSTART;VALUE=DATE:20261205\r\n",
        "DTEND;VALUE=DATE:20261207\r\n",
    ] {
        assert!(file.contains(line), "{line} {file}");
    }
    let public = text(site.get("/calendar.ics", &[]).await).await;
    assert!(!public.contains("VEVENT"), "the project is not public");
    let nowhere = site.get("/calendar.ics?state=NOWHERE", &[]).await;
    assert_eq!(nowhere.status(), StatusCode::NOT_FOUND);
}
