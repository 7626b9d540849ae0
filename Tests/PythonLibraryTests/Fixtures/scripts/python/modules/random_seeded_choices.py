import random
random.seed(7); print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=6), random.choices("ab", cum_weights=[1, 10], k=4), random.sample(range(100), 5), random.sample(["a", "b", "c"], counts=[2, 1, 3], k=3))
l = list(range(10)); random.shuffle(l); print(l)
for f in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[0]), lambda: random.choices([1, 2], weights=[1]), lambda: random.shuffle((1, 2)), lambda: random.sample(5, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
