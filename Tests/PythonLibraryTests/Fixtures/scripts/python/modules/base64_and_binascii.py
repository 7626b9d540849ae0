import base64, binascii
for s in [b"", b"f", b"fo", b"foo", b"foob", bytes(range(256))[:20]]:
    e = base64.b64encode(s)
    print(e, base64.b64decode(e) == s, base64.b32encode(s), base64.b16encode(s), base64.b32decode(base64.b32encode(s)) == s)
print(base64.urlsafe_b64encode(b"\xfb\xff"), base64.urlsafe_b64decode("-_8="), binascii.hexlify(b"\x01\xab"), binascii.unhexlify("01ab"), binascii.crc32(b"hello"))
for t in ["base64.b64decode('abc')", "base64.b64decode('a')", "binascii.unhexlify('abc')", "binascii.unhexlify('zz')"]:
    try: eval(t)
    except binascii.Error as e: print(e)
