//! Bundles to ask about.

use backend::testing::House;
use backend::testing::samples::because;
use backend::use_cases::matches::decline;
use domain::policy::Side;

/// What is sent about a bundle.
pub(super) async fn form(house: &House, path: &str, named: &str) -> String {
    if path == "bundles/propose" {
        let (request, [one, two]) = house.wide(&house.second_provider().await).await;
        return format!("request={request}&offers[]={one}&offers[]={two}&proposer={named}");
    }
    let bundled = house.asked_bundle().await;
    let rest = match path {
        "bundles/go-on" => {
            let [_, gone] = &bundled.parts;
            decline(
                house,
                &bundled.other,
                gone,
                Side::Provider,
                because("timing"),
            )
            .await
            .unwrap();
            "&without=1"
        }
        _ => "&reason=timing",
    };
    format!("reference={}{rest}", bundled.reference)
}
