//! The line between a visitor and a site, which can be cut and mended: all that is open ends at once,
//! and nothing new is answered, as without a connection. Works in every browser engine.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// A port of its own from which everything is carried to a server, and back.
#[derive(Debug)]
pub(crate) struct Line {
    port: u16,
    to: SocketAddr,
    carrier: Mutex<Option<JoinHandle<()>>>,
}

impl Line {
    /// Lays a line to a server.
    pub(crate) async fn lay(to: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let line = Self {
            port: listener.local_addr()?.port(),
            to,
            carrier: Mutex::default(),
        };
        line.carry(listener);
        Ok(line)
    }

    /// Scheme, host and port at the visitor's end.
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends everything.
    pub(crate) async fn cut(&self) {
        let carrier = self.lock().take();
        if let Some(carrier) = carrier {
            carrier.abort();
            // The port is closed once the task is gone; that it was aborted is no news.
            let _ = carrier.await;
        }
    }

    /// Answers again, at the same port.
    pub(crate) async fn mend(&self) -> Result<()> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await;
        self.carry(listener.context("the line's port was taken meanwhile")?);
        Ok(())
    }

    fn carry(&self, listener: TcpListener) {
        let to = self.to;
        let carrier = tokio::spawn(async move {
            // Dropped with the task, and every connection with it.
            let mut open = JoinSet::new();
            while let Ok((mut visitor, _)) = listener.accept().await {
                open.spawn(async move {
                    if let Ok(mut site) = TcpStream::connect(to).await {
                        // A connection that breaks is one of the things that journeys are about.
                        let _ = copy_bidirectional(&mut visitor, &mut site).await;
                    }
                });
                while open.try_join_next().is_some() {}
            }
        });
        *self.lock() = Some(carrier);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<JoinHandle<()>>> {
        self.carrier.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
