for f in (lambda: b"a".join(["b"]), lambda: b"a" + "b", lambda: b"ab".find("a"), lambda: b"a".replace("a", "b"), lambda: b"a".split("a"), lambda: "a" in b"abc", lambda: b"a".startswith("a"), lambda: b"a".strip("a"), lambda: b"a" == "a", lambda: b"abc".index(b"d"), lambda: b"abc"[4], lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("a"), lambda: bytes(1.5), lambda: bytes(["a"]), lambda: b"a".hex("xx"), lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("abc")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
