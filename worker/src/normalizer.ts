import { metadataVersion, version } from "identity-hints/edge";

/** Which code and which numbering plans derived columns were made with. */
export const NORMALIZER = `${version}+${metadataVersion}`;
