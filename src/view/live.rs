//! Values that change, and what follows them.
//!
//! Leptos builds its signals, memos, stored values and callbacks anew for each type that they hold, each time some
//! kilobytes of WebAssembly. Here and in `kept` they hold one type, which keeps any value, so that this code is in an
//! app once. They are leptos' own underneath: what they track, when they run and how long they live is as leptos says.
//! Its warnings in a debug build name the line that called, hence `track_caller`.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{Effect, Get, GetUntracked, Memo, RwSignal, Set, Track};
use send_wrapper::SendWrapper;

use super::{IntoNode, IntoValue, Node, Value};

/// Any value, and when another of its kind is the same.
#[derive(Clone)]
struct Shared {
    value: SendWrapper<Rc<dyn Any>>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Shared {
    fn new<T: PartialEq + 'static>(value: T) -> Self {
        Self {
            value: SendWrapper::new(Rc::new(value)),
            same: |one, other| one.downcast_ref::<T>() == other.downcast_ref(),
        }
    }

    fn read<T: 'static>(&self) -> &T {
        let value = self.value.downcast_ref();
        value.expect("it is read as the type that it was made of")
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.value, &other.value) || (self.same)(&**self.value, &**other.value)
    }
}

/// Where a [`Live`] value comes from.
#[derive(Clone, Copy)]
enum Source {
    Held(RwSignal<Shared>),
    Worked(Memo<Shared>),
}

impl Source {
    #[cfg_attr(debug_assertions, track_caller)]
    fn track(self) {
        match self {
            Self::Held(signal) => signal.track(),
            // A memo hears of changes only once it was worked out.
            Self::Worked(memo) => drop(memo.get()),
        }
    }

    #[cfg_attr(debug_assertions, track_caller)]
    fn get(self) -> Shared {
        match self {
            Self::Held(signal) => signal.get(),
            Self::Worked(memo) => memo.get(),
        }
    }

    #[cfg_attr(debug_assertions, track_caller)]
    fn get_untracked(self) -> Shared {
        match self {
            Self::Held(signal) => signal.get_untracked(),
            Self::Worked(memo) => memo.get_untracked(),
        }
    }
}

#[cfg_attr(debug_assertions, track_caller)]
fn worked_out(work: Box<dyn Fn() -> Shared>) -> Source {
    let work = SendWrapper::new(work);
    Source::Worked(Memo::new(move |_| work()))
}

/// A value that changes elsewhere. Whoever reads it in a view, a [`Live`] value or an [`effect`] follows it.
pub struct Live<T> {
    source: Source,
    of: PhantomData<fn() -> T>,
}

impl<T: PartialEq + 'static> Live<T> {
    /// What `work` says, worked out again when something that it read has changed. Followers hear of it when it differs.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn new(work: impl Fn() -> T + 'static) -> Self {
        Self {
            source: worked_out(Box::new(move || Shared::new(work()))),
            of: PhantomData,
        }
    }
}

impl<T> From<Held<T>> for Live<T> {
    fn from(held: Held<T>) -> Self {
        Self {
            source: held.source(),
            of: PhantomData,
        }
    }
}

impl<T> Live<T> {
    fn source(self) -> Source {
        self.source
    }
}

/// A value that is set here. Whoever reads it follows it, as with [`Live`].
pub struct Held<T> {
    signal: RwSignal<Shared>,
    of: PhantomData<fn() -> T>,
}

impl<T: PartialEq + 'static> Held<T> {
    /// Holds `value` for as long as the owner that is current.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn new(value: T) -> Self {
        Self {
            signal: RwSignal::new(Shared::new(value)),
            of: PhantomData,
        }
    }

    /// Sets it; followers hear of it even if it is the same.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn set(self, value: T) {
        self.signal.set(Shared::new(value));
    }

    /// Changes it.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        // Whoever changes it late, after an answer say, may find it gone.
        if let Some(held) = self.signal.try_get_untracked() {
            let mut value: T = held.read::<T>().clone();
            change(&mut value);
            self.set(value);
        }
    }
}

impl<T> Held<T> {
    fn source(self) -> Source {
        Source::Held(self.signal)
    }
}

macro_rules! readable {
    ($($kind:ident)*) => {$(
        impl<T> Clone for $kind<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $kind<T> {}

        impl<T: 'static> $kind<T> {
            /// Follows it.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn track(self) {
                self.source().track();
            }

            /// Reads it, and follows it.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
                read(self.source().get().read())
            }

            /// Reads it without following it.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
                read(self.source().get_untracked().read())
            }

            /// A copy, followed.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn get(self) -> T
            where
                T: Clone,
            {
                self.with(T::clone)
            }

            /// A copy, not followed.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn get_untracked(self) -> T
            where
                T: Clone,
            {
                self.with_untracked(T::clone)
            }
        }

        impl<T: IntoNode + Clone + 'static> IntoNode for $kind<T> {
            fn into_node(self) -> Node {
                Node::Changing(Box::new(move || self.get().into_node()))
            }
        }

        impl<T: IntoValue + Clone + 'static> IntoValue for $kind<T> {
            fn into_value(self) -> Value {
                Value::Changing(Box::new(move || self.get().into_value()))
            }
        }
    )*};
}

readable! { Live Held }

/// Does `run`, and again whenever something that it read has changed; never where pages are rendered to files.
pub fn effect(run: impl FnMut() + 'static) {
    follow(Box::new(run));
}

fn follow(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}
