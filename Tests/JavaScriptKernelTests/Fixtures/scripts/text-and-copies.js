console.log(new TextEncoder().encode('aé中\u{1F600}'))
console.log(new TextDecoder().decode(new Uint8Array([97, 195, 169, 228, 184, 173, 240, 159, 152, 128])))
console.log(btoa('hello'), btoa('a'), btoa(''), atob('aGVsbG8='), atob('YQ'))
try { btoa('中') } catch (e) { console.log(e.name) }
const original = { a: [1, { b: new Date(0) }], m: new Map([[1, new Set([2])]]), t: new Float32Array([1, 2]), n: null }
original.self = original
const copy = structuredClone(original)
console.log(copy, copy !== original, copy.self === copy, copy.a !== original.a)
try { structuredClone(() => 1) } catch (e) { console.log(e.name, e.message) }
const { inspect, format } = require('util')
console.log(inspect('text'), format('%s-%d', 'a', 5), inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }))
console.log(inspect({ b: 1, a: 2 }, { sorted: true, compact: false }), inspect([1, [2, [3, [4]]]], false, null))
console.log([1, 2, 3].includes(2), 'abc'.padStart(5, '*'), JSON.stringify({ a: [1, { b: 2 }] }, null, 2))
console.log((1234.5678).toFixed(2), (255).toString(16), Number('0x10'), parseInt('12px'), (0.1 + 0.2))
console.log([10, 9, 1].sort(), ['b', 'a'].sort(), [3, 1, 2].sort((a, b) => a - b), [1, [2, [3]]].flat(Infinity))
console.log(new Date(2024, 0, 31, 12).getDate(), new Date('2024-02-29T00:00:00Z').toISOString(), typeof Date.now())
console.log(typeof performance.now(), Math.random() < 1, crypto.getRandomValues(new Uint8Array(2)).length)
