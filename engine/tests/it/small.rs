//! Small programmes of titles, and asking them.

use springboard_engine::answer::Answer;
use springboard_engine::builder::Record;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::query::Query;
use springboard_engine::search::Searcher;

/// Records with nothing but a title.
pub fn titled(titles: &[&str]) -> Vec<Record> {
    let record = |title: &&str| Record {
        facets: vec![vec![], vec![], vec![]],
        numbers: vec![None, None],
        fields: [title, "", "", "", ""].map(String::from).to_vec(),
    };
    titles.iter().map(record).collect()
}

/// The answer of a searcher that was asked nothing before.
pub fn ask(catalogue: &Catalogue, query: &Query) -> Answer {
    let mut answer = Answer::new();
    Searcher::new().answer(catalogue, query, &mut answer);
    answer
}

/// A question of nothing but text.
pub fn typed(text: &str) -> Query<'_> {
    Query {
        text,
        ..Query::default()
    }
}
