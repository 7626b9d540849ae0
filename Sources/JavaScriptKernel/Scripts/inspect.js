// Values as Node prints them: `inspect` is util.inspect, `format` is util.format (the console's "%s" and so
// on). Same algorithm, so that line breaks and columns fall where they do in Node 20; what needs the inside
// of an engine (whether a promise is settled, an iterator's next values) is known as far as `promiseState`
// was told.
((natives) => {
  'use strict';

  const { stackOf } = natives;

  const custom = Symbol.for('nodejs.util.inspect.custom');
  const kObject = 0, kArray = 1, kArrayExtras = 2;
  const defaults = {
    showHidden: false, depth: 2, colors: false, customInspect: true, maxArrayLength: 100,
    maxStringLength: 10000, breakLength: 80, compact: 3, sorted: false, getters: false,
  };
  const TypedArray = Object.getPrototypeOf(Int8Array);
  const typedArrayTag = Object.getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag).get;
  const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

  // What a value is, whatever its prototype says: a method of the class that reads its inside either works
  // or throws.
  const reads = (read) => (value) => {
    try {
      read(value);
      return true;
    } catch {
      return false;
    }
  };
  const getter = (type, name) => Object.getOwnPropertyDescriptor(type.prototype, name).get;
  const isMap = reads((value) => getter(Map, 'size').call(value));
  const isSet = reads((value) => getter(Set, 'size').call(value));
  const isWeakMap = reads((value) => WeakMap.prototype.has.call(value, {}));
  const isWeakSet = reads((value) => WeakSet.prototype.has.call(value, {}));
  const isDate = reads((value) => Date.prototype.getTime.call(value));
  const isArrayBuffer = reads((value) => getter(ArrayBuffer, 'byteLength').call(value));
  const isDataView = reads((value) => getter(DataView, 'byteLength').call(value));
  const isTypedArray = (value) => typedArrayTag.call(value) !== undefined;
  const isRegExp = (value) => value instanceof RegExp;
  const isPromise = (value) => value instanceof Promise;
  const isError = (value) =>
    value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
  const isArguments = (value) => Object.prototype.toString.call(value) === '[object Arguments]'
    && !has(value, Symbol.toStringTag);

  // MARK: Promises

  const promiseStates = new WeakMap();
  const watched = new WeakSet();

  // Notes how promises inside of a value end; what is known is shown from then on.
  function watchPromises(value, depth = 3, seen = new Set()) {
    if (value === null || typeof value !== 'object' || seen.has(value) || depth < 0) return;
    seen.add(value);
    if (isPromise(value)) {
      if (watched.has(value)) return;
      watched.add(value);
      Promise.prototype.then.call(
        value,
        (result) => promiseStates.set(value, { result }),
        (result) => promiseStates.set(value, { result, rejected: true }));
      return;
    }
    if (isTypedArray(value)) return;
    const keys = Object.keys(value).slice(0, 100);
    for (const key of keys) {
      const found = Object.getOwnPropertyDescriptor(value, key);
      if (found) watchPromises(found.value, depth - 1, seen);
    }
    if (isMap(value) || isSet(value)) {
      for (const [key, item] of value.entries()) {
        watchPromises(key, depth - 1, seen);
        watchPromises(item, depth - 1, seen);
      }
    }
  }

  // MARK: Text

  const escapes = {
    '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\',
  };

  function quoted(text) {
    let quote = "'";
    if (text.includes("'")) {
      if (!text.includes('"')) quote = '"';
      else if (!text.includes('`') && !text.includes('${')) quote = '`';
    }
    let result = quote;
    for (let i = 0; i < text.length; i++) {
      const character = text[i];
      const code = text.charCodeAt(i);
      if (escapes[character]) result += escapes[character];
      else if (character === quote) result += '\\' + character;
      else if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) {
        result += '\\x' + code.toString(16).toUpperCase().padStart(2, '0');
      } else if (code >= 0xd800 && code <= 0xdfff) {
        const next = text.charCodeAt(i + 1);
        if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
          result += character + text[++i];
        } else {
          result += '\\u' + code.toString(16);
        }
      } else result += character;
    }
    return result + quote;
  }

  const isWide = (code) => code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xa4cf)
    || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
    || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60)
    || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1f64f)
    || (code >= 0x1f900 && code <= 0x1f9ff) || (code >= 0x20000 && code <= 0x3fffd));

  // How many columns of a terminal a text takes.
  function width(text) {
    if (/^[\x20-\x7e]*$/.test(text)) return text.length;
    let columns = 0;
    for (const character of text.normalize('NFC')) {
      const code = character.codePointAt(0);
      if (isWide(code)) columns += 2;
      else if (!/^\p{Mark}|[\u200b-\u200f\ufe00-\ufe0f\x00-\x1f]$/u.test(character)) columns++;
    }
    return columns;
  }

  const number = (value) => (Object.is(value, -0) ? '-0' : `${value}`);
  const more = (count) => `... ${count} more item${count > 1 ? 's' : ''}`;

  function primitive(value, ctx) {
    switch (typeof value) {
      case 'string': return string(value, ctx);
      case 'number': return number(value);
      case 'bigint': return `${value}n`;
      case 'symbol': return value.toString();
      default: return `${value}`;
    }
  }

  function string(value, ctx) {
    let trailer = '';
    if (value.length > ctx.maxStringLength) {
      const rest = value.length - ctx.maxStringLength;
      value = value.slice(0, ctx.maxStringLength);
      trailer = `... ${rest} more character${rest > 1 ? 's' : ''}`;
    }
    if (value.length > 16 && value.length > ctx.breakLength - ctx.indentation - 4) {
      const lines = value.split(/(?<=\n)/).map(quoted);
      return lines.join(` +\n${' '.repeat(ctx.indentation + 2)}`) + trailer;
    }
    return quoted(value) + trailer;
  }

  // MARK: Names

  function isInstance(object, type) {
    try {
      return object instanceof type;
    } catch {
      return false;
    }
  }

  function constructorName(value, ctx, depth) {
    let object = value;
    let firstPrototype;
    while (object) {
      const descriptor = Object.getOwnPropertyDescriptor(object, 'constructor');
      if (descriptor && typeof descriptor.value === 'function' && descriptor.value.name !== ''
        && isInstance(value, descriptor.value)) {
        return String(descriptor.value.name);
      }
      object = Object.getPrototypeOf(object);
      if (firstPrototype === undefined) firstPrototype = object;
    }
    if (firstPrototype === null) return null;
    const name = Object.prototype.toString.call(value).slice(8, -1);
    if (depth > ctx.depth && ctx.depth !== null) return `${name} <Complex prototype>`;
    const parent = constructorName(firstPrototype, ctx, depth + 1);
    return parent === null
      ? `${name} <${inspect(firstPrototype, { ...ctx.options, customInspect: false, depth: -1 })}>`
      : `${name} <${parent}>`;
  }

  function prefix(constructor, tag, fallback, size = '') {
    if (constructor === null) {
      return tag !== '' && fallback !== tag
        ? `[${fallback}${size}: null prototype] [${tag}] `
        : `[${fallback}${size}: null prototype] `;
    }
    if (tag !== '' && constructor !== tag) return `${constructor}${size} [${tag}] `;
    return `${constructor}${size} `;
  }

  function functionBase(value, constructor, tag) {
    const source = Function.prototype.toString.call(value);
    if (source.startsWith('class') && source.endsWith('}')) {
      const head = source.slice(5, source.indexOf('{'));
      if (!head.includes('(') || /^(\s+[^(]*?)\s*\{/.test(source.slice(5).replace(/\/\/.*|\/\*[^]*?\*\//g, ''))) {
        return classBase(value, constructor, tag);
      }
    }
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    const type = /^(AsyncGeneratorFunction|GeneratorFunction|AsyncFunction)$/.test(kind) ? kind : 'Function';
    let base = `[${type}`;
    if (constructor === null) base += ' (null prototype)';
    base += value.name === '' ? ' (anonymous)' : `: ${String(value.name)}`;
    base += ']';
    if (constructor !== type && constructor !== null) base += ` ${constructor}`;
    if (tag !== '' && constructor !== tag) base += ` [${tag}]`;
    return base;
  }

  function classBase(value, constructor, tag) {
    let base = `class ${(has(value, 'name') && value.name) || '(anonymous)'}`;
    if (constructor !== 'Function' && constructor !== null) base += ` [${constructor}]`;
    if (tag !== '' && constructor !== tag) base += ` [${tag}]`;
    if (constructor !== null) {
      const parent = Object.getPrototypeOf(value).name;
      if (parent) base += ` extends ${parent}`;
    } else {
      base += ' extends null';
    }
    return `[${base}]`;
  }

  // MARK: Errors

  function errorBase(error, constructor, tag, ctx, keys) {
    const name = error.name != null ? String(error.name) : 'Error';
    const message = error.message != null ? String(error.message) : '';
    let text = name === '' ? message : message === '' ? name : `${name}: ${message}`;
    const frames = stackOf(error);
    for (const key of ['name', 'message', 'stack']) {
      const index = keys.indexOf(key);
      if (index !== -1 && (text.includes(error[key]) || key === 'stack')) keys.splice(index, 1);
    }
    if ('cause' in error && !keys.includes('cause')) keys.push('cause');
    if (Array.isArray(error.errors) && !keys.includes('errors')) keys.push('errors');
    if (name.endsWith('Error') && text.startsWith(name)) {
      const full = prefix(constructor, tag, 'Error').slice(0, -1);
      if (name !== full) {
        text = full.includes(name) ? full + text.slice(name.length) : `${full} [${name}]${text.slice(name.length)}`;
      }
    }
    text = frames === '' ? `[${text}]` : text + frames;
    return ctx.indentation === 0 ? text : text.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
  }

  // MARK: Entries

  function arrayEntries(ctx, value, depth) {
    const output = [];
    const length = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
    for (let i = 0; i < length; i++) {
      if (!has(value, i)) return sparseEntries(ctx, value, depth, length, output, i);
      output.push(property(ctx, value, depth, i, kArray));
    }
    if (value.length > length) output.push(more(value.length - length));
    if (ctx.showHidden) output.push(`[length]: ${value.length}`);
    return output;
  }

  function sparseEntries(ctx, value, depth, length, output, i) {
    const empty = (count) => `<${count} empty item${count > 1 ? 's' : ''}>`;
    const keys = Object.keys(value);
    let index = i;
    for (; i < keys.length && output.length < length; i++) {
      const key = keys[i];
      if (`${index}` !== key) {
        if (!/^(0|[1-9][0-9]*)$/.test(key)) break;
        output.push(empty(key - index));
        index = Number(key);
        if (output.length === length) break;
      }
      output.push(property(ctx, value, depth, key, kArray));
      index++;
    }
    const rest = value.length - index;
    if (rest > 0) output.push(output.length !== length ? empty(rest) : more(rest));
    return output;
  }

  function typedArrayEntries(ctx, value) {
    const length = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
    const output = [];
    for (let i = 0; i < length; i++) output.push(primitive(value[i], ctx));
    if (value.length > length) output.push(more(value.length - length));
    return output;
  }

  function collectionEntries(ctx, value, depth, one) {
    const output = [];
    const length = Math.min(Math.max(0, ctx.maxArrayLength), value.size);
    ctx.indentation += 2;
    for (const item of one === mapEntry ? Map.prototype.entries.call(value) : Set.prototype.values.call(value)) {
      if (output.length >= length) break;
      output.push(one(ctx, item, depth));
    }
    if (value.size > length) output.push(more(value.size - length));
    ctx.indentation -= 2;
    return output;
  }

  const mapEntry = (ctx, [key, item], depth) => `${format1(ctx, key, depth)} => ${format1(ctx, item, depth)}`;
  const setEntry = (ctx, item, depth) => format1(ctx, item, depth);

  function bufferEntries(ctx, value) {
    const bytes = new Uint8Array(value);
    const shown = Array.from(bytes.slice(0, Math.max(0, ctx.maxArrayLength)));
    let text = shown.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const rest = bytes.length - ctx.maxArrayLength;
    if (rest > 0) text += ` ... ${rest} more byte${rest > 1 ? 's' : ''}`;
    return [`[Uint8Contents]: <${text}>`];
  }

  function promiseEntries(ctx, value, depth) {
    const state = promiseStates.get(value);
    if (!state) return ['<pending>'];
    ctx.indentation += 2;
    const text = format1(ctx, state.result, depth);
    ctx.indentation -= 2;
    return [state.rejected ? `<rejected> ${text}` : text];
  }

  function property(ctx, value, depth, key, type) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key)
      || { value: value[key], configurable: true, enumerable: true };
    let text;
    if (descriptor.value !== undefined) {
      ctx.indentation += 2;
      text = format1(ctx, descriptor.value, depth);
      ctx.indentation -= 2;
    } else if (descriptor.get !== undefined) {
      text = descriptor.set !== undefined ? '[Getter/Setter]' : '[Getter]';
    } else {
      text = descriptor.set !== undefined ? '[Setter]' : 'undefined';
    }
    if (type === kArray) return text;
    let name;
    if (typeof key === 'symbol') name = `[${key.toString()}]`;
    else if (key === '__proto__') name = "['__proto__']";
    else if (descriptor.enumerable === false) name = `[${key}]`;
    else name = /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key) ? key : quoted(key);
    return `${name}: ${text}`;
  }

  // MARK: Objects

  function ownKeys(value, ctx, skipsIndices = false) {
    let keys;
    if (ctx.showHidden) {
      keys = Reflect.ownKeys(value).filter((key) => !(Array.isArray(value) && key === 'length'));
    } else {
      keys = Object.keys(value);
      for (const symbol of Object.getOwnPropertySymbols(value)) {
        if (Object.prototype.propertyIsEnumerable.call(value, symbol)) keys.push(symbol);
      }
    }
    return skipsIndices ? keys.filter((key) => typeof key === 'symbol' || !/^(0|[1-9][0-9]*)$/.test(key)) : keys;
  }

  function indexedKeys(value, ctx) {
    // An array of a million numbers has no other keys as a rule: do not list them all.
    if (ctx.showHidden) return ownKeys(value, ctx, true);
    const keys = [];
    const names = Object.keys(value);
    for (let i = names.length - 1; i >= 0 && !/^(0|[1-9][0-9]*)$/.test(names[i]); i--) keys.unshift(names[i]);
    for (const symbol of Object.getOwnPropertySymbols(value)) {
      if (Object.prototype.propertyIsEnumerable.call(value, symbol)) keys.push(symbol);
    }
    return keys;
  }

  // The parts of an object: { text } when it is done, else what goes around and between its entries.
  function iterableParts(ctx, value, constructor, tag) {
    if (Array.isArray(value)) {
      const keys = indexedKeys(value, ctx);
      const open = constructor !== 'Array' || tag !== ''
        ? prefix(constructor, tag, 'Array', `(${value.length})`) : '';
      if (value.length === 0 && keys.length === 0) return { text: `${open}[]` };
      return { keys, braces: [`${open}[`, ']'], entries: arrayEntries, type: kArrayExtras };
    }
    if (isSet(value) || isMap(value)) {
      const isAMap = isMap(value);
      const keys = ownKeys(value, ctx);
      const open = prefix(constructor, tag, isAMap ? 'Map' : 'Set', `(${value.size})`);
      if (value.size === 0 && keys.length === 0) return { text: `${open}{}` };
      const one = isAMap ? mapEntry : setEntry;
      return {
        keys, braces: [`${open}{`, '}'],
        entries: (ctx, value, depth) => collectionEntries(ctx, value, depth, one),
      };
    }
    if (isTypedArray(value)) {
      const keys = indexedKeys(value, ctx);
      const open = prefix(constructor, tag, typedArrayTag.call(value), `(${value.length})`);
      if (value.length === 0 && keys.length === 0) return { text: `${open}[]` };
      return { keys, braces: [`${open}[`, ']'], entries: typedArrayEntries, type: kArrayExtras };
    }
    return null;
  }

  function otherParts(ctx, value, depth, constructor, tag, nested) {
    const keys = ownKeys(value, ctx);
    const done = keys.length === 0;
    const braced = (fallback, entries) => ({
      keys, braces: [`${prefix(constructor, tag, fallback)}{`, '}'], entries,
    });
    if (constructor === 'Object' && !isError(value)) {
      if (isArguments(value)) {
        return { keys, braces: ['[Arguments] {', '}'] };
      }
      const open = tag !== '' ? `${prefix(constructor, tag, 'Object')}{` : '{';
      return done ? { text: `${open}}` } : { keys, braces: [open, '}'] };
    }
    if (typeof value === 'function') {
      const base = functionBase(value, constructor, tag);
      return done ? { text: base } : { keys, base };
    }
    if (isRegExp(value)) {
      const open = prefix(constructor, tag, 'RegExp');
      const base = (open !== 'RegExp ' ? open : '') + RegExp.prototype.toString.call(value);
      return done || (ctx.depth !== null && depth > ctx.depth) ? { text: base } : { keys, base };
    }
    if (isDate(value)) {
      const open = prefix(constructor, tag, 'Date');
      const time = Number.isNaN(Date.prototype.getTime.call(value))
        ? Date.prototype.toString.call(value) : Date.prototype.toISOString.call(value);
      return done ? { text: time } : { keys, base: (open !== 'Date ' ? open : '') + time };
    }
    if (isError(value)) {
      const base = errorBase(value, constructor, tag, ctx, keys);
      return keys.length === 0 ? { text: base } : { keys, base };
    }
    if (isArrayBuffer(value)) {
      const open = prefix(constructor, tag, 'ArrayBuffer');
      if (nested && done) return { text: `${open}{ byteLength: ${value.byteLength} }` };
      keys.unshift('byteLength');
      return { keys, braces: [`${open}{`, '}'], entries: nested ? undefined : bufferEntries };
    }
    if (isDataView(value)) {
      keys.unshift('byteLength', 'byteOffset', 'buffer');
      return braced('DataView');
    }
    if (isPromise(value)) return braced('Promise', promiseEntries);
    if (isWeakSet(value)) return braced('WeakSet', () => ['<items unknown>']);
    if (isWeakMap(value)) return braced('WeakMap', () => ['<items unknown>']);
    for (const type of [Number, String, Boolean, BigInt, Symbol]) {
      if (!reads((value) => type.prototype.valueOf.call(value))(value)) continue;
      let base = `[${type.name}`;
      if (type.name !== constructor) base += constructor === null ? ' (null prototype)' : ` (${constructor})`;
      base += `: ${primitive(type.prototype.valueOf.call(value), { ...ctx, indentation: 0 })}]`;
      if (tag !== '' && tag !== constructor) base += ` [${tag}]`;
      const others = type === String ? keys.filter((key) => !/^[0-9]+$/.test(String(key))) : keys;
      return others.length === 0 ? { text: base } : { keys: others, base };
    }
    const open = prefix(constructor, tag, 'Object');
    return done ? { text: `${open}{}` } : { keys, braces: [`${open}{`, '}'] };
  }

  function object(ctx, value, depth, nested) {
    const constructor = constructorName(value, ctx, depth);
    let tag = value[Symbol.toStringTag];
    if (typeof tag !== 'string'
      || (tag !== '' && Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag))) tag = '';
    const iterable = Symbol.iterator in value || constructor === null;
    const parts = (iterable && iterableParts(ctx, value, constructor, tag))
      || otherParts(ctx, value, depth, constructor, tag, nested);
    if (parts.text !== undefined) return parts.text;
    if (ctx.depth !== null && depth > ctx.depth) {
      return `[${prefix(constructor, tag, Array.isArray(value) ? 'Array' : 'Object').slice(0, -1)}]`;
    }
    depth++;
    ctx.seen.push(value);
    ctx.currentDepth = depth;
    const output = parts.entries ? parts.entries(ctx, value, depth) : [];
    const type = parts.type ?? kObject;
    for (const key of parts.keys) output.push(property(ctx, value, depth, key, type));
    ctx.seen.pop();
    let base = parts.base ?? '';
    const reference = ctx.circular?.get(value);
    if (reference !== undefined) base = base === '' ? `<ref *${reference}>` : `<ref *${reference}> ${base}`;
    if (ctx.sorted) {
      const compare = ctx.sorted === true ? undefined : ctx.sorted;
      if (type === kObject) output.sort(compare);
    }
    const text = onOneLineOrMore(ctx, output, base, parts.braces ?? ['{', '}'], type, depth, value);
    const budget = (ctx.budget[ctx.indentation] || 0) + text.length;
    ctx.budget[ctx.indentation] = budget;
    if (budget > 2 ** 27) ctx.depth = -1;
    return text;
  }

  function format1(ctx, value, depth, nested) {
    if (value === null) return 'null';
    if (typeof value !== 'object' && typeof value !== 'function') return primitive(value, ctx);
    if (ctx.customInspect) {
      const own = value[custom];
      if (typeof own === 'function' && own !== inspect
        && !(value.constructor && value.constructor.prototype === value)) {
        const left = ctx.depth === null ? null : ctx.depth - depth;
        const result = own.call(value, left, { ...ctx.options, depth: left }, inspect);
        if (result !== value) {
          return typeof result === 'object'
            ? format1(ctx, result, depth)
            : `${result}`.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
        }
      }
    }
    if (ctx.seen.includes(value)) {
      ctx.circular ??= new Map();
      if (!ctx.circular.has(value)) ctx.circular.set(value, ctx.circular.size + 1);
      return `[Circular *${ctx.circular.get(value)}]`;
    }
    return object(ctx, value, depth, nested);
  }

  // MARK: Lines

  function onOneLineOrMore(ctx, output, base, braces, type, depth, value) {
    const start = base ? `${base} ` : '';
    if (ctx.compact === true) {
      const line = `${start}${braces[0]} ${output.join(', ')} ${braces[1]}`;
      if (line.length + ctx.indentation <= ctx.breakLength && !line.includes('\n')) return line;
    } else if (typeof ctx.compact === 'number' && ctx.compact >= 1) {
      const count = output.length;
      if (type === kArrayExtras && count > 6) output = inColumns(ctx, output, value);
      if (ctx.currentDepth - depth < ctx.compact && count === output.length) {
        const used = output.length + ctx.indentation + braces[0].length + base.length + 10;
        let total = output.length + used;
        for (const entry of output) total += entry.length;
        if (total <= ctx.breakLength && !base.includes('\n')) {
          const joined = output.join(', ');
          if (!joined.includes('\n')) return `${start}${braces[0]} ${joined} ${braces[1]}`;
        }
      }
    }
    const indentation = `\n${' '.repeat(ctx.indentation)}`;
    return `${start}${braces[0]}${indentation}  ${output.join(`,${indentation}  `)}${indentation}${braces[1]}`;
  }

  function inColumns(ctx, output, value) {
    const shown = ctx.maxArrayLength < output.length ? output.length - 1 : output.length;
    const lengths = output.slice(0, shown).map(width);
    const total = lengths.reduce((sum, length) => sum + length + 2, 0);
    const longest = Math.max(...lengths);
    const widest = longest + 2;
    if (!(widest * 3 + ctx.indentation < ctx.breakLength && (total / widest > 5 || longest <= 6))) return output;
    const biased = Math.max(widest - 3 - Math.sqrt(widest - total / output.length), 1);
    const columns = Math.min(
      Math.round(Math.sqrt(2.5 * biased * shown) / biased),
      Math.floor((ctx.breakLength - ctx.indentation) / widest), ctx.compact * 4, 15);
    if (columns <= 1) return output;
    const widths = [];
    for (let i = 0; i < columns; i++) {
      let most = 0;
      for (let j = i; j < shown; j += columns) most = Math.max(most, lengths[j]);
      widths.push(most + 2);
    }
    let alignsRight = true;
    for (let i = 0; i < output.length && alignsRight; i++) {
      alignsRight = typeof value[i] === 'number' || typeof value[i] === 'bigint';
    }
    const lines = [];
    for (let i = 0; i < shown; i += columns) {
      const end = Math.min(i + columns, shown);
      let line = '';
      let j = i;
      for (; j < end - 1; j++) {
        const size = widths[j - i] + output[j].length - lengths[j];
        line += alignsRight ? `${output[j]}, `.padStart(size) : `${output[j]}, `.padEnd(size);
      }
      line += alignsRight ? output[j].padStart(widths[j - i] + output[j].length - lengths[j] - 2) : output[j];
      lines.push(line);
    }
    if (shown < output.length) lines.push(output[shown]);
    return lines;
  }

  // MARK: Functions

  function inspect(value, options, ...old) {
    const given = typeof options === 'boolean'
      ? { showHidden: options, ...(old[0] !== undefined && { depth: old[0] }) }
      : options ?? {};
    const ctx = { ...defaults, ...given, seen: [], budget: {}, indentation: given.indentation ?? 0 };
    ctx.currentDepth = 0;
    ctx.options = { ...defaults, ...given };
    if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
    if (ctx.maxStringLength === null) ctx.maxStringLength = Infinity;
    if (ctx.depth === Infinity) ctx.depth = null;
    if (ctx.compact === false) ctx.compact = 0;
    return format1(ctx, value, 0);
  }
  inspect.custom = custom;
  inspect.defaultOptions = defaults;

  function hasOwnText(value) {
    if (typeof value[Symbol.toPrimitive] === 'function' && !isDate(value)) return true;
    if (typeof value.toString !== 'function' || has(value, 'toString')) return true;
    if (value.toString === Object.prototype.toString || value.toString === Error.prototype.toString) {
      return value.toString !== Object.prototype.toString && false;
    }
    // A class of the cell's own that brings toString; built-in classes are inspected.
    let pointer = value;
    do pointer = Object.getPrototypeOf(pointer); while (pointer && !has(pointer, 'toString'));
    const type = pointer && pointer.constructor;
    return !(typeof type === 'function' && /\[native code\]/.test(Function.prototype.toString.call(type)));
  }

  function placeholder(letter, value) {
    switch (letter) {
      case 's':
        if (typeof value === 'number') return number(value);
        if (typeof value === 'bigint') return `${value}n`;
        if (typeof value !== 'object' || value === null || hasOwnText(value)) return String(value);
        return inspect(value, { depth: 0, colors: false, compact: 3 });
      case 'j':
        try {
          return JSON.stringify(value);
        } catch (error) {
          if (/circular|cyclic/i.test(error.message)) return '[Circular]';
          throw error;
        }
      case 'd':
        if (typeof value === 'bigint') return `${value}n`;
        return typeof value === 'symbol' ? 'NaN' : number(Number(value));
      case 'i':
        if (typeof value === 'bigint') return `${value}n`;
        return typeof value === 'symbol' ? 'NaN' : number(parseInt(value));
      case 'f': return typeof value === 'symbol' ? 'NaN' : number(parseFloat(value));
      case 'o': return inspect(value, { showHidden: true, depth: 4 });
      case 'O': return inspect(value);
      case 'c': return '';
      default: return undefined;
    }
  }

  function format(...values) {
    let text = '';
    let next = 0;
    if (typeof values[0] === 'string') {
      const first = values[0];
      if (values.length === 1) return first;
      next = 1;
      text = first.replace(/%([sjdifoOc%])/g, (match, letter) => {
        if (letter === '%') return '%';
        return next < values.length ? placeholder(letter, values[next++]) : match;
      });
      if (next < values.length) text += ' ';
    }
    return text + values.slice(next).map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
  }

  return { inspect, format, width, watchPromises };
})
