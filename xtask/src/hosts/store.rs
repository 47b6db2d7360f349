//! An object store with a site in it, uploaded by the rules of docs/hosting.md. What stands before it is for
//! `server.rs`.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};

use anyhow::{Context, Result, ensure};
use xtask::server::kept::is_hashed;

use super::layout::Layout;
use super::server::{free_port, until_listening};
use crate::checkout::Checkout;
use crate::setup::npm;
use crate::site::files;
use crate::step;

/// The bucket, and the name of its website endpoint.
const BUCKET: &str = "site";
const ENDPOINT: &str = "site.s3-website-eu-west-2.amazonaws.com";

/// The endpoint sends this file for a folder.
const WEBSITE: &str = "<WebsiteConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\
<IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>";

/// Types by ending; whatever else there is goes as bytes.
const TYPES: [(&str, &str); 11] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("woff2", "font/woff2"),
];

/// A store that answers; it ends when this is dropped.
pub(super) struct Store {
    process: Child,
    port: u16,
}

impl Store {
    /// Starts one and puts everything of a host's folder into it.
    pub(super) fn filled(checkout: &Checkout, layout: &Layout) -> Result<Self> {
        let modules = npm::packages(&checkout.root.join("tools").join("store"))?;
        let scratch = layout.scratch.join("store");
        fs::create_dir_all(&scratch)?;
        let website = scratch.join("website.xml");
        fs::write(&website, WEBSITE)?;
        let log = scratch.join("log");
        let out = fs::File::create(&log)?;
        let port = free_port()?;
        let mut node = step::command("node");
        node.arg(modules.join("s3rver").join("bin").join("s3rver.js"));
        node.args(["--silent", "--address", "127.0.0.1"])
            .args(["--port", &port.to_string()]);
        node.arg("--directory").arg(scratch.join("objects"));
        node.args(["--configure-bucket", BUCKET]).arg(&website);
        let process = node
            .stdin(Stdio::null())
            .stdout(out.try_clone()?)
            .stderr(out)
            .spawn()
            .context("the object store could not be started")?;
        let mut store = Self { process, port };
        until_listening(&mut store.process, port, &[log]).context("the object store")?;
        for name in files::list(&layout.root)? {
            store.put(&layout.root, &name)?;
        }
        Ok(store)
    }

    /// What the configuration in docs/hosting/ asks for: the store's address, and its name for the bucket.
    pub(super) fn named(&self) -> String {
        format!(
            "set $springboard_store http://127.0.0.1:{};\nset $springboard_bucket {ENDPOINT};\n",
            self.port
        )
    }

    /// Uploads a file; its compressed neighbours stay behind, since a store would not choose between them.
    fn put(&self, root: &Path, name: &Path) -> Result<()> {
        let ending = name.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default();
        if ["br", "gz"].contains(&ending) {
            return Ok(());
        }
        let bytes = fs::read(root.join(name))?;
        let name = name.display().to_string();
        let kind = TYPES.iter().find(|(own, _)| *own == ending);
        let kind = kind.map_or("application/octet-stream", |(_, kind)| *kind);
        let cached = if is_hashed(&name) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        write!(
            stream,
            "PUT /{BUCKET}/{name} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Length: {}\r\n\
             Content-Type: {kind}\r\nCache-Control: {cached}\r\n\r\n",
            self.port,
            bytes.len()
        )?;
        stream.write_all(&bytes)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        ensure!(
            answer.starts_with("HTTP/1.1 200"),
            "the store did not take {name}: {answer}"
        );
        Ok(())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // It holds nothing that has to be put away.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
