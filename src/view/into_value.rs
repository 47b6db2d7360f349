//! What an attribute, a class, a style or a property can be set to.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::{Get, Memo, ReadSignal, RwSignal, Signal};

use super::{Part, Plan, Value};

/// Turns a value into a [`Value`].
pub trait IntoValue {
    /// The value.
    fn into_value(self) -> Value;

    /// Hands the value to a plan.
    fn set_in(self, plan: &mut Plan)
    where
        Self: Sized,
    {
        plan.put_part(Part::Value(self.into_value()));
    }
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::Present } else { Value::Absent }
    }
}

impl IntoValue for &str {
    fn into_value(self) -> Value {
        Value::Words(Cow::Owned(self.to_owned()))
    }
}

impl IntoValue for &String {
    fn into_value(self) -> Value {
        self.as_str().into_value()
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Words(Cow::Owned(self))
    }
}

impl IntoValue for Cow<'static, str> {
    fn into_value(self) -> Value {
        Value::Words(self)
    }
}

impl IntoValue for Arc<str> {
    fn into_value(self) -> Value {
        (&*self).into_value()
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl IntoValue for $number {
            fn into_value(self) -> Value {
                self.to_string().into_value()
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize f32 f64 }

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, IntoValue::into_value)
    }
}

impl<F, T> IntoValue for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoValue,
{
    fn into_value(mut self) -> Value {
        Value::Changing(Box::new(move || self().into_value()))
    }

    fn set_in(mut self, plan: &mut Plan) {
        plan.set_changing(Box::new(move || self().into_value()));
    }
}

macro_rules! signals {
    ($($signal:ident)*) => {$(
        impl<T> IntoValue for $signal<T>
        where
            T: IntoValue + Clone + Send + Sync + 'static,
        {
            fn into_value(self) -> Value {
                Value::Changing(Box::new(move || self.get().into_value()))
            }
        }
    )*};
}

signals! { Memo ReadSignal RwSignal Signal }
