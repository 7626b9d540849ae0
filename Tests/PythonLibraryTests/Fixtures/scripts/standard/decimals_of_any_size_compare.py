from decimal import Decimal as D
print(D('1e999999') > 1, D('-1e999999') < D('1e-999999'), D('1e999999') == D('10e999998'), D(0) < D('1e-999999'), max(D('1e500'), D('2e499')))
