import timeit, time
print(type(timeit.timeit("1 + 1", number=10)).__name__, len(timeit.repeat("pass", number=5, repeat=3)), timeit.Timer("x = 1").timeit(5) >= 0, timeit.default_timer() >= 0, timeit.Timer(lambda: None).repeat(2, 3).__len__(), timeit.timeit("f(2)", globals={"f": lambda x: x}, number=3) >= 0)
try: timeit.timeit("1 +", number=1)
except SyntaxError as e: print(e.msg)
