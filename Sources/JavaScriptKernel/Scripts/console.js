// The console: what Node's prints, to the cell's output. Times come from the session's clock, which stands
// still but for timers.
((natives, inspection, clock) => {
  'use strict';

  const { write, stackOf } = natives;
  const { inspect, format, width, watchPromises } = inspection;

  let indentation = '';
  const counts = new Map();
  const starts = new Map();

  function print(stream, values) {
    for (const value of values) watchPromises(value);
    let text = format(...values);
    if (indentation !== '') text = indentation + text.replaceAll('\n', `\n${indentation}`);
    write(stream, `${text}\n`);
  }
  const out = (...values) => print('out', values);
  const err = (...values) => print('err', values);

  // MARK: Tables

  function table(data, properties) {
    if (properties !== undefined && !Array.isArray(properties)) {
      throw new TypeError(
        `The "properties" argument must be an instance of Array. Received ${inspect(properties)}`);
    }
    if (data === null || typeof data !== 'object') return out(data);
    const cell = (value) => {
      const isWide = value !== null && typeof value === 'object' && !Array.isArray(value)
        && Object.keys(value).length > 2;
      return inspect(value, { depth: isWide ? -1 : 0, maxArrayLength: 3, breakLength: Infinity });
    };
    const indices = (count) => Array.from({ length: count }, (_, i) => cell(i));
    if (data instanceof Map) {
      return out(drawTable(
        ['(iteration index)', 'Key', 'Values'],
        [indices(data.size), [...data.keys()].map(cell), [...data.values()].map(cell)]));
    }
    if (data instanceof Set) {
      return out(drawTable(['(iteration index)', 'Values'], [indices(data.size), [...data].map(cell)]));
    }
    const columns = new Map();
    const values = [];
    const rows = Object.keys(data);
    rows.forEach((row, i) => {
      const item = data[row];
      const isPrimitive = item === null || (typeof item !== 'function' && typeof item !== 'object');
      if (isPrimitive && properties === undefined) {
        values[i] = cell(item);
        return;
      }
      for (const key of properties ?? Object.keys(item)) {
        if (!columns.has(key)) columns.set(key, []);
        const isThere = !isPrimitive && Object.prototype.hasOwnProperty.call(item, key);
        columns.get(key)[i] = isThere ? cell(item[key]) : '';
      }
    });
    // Keys that are indices come first and in order, as in any object.
    const ordered = Object.fromEntries(columns);
    const head = ['(index)', ...Object.keys(ordered)];
    const body = [rows, ...Object.values(ordered)];
    if (values.length > 0) {
      head.push('Values');
      body.push(values);
    }
    return out(drawTable(head, body));
  }

  function drawTable(head, columns) {
    const count = Math.max(...columns.map((column) => column.length));
    const widths = head.map((name, i) =>
      columns[i].reduce((most, text) => Math.max(most, width(text)), width(name)));
    const row = (cells) =>
      `│ ${cells.map((text, i) => text + ' '.repeat(widths[i] - width(text))).join(' │ ')} │`;
    const line = (left, middle, right) =>
      left + widths.map((size) => '─'.repeat(size + 2)).join(middle) + right;
    const body = Array.from({ length: count }, (_, i) => row(columns.map((column) => column[i] ?? '')));
    return [line('┌', '┬', '┐'), row(head), line('├', '┼', '┤'), ...body, line('└', '┴', '┘')].join('\n');
  }

  // MARK: Times

  function duration(ms) {
    const pad = (value) => `${value}`.padStart(2, '0');
    if (ms >= 60000) {
      const hours = Math.floor(ms / 3600000);
      const minutes = Math.floor((ms % 3600000) / 60000);
      const [seconds, rest] = ((ms % 60000) / 1000).toFixed(3).split('.');
      return hours > 0
        ? `${hours}:${pad(minutes)}:${pad(seconds)}.${rest} (h:mm:ss.mmm)`
        : `${minutes}:${pad(seconds)}.${rest} (m:ss.mmm)`;
    }
    return ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`;
  }

  function timed(method, label, values) {
    const name = `${label}`;
    if (!starts.has(name)) {
      err(`Warning: No such label '${name}' for console.${method}()`);
      return;
    }
    const time = duration(clock.now() - starts.get(name));
    out('%s: %s', name, time, ...values);
    if (method === 'timeEnd') starts.delete(name);
  }

  // MARK: The object

  const methods = {
    log: out,
    debug: out,
    info: out,
    warn: err,
    error: err,
    table,
    dir(value, options) {
      watchPromises(value);
      out(inspect(value, { customInspect: false, ...options }));
    },
    dirxml: out,
    assert(condition, ...values) {
      if (condition) return;
      values[0] = values.length === 0 ? 'Assertion failed' : `Assertion failed: ${values[0]}`;
      err(...values);
    },
    trace(...values) {
      const error = new Error();
      const text = format(...values);
      err(`Trace${text === '' ? '' : `: ${text}`}${stackOf(error)}`);
    },
    count(label = 'default') {
      const name = `${label}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      out(`${name}: ${counts.get(name)}`);
    },
    countReset(label = 'default') {
      if (!counts.delete(`${label}`)) err(`Warning: Count for '${label}' does not exist`);
    },
    time(label = 'default') {
      const name = `${label}`;
      if (starts.has(name)) err(`Warning: Label '${name}' already exists for console.time()`);
      else starts.set(name, clock.now());
    },
    timeLog: (label = 'default', ...values) => timed('timeLog', label, values),
    timeEnd: (label = 'default') => timed('timeEnd', label, []),
    group(...values) {
      if (values.length > 0) out(...values);
      indentation += '  ';
    },
    groupEnd() {
      indentation = indentation.slice(2);
    },
    clear() {},
  };
  methods.groupCollapsed = methods.group;

  const console = {};
  for (const [name, method] of Object.entries(methods)) {
    console[name] = { [name]: (...values) => method(...values) }[name];
  }
  Object.defineProperty(console, Symbol.toStringTag, { value: 'console' });
  Object.defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true });
  return {
    // A group that a cell left open ends with it.
    endCell() {
      indentation = '';
    },
  };
})
