import re
for pattern in (r'[\w-a]', 'a{99999999999}', '(?(1)a|b|c)', '(?(2)a)', '(?L)x', '[a-\\d]', '(?(1)x|y)(z)'):
    try: re.compile(pattern); print(pattern, 'ok')
    except (re.error, OverflowError) as e: print(pattern, type(e).__name__, e)
