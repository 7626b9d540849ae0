import random
random.seed(42)
print([random.random() for _ in range(3)], [random.randint(0, 100) for _ in range(5)], random.randrange(10), random.randrange(0, 100, 5), random.choice('abc'), random.uniform(1, 2))
x = list(range(10)); random.shuffle(x); print(x, random.sample(range(100), 5), random.sample(x, 3), random.choices([1, 2, 3], k=4), random.choices('ab', weights=[1, 9], k=5))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1.5), random.betavariate(1, 2), random.gammavariate(2, 1), random.triangular(0, 1, 0.5), random.lognormvariate(0, 1), random.paretovariate(2), random.weibullvariate(1, 2), random.vonmisesvariate(0, 1))
print(random.getrandbits(100), random.getrandbits(8), random.randint(1, 10**30))
random.seed('hello'); print(random.random()); random.seed(1.5); print(random.random()); random.seed(-3); print(random.random()); random.seed(10**30); print(random.random()); random.seed(b'x'); print(random.random())
r = random.Random(7); print(r.random(), r.randint(1, 6)); s = r.getstate(); a = r.random(); r.setstate(s); print(a == r.random())
for f in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randint(5, 1), lambda: random.randrange(0)]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
