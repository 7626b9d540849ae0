M = type([].append.__class__ and (lambda: 0).__get__(1))
print(M(lambda s: s + 1, 5)(), M(max, 3)(4))
for f in (lambda: M(5, 6),
          lambda: M(max, None),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
