// What both services have in common: pages, cookies, forms, and the sessions that they keep. A
// session is found by its cookie, and ended by the name and the index that an assertion gave it, for
// in a frame of another site's page no cookie arrives.
import { createServer } from "node:http";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const env = process.env;
export const base = env.SP_BASE;
export const key = readFileSync(env.SP_KEY, "utf8");
export const certificate = readFileSync(env.SP_CERTIFICATE, "utf8");
export const provider = readFileSync(env.SP_PROVIDER, "utf8");

const sessions = new Map();

export const found = (pattern) => provider.match(pattern)[1];

/** Opens a session for who came, and shows them in. */
export function open(response, person) {
  const id = randomUUID();
  sessions.set(id, person);
  response.setHeader("Set-Cookie", `sp=${id}; Path=/; HttpOnly; SameSite=Lax`);
  seeOther(response, "/");
}

export function person(request) {
  return sessions.get((request.headers.cookie ?? "").match(/sp=([^;]+)/)?.[1]);
}

/** Ends the sessions of that name and index; how many. */
export function end(name, index) {
  let ended = 0;
  for (const [id, one] of sessions) {
    if (one.nameID === name && (!index || one.sessionIndex === index)) {
      sessions.delete(id);
      ended++;
    }
  }
  return ended;
}

export function seeOther(response, address) {
  response.writeHead(303, { Location: address }).end();
}

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

export function page(response, state, detail = "", status = 200) {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" });
  response.end(
    `<!DOCTYPE html><html lang="en"><title>Service</title><main data-state="${state}">` +
      `<h1>${state}</h1><pre id="detail">${escaped(detail)}</pre>` +
      `<a href="/login">Sign in</a> <a href="/logout">Sign out everywhere</a></main></html>`,
  );
}

async function form(request) {
  let body = "";
  for await (const part of request) {
    body += part;
  }
  return Object.fromEntries(new URLSearchParams(body));
}

/** Serves: each route is `METHOD /path` and gets (request, response, fields, raw query). */
export function serve(routes) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, base);
    const route = routes[`${request.method} ${url.pathname}`];
    try {
      if (url.pathname === "/" && !route) {
        const one = person(request);
        page(response, one ? "in" : "out", one ? JSON.stringify(one) : "");
      } else if (!route) {
        page(response, "nowhere", url.pathname, 404);
      } else {
        const query = Object.fromEntries(url.searchParams);
        const fields = request.method === "POST" ? await form(request) : query;
        await route(request, response, fields, url.search.slice(1));
      }
    } catch (failed) {
      console.error(failed);
      page(response, "refused", failed?.message ?? failed, 400);
    }
  });
  server.listen(Number(new URL(base).port), "127.0.0.1", () => console.log("ready"));
}
