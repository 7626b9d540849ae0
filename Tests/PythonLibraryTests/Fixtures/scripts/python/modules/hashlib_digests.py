import hashlib
for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]:
    print(name, hashlib.new(name, b"hello").hexdigest(), getattr(hashlib, name)(b"").hexdigest()[:16])
h = hashlib.sha256()
h.update(b"a" * 1000); h.update(b"b")
print(h.hexdigest(), h.digest_size, h.name, h.block_size, h.copy().digest() == h.digest())
try: hashlib.md5("text")
except TypeError as e: print(e)
