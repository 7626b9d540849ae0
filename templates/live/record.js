// While a page is made: notes what its live demo needs. Models are counted in the order in which the cells make
// them, cell by cell; the reader's page makes the same models in the same order, gives them the weights that
// they have at the end, and takes the noted histories instead of training again. See live.js.

const recorder = (() => {
  const models = [];
  const shared = new Map();
  let cell = null;
  let find = null;

  const sizes = (weights) => weights.map((weight) => weight.shape);

  /** Notes the trainings of a model that a cell has just made. */
  function note(model) {
    if (cell === null) return model;
    const entry = { cell, model, fits: [] };
    models.push(entry);
    for (const name of ["fit", "fitDataset"]) {
      const train = model[name];
      if (typeof train !== "function") continue;
      Object.defineProperty(model, name, {
        value: async (...values) => {
          const result = await train.apply(model, values);
          const { epoch, history } = result;
          entry.fits.push(epoch.map((_, i) => Object.fromEntries(Object.entries(history).map(([key, list]) => [key, Number(list[i])]))));
          return result;
        },
        writable: true, configurable: true, enumerable: false,
      });
    }
    return model;
  }

  function weightsOf(model) {
    try {
      const weights = model.getWeights();
      return { shapes: sizes(weights), values: weights.map((weight) => packNumbers(weight.dataSync())).join("") };
    } catch {
      // Never built, or disposed of: there is nothing to take along.
      return null;
    }
  }

  /** A value of `nbrun.shared` as the page can have it. */
  function portable(name, value) {
    if (value === null || ["number", "string", "boolean", "undefined"].includes(typeof value)) return { json: value ?? null };
    if (typeof value.getWeights === "function" && typeof value.toJSON === "function") {
      const description = value.toJSON(null, false);
      const topology = typeof description === "string" ? JSON.parse(description) : description;
      return { topology, ...weightsOf(value) };
    }
    if (typeof value.dataSync === "function" && Array.isArray(value.shape)) {
      return { tensor: { shape: value.shape, dtype: value.dtype, values: Array.from(value.dataSync()) } };
    }
    try {
      return { json: JSON.parse(JSON.stringify(value, (_, item) => (ArrayBuffer.isView(item) ? Array.from(item) : item))) };
    } catch {
      throw new Error(`the page's demo can't take along what is shared as '${name}'`);
    }
  }

  return {
    /** Puts itself between the cells and `tf`, once that is loaded. */
    watch(tf) {
      for (const name of ["sequential", "model"]) {
        const make = tf[name];
        tf[name] = (...values) => note(make.apply(tf, values));
      }
    },

    /** The cell that runs now; null for one that is no part of the demo. */
    begin(index) {
      cell = index;
      const { nbrun } = globalThis;
      if (typeof nbrun?.shared !== "function" || nbrun.shared === find) return;
      const original = nbrun.shared;
      find = (name) => {
        const value = original.call(nbrun, name);
        if (cell !== null) shared.set(name, value);
        return value;
      };
      nbrun.shared = find;
    },

    /** Everything for the page, and what it weighs in words. */
    take() {
      const contents = [];
      const taken = models.map(({ cell, model, fits }, i) => {
        const weights = weightsOf(model);
        if (weights && weights.values) contents.push([`model ${i + 1} (${model.name})`, weights.values.length / 4, weights.values.length]);
        return { cell, fits, ...(weights ?? { shapes: [], values: "" }) };
      });
      const portables = {};
      for (const [name, value] of shared) {
        portables[name] = portable(name, value);
        const { values } = portables[name];
        if (values) contents.push([`shared '${name}'`, values.length / 4, values.length]);
      }
      return { models: taken, shared: portables, contents };
    },
  };
})();
