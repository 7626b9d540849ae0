import timeit
t = timeit.Timer('x = 1', 'y = 2')
print(t.timeit(5) >= 0, len(t.repeat(2, 3)), len(timeit.Timer(lambda: None).repeat(4, 1)))
for f in (lambda: timeit.Timer(5),
          lambda: timeit.timeit('1 +', number=1) and 0,):
    try: print(f())
    except Exception as e: print(type(e).__name__)
