print(b'%(k)s and %(n)d' % {b'k': b'v', b'n': 3})
print(b'%s|%b|%a|%r' % (b'x', bytearray(b'y'), 'é', 'z'))
