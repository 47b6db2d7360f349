//! Looking at a page and acting on it, by what is visible there.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;

use crate::browser::Browser;

/// A page with fewer visible words than this says nothing; the shortest real one has about 30.
const FEWEST_WORDS: usize = 20;

/// The masthead and the foot alone have more links than this.
const FEWEST_LINKS: usize = 5;

/// How often an element is looked for when it was replaced before it could be used.
const ATTEMPTS: u8 = 3;

impl Browser {
    /// The first element that a selector finds, once there is one.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn find(&self, css: &str) -> Result<Element> {
        self.client
            .wait()
            .for_element(Locator::Css(css))
            .await
            .with_context(|| format!("no element for {css}"))
    }

    /// Finds an element and does something with it; once more when it was replaced in between, as
    /// happens while a page is being left or a list is drawn anew.
    async fn with<T>(
        &self,
        locator: Locator<'_>,
        action: impl AsyncFn(Element) -> Result<T, CmdError>,
    ) -> Result<T> {
        let mut attempts = ATTEMPTS;
        loop {
            let element = self.client.wait().for_element(locator).await;
            let element = element.with_context(|| format!("no element for {locator:?}"))?;
            attempts -= 1;
            match action(element).await {
                Err(_) if attempts > 0 => {}
                outcome => return outcome.with_context(|| format!("at {locator:?}")),
            }
        }
    }

    /// The visible text of the first element that a selector finds.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn text(&self, css: &str) -> Result<String> {
        self.with(Locator::Css(css), async |element| element.text().await)
            .await
    }

    /// The visible texts of all elements that a selector finds now.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// How many elements a selector finds now.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }

    /// Presses the first element that a selector finds.
    ///
    /// # Errors
    /// When it is not there, or something covers it.
    pub async fn press(&self, css: &str) -> Result<()> {
        self.with(Locator::Css(css), async |element| self.click(element).await)
            .await
    }

    /// Clicks an element. WebKitGTK's driver does not follow what moves while it is scrolled to, and does not scroll
    /// the page that holds a frame, so it is brought into sight first, as long as scripts can do it.
    async fn click(&self, element: Element) -> Result<(), CmdError> {
        if self.scrolls_first() {
            let into_sight = "const [element] = arguments;
                element.scrollIntoView({ block: 'center', behavior: 'instant' });
                const { top, bottom } = element.getBoundingClientRect();
                return (top + bottom) / 2;";
            let what = serde_json::to_value(&element)?;
            let middle = self.client.execute(into_sight, vec![what]).await?;
            self.scroll_host_to(middle).await?;
            // Frames out of sight draw nothing, so this comes last.
            let drawn = "const [done] = arguments;
                requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
            self.client.execute_async(drawn, Vec::new()).await?;
        }
        element.click().await
    }

    /// Follows the link with exactly these words.
    ///
    /// # Errors
    /// When there is none.
    pub async fn follow(&self, words: &str) -> Result<()> {
        let path = format!("//a[normalize-space(.) = {}]", quoted(words));
        self.with(Locator::XPath(&path), async |link| self.click(link).await)
            .await
    }

    /// Chooses the box or switch whose label begins with these words.
    ///
    /// # Errors
    /// When there is no such label.
    pub async fn choose(&self, words: &str) -> Result<()> {
        let path = format!(
            "//label[starts-with(normalize-space(.), {})]",
            quoted(words)
        );
        self.with(Locator::XPath(&path), async |label| self.click(label).await)
            .await
    }

    /// Types into a field as it is.
    ///
    /// # Errors
    /// When the field is not there.
    pub async fn type_into(&self, css: &str, text: &str) -> Result<()> {
        Ok(self.find(css).await?.send_keys(text).await?)
    }

    /// Presses Enter in a field.
    ///
    /// # Errors
    /// When the field is not there.
    pub async fn enter(&self, css: &str) -> Result<()> {
        Ok(self
            .find(css)
            .await?
            .send_keys(&char::from(Key::Enter).to_string())
            .await?)
    }

    /// Goes back in the session's history.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Goes forward in the session's history.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.client.forward().await?)
    }

    /// Waits until the visible text of the first element for a selector holds these words.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn until_says(&self, css: &str, words: &str) -> Result<()> {
        let expression = format!(
            "document.querySelector({})?.innerText.includes({})",
            serde_json::to_string(css)?,
            serde_json::to_string(words)?,
        );
        let outcome = self
            .until(&format!("{css} says {words:?}"), &expression)
            .await;
        if outcome.is_err() {
            let said = self.texts(css).await.unwrap_or_default();
            bail!("{css} never said {words:?}, but {said:?}");
        }
        Ok(())
    }

    /// Fails unless a person can read this page: a heading, words, and links to elsewhere.
    ///
    /// # Errors
    /// When one of them is missing.
    pub async fn is_readable(&self) -> Result<()> {
        let heading = self.text("h1").await?;
        ensure!(!heading.is_empty(), "the page has no heading");
        let words = self.text("main").await?.split_whitespace().count();
        ensure!(
            words >= FEWEST_WORDS,
            "only {words} words are left of the page {heading:?}"
        );
        ensure!(
            self.count("a[href]").await? > FEWEST_LINKS,
            "the links of {heading:?} are gone"
        );
        Ok(())
    }
}

/// Words as XPath 1 writes them, which has no escapes; nothing on a page holds both kinds of quotes.
fn quoted(words: &str) -> String {
    let quote = if words.contains('"') { '\'' } else { '"' };
    format!("{quote}{words}{quote}")
}
