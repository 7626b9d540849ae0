# Shapes far outside of the axes, infinite and missing numbers: every figure is drawn or refused.
import matplotlib.pyplot as plt, numpy as np, warnings
warnings.simplefilter('ignore')
vals=[1e300,-1e300,np.inf,np.nan,1e-310,0]
def t(f):
    try:
        fig=plt.figure(); f(); plt.show()
    except Exception:
        pass
    plt.close('all')
for v in vals:
    t(lambda: plt.scatter([0,v],[0,1])); t(lambda: (plt.plot([0,1],[0,1]),plt.xlim(0,1),plt.ylim(0,1),plt.scatter([v,.5],[v,.5]),plt.fill([v,v,0],[0,1,v])))
    t(lambda: (plt.plot([0,1],[0,1]),plt.ylim(0,1),plt.text(v,v,'a'),plt.annotate('x',(v,v),(0.5,.5),arrowprops={})))
    t(lambda: plt.bar([0,1],[1,v])); t(lambda: plt.imshow([[0,v]])); t(lambda: plt.hist([0,1,2,v])); t(lambda: plt.pie([1,abs(v) if v==v else 1]))
    t(lambda: (plt.plot([0,1]),plt.ylim(0,1),plt.gca().add_patch(plt.Circle((v,0.5),abs(v))))); t(lambda: plt.contourf([[0,v],[1,2]])); t(lambda: (plt.plot([1,v]),plt.yscale('log')))
    t(lambda: (plt.plot([0,1]),plt.ylim(0,1),plt.gca().add_patch(plt.Rectangle((5,5),1,1)),plt.gca().add_patch(plt.Rectangle((-5,-50),1,1)),plt.fill_between([0,1],[v,1],[0,0])))
    t(lambda: (plt.axhline(v), plt.errorbar([0,1],[0,v],yerr=[1,v]))); t(lambda: plt.quiver([0],[0],[v],[1])); t(lambda: plt.boxplot([0,1,v])); t(lambda: plt.polar([0,1],[0,v]))
    t(lambda: plt.figure(figsize=(abs(v) if v==v and v else 1,2)))
print('done')
