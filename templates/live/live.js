// In a reader's page: runs the notebook's cells again, in a worker beside the page. First what happened when the
// page was made is gone through once more, quickly: a model that is made gets the weights that it had in the end,
// and a training gives its noted history instead of training. Then the demo's own steps, unless the reader wants
// to start afresh. From then on everything is real: what a reader does becomes events, and models train here.

(() => {
  const data = { models: [], shared: {}, blocks: [], cells: [] };
  const live = { isReplaying: true, cell: null, counts: {}, indices: new Map() };
  const post = (message) => globalThis.postMessage(message);

  // MARK: Going through it again

  /** The noted model for one that was just made: the next of its cell. */
  function number(model) {
    if (!live.isReplaying) return model;
    const place = live.counts[live.cell] = (live.counts[live.cell] ?? -1) + 1;
    const noted = data.models.filter((m) => m.cell === live.cell)[place];
    if (noted) live.indices.set(model, { noted, fits: 0 });
    restore(model);
    return model;
  }

  /** Gives a model its noted weights, as soon as it has all its layers. */
  function restore(model) {
    const found = live.indices.get(model);
    if (!found || !live.isReplaying) return;
    fillWeights(model, found.noted);
  }

  function fillWeights(model, { shapes, values }) {
    const weights = model.allWeights;
    if (weights.length !== shapes.length || weights.some((w, i) => !sameShape(w.shape, shapes[i]))) return;
    const all = unpackNumbers(values);
    let at = 0;
    for (const weight of weights) {
      weight.values.set(all.subarray(at, at + weight.values.length));
      at += weight.values.length;
    }
  }

  trainingHooks.created = restore;
  trainingHooks.recorded = (model) => {
    const found = live.indices.get(model);
    if (!found || !live.isReplaying) return null;
    restore(model);
    return found.noted.fits[found.fits++] ?? null;
  };
  let lastProgress = 0;
  trainingHooks.progress = (progress) => {
    const now = Date.now();
    if (now - lastProgress < 100 && progress.batch < progress.batches) return;
    lastProgress = now;
    post({ type: "progress", ...progress });
  };
  for (const name of ["sequential", "model"]) {
    const make = given[name];
    given[name] = (...values) => number(make(...values));
  }

  // MARK: What cells find

  /** The page shows the plots already that were drawn when it was made. */
  const quiet = () => new Proxy(() => {}, { get: (_, key) => (key === "then" || typeof key === "symbol" ? undefined : quiet()), apply: () => ({}) });
  const tfvis = { show: quiet(), render: quiet(), visor: () => quiet(), metrics: quiet() };

  const nbrun = {
    share() {},
    shared(name) {
      const value = data.shared[name];
      if (!value) throw new Error(`nbrun.shared: the page has nothing that is shared as '${name}'`);
      if (value.tensor) return tensor(value.tensor.values, value.tensor.shape, value.tensor.dtype);
      if (!value.topology) return structuredClone(value.json);
      const model = modelFromConfig(value.topology);
      fillWeights(model, value);
      return model;
    },
  };
  const require = (name) => {
    if (/tfjs|tensorflow/.test(name)) return /vis/.test(name) ? tfvis : tf;
    throw new Error(`require('${name}'): a page's demo has no modules`);
  };
  // What cells call when they were rewritten to be run; see CellRewriter.swift.
  const support = {
    waitsAt: -1, throws: (cell, place, thrown) => thrown, import: require, defaultOf: (module) => module?.default ?? module,
    importLater: async (name) => require(name), resolve() {}, reject() {},
    constants: new Proxy({}, {
      get: (_, name) => globalThis[name], set() { throw new TypeError("Assignment to constant variable."); },
    }),
  };
  Object.assign(globalThis, { tf, tfvis, nbrun, __nbrun__: support, require, global: globalThis });

  // MARK: Running

  /** Runs a cell as a script of its own, so that its declarations are seen by the cells after it. */
  async function run({ index, code, isAsync }) {
    live.cell = index;
    const done = isAsync ? new Promise((resolve, reject) => Object.assign(support, { resolve, reject })) : null;
    const address = URL.createObjectURL(new Blob([code, `\n//# sourceURL=cell-${index + 1}.js`], { type: "text/javascript" }));
    try {
      importScripts(address);
      await done;
      await documentControl.settled();
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  function value(setting) {
    return setting.from === undefined ? setting.value : globalThis[setting.from];
  }

  async function start(message) {
    Object.assign(data, message.data);
    documentControl.state.isStrict = true;
    documentControl.load(data.blocks);
    for (const cell of data.cells) {
      await run(cell);
      if (message.isFresh) continue;
      for (const { set, click } of cell.demo) {
        documentControl.begin({ set: set.map((s) => [s.id, value(s)]), click, expect: [] });
        await documentControl.settled();
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    await documentControl.settled();
    live.isReplaying = false;
    live.indices.clear();
    documentControl.patches();
    post({ type: "ready", blocks: documentControl.snapshot() });
    documentControl.state.onChange = announce;
  }

  let isAnnounced = false;
  function announce() {
    if (isAnnounced) return;
    isAnnounced = true;
    setTimeout(flush, 0);
  }
  function flush() {
    isAnnounced = false;
    const patches = documentControl.patches();
    if (patches.length) post({ type: "patches", patches });
  }

  async function receive(message) {
    post({ type: "busy", isBusy: true });
    documentControl.receive(message);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await documentControl.settled();
    flush();
    post({ type: "busy", isBusy: false });
  }

  const tell = (error) => post({ type: "error", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  documentControl.outside.note = (text) => console.warn(text);
  globalThis.onunhandledrejection = (event) => {
    event.preventDefault();
    tell(event.reason);
  };
  globalThis.onmessage = ({ data: message }) => {
    const work = message.type === "start" ? start(message) : receive(message);
    work.catch((error) => (message.type === "start" ? post({ type: "broken", message: String(error) }) : tell(error)));
  };
})();
