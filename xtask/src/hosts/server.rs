//! Starts a web server with the smallest configuration of its own that takes ours in, on a free
//! port, and ends it again. What it should answer is for `expect.rs`.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::layout::{Layout, Place};
use super::store::Store;
use crate::checkout::Checkout;
use crate::step;

/// How long a server may take to listen on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where Debian keeps the modules that the configurations ask for.
const NGINX_MODULES: &str = "/usr/lib/nginx/modules";
const APACHE_MODULES: &str = "/usr/lib/apache2/modules";

/// A web server that we know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Nginx,
    Apache,
    Caddy,
    Lighttpd,
    /// nginx, with an object store behind it.
    Store,
}

/// A server that answers; it ends when this is dropped.
pub(super) struct Running {
    process: Child,
    port: u16,
    _store: Option<Store>,
}

impl Kind {
    pub(super) const ALL: [Self; 5] = [
        Self::Nginx,
        Self::Apache,
        Self::Caddy,
        Self::Lighttpd,
        Self::Store,
    ];

    /// What it is called in a report.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Store => "nginx before an object store",
            other => other.program(),
        }
    }

    /// The name of its program.
    pub(super) fn program(self) -> &'static str {
        match self {
            Self::Nginx | Self::Store => "nginx",
            Self::Apache => "apache2",
            Self::Caddy => "caddy",
            Self::Lighttpd => "lighttpd",
        }
    }

    /// Whether our part of the configuration lies in the site's own folder.
    pub(super) fn wants_htaccess(self) -> bool {
        self == Self::Apache
    }

    /// Whether it sends the compressed files of the build, rather than its own.
    pub(super) fn sends_ours(self) -> bool {
        !matches!(self, Self::Lighttpd | Self::Store)
    }

    fn ours(self, checkout: &Checkout, layout: &Layout) -> PathBuf {
        let word = layout.place.word();
        let file = match self {
            Self::Nginx => format!("nginx-{word}.conf"),
            Self::Apache => format!("apache-{word}.htaccess"),
            Self::Caddy => format!("{word}.caddy"),
            Self::Lighttpd => format!("lighttpd-{word}.conf"),
            Self::Store => format!("store-{word}.conf"),
        };
        checkout.root.join("docs").join("hosting").join(file)
    }

    fn configuration(
        self,
        ours: &Path,
        layout: &Layout,
        port: u16,
        store: Option<&Store>,
    ) -> String {
        let (ours, root, run) = (
            ours.display(),
            layout.root.display(),
            layout.scratch.display(),
        );
        match self {
            Self::Nginx => format!(
                "daemon off; pid {run}/pid; error_log {run}/errors; user root;\n\
                 load_module {NGINX_MODULES}/ngx_http_brotli_static_module.so;\nevents {{}}\n\
                 http {{ include /etc/nginx/mime.types; access_log off; client_body_temp_path {run};\n\
                 server {{ listen 127.0.0.1:{port}; root {root}; include {ours}; }} }}\n"
            ),
            Self::Apache => apache(&root, &run, port),
            // Below a path, what else the host shows is no part of our configuration.
            Self::Caddy => format!(
                "{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n\troot * {root}\n\timport {ours}\n{}}}\n",
                if layout.place == Place::Below {
                    "\thandle {\n\t\tfile_server\n\t}\n"
                } else {
                    ""
                }
            ),
            Self::Lighttpd => format!(
                "server.bind = \"127.0.0.1\"\nserver.port = {port}\nserver.document-root = \"{root}\"\n\
                 server.errorlog = \"{run}/errors\"\nserver.modules = ( )\ninclude \"{ours}\"\n"
            ),
            Self::Store => format!(
                "daemon off; pid {run}/pid; error_log {run}/errors; user root;\n\
                 load_module {NGINX_MODULES}/ngx_http_brotli_filter_module.so;\nevents {{}}\n\
                 http {{ access_log off; client_body_temp_path {run}; proxy_temp_path {run}/passing;\n\
                 proxy_cache_path {run}/kept keys_zone=kept:1m;\n\
                 server {{ listen 127.0.0.1:{port}; root {root}; proxy_cache kept;\n{}include {ours}; }} }}\n",
                store.map(Store::named).unwrap_or_default()
            ),
        }
    }

    fn arguments(self, file: &Path) -> Vec<String> {
        let file = file.display().to_string();
        let words: &[&str] = match self {
            Self::Nginx | Self::Store => &["-c", &file],
            Self::Apache => &["-f", &file, "-D", "FOREGROUND"],
            Self::Caddy => &["run", "--adapter", "caddyfile", "--config", &file],
            Self::Lighttpd => &["-D", "-f", &file],
        };
        words.iter().map(|&word| word.to_owned()).collect()
    }
}

fn apache(root: &impl std::fmt::Display, run: &impl std::fmt::Display, port: u16) -> String {
    let modules = [
        "authz_core",
        "dir",
        "headers",
        "mime",
        "mpm_event",
        "rewrite",
        "setenvif",
    ];
    let load: String = modules
        .iter()
        .map(|name| format!("LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n"))
        .collect();
    format!(
        "ServerRoot {run}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {run}/pid\nErrorLog {run}/errors\n\
         {load}TypesConfig /etc/mime.types\nUser www-data\nGroup www-data\nDocumentRoot {root}\n\
         <Directory {root}>\nRequire all granted\nAllowOverride All\n</Directory>\n"
    )
}

impl Running {
    /// Starts the server and waits until it listens.
    pub(super) fn start(checkout: &Checkout, kind: Kind, layout: &Layout) -> Result<Self> {
        let port = free_port()?;
        let store = match kind {
            Kind::Store => Some(Store::filled(checkout, layout)?),
            _ => None,
        };
        let ours = kind.ours(checkout, layout);
        let file = layout.scratch.join("configuration");
        fs::write(
            &file,
            kind.configuration(&ours, layout, port, store.as_ref()),
        )?;
        let log = fs::File::create(layout.scratch.join("log"))?;
        let mut command = step::command(kind.program());
        command
            .args(kind.arguments(&file))
            .current_dir(&layout.scratch);
        // Caddy keeps things in its user's folders otherwise.
        command
            .env("XDG_DATA_HOME", &layout.scratch)
            .env("XDG_CONFIG_HOME", &layout.scratch);
        let process = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("{} could not be started", kind.program()))?;
        let mut running = Self {
            process,
            port,
            _store: store,
        };
        let said = ["log", "errors"].map(|name| layout.scratch.join(name));
        until_listening(&mut running.process, port, &said).with_context(|| kind.name())?;
        Ok(running)
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }
}

/// A port that nobody listens on.
pub(super) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// Waits until a program listens; where it does not, says what it wrote into these files.
pub(super) fn until_listening(process: &mut Child, port: u16, said: &[PathBuf]) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        let ended = process.try_wait()?;
        if ended.is_some() || Instant::now() > end {
            let said = said
                .iter()
                .map(|file| fs::read_to_string(file).unwrap_or_default());
            bail!(
                "it does not listen:\n{}",
                said.collect::<Vec<_>>().join("\n")
            );
        }
        thread::yield_now();
    }
    Ok(())
}

impl Drop for Running {
    fn drop(&mut self) {
        // The polite way first, since servers with children of their own end those then.
        let id = self.process.id().to_string();
        let _ = step::run_quietly("kill", step::command("kill").arg(id));
        let _ = self.process.wait();
    }
}
