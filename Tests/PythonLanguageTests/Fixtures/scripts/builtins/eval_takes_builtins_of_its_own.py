print(eval('max(1, 2)', {'__builtins__': {'max': min}}), eval('len([1])'))
for f in (lambda: eval('len([1])', {'__builtins__': {}}),
          lambda: exec('print(1)', {'__builtins__': {}}),):
    try: print(f())
    except NameError as e: print(type(e).__name__, e)
