//! Recovery codes: what lets somebody in who has lost their authenticator app.
//!
//! All ten follow from 256 random bits that the browser keeps for some minutes, until they were
//! shown; the database has a digest of each code and nothing to make one of. A code is 80 random
//! bits, so that a quick digest is enough: nobody tries them all.

use std::fmt::Write as _;

use domain::id::AccountId;
use sha2::{Digest, Sha256};

use crate::text;

/// How many codes there are at a time.
const HOW_MANY: u8 = 10;
/// Douglas Crockford's base 32: no letter that is taken for a digit.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of a code: 80 bits.
const LENGTH: usize = 16;

/// The codes that follow from a seed, as people write them: `4F7K-9TQ2-M0WD-X1ZC`.
pub(crate) fn codes(seed: &str) -> Vec<String> {
    (0..HOW_MANY).map(|place| code(seed, place)).collect()
}

fn code(seed: &str, place: u8) -> String {
    let mut digest = Sha256::new();
    digest.update(b"recovery-code:");
    digest.update(seed.as_bytes());
    digest.update([place]);
    let mut code = String::new();
    // The lower five bits of each byte: every sign is as likely as any other.
    for (place, byte) in digest.finalize().iter().take(LENGTH).enumerate() {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let sign = SIGNS.get(usize::from(byte & 31)).copied();
        let written = write!(code, "{}", char::from(sign.unwrap_or(b'0')));
        debug_assert!(written.is_ok(), "writing to a text does not fail");
    }
    code
}

/// What the database has of a code, however it was typed; `None` for what is no code.
pub(crate) fn digest(account: AccountId, typed: &str) -> Option<String> {
    let mut code = String::new();
    for sign in typed.chars() {
        match sign.to_ascii_uppercase() {
            ' ' | '-' | '\u{2011}' | '\u{2013}' => {}
            'O' => code.push('0'),
            'I' | 'L' => code.push('1'),
            sign if sign.is_ascii_alphanumeric() => code.push(sign),
            _ => return None,
        }
    }
    let account = account.to_string();
    (code.len() == LENGTH).then(|| text::sha256_hex(["recovery-code:", &account, ":", &code]))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ten_codes_follow_from_a_seed_and_others_from_another() {
        let all: BTreeSet<String> = codes("a").into_iter().chain(codes("b")).collect();
        assert_eq!(all.len(), 20);
        assert_eq!(codes("a"), codes("a"));
        for code in all {
            assert_eq!(code.len(), 19, "{code}");
            assert!(!code.contains(['I', 'L', 'O', 'U']), "{code}");
        }
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed_and_another_for_another_account() {
        let [mine, theirs] = [1, 2].map(|id| AccountId::new(uuid::Uuid::from_u128(id)));
        let digest_of = |typed| digest(mine, typed);
        let written = digest_of("4F7K-9TQ2-M0WD-X1ZC");
        assert!(written.is_some());
        for typed in ["4f7k9tq2mowdxlzc", " 4F7K 9TQ2 M0WD XIZC "] {
            assert_eq!(digest_of(typed), written, "{typed}");
        }
        assert_ne!(digest(theirs, "4F7K-9TQ2-M0WD-X1ZC"), written);
        assert_eq!(digest_of("4F7K-9TQ2-M0WD"), None);
        assert_eq!(digest_of("4F7K-9TQ2-M0WD-X1Z<"), None);
    }
}
