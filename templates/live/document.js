// A small document for cells: elements, events, a canvas that becomes SVG. It runs in two places: while the
// page is made, inside nbrun, and in the reader's page, where the cells run again in a worker beside the real
// document and every change is sent there as a patch. So a cell meets the same document in both, never blocks
// the page, and can put nothing into it that is not on the lists below.
//
// Elements come from the notebook's blocks of elements, given as HTML. `documentControl`, which cells can't
// see, loads them, performs demos, tells what changed and writes the blocks back.

const documentControl = (() => {
  const GLOBAL_ATTRIBUTES = ["id", "class", "title", "lang", "dir", "hidden", "role", "tabindex", "name"];
  const FIELD = ["value", "placeholder", "disabled", "readonly", "maxlength"];
  /** What may be in a document: tags with their own attributes. */
  const TAGS = {
    a: ["href"], img: ["src", "alt", "width", "height"], details: ["open"], ol: ["start", "reversed"], li: ["value"],
    td: ["colspan", "rowspan"], th: ["colspan", "rowspan", "scope"], col: ["span"], label: ["for"], button: ["disabled", "value", "type"],
    output: ["for"], select: ["disabled", "multiple", "size"], option: ["value", "selected", "disabled"], optgroup: ["label"],
    textarea: ["rows", "cols", ...FIELD], input: ["type", "min", "max", "step", "checked", "size", ...FIELD],
    canvas: ["width", "height"], progress: ["value", "max"], meter: ["value", "min", "max", "low", "high", "optimum"],
  };
  for (const tag of [
    "summary", "kbd", "sub", "sup", "br", "b", "i", "em", "strong", "mark", "small", "abbr", "span", "div", "table",
    "thead", "tbody", "tfoot", "tr", "caption", "colgroup", "code", "samp", "var", "pre", "p", "u", "s", "del", "ins", "q",
    "cite", "dfn", "hr", "wbr", "ul", "dl", "dt", "dd", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "section",
    "article", "header", "footer", "main", "nav", "aside", "form", "fieldset", "legend", "blockquote", "body", "time",
  ]) TAGS[tag] = [];
  const VOID = new Set(["br", "hr", "img", "col", "wbr", "input"]);
  const SAFE_ADDRESS = /^(https?:|mailto:|#|\.|\/(?!\/)|[\w-]+[^:]*$)/i;
  const INPUT_TYPES = new Set(["text", "number", "range", "checkbox", "radio", "search", "color", "date", "time", "button", "email", "url"]);

  const escaped = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  const camelCase = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  const kebabCase = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  /** What the outside provides: `note(text)` for the author. */
  const outside = { note() {} };
  const changes = new Map();
  const missing = new Map();
  const standIns = new Map();
  const running = new Set();

  function changed(element, what) {
    if (!changes.has(element)) changes.set(element, new Set());
    changes.get(element).add(what);
    state.onChange?.();
  }

  /** May this attribute be in this tag, with this value? */
  function isAllowed(tag, name, value) {
    if (name.startsWith("data-") || name.startsWith("aria-")) return /^[\w.-]+$/.test(name);
    if (!GLOBAL_ATTRIBUTES.includes(name) && !TAGS[tag]?.includes(name)) return false;
    if (name === "href") return SAFE_ADDRESS.test(value.trim()) && !/^\s*(javascript|data|vbscript):/i.test(value);
    if (name === "src") return /^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]*$/.test(value);
    if (name === "type") return tag === "button" ? value === "button" : INPUT_TYPES.has(value.toLowerCase());
    if (name === "id") return /^[\w-]{1,64}$/.test(value);
    return true;
  }

  // MARK: Events

  class Event {
    constructor(type, init = {}) {
      const { bubbles = false, cancelable = false, ...rest } = init;
      Object.assign(this, rest);
      Object.assign(this, {
        type: String(type), bubbles, cancelable, defaultPrevented: false, target: null, currentTarget: null,
        isTrusted: false, timeStamp: 0, stopped: false, stoppedAtOnce: false,
      });
    }

    preventDefault() { if (this.cancelable) this.defaultPrevented = true; }
    stopPropagation() { this.stopped = true; }
    stopImmediatePropagation() { this.stopped = this.stoppedAtOnce = true; }
  }

  class CustomEvent extends Event {
    constructor(type, init = {}) {
      super(type, init);
      this.detail = init.detail ?? null;
    }
  }

  class EventTarget {
    #listeners = [];

    addEventListener(type, listener, options) {
      if (listener === null || listener === undefined) return;
      const once = typeof options === "object" && options !== null && Boolean(options.once);
      if (this.#listeners.some((l) => l.type === type && l.listener === listener)) return;
      this.#listeners.push({ type: String(type), listener, once });
      state.isUsed = true;
      if ((type === "DOMContentLoaded" || type === "load") && (this === document || this === globalThis.window)) {
        Promise.resolve().then(() => this.dispatchEvent(new Event(type)));
      }
    }

    removeEventListener(type, listener) {
      this.#listeners = this.#listeners.filter((l) => l.type !== type || l.listener !== listener);
    }

    listens(type) { return this.#listeners.some((l) => l.type === type) || typeof this[`on${type}`] === "function"; }

    dispatchEvent(event) {
      event.target = this;
      for (let at = this; at && !event.stopped; at = event.bubbles ? at.parentNode ?? (at === document ? null : document) : null) {
        EventTarget.tell(at, event);
        if (at === document) break;
      }
      event.currentTarget = null;
      return !event.defaultPrevented;
    }

    static tell(target, event) {
      event.currentTarget = target;
      const own = target.#listeners.filter((l) => l.type === event.type);
      const property = target[`on${event.type}`];
      if (typeof property === "function") own.push({ listener: property });
      for (const { listener, once } of own) {
        if (once) target.removeEventListener(event.type, listener);
        EventTarget.call(target, listener, event);
        if (event.stoppedAtOnce) return;
      }
    }

    /** A listener that throws is reported as a promise that nobody handles; one that is async is waited for. */
    static call(target, listener, event) {
      try {
        const result = typeof listener === "function" ? listener.call(target, event) : listener.handleEvent(event);
        if (result && typeof result.then === "function") {
          running.add(result);
          const done = () => running.delete(result);
          result.then(done, (error) => { done(); Promise.reject(error); });
        }
      } catch (error) {
        Promise.reject(error);
      }
    }
  }

  // MARK: Nodes

  class Node extends EventTarget {
    constructor() {
      super();
      this.parentNode = null;
    }

    get parentElement() { return this.parentNode instanceof Element ? this.parentNode : null; }
    get nextSibling() { return this.#sibling(1); }
    get previousSibling() { return this.#sibling(-1); }
    #sibling(step) {
      const all = this.parentNode?.childNodes ?? [];
      return all[all.indexOf(this) + step] ?? null;
    }

    get isConnected() {
      for (let at = this; at; at = at.parentNode) if (at === body) return true;
      return false;
    }

    remove() { this.parentNode?.removeChild(this); }
  }

  class Text extends Node {
    constructor(text) {
      super();
      this.data = String(text);
    }

    get nodeType() { return 3; }
    get nodeName() { return "#text"; }
    get textContent() { return this.data; }
    set textContent(text) {
      this.data = String(text);
      if (this.parentNode) changed(this.parentNode, "children");
    }
    get nodeValue() { return this.data; }
    cloneNode() { return new Text(this.data); }
  }

  class Element extends Node {
    #attributes = new Map();
    #style = null;

    constructor(tag) {
      super();
      this.localName = tag;
      this.childNodes = [];
    }

    get nodeType() { return 1; }
    get tagName() { return this.localName.toUpperCase(); }
    get nodeName() { return this.tagName; }

    // Attributes

    getAttribute(name) {
      if (name === "style") return this.#style ? this.style.cssText : null;
      return this.#attributes.get(String(name).toLowerCase()) ?? null;
    }
    hasAttribute(name) { return this.getAttribute(name) !== null; }
    getAttributeNames() { return [...this.#attributes.keys()]; }
    get attributes() { return [...this.#attributes].map(([name, value]) => ({ name, value })); }

    setAttribute(name, value) {
      name = String(name).toLowerCase();
      value = String(value);
      if (name === "style") { this.style.cssText = value; return; }
      if (name.startsWith("on")) throw new Error(`setAttribute: '${name}' is not allowed; use addEventListener`);
      if (!isAllowed(this.localName, name, value)) {
        throw new Error(`setAttribute: '${name}="${value.slice(0, 40)}"' is not allowed in <${this.localName}>`);
      }
      this.#attributes.set(name, value);
      if (name === "id") state.isUsed = true;
      changed(this, "attributes");
    }

    removeAttribute(name) {
      if (name === "style") this.#style = null;
      this.#attributes.delete(String(name).toLowerCase());
      changed(this, "attributes");
    }
    toggleAttribute(name, force = !this.hasAttribute(name)) {
      if (force) this.setAttribute(name, ""); else this.removeAttribute(name);
      return force;
    }

    get id() { return this.getAttribute("id") ?? ""; }
    set id(value) { this.setAttribute("id", value); }
    get className() { return this.getAttribute("class") ?? ""; }
    set className(value) { this.setAttribute("class", value); }

    get classList() {
      const element = this;
      const all = () => element.className.split(/\s+/).filter(Boolean);
      const write = (names) => { element.className = [...new Set(names)].join(" "); };
      return {
        add: (...names) => write([...all(), ...names]), remove: (...names) => write(all().filter((n) => !names.includes(n))),
        contains: (name) => all().includes(name),
        toggle: (name, force = !all().includes(name)) => { write(force ? [...all(), name] : all().filter((n) => n !== name)); return force; },
        replace: (old, name) => write(all().map((n) => (n === old ? name : n))),
        get length() { return all().length; }, get value() { return element.className; }, [Symbol.iterator]: () => all()[Symbol.iterator](),
      };
    }

    get dataset() {
      const element = this;
      return new Proxy({}, {
        get: (_, name) => (typeof name === "symbol" ? undefined : element.getAttribute(`data-${kebabCase(name)}`) ?? undefined),
        set: (_, name, value) => { element.setAttribute(`data-${kebabCase(name)}`, value); return true; },
        has: (_, name) => element.hasAttribute(`data-${kebabCase(name)}`),
        deleteProperty: (_, name) => { element.removeAttribute(`data-${kebabCase(name)}`); return true; },
        ownKeys: () => element.getAttributeNames().filter((n) => n.startsWith("data-")).map((n) => camelCase(n.slice(5))),
        getOwnPropertyDescriptor: (_, name) => ({ enumerable: true, configurable: true, value: element.getAttribute(`data-${kebabCase(name)}`) }),
      });
    }

    get style() { return (this.#style ??= styleOf(this)); }
    set style(text) { this.style.cssText = text; }

    // Contents

    get children() { return this.childNodes.filter((node) => node instanceof Element); }
    get childElementCount() { return this.children.length; }
    get firstChild() { return this.childNodes[0] ?? null; }
    get lastChild() { return this.childNodes[this.childNodes.length - 1] ?? null; }
    get firstElementChild() { return this.children[0] ?? null; }
    get lastElementChild() { return this.children[this.children.length - 1] ?? null; }
    get nextElementSibling() { return this.#elementSibling(1); }
    get previousElementSibling() { return this.#elementSibling(-1); }
    #elementSibling(step) {
      const all = this.parentNode?.children ?? [];
      return all[all.indexOf(this) + step] ?? null;
    }
    hasChildNodes() { return this.childNodes.length > 0; }

    get textContent() { return this.childNodes.map((node) => node.textContent).join(""); }
    set textContent(text) { this.replaceChildren(...(text === null || text === undefined || text === "" ? [] : [String(text)])); }
    get innerText() {
      return this.childNodes.map((node) => (node.localName === "br" ? "\n" : node instanceof Element ? node.innerText : node.textContent)).join("");
    }
    set innerText(text) { this.textContent = text; }
    get innerHTML() { return this.childNodes.map((node) => htmlOf(node)).join(""); }
    set innerHTML(html) { this.replaceChildren(...parse(String(html))); }
    get outerHTML() { return htmlOf(this); }
    insertAdjacentHTML(where, html) { this.#insertAdjacent(where, parse(String(html))); }
    insertAdjacentElement(where, element) { this.#insertAdjacent(where, [element]); return element; }
    insertAdjacentText(where, text) { this.#insertAdjacent(where, [text]); }
    #insertAdjacent(where, nodes) {
      const insert = { beforebegin: "before", afterbegin: "prepend", beforeend: "append", afterend: "after" }[String(where).toLowerCase()];
      if (!insert) throw new Error(`insertAdjacent: got '${where}', expected beforebegin, afterbegin, beforeend or afterend`);
      this[insert](...nodes);
    }

    #take(nodes) {
      return nodes.flatMap((node) => {
        if (node instanceof Fragment) return node.childNodes.slice();
        return [node instanceof Node ? node : new Text(node)];
      }).map((node) => {
        if (node.contains?.(this)) throw new Error("append: an element can't contain itself");
        node.parentNode?.removeChild(node);
        node.parentNode = this;
        return node;
      });
    }

    append(...nodes) { this.childNodes.push(...this.#take(nodes)); changed(this, "children"); }
    prepend(...nodes) { this.childNodes.unshift(...this.#take(nodes)); changed(this, "children"); }
    replaceChildren(...nodes) {
      for (const node of this.childNodes) node.parentNode = null;
      this.childNodes = [];
      this.append(...nodes);
    }
    appendChild(node) {
      if (!(node instanceof Node)) throw new TypeError(`appendChild: got ${node === null ? "null" : typeof node}, expected a node`);
      this.append(node);
      return node;
    }
    insertBefore(node, before) {
      if (!before) return this.appendChild(node);
      const taken = this.#take([node]);
      this.childNodes.splice(this.childNodes.indexOf(before), 0, ...taken);
      changed(this, "children");
      return node;
    }
    removeChild(node) {
      const index = this.childNodes.indexOf(node);
      if (index < 0) throw new Error("removeChild: the node is not a child of this element");
      this.childNodes.splice(index, 1);
      node.parentNode = null;
      changed(this, "children");
      return node;
    }
    replaceChild(node, old) {
      this.insertBefore(node, old);
      return this.removeChild(old);
    }
    replaceWith(...nodes) { this.before(...nodes); this.remove(); }
    before(...nodes) { nodes.forEach((node) => this.parentNode?.insertBefore(node instanceof Node ? node : new Text(node), this)); }
    after(...nodes) {
      const next = this.nextSibling;
      nodes.forEach((node) => this.parentNode?.insertBefore(node instanceof Node ? node : new Text(node), next));
    }
    contains(node) {
      for (let at = node; at; at = at.parentNode) if (at === this) return true;
      return false;
    }
    cloneNode(isDeep = false) {
      const copy = make(this.localName);
      for (const { name, value } of this.attributes) copy.setAttribute(name, value);
      if (this.#style) copy.style.cssText = this.style.cssText;
      if (isDeep) copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
      return copy;
    }

    // Finding

    *descendants() {
      for (const child of this.children) { yield child; yield* child.descendants(); }
    }
    querySelectorAll(selector) {
      const matches = selectorOf(selector);
      return [...this.descendants()].filter(matches);
    }
    querySelector(selector) {
      const matches = selectorOf(selector);
      for (const element of this.descendants()) if (matches(element)) return element;
      return null;
    }
    matches(selector) { return selectorOf(selector)(this); }
    closest(selector) {
      const matches = selectorOf(selector);
      for (let at = this; at instanceof Element; at = at.parentNode) if (matches(at)) return at;
      return null;
    }
    getElementsByTagName(name) { return [...this.descendants()].filter((e) => name === "*" || e.localName === name.toLowerCase()); }
    getElementsByClassName(name) { return [...this.descendants()].filter((e) => e.classList.contains(name)); }

    // What a reader does

    click() {
      if (this.disabled) return;
      if (this.localName === "input" && ["checkbox", "radio"].includes(this.type)) {
        this.checked = this.type === "radio" || !this.checked;
        this.dispatchEvent(new Event("click", { bubbles: true, cancelable: true }));
        this.dispatchEvent(new Event("input", { bubbles: true }));
        this.dispatchEvent(new Event("change", { bubbles: true }));
        return;
      }
      this.dispatchEvent(new Event("click", { bubbles: true, cancelable: true, button: 0 }));
      if (this.localName === "label") document.getElementById(this.getAttribute("for") ?? "")?.click();
    }
    focus() { this.dispatchEvent(new Event("focus")); }
    blur() { this.dispatchEvent(new Event("blur")); }
    scrollIntoView() {}
    getBoundingClientRect() {
      const [width, height] = [Number(this.getAttribute("width") ?? 0), Number(this.getAttribute("height") ?? 0)];
      return { x: 0, y: 0, left: 0, top: 0, right: width, bottom: height, width, height };
    }
  }

  /** Attributes as properties: texts, numbers, and those that are there or not. */
  function reflect(names, read, write) {
    for (const name of names) {
      Object.defineProperty(Element.prototype, name, {
        get() { return read(this.getAttribute(name.toLowerCase())); },
        set(value) { write(this, name.toLowerCase(), value); },
        configurable: true,
      });
    }
  }
  const setText = (element, name, value) => element.setAttribute(name, value);
  reflect(["title", "lang", "dir", "name", "placeholder", "min", "max", "step", "href", "src", "alt", "role"], (v) => v ?? "", setText);
  reflect(["rows", "cols", "width", "height"], (v) => Number(v ?? 0), setText);
  reflect(["hidden", "disabled", "readOnly", "open", "multiple"], (v) => v !== null, (e, name, on) => { e.toggleAttribute(name, Boolean(on)); });
  Object.defineProperty(Element.prototype, "type", {
    get() { return this.getAttribute("type") ?? { input: "text", button: "button", textarea: "textarea", select: "select-one" }[this.localName] ?? ""; },
    set(value) { this.setAttribute("type", value); },
  });
  Object.defineProperty(Element.prototype, "htmlFor", {
    get() { return this.getAttribute("for") ?? ""; },
    set(value) { this.setAttribute("for", value); },
  });

  class Fragment extends Element {
    constructor() { super("#fragment"); }
    get nodeType() { return 11; }
  }

  // MARK: Fields

  class Field extends Element {
    #value = null;
    #checked = null;

    get value() {
      if (this.#value !== null) return this.#value;
      if (this.localName === "textarea") return this.textContent;
      if (this.type === "checkbox" || this.type === "radio") return this.getAttribute("value") ?? "on";
      if (this.type === "range") return this.getAttribute("value") ?? String((Number(this.min || 0) + Number(this.max || 100)) / 2);
      return this.getAttribute("value") ?? "";
    }
    set value(value) {
      this.#value = value === null ? "" : String(value);
      changed(this, "value");
    }
    get defaultValue() { return this.localName === "textarea" ? this.textContent : this.getAttribute("value") ?? ""; }
    get valueAsNumber() { return this.value === "" ? NaN : Number(this.value); }
    get checked() { return this.#checked ?? this.hasAttribute("checked"); }
    set checked(on) {
      this.#checked = Boolean(on);
      changed(this, "value");
    }
    select() {}
    setSelectionRange() {}
  }

  class Option extends Element {
    #selected = null;
    get value() { return this.getAttribute("value") ?? this.textContent.trim(); }
    set value(value) { this.setAttribute("value", value); }
    get text() { return this.textContent.trim(); }
    get selected() { return this.#selected ?? this.hasAttribute("selected"); }
    set selected(on) {
      this.#selected = Boolean(on);
      const select = this.closest("select");
      if (select) changed(select, "value");
    }
    mark(on) { this.#selected = on; }
  }

  class Select extends Element {
    get options() { return this.querySelectorAll("option"); }
    get selectedIndex() {
      const index = this.options.findLastIndex((option) => option.selected);
      return index < 0 && this.options.length ? 0 : index;
    }
    set selectedIndex(index) {
      this.options.forEach((option, i) => option.mark(i === index));
      changed(this, "value");
    }
    get selectedOptions() { return this.options.filter((_, i) => i === this.selectedIndex); }
    get value() { return this.options[this.selectedIndex]?.value ?? ""; }
    set value(value) { this.selectedIndex = this.options.findIndex((option) => option.value === String(value)); }
    add(option) { this.append(option); }
  }

  /** Elements whose `value` is an attribute or their text. */
  class Valued extends Element {
    get value() {
      if (this.localName === "output") return this.textContent;
      const value = this.getAttribute("value");
      return ["progress", "meter", "li"].includes(this.localName) ? Number(value ?? 0) : value ?? "";
    }
    set value(value) { if (this.localName === "output") this.textContent = value; else this.setAttribute("value", value); }
    get max() { return Number(this.getAttribute("max") ?? 1); }
    set max(value) { this.setAttribute("max", value); }
  }

  class Canvas extends Element {
    #context = null;
    get width() { return Number(this.getAttribute("width") ?? 300); }
    set width(value) { this.setAttribute("width", Math.max(0, Math.floor(value))); this.#context?.clearAll(); }
    get height() { return Number(this.getAttribute("height") ?? 150); }
    set height(value) { this.setAttribute("height", Math.max(0, Math.floor(value))); this.#context?.clearAll(); }
    get drawing() { return this.#context; }
    getContext(kind) {
      if (kind !== "2d") throw new Error(`getContext: got '${kind}', a page's canvas has '2d'`);
      return (this.#context ??= new Drawing(this, () => changed(this, "drawing")));
    }
    toDataURL() { throw new Error("canvas.toDataURL: a page's canvas is drawn as SVG and has no pixels"); }
  }

  const CLASSES = { input: Field, textarea: Field, select: Select, option: Option, canvas: Canvas, output: Valued, button: Valued, progress: Valued, meter: Valued, li: Valued };
  const make = (tag) => new (CLASSES[tag] ?? Element)(tag);

  // MARK: Style

  function styleOf(element) {
    const values = new Map();
    const write = (name, value) => {
      name = name.startsWith("--") ? name : kebabCase(name);
      value = String(value ?? "").trim();
      if (value === "") values.delete(name);
      else if (/^[a-z-]+$|^--[\w-]+$/.test(name) && !/url\s*\(|expression|javascript:|@import|[<>{};\\]/i.test(value)) values.set(name, value);
      else throw new Error(`style: '${name}: ${value.slice(0, 40)}' is not allowed`);
      changed(element, "attributes");
    };
    const methods = {
      setProperty: write, removeProperty: (name) => write(name, ""), getPropertyValue: (name) => values.get(name) ?? "",
    };
    return new Proxy(methods, {
      get: (_, name) => {
        if (typeof name === "symbol") return undefined;
        if (name === "cssText") return [...values].map(([key, value]) => `${key}: ${value};`).join(" ");
        return methods[name] ?? values.get(name.startsWith("--") ? name : kebabCase(name)) ?? "";
      },
      set: (_, name, value) => {
        if (name !== "cssText") { write(name, value); return true; }
        values.clear();
        for (const part of String(value).split(";")) {
          const at = part.indexOf(":");
          if (at > 0) write(part.slice(0, at).trim(), part.slice(at + 1));
        }
        changed(element, "attributes");
        return true;
      },
    });
  }

  // MARK: Selectors

  const SIMPLE = /^(\*|[a-z][\w-]*)?((?:#[\w-]+|\.[\w-]+|\[[\w-]+(?:=(?:"[^"]*"|'[^']*'|[\w-]+))?\]|:checked|:disabled|:first-child|:last-child)*)/i;

  /** A function for a selector: tags, #ids, .classes, [attributes], descendants, children, lists. */
  function selectorOf(selector) {
    const lists = String(selector).split(",").map((text) => compound(text.trim(), selector));
    return (element) => lists.some((matches) => matches(element));
  }

  function compound(text, whole) {
    const steps = [];
    let link = " ";
    let rest = text;
    while (rest) {
      const [matched, tag, parts] = rest.match(SIMPLE);
      if (!matched) throw new Error(`querySelector: '${whole}' is not understood here`);
      steps.push({ link, matches: simple(tag, parts) });
      rest = rest.slice(matched.length);
      const [space, sign] = rest.match(/^\s*([>]?)\s*/);
      if (rest && !space) throw new Error(`querySelector: '${whole}' is not understood here`);
      link = sign || " ";
      rest = rest.slice(space.length);
    }
    if (!steps.length) throw new Error(`querySelector: '${whole}' is not understood here`);
    const test = (element, index) => {
      if (!(element instanceof Element) || !steps[index].matches(element)) return false;
      if (index === 0) return true;
      if (steps[index].link === ">") return test(element.parentNode, index - 1);
      for (let at = element.parentNode; at; at = at.parentNode) if (test(at, index - 1)) return true;
      return false;
    };
    return (element) => test(element, steps.length - 1);
  }

  function simple(tag, parts) {
    const tests = [];
    if (tag && tag !== "*") tests.push((e) => e.localName === tag.toLowerCase());
    for (const part of parts.match(/#[\w-]+|\.[\w-]+|\[[^\]]+\]|:[\w-]+/g) ?? []) {
      const name = part.slice(1);
      if (part[0] === "#") tests.push((e) => e.id === name);
      else if (part[0] === ".") tests.push((e) => e.classList.contains(name));
      else if (part === ":checked") tests.push((e) => e.checked === true || e.selected === true);
      else if (part === ":disabled") tests.push((e) => e.disabled);
      else if (part === ":first-child") tests.push((e) => !e.previousElementSibling);
      else if (part === ":last-child") tests.push((e) => !e.nextElementSibling);
      else {
        const [, key, value] = part.match(/\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/);
        tests.push((e) => (value === undefined ? e.hasAttribute(key) : e.getAttribute(key) === value));
      }
    }
    return (element) => tests.every((test) => test(element));
  }

  // MARK: HTML, read and written

  const REFERENCES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
  const decoded = (text) => text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (all, name) => {
    if (name[0] !== "#") return REFERENCES[name] ?? all;
    const code = name[1] === "x" || name[1] === "X" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "\ufffd";
  });

  /** The nodes of a piece of HTML. Tags and attributes that are not on the lists are left out, not their text. */
  function parse(html) {
    const root = new Fragment();
    const open = [root];
    const pattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\s*\/(?!>))*)\s*\/?>/gi;
    let last = 0;
    const text = (to) => { if (to > last) open[open.length - 1].append(new Text(decoded(html.slice(last, to)))); };
    for (let match; (match = pattern.exec(html)); ) {
      text(match.index);
      last = pattern.lastIndex;
      const [, slash, name, attributes] = match;
      if (name === undefined) continue;
      const tag = name.toLowerCase();
      if (slash) {
        const index = open.findLastIndex((element) => element.localName === tag);
        if (index > 0) open.length = index;
        continue;
      }
      if (["script", "style", "iframe", "object", "template", "noscript", "svg", "math"].includes(tag)) {
        const end = html.slice(last).search(new RegExp(`</${tag}\\s*>`, "i"));
        last = pattern.lastIndex = end < 0 ? html.length : html.indexOf(">", last + end) + 1;
        continue;
      }
      if (!TAGS[tag] || open.length > 100) continue;
      const element = make(tag);
      readAttributes(element, attributes);
      open[open.length - 1].append(element);
      if (tag === "textarea") {
        const end = html.slice(last).search(/<\/textarea\s*>/i);
        const content = decoded(end < 0 ? html.slice(last) : html.slice(last, last + end)).replace(/^\n/, "");
        if (content) element.append(new Text(content));
        last = pattern.lastIndex = end < 0 ? html.length : html.indexOf(">", last + end) + 1;
      } else if (!VOID.has(tag)) {
        open.push(element);
      }
    }
    text(html.length);
    return root.childNodes.slice();
  }

  function readAttributes(element, text) {
    for (const [, name, , double, single, bare] of text.matchAll(/([^\s=>"'/]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)) {
      try {
        element.setAttribute(name, decoded(double ?? single ?? bare ?? ""));
      } catch {
        // An attribute that is not on the list is left out.
      }
    }
  }

  /** `forPage`: as the page has it, with fields' values in it, styles as data, drawings as SVG. */
  function htmlOf(node, forPage = false) {
    if (!(node instanceof Element)) return escaped(node.textContent);
    if (forPage && node.drawing) return node.drawing.svg();
    const tag = node.localName;
    let text = `<${tag}`;
    const values = new Map(node.attributes.map(({ name, value }) => [name, value]));
    if (forPage) pageAttributes(node, values);
    else if (node.getAttribute("style")) values.set("style", node.getAttribute("style"));
    for (const [name, value] of values) text += value === "" && name !== "value" && name !== "alt" ? ` ${name}` : ` ${name}="${escaped(value)}"`;
    text += ">";
    if (VOID.has(tag)) return text;
    if (forPage && tag === "textarea") return `${text}\n${escaped(node.value)}</textarea>`;
    return `${text}${node.childNodes.map((child) => htmlOf(child, forPage)).join("")}</${tag}>`;
  }

  function pageAttributes(node, values) {
    const style = node.getAttribute("style");
    if (style) values.set("data-style", style);
    if (node.localName === "option") {
      values.delete("selected");
      if (node.closest("select")?.selectedOptions.includes(node)) values.set("selected", "");
    }
    if (node.localName === "button") values.set("type", "button");
    if (!(node instanceof Field)) return;
    if (node.type === "checkbox" || node.type === "radio") {
      values.delete("checked");
      if (node.checked) values.set("checked", "");
    } else if (node.localName === "input" && node.value !== "") {
      values.set("value", node.value);
    }
  }

  // MARK: The document

  const body = new Element("body");
  const state = { isUsed: false, hasElements: false, onChange: null, blocks: new Map() };

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
    requestAnimationFrame: (callback) => setTimeout(() => callback(0), 16), cancelAnimationFrame: (id) => clearTimeout(id),
    getComputedStyle: (element) => element.style, devicePixelRatio: 1, innerWidth: 1024, innerHeight: 768,
  };
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
