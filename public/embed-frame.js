// Runs first in every page made for frames: applies the host's options from the address, tells the host how
// high the content is, and makes links leave the frame. docs/embed.md holds the rules. Plain and on its own, so
// that a frame keeps its height and its links where the app cannot run.
(() => {
  const VERSION = 1, PREFIX = "embed-", LONGEST = 240;
  /** What embed-watch.js writes into the address of a page that it loads anew. */
  const AGAIN = "embed-again";
  const root = document.documentElement;
  const own = document.currentScript.dataset, base = own.base;
  /** The options of this frame as they were written, to hand on to the next page in it. */
  const options = [...new URLSearchParams(location.search)]
    .filter(([name, value]) => name.startsWith(PREFIX) && name !== AGAIN && value && value.length <= LONGEST);
  const option = (name) => options.findLast(([own]) => own === PREFIX + name)?.[1].trim() ?? "";

  // Colours: the rules of src/embed/palette.rs, held to the same table by tests/fixtures/embed-themes.json.

  const BLACK = [0, 0, 0], WHITE = [255, 255, 255], MARIGOLD = [245, 178, 27], TEXT = 4.5, SHAPE = 3;

  function colour(text) {
    const digits = text.replace(/^#/, "");
    if (!/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(digits)) return;
    const all = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
    return [0, 2, 4].map((at) => parseInt(all.slice(at, at + 2), 16));
  }

  const written = (colour) => "#" + colour.map((part) => part.toString(16).padStart(2, "0")).join("");
  const mix = (one, other, step) => one.map((part, at) => Math.floor((part * (255 - step) + other[at] * step + 127) / 255));

  function luminance(colour) {
    const [red, green, blue] = colour.map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  const opposite = (colour) => contrast(colour, BLACK) >= contrast(colour, WHITE) ? BLACK : WHITE;
  const distance = (one, other) => one.reduce((sum, part, at) => sum + (part - other[at]) ** 2, 0);

  /** The nearest shade or tint that reads on all grounds. */
  function nudged(colour, grounds, least) {
    const towards = (pole) => {
      for (let step = 0; step < 256; step++) {
        const shade = mix(colour, pole, step);
        if (grounds.every((ground) => contrast(shade, ground) >= least)) return shade;
      }
    };
    const darker = towards(BLACK), lighter = towards(WHITE);
    if (darker && lighter) return distance(colour, lighter) < distance(colour, darker) ? lighter : darker;
    return darker ?? lighter ?? opposite(grounds[0]);
  }

  const NAMES = ["paper", "surface", "sunken", "line", "line-strong", "ink", "ink-soft", "brand", "brand-ink", "brand-soft", "warn", "warn-soft", "mark"];
  const palette = (digits) => Object.fromEntries(digits.split(" ").map((one, at) => [NAMES[at], colour(one)]));
  const LIGHT = palette("faf7f0 ffffff f2ede2 ddd6c7 857f72 14231f 4a5a55 0d5c4a ffffff dff0e8 a3341c fbe9e2 fde8a8");
  const DARK = palette("0f1716 172220 0b1211 2b3a37 7d8f8a edf3f0 b3c2bd 74d7b7 06231b 15352c ff9c85 3a1d16 5a4610");

  function under(site, { accent, surface, text }) {
    const made = { ...site };
    const soft = (tint, parts) => {
      const mixed = mix(made.surface, tint, parts);
      return contrast(opposite(made.surface), mixed) >= TEXT ? mixed : made.surface;
    };
    if (surface) {
      made.surface = made.paper = surface;
      made.sunken = soft(opposite(surface), 12);
      made["warn-soft"] = soft(site.warn, 24);
      made.mark = soft(MARIGOLD, 96);
    }
    const brand = accent ?? site.brand;
    if (surface || accent) made["brand-soft"] = soft(brand, 32);
    const grounds = [made.surface, made.paper, made.sunken];
    made.brand = nudged(brand, [...grounds, made["brand-soft"]], TEXT);
    if (written(made.brand) !== written(site.brand)) made["brand-ink"] = opposite(made.brand);
    made.warn = nudged(site.warn, [...grounds, made["warn-soft"]], TEXT);
    made.ink = nudged(text ?? site.ink, [...grounds, made["brand-soft"], made["warn-soft"], made.mark], TEXT);
    if (surface || text) made["ink-soft"] = nudged(mix(made.ink, made.surface, 64), grounds, TEXT);
    if (surface) {
      made.line = mix(surface, made.ink, 40);
      made["line-strong"] = nudged(mix(surface, made.ink, 128), grounds, SHAPE);
    }
    return made;
  }

  function fonts(text) {
    const names = text.split(",").map((name) => name.trim());
    if (names.length > 5 || names.some((name) => !/^[a-z][a-z0-9 -]{0,39}$/i.test(name))) return;
    const generic = ["serif", "sans-serif", "monospace", "system-ui", "cursive"];
    return names.map((name) => generic.includes(name) ? name : `"${name}"`).join(", ");
  }

  function theme() {
    const wishes = { accent: colour(option("accent")), surface: colour(option("surface")), text: colour(option("text")) };
    let scheme = option("scheme");
    if (wishes.surface) scheme = opposite(wishes.surface) === BLACK ? "light" : "dark";
    const seen = { light: [LIGHT], dark: [DARK] }[scheme] ?? [LIGHT, DARK];
    const made = seen.map((site) => under(site, wishes));
    const properties = [];
    if (seen.length === 1) properties.push(["color-scheme", scheme]);
    for (const name of NAMES) {
      if (seen.every((site, at) => written(site[name]) === written(made[at][name]))) continue;
      const values = made.map((palette) => written(palette[name]));
      properties.push(["--" + name, values.length > 1 ? `light-dark(${values.join(", ")})` : values[0]]);
    }
    const radius = /^[0-9]{1,3}$/.test(option("radius")) ? Number(option("radius")) : NaN;
    if (radius <= 32) properties.push(["--radius", radius + "px"], ["--radius-small", Math.min(radius, 6) + "px"]);
    const font = fonts(option("font"));
    if (font) properties.push(["--font", font]);
    return properties;
  }

  for (const [name, value] of theme()) root.style.setProperty(name, value);
  const parts = option("without").split(/[ ,]+/).filter(Boolean);
  const known = ["heading", "filters", "tools", "notes"];
  if (parts.every((part) => known.includes(part))) root.dataset.without = parts.join(" ");
  // For embed-watch.js: this script arrived.
  own.runs = "";

  // Links and forms: a page for frames stays in the frame if the host wants that, all others leave it.

  const TWIN = /^\/(?:projects\/(?:[a-z0-9-]+\/)?|storyboards\/[a-z0-9-]+\/(?:panel-\d+\/)?|polls\/[a-z0-9-]+\/|figures\/)$/;

  /** The address of the same page made for frames, where there is one. */
  function twin(address) {
    const path = address.pathname.startsWith(base + "/") ? address.pathname.slice(base.length) : "";
    if (address.origin !== location.origin || !TWIN.test(path)) return;
    const framed = new URL(address);
    framed.pathname = base + "/embed" + path;
    for (const [name, value] of options) framed.searchParams.set(name, value);
    return framed.href;
  }

  addEventListener("click", (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.hasAttribute("href"));
    if (!link || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) return;
    const inside = option("links") === "stay" && !link.hasAttribute("data-source") && twin(new URL(link.href));
    if (inside) {
      link.href = inside;
      link.target = "_self";
    } else if (!link.target) link.target = "_top";
  }, true);
  addEventListener("submit", ({ target }) => { target.target ||= "_top"; }, true);

  // What the host is told. Only a parent listens, and nothing in these words is about the reader: `*` is enough.

  if (parent === window) return;

  // A filter chosen here is no step of the host's Back button, and the host's options stay in the address.
  const replace = history.replaceState.bind(history);
  history.replaceState = history.pushState = (state, title, href) => {
    const address = new URL(href ?? "", location);
    for (const [name, value] of options) address.searchParams.set(name, value);
    replace(state, title, address);
  };

  const tell = (words) => parent.postMessage({ springboard: VERSION, ...words }, "*");
  let told = "";

  function report() {
    // Menus over the page lie outside of the root's own box.
    const height = Math.ceil(Math.max(root.getBoundingClientRect().height, document.body?.scrollHeight ?? 0));
    const view = innerHeight;
    if (told === height + " " + view) return;
    told = height + " " + view;
    tell({ type: "height", height, view });
  }

  // Measured after the observer has done, which complains when its own work leads to another size.
  const soon = () => setTimeout(report);
  new ResizeObserver(soon).observe(root);
  addEventListener("resize", report);
  addEventListener("load", report);

  // A frame that is near and not yet in sight is not drawn, and what is not drawn is not observed: the page with its
  // style, and what the app makes of it when it starts, are reported without.
  let styled = false;
  const whole = () => { if (styled && document.readyState !== "loading") report(); };
  document.addEventListener("load", ({ target }) => {
    if (target.rel !== "stylesheet") return;
    styled = true;
    whole();
  }, true);
  document.addEventListener("readystatechange", whole);
  addEventListener("springboard:ready", soon);
  document.addEventListener("toggle", () => requestAnimationFrame(report), true);

  // A host that began to listen late may ask; nothing else that it says is heard.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || typeof data !== "object" || data === null) return;
    if (data.springboard !== VERSION || data.type !== "ask") return;
    told = "";
    report();
  });

  if (option("events") === "on") {
    for (const name of ["filter", "panel", "vote"]) {
      addEventListener("springboard:" + name, ({ detail }) => tell({ type: "event", name, detail: JSON.parse(detail) }));
    }
  }
})();
