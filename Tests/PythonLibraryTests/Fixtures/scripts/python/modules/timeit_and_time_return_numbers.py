import timeit, time
print(type(timeit.timeit("1 + 1", number=10)).__name__, len(timeit.repeat("pass", number=5, repeat=3)), timeit.default_timer() >= 0, timeit.timeit("f(2)", globals={"f": lambda x: x}, number=3) >= 0)
try: timeit.timeit("1 +", number=1)
except SyntaxError as e: print(e.msg)
