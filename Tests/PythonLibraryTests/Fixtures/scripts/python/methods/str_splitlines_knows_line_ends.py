print("a\nb\r\nc\rd".splitlines())
print("a\nb\n".splitlines(True))
print("a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines())
print("".splitlines())
