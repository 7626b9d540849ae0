import random
random.seed(42)
print(random.random())
print(random.randint(1, 100))
print(random.choice("abc"))
l = [1, 2, 3, 4, 5]
random.shuffle(l)
print(l)
print(random.sample(range(100), 3))
print(random.uniform(1, 2))
print(random.gauss(0, 1))
print(random.choices("ab", weights=[1, 9], k=5))
print(random.randrange(0, 10, 2))
r = random.Random(1)
print(r.random())
try:
    print(random.choice([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(random.randint(5, 1))
except Exception as e:
    print(type(e).__name__, e)
print(random.getrandbits(8))
print(random.triangular(0, 1))
print(random.expovariate(1))
