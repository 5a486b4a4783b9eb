//! The pages on localhost: a local database brought up to date, then Cloudflare's runtime, ended with this process.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, PipeReader, Read, Write, pipe};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::parent_id;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::build;
use crate::command::{self, MINUTE, command, run};
use crate::paths;
use crate::steps::{Outcome, Steps};

const USUAL_PORT: u16 = 8787;
const CONFIG: &str = "worker/wrangler.jsonc";
const DATABASE: &str = "DB";
const SECRETS: [&str; 5] = [
    "INSTAGRAM_APP_SECRETS",
    "INSTAGRAM_VERIFY_TOKENS",
    "WHATSAPP_APP_SECRETS",
    "WHATSAPP_VERIFY_TOKENS",
    "TWILIO_AUTH_TOKENS",
];

pub fn start(steps: &mut Steps) -> Result<()> {
    build::all(steps)?;
    steps.run("database", migrate);
    steps.run("local secrets", write_secrets);
    steps.all_passed()?;
    serve()
}

fn migrate() -> Result<Outcome> {
    let mut wrangler = command("wrangler");
    wrangler.args(["d1", "migrations", "apply", DATABASE, "--local", "--config", CONFIG]);
    let output = run(&mut wrangler, "migrations", 2 * MINUTE).context(
        "A migration in worker/migrations failed. If the local database is from another time, delete worker/.wrangler.",
    )?;
    Ok(if output.contains("No migrations to apply") { Outcome::already() } else { Outcome::done() })
}

/// Secrets for the webhooks, of this machine alone: with none their routes refuse everything.
fn write_secrets() -> Result<Outcome> {
    let path = paths::root().join("worker/.dev.vars");
    if path.exists() {
        return Ok(Outcome::already());
    }
    let mut random = File::open("/dev/urandom").context("no random numbers")?;
    let mut vars = String::from("# Written by `npm start`; worker/src/env.d.ts says what each is.\nDEV_FEED=1\n");
    for name in SECRETS {
        let mut bytes = [0; 16];
        random.read_exact(&mut bytes)?;
        vars += &format!("{name}={:032x}\n", u128::from_ne_bytes(bytes));
    }
    let mut options = File::options();
    options.write(true).create_new(true).mode(0o600).open(&path)?.write_all(vars.as_bytes())?;
    Ok(Outcome::done())
}

fn serve() -> Result<()> {
    let port = free_port()?;
    let (reader, writer) = pipe()?;
    let mut wrangler = command("wrangler");
    wrangler
        .args(["dev", "--local", "--show-interactive-dev-session=false", "--config", CONFIG])
        .args(["--port", &port.to_string()])
        .stdout(writer.try_clone()?)
        .stderr(writer);
    let mut server = command::spawn(&mut wrangler)?;
    // It still holds the pipe's writing end, without which reading would never come to an end.
    drop(wrangler);
    let output = Output::follow(reader);

    let launcher = parent_id();
    let started = Instant::now();
    let mut answering = false;
    while command::exit_of(&mut server)?.is_none() {
        if !answering && answers(port) {
            answering = true;
            output.show();
            fs::write(paths::scratch().join("port"), port.to_string())?;
            println!("\nidentity-hints is running: http://localhost:{port}/\nCtrl-C ends it.\n");
        }
        let too_late = !answering && started.elapsed() > 2 * MINUTE;
        // Whoever started this is gone without a signal, as when a terminal or a test harness is killed.
        if too_late || parent_id() != launcher {
            command::end(&mut server);
        }
        sleep(Duration::from_millis(100));
    }
    if answering {
        bail!("The server has ended.");
    }
    bail!("{}The server did not start; see above. `npx wrangler dev --config {CONFIG}` tells more.", output.so_far())
}

/// The usual port, or any that is free when something else listens there. PORT overrides.
fn free_port() -> Result<u16> {
    if let Some(port) = std::env::var("PORT").ok().filter(|port| !port.is_empty()) {
        return port.parse().context("PORT has to be a number.");
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, USUAL_PORT))
        .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .context("No port on localhost is free.")?;
    Ok(listener.local_addr()?.port())
}

/// Whether an HTTP server answers there, whatever its answer.
fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 5];
        stream.read_exact(&mut start)?;
        Ok(&start == b"HTTP/")
    };
    ask().unwrap_or(false)
}

/// What the server prints: kept while it starts, since most of it is noise then, and passed on afterwards.
struct Output {
    shown: Arc<AtomicBool>,
    kept: Arc<Mutex<String>>,
}

impl Output {
    fn follow(reader: PipeReader) -> Self {
        let output = Self { shown: Arc::default(), kept: Arc::default() };
        let (shown, kept) = (Arc::clone(&output.shown), Arc::clone(&output.kept));
        thread::spawn(move || {
            for line in BufReader::new(reader).lines().map_while(Result::ok) {
                if shown.load(Ordering::Relaxed) {
                    println!("{line}");
                } else if let Ok(mut kept) = kept.lock() {
                    kept.push_str(&line);
                    kept.push('\n');
                }
            }
        });
        output
    }

    fn show(&self) {
        self.shown.store(true, Ordering::Relaxed);
    }

    fn so_far(&self) -> String {
        self.kept.lock().map(|kept| kept.clone()).unwrap_or_default()
    }
}
