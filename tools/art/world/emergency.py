"""What comes and goes when something is wrong: the ambulance, the flying stretcher, a box of a recalled lot."""
import math
from kit import mat, empty
from shapes import *
from palette import c, glow


def cross(x, y, z, k, m, parent, rot=(0, 0, 0), depth=0.02):
    g = empty(x, y, z, parent=parent)
    g.rotation_euler = rot
    rbox(0, 0, 0, k, depth, k * 0.34, m, 0.008, 3, parent=g)
    # A hair thicker, or the two faces would lie in one plane.
    rbox(0, 0, 0, k * 0.34, depth * 1.3, k, m, 0.008, 3, parent=g)


def ambulance(t):
    """A high van, nose toward the facing; its rear doors stand open."""
    e, L, white, coral = t.root, 2.62, c('white'), c('coral')
    for sx in (-1, 1):
        for y in (-0.80, 0.80):
            cyl(sx * 0.56, y, 0.21, 0.21, 0.17, c('ink'), 0.04, deg(0, 90, 0), e)
            cyl(sx * 0.645, y, 0.21, 0.115, 0.02, c('steel'), 0.008, deg(0, 90, 0), e)
    rbox(0, 0, 0.42, 1.28, L, 0.44, white, 0.16, 8, parent=e)
    rbox(0, 0, 0.22, 1.20, L - 0.14, 0.12, c('ink'), 0.05, 4, parent=e)
    rbox(0, 0.24, 0.94, 1.24, 1.98, 0.92, white, 0.15, 8, parent=e)
    dark = mat('car-glass', (74, 108, 138), 0.12)
    rbox(0, -0.78, 0.88, 1.06, 0.34, 0.50, white, 0.14, 6, deg(-16, 0, 0), e)
    rbox(0, -0.93, 0.92, 0.96, 0.14, 0.38, dark, 0.06, 5, deg(-18, 0, 0), e)
    for sx in (-1, 1):
        rbox(sx * 0.615, -0.50, 0.98, 0.03, 0.34, 0.32, dark, 0.014, 4, parent=e)
        rbox(sx * 0.632, 0.02, 0.50, 0.012, L - 0.36, 0.13, coral, 0.005, 3, parent=e)
        rbox(sx * 0.632, 0.02, 0.40, 0.012, L - 0.36, 0.05, c('teal'), 0.005, 3, parent=e)
        cross(sx * 0.628, 0.36, 0.98, 0.44, coral, e, deg(0, 0, 90))
        for i, y in enumerate((-1.0, 1.2)):
            rbox(sx * 0.42, -L / 2 + 0.02 if i == 0 else L / 2 - 0.02, 0.46, 0.22, 0.06, 0.13,
                 glow('warm', 0.9) if i == 0 else mat('tail', (236, 74, 84), 0.3, emit=0.3), 0.028, 5, parent=e)
    cross(0, 0.36, 1.405, 0.50, coral, e, deg(90, 0, 0))
    rbox(0, -0.60, 1.41, 0.86, 0.20, 0.07, c('ink'), 0.03, 4, parent=e)
    for sx, m in ((-1, glow('blue', 1.5)), (1, glow('red', 1.3))): rbox(sx * 0.26, -0.60, 1.46, 0.34, 0.17, 0.13, m, 0.055, 6, parent=e)
    # The open rear.
    rbox(0, 1.235, 0.90, 0.98, 0.03, 0.78, c('ink'), 0.05, 4, parent=e)
    rbox(0, 1.22, 1.24, 0.80, 0.06, 0.06, glow('warm', 1.4), 0.02, 3, parent=e)
    for sx in (-1, 1):
        rbox(sx * 0.66, 1.42, 0.88, 0.06, 0.46, 0.82, white, 0.028, 4, deg(0, 0, -sx * 16), e)
        rbox(sx * 0.70, 1.42, 1.06, 0.02, 0.28, 0.26, dark, 0.01, 3, deg(0, 0, -sx * 16), e)


def stretcher(t):
    """Flies on four ducted fans; whoever lies on it looks toward the facing with the feet first."""
    e, white = t.root, c('white')
    z = 0.30
    rbox(0, 0, z - 0.05, 0.62, 1.70, 0.10, white, 0.05, 6, parent=e)
    rbox(0, 0, z + 0.025, 0.52, 1.58, 0.08, c('teal'), 0.04, 6, parent=e)
    rbox(0, 0.62, z + 0.085, 0.42, 0.28, 0.08, white, 0.04, 6, parent=e)
    for s in (-1, 1):
        tube([(s * 0.30, -0.50, z + 0.02), (s * 0.33, -0.46, z + 0.16), (s * 0.33, 0.26, z + 0.16), (s * 0.30, 0.30, z + 0.02)], 0.022, c('steel'), e)
        for y in (-0.66, 0.66):
            rbox(s * 0.40, y, z - 0.05, 0.24, 0.08, 0.05, c('steel'), 0.02, 4, parent=e)
            torus(s * 0.60, y, z - 0.03, 0.185, 0.045, c('coral') if y < 0 else white, parent=e, n=48, k=12)
            cyl(s * 0.60, y, z - 0.04, 0.045, 0.06, c('navy'), 0.015, parent=e)
            for a in (20, 80, 140): rbox(s * 0.60, y, z - 0.02, 0.32, 0.045, 0.012, c('ink'), 0.005, 2, deg(0, 0, a + s * 15), e)
    cross(0, -0.865, z - 0.045, 0.16, c('coral'), e)
    with t.part('jet'):
        for s in (-1, 1):
            for y in (-0.66, 0.66): lathe(s * 0.60, y, 0.06, [(0, 0), (0.055, 0.02), (0.10, 0.10), (0.12, 0.17), (0, 0.17)], glow('cyan', 0.9), e, 24)


def lot_crate(t):
    """A cool box for vials with the red tag of a recall."""
    e = t.root
    rbox(0, 0, 0.17, 0.46, 0.40, 0.32, c('white'), 0.05, 6, parent=e)
    rbox(0, 0, 0.35, 0.48, 0.42, 0.08, c('teal'), 0.035, 6, parent=e)
    tube([(-0.14, 0, 0.38), (-0.12, 0, 0.47), (0.12, 0, 0.47), (0.14, 0, 0.38)], 0.022, c('navy'), e)
    rbox(0, -0.205, 0.20, 0.16, 0.02, 0.11, glow('cyan', 0.9), 0.01, 3, parent=e)
    red = mat('recall-tag', (226, 62, 78), 0.5, emit=0.1)
    tube([(0.14, -0.10, 0.40), (0.22, -0.19, 0.38), (0.225, -0.21, 0.30)], 0.010, c('white'), e)
    g = empty(0.225, -0.225, 0.20, parent=e); g.rotation_euler = deg(8, 0, 10)
    rbox(0, 0, 0, 0.15, 0.02, 0.21, red, 0.015, 3, parent=g)
    for s in (-1, 1): rbox(0, -0.013, 0.0, 0.11, 0.01, 0.026, c('white'), 0.004, 2, deg(0, s * 45, 0), g)


THINGS = [
    dict(name='ambulance', build=ambulance, facings=('nw',), samples=40, floor=(140, 144, 160)),
    dict(name='rescue-stretcher', build=stretcher, samples=40, shadowless=('jet',), pad=12,
         glow=dict(parts=['jet'], rgb=(90, 225, 255), sigma=8, amount=0.45)),
    dict(name='lot-crate', build=lot_crate, samples=40),
]
