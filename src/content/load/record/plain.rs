//! Turns serde's messages into plain words. Nothing here knows where the fault is.

/// What serde said, in plain words.
pub(super) struct Message {
    /// What is wrong.
    pub(super) wrong: String,
    /// What was expected.
    pub(super) expected: String,
    /// The field that is missing, when that is what is wrong.
    pub(super) missing: Option<String>,
}

pub(super) fn message(error: &serde_json::Error) -> Message {
    let text = error.to_string();
    let text = text
        .rsplit_once(" at line ")
        .map_or(text.as_str(), |(said, _)| said);
    if let Some(field) = text
        .strip_prefix("missing field `")
        .and_then(|rest| rest.strip_suffix('`'))
    {
        let wrong = format!("the field `{field}` is missing");
        return Message {
            wrong,
            expected: "it to be filled in".to_owned(),
            missing: Some(field.to_owned()),
        };
    }
    let (wrong, expected) = match text.rsplit_once(", expected ") {
        Some((found, wanted)) => (found_in_words(found), wanted_in_words(wanted).to_owned()),
        None => (
            format!("this cannot be read ({text})"),
            "a value of the right kind".to_owned(),
        ),
    };
    Message {
        wrong,
        expected,
        missing: None,
    }
}

/// `path` and then `field`.
pub(super) fn join(path: &str, field: &str) -> String {
    if path.is_empty() {
        field.to_owned()
    } else {
        format!("{path}.{field}")
    }
}

fn found_in_words(found: &str) -> String {
    let found = found
        .trim_start_matches("invalid type: ")
        .trim_start_matches("invalid value: ");
    let quoted = |word: &str| {
        found
            .strip_prefix(word)
            .map(|rest| rest.trim_matches(['`', '"', ' ']))
    };
    if let Some(text) = quoted("string ") {
        return format!("the text \"{text}\" stands here");
    }
    if let Some(number) = quoted("integer ")
        .or_else(|| quoted("floating point "))
        .or_else(|| quoted("boolean "))
    {
        return format!("`{number}` stands here");
    }
    match found {
        "null" => "nothing stands here".to_owned(),
        "map" => "a group of fields stands here".to_owned(),
        "sequence" => "a list stands here".to_owned(),
        other => format!("this cannot be read ({other})"),
    }
}

fn wanted_in_words(wanted: &str) -> &str {
    match wanted {
        "a string" => "text",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number",
        "f64" => "a number",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        "an array of length 2" => "two whole numbers",
        "a map" => "a group of fields",
        record if record.starts_with("struct ") => "a group of fields",
        other => other,
    }
}
