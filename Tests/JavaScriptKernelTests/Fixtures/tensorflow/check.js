// Runs every case of golden.json and notes in `goldenFailures` what differs.
globalThis.goldenFailures = [];
globalThis.goldenCount = 0;
(async () => {
  const number = value => (typeof value === 'string' ? Number(value) : value);
  const close = (a, b) => {
    if (typeof b === 'string' && Number.isNaN(Number(b)) && b !== 'NaN') return a === b;
    const wanted = number(b);
    if (typeof wanted !== 'number') return a === b;
    if (Number.isNaN(wanted)) return Number.isNaN(a);
    return a === wanted || Math.abs(a - wanted) <= 1e-5 * Math.max(1, Math.abs(wanted));
  };
  const same = (a, b) => {
    if (Array.isArray(b)) return Array.isArray(a) && a.length === b.length && b.every((one, i) => same(a[i], one));
    if (b !== null && typeof b === 'object') {
      return a !== null && typeof a === 'object' && Object.keys(b).every(key => same(a[key], b[key]))
        && Object.keys(a).every(key => key in b);
    }
    return close(a, b);
  };
  // The number of dense layers made before is in a message.
  const words = text => text.replace(/Dense\d+/g, 'Dense#');
  for (const one of JSON.parse(goldenText)) {
    goldenCount++;
    const fail = got => goldenFailures.push(`${one.code}\n  got ${got}\n  expected ${JSON.stringify(one)}`.slice(0, 1500));
    let value;
    try {
      value = await (0, eval)(one.code);
    } catch (error) {
      const message = String(error.message).split('\n')[0];
      if (one.error === undefined) fail(`error: ${error.message}\n${error.stack}`);
      else if (words(message) !== words(one.error)) fail(message);
      continue;
    }
    if (one.error !== undefined) { fail('no error'); continue; }
    if (one.data !== undefined) {
      if (!(value instanceof tf.Tensor)) { fail(String(value)); continue; }
      const data = Array.from(value.dataSync());
      if (!same(value.shape, one.shape) || value.dtype !== one.dtype || !same(data, one.data)) {
        fail(`${value.dtype} [${value.shape}] ${JSON.stringify(data)}`);
      }
    } else if (!same(value, one.value)) {
      fail(JSON.stringify(value));
    }
  }
})
