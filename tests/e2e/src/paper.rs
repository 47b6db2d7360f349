//! What comes out of the printer, and what a screen reader is given. Chromium only.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lopdf::{Document, ObjectId};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::chromium;

mod letters;

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// A printed page.
#[derive(Debug)]
pub struct Print {
    /// Width and height of each sheet, in millimetres.
    pub sheets: Vec<(u32, u32)>,
    /// All letters in the order of printing, without any white space: where a line breaks is the printer's business.
    pub letters: String,
}

impl Print {
    /// Do these words stand on the paper, wherever their lines break?
    #[must_use]
    pub fn says(&self, words: &str) -> bool {
        self.letters
            .contains(&words.split_whitespace().collect::<String>())
    }
}

impl Browser {
    /// Prints the page as a person would who changes nothing in the browser's dialogue.
    ///
    /// # Errors
    /// When it cannot be printed or the result cannot be read.
    pub async fn print(&self) -> Result<Print> {
        let wanted = json!({ "preferCSSPageSize": true, "printBackground": true });
        let answer = chromium::devtools(&self.client, "Page.printToPDF", wanted).await?;
        let data = answer["data"].as_str().context("no PDF")?;
        let pdf = Document::load_mem(&STANDARD.decode(data)?)?;
        let mut print = Print {
            sheets: Vec::new(),
            letters: String::new(),
        };
        for page in pdf.get_pages().into_values() {
            print.sheets.push(size(&pdf, page)?);
            print.letters.push_str(&letters::of_page(&pdf, page)?);
        }
        Ok(print)
    }

    /// Role and name of everything a screen reader can come to, in order.
    ///
    /// # Errors
    /// When the browser does not tell.
    pub async fn spoken(&self) -> Result<Vec<(String, String)>> {
        chromium::devtools(&self.client, "Accessibility.enable", json!({})).await?;
        let tree =
            chromium::devtools(&self.client, "Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let words = |node: &Value, field: &str| {
            node[field]["value"].as_str().unwrap_or_default().to_owned()
        };
        let heard = nodes.iter().filter(|node| node["ignored"] == false);
        Ok(heard
            .map(|node| (words(node, "role"), words(node, "name")))
            .collect())
    }
}

fn size(pdf: &Document, page: ObjectId) -> Result<(u32, u32)> {
    let sides = pdf.get_dictionary(page)?.get(b"MediaBox")?.as_array()?;
    let side = |at: usize| -> Result<u32> {
        let points = sides
            .get(at)
            .context("a sheet has four sides")?
            .as_float()?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a sheet is some hundred millimetres"
        )]
        Ok((points / POINTS).round() as u32)
    };
    Ok((side(2)?, side(3)?))
}
