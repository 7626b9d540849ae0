import random
class Z(random.Random):
    def random(self): return 0.5
z = Z()
print(z.uniform(0, 4), z.choice('abcd'), z.randint(1, 10), z.sample(range(10), 3))
