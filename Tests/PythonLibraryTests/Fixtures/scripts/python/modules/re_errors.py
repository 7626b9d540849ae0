import re
try:
    print(re.compile("("))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(re.compile("a**"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(re.compile("[a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(re.compile(")"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(re.compile("(?P<1>a)"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(re.sub("a", r"\5", "a"))
except Exception as e:
    print(type(e).__name__, e)
