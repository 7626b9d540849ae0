from .functions import identity
from . import constants

scale = constants.SCALE


class Affine:
    def forward(self, x):
        return identity(x) * scale
