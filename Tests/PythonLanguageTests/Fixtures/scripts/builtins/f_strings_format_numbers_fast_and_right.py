for i in (0, 7, -42, 10**6, 2**63, -2**63):
    print(f"{i} {i:5d}|{i:<5}|{i:05}|{i:,}|{i:x}|{i:+}")
for x in (0.0, 0.5, 2.675, 1e-8, 123456.789, 1e21, -3.5, 99.995, 0.045, 1e15, 5e-324):
    print(f"{x} {x:.0f} {x:.1f} {x:.2f} {x:.3f} {x:.6f} {x:8.2f}| {x:e} {x:g} {x:.3g} {x:.1%}")
epoch, loss = 3, 0.123456
print(f"Epoch {epoch:>3}: loss = {loss:.4f} acc = {0.98765:.2%} lr = {1e-3:.0e} t={12.3456789:6.2f}s")
print(f"{loss=}", f"{loss=:.2f}", f"{epoch = }", f"{'x'=}", f"{loss!r:>12}")
