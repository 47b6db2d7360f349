//! Elements and what may stand on them.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, NodeAttribute, NodeElement};
use syn::spanned::Spanned;
use syn::{Expr, Ident, Lit};

use crate::name::{self, Space};
use crate::plan::{Plan, error, literal};

/// Adds an element with its attributes and children.
pub fn add(plan: &mut Plan, found: &NodeElement<Infallible>, space: Space) -> syn::Result<()> {
    let tag = name::text(found.name());
    if let "script" | "style" | "textarea" | "title" = tag.as_str()
        && !found.children.is_empty()
        && space == Space::Html
    {
        return Err(error(
            found.name(),
            "this element's content is not markup, which a view cannot fill",
        ));
    }
    let space = space.of(&tag);
    plan.step(
        if space == Space::Svg { '%' } else { '<' },
        &[&tag],
        found.name().span(),
    )?;
    for attribute in found.attributes() {
        match attribute {
            NodeAttribute::Attribute(attribute) => add_attribute(plan, attribute, &tag, space)?,
            NodeAttribute::Block(block) => {
                return Err(error(block, "attributes cannot be spread here"));
            }
        }
    }
    if name::VOID.contains(&tag.as_str()) && !found.children.is_empty() {
        return Err(error(found.name(), "this element has no content"));
    }
    plan.nodes(&found.children, space.inside(&tag))?;
    plan.step('>', &[], Span::call_site())
}

fn add_attribute(
    plan: &mut Plan,
    attribute: &KeyedAttribute,
    tag: &str,
    space: Space,
) -> syn::Result<()> {
    let key = name::text(&attribute.key);
    let span = attribute.key.span();
    match key.split_once(':') {
        Some(("on", event)) => add_listener(plan, attribute, event),
        Some(("attr", name)) => add_value(plan, attribute, name),
        Some(("class", name)) => add_changing(plan, '.', name, &value(attribute)?, span),
        Some(("style", name)) => add_changing(plan, ';', name, &value(attribute)?, span),
        Some(("prop", name)) => add_changing(plan, ':', name, &value(attribute)?, span),
        Some(("use" | "bind" | "clone" | "let", _)) => {
            Err(error(&attribute.key, "not supported on an element"))
        }
        None if key == "node_ref" => add_reference(plan, attribute, tag, space),
        None if key == "inner_html" => Err(error(&attribute.key, "views hold no raw HTML")),
        _ => add_value(plan, attribute, &key),
    }
}

/// `name=value`, `name`, or `class=("name", on)` for one class among others.
fn add_value(plan: &mut Plan, attribute: &KeyedAttribute, name: &str) -> syn::Result<()> {
    let span = attribute.key.span();
    let Some(value) = attribute.value() else {
        if attribute.possible_value.to_value().is_some() {
            return Err(error(&attribute.key, "this value is not an expression"));
        }
        return plan.step('=', &[name, ""], span);
    };
    if let Some(words) = literal(value) {
        return plan.step('=', &[name, &words], span);
    }
    if let (Some(letter), Expr::Tuple(pair)) = (one_of(name), value)
        && let (2, Some(Expr::Lit(first)), Some(second)) =
            (pair.elems.len(), pair.elems.first(), pair.elems.last())
        && let Lit::Str(first) = &first.lit
    {
        return add_changing(plan, letter, &first.value(), &quote! { #second }, span);
    }
    add_changing(plan, '@', name, &expression(value), span)
}

fn one_of(name: &str) -> Option<char> {
    match name {
        "class" => Some('.'),
        "style" => Some(';'),
        _ => None,
    }
}

fn add_changing(
    plan: &mut Plan,
    letter: char,
    name: &str,
    value: &TokenStream,
    span: Span,
) -> syn::Result<()> {
    plan.step(letter, &[name], span)?;
    plan.call("set", value);
    Ok(())
}

/// `on:click=press`, `on:click:capture=press`.
fn add_listener(plan: &mut Plan, attribute: &KeyedAttribute, event: &str) -> syn::Result<()> {
    let span = attribute.key.span();
    let (event, way) = event.split_once(':').unwrap_or((event, ""));
    let event = syn::parse_str::<Ident>(event)
        .map_err(|_| error(&attribute.key, "not an event that leptos names"))?;
    let event = Ident::new(&event.to_string(), span);
    let event = match way {
        "" => quote! { ::leptos::ev::#event },
        "capture" => quote! { ::leptos::ev::capture(::leptos::ev::#event) },
        _ => {
            return Err(error(
                &attribute.key,
                "only `on:EVENT` and `on:EVENT:capture` are supported",
            ));
        }
    };
    let value = value(attribute)?;
    plan.step('!', &[], span)?;
    plan.call("on", &quote! { #event, #value });
    Ok(())
}

/// `node_ref=there`, whose type has to be that of the element.
fn add_reference(
    plan: &mut Plan,
    attribute: &KeyedAttribute,
    tag: &str,
    space: Space,
) -> syn::Result<()> {
    let span = attribute.key.span();
    let mut class = tag.to_owned();
    class[..1].make_ascii_uppercase();
    let class = Ident::new(&class, span);
    let class = match space {
        Space::Html => quote! { ::leptos::html::#class },
        Space::Svg => quote! { ::leptos::svg::#class },
    };
    let value = value(attribute)?;
    plan.step('!', &[], span)?;
    plan.call(
        "refer",
        &quote! { ::leptos::prelude::NodeRef::<#class>::clone(&#value) },
    );
    Ok(())
}

fn value(attribute: &KeyedAttribute) -> syn::Result<TokenStream> {
    let value = attribute
        .value()
        .ok_or_else(|| error(&attribute.key, "this needs a value"))?;
    Ok(expression(value))
}

/// A value as it is handed on. Braces that the markup asks for are no fault in it.
fn expression(value: &Expr) -> TokenStream {
    match value {
        Expr::Block(_) => quote_spanned! {value.span()=> #[allow(unused_braces)] #value},
        _ => quote! { #value },
    }
}
