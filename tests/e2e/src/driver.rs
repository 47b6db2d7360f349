//! A driver process: started on a free port, gone when it is dropped.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{Instant, interval};

use crate::engine::Engine;
use crate::trip::{Scheme, Visitor};

/// How long a driver may take to listen, on a machine that is busy compiling.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(crate) async fn start(
        engine: Engine,
        program: &Path,
        scratch: &Path,
        visitor: &Visitor,
    ) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let mut command = Command::new(program);
        match engine {
            Engine::Chromium => command.arg(format!("--port={port}")),
            Engine::Firefox => command
                .args(["--port", &port.to_string(), "--profile-root"])
                .arg(scratch),
            Engine::WebKit => command
                .arg(format!("--port={port}"))
                .envs(webkit_surroundings(scratch, visitor)?),
        };
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        let process = command
            .spawn()
            .with_context(|| format!("{} did not start", program.display()))?;
        let mut driver = Self { process, port };
        driver.listens().await?;
        Ok(driver)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn listens(&mut self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        let mut tick = interval(Duration::from_millis(20));
        while Instant::now() < deadline {
            tick.tick().await;
            if let Some(status) = self.process.try_wait()? {
                bail!("the driver ended at once ({status})");
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
                .await
                .is_ok()
            {
                return Ok(());
            }
        }
        bail!("the driver did not listen within {PATIENCE:?}")
    }
}

/// WebKitGTK takes its settings from the desktop: a home of its own, and a theme.
fn webkit_surroundings(scratch: &Path, visitor: &Visitor) -> Result<Vec<(&'static str, String)>> {
    let settings = scratch.join("gtk-3.0");
    std::fs::create_dir_all(&settings)?;
    let animations = u8::from(!visitor.still);
    std::fs::write(
        settings.join("settings.ini"),
        format!("[Settings]\ngtk-enable-animations={animations}\n"),
    )?;
    let home = scratch.to_string_lossy().into_owned();
    let theme = if visitor.scheme == Scheme::Dark {
        "Adwaita:dark"
    } else {
        "Adwaita"
    };
    Ok(vec![
        ("XDG_CONFIG_HOME", home.clone()),
        ("XDG_DATA_HOME", home.clone()),
        ("XDG_CACHE_HOME", home),
        ("GTK_THEME", theme.to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
        // As root, and on machines without user namespaces, the sandbox cannot start.
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
    ])
}
