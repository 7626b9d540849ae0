def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, flag in enumerate(flags) if flag]


def sliced(n):
    flags = bytearray([1]) * (n + 1)
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return sum(flags) - 2


primes = sieve(800000)
seen = set()
for p in primes[:40000]:
    for q in primes[:6]:
        seen.add(p * q % 10007)
twins = sum(1 for a, b in zip(primes, primes[1:]) if b - a == 2)
print(len(primes), primes[-1], sliced(500000), len(seen), twins)
