import re
for f in (lambda: re.sub('a', 5, 'a'),
          lambda: re.sub(b'a', 'b', b'a'),
          lambda: re.sub('a', b'b', 'a'),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
