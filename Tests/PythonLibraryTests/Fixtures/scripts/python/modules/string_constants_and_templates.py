import string, textwrap
print(string.ascii_lowercase)
print(string.digits)
print(string.punctuation)
print(repr(string.whitespace))
print(string.capwords("hello world"))
print(string.Template("$a and ${b}").substitute(a=1, b=2))
print(string.Template("$a $z").safe_substitute(a=1))
try:
    print(string.Template("$x").substitute())
except Exception as e:
    print(type(e).__name__, e)
print(string.Formatter().format("{0}-{x}", 1, x=2))
