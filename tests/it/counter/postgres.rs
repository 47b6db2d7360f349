//! A private PostgreSQL server for the tests: in a temporary directory, on a socket of its own, run
//! by somebody who is not root, since it refuses that.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError, Weak};
use std::time::{Duration, Instant};

/// `nobody` on Debian and its kin; the server runs as this when the tests run as root.
const NOBODY: u32 = 65_534;

/// How long the server may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server; it stops and its files go when the last test that uses it ends.
pub(super) struct Server {
    directory: PathBuf,
    process: Child,
    databases: AtomicU32,
}

impl Server {
    /// The server that all tests of this run share.
    pub(super) fn shared() -> std::sync::Arc<Self> {
        static SERVER: OnceLock<Mutex<Weak<Server>>> = OnceLock::new();
        let slot = SERVER.get_or_init(Mutex::default);
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = slot.upgrade() {
            return server;
        }
        let server = std::sync::Arc::new(Self::start());
        *slot = std::sync::Arc::downgrade(&server);
        server
    }

    /// A new empty database on it, as an address.
    pub(super) fn database(&self) -> String {
        let name = format!("counter{}", self.databases.fetch_add(1, Ordering::SeqCst));
        let made = self
            .tool("createdb")
            .arg(&name)
            .status()
            .expect("createdb starts");
        assert!(made.success(), "createdb {name}");
        format!(
            "postgres:///{name}?host={}&user=postgres",
            self.directory.display()
        )
    }

    fn start() -> Self {
        // The last server may still be clearing its files away when the next one starts.
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let nth = STARTED.fetch_add(1, Ordering::SeqCst);
        let directory =
            std::env::temp_dir().join(format!("springboard-postgres-{}-{nth}", std::process::id()));
        let data = directory.join("data");
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(&directory).expect("a temporary directory");
        fs::set_permissions(&directory, fs::Permissions::from_mode(0o700)).expect("permissions");
        if is_root() {
            chown(&directory, Some(NOBODY), Some(NOBODY)).expect("another owner");
        }
        make_cluster(&directory, &data);
        let mut server = as_nobody(&program("postgres"), &directory);
        server
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&directory)
            .args(["-c", "listen_addresses="]);
        let process = server
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("postgres starts");
        let server = Self {
            directory,
            process,
            databases: AtomicU32::new(0),
        };
        server.wait_until_ready();
        server
    }

    fn wait_until_ready(&self) {
        let started = Instant::now();
        while !self
            .tool("pg_isready")
            .arg("--quiet")
            .status()
            .is_ok_and(|status| status.success())
        {
            assert!(started.elapsed() < PATIENCE, "postgres did not start");
            std::thread::yield_now();
        }
    }

    fn tool(&self, name: &str) -> Command {
        let mut tool = as_nobody(&program(name), &self.directory);
        tool.args(["--username=postgres", "--host"])
            .arg(&self.directory)
            .stdout(Stdio::null());
        tool
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asked rather than killed, so that it takes its own processes with it.
        let mut stop = as_nobody(&program("pg_ctl"), &self.directory);
        stop.args(["stop", "--silent", "--mode=immediate", "--pgdata"])
            .arg(self.directory.join("data"));
        let _ = stop.status();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

fn make_cluster(directory: &Path, data: &Path) {
    let mut initdb = as_nobody(&program("initdb"), directory);
    initdb
        .args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--pgdata",
        ])
        .arg(data);
    let made = initdb
        .stdout(Stdio::null())
        .status()
        .expect("initdb starts");
    assert!(made.success(), "initdb");
}

/// A program of the newest installed server.
fn program(name: &str) -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut found: Vec<PathBuf> = versions
        .map(|version| version.path().join("bin").join(name))
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found.pop().unwrap_or_else(|| PathBuf::from(name))
}

fn as_nobody(program: &Path, directory: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(directory).env("LC_ALL", "C");
    if is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|about| std::os::unix::fs::MetadataExt::uid(&about) == 0)
}
