//! A static server for a built site: what `cargo xtask serve` shows and what the journeys visit.
//! It behaves as plain hosting does (directory indexes, `404.html`, precompressed files, a base
//! path) and can be told to misbehave. It knows nothing of how a site is built.

pub mod fault;
mod header_rules;
pub mod kept;
mod page;
mod respond;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::base::Base;
use fault::Faults;
use header_rules::HeaderRules;

/// What a server is told before it starts.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The directory that holds the built site.
    pub root: PathBuf,
    /// The path below which the site lives.
    pub base: Base,
    /// A script that every page runs before any other.
    pub script: Option<String>,
    /// Headers that every answer carries, a content security policy say.
    pub headers: Vec<(&'static str, String)>,
    /// Whether open pages reload when [`Server::show`] is called.
    pub reload: bool,
}

/// A running server; it stops when this is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

/// What every answer reads.
#[derive(Debug)]
struct Shared {
    settings: Settings,
    root: RwLock<PathBuf>,
    faults: Arc<Faults>,
    build: watch::Sender<u32>,
}

impl Server {
    /// Starts on the loopback interface; with no port, or with one that is taken, on a free one.
    ///
    /// # Errors
    /// When no port at all can be opened.
    pub async fn start(settings: Settings, port: Option<u16>) -> io::Result<Self> {
        let listener = listen(port).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            root: RwLock::new(settings.root.clone()),
            settings,
            faults: Arc::default(),
            build: watch::Sender::new(0),
        });
        let router = Router::new()
            .fallback(respond::answer)
            .with_state(Arc::clone(&shared));
        let task = tokio::spawn(async move {
            // Serving ends with the task; an accept error is retried by axum itself.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self {
            address,
            shared,
            task,
        })
    }

    /// The address of the site's home page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.shared.settings.base)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Scheme, host and port, without a path.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How this server misbehaves, to be changed at any time.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Serves another directory from now on and reloads the pages that are open.
    pub fn show(&self, root: PathBuf) {
        *self
            .shared
            .root
            .write()
            .unwrap_or_else(PoisonError::into_inner) = root;
        self.shared.build.send_modify(|build| *build += 1);
    }
}

impl Shared {
    /// The directory that is served now.
    fn root(&self) -> PathBuf {
        self.root
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Read for each answer, since another build may be shown meanwhile.
    fn rules(&self) -> HeaderRules {
        HeaderRules::of(&self.root())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let wanted = port.unwrap_or(0);
    match TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).await {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await
        }
        outcome => outcome,
    }
}
