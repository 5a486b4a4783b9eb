// www/index.html as this visitor gets it: the countries filled in and, when a plain form came back, what they typed
// and what to put right. The page's own script does the second part in place; this is for when it does not run.

import type { Context } from "hono";

import { lastDay, type Problems, type Typed } from "../../www/booking-rules.js";
import { message, problemsTitle, TROUBLE_TITLE, troubleMessage } from "../../www/messages.js";
import { countryOptions, likelyCountry } from "./country-options.js";
import { earliestToday } from "./days.js";
import { escapeHtml } from "./escape-html.js";

type C = Context<{ Bindings: Env }>;

interface Answer {
  typed: Typed;
  /** What stands between this booking and being stored: fields, or trouble that is no field's fault. */
  problems: Problems | "INTERNAL" | "KEY_REUSED";
  key: string;
}

export async function showBookingPage(c: C): Promise<Response> {
  const page = await pageFor(c, likelyCountry(c.req.raw), crypto.randomUUID());
  const response = new Response(page.body, page);
  response.headers.set("Cache-Control", "private, no-cache");
  return response;
}

export async function showFormAgain(c: C, status: number, { typed, problems, key }: Answer): Promise<Response> {
  const page = withProblems(withTyped(await pageFor(c, typed.country, key), typed), problems);
  return new Response(page.body, { status, headers: page.headers });
}

async function pageFor(c: C, country: string, key: string): Promise<Response> {
  const asset = await c.env.ASSETS.fetch(new URL("/", c.req.url));
  const page = new Response(asset.body, asset);
  page.headers.delete("ETag"); // of the file, not of what is made of it here
  const today = earliestToday(Date.now());
  return new HTMLRewriter()
    .on("#key", attributes({ value: key }))
    .on("#country", { element: (select) => void select.append(countryOptions(country), { html: true }) })
    .on("#date", attributes({ min: today, max: lastDay(today) }))
    .transform(page);
}

function withTyped(page: Response, typed: Typed): Response {
  const rewriter = new HTMLRewriter();
  for (const field of ["name", "phone", "email", "guests", "date"] as const) {
    rewriter.on(`#${field}`, attributes({ value: typed[field] }));
  }
  return rewriter.transform(page);
}

function withProblems(page: Response, problems: Answer["problems"]): Response {
  const isTrouble = typeof problems === "string";
  const byField = isTrouble ? [] : Object.entries(problems);
  const lines = isTrouble
    ? [escapeHtml(troubleMessage(problems))]
    : byField.map(([field, code]) => `<a href="#${field}">${escapeHtml(message(field, code))}</a>`);
  const rewriter = new HTMLRewriter()
    .on("title", { element: (title) => void title.prepend("Please check: ") })
    .on("#problems", { element: (box) => void box.removeAttribute("hidden").setAttribute("autofocus", "") })
    .on("#problems-title", { element: (title) => void title.setInnerContent(isTrouble ? TROUBLE_TITLE : problemsTitle(lines.length)) })
    .on("#problems-list", {
      element: (list) => void list.setInnerContent(lines.map((line) => `<li>${line}</li>`).join(""), { html: true }),
    });
  for (const [field, code] of byField) {
    rewriter
      .on(`#${field}`, attributes({ "aria-invalid": "true" }))
      .on(`#${field}-problem`, { element: (line) => void line.setInnerContent(message(field, code)) });
  }
  return rewriter.transform(page);
}

function attributes(values: Record<string, string>): HTMLRewriterElementContentHandlers {
  return {
    element(element) {
      for (const [name, value] of Object.entries(values)) element.setAttribute(name, escapeHtml(value));
    },
  };
}
