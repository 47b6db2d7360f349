//! Builds the tree from the parser's events. Knows Markdown, not records.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::content::raw_text::RawInline;

use super::super::lines::LineCounter;
use super::{Block, Fault};

/// Parses `text`, which stands in its file after `lines_before` lines.
pub fn parse(text: &str, lines_before: usize) -> (Vec<Block>, Vec<Fault>) {
    let detected = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut builder = Builder::new(LineCounter::new(text), lines_before);
    for (event, range) in Parser::new_ext(text, detected).into_offset_iter() {
        builder.line = lines_before + builder.counter.line(range.start);
        builder.event(event);
    }
    builder.close_loose_words();
    (builder.root, builder.faults)
}

/// A block or an entry of a list that is not finished.
enum Open {
    Block(Block),
    Item(Vec<Block>),
}

struct Builder {
    counter: LineCounter,
    line: usize,
    root: Vec<Block>,
    stack: Vec<Open>,
    /// Words that stand in a list entry without a paragraph of their own.
    loose: Option<Block>,
    strong: usize,
    emphasis: usize,
    href: Option<String>,
    /// How deep we are inside something that the wire form cannot hold.
    skipping: usize,
    faults: Vec<Fault>,
}

impl Builder {
    fn new(counter: LineCounter, lines_before: usize) -> Self {
        Self {
            counter,
            line: lines_before + 1,
            root: Vec::new(),
            stack: Vec::new(),
            loose: None,
            strong: 0,
            emphasis: 0,
            href: None,
            skipping: 0,
            faults: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(_) if self.skipping > 0 => self.skipping += 1,
            Event::End(_) if self.skipping > 0 => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.words(&text),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => {
                self.words(" ");
                self.fault(
                    "a forced line break",
                    "one paragraph",
                    "leave an empty line to start a new paragraph",
                );
            }
            Event::Code(text) => {
                self.words(&text);
                self.fault("text set as code", WORDS, "take the back-quotes away");
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.fault("HTML", WORDS, "say it in words or Markdown");
            }
            Event::Rule => self.fault("a line across the page", WORDS, "use a heading, `## …`"),
            Event::FootnoteReference(_) => {
                self.fault("a footnote", WORDS, "add the address to `sources`");
            }
            Event::TaskListMarker(_) => {
                self.fault("a box to tick", "a plain list", "take the brackets away");
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.words(&text),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.open("paragraph", None),
            Tag::Heading { level, .. } => self.open("heading", u8::try_from(level as usize).ok()),
            Tag::BlockQuote(_) => {
                self.open("quote", None);
                self.stack.push(Open::Item(Vec::new()));
            }
            Tag::List(None) => self.open("list", None),
            Tag::List(Some(first)) => {
                if first != 1 {
                    self.fault(
                        "a numbered list that does not start at 1",
                        "`1.`",
                        "start it at 1",
                    );
                }
                self.open("steps", None);
            }
            Tag::Item => self.stack.push(Open::Item(Vec::new())),
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link {
                dest_url, title, ..
            } => {
                if !title.is_empty() {
                    self.fault(
                        "a link with a title",
                        "a plain link",
                        "take the words in quotes away",
                    );
                }
                self.href = Some(dest_url.into_string());
            }
            other => self.refuse(&other),
        }
    }

    fn refuse(&mut self, tag: &Tag<'_>) {
        self.skipping = 1;
        match tag {
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.fault(
                    "an indented line, which Markdown reads as code",
                    WORDS,
                    "take the spaces before it away",
                );
            }
            Tag::CodeBlock(_) => self.fault("a block of code", WORDS, "say it in words"),
            Tag::HtmlBlock => self.fault("HTML", WORDS, "say it in words or Markdown"),
            Tag::Image { .. } => {
                self.fault("a picture", WORDS, "use a storyboard panel of kind `image`");
            }
            Tag::Table(_) => self.fault("a table", WORDS, "use a list"),
            Tag::FootnoteDefinition(_) => {
                self.fault("a footnote", WORDS, "add the address to `sources`");
            }
            Tag::Strikethrough => self.fault("text that is struck out", WORDS, "take them out"),
            _ => self.fault("something this site cannot show", WORDS, "say it in words"),
        }
    }

    fn fault(&mut self, what: &str, expected: &'static str, mend: &'static str) {
        let wrong = format!("{what} stands here");
        self.faults.push(Fault {
            line: self.line,
            wrong,
            expected,
            mend,
        });
    }

    fn open(&mut self, kind: &'static str, level: Option<u8>) {
        self.close_loose_words();
        self.stack.push(Open::Block(Block {
            kind,
            level,
            line: self.line,
            ..Block::default()
        }));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => self.href = None,
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Emphasis => self.emphasis -= 1,
            TagEnd::BlockQuote(_) => {
                self.close();
                self.close();
            }
            _ => self.close(),
        }
    }

    /// Ends the innermost block or entry.
    fn close(&mut self) {
        self.close_loose_words();
        match self.stack.pop() {
            // Only something that was refused leaves a paragraph without words.
            Some(Open::Block(block)) if block.kind == "paragraph" && block.inlines.is_empty() => {}
            Some(Open::Block(block)) => self.add(block),
            Some(Open::Item(blocks)) => {
                if let Some(Open::Block(list)) = self.stack.last_mut() {
                    list.items.push(blocks);
                }
            }
            None => {}
        }
    }

    fn add(&mut self, block: Block) {
        match self.stack.last_mut() {
            Some(Open::Item(blocks)) => blocks.push(block),
            _ => self.root.push(block),
        }
    }

    fn close_loose_words(&mut self) {
        if let Some(block) = self.loose.take() {
            self.add(block);
        }
    }

    fn words(&mut self, text: &str) {
        let kind = match (&self.href, self.strong, self.emphasis) {
            (Some(_), ..) => Some("link"),
            (None, 1.., _) => Some("strong"),
            (None, 0, 1..) => Some("emphasis"),
            (None, 0, 0) => None,
        };
        let inline = RawInline {
            text: text.to_owned(),
            kind: kind.map(str::to_owned),
            href: self.href.clone(),
        };
        let line = self.line;
        let block = match self.stack.last_mut() {
            Some(Open::Block(block)) => block,
            _ => self.loose.get_or_insert_with(|| Block {
                kind: "paragraph",
                line,
                ..Block::default()
            }),
        };
        match block.inlines.last_mut() {
            Some((last, _)) if last.kind == inline.kind && last.href == inline.href => {
                last.text.push_str(text);
            }
            _ => block.inlines.push((inline, line)),
        }
    }
}

const WORDS: &str = "words, lists, quotes and links";
