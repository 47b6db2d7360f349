//! Values and calls that are kept and that nobody follows; see `live`.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{GetValue, StoredValue};
use send_wrapper::SendWrapper;

/// A value that nobody follows, kept for as long as the owner that is current when it is made.
pub struct Kept<T> {
    cell: StoredValue<SendWrapper<Rc<dyn Any>>>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T: 'static> Kept<T> {
    /// Keeps `value`.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn new(value: T) -> Self {
        let cell: Rc<dyn Any> = Rc::new(RefCell::new(value));
        Self {
            cell: StoredValue::new(SendWrapper::new(cell)),
            of: PhantomData,
        }
    }

    /// Changes it; `None` when it is no longer kept, or being changed just now.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let cell = self.cell.try_get_value()?;
        let mut value = cell.downcast_ref::<RefCell<T>>()?.try_borrow_mut().ok()?;
        Some(change(&mut value))
    }

    /// Puts `value` in its place.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn set(self, value: T) {
        self.update(|kept| *kept = value);
    }

    /// Takes it, and leaves what is there by default.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn take(self) -> T
    where
        T: Default,
    {
        self.update(std::mem::take).unwrap_or_default()
    }

    /// Reads it. It must still be kept, and not being changed.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        let cell = self.cell.get_value();
        let kept = cell.downcast_ref::<RefCell<T>>();
        read(
            &kept
                .expect("it is read as the type that it was made of")
                .borrow(),
        )
    }

    /// A copy.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }
}

/// Something to be done, kept like a [`Kept`] value.
pub struct Call<In, Out = ()> {
    run: Kept<Rc<dyn Fn(In) -> Out>>,
}

impl<In, Out> Clone for Call<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Call<In, Out> {}

impl<In: 'static, Out: 'static> Call<In, Out> {
    /// Keeps what is to be done.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn new(run: impl Fn(In) -> Out + 'static) -> Self {
        Self {
            run: Kept::new(Rc::new(run)),
        }
    }

    /// Does it.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn run(self, with: In) -> Out {
        (self.run.get())(with)
    }
}
