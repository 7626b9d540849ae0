t = 'aé€“ß'
for name in ('cp1252', 'windows-1252', 'cp437', 'cp850', 'iso8859-15', 'mac-roman'):
    print(name, t.encode(name, 'replace'), bytes([0x41, 0x80, 0xa4, 0xff]).decode(name, 'replace'))
print('привет'.encode('cp1251'), 'привет'.encode('koi8-r'), 'привет'.encode('iso8859-5'), b'\xcf\xf0'.decode('cp1251'))
for f in (lambda: 'ā'.encode('cp1252'),
          lambda: b'\x81'.decode('cp1252'),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
