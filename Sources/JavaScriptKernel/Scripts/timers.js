// The clock and what waits for it. The clock starts at 0 and moves only when a cell has nothing to do but to
// wait for a timer: then it is that timer's time. So waiting takes no time, and what a page shows of times
// is the same from run to run.
(() => {
  'use strict';

  let now = 0;
  let counter = 0;
  // Sorted by time, then by age.
  let timers = [];

  function insert(timer) {
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timers[middle].time <= timer.time) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
  }

  // What setTimeout gives: Node's object, which is also a number.
  class Timeout {
    constructor(id) {
      Object.defineProperty(this, 'id', { value: id });
    }
    [Symbol.toPrimitive]() {
      return this.id;
    }
    ref() { return this; }
    unref() { return this; }
    hasRef() { return true; }
  }

  function start(name, body, delay, values, repeats) {
    if (typeof body !== 'function') {
      const error = new TypeError(
        `The "callback" argument must be of type function. Received ${body === null ? 'null' : typeof body}`);
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    const wait = Number(delay);
    const ms = name === 'setImmediate' ? 0 : wait >= 1 && wait <= 2147483647 ? Math.trunc(wait) : 1;
    const id = ++counter;
    insert({ id, time: now + ms, ms, body, values, repeats });
    return new Timeout(id);
  }

  function clear(timeout) {
    const id = timeout === undefined || timeout === null ? NaN : Number(timeout);
    const index = timers.findIndex((timer) => timer.id === id);
    if (index !== -1) timers.splice(index, 1);
    else if (running?.id === id) running.repeats = false;
  }

  let running = null;

  const functions = {
    setTimeout: (body, delay, ...values) => start('setTimeout', body, delay, values, false),
    setInterval: (body, delay, ...values) => start('setInterval', body, delay, values, true),
    setImmediate: (body, ...values) => start('setImmediate', body, 0, values, false),
    requestAnimationFrame(body) {
      // Sixty frames a second of the clock.
      const next = (Math.floor(now * 60 / 1000 + 1e-6) + 1) * 1000 / 60;
      const timeout = start('requestAnimationFrame', body, 1, [next], false);
      const timer = timers.find((one) => one.id === timeout.id);
      timers = timers.filter((one) => one !== timer);
      timer.time = next;
      insert(timer);
      return timeout.id;
    },
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
    cancelAnimationFrame: clear,
    queueMicrotask(body) {
      if (typeof body !== 'function') {
        throw new TypeError('The "callback" argument must be of type function');
      }
      Promise.resolve().then(body);
    },
  };
  for (const [name, body] of Object.entries(functions)) {
    Object.defineProperty(body, 'name', { value: name });
    Object.defineProperty(globalThis, name, { value: body, writable: true, configurable: true });
  }

  // MARK: The clock

  const performance = { now: () => now, timeOrigin: 0 };
  Object.defineProperty(globalThis, 'performance', { value: performance, writable: true, configurable: true });

  const RealDate = Date;
  function Clock(...values) {
    if (!new.target) return new RealDate(now).toString();
    return Reflect.construct(RealDate, values.length === 0 ? [now] : values, new.target === Clock ? RealDate : new.target);
  }
  Object.defineProperty(Clock, 'name', { value: 'Date' });
  Object.defineProperty(Clock, 'length', { value: 7 });
  Clock.prototype = RealDate.prototype;
  Clock.prototype.constructor = Clock;
  Object.defineProperty(Clock.prototype, 'constructor', { enumerable: false });
  for (const [name, value] of [['now', () => Math.floor(now)], ['parse', RealDate.parse], ['UTC', RealDate.UTC]]) {
    Object.defineProperty(Clock, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(globalThis, 'Date', { value: Clock, writable: true, configurable: true });

  return {
    now: () => now,
    // Runs the next timer and gives true; false when none waits.
    runNext() {
      const timer = timers.shift();
      if (!timer) return false;
      now = Math.max(now, timer.time);
      running = timer;
      try {
        timer.body(...timer.values);
      } finally {
        running = null;
        if (timer.repeats) {
          timer.time = now + timer.ms;
          insert(timer);
        }
      }
      return true;
    },
    // After a cell that was stopped or failed nothing of it goes on.
    forget() {
      timers = [];
    },
  };
})
