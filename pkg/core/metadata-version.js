// Written by `cargo xtask metadata`.
export const metadataVersion = "9.0.33";
