for text in ["def f():\n print(x)\n global x", "def f():\n nonlocal q", "nonlocal x", "def f(x):\n global x",
             "def f():\n x = 1\n global x", "def f():\n nonlocal x\n x = 1\n", "class A:\n nonlocal y"]:
    try: compile(text, "f", "exec")
    except SyntaxError as e: print(e.msg)
