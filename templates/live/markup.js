// Selectors, and HTML read into elements and written from them.

Object.assign(dom, (() => {
  const { TAGS, VOID, escaped, make, Text, Element, Fragment, Field } = dom;

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

  return { selectorOf, parse, htmlOf };
})());
