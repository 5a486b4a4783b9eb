import { callingCode, countries } from "identity-hints/edge";

const names = new Intl.DisplayNames("en", { type: "region" });

const list = countries()
  .map((country) => ({ country, name: names.of(country) ?? country, code: callingCode(country) ?? "" }))
  .sort((a, b) => a.name.localeCompare(b.name, "en"));

/** The <option>s of every country we know the numbering plan of. */
export function countryOptions(selected: string): string {
  return list
    .map(({ country, name, code }) => {
      const mark = country === selected ? " selected" : "";
      return `<option value="${country}"${mark}>${name.replaceAll("&", "&amp;")} +${code}</option>`;
    })
    .join("\n");
}

/** Where a visitor's number is likely from: the region of the language they read, else the one they connect from. "" when unknown. */
export function likelyCountry(request: Request): string {
  const known: string[] = countries();
  const languages = (request.headers.get("accept-language") ?? "").split(",").map((entry) => entry.split(";")[0]?.trim() ?? "");
  const regions = languages.map((tag) => /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(tag)?.[1]?.toUpperCase());
  const here = request.cf?.country;
  return [...regions, typeof here === "string" ? here : undefined].find((region) => region && known.includes(region)) ?? "";
}
