//! The report as a page, a table and a workbook: for whom, and the same figures in all.

use app::routes::{REPORT_CSV, REPORT_XLSX};
use axum::body::Body;
use backend::testing::samples::{request, shown_to};
use backend::testing::{Engine, House, REQUEST};
use domain::visibility::{Circle, Visibility};
use http::StatusCode;
use http_body_util::BodyExt;

use crate::support::{TestSite, text};

const MASKED: Visibility = Visibility {
    record: Circle::Public,
    masked: true,
    ..Visibility::REQUEST
};

async fn bytes(site: &TestSite, path: &str, cookie: &str) -> (StatusCode, Vec<u8>) {
    let headers = [("accept", "*/*"), ("cookie", cookie)];
    let answer = site.ask("GET", path, &headers, Body::empty()).await;
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap();
    (status, body.to_bytes().to_vec())
}

async fn table(site: &TestSite, query: &str, cookie: &str) -> String {
    let (status, body) = bytes(site, &format!("{REPORT_CSV}?{query}"), cookie).await;
    assert_eq!(status, StatusCode::OK, "{query}");
    String::from_utf8(body).unwrap()
}

/// The figures of a table, without when they were made.
fn figures(table: &str) -> Vec<&str> {
    table
        .lines()
        .filter(|line| !line.contains("as_of"))
        .collect()
}

#[tokio::test]
async fn the_files_have_the_figures_of_the_page() {
    let house = House::new(Engine::Sqlite).await;
    for _ in 0..5 {
        house
            .published(REQUEST, &request(), shown_to(Circle::Public))
            .await;
    }
    let site = TestSite::new((*house).clone(), "");
    let written = table(&site, "", "").await;
    assert!(written.starts_with("\u{feff}section,measure,dimension,code,name,value,unit,note"));
    assert!(
        written.contains("requests,requests,theme,T04,"),
        "{written}"
    );
    let line = "requests,requests,area,total,All together,5,count,";
    assert!(written.lines().any(|one| one == line), "{written}");
    let page = text(site.get("/en/report", &[]).await).await;
    assert!(page.contains("All together"));
    let (status, workbook) = bytes(&site, REPORT_XLSX, "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(workbook.starts_with(b"PK"), "a workbook is a packed folder");
    // The same figures of the same moment are the same file.
    assert_eq!(bytes(&site, REPORT_XLSX, "").await.1, workbook);
    for file in [REPORT_CSV, REPORT_XLSX] {
        let faulty = bytes(&site, &format!("{file}?from=soon"), "").await;
        assert_eq!(faulty.0, StatusCode::BAD_REQUEST);
    }
    let page = text(site.get("/en/report?from=soon", &[]).await).await;
    assert!(page.contains("id=\"errors\"") && page.contains("soon"));
}

#[tokio::test]
async fn what_reviewers_see_is_in_their_report_alone() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let requester = site.cookie_of("requester@demo.example").await;
    let reviewer = site.cookie_of("reviewer@demo.example").await;
    let of_reviewers = "basis=reviewers";
    let before = table(&site, "", "").await;
    let full_before = table(&site, of_reviewers, &reviewer).await;
    for _ in 0..4 {
        house.published(REQUEST, &request(), MASKED).await;
    }
    for cookie in ["", &requester, &reviewer] {
        let read = table(&site, "", cookie).await;
        assert_eq!(figures(&read), figures(&before));
    }
    let full = table(&site, of_reviewers, &reviewer).await;
    assert_ne!(figures(&full), figures(&full_before));
    for file in ["/en/report", REPORT_CSV, REPORT_XLSX] {
        let path = format!("{file}?{of_reviewers}");
        let statuses = [
            bytes(&site, &path, "").await.0,
            bytes(&site, &path, &requester).await.0,
            bytes(&site, &path, &reviewer).await.0,
        ];
        let expected = [
            StatusCode::UNAUTHORIZED,
            StatusCode::FORBIDDEN,
            StatusCode::OK,
        ];
        assert_eq!(statuses, expected, "{path}");
    }
}
