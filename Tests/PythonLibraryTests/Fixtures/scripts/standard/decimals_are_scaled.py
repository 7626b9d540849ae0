from decimal import Decimal as D
print(D('12.3').scaleb(2), D('1').scaleb(-3), D('250').logb(), D('1.5').shift(2))
