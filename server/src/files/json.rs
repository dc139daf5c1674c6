//! Reads JSON and finds the names that an object gives twice, of which a common reader silently
//! keeps the last.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// A JSON text with the paths of all names that were given again: `[0].window.start`. The first
/// value of each is kept.
///
/// # Errors
/// Where it is no JSON.
pub(super) fn read(text: &str) -> Result<(Value, Vec<String>), serde_json::Error> {
    let repeated = RefCell::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let whole = Part {
        path: String::new(),
        repeated: &repeated,
    };
    let value = whole.deserialize(&mut reader)?;
    reader.end()?;
    Ok((value, repeated.into_inner()))
}

/// A value at a path.
struct Part<'a> {
    path: String,
    repeated: &'a RefCell<Vec<String>>,
}

impl Part<'_> {
    fn inner(&self, step: &str) -> Self {
        Part {
            path: format!("{}{step}", self.path),
            repeated: self.repeated,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = {
            let place = list.len();
            entries.next_element_seed(self.inner(&format!("[{place}]")))?
        } {
            list.push(entry);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            let part = self.inner(&format!(".{name}"));
            let again = part.path.clone();
            let value = entries.next_value_seed(part)?;
            if object.contains_key(&name) {
                self.repeated.borrow_mut().push(again);
            } else {
                object.insert(name, value);
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_that_is_given_again_is_found_wherever_it_is() {
        let text = r#"[{"id": 1, "a": {"b": -1, "b": [2.5]}, "id": null}, true, "x"]"#;
        let (value, repeated) = read(text).unwrap();
        assert_eq!(value, json!([{"id": 1, "a": {"b": -1}}, true, "x"]));
        assert_eq!(repeated, ["[0].a.b", "[0].id"]);
    }

    #[test]
    fn what_follows_the_value_is_no_json() {
        assert!(read("[] []").is_err());
    }
}
