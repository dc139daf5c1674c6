//! The program, on a database that others serve, too.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use domain::reference::Reference;

/// A server that is killed with the value.
pub struct Server {
    child: Child,
    address: String,
    mail: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Server {
    pub fn start(database: &str, mail: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_counterpart"))
            .current_dir(mail.parent().unwrap())
            .env_clear()
            .env("DATABASE_URL", database)
            .env("LEPTOS_SITE_ADDR", "127.0.0.1:0")
            .env("COUNTERPART_MAIL_URL", format!("file:{}", mail.display()))
            .env("COUNTERPART_LOG_FILTER", "error")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        Self {
            child,
            address: line.trim().rsplit("http://").next().unwrap().to_owned(),
            mail: mail.to_owned(),
        }
    }

    fn send(&self, path: &str, (cookie, form): (&str, &str)) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let length = form.len();
        write!(
            stream,
            "POST {path} HTTP/1.0\r\nhost: {}\r\naccept: text/html\r\nsec-fetch-site: same-origin\r\n\
             cookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {length}\r\n\r\n{form}",
            self.address
        )
        .unwrap();
        stream
    }

    /// The cookie that a form is answered with.
    pub fn cookie(&self, path: &str, form: &str) -> String {
        let mut answer = String::new();
        self.send(path, ("", form))
            .read_to_string(&mut answer)
            .unwrap();
        let set = answer.lines().filter_map(|line| line.split_once(": "));
        let mut set = set.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
        let ours = set
            .find(|(_, value)| value.contains("counterpart="))
            .unwrap();
        ours.1.split(';').next().unwrap().to_owned()
    }

    /// Sends a reviewer's decision, and is killed once so many messages more have left or it has
    /// answered; before it could do anything where that is none. Says whether it answered.
    pub fn endorse_and_die(&mut self, cookie: &str, reference: &Reference, letters: usize) -> bool {
        let before = self.sent();
        let form = format!("reference={reference}");
        let mut stream = self.send("/api/matches/endorse", (cookie, &form));
        stream.set_nonblocking(true).unwrap();
        let mut answer = [0; b"HTTP/1.0 302".len()];
        let answered = loop {
            if self.sent() >= before + letters {
                break false;
            }
            match stream.read(&mut answer) {
                Ok(_) => break answer == *b"HTTP/1.0 302",
                Err(error) if error.kind() == ErrorKind::WouldBlock => std::thread::yield_now(),
                Err(error) => panic!("{error}"),
            }
        };
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        answered
    }

    fn sent(&self) -> usize {
        let Ok(folder) = fs::read_dir(&self.mail) else {
            return 0;
        };
        let names = folder.map(|file| file.unwrap().file_name());
        names
            .filter(|name| name.to_string_lossy().ends_with(".eml"))
            .count()
    }
}
