import sys
sys.path.append("..")
from common.util import double
import steps

print(double(4), steps.count)
