// identity-hints: names as people write them.

/** A name in parts. What is not there is "". Only a person's name has any part but `display` and `key`. A plain object: own, enumerable, JSON-safe properties. */
export interface PersonName {
  /** "unknown" names nobody: "Mom", "guest", a handle, a link. Such a text is whole in `display`. */
  kind: "person" | "organization" | "unknown";
  /** How many people are named: 2 for "John & Jane Doe" and for "Smith Family", 0 for no person. The parts of two people stand beside each other with "&" ("John & Jane"); a part that they share is there once. */
  people: number;
  /** "Dr.", as typed. */
  title: string;
  /** What somebody is called. A lone word is here, but for one with a title, a degree or a party ("Mr. Smith"). */
  given: string;
  /** Other given names, initials, a patronymic. */
  middle: string;
  /** Family names with their particles: "de la Cruz y García". A Han name that cannot be taken apart is here. */
  family: string;
  /** A generation and degrees: "Jr., MD". */
  suffix: string;
  /** What stands in quotes or brackets: "Bob". */
  nickname: string;
  /** What to show: title, names and suffix in the order of the name's culture, without party, labels and decorations. Case is restored where the text has but one. */
  display: string;
  /** What to match on: given, middle and family names, folded, each particle joined to the word behind it, initials apart; then the generation. Those of two people begin with "&". Of an organisation its words but for the legal form; "" where nobody is named. `parseName(display)` has the same. */
  key: string;
}

/** Takes a name apart: "DOE, DR. JOHN Q. JR." has the display "Dr. John Q. Doe Jr.". `null` if there is no letter in the text. No name is refused: what cannot be taken apart is whole in `display`. Of a text longer than 200 characters the beginning is read. */
export function parseName(text: string | null | undefined): PersonName | null;

/**
 * What may be shown of a name to somebody who might not own it: "John D•". A name of one word, one in a script of
 * syllables ("李小龍") and what is no person's are masked from their first letter on: "M•". A text without a letter is "•••".
 */
export function maskName(text: string | null | undefined): string;
