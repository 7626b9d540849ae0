code = "def f():\n    return 1 / 0\nf()\n"
try:
    exec(compile(code, "generated.py", "exec"))
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_filename.rsplit("/")[-1] == "generated.py", tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
exec("x = [\n1,\n2,\nundefined]")
