for s in ["plain", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nline\r", "back\\slash", "\x00\x1f\x7f\x80\xa0\xad", "é☃\U0001f600", "\u200b\u2028\ue000\U000e0001", "\ud800"]:
    print(ascii(s), repr(s) if s != "\ud800" else "")
print(["a'b", "c"], ("é",), {"k": "v\n"})
