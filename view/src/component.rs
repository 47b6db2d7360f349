//! Components: a call of the function with its properties, the way leptos' own macro makes it.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::Infallible;
use rstml::node::{
    KeyedAttribute, KeyedAttributeValue, NodeAttribute, NodeElement, NodeName, NodeNameFragment,
};
use syn::Ident;
use syn::spanned::Spanned;

use crate::name::{self, Space};
use crate::plan::{error, view};

/// What stands on a component, by what it is for.
#[derive(Default)]
struct Given {
    properties: Vec<TokenStream>,
    /// What the children are a function of, as with `let:item` and `let(item)`.
    bound: Vec<TokenStream>,
    /// What is cloned into the children, as with `clone:item`.
    cloned: Vec<Ident>,
}

/// The expression for a component: a node.
pub fn call(found: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let mut given = Given::default();
    for attribute in found.attributes() {
        match attribute {
            NodeAttribute::Attribute(attribute) => given.take(attribute)?,
            NodeAttribute::Block(block) => {
                return Err(error(block, "properties cannot be spread here"));
            }
        }
    }
    let children = children(found, &given)?;
    let (name, properties) = (found.name(), &given.properties);
    let generics = &found.open_tag.generics;
    let generics = if generics.lt_token.is_some() {
        quote! { ::#generics }
    } else {
        quote! {}
    };
    Ok(quote_spanned! {name.span()=>
        ::springboard::view::component(::leptos::component::component_view(
            #[allow(clippy::needless_borrows_for_generic_args)]
            &#name,
            ::leptos::component::component_props_builder(&#name #generics)
                #(#properties)*
                #children
                .build(),
        ))
    })
}

impl Given {
    fn take(&mut self, attribute: &KeyedAttribute) -> syn::Result<()> {
        let key = name::text(&attribute.key);
        match key.split_once(':') {
            None if key == "let" => self.bound.push(binding(attribute)?),
            None => self.properties.push(property(attribute)?),
            Some(("let", _)) => {
                let name = last(&attribute.key)?;
                self.bound.push(quote! { #name });
            }
            Some(("clone", _)) => self.cloned.push(last(&attribute.key)?),
            Some(_) => {
                return Err(error(
                    &attribute.key,
                    "attributes on a component are not supported; give it a property",
                ));
            }
        }
        Ok(())
    }
}

/// `let(item)` or `let(index, item)`.
fn binding(attribute: &KeyedAttribute) -> syn::Result<TokenStream> {
    match &attribute.possible_value {
        KeyedAttributeValue::Binding(binding) => {
            let inputs = &binding.inputs;
            Ok(quote! { #inputs })
        }
        _ => Err(error(&attribute.key, "write `let(name)` or `let:name`")),
    }
}

/// `name=value`, or `name` for the variable of that name.
fn property(attribute: &KeyedAttribute) -> syn::Result<TokenStream> {
    let name = &attribute.key;
    match (attribute.value(), attribute.possible_value.to_value()) {
        (Some(value), _) => {
            Ok(quote_spanned! {value.span()=> .#name(#[allow(unused_braces)] { #value }) })
        }
        (None, None) => Ok(quote! { .#name(#name) }),
        (None, Some(_)) => Err(error(name, "this value is not an expression")),
    }
}

/// The name after the colon.
fn last(key: &NodeName) -> syn::Result<Ident> {
    match key {
        NodeName::Punctuated(parts) => match parts.last() {
            Some(NodeNameFragment::Ident(name)) => Ok(name.clone()),
            _ => Err(error(key, "a name is missing here")),
        },
        _ => Err(error(key, "a name is missing here")),
    }
}

fn children(found: &NodeElement<Infallible>, given: &Given) -> syn::Result<TokenStream> {
    if found.children.is_empty() {
        return Ok(quote! {});
    }
    let children = view(&found.children, Space::Html)?;
    let (bound, cloned) = (&given.bound, &given.cloned);
    let cloned = quote! { #(let #cloned = ::core::clone::Clone::clone(&#cloned);)* };
    if bound.is_empty() {
        return Ok(quote! {
            .children({ #cloned ::leptos::children::ToChildren::to_children(move || #children) })
        });
    }
    Ok(quote! { .children({ #cloned move |#(#bound),*| #children }) })
}
