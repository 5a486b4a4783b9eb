/** What stands under the field, by reason, where the page gives no words of its own. */
export const MESSAGES = {
  INVALID_COUNTRY_CODE: "Choose the country, or start with + and its code.",
  NOT_A_NUMBER: "This is no phone number.",
  TOO_SHORT_AFTER_IDD: "Add the country code and the rest of the number.",
  TOO_SHORT_NSN: "Add the rest of the number.",
  TOO_SHORT: "Some digits are missing.",
  TOO_LONG: "There are too many digits for this country.",
  INVALID_LENGTH: "No number in this country has this many digits.",
  IS_POSSIBLE_LOCAL_ONLY: "The area code is missing.",
  NOT_VALID: "No number in this country starts like this. Check the digits.",
  TYPE_NOT_ALLOWED: "This kind of number can’t be used here.",
};
