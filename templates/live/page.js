// The page's only script: connects its form with the demo, which runs in a worker. What a reader types and clicks
// goes there as events, what changes comes back as patches. Nothing is loaded; the worker's text is in the page.
// Where `nbrun serve` shows the page, the notebook's own session is in the worker's place.

(() => {
  if (globalThis.nbrunPage) return;
  globalThis.nbrunPage = true;
  const text = (id) => document.getElementById(id).textContent;
  const isServed = document.querySelector("meta[name=nbrun-version]") !== null;
  let data, panel, status, bar, afresh, stop, blocks;
  let worker = null;
  let isReady = false;
  let busy = 0;
  let waiting = [];

  const say = (words) => { status.textContent = words; };

  // MARK: Places

  function addressOf(element) {
    const path = [];
    for (let at = element; at; at = at.parentElement) {
      if (at.id) return { id: at.id, path };
      if (at.dataset.block !== undefined) return { block: Number(at.dataset.block), path };
      path.unshift([...at.parentElement.children].indexOf(at));
    }
    return null;
  }

  function elementAt({ id, block, path }) {
    let at = id === undefined ? document.querySelector(`[data-block="${block}"]`) : document.getElementById(id);
    if (at && !at.closest("[data-block]")) return null;
    for (const index of path) at = at?.children[index];
    return at ?? null;
  }

  /** The values of all fields: the worker sees what the reader sees. */
  function fields() {
    const all = blocks.flatMap((block) => [...block.querySelectorAll("input, textarea, select")]);
    return all.map((field) => [addressOf(field), field.type === "checkbox" || field.type === "radio" ? { checked: field.checked } : { value: field.value }]);
  }

  // MARK: To the worker

  const KEYS = ["key", "code", "ctrlKey", "shiftKey", "altKey", "metaKey", "button", "offsetX", "offsetY"];

  function send(event) {
    const init = Object.fromEntries(KEYS.filter((key) => event[key] !== undefined).map((key) => [key, event[key]]));
    const message = { type: "event", fields: fields(), event: { type: event.type, address: addressOf(event.target), init } };
    if (isReady) {
      worker.postMessage(message);
    } else if (event.type === "click") {
      waiting.push(message);
      say("The demo is being prepared …");
    }
  }

  function listen(block) {
    for (const type of ["click", "dblclick", "input", "change", "keydown", "keyup", "mousedown", "mouseup"]) {
      block.addEventListener(type, send);
    }
    block.addEventListener("submit", (event) => { event.preventDefault(); send(event); });
  }

  // MARK: From the worker

  function dress(root) {
    for (const element of root.querySelectorAll("[data-style]")) element.style.cssText = element.dataset.style;
  }

  function fill(element, html) {
    element.innerHTML = html;
    dress(element);
  }

  function apply({ address, html, text, drawing, attributes, style, value, checked }) {
    const element = elementAt(address);
    if (!element) return;
    if (html !== undefined) fill(element, html);
    if (text !== undefined) element.textContent = text;
    if (attributes) {
      for (const name of element.getAttributeNames()) {
        if (!(name in attributes) && !["id", "style", "type", "data-block", "data-style"].includes(name)) element.removeAttribute(name);
      }
      for (const [name, content] of Object.entries(attributes)) element.setAttribute(name, content);
      element.style.cssText = style;
    }
    if (value !== undefined && element.value !== value) element.value = value;
    if (checked !== undefined) element.checked = checked;
    if (drawing !== undefined) element.outerHTML = drawing;
  }

  /** Shows the blocks as they are before any demo, with what the reader typed. */
  function replace(all) {
    const typed = new Map(blocks.flatMap((block) => [...block.querySelectorAll("textarea, input[type=text]")]).map((f) => [f.id, f.value]));
    for (const [line, html] of all) {
      const block = document.querySelector(`[data-block="${line}"]`);
      if (block) fill(block, html);
    }
    for (const [id, value] of typed) if (id && document.getElementById(id)) document.getElementById(id).value = value;
  }

  const LIVE = isServed
    ? "This demo runs in nbrun, on the machine that serves this page."
    : "This demo is alive: it runs in your browser, and nothing leaves it.";

  const messages = {
    ready({ blocks: all }, isFresh) {
      isReady = true;
      if (isFresh) replace(all);
      afresh.hidden = isFresh || isServed || !data.hasDemo;
      say(isFresh ? `${LIVE} Nothing is trained yet.` : data.hasDemo ? `${LIVE} What was trained when the page was made is ready.` : LIVE);
      panel.dataset.state = "ready";
      for (const message of waiting) worker.postMessage(message);
      waiting = [];
    },
    patches({ patches }) { patches.forEach(apply); },
    progress({ epoch, epochs, batch, batches, loss }) {
      bar.hidden = false;
      bar.value = (epoch + batch / batches) / epochs;
      say(`Training: epoch ${epoch + 1} of ${epochs}, loss ${loss.toFixed(4)}`);
    },
    busy({ isBusy }) {
      busy += isBusy ? 1 : -1;
      stop.hidden = busy === 0;
      panel.dataset.state = busy ? "busy" : "ready";
      if (busy === 0) {
        if (!bar.hidden) say(LIVE);
        bar.hidden = true;
      }
    },
    error({ message }) { say(`The demo met an error: ${message}`); },
    broken({ message }) {
      say(`The demo can't run here (${message}). What you see was recorded when the page was made.`);
      worker.terminate();
    },
  };

  /** The worker, or the server that stands for it: something with `postMessage` and `terminate`. */
  function makeWorker(isFresh) {
    const runtime = () => new Blob([JSON.parse(text("live-runtime"))], { type: "text/javascript" });
    const made = isServed ? globalThis.nbrunServer.connect() : new Worker(URL.createObjectURL(runtime()));
    made.onmessage = ({ data: message }) => messages[message.type](message, isFresh);
    made.onerror = (event) => messages.broken({ message: event.message ?? "no worker" });
    made.postMessage({ type: "start", data, isFresh });
    return made;
  }

  function start(isFresh) {
    worker?.terminate();
    [isReady, busy, stop.hidden, bar.hidden] = [false, 0, true, true];
    panel.dataset.state = "starting";
    try {
      worker = makeWorker(isFresh);
    } catch (error) {
      say(`The demo can't run here (${error.message}). What you see was recorded when the page was made.`);
    }
  }

  /** Takes up the page as it is now; a server may have changed it. */
  function connect() {
    panel = document.querySelector(".live");
    if (!panel) return;
    data = JSON.parse(text("live-data"));
    status = panel.querySelector(".live-status");
    bar = panel.querySelector("progress");
    [afresh, stop] = panel.querySelectorAll("button");
    blocks = [...document.querySelectorAll("[data-block]")];
    blocks.forEach(listen);
    blocks.forEach(dress);
    let wasFresh = false;
    afresh.addEventListener("click", () => start((wasFresh = true)));
    stop.addEventListener("click", () => start(wasFresh));
    start(false);
  }

  document.addEventListener("nbrun-page", connect);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", connect);
  else connect();
})();
