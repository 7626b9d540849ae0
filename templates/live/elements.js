// The elements of a small document: events, nodes, fields, styles. What may be in a page is on the lists at the top;
// everything that a cell or a notebook puts into the document goes through `isAllowed`.
//
// `dom` is what the three files of the document share: this one, markup.js (selectors and HTML) and document.js.

const dom = (() => {
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


  /** What the whole document knows of itself; `document` and `body` are set by document.js. */
  const dom = { document: null, body: null };
  const state = { isUsed: false, hasElements: false, isStrict: false, onChange: null, blocks: new Map() };
  const changes = new Map();
  /** Promises of handlers that have not ended. */
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
      if ((type === "DOMContentLoaded" || type === "load") && (this === dom.document || this === globalThis.window)) {
        Promise.resolve().then(() => this.dispatchEvent(new Event(type)));
      }
    }

    removeEventListener(type, listener) {
      this.#listeners = this.#listeners.filter((l) => l.type !== type || l.listener !== listener);
    }

    listens(type) { return this.#listeners.some((l) => l.type === type) || typeof this[`on${type}`] === "function"; }

    dispatchEvent(event) {
      event.target = this;
      for (let at = this; at && !event.stopped; at = event.bubbles ? at.parentNode ?? (at === dom.document ? null : dom.document) : null) {
        EventTarget.tell(at, event);
        if (at === dom.document) break;
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
      for (let at = this; at; at = at.parentNode) if (at === dom.body) return true;
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
    get innerHTML() { return this.childNodes.map((node) => dom.htmlOf(node)).join(""); }
    set innerHTML(html) { this.replaceChildren(...dom.parse(String(html))); }
    get outerHTML() { return dom.htmlOf(this); }
    insertAdjacentHTML(where, html) { this.#insertAdjacent(where, dom.parse(String(html))); }
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
      const matches = dom.selectorOf(selector);
      return [...this.descendants()].filter(matches);
    }
    querySelector(selector) {
      const matches = dom.selectorOf(selector);
      for (const element of this.descendants()) if (matches(element)) return element;
      return null;
    }
    matches(selector) { return dom.selectorOf(selector)(this); }
    closest(selector) {
      const matches = dom.selectorOf(selector);
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
      if (this.localName === "label") dom.document.getElementById(this.getAttribute("for") ?? "")?.click();
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
  return Object.assign(dom, {
    TAGS, VOID, state, changes, running, escaped, make, Event, CustomEvent, EventTarget, Node, Text, Element, Fragment,
    Field, Select, Valued, Canvas,
  });
})();
