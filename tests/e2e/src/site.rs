//! A built site on a port of its own, with the faults that a journey asks for.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xtask::server::fault::{Fault, Faults};
use xtask::server::{Server, Settings};

use crate::environment;
use crate::line::Line;
use crate::renewal::Renewal;

/// Where on its host a site lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// At `/`.
    #[default]
    Root,
    /// At `/programme/`.
    Below,
}

impl Place {
    /// Both, for what must hold in either.
    pub const ALL: [Self; 2] = [Self::Root, Self::Below];

    /// The base path.
    #[must_use]
    pub fn base(self) -> &'static str {
        match self {
            Self::Root => "/",
            Self::Below => "/programme/",
        }
    }

    fn directory(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Below => "programme",
        }
    }
}

/// A site that is being served.
#[derive(Debug)]
pub struct Site {
    server: Server,
    line: Option<Line>,
    root: PathBuf,
}

impl Site {
    pub(crate) async fn start(
        place: Place,
        script: String,
        headers: Vec<(&'static str, String)>,
    ) -> Result<Self> {
        let root = environment::sites()?.join(place.directory());
        let base = place.base().parse().map_err(anyhow::Error::msg)?;
        let settings = Settings {
            root: root.clone(),
            base,
            script: Some(script),
            headers,
            reload: false,
        };
        let server = Server::start(settings, None)
            .await
            .context("the site's server did not start")?;
        Ok(Self {
            server,
            line: None,
            root,
        })
    }

    /// The same site behind a line that can be cut.
    pub(crate) async fn behind_a_line(mut self) -> Result<Self> {
        let to = self.server.address();
        self.line = Some(Line::lay(to).await?);
        Ok(self)
    }

    /// Cuts the line: from now on nobody reaches the site.
    ///
    /// # Errors
    /// When the trip was not prepared for it.
    pub async fn goes_away(&self) -> Result<()> {
        self.line().map(Line::cut)?.await;
        Ok(())
    }

    /// Mends the line.
    ///
    /// # Errors
    /// When that cannot be done.
    pub async fn comes_back(&self) -> Result<()> {
        self.line()?.mend().await
    }

    fn line(&self) -> Result<&Line> {
        self.line
            .as_ref()
            .context("only trips that keep the site have a line to cut")
    }

    /// Makes the next build of this site and publishes it in the place of this one.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn is_renewed(&self) -> Result<Renewal> {
        let renewal = Renewal::of(&self.root)?;
        self.server.show(renewal.root());
        Ok(renewal)
    }

    /// The address of a page given by its path below the base, without a first slash.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        let home = self.server.url();
        match &self.line {
            Some(line) => format!(
                "{}{path}",
                home.replacen(&self.server.origin(), &line.origin(), 1)
            ),
            None => format!("{home}{path}"),
        }
    }

    /// Makes a path below the base, or an ending such as `*.wasm`, misbehave.
    pub fn fails(&self, pattern: &str, fault: Fault) {
        self.server.faults().set(pattern, fault);
    }

    /// The faults in force.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        self.server.faults()
    }

    /// A file of the built site as it is on disk.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        let file = self.root.join(path);
        std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))
    }

    /// A file of the built site as text.
    ///
    /// # Errors
    /// When there is no such file, or it is no text.
    pub fn file(&self, path: &str) -> Result<String> {
        Ok(String::from_utf8(self.bytes(path)?)?)
    }

    /// One page of each kind: those that stand alone, and the first below each list.
    ///
    /// # Errors
    /// When the site was not built.
    pub fn one_of_each_kind(&self) -> Result<Vec<String>> {
        let mut seen = BTreeSet::new();
        let kind = |route: &String| {
            (
                route.matches('/').count(),
                route.split('/').next().map(str::to_owned),
            )
        };
        let alone = |route: &String| route.matches('/').count() < 2;
        Ok(self
            .routes()?
            .into_iter()
            .filter(|route| alone(route) || seen.insert(kind(route)))
            .collect())
    }

    /// The paths of all prerendered pages below the base, home first: `""`, `about/`, …
    ///
    /// # Errors
    /// When the site was not built.
    pub fn routes(&self) -> Result<Vec<String>> {
        let mut routes = Vec::new();
        let mut open = vec![String::new()];
        while let Some(path) = open.pop() {
            let directory = self.root.join(&path);
            for entry in std::fs::read_dir(&directory)
                .with_context(|| format!("no site in {}", directory.display()))?
            {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if entry.file_type()?.is_dir() {
                    open.push(format!("{path}{name}/"));
                } else if name == "index.html" {
                    routes.push(path.clone());
                }
            }
        }
        routes.sort();
        Ok(routes)
    }
}
