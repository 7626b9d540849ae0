print(b"%s %d %x %r" % (b"a", 5, 255, "q"), b"%5.2f|%-4d|%c%c" % (3.14159, 7, 65, b"B"), b"%(k)s" % {b"k": b"v"}, b"%%" % (), b"%a" % "é")
for f in (lambda: b"%s" % "text", lambda: b"%d" % "x", lambda: b"%c" % 256, lambda: b"%b" % 5, lambda: b"%s" % (), lambda: b"%q" % 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
