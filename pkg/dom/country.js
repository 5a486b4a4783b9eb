// The country that a national number is read by: the one chosen in a <select>, or without a list the one that was set.

/** `picked` is called when somebody chooses in the list. */
export function countryChoice(select, initial, { picked, signal }) {
  let own = initial;
  let added = [];
  let isTelling = false;
  select?.addEventListener("change", () => isTelling || picked(), { signal });

  const isListed = (country) => [...select.options].some(({ value }) => value === country);

  const countries = {
    chosen: () => (select?.length ? select.value : own) || null,

    choose(country) {
      own = country;
      countries.follow(country ?? "");
    },

    /** Only a list follows a number, since it shows that it does; and one of few countries stays as it is for others. */
    follow(country) {
      if (!select || select.value === country || !isListed(country)) return;
      select.value = country;
      isTelling = true;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      isTelling = false;
    },

    /** Every country into a list that has none, and the first choice made. What was chosen before stands. */
    fill(engine) {
      if (!select) return;
      if (![...select.options].some(({ value }) => value)) {
        added = optionsOf(engine, select.closest("[lang]")?.lang);
        // Nobody has chosen the first country of the alphabet.
        if (!select.length) added.unshift(new Option("", ""));
        select.append(...added);
      }
      if (!select.value && own) countries.follow(own);
    },

    remove() {
      for (const option of added) option.remove();
    },
  };
  return countries;
}

function optionsOf({ countries, callingCode }, language) {
  const names = namesIn(language);
  return countries()
    .map((country) => new Option(`${names.of(country)} +${callingCode(country)}`, country))
    .sort((a, b) => a.text.localeCompare(b.text, names.resolvedOptions().locale));
}

function namesIn(language) {
  try {
    return new Intl.DisplayNames(language || undefined, { type: "region" });
  } catch {
    // A page may say lang="en_US", which is no language tag.
    return new Intl.DisplayNames(undefined, { type: "region" });
  }
}
