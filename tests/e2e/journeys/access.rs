//! Every kind of page can be used by everyone: axe in both colour schemes, and no sideways scroll.

use anyhow::{Context, Result};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::{Scheme, Trip};

/// Widths in CSS pixels: the narrowest that is asked for (a phone, or 400% zoom), phones, a tablet
/// and a laptop. Windows of Firefox and WebKitGTK do not get narrower than about 500.
const WIDTHS: [u32; 4] = [320, 360, 768, 1360];

#[test]
fn every_kind_of_page_passes_axe_in_light() {
    Trip::default()
        .scheme(Scheme::Light)
        .take(every_kind_passes_axe);
}

#[test]
fn every_kind_of_page_passes_axe_in_dark() {
    Trip::default()
        .scheme(Scheme::Dark)
        .take(every_kind_passes_axe);
}

#[test]
fn every_kind_of_page_passes_axe_on_a_phone() {
    Trip::default().size(360, 740).take(every_kind_passes_axe);
}

#[test]
fn nothing_scrolls_sideways() {
    Trip::default()
        .to(Place::Below)
        .take(async |browser: &Browser, site: &Site| {
            for route in site.one_of_each_kind()? {
                browser.open_ready(&site.url(&route)).await?;
                for width in WIDTHS {
                    browser.resize(width, 800).await?;
                    browser
                        .fits_its_width()
                        .await
                        .with_context(|| format!("{width} pixels wide"))?;
                }
            }
            Ok(())
        });
}

async fn every_kind_passes_axe(browser: &Browser, site: &Site) -> Result<()> {
    for route in site.one_of_each_kind()? {
        browser.open_ready(&site.url(&route)).await?;
        browser.passes_axe().await?;
    }
    Ok(())
}
