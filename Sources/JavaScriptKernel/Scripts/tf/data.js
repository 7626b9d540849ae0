// Data sets: lazy streams of elements (`tf.data`). An element is a tensor, a number, a text, or an array or object of
// such; what a stream makes on the way is disposed when the next element is asked for by `forEachAsync`.

class Dataset {
  constructor(makeIterator, size = null) {
    this.size = size;
    hidden(this, {makeIterator});
  }
  async iterator() { return asIterator(await this.makeIterator()); }
  batch(batchSize, smallLastBatch = true) {
    assert(batchSize > 0, () => `batchSize needs to be positive, but it is\n      ${batchSize}`);
    const size = this.size === Infinity || this.size == null ? this.size
      : (smallLastBatch ? Math.ceil : Math.floor)(this.size / batchSize);
    return this.derived(size, async function* (source) {
      let rows = [];
      for await (const row of source) {
        rows.push(row);
        if (rows.length === batchSize) {
          yield batchOf(rows);
          rows = [];
        }
      }
      if (rows.length > 0 && smallLastBatch) yield batchOf(rows);
    });
  }
  concatenate(other) {
    const size = this.size === Infinity || other.size === Infinity ? Infinity
      : this.size != null && other.size != null ? this.size + other.size : null;
    return this.derived(size, async function* (source) {
      yield* source;
      yield* iterate(other);
    });
  }
  filter(predicate) {
    return this.derived(this.size === Infinity ? Infinity : null, async function* (source) {
      for await (const one of source) if (tf.tidy(() => predicate(one))) yield one;
    });
  }
  map(transform) {
    return this.derived(this.size, async function* (source) {
      for await (const one of source) yield tf.tidy(() => transform(one));
    });
  }
  mapAsync(transform) {
    return this.derived(this.size, async function* (source) {
      for await (const one of source) yield await transform(one);
    });
  }
  flatMap(transform) {
    return this.derived(null, async function* (source) {
      for await (const one of source) yield* tf.tidy(() => transform(one));
    });
  }
  prefetch(bufferSize) {
    if (bufferSize == null) throw new RangeError('`Dataset.prefetch()` requires bufferSize to be specified.');
    return this.derived(this.size, source => source);
  }
  repeat(count) {
    const base = this;
    const size = this.size != null && count > 0 ? this.size * count : count === 0 ? 0
      : this.size != null && (count === undefined || count < 0) ? Infinity : null;
    return new Dataset(async () => (async function* () {
      for (let i = 0; count == null || count < 0 || i < count; i++) yield* iterate(base);
    })(), size);
  }
  skip(count) {
    const size = this.size != null && count >= 0 && this.size >= count ? this.size - count
      : this.size != null && (this.size < count || count === undefined || count < 0) ? 0 : null;
    return this.derived(size, async function* (source) {
      let i = 0;
      for await (const one of source) if (i++ >= count) yield one;
    });
  }
  take(count) {
    const size = this.size != null && this.size > count ? count : this.size;
    return this.derived(size, async function* (source) {
      if (count <= 0) return;
      let i = 0;
      for await (const one of source) {
        yield one;
        if (++i >= count) return;
      }
    });
  }
  shuffle(bufferSize, seed, reshuffleEachIteration = true) {
    if (bufferSize == null || bufferSize < 0) {
      throw new RangeError(this.size == null ? '`Dataset.shuffle()` requires bufferSize to be specified.'
        : `\`Dataset.shuffle()\` requires bufferSize to be specified.  If your data fits in main memory (for regular JS objects), and/or GPU memory (for \`tf.Tensor\`s), consider setting bufferSize to the dataset size (${this.size} elements)`);
    }
    const random = alea((seed || Math.random()).toString());
    const int32 = () => (random() * 0x100000000) | 0;
    const base = this;
    return new Dataset(async () => {
      let own = int32();
      if (reshuffleEachIteration) own += int32();
      return (async function* () {
        const next = alea(own.toString());
        const buffer = [];
        const excise = () => {
          const place = Math.floor(next() * buffer.length);
          const chosen = buffer[place];
          const last = buffer.pop();
          if (place < buffer.length) buffer[place] = last;
          return chosen;
        };
        for await (const one of iterate(base)) {
          buffer.push(one);
          if (buffer.length >= bufferSize) yield excise();
        }
        while (buffer.length > 0) yield excise();
      })();
    }, this.size);
  }
  async forEachAsync(f) {
    for await (const one of iterate(this)) {
      await f(one);
    }
  }
  async toArray() {
    if (this.size === Infinity) throw new Error('Can not convert infinite data stream to array.');
    const result = [];
    for await (const one of iterate(this)) result.push(one);
    return result;
  }
  async toArrayForTest() { return this.toArray(); }
  derived(size, transform) {
    const base = this;
    return new Dataset(async () => transform(iterate(base)), size);
  }
}

async function* iterate(dataset) {
  const iterator = await dataset.iterator();
  for (;;) {
    const {value, done} = await iterator.next();
    if (done) return;
    yield value;
  }
}
function asIterator(source) {
  const iterator = source[Symbol.asyncIterator] ? source[Symbol.asyncIterator]()
    : source[Symbol.iterator] ? source[Symbol.iterator]() : source;
  return {next: async () => iterator.next()};
}

/** Elements joined along a new first axis. */
function batchOf(rows) {
  if (rows.length === 0) return null;
  const first = rows[0];
  if (first == null || typeof first !== 'object' || first instanceof Tensor || Array.isArray(first) || isTypedArray(first)) {
    if (first instanceof Tensor) return tf.stack(rows);
    if (Array.isArray(first) && first.some(one => one instanceof Tensor)) return first.map((_, i) => batchOf(rows.map(row => row[i])));
    return tf.tensor(rows);
  }
  return Object.fromEntries(Object.keys(first).map(key => [key, batchOf(rows.map(row => row[key]))]));
}

tf.data = {
  Dataset,
  array: items => new Dataset(async () => items[Symbol.iterator](), items.length),
  generator: make => new Dataset(async () => {
    const made = await make();
    if (made == null || (typeof made.next !== 'function' && !made[Symbol.asyncIterator])) {
      throw new Error('tf.data.generator: got no iterator from the function, expected a generator');
    }
    return made;
  }),
  func: next => new Dataset(async () => ({next: async () => { const value = await next(); return {value, done: value == null}; }})),
  zip: datasets => {
    if (datasets == null || typeof datasets !== 'object') throw new Error('The argument to zip() must be an object or array.');
    const flat = [];
    const collect = node => {
      if (node instanceof Dataset) flat.push(node);
      else if (node != null && typeof node === 'object') Object.values(node).forEach(collect);
      else throw new Error('Leaves of the structure passed to zip() must be Datasets, not primitives.');
    };
    collect(datasets);
    const size = flat.reduce((least, one) => (one.size == null ? least : Math.min(least, one.size)), Infinity);
    return new Dataset(async () => {
      const iterators = new Map();
      for (const one of flat) iterators.set(one, await one.iterator());
      return {next: async () => {
        const values = new Map();
        for (const one of flat) {
          const {value, done} = await iterators.get(one).next();
          if (done) return {value: undefined, done: true};
          values.set(one, value);
        }
        const build = node => (node instanceof Dataset ? values.get(node) : Array.isArray(node) ? node.map(build)
          : Object.fromEntries(Object.entries(node).map(([key, one]) => [key, build(one)])));
        return {value: build(datasets), done: false};
      }};
    }, size === Infinity && flat.every(one => one.size == null) ? null : size);
  },
  csv: (source, config) => csvDataset(source, config),
};
for (const name of ['webcam', 'microphone', 'text']) {
  tf.data[name] = () => { throw new NotImplementedError(`tf.data.${name}: cells have no camera, microphone or network`); };
}

/** Rows of a CSV file of the cells' files: objects by column, or {xs, ys} where labels are configured. */
function csvDataset(source, config = {}) {
  if (/^https?:/.test(source)) throw new Error(`tf.data.csv: cells reach no network: ${source}. A file of the notebook's folder is read with 'file://name.csv'`);
  const read = () => {
    const bytes = native.readFile(String(source).replace(/^file:\/\//, ''));
    if (bytes == null) throw new Error(`tf.data.csv: there is no file ${source}`);
    return bytesText(bytes).split(/\r?\n/).filter(line => line.length > 0).map(line => splitLine(line, config.delimiter || ','));
  };
  const parse = (text, options) => {
    const value = text === '' ? (options && options.default !== undefined ? options.default : undefined) : Number(text);
    if (options && options.dtype === 'string') return text;
    return Number.isNaN(value) ? text : value;
  };
  const dataset = new Dataset(async () => {
    const lines = read();
    const names = config.columnNames || lines[0];
    const body = config.hasHeader === false ? lines : lines.slice(1);
    const columns = config.columnConfigs || {};
    return (function* () {
      for (const line of body) {
        const [xs, ys] = [{}, {}];
        names.forEach((name, i) => {
          const options = columns[name];
          if (config.configuredColumnsOnly && !options) return;
          (options && options.isLabel ? ys : xs)[name] = parse(line[i] ?? '', options);
        });
        yield Object.keys(ys).length > 0 ? {xs, ys} : xs;
      }
    })();
  });
  dataset.columnNames = async () => config.columnNames || read()[0];
  return dataset;
}
function splitLine(line, delimiter) {
  const fields = [];
  let [field, quoted] = ['', false];
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (quoted) {
      if (letter === '"' && line[i + 1] === '"') { field += '"'; i++; } else if (letter === '"') quoted = false; else field += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === delimiter) { fields.push(field); field = ''; } else field += letter;
  }
  fields.push(field);
  return fields;
}
