import random
r = random.Random("text"); s = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(s); print(a == [r.random() for _ in range(3)], s[0], len(s[1]), a)
print(random.Random(5).random(), random.Random(5.5).random(), random.Random(b"x").random(), random.Random(-5).random() == random.Random(5).random(), random.Random(10 ** 30).random())
class Z(random.Random):
    def random(self): return 0.5
print(Z().uniform(0, 4), Z().choice("abcd"))
try: random.seed([1])
except TypeError as e: print(e)
