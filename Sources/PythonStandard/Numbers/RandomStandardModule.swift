import Arrays
import BigInt
import PythonLanguage

/// `random`: CPython's streams, bit for bit. The generator and the seeds are here; the distributions over
/// them are CPython's formulas in Python.
enum RandomStandardModule {
    static let module = NativeModule(
        "random", doc: "Random variable generators.", types: [core], python: source)

    /// The Mersenne Twister that `Random` extends.
    final class Core {
        let bits = MT19937(seed: 0)
    }

    static let core = NativeType(
        "_Core", module: "random",
        initializer: NativeRow("_Core.__init__(self, *args)") { machine, args throws(PythonError) in
            machine.setHost(args[0], Core())
            return .none
        },
        methods: [
            NativeRow("random(self, /)") { machine, args throws(PythonError) in
                .float(try machine.host(args[0], as: Core.self).bits.nextDouble())
            },
            NativeRow("getrandbits(self, k, /)") { machine, args throws(PythonError) in
                let core = try machine.host(args[0], as: Core.self)
                let count = try machine.index(args[1])
                guard count >= 0 else {
                    throw machine.raise(.valueError, "number of bits must be non-negative")
                }
                return machine.integer(bits(core.bits, count))
            },
            NativeRow("_randbelow(self, n, /)") { machine, args throws(PythonError) in
                let core = try machine.host(args[0], as: Core.self)
                if let n = machine.intValue(args[1]) {
                    if n <= 0 { return .int(0) }
                    let width = Int.bitWidth - n.leadingZeroBitCount
                    if width <= 32 {
                        var value: Int
                        repeat { value = Int(core.bits.next32() >> UInt32(32 - width)) } while value >= n
                        return .int(value)
                    }
                }
                let n = try machine.bigInteger(args[1])
                var value: BigInt
                repeat { value = bits(core.bits, n.magnitude.bitWidth) } while value >= n
                return machine.integer(value)
            },
            NativeRow("_seed(self, value, /)") { machine, args throws(PythonError) in
                let core = try machine.host(args[0], as: Core.self)
                core.bits.seed(key: try key(machine, args[1]))
                return .none
            },
            NativeRow("_state(self, /)") { machine, args throws(PythonError) in
                let snapshot = try machine.host(args[0], as: Core.self).bits.snapshot
                return machine.tuple(snapshot.words.map { .int(Int($0)) } + [.int(snapshot.position)])
            },
            NativeRow("_set_state(self, state, /)") { machine, args throws(PythonError) in
                let core = try machine.host(args[0], as: Core.self)
                var numbers: [Int] = []
                for value in try machine.collect(args[1]) { numbers.append(try machine.index(value)) }
                guard numbers.count == 625, numbers[624] <= 624, numbers[624] >= 0 else {
                    throw machine.raise(.valueError, "state vector is the wrong size")
                }
                core.bits.snapshot = (
                    numbers[..<624].map { UInt32(truncatingIfNeeded: $0) }, numbers[624]
                )
                return .none
            },
            NativeRow("_default_seed(self, /)") { machine, _ throws(PythonError) in
                machine.integer(BigInt(machine.standard.seed))
            },
        ])

    /// `count` random bits, least significant words first.
    private static func bits(_ source: MT19937, _ count: Int) -> BigInt {
        var result = BigInt(0)
        var done = 0
        while done < count {
            let width = min(32, count - done)
            result |= BigInt(source.next32() >> UInt32(32 - width)) << done
            done += 32
        }
        return result
    }

    /// The words of a seed: those of an int, or of a text with its SHA-512 digest behind it (version 2).
    private static func key(_ machine: Machine, _ value: Value) throws(PythonError) -> [UInt32] {
        var number: BigUInt
        if let big = machine.bigIntegerValue(value) {
            number = big.magnitude
        } else if let bytes = machine.stringValue(value).map({ Array($0.utf8) }) ?? machine.bytesValue(value)
        {
            number = BigUInt(0)
            for byte in bytes + SHA512.digest(bytes) { number = number << 8 | BigUInt(byte) }
        } else if value.isFloat {
            number = BigUInt(UInt64(bitPattern: Int64(try machine.hash(value))))
        } else {
            throw machine.raise(
                .typeError,
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        }
        var words: [UInt32] = []
        while number != 0 {
            words.append(UInt32(truncatingIfNeeded: number))
            number >>= 32
        }
        return words.isEmpty ? [0] : words
    }

    private static let source = #"""
        from math import (acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs,
                          floor as _floor, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt)
        from operator import index as _index

        _TWOPI = 2.0 * _pi
        _MAGIC = 4 * _exp(-0.5) / _sqrt(2.0)
        _LOG4 = _log(4.0)
        _SG = 1.0 + _log(4.5)


        class Random(_Core):
            def __init__(self, x=None):
                _Core.__init__(self)
                self.gauss_next = None
                self.seed(x)

            def seed(self, a=None, version=2):
                self._seed(self._default_seed() if a is None else a)
                self.gauss_next = None

            def getstate(self):
                return 3, self._state(), self.gauss_next

            def setstate(self, state):
                if state[0] != 3:
                    raise ValueError("state with version %s passed to Random.setstate() of version 3" % (state[0],))
                self._set_state(state[1])
                self.gauss_next = state[2]

            def randbytes(self, n):
                return self.getrandbits(n * 8).to_bytes(n, "little")

            def __init_subclass__(cls, /, **kwargs):
                # A class with a random() of its own draws everything from it.
                for base in cls.__mro__:
                    names = base.__dict__
                    if "_randbelow" in names or "getrandbits" in names:
                        break
                    if "random" in names:
                        cls._randbelow = Random._randbelow_without_getrandbits
                        break

            def _randbelow_without_getrandbits(self, n):
                limit = 1 << 53
                if n >= limit:
                    return _floor(self.random() * n)
                rest = limit % n
                most = (limit - rest) / limit
                r = self.random()
                while r >= most:
                    r = self.random()
                return _floor(r * limit) % n

            def _whole(self, value, name):
                try:
                    return _index(value)
                except TypeError:
                    whole = int(value)
                    if whole != value:
                        raise ValueError("non-integer %s for randrange()" % name) from None
                    return whole

            def randrange(self, start, stop=None, step=1):
                istart = self._whole(start, "arg 1")
                if stop is None:
                    if istart > 0:
                        return self._randbelow(istart)
                    raise ValueError("empty range for randrange()")
                istop = self._whole(stop, "stop")
                width = istop - istart
                istep = self._whole(step, "step")
                if istep == 1:
                    if width > 0:
                        return istart + self._randbelow(width)
                    raise ValueError("empty range for randrange() (%d, %d, %d)" % (istart, istop, width))
                if istep > 0:
                    n = (width + istep - 1) // istep
                elif istep < 0:
                    n = (width + istep + 1) // istep
                else:
                    raise ValueError("zero step for randrange()")
                if n <= 0:
                    raise ValueError("empty range for randrange()")
                return istart + istep * self._randbelow(n)

            def randint(self, a, b):
                return self.randrange(a, b + 1)

            def choice(self, seq):
                if not len(seq):
                    raise IndexError("Cannot choose from an empty sequence")
                return seq[self._randbelow(len(seq))]

            def shuffle(self, x):
                for i in reversed(range(1, len(x))):
                    j = self._randbelow(i + 1)
                    x[i], x[j] = x[j], x[i]

            def sample(self, population, k, *, counts=None):
                if isinstance(population, (set, frozenset, dict)) or not hasattr(type(population), "__getitem__"):
                    raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
                n = len(population)
                if counts is not None:
                    totals = []
                    total = 0
                    for count in counts:
                        total += count
                        totals.append(total)
                    if len(totals) != n:
                        raise ValueError("The number of counts does not match the population")
                    if total <= 0:
                        raise ValueError("Total of counts must be greater than zero")
                    return [population[_bisect(totals, s)] for s in self.sample(range(total), k=k)]
                if not 0 <= k <= n:
                    raise ValueError("Sample larger than population or is negative")
                result = [None] * k
                setsize = 21
                if k > 5:
                    setsize += 4 ** _ceil(_log(k * 3, 4))
                if n <= setsize:
                    pool = list(population)
                    for i in range(k):
                        j = self._randbelow(n - i)
                        result[i] = pool[j]
                        pool[j] = pool[n - i - 1]
                else:
                    selected = set()
                    for i in range(k):
                        j = self._randbelow(n)
                        while j in selected:
                            j = self._randbelow(n)
                        selected.add(j)
                        result[i] = population[j]
                return result

            def choices(self, population, weights=None, *, cum_weights=None, k=1):
                n = len(population)
                if cum_weights is None:
                    if weights is None:
                        n += 0.0
                        return [population[_floor(self.random() * n)] for i in range(k)]
                    if isinstance(weights, int):
                        raise TypeError("The number of choices must be a keyword argument: k=%r" % weights)
                    cum_weights = []
                    total = 0
                    for weight in weights:
                        total = total + weight
                        cum_weights.append(total)
                elif weights is not None:
                    raise TypeError("Cannot specify both weights and cumulative weights")
                if len(cum_weights) != n:
                    raise ValueError("The number of weights does not match the population")
                total = cum_weights[-1] + 0.0
                if total <= 0.0:
                    raise ValueError("Total of weights must be greater than zero")
                high = n - 1
                return [population[min(_bisect(cum_weights, self.random() * total), high)] for i in range(k)]

            def uniform(self, a, b):
                return a + (b - a) * self.random()

            def triangular(self, low=0.0, high=1.0, mode=None):
                u = self.random()
                try:
                    c = 0.5 if mode is None else (mode - low) / (high - low)
                except ZeroDivisionError:
                    return low
                if u > c:
                    u = 1.0 - u
                    c = 1.0 - c
                    low, high = high, low
                return low + (high - low) * _sqrt(u * c)

            def normalvariate(self, mu=0.0, sigma=1.0):
                while True:
                    u1 = self.random()
                    u2 = 1.0 - self.random()
                    z = _MAGIC * (u1 - 0.5) / u2
                    if z * z / 4.0 <= -_log(u2):
                        break
                return mu + z * sigma

            def gauss(self, mu=0.0, sigma=1.0):
                z = self.gauss_next
                self.gauss_next = None
                if z is None:
                    x2pi = self.random() * _TWOPI
                    g2rad = _sqrt(-2.0 * _log(1.0 - self.random()))
                    z = _cos(x2pi) * g2rad
                    self.gauss_next = _sin(x2pi) * g2rad
                return mu + z * sigma

            def lognormvariate(self, mu, sigma):
                return _exp(self.normalvariate(mu, sigma))

            def expovariate(self, lambd):
                return -_log(1.0 - self.random()) / lambd

            def vonmisesvariate(self, mu, kappa):
                if kappa <= 1e-6:
                    return _TWOPI * self.random()
                s = 0.5 / kappa
                r = s + _sqrt(1.0 + s * s)
                while True:
                    z = _cos(_pi * self.random())
                    d = z / (r + z)
                    u2 = self.random()
                    if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                        break
                q = 1.0 / r
                f = (q + z) / (1.0 + q * z)
                if self.random() > 0.5:
                    return (mu + _acos(f)) % _TWOPI
                return (mu - _acos(f)) % _TWOPI

            def gammavariate(self, alpha, beta):
                if alpha <= 0.0 or beta <= 0.0:
                    raise ValueError("gammavariate: alpha and beta must be > 0.0")
                if alpha > 1.0:
                    ainv = _sqrt(2.0 * alpha - 1.0)
                    bbb = alpha - _LOG4
                    ccc = alpha + ainv
                    while True:
                        u1 = self.random()
                        if not 1e-7 < u1 < 0.9999999:
                            continue
                        u2 = 1.0 - self.random()
                        v = _log(u1 / (1.0 - u1)) / ainv
                        x = alpha * _exp(v)
                        z = u1 * u1 * u2
                        r = bbb + ccc * v - x
                        if r + _SG - 4.5 * z >= 0.0 or r >= _log(z):
                            return x * beta
                if alpha == 1.0:
                    return -_log(1.0 - self.random()) * beta
                while True:
                    u = self.random()
                    b = (_e + alpha) / _e
                    p = b * u
                    x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
                    u1 = self.random()
                    if p > 1.0:
                        if u1 <= x ** (alpha - 1.0):
                            break
                    elif u1 <= _exp(-x):
                        break
                return x * beta

            def betavariate(self, alpha, beta):
                y = self.gammavariate(alpha, 1.0)
                return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

            def paretovariate(self, alpha):
                return (1.0 - self.random()) ** (-1.0 / alpha)

            def weibullvariate(self, alpha, beta):
                return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


        def _bisect(values, x):
            low, high = 0, len(values)
            while low < high:
                middle = (low + high) // 2
                if x < values[middle]:
                    high = middle
                else:
                    low = middle + 1
            return low


        class SystemRandom:
            def __init__(self, *args):
                raise NotImplementedError("random.SystemRandom would differ from run to run; use random.Random")


        _inst = Random()
        seed = _inst.seed
        random = _inst.random
        uniform = _inst.uniform
        triangular = _inst.triangular
        randint = _inst.randint
        choice = _inst.choice
        randrange = _inst.randrange
        sample = _inst.sample
        shuffle = _inst.shuffle
        choices = _inst.choices
        normalvariate = _inst.normalvariate
        lognormvariate = _inst.lognormvariate
        expovariate = _inst.expovariate
        vonmisesvariate = _inst.vonmisesvariate
        gammavariate = _inst.gammavariate
        gauss = _inst.gauss
        betavariate = _inst.betavariate
        paretovariate = _inst.paretovariate
        weibullvariate = _inst.weibullvariate
        getstate = _inst.getstate
        setstate = _inst.setstate
        getrandbits = _inst.getrandbits
        randbytes = _inst.randbytes
        """#
}

/// SHA-512 (FIPS 180-4), for seeds from text.
enum SHA512 {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt64] = primes.prefix(8).map { fraction($0, cubic: false) }
        let constants = primes.map { fraction($0, cubic: true) }
        var bytes = message + [0x80]
        while bytes.count % 128 != 112 { bytes.append(0) }
        bytes += [UInt8](repeating: 0, count: 8)
        let length = UInt64(message.count) * 8
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
        for start in stride(from: 0, to: bytes.count, by: 128) {
            compress(&state, bytes[start..<start + 128], constants)
        }
        return state.flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
        }
    }

    private static func compress(_ state: inout [UInt64], _ block: ArraySlice<UInt8>, _ constants: [UInt64]) {
        func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x >> n | x << (64 - n) }
        var words: [UInt64] = (0..<16).map { index in
            let first = block.startIndex + 8 * index
            return block[first..<first + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        for t in 16..<80 {
            let (x, y) = (words[t - 15], words[t - 2])
            let small = rotate(x, 1) ^ rotate(x, 8) ^ x >> 7
            let large = rotate(y, 19) ^ rotate(y, 61) ^ y >> 6
            words.append(words[t - 16] &+ small &+ words[t - 7] &+ large)
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for t in 0..<80 {
            let choice = e & f ^ ~e & g
            let majority = a & b ^ a & c ^ b & c
            let first =
                h &+ (rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41)) &+ choice &+ constants[t] &+ words[t]
            let second = (rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39)) &+ majority
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
    }

    private static let primes: [BigUInt] = {
        var found: [Int] = []
        var candidate = 2
        while found.count < 80 {
            if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
            candidate += 1
        }
        return found.map { BigUInt($0) }
    }()

    /// The first 64 bits of the fraction of a prime's square or cube root.
    private static func fraction(_ prime: BigUInt, cubic: Bool) -> UInt64 {
        if !cubic { return UInt64(truncatingIfNeeded: (prime << 128).squareRoot()) }
        let target = prime << 192
        var (low, high) = (BigUInt(0), BigUInt(1) << 70)
        while high - low > 1 {
            let middle = (low + high) >> 1
            if middle * middle * middle <= target { low = middle } else { high = middle }
        }
        return UInt64(truncatingIfNeeded: low)
    }
}
