//! The static server as a browser meets it: over HTTP, on a directory made for the test.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::path::PathBuf;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use xtask::server::fault::Fault;
use xtask::server::{Server, Settings};

const PAGE: &str = "<html><head><title>Home</title></head></html>";

/// A small site beside a file that must never be served.
fn site(name: &str) -> PathBuf {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let root = home.join("site");
    fs::create_dir_all(root.join("projects")).unwrap();
    fs::create_dir_all(root.join("content")).unwrap();
    fs::write(home.join("secret.txt"), "secret").unwrap();
    for (file, text) in [
        ("index.html", PAGE),
        ("404.html", "<html><head></head>Not here</html>"),
        ("projects/index.html", "<html><head></head>Projects</html>"),
        ("content/bundle.json", "{\"format\":1}"),
        ("content/bundle.json.br", "as if compressed"),
        ("content/bundle.json.gz", "as if zipped"),
        ("app-0123456789abcdef_bg.wasm", "\0asm"),
        ("app-0123456789abcdef.js", "export default 1;"),
    ] {
        fs::write(root.join(file), text).unwrap();
    }
    root
}

fn settings(name: &str, base: &str) -> Settings {
    Settings {
        root: site(name),
        base: base.parse().unwrap(),
        ..Settings::default()
    }
}

/// Sends one request as it is written, and gives the whole answer, header names in small letters.
async fn ask(server: &Server, path: &str, headers: &str) -> String {
    let address = server.origin().replace("http://", "");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request =
        format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn files_are_served_as_plain_hosting_does() {
    let server = Server::start(settings("plain", "/"), None).await.unwrap();
    let br = "accept-encoding: gzip, br\r\n";
    for (path, headers, expected) in [
        (
            "/",
            "",
            &["200 OK", "text/html", "cache-control: no-cache", "Home"][..],
        ),
        ("/projects/", "", &["200 OK", "Projects"]),
        ("/projects", "", &["307", "location: /projects/"]),
        ("/nowhere/", "", &["404", "text/html", "Not here"]),
        (
            "/content/bundle.json",
            "",
            &["200", "application/json", "no-cache", "{\"format\":1}"],
        ),
        (
            "/content/bundle.json",
            br,
            &[
                "application/json",
                "content-encoding: br",
                "as if compressed",
            ],
        ),
        (
            "/content/bundle.json",
            "accept-encoding: gzip\r\n",
            &["content-encoding: gzip", "vary: accept-encoding"],
        ),
        (
            "/app-0123456789abcdef_bg.wasm",
            "",
            &["application/wasm", "immutable"],
        ),
        (
            "/app-0123456789abcdef.js",
            br,
            &["text/javascript", "immutable", "export default 1;"],
        ),
    ] {
        let answer = ask(&server, path, headers).await;
        for part in expected {
            assert!(answer.contains(part), "{path} lacks {part:?}:\n{answer}");
        }
    }
}

#[tokio::test]
async fn no_request_leaves_the_root() {
    let server = Server::start(settings("inside", "/"), None).await.unwrap();
    for path in [
        "/../secret.txt",
        "/projects/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/projects/..%2f..%2fsecret.txt",
        "//../secret.txt",
        "/%00../secret.txt",
    ] {
        let answer = ask(&server, path, "").await;
        assert!(
            !answer.contains("secret"),
            "{path} left the root:\n{answer}"
        );
        assert!(!answer.contains("200 OK"), "{path} was answered:\n{answer}");
    }
}

#[tokio::test]
async fn a_base_path_holds_the_whole_site() {
    let server = Server::start(settings("below", "/programme/"), None)
        .await
        .unwrap();
    for (path, expected) in [
        ("/programme/", &["200", "Home"][..]),
        ("/programme", &["308", "location: /programme/"]),
        (
            "/programme/projects",
            &["307", "location: /programme/projects/"],
        ),
        ("/programme/nowhere", &["404", "Not here"]),
        ("/", &["404", "served at /programme/"]),
        ("/programmes/", &["404"]),
        ("/projects/", &["404"]),
    ] {
        let answer = ask(&server, path, "").await;
        for part in expected {
            assert!(answer.contains(part), "{path} lacks {part:?}:\n{answer}");
        }
    }
    assert!(server.url().ends_with("/programme/"));
}

#[tokio::test]
async fn each_fault_is_what_it_says() {
    let server = Server::start(settings("faulty", "/"), None).await.unwrap();
    let path = "/content/bundle.json";
    for (fault, expected, unexpected) in [
        (Fault::Missing, "404", "format"),
        (Fault::Broken, "500", "format"),
        (Fault::Truncated, "content-length: 12\r\n", "format\":1"),
        (
            Fault::Typed("text/html"),
            "content-type: text/html",
            "application/json",
        ),
        (
            Fault::Replaced("application/json", b"[]".to_vec()),
            "[]",
            "format",
        ),
    ] {
        server.faults().set("content/bundle.json", fault.clone());
        let answer = ask(&server, path, "accept-encoding: br\r\n").await;
        assert!(answer.contains(expected), "{fault:?}:\n{answer}");
        assert!(!answer.contains(unexpected), "{fault:?}:\n{answer}");
    }
    server.faults().clear();
    assert!(ask(&server, path, "").await.contains("\"format\":1"));
}

#[tokio::test]
async fn a_held_answer_waits_until_the_fault_is_cleared() {
    let server = Server::start(settings("held", "/"), None).await.unwrap();
    server.faults().set("*.json", Fault::Held);
    let held = ask(&server, "/content/bundle.json", "");
    let other = async {
        assert!(
            ask(&server, "/", "").await.contains("Home"),
            "other files are answered meanwhile"
        );
        server.faults().clear();
    };
    let (held, ()) = tokio::join!(held, other);
    assert!(held.contains("\"format\":1"), "{held}");
}

#[tokio::test]
async fn pages_get_the_script_and_every_answer_the_headers() {
    let asked = Settings {
        script: Some("window.seen = 1;".to_owned()),
        headers: vec![("content-security-policy", "default-src 'self'".to_owned())],
        ..settings("added", "/")
    };
    let server = Server::start(asked, None).await.unwrap();
    let script = "<head><script src=\"/__springboard/script.js\"></script>";
    for (path, expected) in [
        ("/", script),
        ("/nowhere", script),
        ("/", "content-security-policy: default-src 'self'"),
        ("/content/bundle.json", "content-security-policy"),
        ("/__springboard/script.js", "window.seen = 1;"),
    ] {
        let answer = ask(&server, path, "accept-encoding: br\r\n").await;
        assert!(
            answer.contains(expected),
            "{path} lacks {expected}:\n{answer}"
        );
    }
}

#[tokio::test]
async fn a_taken_port_is_no_obstacle() {
    let first = Server::start(settings("first", "/"), None).await.unwrap();
    let port = first.origin().rsplit(':').next().unwrap().parse().unwrap();
    let second = Server::start(settings("second", "/"), Some(port))
        .await
        .unwrap();
    assert_ne!(first.origin(), second.origin());
    assert!(ask(&second, "/", "").await.contains("Home"));
}

#[tokio::test]
async fn another_directory_can_be_shown() {
    let server = Server::start(settings("before", "/"), None).await.unwrap();
    let after = site("after");
    fs::write(after.join("index.html"), "Newer").unwrap();
    server.show(after);
    assert!(ask(&server, "/", "").await.contains("Newer"));
}

#[tokio::test]
async fn what_a_site_asks_its_host_to_send_is_sent_and_mends_no_fault() {
    let settings = settings("asked", "/");
    let rules = "/*\n  Content-Security-Policy: one\n/projects/*\n  Content-Security-Policy: two\n\
                 /app-0123456789abcdef_bg.wasm\n  Content-Type: application/wasm\n";
    fs::write(settings.root.join("_headers"), rules).unwrap();
    let server = Server::start(settings, None).await.unwrap();
    let page = ask(&server, "/projects/", "").await;
    assert!(page.contains("content-security-policy: one\r\n"), "{page}");
    assert!(page.contains("content-security-policy: two\r\n"), "{page}");
    let home = ask(&server, "/", "").await;
    assert!(!home.contains("content-security-policy: two"), "{home}");
    server.faults().set("*.wasm", Fault::Typed("text/html"));
    let wasm = ask(&server, "/app-0123456789abcdef_bg.wasm", "").await;
    assert!(wasm.contains("content-type: text/html\r\n"), "{wasm}");
}
