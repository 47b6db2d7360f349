//! The web servers that the site is tried on.

use std::env;
use std::path::Path;

use anyhow::Result;

use super::browser;

/// The programs with the Debian packages that bring them, modules included.
const SERVERS: [(&str, &[&str]); 4] = [
    (
        "nginx",
        &[
            "nginx-light",
            "libnginx-mod-http-brotli-static",
            "libnginx-mod-http-brotli-filter",
        ],
    ),
    ("apache2", &["apache2"]),
    ("caddy", &["caddy"]),
    ("lighttpd", &["lighttpd", "lighttpd-mod-deflate"]),
];

/// What nginx compresses with where no compressed file lies beside.
const COMPRESSES: &str = "/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so";

/// Installs what is missing where that can be done without asking; the programs that stay missing.
pub(crate) fn install_missing() -> Result<Vec<&'static str>> {
    let packages: Vec<&str> = SERVERS
        .iter()
        .filter(|(program, _)| !is_there(program))
        .flat_map(|(_, packages)| *packages)
        .copied()
        .collect();
    if !packages.is_empty() {
        // The tests start servers of their own; those of the packages must not start.
        browser::install(&packages, "the web servers")?;
    }
    let missing = SERVERS.iter().map(|(program, _)| *program);
    Ok(missing.filter(|program| !is_there(program)).collect())
}

/// Servers lie in `/usr/sbin`, which is not on everybody's path.
fn is_there(program: &str) -> bool {
    // A module that came later than the program on machines that were set up before.
    if program == "nginx" && !Path::new(COMPRESSES).is_file() {
        return false;
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let usual = ["/usr/sbin", "/usr/bin"].map(Into::into);
    env::split_paths(&path)
        .chain(usual)
        .any(|folder| folder.join(program).is_file())
}
