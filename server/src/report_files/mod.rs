//! The report on a period as files: one long table, and a workbook with a sheet a part.

mod table;
mod workbook;

use app::context::Visit;
use app::pages::report::read;
use app::words::Words;
use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use backend::Backend;
use backend::queries::{self, Report};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::own_file;

const CSV: &str = "text/csv; charset=utf-8; header=present";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// A reviewer of the same browser may ask for other figures; and each day has its own.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");

/// The report that the query asks for, as one long table.
pub async fn csv(backend: State<Backend>, visit: Extension<Visit>, query: RawQuery) -> Response {
    answer(backend, visit, query, ("csv", CSV), table::written).await
}

/// The same as a workbook.
pub async fn xlsx(backend: State<Backend>, visit: Extension<Visit>, query: RawQuery) -> Response {
    answer(backend, visit, query, ("xlsx", XLSX), workbook::written).await
}

async fn answer<E: std::error::Error>(
    State(backend): State<Backend>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
    (ending, kind): (&str, &'static str),
    write: fn(Words, &Report) -> Result<Vec<u8>, E>,
) -> Response {
    // The page of the same query names what is wrong with it.
    let Ok(ask) = read(&query.unwrap_or_default(), visit.today) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let report = match queries::report(&backend, &visit.viewer, &ask).await {
        Ok(report) => report,
        Err(error) => return own_file::answer::<()>(&visit, Err(error)),
    };
    match write(Words::of(visit.locale), &report) {
        Ok(file) => (headers(&report, (ending, kind)), file).into_response(),
        Err(error) => {
            tracing::error!(%error, "cannot write a report");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn headers(report: &Report, (ending, kind): (&str, &'static str)) -> HeaderMap {
    let (first, last) = (report.ask.period.first(), report.ask.period.last());
    let basis = report.ask.basis;
    let name = format!("attachment; filename=\"report-{basis}-{first}-{last}.{ending}\"");
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, ASK_AGAIN);
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    headers
}
