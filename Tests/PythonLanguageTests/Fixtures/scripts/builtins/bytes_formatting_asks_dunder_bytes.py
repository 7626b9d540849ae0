class A:
    def __bytes__(self): return b'from A'
print(b'<%s>' % A(), b'%5s|%-5s|' % (b'ab', b'cd'), b'%.2s' % b'abcdef')
