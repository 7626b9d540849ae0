// A small document for cells: elements, events, a canvas that becomes SVG. It runs in two places: while the
// page is made, inside nbrun, and in the reader's page, where the cells run again in a worker beside the real
// document and every change is sent there as a patch. So a cell meets the same document in both, never blocks
// the page, and can put nothing into it that is not on the lists below.
//
// Elements come from the notebook's blocks of elements, given as HTML. `documentControl`, which cells can't
// see, loads them, performs demos, tells what changed and writes the blocks back.

const documentControl = (() => {
  const {
    TAGS, state, changes, running, make, parse, htmlOf, Event, CustomEvent, EventTarget, Node, Text, Element, Fragment,
    Field, Select, Valued, Canvas,
  } = dom;
  /** What the outside provides: `note(text)` for the author. */
  const outside = { note() {} };
  const missing = new Map();
  const standIns = new Map();

  // MARK: The document

  const body = new Element("body");

  class Document extends EventTarget {
    get body() { return body; }
    get documentElement() { return body; }
    get head() { return body; }
    get readyState() { return "complete"; }
    get activeElement() { return body; }
    get hidden() { return false; }
    get visibilityState() { return "visible"; }
    get cookie() { return ""; }
    title = "";

    getElementById(id) { return find(String(id)); }
    querySelector(selector) {
      const found = body.querySelector(selector);
      const id = /^#([\w-]+)$/.exec(String(selector).trim());
      return found ?? (id ? find(id[1]) : null);
    }
    querySelectorAll(selector) { return body.querySelectorAll(selector); }
    getElementsByTagName(name) { return body.getElementsByTagName(name); }
    getElementsByClassName(name) { return body.getElementsByClassName(name); }
    getElementsByName(name) { return [...body.descendants()].filter((e) => e.name === name); }
    createElement(tag) {
      tag = String(tag).toLowerCase();
      if (TAGS[tag]) return make(tag);
      throw new Error(`document.createElement: a page can't have the element <${tag}>`);
    }
    createElementNS(space, tag) { throw new Error(`document.createElementNS: a page can't have the element <${tag}>; draw on a canvas`); }
    createTextNode(text) { return new Text(text); }
    createDocumentFragment() { return new Fragment(); }
    createEvent() { throw new Error("document.createEvent: use new Event(type)"); }
    write() { throw new Error("document.write: use an element's textContent or innerHTML"); }
  }

  const document = new Document();
  Object.assign(dom, { document, body });

  /**
   * An element by its id. One that is missing is null, as in a browser, and remembered for the message of the error
   * that mostly follows. But a notebook without any elements can only be a page's script read on its own: it gets
   * elements that stand in, and the author is told once for each.
   */
  function find(id) {
    for (const element of body.descendants()) if (element.id === id) return element;
    if (standIns.has(id)) return standIns.get(id);
    if (state.hasElements || state.isStrict) {
      missing.set(id, nearest(id));
      return null;
    }
    outside.note(`the notebook has no element '${id}': one that nobody sees stands in for it; a form block can define it`);
    const element = make("div");
    for (const name of ["value", "checked"]) element[name] = name === "value" ? "" : false;
    standIns.set(id, element);
    return element;
  }

  /** The id that is most like a missing one. */
  function nearest(id) {
    const ids = [...body.descendants()].map((e) => e.id).filter(Boolean);
    const scored = ids.map((other) => [distance(id.toLowerCase(), other.toLowerCase()), other]).sort((a, b) => a[0] - b[0]);
    return scored.length && scored[0][0] <= Math.max(2, id.length / 3) ? scored[0][1] : null;
  }

  function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[b.length];
  }

  // MARK: What cells see

  const visible = {
    document, Event, CustomEvent, EventTarget, Node, Element, HTMLElement: Element, Text, DocumentFragment: Fragment,
    MouseEvent: Event, KeyboardEvent: Event, InputEvent: Event, HTMLInputElement: Field, HTMLTextAreaElement: Field,
    HTMLSelectElement: Select, HTMLCanvasElement: Canvas, HTMLButtonElement: Valued, HTMLDivElement: Element,
    alert: (text) => { console.log(`alert: ${text}`); },
    confirm: () => { throw new Error("confirm: a page's demo can't ask; use a checkbox"); },
    prompt: () => { throw new Error("prompt: a page's demo can't ask; use an input"); },
    getComputedStyle: (element) => element.style, devicePixelRatio: 1, innerWidth: 1024, innerHeight: 768,
  };
  // Where there are frames already, their time is that of the clock cells have.
  if (typeof globalThis.requestAnimationFrame !== "function") {
    visible.requestAnimationFrame = (callback) => setTimeout(() => callback(0), 16);
    visible.cancelAnimationFrame = (id) => clearTimeout(id);
  }
  for (const [name, value] of Object.entries(visible)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
  const windowEvents = new EventTarget();
  if (typeof globalThis.window === "undefined") {
    Object.defineProperty(globalThis, "window", { value: globalThis, writable: true, configurable: true, enumerable: false });
  }
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"]) {
    Object.defineProperty(globalThis, name, {
      value: (type, listener, options) => {
        if (name === "addEventListener" && (type === "load" || type === "DOMContentLoaded")) {
          Promise.resolve().then(() => EventTarget.call(globalThis, listener, new Event(type)));
          return undefined;
        }
        return windowEvents[name](type, listener, options);
      },
      writable: true, configurable: true, enumerable: false,
    });
  }
  Object.defineProperty(globalThis, "onload", {
    get: () => null, set(listener) { if (typeof listener === "function") globalThis.addEventListener("load", listener); }, configurable: true,
  });
  // MARK: Control

  /** Where an element is: its own id or that of the nearest around it, then places among children. */
  function addressOf(element) {
    const path = [];
    for (let at = element; at; at = at.parentNode) {
      if (at.id && at !== body) return { id: at.id, path };
      const block = [...state.blocks].find(([, root]) => root === at);
      if (block) return { block: block[0], path };
      path.unshift(at.parentNode?.children.indexOf(at) ?? -1);
    }
    return null;
  }

  /** Is the element written with an outer one whose children changed? */
  function isInsideChanged(element) {
    for (let at = element.parentNode; at; at = at.parentNode) if (changes.get(at)?.has("children")) return true;
    return false;
  }

  function elementAt({ id, block, path }) {
    let at = id === undefined ? state.blocks.get(block) : [...body.descendants()].find((e) => e.id === id);
    for (const index of path) at = at?.children[index];
    return at ?? null;
  }

  function required(id) {
    const element = [...body.descendants()].find((e) => e.id === id) ?? standIns.get(id);
    if (element) return element;
    const near = nearest(id);
    throw new Error(`demo: the notebook has no element '${id}'${near ? `, did you mean '${near}'?` : "; a form block or raw HTML can define it"}`);
  }

  const contentOf = (element) => (element instanceof Field || element instanceof Select ? String(element.value) : element.innerHTML + (element.drawing?.svg() ?? ""));

  function setField(element, value) {
    if (element.type === "checkbox" || element.type === "radio") element.checked = value === true || value === "true";
    else {
      element.value = String(value);
      if (String(element.value) !== String(value)) throw new Error(`demo: '${element.id}' can't hold ${JSON.stringify(value)}`);
    }
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  return {
    outside, state, parse, htmlOf,

    /** Takes the notebook's blocks: [[line, html], ...]. */
    load(blocks) {
      for (const [line, html] of blocks) {
        const root = make("div");
        root.append(...parse(html));
        state.blocks.set(line, root);
        body.append(root);
        if ([...root.descendants()].some((e) => e.id)) state.hasElements = true;
      }
      state.blocks.set(-1, body);
      changes.clear();
      state.isUsed = false;
    },

    /** The blocks as they are now: [[line, html], ...]; -1 for what cells added to the body. */
    snapshot() {
      const roots = new Set(state.blocks.values());
      const added = body.childNodes.filter((node) => !roots.has(node));
      return [...state.blocks].map(([line, root]) =>
        [line, (line === -1 ? added : root.childNodes).map((node) => htmlOf(node, true)).join("")]);
    },

    /** What fields hold and other elements show, by id. */
    values() {
      const all = [...body.descendants()].filter((e) => e.id);
      return Object.fromEntries(all.map((e) => [e.id, e.type === "checkbox" ? (e.checked ? "yes" : "no") : String("value" in e ? e.value : e.innerText)]));
    },

    /** Does something here wait for a reader? */
    isInteractive() { return state.isUsed && state.hasElements; },

    /** A sentence for an error that a missing element may have caused; forgets what it says. */
    hint() {
      const found = [...missing].map(([id, near]) => `the notebook has no element '${id}'${near ? `, did you mean '${near}'?` : "; a form block or raw HTML can define it"}`);
      missing.clear();
      return found.join("; ") || null;
    },
    forgetMissing() { missing.clear(); },

    /** The first half of a demo's step: values and clicks. Its handlers may go on after. */
    begin({ set = [], click = [], expect = [] }) {
      state.before = expect.map((id) => contentOf(required(id)));
      for (const [id, value] of set) setField(required(id), value);
      for (const id of click) {
        const element = required(id);
        if (!element.listens("click") && !["input", "label"].includes(element.localName) && !document.listens("click")) {
          throw new Error(`demo: nothing listens for a click on '${id}'`);
        }
        element.click();
      }
    },

    /** The second half, when all is settled. */
    check({ expect = [] }) {
      expect.forEach((id, i) => {
        const now = contentOf(required(id));
        if (!now.trim()) throw new Error(`demo: '${id}' is empty after the demo, expected something`);
        if (now === state.before[i]) throw new Error(`demo: '${id}' did not change in the demo, expected something new`);
      });
    },

    /** Waits for the handlers that run now, and for those that they start. */
    async settled() { while (running.size) await Promise.allSettled([...running]); },

    /** Something that a reader did: values of fields first, then the event. */
    receive({ fields, event }) {
      for (const [address, { value, checked }] of fields) {
        const element = elementAt(address);
        if (!element) continue;
        if (checked !== undefined) element.checked = checked;
        if (value !== undefined) element.value = value;
        changes.delete(element);
      }
      if (!event) return;
      const target = elementAt(event.address);
      target?.dispatchEvent(new Event(event.type, { ...event.init, bubbles: true, cancelable: true }));
    },

    /** What changed since the last call, for the real document. */
    patches() {
      const list = [];
      for (const [element, kinds] of changes) {
        if (!element.isConnected && element !== body) continue;
        if (isInsideChanged(element)) continue;
        const address = addressOf(element);
        if (!address || address.path.includes(-1)) continue;
        const patch = { address };
        if (element === body) {
          const roots = new Set(state.blocks.values());
          patch.html = body.childNodes.filter((node) => !roots.has(node)).map((node) => htmlOf(node, true)).join("");
        } else if (kinds.has("drawing")) {
          patch.drawing = htmlOf(element, true);
        } else if (kinds.has("children") && element.localName !== "textarea") {
          if (element.childNodes.every((node) => !(node instanceof Element))) patch.text = element.textContent;
          else patch.html = element.childNodes.map((node) => htmlOf(node, true)).join("");
        }
        if (kinds.has("attributes")) {
          patch.attributes = Object.fromEntries(element.attributes.filter(({ name }) => name !== "id").map(({ name, value }) => [name, value]));
          patch.style = element.getAttribute("style") ?? "";
        }
        if (kinds.has("value") || element.localName === "textarea") Object.assign(patch, { value: element.value, checked: element.checked });
        list.push(patch);
      }
      changes.clear();
      return list;
    },
  };
})();
