//! The site on the web servers that it is likely to meet: nginx, Apache, Caddy, lighttpd, and nginx as the
//! cache before an object store, each with the configuration of `docs/hosting/` as it is printed there, at the root of a host and
//! below a path that another site's path begins like.

mod answer;
mod expect;
mod layout;
mod server;
mod store;

use std::path::Path;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::setup::web_servers;
use crate::step;
use layout::{Layout, Place};
use server::{Kind, Running};

/// Asks every server that this machine has, or can be given, about both built sites.
pub(crate) fn run(checkout: &Checkout, sites: &Path) -> Result<()> {
    let missing = web_servers::install_missing()?;
    let mut faults = Vec::new();
    for kind in Kind::ALL {
        if missing.contains(&kind.program()) {
            step::say(&format!(
                "{} is not installed and not tried; on Debian as root it is installed by itself",
                kind.program()
            ));
            continue;
        }
        for place in [Place::Root, Place::Below] {
            let layout = Layout::prepare(checkout, sites, place, kind.wants_htaccess())?;
            let running = Running::start(checkout, kind, &layout)?;
            let found = expect::faults(running.port(), &layout, kind)?;
            let asked = format!("{} at {}", kind.name(), place.base());
            step::say(&format!("{asked}: {} faults", found.len()));
            faults.extend(found.into_iter().map(|fault| format!("{asked}: {fault}")));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    bail!("{} faults:\n  {}", faults.len(), faults.join("\n  "))
}
