//! The parts of a large programme that come after its list: words, phrases, texts.
//!
//! What has not arrived is asked for once. What cannot be had is said, and takes nothing away.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::state::Exploring;
use crate::browser::fetch;
use crate::routes::{self, Base};

/// What was asked for, and what became of it.
#[derive(Clone, Copy)]
pub struct Supply {
    /// Counts the parts that have arrived.
    pub arrived: RwSignal<usize>,
    /// Why a part cannot be had, in sentences.
    pub failures: RwSignal<Vec<String>>,
    asked: StoredValue<Vec<String>>,
}

impl Supply {
    /// Nothing asked for yet. It lives as long as the owner that is current.
    pub fn start() -> Self {
        Self {
            arrived: RwSignal::new(0),
            failures: RwSignal::default(),
            asked: StoredValue::default(),
        }
    }

    /// Once the app runs: asks for what the result needs, and for the words ahead of need.
    pub fn follow(self, exploring: Exploring) {
        Effect::new(move |_| {
            let (words, phrases, shown) = exploring.outcome.with(|outcome| {
                let lacking = outcome.hits.iter().filter(|hit| !hit.is_whole);
                let lacking: Vec<usize> = lacking.map(|hit| hit.project).collect();
                (
                    !exploring.explorer().has_words(),
                    outcome.awaits_phrases,
                    lacking,
                )
            });
            if words {
                self.ask(exploring, "words", "The index of words");
            } else if phrases {
                self.ask(exploring, "phrases", "The index of phrases");
            }
            for chunk in exploring.explorer().chunks_lacking(shown) {
                self.ask(exploring, &format!("texts-{chunk}"), "Some summaries");
            }
        });
    }

    fn ask(self, exploring: Exploring, part: &str, what: &'static str) {
        let is_known = |asked: &Vec<String>| asked.iter().any(|asked| asked == part);
        if self.asked.with_value(is_known) {
            return;
        }
        self.asked.update_value(|asked| asked.push(part.to_owned()));
        let address = exploring.base.with_value(|base| address(base, part));
        spawn_local(async move {
            match take_up(exploring, &address, what).await {
                Ok(()) => self.arrived.update(|count| *count += 1),
                Err(reason) => self.failures.update(|failures| {
                    if !failures.contains(&reason) {
                        failures.push(reason);
                    }
                }),
            }
        });
    }

    /// Every text of these projects, for a file: those that lack are fetched, a few at a time.
    ///
    /// # Errors
    /// In a sentence, when one cannot be had.
    pub async fn texts(self, exploring: Exploring, projects: Vec<usize>) -> Result<(), String> {
        let lacking = exploring.explorer().chunks_lacking(projects);
        for chunk in lacking {
            let address = exploring
                .base
                .with_value(|base| address(base, &format!("texts-{chunk}")));
            take_up(exploring, &address, "A part of the list").await?;
        }
        self.arrived.update(|count| *count += 1);
        Ok(())
    }
}

fn address(base: &Base, part: &str) -> String {
    base.file(&routes::files::part(part))
}

async fn take_up(exploring: Exploring, address: &str, what: &str) -> Result<(), String> {
    let bytes = fetch::bytes(address, what).await?;
    let added = exploring.explorer().add(&bytes);
    added.map_err(|reason| refused(what, &reason.to_string()))
}

/// What a reader is told of a part that is not what it should be.
pub fn refused(what: &str, reason: &str) -> String {
    [
        what,
        " could not be read: ",
        reason,
        ". The site may have been renewed meanwhile; loading the page again may help.",
    ]
    .concat()
}
