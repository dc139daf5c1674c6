//! Reads the files of words as they are, not as the program shows them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::{parser, serializer};

/// Languages in which the whole site can be read.
pub const OFFERED: [&str; 3] = ["en", "fr", "ar"];

/// Files that exist in all six languages.
const NAMES: [&str; 2] = ["states.ftl", "vocabulary.ftl"];

/// What one key says.
#[derive(Default)]
pub struct Message {
    /// Its source, without the key.
    pub text: String,
    /// What is put into it.
    pub variables: BTreeSet<String>,
    /// The variants of each choice in it.
    pub selectors: Vec<Vec<String>>,
}

/// All messages of a language.
pub fn messages(language: &str) -> BTreeMap<String, Message> {
    read(language, |_| true)
}

/// The names of codes in a language.
pub fn names_only(language: &str) -> BTreeMap<String, Message> {
    read(language, |file| NAMES.contains(&file))
}

fn read(language: &str, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, Message> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language);
    let mut found = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let name = file.file_name().into_string().unwrap();
        if !wanted(&name) {
            continue;
        }
        let text = fs::read_to_string(file.path()).unwrap();
        let resource = parser::parse(text.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{language}/{name}: {faults:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name.to_owned();
                    assert!(
                        message.attributes.is_empty(),
                        "{language}/{name}: {key}: attributes"
                    );
                    let twice = found.insert(key.clone(), about(message.value.unwrap()));
                    assert!(twice.is_none(), "{language}/{name}: {key} stands twice");
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Term(_) | Entry::Junk { .. } => panic!("{language}/{name}: a term or junk"),
            }
        }
    }
    found
}

fn about(pattern: Pattern<&str>) -> Message {
    let mut message = Message::default();
    look_into(&pattern, &mut message);
    let resource = fluent_syntax::ast::Resource {
        body: vec![Entry::Message(fluent_syntax::ast::Message {
            id: fluent_syntax::ast::Identifier { name: "key" },
            value: Some(pattern),
            attributes: Vec::new(),
            comment: None,
        })],
    };
    message.text = serializer::serialize(&resource);
    message
}

fn look_into(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => variable(inline, message),
            Expression::Select { selector, variants } => {
                variable(selector, message);
                let keys = variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                });
                message.selectors.push(keys.collect());
                for variant in variants {
                    look_into(&variant.value, message);
                }
            }
        }
    }
}

fn variable(expression: &InlineExpression<&str>, message: &mut Message) {
    if let InlineExpression::VariableReference { id } = expression {
        message.variables.insert(id.name.to_owned());
    }
}
