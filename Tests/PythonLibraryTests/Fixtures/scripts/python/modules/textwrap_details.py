import textwrap as t
s = "The quick brown fox jumped over the lazy dog.  It was   tired; very-tired-indeed and supercalifragilisticexpialidocious."
print(t.wrap(s, 20)); print(t.fill(s, 30, initial_indent="* ", subsequent_indent="  ")); print(t.shorten(s, 40), "|", t.shorten(s, 40, placeholder="..."), "|", t.shorten("hello", 3) if False else "")
print(t.wrap(s, 15, break_long_words=False)); print(t.wrap(s, 15, break_on_hyphens=False)); print(t.wrap("a\tb\nc", 10), t.wrap("a\tb\nc", 10, expand_tabs=False), t.wrap("a\nb", 10, replace_whitespace=False), t.wrap("", 10), t.wrap("   ", 10), t.wrap("   x", 10, drop_whitespace=False))
print(t.wrap(s, 20, max_lines=2), t.wrap(s, 20, max_lines=2, placeholder=" (more)"), t.wrap("Hello. World! Foo? Bar", 12, fix_sentence_endings=True))
print(repr(t.dedent("    a\n      b\n\n    c")), repr(t.dedent("\ta\n  b")), repr(t.dedent("  a\n   \n  b\n")), repr(t.indent("a\n\nb\n", "> ")), repr(t.indent("a\n\nb", "> ", lambda l: True)))
for f in (lambda: t.wrap("x", 0), lambda: t.wrap("hello world", 5, max_lines=1, placeholder="......"), lambda: t.wrap("a b", 1, initial_indent="--"), lambda: t.shorten("hello world", 3)):
    try: print(f())
    except ValueError as e: print(e)
w = t.TextWrapper(width=25, tabsize=4); print(w.wrap("one\ttwo three four five six seven"), w.width, w.fill("x " * 30))
