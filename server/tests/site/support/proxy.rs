//! A way to PostgreSQL that can be cut.

use std::net::SocketAddr;

use http::Uri;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::sync::watch;

/// Where PostgreSQL listens where nothing else is said.
const PORT: u16 = 5432;

/// Passes connections on to a server, until it is cut.
pub struct Proxy {
    address: SocketAddr,
    passes: watch::Sender<bool>,
}

impl Proxy {
    /// A way to the server that an address names.
    pub async fn to(url: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let passes = watch::Sender::new(true);
        let (open, server) = (passes.subscribe(), Server::of(url));
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                if *open.borrow() {
                    tokio::spawn(pass(client, server.clone(), open.clone()));
                }
            }
        });
        Self { address, passes }
    }

    /// The same address by this way.
    pub fn url(&self, url: &str) -> String {
        let uri = url.parse::<Uri>().unwrap();
        let (user, _) = uri.authority().unwrap().as_str().rsplit_once('@').unwrap();
        let rest = uri
            .query()
            .unwrap_or_default()
            .split('&')
            .filter(|part| !part.starts_with("host="));
        let query = rest.collect::<Vec<_>>().join("&");
        format!(
            "postgres://{user}@{}{}?{query}&sslmode=disable",
            self.address,
            uri.path()
        )
    }

    /// Cuts all connections and takes no new ones, or lets them pass again.
    pub fn let_pass(&self, pass: bool) {
        self.passes.send_replace(pass);
    }
}

#[derive(Clone)]
enum Server {
    Socket(String),
    Network(String),
}

impl Server {
    fn of(url: &str) -> Self {
        let uri = url.parse::<Uri>().unwrap();
        let port = uri.port_u16().unwrap_or(PORT);
        let mut query = uri.query().unwrap_or_default().split('&');
        match query.find_map(|part| part.strip_prefix("host=")) {
            Some(folder) => Self::Socket(format!("{folder}/.s.PGSQL.{port}")),
            None => Self::Network(format!("{}:{port}", uri.host().unwrap())),
        }
    }
}

async fn pass(mut client: TcpStream, server: Server, mut open: watch::Receiver<bool>) {
    let passing = async {
        match server {
            Server::Socket(path) => {
                copy_bidirectional(&mut client, &mut UnixStream::connect(path).await?).await
            }
            Server::Network(address) => {
                copy_bidirectional(&mut client, &mut TcpStream::connect(address).await?).await
            }
        }
    };
    tokio::select! {
        _ended = passing => {}
        _cut = open.wait_for(|open| !open) => {}
    }
}
