import random
random.seed(42); print([random.randint(1, 100) for _ in range(8)], random.randrange(0, 100, 7), random.randrange(5), random.getrandbits(70), random.random(), random.randbytes(4))
for f in (lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(1, 1), lambda: random.getrandbits(-1), lambda: random.randint(1.5, 2), lambda: random.randrange(1, 10, 0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
