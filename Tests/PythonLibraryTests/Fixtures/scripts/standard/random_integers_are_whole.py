import random
for f in (lambda: random.randint(1.5, 2),
          lambda: random.randrange(2.5),
          lambda: random.sample(5, 1),
          lambda: random.sample({1}, 1),
          lambda: random.randrange(0),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
