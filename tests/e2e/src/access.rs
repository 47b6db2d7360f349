//! Whether everyone can use a page: the automatic part, by axe, and by measuring.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::browser::Browser;
use crate::environment;

/// Runs the checker and gives one line per broken rule and place.
const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(
  (result) => done(result.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(' ')}: ${node.failureSummary}`))),
  (error) => done([String(error)]),
);";

/// Which elements reach past the page's right edge.
const WIDE: &str = "
const edge = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= edge) return [];
const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 0.5);
return wide.slice(0, 5).map((one) => one.tagName.toLowerCase() + '.' + one.className).concat('the page itself');";

impl Browser {
    /// Fails with every rule that the page breaks.
    ///
    /// # Errors
    /// When it breaks one.
    pub async fn passes_axe(&self) -> Result<()> {
        let path = environment::axe()?;
        let axe = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        // The checker keeps to itself inside a function; it is handed to the page by name.
        self.client
            .execute(&format!("{axe}; window.axe = axe;"), Vec::new())
            .await
            .context("axe did not start")?;
        let broken = self
            .client
            .execute_async(RUN, Vec::new())
            .await
            .context("axe did not end")?;
        let Value::Array(broken) = broken else {
            bail!("axe answered {broken}")
        };
        if broken.is_empty() {
            return Ok(());
        }
        let lines: Vec<_> = broken.iter().filter_map(Value::as_str).collect();
        bail!(
            "axe finds {} faults at {}:\n  {}",
            lines.len(),
            self.address().await?,
            lines.join("\n  ")
        )
    }

    /// Fails when the page can be scrolled sideways.
    ///
    /// # Errors
    /// When it can, naming what is too wide.
    pub async fn fits_its_width(&self) -> Result<()> {
        let wide: Vec<String> = self.eval(WIDE).await?;
        if wide.is_empty() {
            return Ok(());
        }
        bail!(
            "{} scrolls sideways: {}",
            self.address().await?,
            wide.join(", ")
        )
    }
}
