//! What journeys are made of: a site with its faults, a browser, and ways to look at a page.
//!
//! Everything speaks plain WebDriver, so that a journey runs in Chromium, Firefox and WebKitGTK.
//! What only Chromium can do is in `chromium.rs` and says so. Journeys themselves are in `journeys/`.

pub mod access;
pub mod browser;
mod capabilities;
mod chromium;
mod console;
mod driver;
pub mod engine;
mod environment;
pub mod hands;
pub mod host;
mod line;
pub mod page;
pub mod paper;
pub mod renewal;
pub mod site;
pub mod trip;
