// <springboard-embed src="https://…/embed/polls/topic/"><a href="https://…/polls/topic/">The poll</a></springboard-embed>
// A page of the programme in a frame as high as its content. docs/embed.md holds the attributes, the events
// and the rules of the height protocol, which this file keeps to.
(() => {
  const NAME = "springboard-embed", VERSION = 1;
  if (customElements.get(NAME)) return;

  /** Pixels: the height before the frame has spoken, the most it gets, what no page can mean. */
  const FIRST = 320, MOST = 30000, ABSURD = 1e6;
  /** The frame is this much higher than its content; changes of no more than that are not followed. */
  const SLACK = 2;
  /** How often the height follows a frame that never says it has settled, and the rest before the last time. */
  const STEPS = 3, REST = 250;

  const OPTIONS = ["accent", "surface", "text", "radius", "scheme", "font", "links", "without"];
  /** What a host can hear of, and which words and numbers come with it. */
  const EVENTS = { filter: ["filters", "found"], panel: ["panel", "of"], vote: ["poll", "state"] };
  const SANDBOX = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-by-user-activation";

  const sound = (number) => Number.isFinite(number) && number >= 0 && number <= ABSURD;
  const plain = (value) => typeof value === "number" ? sound(value) : typeof value === "string" && value.length <= 500;

  class SpringboardEmbed extends HTMLElement {
    static observedAttributes = ["src", "events", "isolated", "max-height", ...OPTIONS];
    #frame; #origin; #seen; #slot; #height; #steps; #stuck; #rest;

    connectedCallback() {
      Object.assign(this.style, { display: "block", maxInlineSize: this.hasAttribute("width") ? this.getAttribute("width") + "px" : "" });
      if (!this.#slot) {
        this.#slot = document.createElement("slot");
        this.attachShadow({ mode: "open" }).append(this.#slot);
      }
      addEventListener("message", this);
      addEventListener("beforeprint", this);
      this.#watch();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      removeEventListener("beforeprint", this);
      this.#unload();
    }

    attributeChangedCallback() {
      if (!this.isConnected || !this.#slot) return;
      const loaded = this.#frame;
      this.#unload();
      if (loaded) this.#load();
      else this.#watch();
    }

    /** Loads the frame when the reader comes near it; at once where the browser cannot tell. */
    #watch() {
      if (!window.IntersectionObserver) return this.#load();
      this.#seen = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#load();
      }, { rootMargin: "400px" });
      this.#seen.observe(this);
    }

    /** The address of the frame with the host's options, or nothing for one that is not of the web. */
    #address() {
      if (!this.getAttribute("src") || !URL.canParse(this.getAttribute("src"), document.baseURI)) return;
      const address = new URL(this.getAttribute("src"), document.baseURI);
      if (!/^https?:$/.test(address.protocol)) return;
      for (const name of OPTIONS) {
        if (this.hasAttribute(name)) address.searchParams.set("embed-" + name, this.getAttribute(name));
      }
      if (this.hasAttribute("events")) address.searchParams.set("embed-events", "on");
      return address;
    }

    #load() {
      const address = this.#address();
      if (this.#frame || !address) return;
      this.#seen?.disconnect();
      const isolated = this.hasAttribute("isolated");
      const frame = document.createElement("iframe");
      frame.title = this.title || this.textContent.trim() || address.host;
      // In a frame of the host's own origin a sandbox with both permissions would keep nothing in.
      if (isolated) frame.sandbox = SANDBOX;
      else if (address.origin !== location.origin) frame.sandbox = SANDBOX + " allow-same-origin";
      frame.referrerPolicy = "no-referrer";
      frame.allow = "fullscreen; clipboard-write";
      // Properties and not an attribute: a strict policy of the host's refuses those.
      Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
      // A host that is sandboxed itself hands that on to its frames.
      this.#origin = isolated || self.origin === "null" ? "null" : address.origin;
      this.#frame = frame;
      this.#steps = this.#stuck = 0;
      const first = Number(this.getAttribute("height"));
      this.#set(sound(first) && first > 0 ? Math.min(first, MOST) : FIRST);
      frame.src = address;
      this.#slot.before(frame);
    }

    #unload() {
      clearTimeout(this.#rest);
      this.#seen?.disconnect();
      this.#frame?.remove();
      this.#frame = undefined;
      if (this.#slot) this.#slot.hidden = false;
    }

    handleEvent({ type, source, origin, data }) {
      if (type === "beforeprint") return this.#load();
      if (!this.#frame || !source || source !== this.#frame.contentWindow || origin !== this.#origin) return;
      if (typeof data !== "object" || data === null || data.springboard !== VERSION) return;
      if (data.type === "height") this.#hear(data.height, data.view);
      if (data.type === "event" && this.hasAttribute("events")) this.#pass(data.name, data.detail);
    }

    #hear(height, view) {
      if (!sound(height) || !sound(view) || height === 0) return;
      const most = Number(this.getAttribute("max-height"));
      const wanted = Math.min(Math.ceil(height), most > 0 ? most : MOST, MOST);
      if (!this.#slot.hidden) {
        // The link is for readers to whom the frame shows nothing.
        this.#slot.hidden = true;
        if (this.hasAttribute("events")) this.#tell("ready", {});
      }
      const near = (other) => Math.abs(wanted - other) <= SLACK;
      clearTimeout(this.#rest);
      if (near(this.#height)) {
        // Words said at the height that was set, and then nothing: the frame has settled.
        const settle = () => { this.#steps = this.#stuck = 0; };
        if (Math.abs(view - this.#height - SLACK) <= SLACK) this.#rest = setTimeout(settle, REST);
      } else if (this.#steps < STEPS) {
        const follow = () => { this.#steps += 1; this.#set(wanted); };
        if (this.#steps < STEPS - 1) follow();
        else this.#rest = setTimeout(follow, REST);
      } else if (!this.#stuck) {
        // It grows with its own frame: this height stays until it has something new to say.
        this.#stuck = wanted;
      } else if (!near(this.#stuck)) {
        this.#stuck = 0;
        this.#steps = 1;
        this.#set(wanted);
      }
    }

    #set(height) {
      this.#height = height;
      this.#frame.style.height = height + SLACK + "px";
    }

    #pass(name, detail) {
      if (!Object.hasOwn(EVENTS, name) || typeof detail !== "object" || detail === null) return;
      const known = EVENTS[name].filter((key) => plain(detail[key]));
      this.#tell(name, Object.fromEntries(known.map((key) => [key, detail[key]])));
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent("springboard:" + name, { bubbles: true, composed: true, detail }));
    }
  }

  customElements.define(NAME, SpringboardEmbed);
})();
