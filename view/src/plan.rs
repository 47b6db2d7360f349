//! The plan of a view and the calls that fill it, gathered while the markup is walked.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use rstml::node::{Node, NodeBlock};
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Ident, Lit, Stmt};

use crate::name::Space;
use crate::{component, element, name};

/// A plan in the making. `springboard::view::plan` is the other side of its letters.
pub struct Plan {
    steps: String,
    calls: Vec<TokenStream>,
    /// Names the plan in the calls; hygienic, so that nothing in the markup can mean it.
    plan: Ident,
}

/// The expression for some nodes of markup: one node for one, a list for several.
pub fn view(nodes: &[Node], space: Space) -> syn::Result<TokenStream> {
    if let [node] = nodes
        && let Some(expression) = lone(node)?
    {
        return Ok(expression);
    }
    let mut plan = Plan {
        steps: String::new(),
        calls: Vec::new(),
        plan: Ident::new("plan", Span::mixed_site()),
    };
    plan.nodes(nodes, space)?;
    Ok(plan.finish())
}

/// What is a node by itself and needs no plan.
fn lone(node: &Node) -> syn::Result<Option<TokenStream>> {
    match node {
        Node::Element(found) if name::is_component(found.name()) => {
            component::call(found).map(Some)
        }
        Node::Block(block) => Ok(Some(quote_spanned! {block.span()=>
            ::springboard::view::IntoNode::into_node(#[allow(unused_braces)] #block)
        })),
        _ => Ok(None),
    }
}

impl Plan {
    /// Adds nodes in their order.
    pub fn nodes(&mut self, nodes: &[Node], space: Space) -> syn::Result<()> {
        nodes.iter().try_for_each(|node| self.node(node, space))
    }

    fn node(&mut self, node: &Node, space: Space) -> syn::Result<()> {
        match node {
            Node::Comment(_) => {}
            Node::Doctype(doctype) => return Err(error(doctype, "a view has no doctype")),
            Node::Fragment(fragment) => self.nodes(&fragment.children, space)?,
            Node::Text(text) => self.text(&text.value_string(), text.span())?,
            Node::RawText(text) => self.text(&text.to_string_best(), text.span())?,
            Node::Block(block) => match literal_in(block) {
                Some(words) => self.text(&words, block.span())?,
                None => self.child(&quote_spanned! {block.span()=> #[allow(unused_braces)] #block}),
            },
            Node::Element(found) if name::is_component(found.name()) => {
                self.child(&component::call(found)?);
            }
            Node::Element(found) => element::add(self, found, space)?,
            Node::Custom(_) => {}
        }
        Ok(())
    }

    fn text(&mut self, words: &str, span: Span) -> syn::Result<()> {
        self.step('"', &[words], span)
    }

    fn child(&mut self, value: &TokenStream) {
        self.steps.push('?');
        self.call("put", value);
    }

    /// A step of the plan with its fields.
    pub fn step(&mut self, letter: char, fields: &[&str], span: Span) -> syn::Result<()> {
        self.steps.push(letter);
        for field in fields {
            if field.contains('\0') {
                return Err(syn::Error::new(
                    span,
                    "a view cannot hold the character U+0000",
                ));
            }
            self.steps.push_str(field);
            self.steps.push('\0');
        }
        Ok(())
    }

    /// A call that hands the plan its next value.
    pub fn call(&mut self, method: &str, arguments: &TokenStream) {
        let (plan, method) = (&self.plan, Ident::new(method, Span::call_site()));
        self.calls.push(quote! { #plan.#method(#arguments); });
    }

    fn finish(self) -> TokenStream {
        let Self { steps, calls, plan } = self;
        if calls.is_empty() {
            return quote! { ::springboard::view::Plan::new(#steps).done() };
        }
        quote! {
            {
                let mut #plan = ::springboard::view::Plan::new(#steps);
                #(#calls)*
                #plan.done()
            }
        }
    }
}

/// An error at something.
pub fn error(at: &impl ToTokens, words: &str) -> syn::Error {
    syn::Error::new_spanned(at, words)
}

/// A literal as the words that an attribute or a text would have.
pub fn literal(expression: &Expr) -> Option<String> {
    let Expr::Lit(ExprLit { lit, .. }) = expression else {
        return None;
    };
    match lit {
        Lit::Str(words) => Some(words.value()),
        Lit::Int(number) => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}

fn literal_in(block: &NodeBlock) -> Option<String> {
    match block.try_block()?.stmts.as_slice() {
        [Stmt::Expr(expression, None)] => literal(expression),
        _ => None,
    }
}
