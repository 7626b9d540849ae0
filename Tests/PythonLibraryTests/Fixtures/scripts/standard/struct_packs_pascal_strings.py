import struct
print(struct.pack('3p', b'abcd'), struct.pack('5p', b'ab'), struct.unpack('4p', b'\x02abc'), struct.pack('1p', b'x'))
