setTimeout(() => console.log('20 ms'), 20)
setTimeout((a, b) => console.log('10 ms', a, b), 10, 'with', 'arguments')
setTimeout(() => console.log('10 ms, set later'), 10)
const timer = setTimeout(() => console.log('never'), 5)
clearTimeout(timer)
let ticks = 0
const interval = setInterval(() => {
  console.log('tick', ++ticks)
  if (ticks === 3) clearInterval(interval)
}, 30)
queueMicrotask(() => console.log('microtask'))
Promise.resolve().then(() => console.log('then')).finally(() => console.log('finally'))
process.nextTick(() => {})
async function steps() {
  console.log('before')
  await null
  console.log('after')
  try {
    await Promise.reject(new RangeError('refused'))
  } catch (error) {
    console.log(error.name, error.message)
  }
  for await (const item of (async function* () { yield 1; yield 2 })()) console.log('item', item)
  return 'returned'
}
steps().then(console.log)
Promise.all([1, Promise.resolve(2)]).then((all) => console.log(all))
Promise.allSettled([Promise.reject(new Error('no').message), 1]).then((all) => console.log(all))
Promise.race([new Promise((r) => setTimeout(r, 50, 'slow')), new Promise((r) => setTimeout(r, 40, 'quick'))])
  .then((first) => console.log(first))
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
;(async () => {
  for (let i = 0; i < 3; i++) {
    await sleep(100)
    console.log('slept', i)
  }
})()
console.log('end of script')
