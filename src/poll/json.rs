//! JSON read by hand, as far as a poll needs it: its excerpt, the counter's answers, what is remembered, ballots.
//!
//! Derived readers of the same documents are a third of the poll's program. Total: any text is a value or none. A law
//! in the tests holds it to what `serde_json` reads. Knows nothing of polls.

#[cfg(test)]
mod tests;

/// How deep lists and fields may stand in each other. Ours need four; a limit, as each level is a call.
const DEEPEST: u8 = 16;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A whole number, as counts are written.
    Whole(u64),
    /// Any other number: nothing here is one.
    Number,
    /// Words.
    Text(String),
    /// Values in their order.
    List(Vec<Json>),
    /// Fields as they are written; of two with one name the last counts.
    Fields(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text that is one value and white space.
    pub fn read(text: &str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0)?;
        reader.skip_space();
        (reader.at == text.len()).then_some(value)
    }

    /// The value of a field; a field that holds `null` is as good as none.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Fields(fields) = self else {
            return None;
        };
        let (_, value) = fields.iter().rev().find(|(field, _)| field == name)?;
        (!matches!(value, Self::Null)).then_some(value)
    }

    /// The words of a field.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.field(name)?.as_text()
    }

    /// The words that it is.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(words) => Some(words),
            _ => None,
        }
    }

    /// The whole number of a field.
    pub fn whole(&self, name: &str) -> Option<u64> {
        self.field(name)?.as_whole()
    }

    /// The whole number that it is.
    pub fn as_whole(&self) -> Option<u64> {
        match self {
            Self::Whole(number) => Some(*number),
            _ => None,
        }
    }

    /// The values of a field that is a list.
    pub fn list(&self, name: &str) -> Option<&[Self]> {
        match self.field(name)? {
            Self::List(values) => Some(values),
            _ => None,
        }
    }

    /// The list of a field, each value read alike; none when one of them cannot be.
    pub fn all<'a, T>(
        &'a self,
        name: &str,
        read: impl FnMut(&'a Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.list(name)?.iter().map(read).collect()
    }
}

/// A list of ids, which hold nothing that would have to be escaped.
pub fn list_of<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::from("[");
    for id in ids {
        let mark = if text.len() > 1 { ",\"" } else { "\"" };
        for part in [mark, id, "\""] {
            text.push_str(part);
        }
    }
    text.push(']');
    text
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: u8) -> Option<Json> {
        if depth > DEEPEST {
            return None;
        }
        self.skip_space();
        match self.peek()? {
            b'{' => self.fields(depth + 1),
            b'[' => self.list(depth + 1),
            b'"' => self.string().map(Json::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Json> {
        for (word, value) in [
            ("null", Json::Null),
            ("true", Json::Truth(true)),
            ("false", Json::Truth(false)),
        ] {
            if self.text.get(self.at..)?.starts_with(word) {
                self.at += word.len();
                return Some(value);
            }
        }
        None
    }

    fn list(&mut self, depth: u8) -> Option<Json> {
        let mut values = Vec::new();
        let mut more = self.opens(b']');
        while more {
            values.push(self.value(depth)?);
            more = self.goes_on(b']')?;
        }
        Some(Json::List(values))
    }

    fn fields(&mut self, depth: u8) -> Option<Json> {
        let mut fields = Vec::new();
        let mut more = self.opens(b'}');
        while more {
            self.skip_space();
            let name = self.string()?;
            self.skip_space();
            self.take(b':').then_some(())?;
            fields.push((name, self.value(depth)?));
            more = self.goes_on(b'}')?;
        }
        Some(Json::Fields(fields))
    }

    /// Steps over an opening mark; whether anything stands behind it.
    fn opens(&mut self, end: u8) -> bool {
        self.at += 1;
        self.skip_space();
        !self.take(end)
    }

    /// Whether another value follows.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        self.skip_space();
        let more = self.take(b',');
        (more || self.take(end)).then_some(more)
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        let minus = self.take(b'-');
        let zero = self.peek() == Some(b'0');
        // No number but 0 itself starts with one.
        let before = self.digits()?;
        let mut whole = !minus;
        if zero && before > 1 {
            return None;
        }
        if self.take(b'.') {
            whole = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            whole = false;
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        let digits = self.text.get(start..self.at)?;
        let number = digits.parse().ok().filter(|_| whole);
        Some(number.map_or(Json::Number, Json::Whole))
    }

    /// How many digits stand here, of which there has to be one.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Some(self.at - start).filter(|digits| *digits > 0)
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"').then_some(())?;
        let mut words = String::new();
        let mut start = self.at;
        loop {
            let byte = self.peek()?;
            if byte < b' ' {
                return None;
            }
            if byte == b'"' || byte == b'\\' {
                words.push_str(self.text.get(start..self.at)?);
            }
            self.at += 1;
            if byte == b'"' {
                return Some(words);
            }
            if byte == b'\\' {
                words.push(self.escaped()?);
                start = self.at;
            }
        }
    }

    /// The letter that stands for what follows a back-slash.
    fn escaped(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code(),
            _ => return None,
        })
    }

    /// A letter by its number, which one outside of the first 65,536 has in two halves.
    fn code(&mut self) -> Option<char> {
        let high = self.four()?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high);
        }
        (self.take(b'\\') && self.take(b'u')).then_some(())?;
        let low = self.four()?;
        let is_low = (0xdc00..0xe000).contains(&low);
        is_low.then(|| char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)))?
    }

    fn four(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(number)
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over this byte, if it is the next.
    fn take(&mut self, byte: u8) -> bool {
        let is_it = self.peek() == Some(byte);
        self.at += usize::from(is_it);
        is_it
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
