import shlex
print(shlex.split("a 'b c' \"d e\" f\\ g"), shlex.quote("it's"), shlex.join(["a", "b c"]), shlex.split("a # c", comments=True), shlex.quote(""))
try: shlex.split("'unclosed")
except ValueError as e: print(e)
