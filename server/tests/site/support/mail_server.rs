//! A mail server of a few lines, which notes what it is sent and answers as it was told.

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Its address and, once it has had as many visits as answers, what it was sent.
pub struct MailServer {
    /// Where it listens.
    pub url: String,
    taken: JoinHandle<Vec<String>>,
}

impl MailServer {
    /// Gives each message that it is sent one of these answers, then ends.
    pub async fn that_answers(answers: &'static [&'static str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let taken = tokio::spawn(async move {
            let mut taken = Vec::new();
            for answer in answers {
                let (stream, _) = listener.accept().await.unwrap();
                taken.push(visit(stream, answer).await);
            }
            taken
        });
        Self { url, taken }
    }

    /// What it was sent, message by message.
    pub async fn taken(self) -> Vec<String> {
        self.taken.await.unwrap()
    }
}

/// Speaks to one client until it has sent one message.
async fn visit(stream: TcpStream, answer: &str) -> String {
    let mut stream = BufReader::new(stream);
    say(&mut stream, "220 here").await;
    let mut message = String::new();
    let (mut line, mut in_message) = (String::new(), false);
    while stream.read_line(&mut line).await.unwrap() > 0 {
        match line.trim_end() {
            "." if in_message => {
                in_message = false;
                say(&mut stream, answer).await;
            }
            _ if in_message => message.push_str(&line),
            "DATA" => {
                in_message = true;
                say(&mut stream, "354 go on").await;
            }
            "QUIT" => {
                say(&mut stream, "221 bye").await;
                break;
            }
            _ => say(&mut stream, "250 yes").await,
        }
        line.clear();
    }
    message
}

async fn say(stream: &mut BufReader<TcpStream>, what: &str) {
    let line = format!("{what}\r\n");
    stream.get_mut().write_all(line.as_bytes()).await.unwrap();
}
