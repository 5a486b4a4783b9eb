//! `cargo xtask metadata`: Google's numbering-plan XML in, the compact tables the engine embeds out.
//!
//! The XML comes from the `phonenumber` crate's assets, so that `cargo update -p phonenumber` and this command
//! are a metadata release; any other file can be given with `--xml FILE --release 9.0.99 --out FILE`.
//! The layout of a table is told in `src/phone/tables/README.md`; [`encode`] writes it, `src/phone/metadata.rs` reads it.

mod encode;
mod letters;
mod pack;
mod pattern;
mod rewrite;
mod stages;
mod xml;

use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

use crate::paths;
use xml::Territory;

/// The tables the project commits: the XML's name in the crate's assets, where the table goes, and whether the
/// alternate formats, which only the finder asks for, belong in it.
const TABLES: [(&str, &str, bool); 3] = [
    ("PhoneNumberMetadata.xml", "src/phone/tables/production.bin", true),
    ("ShortNumberMetadata.xml", "src/phone/tables/short_numbers.bin", false),
    ("PhoneNumberMetadataForTesting.xml", "tests/tables/testing.bin", true),
];
const ALTERNATE_FORMATS: &str = "PhoneNumberAlternateFormats.xml";

/// The package's version and the release of the metadata, for JavaScript.
const VERSIONS: &str = "pkg/core/version.js";
/// Unicode's letters and numbers.
const LETTERS: &str = "src/phone/tables/letters.bin";
/// The same list of countries for TypeScript.
const COUNTRY_TYPE: &str = "pkg/country.d.ts";

/// Runs the subcommand: `[--check]`, or `--xml FILE [--alternates FILE] --release VERSION --out FILE`.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut check = false;
    let (mut xml, mut alternates, mut release, mut out) = (None, None, None, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--check" => check = true,
            "--xml" => xml = rest.next(),
            "--alternates" => alternates = rest.next(),
            "--release" => release = rest.next(),
            "--out" => out = rest.next(),
            other => bail!(
                "metadata: unknown argument {other}; it takes --check, or --xml FILE [--alternates FILE] --release VERSION --out FILE"
            ),
        }
    }
    if let Some(xml) = xml {
        let (Some(release), Some(out)) = (release, out) else {
            bail!("metadata: --xml needs --release VERSION and --out FILE beside it");
        };
        let table = compile(Path::new(xml), alternates.map(|path| Path::new(path.as_str())), release)?;
        fs::write(out, table).with_context(|| format!("cannot write {out}"))?;
        return Ok(());
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has a parent folder")?;
    let (assets, release) = assets(root)?;
    let package = fs::read_to_string(root.join("pkg/package.json")).context("cannot read pkg/package.json")?;
    let package: serde_json::Value = serde_json::from_str(&package).context("pkg/package.json is not JSON")?;
    let versions = format!(
        "// Written by `cargo xtask metadata`.\nexport const version = {};\nexport const metadataVersion = \"{release}\";\n",
        package["version"]
    );
    let mut products = vec![
        (COUNTRY_TYPE, country_type(&assets.join(TABLES[0].0))?),
        (VERSIONS, versions.into_bytes()),
        (LETTERS, letters::table()?),
    ];
    let alternates = assets.join(ALTERNATE_FORMATS);
    for (name, path, has_alternates) in TABLES {
        let alternates = has_alternates.then_some(alternates.as_path());
        products.push((path, compile(&assets.join(name), alternates, &release)?));
    }
    for (path, bytes) in products {
        let file = root.join(path);
        if check {
            let committed = fs::read(&file).unwrap_or_default();
            ensure!(
                committed == bytes,
                "{path} is not what metadata {release} compiles to: run `cargo xtask metadata` and commit the result"
            );
        } else {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&file, &bytes)?;
            println!("{path:40} {release}  {:6} bytes", bytes.len());
        }
    }
    Ok(())
}

/// The package's `Country` type: the union of the production table's countries.
fn country_type(xml: &Path) -> Result<Vec<u8>> {
    let territories = read(xml)?;
    let mut out = "// Written by `cargo xtask metadata`.\n\n/** A country with a numbering plan, by ISO 3166-1 alpha-2 code. */\nexport type Country =".to_owned();
    for territory in territories.iter().filter(|territory| !territory.id.is_empty()) {
        out += &format!("\n  | \"{}\"", territory.id);
    }
    out += ";\n";
    Ok(out.into_bytes())
}

/// Compiles one XML file, and the alternate formats for its calling codes out of another.
pub fn compile(xml: &Path, alternates: Option<&Path>, release: &str) -> Result<Vec<u8>> {
    let mut territories = read(xml)?;
    for alternate in alternates.map(read).transpose()?.unwrap_or_default() {
        let has_code = |territory: &&mut Territory| territory.calling_code == alternate.calling_code;
        let mut sharing = territories.iter_mut().filter(has_code).collect::<Vec<_>>();
        sharing.sort_by_key(|territory| !territory.main_country);
        if let Some(main) = sharing.into_iter().next() {
            main.alternate_formats = alternate.formats;
        }
    }
    encode::encode(&territories, release).with_context(|| format!("in {}", xml.display()))
}

fn read(xml: &Path) -> Result<Vec<Territory>> {
    let text = fs::read_to_string(xml).with_context(|| format!("cannot read {}", xml.display()))?;
    xml::read(&text).with_context(|| format!("in {}", xml.display()))
}

/// The first territories of Google's test metadata, so many, as a table.
pub fn small_table(territories: usize) -> Result<Vec<u8>> {
    let (assets, release) = assets(&paths::root())?;
    let all = read(&assets.join("PhoneNumberMetadataForTesting.xml"))?;
    encode::encode(&all[..territories], &release)
}

/// The assets of the `phonenumber` crate in `Cargo.lock`, and the metadata release that its version names after the `+`.
fn assets(root: &Path) -> Result<(PathBuf, String)> {
    let metadata = cargo_metadata::MetadataCommand::new()
        .current_dir(root)
        .exec()
        .context("cargo metadata failed; run it here to see why")?;
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name.as_str() == "phonenumber")
        .context("Cargo.lock names no `phonenumber` crate")?;
    let folder = package.manifest_path.parent().context("a manifest has a folder")?;
    Ok((folder.join("assets").into_std_path_buf(), package.version.build.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_tables_are_what_the_xml_compiles_to() {
        run(&["--check".to_owned()]).unwrap();
    }

    #[test]
    fn a_pattern_outside_the_subset_names_country_and_element() {
        let xml = r#"<m><territories><territory id="US" countryCode="1"><mobile><nationalNumberPattern>2\w+</nationalNumberPattern></mobile></territory></territories></m>"#;
        let error = encode::encode(&xml::read(xml).unwrap(), "0").unwrap_err();
        let message = format!("{error:#}");
        assert!(message.contains("US") && message.contains("mobile"), "{message}");
    }
}
