'use strict'
const a = 10, g = 2
let b
const {x, y: [z, ...rest], w = 5, ...others} = {x: 1, y: [2, 3, 4], q: 7, r: 8}
let [first, , third = 'default'] = [1, 2]
console.log(a, b, x, z, rest, w, others, first, third)
// Slashes that divide and slashes that match
const half = a / g / 1
const found = 'a/b'.split(/\//g).map(s => s + /[/\]]/.source)
if (half) /x/.test('x') && console.log('regex after a condition')
const ratio = (a + g) / g, list = [4][0] / 2
console.log(half, found, ratio, list)
let counter = 8
console.log(counter++ / 2, counter / 3)
// Templates in templates
console.log(`a${`b${[1, 2].map(n => `<${n}>`).join('')}`}c${'}'}`, String.raw`\n${1}`)
// Lines that end where they must
const text = 'no semicolon'
const length = text
  .length
let sum = 1
+ 2
;[1, 2].forEach(n => console.log(n))
const f = function () { return 'f' }
const arrow = (n) => {
  return n * 2
}
const obj = {
  method() { return this.v },
  async later() { return 1 },
  get v() { return 'v' },
  ['comp' + 1]: 1,
  class: 'c', default: 'd', await: 'e',
}
console.log(length, sum, f(), arrow(4), obj.method(), obj.comp1, obj.class, obj.default, obj.await)
class Shape {
  static count = 0
  #secret = 4
  kind = 'shape'
  static { Shape.count = 10 }
  constructor(n) { this.n = n; Shape.count++ }
  get secret() { return this.#secret }
  static of(n) { return new this(n) }
}
class Square extends Shape { area() { return this.n ** 2 } }
console.log(Square.of(3).area(), Shape.count, new Shape(1).secret, new Square(2))
outer: for (const i of [1, 2, 3]) {
  for (let j = 0; j < 3; j++) {
    if (j === 1) continue outer
    if (i === 3) break outer
    console.log(i, j)
  }
}
function* numbers() { let n = 0; while (n < 3) yield n++ }
console.log([...numbers()], Math.max(...numbers()))
switch (a) { case 10: { const inner = 'case'; console.log(inner); break } default: console.log('no') }
try { null.x } catch { console.log('caught') } finally { console.log('finally') }
do { sum-- } while (sum > 0)
console.log(sum, a?.b?.c ?? 'nothing', typeof undeclared, void 0, !!'x')
var v = 1; { var v = 2 }
console.log(v, (() => ({ k: 1 }))(), ((p, q = p) => p + q)(1))
if (a > 5) console.log('if'); else console.log('else')
for (var i = 0, n = 2; i < n; i++);
console.log(i, [..."abc"].entries().next())
const nested = { a: { b: function () { var local = 1; let other = 2; const third = 3; return local + other + third } } }
console.log(nested.a.b(), hoisted(), label())
function hoisted() { return 'hoisted' }
async function label() { await 1 }
const big = 2n ** 64n, hex = 0xff, exp = 1e-3, sep = 1_000, dot = .5, oct = 0o17
console.log(big, hex, exp, sep, dot, oct, a ? .5 : 1)
const re = /(?<year>\d{4})-(?<m>\d\d)/u.exec('on 2024-05')
console.log(re.groups.year, re.index, 'x'.replace(/x/, '$&$&'), /[/]\/(?=a)/.flags)
const tag = (strings, ...values) => strings.raw.join('|') + values.join(',')
console.log(tag`one ${1} two ${2 + 2} three`)
console.log([3, 1, 2].toSorted(), [1, 2, 3].at(-1))
const choose = a > 5 ? (n) => {
  return n
}
  : (n) => -n
const next = choose(3)
console.log(next, ((n) => { return n })
  (4))
