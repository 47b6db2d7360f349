//! The `view!` macro: the markup of leptos' own macro, read with the same parser, to another runtime.
//!
//! What is known when the app is built becomes one text, the plan, that `springboard::view` walks; what
//! is not becomes a call for each value. Nothing here knows which components or pages there are.

use proc_macro2::TokenStream;
use rstml::{Parser, ParserConfig};

mod component;
mod element;
mod name;
mod plan;

/// One description of markup: `view! { <p class="o-lede" on:click=press>{words}</p> }`.
///
/// The same markup as leptos' `view!`, with a `springboard::view::Node` as its result. Not supported, and
/// said so where it is met: spreading attributes, directives, `bind:`, `inner_html`, slots, and attributes on
/// components.
#[proc_macro]
pub fn view(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let config = ParserConfig::default()
        .recover_block(true)
        .always_self_closed_elements(name::VOID.into_iter().collect());
    let (nodes, problems) = Parser::new(config)
        .parse_recoverable(TokenStream::from(input))
        .split_vec();
    if !problems.is_empty() {
        let problems = problems
            .into_iter()
            .map(|problem| problem.emit_as_expr_tokens());
        return quote::quote! { { #(#problems;)* ::springboard::view::Node::Empty } }.into();
    }
    plan::view(&nodes, name::Space::Html)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
