//! The address that a build was told its site will have, put into the bundle that is published with it,
//! so that everything made of the bundle agrees.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

/// Writes the address into a copy of a bundle. What is no address is for the prerenderer to refuse.
pub(super) fn put(bundle: &Path, site_url: &str) -> Result<()> {
    let name = bundle.display();
    let json = fs::read_to_string(bundle).with_context(|| format!("{name} cannot be read"))?;
    let dressed = with_address(&json, site_url).with_context(|| format!("{name} is no bundle"))?;
    fs::write(bundle, dressed).with_context(|| format!("{name} cannot be written"))
}

fn with_address(json: &str, site_url: &str) -> Result<String> {
    let mut bundle: Value = serde_json::from_str(json)?;
    let programme = bundle.get_mut("programme").and_then(Value::as_object_mut);
    let programme = programme.context("there is no programme in it")?;
    programme.insert("site_url".to_owned(), site_url.into());
    Ok(format!("{bundle:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_takes_the_place_of_any_other_and_nothing_else_changes() {
        for json in [
            r#"{"version": "1.0", "programme": {"name": "P"}, "projects": []}"#,
            r#"{"version": "1.0", "programme": {"name": "P", "site_url": "https://old.example"}, "projects": []}"#,
        ] {
            let dressed = with_address(json, "https://new.example").unwrap();
            let dressed: Value = serde_json::from_str(&dressed).unwrap();
            let expected = serde_json::json!({
                "version": "1.0",
                "programme": { "name": "P", "site_url": "https://new.example" },
                "projects": [],
            });
            assert_eq!(dressed, expected);
        }
        assert!(with_address("[]", "https://new.example").is_err());
        assert!(with_address("{", "https://new.example").is_err());
    }
}
