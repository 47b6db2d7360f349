//! Prepared e-mails to the programme: the address, the subject and the text of a `mailto:` link.

use std::fmt::Write;

use super::ballot::Choice;
use crate::content::bundle::Programme;
use crate::content::record::Poll;

/// Where readers can write to, and what to know before they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterbox {
    address: Box<str>,
    programme: String,
    /// Is the programme over, so that perhaps nobody reads what arrives?
    pub closed: bool,
}

impl Letterbox {
    /// The programme's letterbox, where it has one.
    pub fn of(programme: &Programme) -> Option<Self> {
        let address = programme.email.as_ref()?;
        Some(Self::new(address, &programme.name, programme.closed))
    }

    /// The letterbox of the programme of this name at an address.
    pub fn new(address: &str, programme: &str, closed: bool) -> Self {
        Self {
            address: address.into(),
            programme: programme.to_owned(),
            closed,
        }
    }

    /// The address to read.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The programme's name.
    pub fn programme(&self) -> &str {
        &self.programme
    }

    /// What to know before writing.
    pub fn caution(&self) -> &'static str {
        if self.closed {
            "The programme has ended, so nobody may read or answer it."
        } else {
            ""
        }
    }

    /// A letter with the reader's choice, or with every answer to strike out.
    pub fn vote(&self, poll: &Poll, choice: Option<&Choice>) -> String {
        let mut text = format!("{}\n\n", poll.question);
        let lead = if choice.is_some() {
            "I choose:"
        } else {
            "Please keep the answer you choose and delete the others:"
        };
        let _ = writeln!(text, "{lead}");
        for option in poll
            .options
            .iter()
            .filter(|option| choice.is_none_or(|choice| choice.holds(&option.id)))
        {
            let _ = writeln!(text, "- {}", option.label);
        }
        self.link(&format!("Vote: {}", poll.question), &text)
    }

    /// A letter with another suggestion.
    pub fn suggestion(&self, poll: &Poll) -> String {
        self.link(
            &format!("Suggestion: {}", poll.question),
            &format!("{}\n\nMy suggestion: ", poll.question),
        )
    }

    fn link(&self, subject: &str, text: &str) -> String {
        let subject = encoded(&format!("{subject} ({})", self.programme));
        format!(
            "mailto:{}?subject={subject}&body={}",
            encoded_address(&self.address),
            encoded(text)
        )
    }
}

/// Text as it stands in a `mailto:` link (RFC 6068): line ends as CR LF, all but plain letters escaped.
fn encoded(text: &str) -> String {
    escaped(&text.replace('\n', "\r\n"), b"-._~")
}

fn encoded_address(address: &str) -> String {
    escaped(address, b"-._~@+")
}

fn escaped(text: &str, plain: &[u8]) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poll::ballot::example;

    fn letterbox(address: &str) -> Letterbox {
        let programme = Programme {
            name: "A & B".into(),
            email: Some(address.into()),
            ..Programme::default()
        };
        Letterbox::of(&programme).expect("an address")
    }

    #[test]
    fn a_letter_holds_the_question_and_the_choice() {
        let mut poll = example::poll(1, "", "");
        poll.question = "Which? 50% & more".into();
        let choice = Choice::new(&poll, ["b"]).expect("a choice");
        let letter = letterbox("a+b@example.org").vote(&poll, Some(&choice));
        assert_eq!(
            letter,
            "mailto:a+b@example.org?subject=Vote%3A%20Which%3F%2050%25%20%26%20more%20%28A%20%26%20B%29\
             &body=Which%3F%2050%25%20%26%20more%0D%0A%0D%0AI%20choose%3A%0D%0A-%20Answer%20b%0D%0A"
        );
        let open = letterbox("a@example.org").vote(&poll, None);
        assert_eq!(open.matches("Answer").count(), 4);
    }

    #[test]
    fn an_address_cannot_add_a_field() {
        let letter =
            letterbox("a@example.org?bcc=b@example.org&cc=c").suggestion(&example::poll(1, "", ""));
        assert!(
            letter.starts_with("mailto:a@example.org%3Fbcc%3Db@example.org%26cc%3Dc?subject="),
            "{letter}"
        );
    }
}
