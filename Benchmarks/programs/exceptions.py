class Problem(Exception):
    def __init__(self, code):
        super().__init__(f"problem {code}")
        self.code = code


def check(i):
    if i % 3 == 0:
        raise ValueError(i)
    if i % 5 == 0:
        raise Problem(i)
    return i


caught = total = 0
for i in range(60000):
    try:
        total += check(i)
    except ValueError:
        caught += 1
    except Problem as problem:
        caught += problem.code % 2
    finally:
        total += 1
missing = 0
table = {1: 1}
for i in range(60000):
    try:
        table[i % 4]
    except KeyError:
        missing += 1
for i in range(200000):
    try:
        total += i
    except ValueError:
        pass
print(caught, total, missing)
