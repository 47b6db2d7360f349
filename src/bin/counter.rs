//! The vote counter's program: `counter help` says how to run it.

use std::io::{BufWriter, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use springboard::counter::ballots::Unavailable;
use springboard::counter::options::{self, Command, Options};
use springboard::counter::{dress, export, service};
use springboard::poll::moment::Moment;

fn main() -> ExitCode {
    let outcome = options::parse(
        lexopt::Parser::from_env(),
        std::env::var("DATABASE_URL").ok(),
    )
    .map_err(|error| error.to_string())
    .and_then(run);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("counter: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    match command {
        Command::Help => print!("{}", options::HELP),
        Command::Dress { bundle, counter } => print!("{}", dress::dress(&bundle, &counter)?),
        Command::Serve(options) => runtime.block_on(serve(options))?,
        Command::Export { database, poll } => {
            let mut out = BufWriter::new(std::io::stdout().lock());
            let count = runtime.block_on(export::export(&database, &poll, &mut out));
            let count = count.map_err(|Unavailable(reason)| reason)?;
            out.flush().map_err(|error| error.to_string())?;
            eprintln!("counter: {count} ballots of {poll}");
        }
    }
    Ok(())
}

async fn serve(options: Options) -> Result<(), String> {
    let clock = Arc::new(|| {
        let seconds = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |time| time.as_secs());
        Moment::from_seconds(seconds)
    });
    // The first line is for whoever started this with port 0.
    service::run(
        options,
        clock,
        |address| println!("counter: http://{address}"),
        stopped(),
    )
    .await
}

/// Done when the process is asked to end.
async fn stopped() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            return interrupt.await;
        };
        tokio::select! {
            () = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
