import tools

tools.half(1)
