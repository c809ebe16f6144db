"""Hygiene, imaging and the laboratory: what a grown clinic buys."""
import math, random
from shapes import *
from palette import c, glow, glass, veil

ALL = ('sw', 'se', 'ne', 'nw')


# --- the hygienist's chair ----------------------------------------------------------------------------------------
def hygiene_chair(t):
    """1×2, head at the back: a mint chaise of soft rolls on a white shell. Seat top 0.55 m, back 35° (busy 28°)."""
    e, mint, light, white = t.root, c('mint'), c('mint-light'), c('white')
    rbox(0, 0.02, 0.045, 0.54, 0.86, 0.09, white, 0.044, 5, parent=e)
    rbox(0, 0.02, 0.092, 0.42, 0.72, 0.02, c('mint'), 0.01, 3, parent=e)
    rbox(0, 0.03, 0.25, 0.24, 0.38, 0.34, white, 0.09, 5, parent=e)
    rbox(0, 0.03, 0.27, 0.252, 0.392, 0.04, c('mint-dark'), 0.018, 4, parent=e)
    rbox(0, -0.21, 0.42, 0.50, 0.80, 0.08, white, 0.038, 5, parent=e)
    for k in range(3): rbox(0, -0.455 + 0.232 * k, 0.488, 0.55, 0.250, 0.125, mint, 0.060, 6, parent=e)
    leg = empty(0, -0.56, 0.47, parent=e, rx=math.radians(15))
    rbox(0, -0.20, -0.045, 0.42, 0.40, 0.05, white, 0.024, 4, parent=leg)
    for k in range(2): rbox(0, -0.115 - 0.205 * k, 0.012, 0.50 - 0.05 * k, 0.222, 0.115, mint, 0.055, 6, parent=leg)
    rbox(0, -0.432, -0.02, 0.36, 0.05, 0.10, white, 0.024, 4, parent=leg)
    for state, ang in (('up', 35), ('down', 28)):
        with t.part(state):
            b = empty(0, 0.08, 0.47, parent=e, rx=math.radians(ang))
            rbox(0, 0.34, -0.045, 0.47, 0.68, 0.06, white, 0.028, 5, parent=b)
            rbox(0, 0.34, -0.075, 0.16, 0.44, 0.03, c('mint-dark'), 0.014, 4, parent=b)
            for k in range(3): rbox(0, 0.115 + 0.222 * k, 0.03, 0.53 - 0.02 * k, 0.24, 0.125, mint, 0.060, 6, parent=b)
            rbox(0, 0.70, -0.02, 0.08, 0.24, 0.05, c('steel'), 0.02, parent=b)
            cyl(0, 0.785, 0.055, 0.088, 0.36, light, 0.07, deg(0, 90, 0), b)
            for s in (-1, 1): cyl(s * 0.182, 0.785, 0.055, 0.05, 0.012, white, 0.005, deg(0, 90, 0), b)
    for s, name in ((-1, 'arm-l'), (1, 'arm-r')):
        with t.part(name):
            tube([(s * 0.27, 0.06, 0.43), (s * 0.335, 0.05, 0.50), (s * 0.335, 0.02, 0.63)], 0.026, white, e)
            rbox(s * 0.33, -0.02, 0.655, 0.10, 0.36, 0.07, light, 0.034, 5, parent=e)
    with t.part('tray'):
        tube([(0.22, 0.30, 0.42), (0.42, 0.31, 0.46), (0.455, 0.28, 0.62), (0.455, 0.16, 0.84), (0.42, 0.02, 0.87)], 0.026, white, e)
        lathe(0.40, -0.08, 0.865, [(0, 0), (0.16, 0), (0.195, 0.012), (0.20, 0.05), (0.185, 0.05), (0.175, 0.022), (0, 0.022)], white, e, 48)
        cyl(0.40, -0.08, 0.890, 0.172, 0.008, c('mint'), 0.002, parent=e)
        for k, (x, y) in enumerate(((0.32, -0.15), (0.34, -0.03), (0.44, 0.02))):
            lathe(x, y, 0.892, [(0.034, 0), (0.044, 0.045), (0.034, 0.045), (0, 0.03)], white, e, 24)
            ball(x, y, 0.932, 0.032, 0.032, 0.014, c(('coral', 'yellow', 'violet')[k]), e)
        tube([(0.41, -0.19, 0.905), (0.45, -0.10, 0.915), (0.50, -0.02, 0.94)], 0.020, c('steel'), e)
        lathe(0.405, -0.20, 0.90, [(0.02, 0), (0.032, 0.02), (0.022, 0.045), (0, 0.05)], c('pink'), e, 20, deg(70, 0, -20))
    with t.part('pole'):
        lathe(-0.43, 0.52, 0, [(0, 0), (0.125, 0), (0.13, 0.02), (0.11, 0.05), (0.05, 0.07), (0, 0.07)], c('steel'), e)
        cyl(-0.43, 0.52, 0.42, 0.040, 0.80, white, 0.012, parent=e)
        _joint(e, -0.43, 0.52, 0.84)
    _ring_lamp(t, 'away', (-0.49, 0.36, 1.32), (-0.40, 0.74, 1.58), deg(-10, -14, 0), False)
    _ring_lamp(t, 'over', (-0.47, 0.66, 1.44), (-0.02, 0.28, 1.64), deg(20, 0, 0), True)


def _joint(e, x, y, z): ball(x, y, z, 0.062, 0.062, 0.062, c('mint-dark'), e)


def _ring_lamp(t, name, elbow, head, tilt, lit):
    """The chair's mark: a round lamp, all ring, on a jointed arm."""
    e = t.root
    with t.part(name):
        tube([(-0.43, 0.52, 0.84), elbow], 0.027, c('white'), e, smooth_path=False)
        _joint(e, *elbow)
        top = (head[0], head[1], head[2] + 0.07)
        tube([elbow, top], 0.025, c('white'), e, smooth_path=False)
        h = empty(*head, parent=e)
        h.rotation_euler = tilt
        lathe(0, 0, -0.01, [(0, 0), (0.10, 0), (0.11, 0.02), (0.075, 0.06), (0, 0.075)], c('white'), h, 36)
        for a in (20, 140, 260): tube([(0.08 * math.cos(math.radians(a)), 0.08 * math.sin(math.radians(a)), 0.01), (0.2 * math.cos(math.radians(a)), 0.2 * math.sin(math.radians(a)), 0.0)], 0.016, c('white'), h, smooth_path=False)
        if not lit: torus(0, 0, 0, 0.205, 0.042, c('mint-light'), parent=h)
        torus(0, 0, 0.012, 0.222, 0.032, c('white'), parent=h)
    if lit:
        with t.part('lamp-on'): torus(0, 0, -0.004, 0.203, 0.043, glow('warm', 0.95), parent=h)
        with t.part('beam'): cyl(0, 0, -0.29, 0.33, 0.5, mat('ring-beam', (255, 240, 196), 0.5, emit=0.9, alpha=0.09), 0, parent=h, r2=0.18)


def hygiene_idle(t): t.hide('down', 'over', 'lamp-on', 'beam')
def hygiene_busy(t): t.hide('up', 'away')


# --- imaging ------------------------------------------------------------------------------------------------------
def cbct_scanner(t):
    """1×1 column; its overhead ring and C-arm reach over the tile in front, where the patient stands."""
    e, white, teal = t.root, c('white'), c('teal')
    Y = -0.96
    rbox(0, 0.06, 0.045, 0.82, 0.78, 0.09, white, 0.044, 5, parent=e)
    rbox(0, -0.02, 0.094, 0.60, 0.48, 0.02, c('teal-light'), 0.01, 3, parent=e)
    rbox(0, 0.26, 0.98, 0.34, 0.26, 1.84, white, 0.10, 6, parent=e)
    rbox(0, 0.128, 0.86, 0.13, 0.03, 1.30, c('steel'), 0.013, 4, parent=e)
    rbox(0, 0.388, 0.95, 0.13, 0.02, 1.45, teal, 0.009, 4, parent=e)
    for i in range(5): rbox(0, 0.396, 0.36 + 0.06 * i, 0.09, 0.02, 0.024, c('white'), 0.009, 3, parent=e)
    # carriage, arm, overhead hub
    rbox(0, 0.12, 1.70, 0.42, 0.40, 0.34, white, 0.13, 7, parent=e)
    rbox(0, 0.12, 1.66, 0.432, 0.412, 0.05, teal, 0.022, 4, parent=e)
    rbox(0, -0.38, 1.80, 0.21, 0.90, 0.14, white, 0.066, 6, parent=e)
    lathe(0, Y, 1.745, [(0, 0), (0.19, 0), (0.21, 0.02), (0.21, 0.10), (0.16, 0.15), (0, 0.165)], white, e, 48)
    lathe(0, Y, 1.895, [(0, 0), (0.115, 0), (0.10, 0.018), (0, 0.024)], teal, e, 40)
    for a in (45, 135, 225, 315):
        r = math.radians(a)
        tube([(0.15 * math.cos(r), Y + 0.15 * math.sin(r), 1.80), (0.36 * math.cos(r), Y + 0.36 * math.sin(r), 1.80)], 0.03, white, e, smooth_path=False)
    torus(0, Y, 1.80, 0.37, 0.058, white, parent=e)
    for s in (-1, 1):
        tube([(s * 0.40, Y, 1.80), (s * 0.455, Y, 1.66), (s * 0.455, Y, 1.40)], 0.045, white, e)
    rbox(-0.45, Y, 1.27, 0.17, 0.26, 0.36, white, 0.075, 6, parent=e)
    rbox(-0.45, Y, 1.37, 0.182, 0.272, 0.05, teal, 0.022, 4, parent=e)
    cyl(-0.36, Y, 1.25, 0.07, 0.03, c('ink'), 0.01, deg(0, 90, 0), e)
    rbox(0.455, Y, 1.27, 0.09, 0.34, 0.40, white, 0.042, 5, parent=e)
    rbox(0.412, Y, 1.27, 0.02, 0.27, 0.32, c('ink'), 0.009, 3, parent=e)
    rbox(0.50, Y, 1.27, 0.02, 0.20, 0.05, teal, 0.009, 3, parent=e)
    # chin rest and grips the patient holds on to
    rbox(0, 0.10, 0.98, 0.26, 0.20, 0.16, white, 0.06, 5, parent=e)
    tube([(0, 0.04, 0.98), (0, -0.34, 0.96), (0, -0.50, 1.02)], 0.032, white, e)
    lathe(0, -0.53, 1.02, [(0, 0), (0.06, 0), (0.085, 0.04), (0.075, 0.045), (0, 0.02)], c('teal-dark'), e, 28)
    tube([(-0.30, -0.50, 0.98), (-0.27, -0.36, 0.92), (0, -0.30, 0.93), (0.27, -0.36, 0.92), (0.30, -0.50, 0.98)], 0.026, c('steel'), e)
    for s in (-1, 1): tube([(s * 0.285, -0.42, 0.95), (s * 0.305, -0.53, 1.0)], 0.042, teal, e, smooth_path=False)
    # a tablet at the column
    rbox(-0.27, 0.14, 1.30, 0.03, 0.03, 0.16, c('steel'), 0.012, parent=e)
    rbox(-0.29, 0.10, 1.36, 0.24, 0.03, 0.18, c('ink'), 0.014, 4, deg(-14, 0, -18), e)
    rbox(-0.293, 0.084, 1.362, 0.20, 0.012, 0.14, glow('cyan', 0.8), 0.004, 3, deg(-14, 0, -18), e)
    with t.part('ring-off'): torus(0, Y, 1.80, 0.424, 0.020, c('teal-light'), parent=e)
    with t.part('ring-on'):
        torus(0, Y, 1.80, 0.424, 0.026, glow('cyan', 1.8), parent=e)
        torus(0, Y, 1.762, 0.30, 0.016, glow('cyan', 1.6), parent=e)
        rbox(0.398, Y, 1.27, 0.012, 0.05, 0.30, glow('cyan', 1.6), 0.005, 3, parent=e)
    with t.part('light'): lamp(0, Y, 1.62, 4.0, (0.25, 0.85, 1.0), e)
    with t.part('veil'):
        cyl(0, Y, 1.46, 0.36, 0.60, veil('ct-veil', (90, 225, 255), 0.9, 1.16, 1.76, 0.0, 0.24), 0, parent=e, r2=0.34)


def cbct_idle(t): t.hide('ring-on', 'light', 'veil')
def cbct_busy(t): t.hide('ring-off')


# --- stores and machines ------------------------------------------------------------------------------------------
def sterilizer(t):
    """1×1 cabinet with a round glass door, its trays seen inside and stacked on top."""
    e, white = t.root, c('white')
    rbox(0, 0.03, 0.05, 0.80, 0.62, 0.10, c('steel'), 0.03, parent=e)
    rbox(0, 0.03, 0.53, 0.88, 0.68, 0.88, white, 0.11, 7, parent=e)
    rbox(0, 0.03, 0.955, 0.74, 0.56, 0.05, c('teal-light'), 0.022, 4, parent=e)
    y = -0.315
    rbox(0, 0.03, 0.165, 0.892, 0.692, 0.05, c('teal-light'), 0.022, 4, parent=e)
    # the round door
    lathe(0, y + 0.015, 0.565, [(0, 0), (0.285, 0), (0.30, 0.012), (0.285, 0.035), (0, 0.035)], c('teal'), e, 56, deg(90, 0, 0))
    torus(0, y - 0.025, 0.565, 0.245, 0.038, c('steel'), deg(90, 0, 0), e)
    cyl(0, y - 0.018, 0.565, 0.235, 0.012, glow('blue', 0.55), 0, deg(90, 0, 0), e)
    for i, z in enumerate((0.46, 0.56, 0.66)):
        w = 0.36 if i != 1 else 0.43
        rbox(0, y - 0.030, z, w, 0.02, 0.022, white, 0.008, 3, parent=e)
        for k in range(4 if i != 1 else 5):
            x = (k - (1.5 if i != 1 else 2)) * 0.078
            rbox(x, y - 0.030, z + 0.034, 0.05, 0.018, 0.04, c(('coral', 'yellow', 'navy', 'mint', 'violet')[(k + 2 * i) % 5]), 0.012, 3, parent=e)
    lathe(0, y - 0.035, 0.565, [(0, 0), (0.225, 0), (0.19, 0.03), (0.10, 0.05), (0, 0.055)], glass('door-glass', (214, 244, 252), 0.13), e, 48, deg(90, 0, 0))
    tube([(0.295, y - 0.02, 0.66), (0.315, y - 0.075, 0.63), (0.315, y - 0.075, 0.50), (0.295, y - 0.02, 0.47)], 0.022, c('ink'), e)
    for z in (0.64, 0.49): cyl(-0.305, y - 0.02, z, 0.024, 0.07, c('steel'), 0.008, parent=e)
    rbox(0, y + 0.006, 0.895, 0.40, 0.03, 0.055, c('ink'), 0.014, 4, parent=e)
    for k, g in enumerate(('green', 'green', 'amber')): ball(-0.14 + 0.055 * k, y - 0.012, 0.895, 0.014, 0.008, 0.014, glow(g, 1.1), e)
    rbox(0.09, y - 0.012, 0.895, 0.16, 0.01, 0.026, glow('cyan', 1.1), 0.004, 3, parent=e)
    # trays on top, and wrapped kits
    for k in range(2):
        z = 0.995 + 0.055 * k
        rbox(-0.14, 0.03 + 0.01 * k, z, 0.40, 0.40, 0.03, c('steel'), 0.012, 3, deg(0, 0, 6 * k), e)
    for i in range(4): cyl(-0.26 + 0.08 * i, 0.03, 1.085, 0.016, 0.28, c(('coral', 'teal', 'yellow', 'navy')[i]), 0.006, deg(90, 0, 4), e)
    for k, (col, a) in enumerate((('lilac', 4), ('sky', -8), ('lilac', 10))): rbox(0.23, 0.05, 0.997 + 0.036 * k, 0.19, 0.30, 0.034, c(col), 0.015, 4, deg(0, 0, a), e)
    # behind: vents and the steam pipe
    for i in range(6): rbox(-0.06, 0.372, 0.36 + 0.075 * i, 0.46, 0.02, 0.034, c('steel'), 0.014, 3, parent=e)
    tube([(0.29, 0.36, 0.20), (0.29, 0.40, 0.26), (0.29, 0.40, 0.78), (0.29, 0.34, 0.84)], 0.020, c('steel'), e)


def server_rack(t):
    """1×1, tall and slim; every row has its lights."""
    e, body = t.root, c('navy')
    R = random.Random(12)
    rbox(0, 0.02, 0.045, 0.54, 0.62, 0.09, c('steel'), 0.03, parent=e)
    rbox(0, 0.02, 0.83, 0.60, 0.70, 1.54, body, 0.055, 5, parent=e)
    rbox(0, 0.02, 1.61, 0.62, 0.72, 0.045, c('teal'), 0.02, 4, parent=e)
    rbox(0, -0.322, 0.83, 0.51, 0.03, 1.42, c('ink'), 0.014, 4, parent=e)
    unit = mat('rack-unit', (86, 98, 142), 0.5)
    rows = 8
    for i in range(rows):
        z = 0.215 + 0.176 * i
        rbox(0, -0.340, z, 0.46, 0.03, 0.145, unit, 0.014, 4, parent=e)
        rbox(0, -0.357, z - 0.034, 0.40, 0.012, 0.030, glow(('cyan', 'cyan', 'violet', 'cyan')[i % 4], 1.05), 0.005, 3, parent=e)
        for k in range(5):
            g = R.choice(('green', 'green', 'cyan', 'amber', 'off'))
            m = c('ink') if g == 'off' else glow(g, 1.15)
            rbox(-0.17 + 0.065 * k, -0.357, z + 0.030, 0.036, 0.012, 0.032, m, 0.005, 3, parent=e)
        for k in range(3): rbox(0.16 + 0.022 * k, -0.356, z + 0.030, 0.010, 0.01, 0.05, c('ink'), 0.003, 2, parent=e)
    for s in (-1, 1):
        for i in range(7): rbox(s * 0.300, 0.05, 0.62 + 0.065 * i, 0.016, 0.40, 0.026, c('ink'), 0.007, 3, parent=e)
        rbox(s * 0.302, 0.05, 1.30, 0.014, 0.30, 0.05, glow('cyan', 1.0), 0.006, 3, parent=e)
    # behind: the cable side
    rbox(0, 0.367, 0.83, 0.46, 0.02, 1.36, c('ink'), 0.01, 4, parent=e)
    for i in range(4): rbox(0, 0.380, 0.36 + 0.30 * i, 0.40, 0.012, 0.10, unit, 0.006, 3, parent=e)
    for i in range(4):
        for k in range(4): rbox(-0.14 + 0.093 * k, 0.388, 0.36 + 0.30 * i, 0.034, 0.01, 0.026, glow('green', 1.0) if (i + k) % 3 else glow('amber', 1.0), 0.004, 2, parent=e)
    for k, col in enumerate(('coral', 'yellow', 'teal-light', 'pink')):
        x = -0.16 + 0.105 * k
        tube([(x, 0.385, 1.24 - 0.30 * (k % 2)), (x + (0.05 if k < 3 else -0.02), 0.43, 1.10 - 0.2 * (k % 2)), (x - 0.03, 0.425, 0.66), (x + 0.02, 0.42, 0.36), (x, 0.36, 0.12)], 0.019, c(col), e)
    tube([(-0.12, 0.1, 1.63), (-0.10, 0.1, 1.70), (0.02, 0.1, 1.72), (0.12, 0.1, 1.70), (0.14, 0.1, 1.63)], 0.018, c('steel'), e)


def nitrous_unit(t):
    """1×1 trolley: two bottles, a flow head, a breathing bag, and the mask on its hose."""
    e, white = t.root, c('white')
    lathe(0, 0.02, 0.075, [(0, 0), (0.34, 0), (0.355, 0.015), (0.35, 0.045), (0.30, 0.06), (0, 0.06)], c('steel'), e, 48)
    for i in range(5):
        a = 2 * math.pi * i / 5 + 0.3
        ball(0.28 * math.cos(a), 0.02 + 0.28 * math.sin(a), 0.045, 0.045, 0.045, 0.045, c('ink'), e)
    profile = [(0, 0), (0.118, 0), (0.13, 0.02), (0.13, 0.46), (0.115, 0.54), (0.07, 0.595), (0.045, 0.61), (0.04, 0.64), (0, 0.645)]
    for s, body, top in ((-1, 'sky', 'sky'), (1, 'white', 'mint-dark')):
        x, y = s * 0.155, 0.03
        lathe(x, y, 0.13, profile, c(body), e, 40)
        if top != body: lathe(x, y, 0.13, [(0, 0.44), (0.133, 0.44), (0.133, 0.465), (0.118, 0.545), (0.073, 0.60), (0, 0.615)], c(top), e, 40)
        torus(x, y, 0.34, 0.130, 0.014, c('navy' if s < 0 else 'mint-dark'), parent=e)
        cyl(x, y, 0.80, 0.03, 0.07, c('steel'), 0.01, parent=e)
        cyl(x, y, 0.845, 0.055, 0.03, c('coral' if s < 0 else 'yellow'), 0.012, parent=e)
    cyl(0, 0.20, 0.62, 0.036, 1.02, white, 0.01, parent=e)
    rbox(0, 0.20, 0.62, 0.50, 0.05, 0.06, white, 0.024, 4, parent=e)
    # the head with its two flow tubes
    rbox(0, 0.13, 1.20, 0.48, 0.26, 0.34, white, 0.09, 6, parent=e)
    rbox(0, -0.002, 1.21, 0.34, 0.03, 0.23, c('ink'), 0.014, 4, parent=e)
    for x, g, h in ((-0.085, 'blue', 0.11), (0.025, 'green', 0.15)):
        rbox(x, -0.020, 1.21, 0.055, 0.02, 0.19, mat('tube-dim', (120, 138, 168), 0.2), 0.01, 3, parent=e)
        rbox(x, -0.026, 1.118 + h / 2, 0.05, 0.02, h, glow(g, 1.05), 0.009, 3, parent=e)
    cyl(0.115, -0.02, 1.25, 0.038, 0.03, c('coral'), 0.012, deg(90, 0, 0), e)
    cyl(0.115, -0.02, 1.16, 0.026, 0.03, c('yellow'), 0.01, deg(90, 0, 0), e)
    rbox(0, 0.13, 1.385, 0.30, 0.06, 0.05, c('teal'), 0.022, 4, parent=e)
    for i in range(3): rbox(0, 0.262, 1.13 + 0.07 * i, 0.28, 0.02, 0.028, c('teal-light'), 0.01, 3, parent=e)
    # breathing bag, hose and mask
    ball(-0.30, 0.02, 0.80, 0.095, 0.095, 0.125, c('coral'), e)
    lathe(-0.30, 0.02, 0.87, [(0.07, 0), (0.045, 0.05), (0.026, 0.09), (0, 0.09)], c('coral'), e, 28)
    tube([(-0.30, 0.02, 0.93), (-0.30, 0.03, 1.04), (-0.22, 0.08, 1.10)], 0.024, white, e)
    hose = [(0.17, 0.06, 1.08), (0.27, -0.05, 0.98), (0.36, -0.14, 0.72), (0.34, -0.26, 0.48), (0.20, -0.37, 0.44), (0.09, -0.36, 0.60), (0.06, -0.30, 0.74)]
    tube(hose, 0.030, c('teal-light'), e)
    tube([(0.0, 0.16, 0.92), (0.02, -0.10, 0.96), (0.04, -0.24, 0.94), (0.05, -0.26, 0.90)], 0.018, c('steel'), e)
    m = empty(0.05, -0.29, 0.82, parent=e)
    m.rotation_euler = deg(12, 0, 10)
    m.scale = (1.25, 1.25, 1.25)
    lathe(0, 0, 0, [(0.085, 0), (0.10, 0.012), (0.095, 0.03), (0.07, 0.075), (0.03, 0.10), (0, 0.105)], c('pink'), m, 36, deg(90, 0, 0)).scale = (1, 1.15, 1)
    torus(0, 0.0, 0, 0.088, 0.020, white, deg(90, 0, 0), m).scale = (1, 1.15, 1)


# --- the laboratory -----------------------------------------------------------------------------------------------
DUST = (('cyan', (110, 226, 250), -0.68, 0.62), ('green', (132, 236, 182), -0.25, 0.80), ('indigo', (168, 146, 255), 0.18, 0.54))


def nano_bench(t):
    """2×1 bench; dust that thinks drifts in three columns of glass."""
    e, white = t.root, c('white')
    R = random.Random(7)
    for s in (-1, 1):
        rbox(s * 0.60, 0.04, 0.05, 0.56, 0.50, 0.10, c('steel'), 0.02, parent=e)
        rbox(s * 0.60, 0.03, 0.39, 0.62, 0.58, 0.62, white, 0.07, 5, parent=e)
        for z, h in ((0.27, 0.30), (0.56, 0.20)):
            rbox(s * 0.60, -0.262, z, 0.50, 0.03, h, c('door'), 0.014, 4, parent=e)
            rbox(s * 0.60, -0.284, z + h / 2 - 0.055, 0.18, 0.025, 0.028, c('violet'), 0.012, 3, parent=e)
        rbox(s * 0.60, 0.324, 0.42, 0.44, 0.02, 0.34, c('lilac'), 0.009, 4, parent=e)
    rbox(0, 0.24, 0.42, 0.66, 0.05, 0.56, c('lilac'), 0.02, parent=e)
    rbox(0, 0.0, 0.725, 1.88, 0.70, 0.05, c('violet'), 0.024, 4, parent=e)
    rbox(0, 0.0, 0.765, 1.84, 0.66, 0.04, white, 0.018, 4, parent=e)
    tall = glass('column', (206, 240, 250), 0.15)
    for name, dim, x, h in DUST:
        y, z = 0.08, 0.785
        lathe(x, y, z, [(0, 0), (0.158, 0), (0.163, 0.012), (0.150, 0.06), (0.128, 0.075), (0, 0.075)], white, e, 44)
        cyl(x, y, z + 0.075 + h / 2, 0.120, h, tall, 0.004, parent=e)
        top = z + 0.075 + h
        for k in (0.0, 0.012): torus(x, y, z + 0.078 + (h - 0.01) * (k > 0), 0.120, 0.011, white, parent=e)
        lathe(x, y, top, [(0, 0), (0.132, 0), (0.137, 0.012), (0.128, 0.05), (0.08, 0.072), (0, 0.077)], white, e, 44)
        cyl(x, y, top + 0.085, 0.05, 0.03, c('violet'), 0.012, parent=e)
        with t.part('off'):
            m = mat(f'dust-{name}', tuple(int(v * 0.86) for v in dim), 0.7, emit=0.10)
            torus(x, y, z + 0.03, 0.155, 0.012, c('lilac'), parent=e)
            lathe(x, y, z + 0.076, [(0, 0), (0.106, 0), (0.106, 0.045), (0.078, 0.09), (0.034, 0.125), (0, 0.135)], m, e, 36)
            specks([(x + q * math.cos(a), y + q * math.sin(a), z + 0.10 + v, s) for q, a, v, s in
                    ((R.uniform(0.0, 0.085), R.uniform(0, 6.3), R.uniform(0.06, 0.20), R.uniform(0.009, 0.016)) for _ in range(16))], m, e, 1)
        with t.part('on'):
            g = glow(name, 1.15)
            torus(x, y, z + 0.03, 0.155, 0.016, g, parent=e)
            points = []
            n = int(95 * h)
            for i in range(n):
                u = (i + R.random()) / n
                a = u * 11 + (math.pi if i % 2 else 0) + R.uniform(-0.35, 0.35)
                q = 0.060 + 0.026 * math.sin(u * math.pi * 3) + R.uniform(-0.02, 0.02)
                points.append((x + q * math.cos(a), y + q * math.sin(a), z + 0.10 + u * (h - 0.07), R.uniform(0.010, 0.021)))
            specks(points, g, e, 1)
            lathe(x, y, z + 0.076, [(0, 0), (0.10, 0), (0.09, 0.03), (0, 0.045)], g, e, 36)
        with t.part('fog'):
            cyl(x, y, z + 0.08 + h / 2, 0.110, h - 0.02, veil(f'fog-{name}', dim, 0.9, z, z + h + 0.1, 0.34, 0.05), 0, parent=e)
    # the place to work: a manipulator, a dish and a slanting screen
    q = empty(0.66, 0.18, 0.99, parent=e, rx=math.radians(-12))
    rbox(0, 0, 0, 0.40, 0.035, 0.30, c('ink'), 0.016, 4, parent=q)
    rbox(0, -0.018, 0, 0.35, 0.010, 0.25, c('violet-dark'), 0.004, 3, parent=q)
    for i, (h, k) in enumerate(((0.07, 'cyan'), (0.13, 'green'), (0.09, 'indigo'), (0.17, 'cyan'))): rbox(-0.115 + 0.077 * i, -0.025, -0.10 + h / 2, 0.046, 0.010, h, glow(k, 1.1), 0.004, 3, parent=q)
    rbox(0.66, 0.21, 0.83, 0.07, 0.05, 0.12, c('steel'), 0.02, parent=e)
    rbox(0.66, 0.18, 0.795, 0.22, 0.14, 0.02, c('steel'), 0.008, parent=e)
    lathe(0.62, -0.14, 0.785, [(0, 0), (0.10, 0), (0.11, 0.01), (0.11, 0.035), (0.095, 0.035), (0.09, 0.012), (0, 0.012)], glass('dish', (214, 240, 250), 0.5), e, 36)
    cyl(0.62, -0.14, 0.80, 0.085, 0.01, c('mint'), 0, parent=e)
    tube([(0.84, -0.06, 0.79), (0.84, -0.06, 0.98), (0.78, -0.09, 1.03), (0.66, -0.13, 0.97), (0.63, -0.14, 0.86)], 0.020, white, e)
    ball(0.84, -0.06, 0.80, 0.06, 0.06, 0.03, c('violet'), e)
    ball(0.77, -0.09, 1.03, 0.032, 0.032, 0.032, c('violet'), e)


def bench_idle(t): t.hide('on', 'fog')
def bench_busy(t): t.hide('off')


CULTURES = (('mint', 'green', (108, 206, 150), -0.21, 0.26), ('yellow', 'amber', (246, 186, 84), 0.0, 0.34), ('pink', 'pink', (240, 132, 168), 0.21, 0.21))


def biome_analyser(t):
    """1×1 analyser on a stand: three culture tubes before a white shell with a round window."""
    e, white = t.root, c('white')
    R = random.Random(3)
    for sx in (-1, 1):
        for sy in (-1, 1): tube([(sx * 0.36, 0.02 + sy * 0.28, 0.02), (sx * 0.31, 0.02 + sy * 0.23, 0.56)], 0.030, c('wood'), e, smooth_path=False)
    rbox(0, 0.02, 0.24, 0.60, 0.44, 0.03, c('wood'), 0.014, 4, parent=e)
    for k, (x, col) in enumerate(((-0.16, 'coral'), (0.02, 'teal'), (0.18, 'yellow'))): rbox(x, 0.03, 0.255 + 0.07, 0.14, 0.28, 0.14, c(col), 0.03, 4, parent=e)
    rbox(0, 0.02, 0.585, 0.88, 0.70, 0.07, white, 0.034, 5, parent=e)
    rbox(0, 0.02, 0.560, 0.90, 0.72, 0.03, c('mint-dark'), 0.014, 4, parent=e)
    # the shell
    rbox(0, 0.17, 0.86, 0.80, 0.34, 0.52, white, 0.14, 7, parent=e)
    rbox(0, 0.17, 0.72, 0.812, 0.352, 0.035, c('mint'), 0.016, 4, parent=e)
    # the round dish on top, with its colonies
    lathe(0, 0.17, 1.105, [(0, 0), (0.155, 0), (0.165, 0.012), (0.16, 0.05), (0.140, 0.05), (0.135, 0.03), (0, 0.03)], c('mint-dark'), e, 48)
    with t.part('off'): cyl(0, 0.17, 1.142, 0.134, 0.012, c('navy'), 0, parent=e)
    with t.part('on'): cyl(0, 0.17, 1.142, 0.134, 0.014, glow('cyan', 0.85), 0, parent=e)
    spots = [(q * math.cos(a), 0.17 + q * math.sin(a), 1.150, r) for q, a, r in ((0.07, 0.2, 0.030), (0.085, 1.5, 0.020), (0.06, 2.6, 0.034), (0.09, 3.7, 0.022), (0.05, 4.7, 0.026), (0.095, 5.4, 0.018))]
    specks(spots[::2], c('pink'), e, 2)
    specks(spots[1::2], c('yellow'), e, 2)
    for i in range(4): rbox(-0.10, 0.345, 0.80 + 0.06 * i, 0.34, 0.02, 0.026, c('steel'), 0.01, 3, parent=e)
    rbox(0.22, 0.342, 0.88, 0.14, 0.02, 0.20, c('mint'), 0.009, 4, parent=e)
    # tubes in their cradle
    rbox(0, -0.20, 0.645, 0.74, 0.20, 0.06, white, 0.028, 5, parent=e)
    for _, g, col, x, level in CULTURES:
        z = 0.655
        for part, m in (('off', mat(f'culture-{g}', col, 0.4, emit=0.38)), ('on', glow(g, 0.92))):
            with t.part(part):
                lathe(x, -0.20, z, [(0, 0.012), (0.05, 0.02), (0.072, 0.05), (0.072, level), (0, level)], m, e, 32)
        with t.part('on'): specks([(x + R.uniform(-0.04, 0.04), -0.20 + R.uniform(-0.05, 0.02), z + level + R.uniform(0.01, 0.11), R.uniform(0.009, 0.018)) for _ in range(7)], glow('white', 1.0), e, 1)
        lathe(x, -0.20, z, [(0, 0), (0.06, 0.008), (0.084, 0.045), (0.084, 0.44), (0, 0.44)], glass('culture-glass', (222, 244, 250), 0.17), e, 36)
        torus(x, -0.20, z + 0.02, 0.082, 0.018, c('mint-dark'), parent=e)
        lathe(x, -0.20, z + 0.43, [(0, 0), (0.094, 0), (0.098, 0.012), (0.094, 0.05), (0.05, 0.065), (0, 0.065)], white, e, 36)
        tube([(x, -0.20, z + 0.48), (x, -0.18, z + 0.545), (x * 0.9, -0.05, z + 0.555), (x * 0.8, 0.10, z + 0.44)], 0.016, c('mint-dark'), e)


def biome_idle(t): t.hide('on')
def biome_busy(t): t.hide('off')


LAMP = ['away', 'over', 'lamp-on']
THINGS = [
    dict(name='hygiene-chair', build=hygiene_chair, facings=ALL, states={'idle': hygiene_idle, 'busy': hygiene_busy}, samples=40,
         front={'sw': ['tray', 'arm-r'] + LAMP, 'se': ['arm-l', 'pole'] + LAMP, 'ne': ['arm-l', 'pole'] + LAMP, 'nw': ['tray', 'arm-r'] + LAMP},
         front_states=['idle', 'busy'], shadowless=('beam',), glow=dict(parts=['lamp-on'], rgb=(255, 236, 190), sigma=11, amount=0.5)),
    dict(name='cbct-scanner', build=cbct_scanner, facings=ALL, states={'idle': cbct_idle, 'busy': cbct_busy}, samples=44,
         shadowless=('veil',), glow=dict(parts=['ring-on'], sigma=11, amount=0.5), pad=16),
    dict(name='sterilizer', build=sterilizer, facings=ALL, samples=48),
    dict(name='nano-bench', build=nano_bench, facings=ALL, states={'idle': bench_idle, 'busy': bench_busy}, samples=44,
         glow=dict(parts=['on'], rgb=(150, 214, 255), sigma=9, amount=0.40), shadowless=('fog',), pad=14),
    dict(name='server-rack', build=server_rack, facings=ALL, samples=48),
    dict(name='nitrous-unit', build=nitrous_unit, facings=ALL, samples=44),
    dict(name='biome-analyser', build=biome_analyser, facings=ALL, states={'idle': biome_idle, 'busy': biome_busy}, samples=44,
         glow=dict(parts=['on'], rgb=(255, 232, 210), sigma=8, amount=0.35), pad=12),
]
