// Written by `cargo xtask metadata`.
export const version = "0.1.0";
export const metadataVersion = "9.0.33";
