class A { constructor() { this.x = 1 } }
class B extends A { get y() { return 1 } }
const c = { name: 'c' }
c.self = c
c.list = [c]
const values = [
  1, -0, 1n, 'a\nb', "it's", `a'"b`, null, undefined, true, Symbol('x'), [], {}, [1, 2, 3], [1, , 3], [, ,],
  { a: 1, b: 'x' }, { a: { b: { c: { d: 1 } } } }, [[[[1]]]], new A(), new B(), A, B, class {}, () => 1,
  function f() {}, async () => 1, function* g() {}, async function* h() {}, new Map([[1, { a: 2 }], ['x', [1]]]),
  new Set([1, 'a']), new Map(), new Set(), new WeakMap(), new WeakSet(), new Float32Array([1, 2.5, 3]),
  new ArrayBuffer(4), new DataView(new ArrayBuffer(2)), /a/g, new Date(0), new Date(NaN),
  [new Number(3), new String('ab'), new Boolean(false)], Object(Symbol('q')), Object(1n),
  { long1: 'x'.repeat(30), long2: 'y'.repeat(30), c: 1 }, { long1: 'x'.repeat(30), long2: 'y'.repeat(28) },
  ['z'.repeat(100) + '\n' + 'q'.repeat(20)], { s: 'line\nline2'.repeat(10) }, c, Object.create(null),
  Object.assign(Object.create(null), { a: 1 }), Object.create({ a: 1 }), { [Symbol('k')]: 1, 'a-b': 2, 3: 4 },
  { get a() { return 1 }, set a(v) {}, get b() { return 2 }, set c(v) {} }, Object.assign(() => 1, { p: 1 }),
  Object.assign([1, 2], { k: 3 }), new Array(5), (function () { return arguments })(1, 2),
  { f() {}, g: () => 1, h: class Q {} }, [undefined, null], [[1, 2, [3, 4, [5, [6]]]], { a: [{ b: { c: {} } }] }],
  { a: new Map([['k', { deep: { deeper: { deepest: 1 } } }]]) }, new (class extends Map {})([[1, 2]]),
  new (class Foo extends Array {})(3), [1.5, 2.25, 100, -3, 1e21, 1e-7, NaN, Infinity],
  { model: { layers: [{ name: 'a', units: 3 }, { name: 'b', units: 4 }], opt: 'adam' }, loss: 0.123 },
  '\u{1F600}', ['\u{1F600}', '中文'], { a: [], b: {}, c: new Map(), d: [[]] }, Promise, [Promise],
  Object.entries({ a: 1, b: { c: 2 } }), { x: undefined }, [function () {}], new (class X { #p = 1; q = 2 })(),
  { a: 1n, b: Symbol.iterator }, [new Set([[1, 2]])], new Map([[{ a: 1 }, 'b']]), { toString() { return 'x' } },
  ['\x00\x1b\x7f'], { 'a\nb': 1 }, [-0], ["it's"], { a: '`\'"' }, { [Symbol.toStringTag]: 'T', a: 1 },
  new (class { get [Symbol.toStringTag]() { return 'Tag' } })(), new Promise(() => {}), [new Promise(() => {})],
  { [Symbol.for('nodejs.util.inspect.custom')]: (depth) => `mine at ${depth}` }, (function* () {})(),
  JSON, Math, console.log, new Error('x').message, { a: { b: new A(), c: { d: new A() } } },
]
for (const value of values) console.log(value)
for (const value of values) console.log([value])
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 })
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: null })
console.log('x', 1, 'y', { z: 2 }, ['w'])
console.log()
