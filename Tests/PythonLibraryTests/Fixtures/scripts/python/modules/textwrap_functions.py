import string, textwrap
print(textwrap.wrap("the quick brown fox jumps", 10))
print(textwrap.fill("aaa bbb ccc", 7))
print(textwrap.dedent("   a\n     b\n   c"))
print(textwrap.indent("a\nb", "> "))
print(textwrap.shorten("hello big world", 12))
print(textwrap.wrap("averyveryverylongword", 5))
print(textwrap.fill("a b c", 3, initial_indent="* ", subsequent_indent="  "))
