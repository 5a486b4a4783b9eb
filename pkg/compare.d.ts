// Comparing names: part of the browser artifact.

/**
 * How two names compare: where several apply, the one that leaves most to doubt.
 *
 * - `exact`: the same words in the same order, or with the family name and a comma in front; case, titles, full stops and hyphens aside
 * - `diacritics`: the same but for marks, or letters written for them: Núñez and Nunez, Müller and Mueller
 * - `swapped`: the same words in another order
 * - `compound`: a part of a family name is missing, glued or split: de la Cruz and Cruz, García López and García
 * - `missing_part`: one has more given names, or a Jr
 * - `transliteration`: another spelling or script of the same name: Sergey and Sergei, Сергей; Wang and Wong
 * - `nickname`: Bob and Robert
 * - `typo`: a slip of the finger or of the ear
 * - `phonetic`: it sounds the same
 * - `initial`: J. Smith and John Smith
 * - `partial`: one is only a part of the other, such as a given name alone
 * - `middle_conflict`: the same given and family names, other middle names
 * - `given_conflict`: the same family name, other given names: relatives, or strangers
 * - `family_conflict`: the same given name, other family names
 * - `suffix_conflict`: the same name of another generation: Jr and Sr
 * - `different`: nothing in common
 * - `unknown`: nothing could be compared: no name, or a script that cannot be read beside another
 */
export type NameOutcome =
  | "exact"
  | "diacritics"
  | "swapped"
  | "compound"
  | "missing_part"
  | "transliteration"
  | "nickname"
  | "typo"
  | "phonetic"
  | "initial"
  | "partial"
  | "middle_conflict"
  | "given_conflict"
  | "family_conflict"
  | "suffix_conflict"
  | "different"
  | "unknown";

/**
 * Compares two names, of people or of organisations, as they are typed; their order does not matter. The score is from 0, nothing in common, to 1,
 * the same. It is no probability: what a name proves depends on what else is known.
 */
export function compareNames(a: string | null | undefined, b: string | null | undefined): { score: number; outcome: NameOutcome };
