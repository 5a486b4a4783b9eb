//! Where things are.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The root of this checkout.
pub fn root() -> PathBuf {
    let xtask =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map(Path::to_path_buf).unwrap_or(xtask)
}

pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// What this tool itself writes: logs, stamps, generated settings.
pub fn scratch() -> PathBuf {
    target().join("xtask")
}

/// Tools built with `cargo install`, kept per user so that another clone finds them.
pub fn tools() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|dir| dir.is_absolute())
        .unwrap_or_else(|| PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cache"));
    cache.join("identity-hints/tools")
}

/// The PATH every child gets: the project's own tools (and its Node) before the machine's.
pub fn search_path() -> OsString {
    let own = [root().join("node_modules/.bin"), tools().join("bin")];
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

/// The first of `names` (a name to look up in PATH, or an absolute path) that exists.
pub fn find_program<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<PathBuf> {
    let path = search_path();
    names.into_iter().find_map(|name| {
        // An absolute name replaces the directory it is joined to.
        env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file())
    })
}
