//! Values that change: what follows them, when, and for how long.

use leptos::prelude::*;
use springboard::view::{Call, Held, Kept, Live, effect};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::settle;

/// Runs `test` with an owner of its own, which is gone when the returned one is.
fn owned<T>(test: impl FnOnce() -> T) -> (Owner, T) {
    // Refused when a test before has done it.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let outcome = owner.with(test);
    (owner, outcome)
}

#[wasm_bindgen_test]
async fn followers_hear_of_what_differs() {
    let (_owner, (number, heard)) = owned(|| {
        let number = Held::new(1);
        let is_even = Live::new(move || number.with(|number| number % 2 == 0));
        let heard = Kept::new(Vec::new());
        effect(move || {
            let now = is_even.get();
            heard.update(|heard| heard.push(now));
        });
        (number, heard)
    });
    settle().await;
    for next in [3, 4, 6, 7] {
        number.set(next);
        settle().await;
    }
    assert_eq!(heard.get(), [false, true, false]);
}

#[wasm_bindgen_test]
async fn a_held_value_is_heard_when_it_is_set_to_what_it_was() {
    let (_owner, (number, runs)) = owned(|| {
        let (number, runs) = (Held::new(1), Kept::new(0));
        effect(move || {
            number.track();
            runs.update(|runs| *runs += 1);
        });
        (number, runs)
    });
    settle().await;
    number.set(1);
    settle().await;
    number.update(|number| *number += 1);
    settle().await;
    assert_eq!((number.get_untracked(), runs.get()), (2, 3));
}

#[wasm_bindgen_test]
async fn what_nobody_reads_is_followed_too() {
    let (_owner, (number, runs)) = owned(|| {
        let (number, runs) = (Held::new(1), Kept::new(0));
        let half = Live::new(move || number.get() / 2);
        effect(move || {
            half.track();
            runs.update(|runs| *runs += 1);
        });
        (number, runs)
    });
    settle().await;
    for next in [0, 2, 3] {
        number.set(next);
        settle().await;
    }
    assert_eq!(runs.get(), 2);
}

#[wasm_bindgen_test]
async fn what_is_gone_is_changed_no_more() {
    let (owner, number) = owned(|| Held::new(1));
    owner.cleanup();
    number.update(|number| *number += 1);
    number.set(3);
}

#[wasm_bindgen_test]
async fn what_is_read_without_following_is_not_followed() {
    let (_owner, (number, sum)) = owned(|| {
        let number = Held::new(1);
        let sum = Live::new(move || number.get_untracked() + 1);
        (number, sum)
    });
    assert_eq!(sum.get_untracked(), 2);
    number.set(5);
    assert_eq!(sum.get_untracked(), 2);
}

#[wasm_bindgen_test]
fn what_is_kept_goes_with_its_owner() {
    let (owner, (kept, call)) = owned(|| {
        let kept = Kept::new(vec![1]);
        let call = Call::new(move |more| kept.update(|kept| kept.push(more)));
        (kept, call)
    });
    call.run(2);
    assert_eq!(kept.with(Vec::len), 2);
    assert_eq!(kept.take(), [1, 2]);
    assert!(kept.get().is_empty());
    owner.cleanup();
    assert!(kept.update(Vec::clear).is_none());
    assert!(kept.take().is_empty());
}

#[wasm_bindgen_test]
fn a_value_that_is_being_changed_is_not_changed_from_within() {
    let (_owner, kept) = owned(|| Kept::new(1));
    let inner = kept.update(|_| kept.update(|inner| *inner = 9));
    assert_eq!((inner, kept.get()), (Some(None), 1));
}
