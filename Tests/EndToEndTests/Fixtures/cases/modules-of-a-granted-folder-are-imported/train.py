from common.layers import Affine, scale
import common
import tools as t

print(Affine().forward(2), scale, common.__name__, t.double(4))
