//! Running other programs: with the project's PATH, a log, a time limit, and nothing left behind.

use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;

pub const MINUTE: Duration = Duration::from_secs(60);

const TAIL_LINES: usize = 40;

/// The process group that runs now, for the Ctrl-C handler. Zero: none.
static RUNNING: AtomicU32 = AtomicU32::new(0);

/// Set by Ctrl-C: the process is about to exit, so a child's end is no failure and no other may start.
static ENDING: AtomicBool = AtomicBool::new(false);

/// A command in the root of the checkout that finds the project's own tools first and phones nobody.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(paths::find_program([program]).unwrap_or_else(|| program.into()));
    command
        .current_dir(paths::root())
        .env("PATH", paths::search_path())
        .env("CARGO_TERM_COLOR", "never")
        .env("NO_COLOR", "1")
        .env("WRANGLER_SEND_METRICS", "false")
        .env("WRANGLER_HIDE_BANNER", "true")
        .env("NPM_CONFIG_UPDATE_NOTIFIER", "false")
        .stdin(Stdio::null());
    command
}

/// Runs to the end and returns what was printed. An error carries the end of the output and names the log.
pub fn run(command: &mut Command, log: &str, limit: Duration) -> Result<String> {
    let (finished, output) = run_to_end(command, log, limit)?;
    if let Err(how) = finished {
        bail!("{}", failure(command, &how, &output, log));
    }
    Ok(output)
}

/// Runs to the end, whatever that is: `Err` says how it went wrong. Also what was printed.
pub fn run_to_end(command: &mut Command, log: &str, limit: Duration) -> Result<(Result<(), String>, String)> {
    let path = paths::scratch().join("logs").join(format!("{log}.log"));
    fs::create_dir_all(path.parent().unwrap_or(&path))?;
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    command.stdout(file.try_clone()?).stderr(file);
    let mut child = spawn(command)?;
    let status = wait(&mut child, limit)?;
    let output = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
    let finished = match status {
        Some(status) if status.success() => Ok(()),
        Some(status) => Err(format!("failed ({status})")),
        None => Err(format!("was ended after {} s without finishing", limit.as_secs())),
    };
    Ok((finished, output))
}

/// Runs to the end with its output shown as it comes.
pub fn show(command: &mut Command) -> Result<()> {
    let mut child = spawn(command)?;
    let status = wait(&mut child, Duration::MAX)?;
    if !status.is_some_and(|status| status.success()) {
        bail!("`{}` failed; see above.", spelled(command));
    }
    Ok(())
}

/// Starts a child in a process group of its own, so that it can be ended with all that it starts.
pub fn spawn(command: &mut Command) -> Result<Child> {
    let program = command.get_program().to_string_lossy().into_owned();
    let child = command
        .process_group(0)
        .spawn()
        .with_context(|| format!("`{program}` cannot be started: install it, or put it on PATH"))?;
    RUNNING.store(child.id(), Ordering::SeqCst);
    Ok(child)
}

/// Ends a child and everything it started: asks first, then insists.
pub fn end(child: &mut Child) {
    signal_group("TERM", child.id());
    let asked = Instant::now();
    while matches!(child.try_wait(), Ok(None)) && asked.elapsed() < Duration::from_secs(5) {
        sleep(Duration::from_millis(20));
    }
    signal_group("KILL", child.id());
    let _ = child.wait();
    RUNNING.store(0, Ordering::SeqCst);
}

/// From here on Ctrl-C (and a polite kill) ends the running child too, and then this process.
pub fn end_children_on_signal() -> Result<()> {
    ctrlc::set_handler(|| {
        ENDING.store(true, Ordering::SeqCst);
        let group = RUNNING.load(Ordering::SeqCst);
        if group != 0 {
            signal_group("TERM", group);
            sleep(Duration::from_millis(700));
            signal_group("KILL", group);
        }
        std::process::exit(130);
    })
    .context("cannot listen for Ctrl-C")
}

/// How the child ended, if it has.
pub fn exit_of(child: &mut Child) -> Result<Option<ExitStatus>> {
    let status = child.try_wait()?;
    if status.is_some() {
        while ENDING.load(Ordering::SeqCst) {
            sleep(MINUTE);
        }
        RUNNING.store(0, Ordering::SeqCst);
    }
    Ok(status)
}

/// `None` when the time ran out; the child is ended then.
fn wait(child: &mut Child, limit: Duration) -> Result<Option<ExitStatus>> {
    let start = Instant::now();
    loop {
        if let Some(status) = exit_of(child)? {
            return Ok(Some(status));
        }
        if start.elapsed() > limit {
            end(child);
            return Ok(None);
        }
        sleep(Duration::from_millis(10));
    }
}

fn signal_group(signal: &str, group: u32) {
    // The shell's own kill: a small machine may have no other.
    let _ = Command::new("sh").args(["-c", &format!("kill -s {signal} -- -{group}")]).stderr(Stdio::null()).status();
}

/// The sentence and the end of the output that a failed command is reported with.
pub fn failure(command: &Command, how: &str, output: &str, log: &str) -> String {
    let lines: Vec<&str> = output.lines().collect();
    let tail = &lines[lines.len().saturating_sub(TAIL_LINES)..];
    let tail: String = tail.iter().map(|line| format!("│ {line}\n")).collect();
    let log = paths::scratch().join("logs").join(format!("{log}.log"));
    format!("{tail}`{}` {how}; its whole output: {}", spelled(command), log.display())
}

fn spelled(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit('/').next().unwrap_or(&program);
    let args = command.get_args().map(|arg| arg.to_string_lossy());
    std::iter::once(name.into()).chain(args).collect::<Vec<_>>().join(" ")
}
