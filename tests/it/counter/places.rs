//! Where the counter is tried: a database of each kind, a bundle to write, a service in this
//! process, and a client that says what came back.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use serde_json::{Value, json};
use springboard::counter::options::{Loopback, Options, Revision};
use springboard::counter::service;
use springboard::poll::moment::Moment;
use tokio::sync::oneshot;

use super::postgres::Server;

/// A kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Sqlite,
    Postgres,
}

/// Both kinds: every rule holds on each.
pub(super) const BOTH: [Kind; 2] = [Kind::Sqlite, Kind::Postgres];

/// A directory for one test, with a bundle and a database; all of it goes with the test.
pub(super) struct Place {
    pub(super) directory: PathBuf,
    pub(super) database: String,
    _server: Option<Arc<Server>>,
}

impl Place {
    pub(super) fn new(kind: Kind) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "springboard-counter-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::SeqCst)
        );
        let directory = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&directory).expect("a temporary directory");
        let server = (kind == Kind::Postgres).then(Server::shared);
        let database = match &server {
            Some(server) => server.database(),
            None => format!("sqlite:{}", directory.join("votes.db").display()),
        };
        let place = Self {
            directory,
            database,
            _server: server,
        };
        place.publish(&polls());
        place
    }

    pub(super) fn bundle(&self) -> PathBuf {
        self.directory.join("bundle.json")
    }

    /// Writes the bundle as a publisher does.
    pub(super) fn publish(&self, polls: &Value) {
        let bundle =
            json!({ "version": "1.0", "programme": { "name": "Example" }, "polls": polls });
        std::fs::write(self.bundle(), bundle.to_string()).expect("a bundle");
    }

    pub(super) fn options(&self) -> Options {
        Options {
            bundle: self.bundle(),
            listen: ([127, 0, 0, 1], 0).into(),
            database: self.database.clone(),
            origins: vec!["https://site.example".into()],
            loopback: Loopback::Listed,
            proxies: 0,
            per_minute: 0,
            revision: Revision::Allowed,
        }
    }

    pub(super) fn serve(&self) -> Service {
        Service::start(self.options())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// The polls that tests begin with. The clock of the tests starts on 15 March 2017.
pub(super) fn polls() -> Value {
    let options = json!([{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "c", "label": "C" }]);
    json!([
        { "id": "topic", "question": "Which?", "options": options },
        { "id": "two", "question": "Which two?", "max_choices": 2, "options": options },
        { "id": "later", "question": "Later?", "opens": "2017-03-16", "options": options },
        { "id": "over", "question": "Over?", "closes": "2017-03-14", "options": options },
        { "id": "secret", "question": "Shown later?", "closes": "2017-03-15", "results": "closed", "options": options },
    ])
}

/// The first moment of the tests: 15 March 2017, 12:34:56 UTC.
pub(super) const START: u64 = 1_489_581_296;

/// A service in this process, with a clock that stands until a test moves it.
pub(super) struct Service {
    pub(super) url: String,
    now: Arc<AtomicU64>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<Result<(), String>>>,
}

impl Service {
    pub(super) fn start(options: Options) -> Self {
        let now = Arc::new(AtomicU64::new(START));
        let (stop, stopped) = oneshot::channel::<()>();
        let (ready, started) = std::sync::mpsc::channel();
        let told = now.clone();
        let thread = std::thread::spawn(move || {
            let clock: service::Clock =
                Arc::new(move || Moment::from_seconds(told.load(Ordering::SeqCst)));
            let runtime = tokio::runtime::Runtime::new().expect("a runtime");
            let ready = move |address| ready.send(address).expect("a test that waits");
            let stopped = async move {
                let _ = stopped.await;
            };
            runtime.block_on(service::run(options, clock, ready, stopped))
        });
        let Ok(address) = started.recv() else {
            panic!("the counter did not start: {:?}", thread.join());
        };
        Self {
            url: format!("http://{address}"),
            now,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    pub(super) fn set_clock(&self, seconds: u64) {
        self.now.store(seconds, Ordering::SeqCst);
    }

    pub(super) fn vote(&self, poll: &str, reader: u32, choices: &[&str]) -> Answer {
        put(
            &self.url,
            poll,
            &token(reader),
            &json!({ "choices": choices }).to_string(),
        )
    }

    pub(super) fn withdraw(&self, poll: &str, reader: u32) -> Answer {
        send(
            "DELETE",
            &format!("{}/polls/{poll}/ballots/{}", self.url, token(reader)),
            &[],
            None,
        )
    }

    /// Voters and votes of `a`, `b` and `c`.
    pub(super) fn count(&self, poll: &str) -> (u64, Vec<u64>) {
        count(&self.url, poll)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(
                std::thread::panicking() || matches!(ended, Ok(Ok(()))),
                "the counter ended badly: {ended:?}"
            );
        }
    }
}

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: String,
    pub(super) headers: ureq::http::HeaderMap,
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// A different reader's token for every number.
pub(super) fn token(reader: u32) -> String {
    format!("{reader:032x}")
}

pub(super) fn put(url: &str, poll: &str, token: &str, body: &str) -> Answer {
    let headers = [("content-type", "application/json")];
    send(
        "PUT",
        &format!("{url}/polls/{poll}/ballots/{token}"),
        &headers,
        Some(body.as_bytes()),
    )
}

pub(super) fn get(url: &str) -> Answer {
    send("GET", url, &[], None)
}

pub(super) fn count(url: &str, poll: &str) -> (u64, Vec<u64>) {
    let answer = get(&format!("{url}/polls/{poll}")).json();
    let votes = answer["count"]["options"].as_array().expect("options");
    (
        answer["count"]["voters"].as_u64().expect("voters"),
        votes
            .iter()
            .filter_map(|one| one["votes"].as_u64())
            .collect(),
    )
}

/// One request; fails the test when nobody answers.
pub(super) fn send(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Answer {
    try_send(method, url, headers, body).unwrap_or_else(|error| panic!("{method} {url}: {error}"))
}

/// One request, which may remain without an answer.
pub(super) fn try_send(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Result<Answer, ureq::Error> {
    let mut request = ureq::http::Request::builder().method(method).uri(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let agent = agent();
    let response = match body {
        Some(body) => agent.run(request.body(body).expect("a request")),
        None => agent.run(request.body(()).expect("a request")),
    }?;
    let (parts, mut body) = response.into_parts();
    Ok(Answer {
        status: parts.status.as_u16(),
        body: body.read_to_string()?,
        headers: parts.headers,
    })
}

fn agent() -> &'static ureq::Agent {
    static AGENT: std::sync::OnceLock<ureq::Agent> = std::sync::OnceLock::new();
    AGENT.get_or_init(|| {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_idle_connections_per_host(0);
        config.build().into()
    })
}
