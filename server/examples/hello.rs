//! The framework's own hello page, served as the framework's template serves it: the yardstick
//! beside which `make bench` measures ours. The address to listen on is its one argument.

use axum::Router;
use leptos::prelude::*;
use leptos_axum::{LeptosRoutes, generate_route_list};
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::components::{Route, Router as Pages, Routes};
use leptos_router::path;

#[component]
fn Hello() -> impl IntoView {
    provide_meta_context();
    view! {
        <Title text="Welcome to Leptos"/>
        <Pages>
            <main>
                <Routes fallback=|| "Page not found.".into_view()>
                    <Route path=path!("/") view=|| view! { <h1>"Welcome to Leptos!"</h1> }/>
                </Routes>
            </main>
        </Pages>
    }
}

fn shell() -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <MetaTags/>
            </head>
            <body>
                <Hello/>
            </body>
        </html>
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:3010".to_owned());
    let options = LeptosOptions::builder().output_name("hello").build();
    let app = Router::new()
        .leptos_routes(&options, generate_route_list(Hello), shell)
        .with_state(options);
    axum::serve(tokio::net::TcpListener::bind(address).await?, app).await?;
    Ok(())
}
