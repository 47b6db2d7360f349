//! Keys that are pressed wherever the keyboard is, and fingers on the screen.

use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, PointerAction, TouchActions};
use fantoccini::key::Key;
use serde_json::Value;
use std::time::Duration;

use crate::browser::Browser;

/// How long a finger takes for a swipe. Browsers take much slower ones for a held press.
const SWIPE: Duration = Duration::from_millis(120);

/// The middle of the visible part of an element.
const MIDDLE: &str = "
const box = document.querySelector(arguments[0]).getBoundingClientRect();
const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
return [Math.round(box.left + box.width / 2), Math.round((top + bottom) / 2)];";

impl Browser {
    /// Presses keys one after the other, wherever the keyboard is.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn keys(&self, keys: &[Key]) -> Result<()> {
        for key in keys {
            let value = char::from(*key);
            let pressed = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
            self.client.perform_actions(pressed).await?;
        }
        Ok(())
    }

    /// Presses the Tab key until the keyboard is on an element that a selector matches.
    ///
    /// # Errors
    /// When it does not get there within a page's worth of stops.
    pub async fn tab_to(&self, css: &str) -> Result<()> {
        for _ in 0..120 {
            self.keys(&[Key::Tab]).await?;
            if self
                .eval(&format!("return document.activeElement.matches({css:?});"))
                .await?
            {
                return Ok(());
            }
        }
        anyhow::bail!("the Tab key does not reach {css}")
    }

    /// Presses an element with the Enter key, which does not miss what moves while the page is scrolled to it: cards get
    /// their size when they come near.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn press_by_key(&self, css: &str) -> Result<()> {
        self.find(css).await?;
        self.eval::<()>(&format!(
            "document.querySelector({css:?}).focus(); return null"
        ))
        .await?;
        self.keys(&[Key::Enter]).await
    }

    /// Draws a finger over an element, so far to the right and down.
    ///
    /// # Errors
    /// When the element is not there or the driver has no fingers.
    pub async fn swipe(&self, css: &str, right: f64, down: f64) -> Result<()> {
        self.find(css).await?;
        let found = self.client.execute(MIDDLE, vec![Value::from(css)]).await?;
        let (x, y): (f64, f64) = serde_json::from_value(found)?;
        let to = |x, y, duration| PointerAction::MoveTo { duration, x, y };
        let finger = TouchActions::new("finger".to_owned())
            .then(to(x, y, None))
            .then(PointerAction::Down { button: 0 })
            .then(to(x + right / 2.0, y + down / 2.0, Some(SWIPE / 2)))
            .then(to(x + right, y + down, Some(SWIPE / 2)))
            .then(PointerAction::Up { button: 0 });
        self.client
            .perform_actions(finger)
            .await
            .context("no swipe")
    }
}
