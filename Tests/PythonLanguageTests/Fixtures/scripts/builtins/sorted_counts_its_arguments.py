for f in (lambda: sorted(),
          lambda: sorted([1], [2]),
          lambda: sorted([1], reverse='x'),
          lambda: sorted([1], reverse=None),
          lambda: sorted([1], cmp=1),
          lambda: [1].sort(cmp=1),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
