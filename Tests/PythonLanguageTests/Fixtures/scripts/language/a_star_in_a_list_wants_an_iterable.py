for f in (lambda: [*5],
          lambda: (*None,),
          lambda: {*5},
          lambda: print(*5),
          lambda: [1, *'ab', *range(2)],):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
