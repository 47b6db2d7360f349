//! What is kept of one reader's vote in one poll, as text on a shelf. Knows no clock and no network;
//! the shelf and the randomness are given.

use super::ballot::Choice;
use super::contract::Token;
use super::desk::{Own, Wish};
use super::json::{Json, list_of};
use crate::browser::storage::Shelf;
use crate::content::record::Poll;
use crate::content::value::Slug;

/// One poll's place on a shelf.
pub struct Store {
    shelf: Box<dyn Shelf>,
    name: String,
}

/// The text form. Ids rather than positions, so that a poll may gain an answer; `withdraw` has none.
#[derive(Default)]
struct Written {
    token: Option<Token>,
    kept: Option<Ids>,
    counted: Option<Ids>,
    wish: Option<WrittenWish>,
}

enum WrittenWish {
    Count(Ids),
    Withdraw,
}

/// Ids of options, perhaps of some that the poll no longer has.
type Ids = Vec<Slug>;

impl Written {
    fn read(text: &str) -> Option<Self> {
        let from = Json::read(text)?;
        let read = |from: &Json, name| from.all(name, |id| Slug::parse(id.as_text()?));
        let wish = from.field("wish").and_then(|wish| match wish.as_text() {
            Some("withdraw") => Some(WrittenWish::Withdraw),
            _ => read(wish, "count").map(WrittenWish::Count),
        });
        Some(Self {
            token: from.text("token").and_then(Token::parse),
            kept: read(&from, "kept"),
            counted: read(&from, "counted"),
            wish,
        })
    }

    /// Neither a token nor an id holds anything that would have to be escaped.
    fn text(&self) -> String {
        let token = self.token.as_ref().map_or("", Token::as_str);
        let mut text = ["{\"token\":\"", token, "\""].concat();
        let mut field = |name: &str, value: &str| {
            for part in [",\"", name, "\":", value] {
                text.push_str(part);
            }
        };
        for (name, ids) in [("kept", &self.kept), ("counted", &self.counted)] {
            if let Some(ids) = ids {
                field(name, &list_of(ids.iter().map(Slug::as_str)));
            }
        }
        match &self.wish {
            Some(WrittenWish::Count(ids)) => {
                let ids = list_of(ids.iter().map(Slug::as_str));
                field("wish", &["{\"count\":", &ids, "}"].concat());
            }
            Some(WrittenWish::Withdraw) => field("wish", "\"withdraw\""),
            None => {}
        }
        text.push('}');
        text
    }
}

impl Store {
    /// The place of `poll` of the site below `base`; sites and polls do not share one.
    pub fn new(shelf: Box<dyn Shelf>, base: &str, poll: &Poll) -> Self {
        let name = Self::name(base, poll);
        Self { shelf, name }
    }

    /// The name under which a poll's vote is kept.
    pub fn name(base: &str, poll: &Poll) -> String {
        format!("springboard{base}/polls/{}", poll.id)
    }

    /// What is remembered. Choices that the poll no longer offers are forgotten.
    pub fn own(&self, poll: &Poll) -> Own {
        let written = self.written();
        let choice = |ids: Option<Ids>| Choice::new(poll, ids?.iter().map(Slug::as_str)).ok();
        let wish = match written.wish {
            Some(WrittenWish::Count(ids)) => choice(Some(ids)).map(Wish::Count),
            Some(WrittenWish::Withdraw) => Some(Wish::Withdraw),
            None => None,
        };
        Own {
            kept: choice(written.kept),
            counted: choice(written.counted),
            wish,
        }
    }

    /// Remembers this, under the same token as before. Says whether it will be there to read.
    pub fn keep(&self, own: &Own) -> bool {
        let ids = |choice: &Choice| choice.options().to_vec();
        let wish = own.wish.as_ref().map(|wish| match wish {
            Wish::Count(choice) => WrittenWish::Count(ids(choice)),
            Wish::Withdraw => WrittenWish::Withdraw,
        });
        let token = self.written().token;
        self.write(&Written {
            token,
            kept: own.kept.as_ref().map(ids),
            counted: own.counted.as_ref().map(ids),
            wish,
        })
    }

    /// The token of this reader's ballot, made with `random` at the first call.
    ///
    /// Read back after writing: when two tabs make one at once, both use the one that stayed.
    pub fn token(&self, random: impl FnOnce() -> Option<[u8; 16]>) -> Option<Token> {
        if let Some(token) = self.present_token() {
            return Some(token);
        }
        let made = Token::from_bits(random()?);
        self.write(&Written {
            token: Some(made.clone()),
            ..self.written()
        });
        self.present_token().or(Some(made))
    }

    /// The token of this reader's ballot, where there is one.
    pub fn present_token(&self) -> Option<Token> {
        self.written().token
    }

    /// Takes over the token of another store.
    pub fn adopt(&self, other: &Self) {
        self.write(&Written {
            token: other.written().token,
            ..self.written()
        });
    }

    /// Text that is not ours, or from another time, is as good as none.
    fn written(&self) -> Written {
        let text = self.shelf.read(&self.name);
        text.and_then(|text| Written::read(&text))
            .unwrap_or_default()
    }

    fn write(&self, written: &Written) -> bool {
        self.shelf.write(&self.name, &written.text())
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::browser::storage::PageShelf;
    use crate::poll::ballot::example;

    /// A shelf that two stores share, as two tabs do.
    struct Shared(Rc<PageShelf>);

    impl Shelf for Shared {
        fn read(&self, name: &str) -> Option<String> {
            self.0.read(name)
        }

        fn write(&self, name: &str, text: &str) -> bool {
            self.0.write(name, text)
        }
    }

    fn two_tabs(poll: &Poll) -> (Rc<PageShelf>, Store, Store) {
        let shelf = Rc::new(PageShelf::default());
        let store = || Store::new(Box::new(Shared(shelf.clone())), "", poll);
        (shelf.clone(), store(), store())
    }

    #[test]
    fn what_is_kept_is_read_alike() {
        let poll = example::poll(2, "", "");
        let choice = |ids: &[&str]| Choice::new(&poll, ids.iter().copied()).ok();
        let (_, one, other) = two_tabs(&poll);
        for own in [
            Own {
                kept: choice(&["a", "c"]),
                ..Own::default()
            },
            Own {
                counted: choice(&["b"]),
                wish: choice(&["a"]).map(Wish::Count),
                ..Own::default()
            },
            Own {
                counted: choice(&["b"]),
                wish: Some(Wish::Withdraw),
                ..Own::default()
            },
            Own::default(),
        ] {
            assert!(one.keep(&own));
            assert_eq!(other.own(&poll), own);
        }
    }

    #[test]
    fn a_token_is_made_once_and_survives_every_change() {
        let poll = example::poll(1, "", "");
        let (_, one, other) = two_tabs(&poll);
        let token = one.token(|| Some([7; 16])).expect("a token");
        assert_eq!(token.as_str(), "07".repeat(16));
        assert_eq!(other.token(|| Some([9; 16])), Some(token.clone()));
        one.keep(&Own::default());
        assert_eq!(one.present_token(), Some(token));
    }

    #[test]
    fn without_randomness_there_is_no_token() {
        let (_, one, _) = two_tabs(&example::poll(1, "", ""));
        assert_eq!(one.token(|| None), None);
    }

    #[test]
    fn the_text_is_what_readers_have_had_on_their_devices_all_along() {
        let poll = example::poll(2, "", "");
        let (shelf, one, _) = two_tabs(&poll);
        let token = "07".repeat(16);
        for text in [
            r#"{"token":"","kept":["a","c"]}"#.to_owned(),
            [
                r#"{"token":""#,
                &token,
                r#"","counted":["b"],"wish":{"count":["a"]}}"#,
            ]
            .concat(),
            [
                r#"{"token":""#,
                &token,
                r#"","counted":["b"],"wish":"withdraw"}"#,
            ]
            .concat(),
        ] {
            shelf.write("springboard/polls/topic", &text);
            one.keep(&one.own(&poll));
            assert_eq!(shelf.read("springboard/polls/topic"), Some(text));
        }
    }

    #[test]
    fn text_that_is_not_ours_is_as_good_as_none() {
        let poll = example::poll(1, "", "");
        for text in [
            "",
            "null",
            "[]",
            "{\"token\":7}",
            "{\"token\":\"../x\",\"counted\":[\"gone\"]}",
            "{\"wish\":{\"count\":[\"a\",\"b\"]}}",
            "{\"wish\":\"other\"}",
        ] {
            let (shelf, one, _) = two_tabs(&poll);
            shelf.write("springboard/polls/topic", text);
            assert_eq!(one.own(&poll), Own::default(), "{text}");
            assert_eq!(one.present_token(), None, "{text}");
        }
    }

    #[test]
    fn polls_and_sites_do_not_share_a_place() {
        let poll = example::poll(1, "", "");
        let mut second = poll.clone();
        second.id = crate::content::value::Slug::parse("second").expect("a slug");
        assert_ne!(Store::name("", &poll), Store::name("", &second));
        assert_ne!(Store::name("", &poll), Store::name("/programme", &poll));
    }
}
