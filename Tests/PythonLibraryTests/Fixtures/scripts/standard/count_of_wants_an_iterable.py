import operator
for f in (lambda: operator.countOf(5, 1),
          lambda: operator.indexOf([1], 2),
          lambda: operator.countOf('aba', 'a'),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
