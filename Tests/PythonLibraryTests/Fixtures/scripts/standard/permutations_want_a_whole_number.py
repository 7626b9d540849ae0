import itertools
for f in (lambda: itertools.permutations([1, 2], 'a'),
          lambda: itertools.permutations([1, 2], -1),
          lambda: list(itertools.permutations([1, 2], 1)),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
