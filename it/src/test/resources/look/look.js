// What can be said of a page by looking at its boxes and styles. Each function gives the findings,
// as sentences; none is good. Runs in every page that the stage shows, before the page's own scripts.
window.look = (() => {
  const seen = (e) => e.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && box(e).width > 1;
  const box = (e) => e.getBoundingClientRect();
  const all = (selector) => [...document.querySelectorAll(selector)];
  const unseen = ".t-unseen, .t-heard, .ecl-skip-link, .t-menu__wide";
  const brief = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const controls = "a[href], button, summary, select, textarea, audio, input:not([type=hidden])";
  const active = () => all(controls).filter((e) => seen(e) && !e.disabled);

  let shift = 0;
  const moved = [];
  // what moves within the browser's own controls, such as those of a sound, has no node here
  const note = (entry) => {
    const nodes = entry.sources.map((source) => source.node).filter(Boolean);
    if (nodes.length > 0) {
      shift += entry.value;
      moved.push(...nodes.map((node) => (node.outerHTML ?? node.parentElement?.outerHTML ?? "").replace(/\s+/g, " ").slice(0, 90)));
    }
  };
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
  const violations = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push("against the policy: " + event.violatedDirective + " " + event.blockedURI));

  /** Nothing reaches out of the screen, nothing is cut off, no text lies upon another. */
  const fits = () => [...wide(), ...cut(), ...overlaps()];

  const wide = () => {
    const room = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > room ? [`needs ${document.documentElement.scrollWidth} of ${room} pixels`] : [];
    return found.concat(
      all("body *")
        .filter((e) => seen(e) && !e.closest(unseen) && (box(e).right > room + 1 || box(e).left < -1))
        .map((e) => "reaches out of the screen: " + brief(e)),
    );
  };

  const cut = () =>
    all("body *")
      .filter((e) => seen(e) && !e.closest(unseen) && !e.matches("svg, input, .t-menu__person"))
      .filter((e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX) || e.matches("button, .ecl-link--primary, .ecl-link--secondary"))
      .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
      .map((e) => "is cut off: " + brief(e));

  const overlaps = () => {
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!text.data.trim() || !seen(parent) || parent.closest(`${unseen}, select, noscript, script`)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const r of range.getClientRects()) if (r.width > 1) lines.push({ r, of: parent });
    }
    for (const e of all("input:not([type=hidden]):not([type=radio]), select, textarea, audio, img").filter(seen)) lines.push({ r: box(e), of: e });
    const found = [];
    lines.forEach((a, i) =>
      lines.slice(i + 1).forEach((b) => {
        const across = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
        const down = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
        if (a.of !== b.of && across > 2 && down > 4) found.push(`lie upon each other: ${brief(a.of)} and ${brief(b.of)}`);
      }),
    );
    return found;
  };

  /** WCAG 2.2, 2.5.8: targets of 24 pixels, but for links within a sentence. */
  const targets = () =>
    active()
      .filter((e) => !e.matches(".ecl-skip-link") && !withinSentence(e))
      .filter((e) => Math.min(box(e).width, box(e).height) < 23.9)
      .map((e) => `is ${Math.round(box(e).width)} by ${Math.round(box(e).height)} pixels: ${brief(e)}`);

  const withinSentence = (e) =>
    e.tagName === "A" && getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim();

  /** What a page says of itself. */
  const document_ = (language) => {
    const found = [];
    const one = (selector) => {
      if (all(selector).length !== 1) found.push(`${all(selector).length} of ${selector}`);
    };
    ["h1", "main", "body > header", "body > footer", "title"].forEach(one);
    if (document.documentElement.lang !== language) found.push("is in " + document.documentElement.lang);
    const heading = document.querySelector("h1")?.textContent.replace(/\s+/g, " ").trim();
    if (!document.title.includes(heading)) found.push(`title “${document.title}” without its heading “${heading}”`);
    const levels = all("h1, h2, h3, h4").filter(seen).map((h) => Number(h.tagName[1]));
    levels.forEach((level, i) => i > 0 && level > levels[i - 1] + 1 && found.push(`heading ${level} after ${levels[i - 1]}`));
    const ids = all("[id]").map((e) => e.id);
    ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => found.push("twice the id " + id));
    if (/\?\?\?|\{\d\}|&(amp|lt|quot|#)/.test(document.body.innerText)) found.push("a text without its words");
    all("form").forEach((form) => {
      if (form.getAttribute("method") !== "post" || !form.getAttribute("action") || !form.querySelector("button[type=submit]"))
        found.push("a form that works only with a script: " + brief(form));
    });
    return found;
  };

  /** What is wrong is said where it is, tied to its field, and heard. */
  const errors = () => {
    const found = [];
    for (const field of all("[aria-describedby]"))
      for (const id of field.getAttribute("aria-describedby").split(" "))
        if (!document.getElementById(id)?.textContent.trim()) found.push(`nothing says ${id} of ${brief(field)}`);
    for (const message of all(".ecl-feedback-message"))
      if (message.getAttribute("role") !== "alert" && !document.querySelector(`[aria-describedby~="${message.id}"]`))
        found.push("told to nobody: " + brief(message));
    const summary = document.querySelector("#problems");
    if (summary && document.activeElement !== summary) found.push("the summary of problems has not the focus");
    for (const link of all("#problems a"))
      if (!document.querySelector(link.getAttribute("href"))) found.push("leads to no field: " + brief(link));
    if (summary && all("[aria-invalid=true], #code, #otherwise").length === 0) found.push("no field is marked");
    return found;
  };

  const ring = (e) => [e, e.parentElement, e.closest(".t-tile"), e.nextElementSibling].filter(Boolean).map((near) => {
    const s = getComputedStyle(near);
    const outline = s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 1 ? "none" : s.outlineWidth + s.outlineColor;
    return { outline, rest: [s.boxShadow, s.borderTopColor, s.borderTopWidth, s.backgroundColor].join() };
  });

  /**
   * Focus is seen on everything that takes it, hidden under nothing, and goes as one reads. A key must have been
   * pressed before. Where colours are forced only outlines count, for shadows and grounds are gone.
   */
  const focus = (forced) => {
    const found = [];
    const stops = active().filter((e) => e.tabIndex >= 0 && !(e.type === "radio" && e !== radioOf(e)));
    let before;
    for (const stop of stops) {
      document.activeElement.blur();
      const without = ring(stop);
      stop.focus();
      if (document.activeElement !== stop) {
        found.push("takes no focus: " + brief(stop));
        continue;
      }
      const differs = ring(stop).some((s, i) => s.outline !== without[i].outline || (!forced && s.rest !== without[i].rest));
      if (!differs) found.push("focus is not seen on " + brief(stop));
      if (hidden(stop)) found.push("focused and hidden: " + brief(stop));
      if (stop.tabIndex > 0) found.push("jumps the queue: " + brief(stop));
      const at = box(stop);
      const place = { top: at.top + scrollY, bottom: at.bottom + scrollY, left: at.left, right: at.right, stop };
      if (before && !stop.matches(".t-reveal") && !before.stop.matches(".ecl-skip-link, .t-reveal") && goesBack(before, place))
        found.push(`comes after ${brief(before.stop)} and stands before it: ${brief(stop)}`);
      before = place;
    }
    document.activeElement.blur();
    scrollTo(0, 0);
    return found;
  };

  const radioOf = (radio) => document.querySelector(`input[name="${radio.name}"]:checked`) ?? document.querySelector(`input[name="${radio.name}"]:not(:disabled)`);

  const goesBack = (a, b) => (b.bottom <= a.top + 1 && b.left < a.right) || (Math.abs(a.top - b.top) < 4 && b.right <= a.left);

  const hidden = (e) => {
    const r = box(e);
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    return points.every(([x, y]) => {
      const top = document.elementFromPoint(r.left + r.width * x, r.top + r.height * y);
      return !top || !(top === e || e.contains(top) || top.contains(e) || top.closest(".t-tile, .t-door") === e.closest(".t-tile, .t-door") && e.closest(".t-tile, .t-door"));
    });
  };

  const colour = (text) => (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const luminance = ([r, g, b]) => {
    const part = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const c = colour(getComputedStyle(at).backgroundColor);
      if (c.length < 4 || c[3] > 0.5) return c;
    }
    const canvas = document.createElement("i");
    canvas.style.color = "Canvas";
    document.body.append(canvas);
    const c = colour(getComputedStyle(canvas).color);
    canvas.remove();
    return c;
  };

  /** Where the reader's own colours are forced upon the page, nothing vanishes. */
  const forced = () => {
    const found = [];
    for (const icon of all("svg").filter(seen)) {
      const shape = getComputedStyle(icon);
      if (contrast(colour(shape.fill), ground(icon)) < 3) found.push(`cannot be seen (${shape.fill} on ${ground(icon)}): ${brief(icon.parentElement)}`);
    }
    const edged = "button:not(.t-linkbutton), .ecl-link--primary:not(.ecl-skip-link), .ecl-link--secondary, .t-card input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea, .t-tile, .ecl-radio__box, .ecl-notification";
    for (const e of all(edged).filter(seen)) {
      const s = getComputedStyle(e);
      if (s.borderTopStyle === "none" || parseFloat(s.borderTopWidth) < 1 || contrast(colour(s.borderTopColor), ground(e.parentElement)) < 3)
        found.push("has no edge: " + brief(e));
    }
    const picture = document.querySelector(".t-captcha__picture");
    if (picture && luminance(colour(getComputedStyle(picture).backgroundColor)) < 0.9) found.push("the code lies on a dark ground");
    const current = document.querySelector(".t-beside__entry[aria-current]");
    const other = document.querySelector(".t-beside__entry:not([aria-current])");
    if (current && getComputedStyle(current).fontWeight === getComputedStyle(other).fontWeight) found.push("the page one is on is not marked");
    return found.concat(focus(true));
  };

  /** On paper: black on white, what is to be read and nothing to press in the head. */
  const print = () => {
    const found = [];
    const gone = "header nav, .t-footer, .ecl-skip-link, .t-beside, .t-expiry, audio, main button";
    all(gone).filter(seen).forEach((e) => found.push("is of no use on paper: " + brief(e)));
    for (const e of all("main *").filter((x) => seen(x) && [...x.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))) {
      if (e.closest("select, noscript, .t-unseen, .t-heard")) continue;
      const s = getComputedStyle(e);
      if (luminance(colour(s.color)) > 0.2) found.push(`is pale (${s.color}): ${brief(e)}`);
      if (luminance(ground(e)) < 0.8) found.push(`is on a dark ground: ${brief(e)}`);
    }
    return found.concat(wide(), cut());
  };

  /** For whom motion makes ill, nothing moves. */
  const still = () => document.getAnimations().map((a) => "moves: " + brief(a.effect.target));

  /** WCAG 2.2, 1.4.12: room that readers may give the letters; or letters of twice the size. */
  const spaced = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [sheet];
    const found = fits();
    document.adoptedStyleSheets = [];
    return found;
  };
  const larger = () => {
    document.documentElement.style.fontSize = "200%";
    const found = fits();
    document.documentElement.style.fontSize = "";
    return found;
  };

  /** Once it is there, nothing moves; and it does nothing that its policy forbids. */
  const calm = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done([...violations, ...(shift > 0 ? [`moved by ${shift}: ${moved.join(" and ")}`] : [])]))));

  return { fits, targets, page: document_, errors, focus, forced, print, still, spaced, larger, calm };
})();
