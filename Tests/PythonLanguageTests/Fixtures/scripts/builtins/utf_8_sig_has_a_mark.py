print('aé'.encode('utf-8-sig'), b'\xef\xbb\xbfab'.decode('utf-8-sig'), b'ab'.decode('utf-8-sig'), repr(b'\xef\xbb\xbfab'.decode('utf-8')))
