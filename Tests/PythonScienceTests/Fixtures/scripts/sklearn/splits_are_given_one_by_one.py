import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, cross_val_score, validation_curve
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures

X = np.arange(20.0)[:, None]
y = np.sin(X.ravel())
splits = list(KFold(4).split(X))
print(cross_val_score(LinearRegression(), X, y, cv=splits).round(6))
train, test = validation_curve(
    make_pipeline(PolynomialFeatures(), LinearRegression()), X, y,
    param_name="polynomialfeatures__degree", param_range=np.arange(0, 3), cv=3)
print(train.round(6))
