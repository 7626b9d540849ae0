import hashlib, uuid, base64, binascii, zlib
print(hashlib.md5(b"a").hexdigest(), hashlib.sha256("é".encode()).hexdigest()[:16], hashlib.sha1(b"").hexdigest(), hashlib.new("sha512", b"x").hexdigest()[:16], base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"a"), base64.b16encode(b"ab"), binascii.hexlify(b"ab"), zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.decompress(zlib.compress(b"aaaa" * 10)), uuid.UUID("12345678123456781234567812345678"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
for f in (lambda: base64.b64decode("a"), lambda: hashlib.md5("text"), lambda: hashlib.new("nope"), lambda: binascii.unhexlify("a"), lambda: uuid.UUID("x"), lambda: zlib.decompress(b"x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
