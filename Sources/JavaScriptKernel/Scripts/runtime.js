// What cells expect beyond the language: the functions that browsers and Node share, seeded random numbers,
// modules that are part of nbrun, and clear words for what a cell can't reach.
((natives, inspection, seed) => {
  'use strict';

  const { inspect, format } = inspection;

  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });

  // MARK: Random numbers

  // xoshiro128** from the session's seed (splitmix32 spreads it), 53 bits a number.
  let state = [0, 0, 0, 0].map(() => {
    seed = (seed + 0x9e3779b9) | 0;
    let z = seed ^ (seed >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  });
  function bits() {
    const [a, b, c, d] = state;
    const result = Math.imul(Math.imul(b, 5) << 7 | Math.imul(b, 5) >>> 25, 9) >>> 0;
    const shifted = b << 9;
    let c2 = c ^ a;
    let d2 = d ^ b;
    const b2 = b ^ c2;
    const a2 = a ^ d2;
    c2 ^= shifted;
    d2 = d2 << 11 | d2 >>> 21;
    state = [a2, b2, c2, d2];
    return result;
  }
  Object.defineProperty(Math, 'random', {
    value: function random() {
      return ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
    },
    writable: true, configurable: true,
  });
  define('crypto', {
    getRandomValues(array) {
      for (let i = 0; i < array.length; i++) array[i] = bits();
      return array;
    },
    randomUUID() {
      const hex = Array.from({ length: 32 }, () => (bits() & 15).toString(16));
      hex[12] = '4';
      hex[16] = '89ab'[bits() & 3];
      return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  });

  // MARK: Text

  define('TextEncoder', class TextEncoder {
    get encoding() { return 'utf-8'; }
    encode(text = '') {
      const bytes = [];
      for (const character of `${text}`.toWellFormed()) {
        const code = character.codePointAt(0);
        if (code < 0x80) bytes.push(code);
        else if (code < 0x800) bytes.push(0xc0 | code >> 6, 0x80 | code & 63);
        else if (code < 0x10000) bytes.push(0xe0 | code >> 12, 0x80 | code >> 6 & 63, 0x80 | code & 63);
        else bytes.push(0xf0 | code >> 18, 0x80 | code >> 12 & 63, 0x80 | code >> 6 & 63, 0x80 | code & 63);
      }
      return new Uint8Array(bytes);
    }
  });
  define('TextDecoder', class TextDecoder {
    constructor(encoding = 'utf-8') {
      if (!/^(utf-?8|ascii|us-ascii)$/i.test(encoding)) {
        throw new RangeError(`The "${encoding}" encoding is not supported`);
      }
    }
    get encoding() { return 'utf-8'; }
    decode(bytes) {
      return bytes === undefined ? '' : natives.decodeUTF8(bytes);
    }
  });

  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  class DOMException extends Error {
    constructor(message, name = 'Error') {
      super(message);
      Object.defineProperty(this, 'name', { value: name, configurable: true });
    }
  }
  define('DOMException', DOMException);
  define('btoa', function btoa(value) {
    const text = `${value}`;
    let result = '';
    for (let i = 0; i < text.length; i += 3) {
      const codes = [0, 1, 2].map((j) => (i + j < text.length ? text.charCodeAt(i + j) : 0));
      if (codes.some((code) => code > 255)) {
        throw new DOMException('Invalid character', 'InvalidCharacterError');
      }
      const word = codes[0] << 16 | codes[1] << 8 | codes[2];
      const digits = [18, 12, 6, 0].map((shift) => alphabet[word >> shift & 63]);
      result += digits.slice(0, text.length - i + 1).join('').padEnd(4, '=');
    }
    return result;
  });
  define('atob', function atob(value) {
    const text = `${value}`.replace(/[\t\n\f\r ]/g, '').replace(/={1,2}$/, '');
    if (/[^A-Za-z0-9+/]/.test(text) || text.length % 4 === 1) {
      throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
    }
    let result = '';
    let word = 0;
    let count = 0;
    for (const character of text) {
      word = word << 6 | alphabet.indexOf(character);
      count += 6;
      if (count >= 8) {
        count -= 8;
        result += String.fromCharCode(word >> count & 255);
      }
    }
    return result;
  });

  // MARK: structuredClone

  function clone(value, seen) {
    if (typeof value === 'symbol' || typeof value === 'function') {
      throw new DOMException(`${String(value)} could not be cloned.`, 'DataCloneError');
    }
    if (value === null || typeof value !== 'object') return value;
    if (seen.has(value)) return seen.get(value);
    const note = (made) => {
      seen.set(value, made);
      return made;
    };
    if (value instanceof Date) return note(new Date(value.getTime()));
    if (value instanceof RegExp) return note(new RegExp(value.source, value.flags));
    if (value instanceof ArrayBuffer) return note(value.slice(0));
    if (value instanceof DataView) {
      return note(new DataView(clone(value.buffer, seen), value.byteOffset, value.byteLength));
    }
    if (ArrayBuffer.isView(value)) {
      return note(new value.constructor(clone(value.buffer, seen), value.byteOffset, value.length));
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) {
      throw new DOMException(`#<${value.constructor.name}> could not be cloned.`, 'DataCloneError');
    }
    if (value instanceof Map) {
      const made = note(new Map());
      for (const [key, item] of value) made.set(clone(key, seen), clone(item, seen));
      return made;
    }
    if (value instanceof Set) {
      const made = note(new Set());
      for (const item of value) made.add(clone(item, seen));
      return made;
    }
    if (value instanceof Error) {
      const type = globalThis[value.name];
      const made = note(new (typeof type === 'function' ? type : Error)(value.message));
      if ('cause' in value) made.cause = clone(value.cause, seen);
      return made;
    }
    const made = note(Array.isArray(value) ? new Array(value.length) : {});
    for (const key of Object.keys(value)) made[key] = clone(value[key], seen);
    return made;
  }
  define('structuredClone', function structuredClone(value) {
    return clone(value, new Map());
  });

  // MARK: Modules

  const util = {
    inspect, format,
    promisify: (body) => (...values) => new Promise((resolve, reject) =>
      body(...values, (error, value) => (error ? reject(error) : resolve(value)))),
    isDeepStrictEqual: (a, b) => inspect(a, { depth: null }) === inspect(b, { depth: null }),
  };
  function assert(condition, message) {
    if (condition) return;
    if (message instanceof Error) throw message;
    const error = new Error(message ?? 'The expression evaluated to a falsy value');
    error.name = 'AssertionError';
    throw error;
  }
  assert.ok = assert;
  assert.equal = (a, b, message) => assert(a == b, message ?? `${inspect(a)} == ${inspect(b)}`);
  assert.strictEqual = (a, b, message) =>
    assert(Object.is(a, b), message ?? `Expected values to be strictly equal:\n\n${inspect(a)} !== ${inspect(b)}\n`);
  assert.deepStrictEqual = assert.deepEqual = (a, b, message) =>
    assert(util.isDeepStrictEqual(a, b), message ?? 'Expected values to be strictly deep-equal');

  // A name or the beginning of names, what gives the module, and what it is.
  const modules = [
    [/^(node:)?util$/, () => util],
    [/^(node:)?assert$/, () => assert],
    [/^(node:)?perf_hooks$/, () => ({ performance })],
    [/^(node:)?timers$/, () => ({ setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate })],
    [/^(node:)?timers\/promises$/, () => ({
      setTimeout: (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value)),
    })],
  ];
  const unreachable = [
    [/^(node:)?(fs|fs\/promises|path|os)$/, 'a cell reaches no files'],
    [/^(node:)?(child_process|cluster|worker_threads|process|vm|v8)$/, 'a cell starts no processes'],
    [/^(node:)?(https?|http2|net|dns|tls|dgram)$|^(axios|node-fetch|got|ws|undici)$/,
      'a cell reaches no network'],
  ];

  function load(name, how) {
    const found = modules.find(([pattern]) => pattern.test(name));
    if (found) return found[1]();
    const reason = unreachable.find(([pattern]) => pattern.test(name))?.[1];
    const known = "cells have '@tensorflow/tfjs', '@tensorflow/tfjs-vis', 'util' and 'assert'";
    const error = new Error(
      reason ? `${how}: '${name}' is not available, ${reason}`
        : `${how}: there is no module '${name}'; ${known}, and no packages can be installed`);
    error.code = 'MODULE_NOT_FOUND';
    throw error;
  }

  define('require', function require(name) {
    if (typeof name !== 'string') {
      throw new TypeError(`require needs the name of a module, got ${inspect(name)}`);
    }
    return load(name, `require('${name}')`);
  });
  define('module', { exports: {} });
  define('exports', globalThis.module.exports);

  // MARK: What cells can't have

  const refuse = (name, what) => define(name, {
    [name](...values) {
      const shown = typeof values[0] === 'string' ? `'${values[0]}'` : '';
      throw new Error(`${name}(${shown}): ${what}`);
    },
  }[name]);
  refuse('fetch', 'a cell reaches no network; put the data into the notebook, or load it in a Python cell with --data');
  for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource']) {
    refuse(name, 'a cell reaches no network');
  }
  for (const name of ['Worker', 'SharedWorker']) refuse(name, 'a cell starts no other threads');
  for (const name of ['alert', 'confirm', 'prompt']) {
    refuse(name, 'nobody watches while a notebook runs; print with console.log instead');
  }
  const missing = (name, what) => Object.defineProperty(globalThis, name, {
    get() {
      throw new Error(`${name}: ${what}`);
    },
    set(value) {
      define(name, value);
    },
    configurable: true,
  });
  missing('localStorage', 'a cell keeps nothing from run to run; keep values in variables');
  missing('sessionStorage', 'a cell keeps nothing from run to run; keep values in variables');
  missing('indexedDB', 'a cell keeps nothing from run to run; keep values in variables');

  const process = {
    argv: ['node', 'notebook'], env: {}, platform: 'linux', version: 'v20.0.0', versions: { node: '20.0.0' },
    nextTick: (body, ...values) => queueMicrotask(() => body(...values)),
    stdout: { write: (text) => (natives.write('out', `${text}`), true), isTTY: false, columns: 80 },
    stderr: { write: (text) => (natives.write('err', `${text}`), true), isTTY: false },
    hrtime: Object.assign(() => [Math.floor(performance.now() / 1000), performance.now() % 1000 * 1e6], {
      bigint: () => BigInt(Math.floor(performance.now() * 1e6)),
    }),
    uptime: () => performance.now() / 1000,
  };
  for (const name of ['exit', 'kill', 'abort', 'chdir', 'cwd']) {
    process[name] = () => {
      throw new Error(`process.${name}(): a cell is no process of its own${name === 'exit' ? '; end it with an error (throw) or by its last line' : ''}`);
    };
  }
  define('process', process);
  define('global', globalThis);

  // MARK: What rewritten cells call

  const own = {
    // Where the cell waits, and how what it waits for has ended.
    waitsAt: -1,
    settled: null,
    resolve: (value) => { own.settled = { value }; },
    reject: (value) => { own.settled = { value, rejected: true }; },
    // Values that are no errors don't know where they were thrown: it is noted here.
    thrown: null,
    throws: (cell, place, value) => {
      own.thrown = { cell, place, value };
      return value;
    },
    import: (name) => load(name, `import '${name}'`),
    defaultOf: (module) => module?.default ?? module,
    importLater: async (name) => {
      const module = load(`${name}`, `import('${name}')`);
      return module?.default === undefined && typeof module === 'object' ? { ...module, default: module } : module;
    },
    constants: new Proxy({}, {
      get: (_, name) => globalThis[name],
      set() {
        throw new TypeError('Assignment to constant variable.');
      },
    }),
  };
  Object.defineProperty(globalThis, '__nbrun__', { value: own });

  return {
    own,
    displayOf(value) {
      const show = value[Symbol.for('Jupyter.display')];
      return typeof show === 'function' ? show.call(value) : undefined;
    },
    addModule(pattern, module) {
      modules.unshift([pattern, () => module]);
    },
  };
})
