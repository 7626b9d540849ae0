for f in (b'%\x8f', b'ab%\xff', bytearray(b'%\x80'), b'%\x7f', b'%?', b'% ', b'%\x00'):
    try: print(f % 1)
    except Exception as e: print(type(e).__name__, repr(str(e)), len(e.args))
for f in ('%\x8f', '%\xff', '%\x7f', '%\u20ac', '%\x00', '%\x1f', '%~'):
    try: print(f % 1)
    except Exception as e: print(type(e).__name__, ascii(str(e)), len(e.args))
