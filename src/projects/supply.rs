//! The parts of a large programme that come after its list: words, phrases, texts.
//!
//! What has not arrived is asked for once. What cannot be had is said, and takes nothing away.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use super::state::Exploring;
use crate::browser::fetch;
use crate::explore::wanted::Wanted;
use crate::routes;
use crate::view::{Held, Kept, effect};

/// How many texts are fetched at a time for a file. More crowd out what the reader asks for meanwhile, and
/// HTTP/1.1 has six connections.
const AT_A_TIME: usize = 4;

/// What was asked for, and what became of it.
#[derive(Clone, Copy)]
pub struct Supply {
    /// Counts the parts that have arrived.
    pub arrived: Held<usize>,
    /// Why a part cannot be had, in sentences.
    pub failures: Held<Vec<String>>,
    asked: Kept<Vec<Wanted>>,
}

impl Supply {
    /// Nothing asked for yet. It lives as long as the owner that is current.
    pub fn start() -> Self {
        Self {
            arrived: Held::new(0),
            failures: Held::new(Default::default()),
            asked: Kept::new(Default::default()),
        }
    }

    /// Once the app runs: asks for what the result needs, and for the words ahead of need.
    pub fn follow(self, exploring: Exploring) {
        effect(move || {
            let (words, phrases, shown) = exploring.outcome.with(|outcome| {
                let lacking = outcome.hits.iter().filter(|hit| !hit.is_whole);
                let lacking: Vec<usize> = lacking.map(|hit| hit.project).collect();
                (
                    !exploring.explorer().has(Wanted::Words),
                    outcome.awaits_phrases,
                    lacking,
                )
            });
            if words {
                self.ask(exploring, Wanted::Words, "The index of words");
            } else if phrases {
                self.ask(exploring, Wanted::Phrases, "The index of phrases");
            }
            for chunk in exploring.explorer().chunks_lacking(shown) {
                self.ask(exploring, Wanted::Texts(chunk), "Some summaries");
            }
        });
    }

    fn ask(self, exploring: Exploring, part: Wanted, what: &'static str) {
        if self.asked.with(|asked| asked.contains(&part)) {
            return;
        }
        self.asked.update(|asked| asked.push(part));
        spawn_local(async move {
            match take_up(exploring, part, what).await {
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
        let lacking = Rc::new(RefCell::new(lacking));
        let lanes = (0..AT_A_TIME).map(|_| future_to_promise(lane(exploring, lacking.clone())));
        let all = Promise::all(&lanes.collect::<Array>());
        let done = JsFuture::from(all).await;
        done.map_err(|reason| reason.as_string().unwrap_or_default())?;
        self.arrived.update(|count| *count += 1);
        Ok(())
    }
}

/// Fetches one text after the other until none is left; after a failure none is.
async fn lane(exploring: Exploring, lacking: Rc<RefCell<Vec<usize>>>) -> Result<JsValue, JsValue> {
    loop {
        let Some(chunk) = lacking.borrow_mut().pop() else {
            return Ok(JsValue::UNDEFINED);
        };
        let arrived = take_up(exploring, Wanted::Texts(chunk), "A part of the list").await;
        if let Err(reason) = arrived {
            lacking.borrow_mut().clear();
            return Err(reason.into());
        }
    }
}

async fn take_up(exploring: Exploring, part: Wanted, what: &str) -> Result<(), String> {
    let file = routes::files::part(&part.name());
    let address = exploring.base.with(|base| base.file(&file));
    let bytes = fetch::bytes(&address, what).await?;
    let added = exploring.explorer().add(part, &bytes);
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
