class A: pass
for text in ["del nope", "del A.x", "del [1][5]", "del {}[1]", "del (1,)[0]", "del 'a'[0]", "del A().y"]:
    try: exec(text)
    except Exception as e: print(type(e).__name__, e)
