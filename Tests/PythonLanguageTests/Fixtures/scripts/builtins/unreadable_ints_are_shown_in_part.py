for x in [b'\0'*300, '9a'*300, b'9a'*150, bytearray(b'z'*400)]:
    for f in (int, float):
        try: f(x)
        except ValueError as e: print(len(str(e)), str(e)[-30:])
    try: int(x, 7)
    except ValueError as e: print(len(str(e)), str(e)[-30:])
