//! The name under which a ballot is kept and published: a hash that its token leads to and that
//! does not lead back. The browser computes it by itself, so that a counter cannot hand out another.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::contract::Token;

/// SHA-256 of the poll's id, a line feed and the token, as 64 hexadecimal digits.
pub fn receipt(poll: &str, token: &Token) -> String {
    let mut hash = Sha256::new();
    hash.update(poll);
    hash.update("\n");
    hash.update(token.as_str());
    let mut out = String::with_capacity(64);
    for byte in hash.finalize() {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_the_published_hash() {
        let token = Token::parse("000102030405060708090a0b0c0d0e0f").expect("a token");
        assert_eq!(
            receipt("topic", &token),
            "715a3521eb22e0a6c2eea425147ed9fd0078abbc31b0fb926653b33de7e95692"
        );
        assert_ne!(receipt("topic", &token), receipt("topic-2", &token));
    }
}
