//! Words for people, by key. The files are `locales/<language>/<area>.ftl`, in Fluent's syntax;
//! they are part of the program and are read once.
//!
//! A key that no file has is a fault of the code: it stops a test, and in production shows itself
//! and is logged once. Languages that are not offered fall back to English, word by word.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex};

use domain::vocabulary::{Code, LanguageTag};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::format::numbers_in_messages;
use crate::locale::Locale;
use crate::typeset::typeset;

/// What is put into a text: `args!["page" => 2, "pages" => 7]`.
macro_rules! args {
    ($($name:literal => $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set($name, $value);)+
        args
    }};
}
pub(crate) use args;

type Bundle = FluentBundle<FluentResource>;

/// The files of an offered language.
macro_rules! all_files {
    ($tag:literal) => {
        &[
            names!($tag, "states"),
            names!($tag, "vocabulary"),
            names!($tag, "common"),
            names!($tag, "account"),
            names!($tag, "coverage"),
            names!($tag, "delivery"),
            names!($tag, "pace"),
            names!($tag, "done"),
            names!($tag, "errors"),
            names!($tag, "forms"),
            names!($tag, "home"),
            names!($tag, "lifecycle"),
            names!($tag, "mail"),
            names!($tag, "records"),
            names!($tag, "report"),
            names!($tag, "requests"),
            names!($tag, "matching"),
            names!($tag, "matches"),
            names!($tag, "bundles"),
            names!($tag, "people"),
            names!($tag, "plan"),
            names!($tag, "review"),
            names!($tag, "audit"),
            names!($tag, "method"),
            names!($tag, "projects"),
            names!($tag, "neutrality"),
            names!($tag, "why"),
            names!($tag, "told"),
        ]
    };
}

/// One file of a language.
macro_rules! names {
    ($tag:literal, $area:literal) => {
        include_str!(concat!("../locales/", $tag, "/", $area, ".ftl"))
    };
}

static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::En, all_files!("en")));
static FR: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::Fr, all_files!("fr")));
static AR: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::Ar, all_files!("ar")));
static ES: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Locale::Es,
        &[names!("es", "states"), names!("es", "vocabulary")],
    )
});
static RU: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Locale::Ru,
        &[names!("ru", "states"), names!("ru", "vocabulary")],
    )
});
static ZH: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Locale::Zh,
        &[names!("zh", "states"), names!("zh", "vocabulary")],
    )
});

/// Keys that were missed, so that each is logged once.
static MISSED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Reads a language's files. A file that cannot be read in full loses only the faulty words, and
/// the tests of the words find them.
fn bundle(locale: Locale, files: &[&str]) -> Bundle {
    let language = locale
        .tag()
        .parse::<LanguageIdentifier>()
        .unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Marks around what is put into a sentence keep its direction apart from the sentence's own.
    bundle.set_use_isolating(locale.dir() == "rtl");
    bundle.set_formatter(numbers_in_messages(locale));
    for file in files {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(typeset(locale, file));
        let twice = bundle.add_resource(resource).err();
        debug_assert!(twice.is_none(), "{locale}: a key stands twice: {twice:?}");
    }
    bundle
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    locale: Locale,
}

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> Self {
        Self { locale }
    }

    /// Which language it is.
    pub fn locale(self) -> Locale {
        self.locale
    }

    fn bundle(self) -> &'static Bundle {
        match self.locale {
            Locale::En => &EN,
            Locale::Fr => &FR,
            Locale::Ar => &AR,
            Locale::Es => &ES,
            Locale::Ru => &RU,
            Locale::Zh => &ZH,
        }
    }

    /// A text that nothing is put into.
    pub fn text(self, key: &str) -> String {
        self.say(key, None)
    }

    /// A text with something put into it: `words.with("pager-place", &args!["page" => 2, "pages" => 7])`.
    ///
    /// Numbers are written, and plurals chosen, as the language does.
    pub fn with(self, key: &str, args: &FluentArgs<'_>) -> String {
        self.say(key, Some(args))
    }

    /// A text that counts something, under `$count`.
    pub fn count(self, key: &str, count: u64) -> String {
        self.say(key, Some(&args!["count" => count]))
    }

    /// The name of a code.
    pub fn name<C: Code>(self, code: C) -> String {
        self.text(&code.name_key())
    }

    /// The name of a language; its tag where no file names it.
    pub fn language(self, tag: LanguageTag) -> String {
        let key = format!("language-{tag}");
        if self.has(&key) {
            self.text(&key)
        } else {
            tag.to_string()
        }
    }

    /// Whether some file has this key.
    pub fn has(self, key: &str) -> bool {
        self.bundle().has_message(key) || EN.has_message(key)
    }

    /// The words under a key, if some file has it and they need no value put into them: a code that
    /// somebody typed may spell a key that is none of a code's.
    pub fn fixed(self, key: &str) -> Option<String> {
        fixed_in(self.bundle(), key).or_else(|| fixed_in(&EN, key))
    }

    fn say(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let found = say_in(self.bundle(), key, args).or_else(|| say_in(&EN, key, args));
        found.unwrap_or_else(|| missed(key))
    }
}

fn say_in(bundle: &Bundle, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let said = bundle.format_pattern(pattern, args, &mut faults);
    debug_assert!(faults.is_empty(), "`{key}` cannot be said: {faults:?}");
    Some(said.into_owned())
}

fn fixed_in(bundle: &Bundle, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let said = bundle.format_pattern(pattern, None, &mut faults);
    faults.is_empty().then(|| said.into_owned())
}

/// Shows a key that no file has, and logs it the first time.
fn missed(key: &str) -> String {
    debug_assert!(false, "no words for `{key}`");
    if MISSED
        .lock()
        .is_ok_and(|mut missed| missed.insert(key.to_owned()))
    {
        tracing::error!(key, "no words for a key");
    }
    key.to_owned()
}
