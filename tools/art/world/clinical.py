"""Equipment that patients meet in the treatment rooms."""
import math
from shapes import *
from palette import c, glow, glass, cyan_holo, violet_holo, veil


def dental_chair(t):
    """1×2, the head end at the back. Seat top 0.55 m; the back leans 35° from level and tilts to 20° when busy."""
    e, teal, white = t.root, c('teal'), c('white')
    with t.part('base'):
        lathe(0, 0.0, 0, [(0.0, 0.0), (0.37, 0.0), (0.39, 0.03), (0.38, 0.07), (0.30, 0.10), (0.0, 0.10)], c('steel'), e)
        lathe(0, 0.0, 0.08, [(0.17, 0.0), (0.13, 0.06), (0.11, 0.2), (0.14, 0.32), (0.0, 0.32)], white, e)
        rbox(0, -0.05, 0.40, 0.36, 0.6, 0.08, white, 0.04, parent=e)
    with t.part('seat'):
        rbox(0, -0.22, 0.485, 0.54, 0.72, 0.13, teal, 0.062, 5, parent=e)
        leg = rbox(0, -0.74, 0.375, 0.47, 0.50, 0.115, teal, 0.055, 5, deg(28, 0, 0), e)
        rbox(0, -0.955, 0.255, 0.40, 0.14, 0.08, c('teal-dark'), 0.04, 4, deg(28, 0, 0), e)
        for sx in (-1, 1): rbox(sx * 0.18, -0.22, 0.545, 0.10, 0.64, 0.06, c('teal-light'), 0.03, parent=e).hide_render = False
    for state, ang in (('up', 35), ('down', 16)):
        with t.part(state):
            b = empty(0, 0.08, 0.47, parent=e, rx=math.radians(ang))
            rbox(0, 0.34, 0.03, 0.52, 0.70, 0.13, teal, 0.062, 5, parent=b)
            rbox(0, 0.32, 0.065, 0.36, 0.52, 0.09, c('teal-light'), 0.04, 4, parent=b)
            rbox(0, 0.74, 0.05, 0.30, 0.22, 0.13, teal, 0.06, 5, parent=b)
            rbox(0, 0.74, 0.085, 0.2, 0.14, 0.1, c('teal-light'), 0.04, 4, parent=b)
            rbox(0, 0.62, -0.02, 0.08, 0.3, 0.05, c('steel'), 0.02, parent=b)
    with t.part('arm-l'): _armrest(e, -1)
    with t.part('arm-r'): _armrest(e, 1)
    with t.part('tray'):
        # the instrument column stands at the patient's left, outside the body line
        cyl(0.43, 0.34, 0.03, 0.13, 0.06, c('steel'), 0.02, parent=e)
        cyl(0.43, 0.34, 0.5, 0.04, 0.98, white, 0.01, parent=e)
        tube([(0.43, 0.34, 0.96), (0.43, 0.18, 0.98), (0.40, 0.02, 0.90)], 0.026, white, e)
        rbox(0.36, -0.05, 0.885, 0.25, 0.40, 0.045, white, 0.022, parent=e)
        rbox(0.36, -0.05, 0.91, 0.20, 0.34, 0.012, c('steel'), 0.005, parent=e)
        for k in range(4):
            cyl(0.36, -0.17 + 0.08 * k, 0.96, 0.016, 0.13, (c('coral'), c('navy'), c('yellow'), c('teal-dark'))[k], 0.006, deg(0, 14, 0), e)
        # spittoon
    with t.part('bowl'):
        cyl(-0.42, -0.02, 0.30, 0.055, 0.6, white, 0.02, parent=e)
        lathe(-0.42, -0.02, 0.58, [(0.04, 0), (0.11, 0.03), (0.135, 0.09), (0.12, 0.09), (0.09, 0.045), (0.0, 0.04)], white, e)
        cyl(-0.42, -0.02, 0.632, 0.088, 0.008, mat('bowl-water', (150, 220, 236), 0.1), 0, parent=e)
    with t.part('lamp-pole'):
        cyl(-0.42, 0.62, 0.03, 0.12, 0.06, c('steel'), 0.02, parent=e)
        cyl(-0.42, 0.62, 0.8, 0.034, 1.56, white, 0.01, parent=e)
        tube([(-0.42, 0.62, 1.55), (-0.36, 0.56, 1.66), (-0.18, 0.40, 1.70), (-0.04, 0.26, 1.62)], 0.026, white, e)
        h = empty(-0.02, 0.22, 1.56, parent=e, rx=math.radians(14))
        lathe(0, 0, 0, [(0.0, 0.075), (0.06, 0.07), (0.17, 0.035), (0.205, -0.01), (0.20, -0.035), (0.17, -0.04), (0.0, -0.04)], white, h)
        torus(0, 0, -0.028, 0.185, 0.014, c('teal'), parent=h)
    with t.part('lamp-off'): cyl(0, 0, -0.044, 0.15, 0.012, c('teal-light'), 0, parent=h)
    with t.part('lamp-on'):
        cyl(0, 0, -0.046, 0.155, 0.014, glow('warm', 2.6), 0, parent=h)
    with t.part('beam'):
        bl = mat('lamp-beam', (255, 236, 180), 0.5, emit=0.9, alpha=0.10)
        cyl(0, 0, -0.30, 0.30, 0.5, bl, 0, parent=h, r2=0.15)


def _armrest(e, s):
    rbox(s * 0.315, 0.02, 0.66, 0.075, 0.46, 0.06, c('white'), 0.03, 4, parent=e)
    tube([(s * 0.30, 0.12, 0.44), (s * 0.32, 0.14, 0.56), (s * 0.315, 0.1, 0.65)], 0.024, c('white'), e)


def dental_idle(t): t.hide('down', 'lamp-on', 'beam')
def dental_busy(t): t.hide('up', 'lamp-off')


def pedestal(t, base='white'):
    e = t.root
    lathe(0, 0, 0, [(0, 0), (0.36, 0), (0.385, 0.02), (0.385, 0.07), (0.35, 0.10), (0.30, 0.14), (0.285, 0.44), (0.31, 0.52),
                    (0.40, 0.57), (0.415, 0.60), (0.415, 0.645), (0.395, 0.665), (0, 0.665)], c(base), e)


def holo_scanner(t):
    """1×1 pedestal; the molar that turns above it is the game's emblem."""
    e = t.root
    pedestal(t)
    torus(0, 0, 0.655, 0.375, 0.022, c('ink'), parent=e)
    cyl(0, 0, 0.668, 0.34, 0.015, c('navy'), 0.004, parent=e)
    with t.part('strip-off'): torus(0, 0, 0.30, 0.289, 0.013, c('teal-light'), parent=e)
    with t.part('strip-on'):
        torus(0, 0, 0.30, 0.289, 0.015, glow('cyan', 1.5), parent=e)
        for r, w in ((0.30, 0.014), (0.20, 0.010), (0.10, 0.012)): torus(0, 0, 0.677, r, w, glow('cyan', 1.6), parent=e)
        li = bpy.data.lights.new('h', 'POINT')
        li.energy, li.color, li.shadow_soft_size = 5.5, (0.25, 0.85, 1.0), 0.2
        lo = bpy.data.objects.new('h', li)
        bpy.context.scene.collection.objects.link(lo)
        lo.location, lo.parent = (0, 0, 1.0), e
    with t.part('emitter-off'):
        for r, w in ((0.30, 0.012), (0.20, 0.008)): torus(0, 0, 0.677, r, w, c('teal'), parent=e)
    with t.part('beam'):
        cyl(0, 0, 0.93, 0.20, 0.5, veil('scan-beam', (90, 225, 255), 0.9, 0.68, 1.15, 0.26, 0.0), 0, parent=e, r2=0.40)
    with t.part('tooth'):
        t.tooth = molar(0, 0, 1.27, 0.80, cyan_holo(), parent=e)
    with t.part('halo-ring'):
        t.ring = empty(0, 0, 1.27, parent=e)
        torus(0, 0, 0, 0.47, 0.009, glow('cyan', 1.3), rot=deg(12, 4, 0), parent=t.ring)
        ball(0.465, 0, -0.03, 0.026, 0.026, 0.026, glow('white', 1.6), parent=t.ring)
    with t.part('tooth-dim'):
        t.dim = molar(0, 0, 1.12, 0.56, mat('holo-dim', (120, 214, 232), 0.3, emit=0.25, alpha=0.30), parent=e)


def scanner_idle(t): t.hide('strip-on', 'beam', 'tooth', 'halo-ring')


def scanner_busy(i):
    def fn(t):
        t.hide('strip-off', 'emitter-off', 'tooth-dim')
        a = math.pi * i / 8  # the molar has two-fold symmetry: half a turn makes a loop
        t.tooth.rotation_euler = (0.08, 0, a)
        t.ring.rotation_euler = (0, 0, 2 * math.pi * i / 8)
    return fn


def exam_chair(t):
    """1×2 upright scanner chair under an arch that sweeps the head."""
    e, white = t.root, c('white')
    rbox(0, 0.0, 0.07, 0.84, 1.5, 0.14, white, 0.07, 5, parent=e)
    rbox(0, -0.02, 0.145, 0.66, 1.3, 0.03, c('teal-light'), 0.015, parent=e)
    lathe(0, 0.1, 0.12, [(0.2, 0), (0.12, 0.05), (0.12, 0.22), (0, 0.22)], c('steel'), e)
    rbox(0, 0.02, 0.42, 0.54, 0.56, 0.14, c('teal'), 0.065, 5, parent=e)
    with t.part('back'):
        rbox(0, 0.33, 0.80, 0.52, 0.14, 0.74, c('teal'), 0.065, 5, deg(-10, 0, 0), e)
        rbox(0, 0.26, 0.80, 0.36, 0.08, 0.54, c('teal-light'), 0.035, 4, deg(-10, 0, 0), e)
        rbox(0, 0.41, 1.24, 0.30, 0.12, 0.2, c('teal'), 0.055, 5, deg(-10, 0, 0), e)
    with t.part('arm-l'): rbox(-0.31, 0.02, 0.60, 0.085, 0.5, 0.07, white, 0.035, parent=e); rbox(-0.31, 0.1, 0.48, 0.06, 0.12, 0.2, white, 0.03, parent=e)
    with t.part('arm-r'): rbox(0.31, 0.02, 0.60, 0.085, 0.5, 0.07, white, 0.035, parent=e); rbox(0.31, 0.1, 0.48, 0.06, 0.12, 0.2, white, 0.03, parent=e)
    rbox(0, -0.5, 0.17, 0.5, 0.34, 0.06, c('teal-dark'), 0.03, 4, deg(8, 0, 0), e)
    # each leg by itself: from most sides only one of them stands before the sitter
    for s, side in ((-1, 'l'), (1, 'r')):
        with t.part(f'arch-{side}'):
            arch(0.92, 1.62, 0.055, white, e, y=0.18, z=0.1, half=s)
            rbox(s * 0.46, 0.18, 0.18, 0.15, 0.26, 0.3, white, 0.06, parent=e)
        with t.part(f'off-{side}'): arch(0.82, 1.52, 0.018, c('teal-light'), e, y=0.15, z=0.15, half=s)
        with t.part(f'on-{side}'): arch(0.82, 1.52, 0.022, glow('cyan', 1.7), e, y=0.15, z=0.15, half=s)
    sweeps = []
    for i in range(4):
        with t.part(f'sweep{i}'):
            z = 0.72 + 0.22 * i
            rbox(0, 0.12, z, 0.76, 0.62, 0.008, mat('sweep', (110, 232, 255), 0.3, emit=1.0, alpha=0.34), 0.003, parent=e)
            tube([(-0.38, -0.19, z), (0.38, -0.19, z)], 0.010, glow('white', 1.5), e, smooth_path=False)


def exam_idle(t): t.hide('on-l', 'on-r', 'sweep0', 'sweep1', 'sweep2', 'sweep3')


def exam_busy(i):
    order = [0, 1, 2, 3, 2, 1]
    return lambda t: t.hide('off-l', 'off-r', *[f'sweep{k}' for k in range(4) if k != order[i]])


def nanobay(t):
    """1×1 cabinet of glowing vials under a dome."""
    e, white = t.root, c('white')
    rbox(0, 0, 0.05, 0.84, 0.66, 0.1, c('steel'), 0.04, parent=e)
    rbox(0, 0, 0.48, 0.88, 0.70, 0.84, white, 0.09, 5, parent=e)
    rbox(0, -0.335, 0.52, 0.70, 0.06, 0.52, c('ink'), 0.028, 4, parent=e)
    rbox(0, 0, 0.91, 0.92, 0.74, 0.05, c('teal'), 0.025, parent=e)
    cols = ('green', 'cyan', 'amber', 'violet')
    for i in range(4):
        x = -0.24 + 0.16 * i
        with t.part('vial-off'): cyl(x, -0.37, 0.50, 0.046, 0.34, mat('vial-dim', (126, 150, 172), 0.2), 0.02, parent=e)
        with t.part('vial-on'): cyl(x, -0.37, 0.50, 0.048, 0.34, glow(cols[i], 1.35), 0.02, parent=e)
        cyl(x, -0.37, 0.695, 0.05, 0.05, white, 0.015, parent=e)
    lathe(0, 0, 0.93, [(0.24, 0), (0.25, 0.03), (0.22, 0.07), (0, 0.07)], white, e)
    with t.part('core-off'): ball(0, 0, 1.14, 0.13, 0.13, 0.13, c('teal-light'), e)
    with t.part('core-on'):
        ball(0, 0, 1.14, 0.12, 0.12, 0.12, glow('cyan', 1.7), e)
        for k, r in enumerate(((65, 0), (-40, 60), (20, -70))): torus(0, 0, 1.14, 0.185, 0.008, glow('cyan', 1.3), deg(r[0], r[1], 0), e, 40, 8)
    ball(0, 0, 1.10, 0.235, 0.235, 0.26, mat('dome', (196, 238, 246), 0.05, alpha=0.16), e)
    for i in range(3): cyl(0.28, -0.36, 0.30 + 0.0 * i, 0.02, 0.01, glow('green', 1.2), 0, deg(90, 0, 0), e)


def nano_idle(t): t.hide('core-on', 'vial-on')
def nano_busy(t): t.hide('core-off', 'vial-off')


def vr_pod(t):
    """1×2 couch under a violet arch. Couch top 0.44 m, head at the back."""
    e, white, v = t.root, c('white'), c('violet')
    rbox(0, 0, 0.14, 0.86, 1.72, 0.24, white, 0.115, 6, parent=e)
    rbox(0, -0.06, 0.28, 0.76, 1.54, 0.10, c('lilac'), 0.05, 5, parent=e)
    rbox(0, -0.12, 0.36, 0.62, 1.30, 0.15, v, 0.07, 5, parent=e)
    rbox(0, 0.50, 0.52, 0.60, 0.52, 0.14, v, 0.065, 5, deg(30, 0, 0), e)
    rbox(0, 0.62, 0.66, 0.40, 0.20, 0.12, c('violet-dark'), 0.055, 5, deg(30, 0, 0), e)
    with t.part('strip-off'): rbox(0, -0.866, 0.16, 0.5, 0.02, 0.05, c('lilac'), 0.01, parent=e)
    with t.part('strip-on'): rbox(0, -0.87, 0.16, 0.5, 0.02, 0.06, glow('violet', 1.6), 0.01, parent=e)
    for s, side in ((-1, 'l'), (1, 'r')):
        with t.part(f'arch-{side}'):
            arch(0.98, 1.40, 0.062, white, e, y=0.34, z=0.06, half=s)
            rbox(s * 0.485, 0.34, 0.14, 0.17, 0.3, 0.26, white, 0.075, parent=e)
        with t.part(f'off-{side}'): arch(0.85, 1.27, 0.022, c('violet'), e, y=0.30, z=0.12, half=s)
        with t.part(f'on-{side}'): arch(0.85, 1.27, 0.028, glow('violet', 1.8), e, y=0.30, z=0.12, half=s)
    with t.part('knob'): ball(0, 0.34, 1.47, 0.09, 0.07, 0.06, white, e)
    with t.part('light'):
        li = bpy.data.lights.new('v', 'POINT')
        li.energy, li.color, li.shadow_soft_size = 4.5, (0.6, 0.35, 1.0), 0.25
        lo = bpy.data.objects.new('v', li)
        bpy.context.scene.collection.objects.link(lo)
        lo.location, lo.parent = (0, 0.1, 0.95), e
    with t.part('veil'):
        ball(0, 0.02, 0.60, 0.46, 0.86, 0.72, violet_holo_soft(), e)


def violet_holo_soft():
    return holo('holo-veil', (150, 100, 245), (226, 200, 255), 1.0, 0.02, 0.55, 16)


def vr_idle(t): t.hide('on-l', 'on-r', 'light', 'strip-on', 'veil')
def vr_busy(t): t.hide('off-l', 'off-r', 'strip-off')


def recovery_lounger(t):
    """1×2 soft lounger with a blanket; couch top 0.42 m."""
    e = t.root
    rbox(0, 0.0, 0.15, 0.60, 1.5, 0.12, c('wood'), 0.05, 4, parent=e)
    for sx in (-1, 1):
        for y in (-0.62, 0.62): cyl(sx * 0.24, y, 0.06, 0.035, 0.13, c('wood-dark'), 0.01, parent=e)
    rbox(0, -0.22, 0.31, 0.66, 1.10, 0.20, c('cream'), 0.09, 6, parent=e)
    rbox(0, 0.50, 0.50, 0.66, 0.66, 0.20, c('cream'), 0.09, 6, deg(38, 0, 0), e)
    rbox(0, 0.60, 0.70, 0.44, 0.26, 0.13, c('yellow'), 0.06, 5, deg(38, 0, 0), e)
    with t.part('blanket'):
        rbox(0, -0.46, 0.375, 0.70, 0.56, 0.14, c('coral'), 0.06, 5, parent=e)
        rbox(0, -0.21, 0.43, 0.71, 0.10, 0.06, c('pink'), 0.03, 4, parent=e)


ALL = ('sw', 'se', 'ne', 'nw')
THINGS = [
    dict(name='dental-chair', build=dental_chair, facings=ALL, states={'idle': dental_idle, 'busy': dental_busy}, samples=40,
         front={'sw': ['tray'], 'se': ['bowl', 'arm-l', 'lamp-pole', 'lamp-off', 'lamp-on'], 'ne': ['bowl', 'arm-l', 'lamp-pole', 'lamp-off', 'lamp-on'], 'nw': ['tray', 'arm-r']},
         front_states=['idle', 'busy'], shadowless=('beam',), glow=dict(parts=['lamp-on'], rgb=(255, 232, 180), sigma=12, amount=0.5)),
    dict(name='holo-scanner', build=holo_scanner, states={'idle': scanner_idle, 'busy': [scanner_busy(i) for i in range(8)]}, samples=48,
         shadowless=('tooth-dim', 'tooth', 'beam'), glow=dict(parts=['tooth', 'halo-ring'], sigma=13, amount=0.5), pad=34),
    dict(name='exam-chair', build=exam_chair, facings=ALL, states={'idle': exam_idle, 'busy': [exam_busy(i) for i in (0, 1, 2)]}, samples=40,
         front={'sw': ['arm-r'], 'se': ['arm-l', 'arch-l', 'off-l', 'on-l'], 'ne': ['back', 'arm-l', 'arm-r', 'arch-l', 'off-l', 'on-l'],
                'nw': ['back', 'arm-r', 'arm-l', 'arch-r', 'off-r', 'on-r']},
         front_states=['idle', 'busy'],
         shadowless=('sweep0', 'sweep1', 'sweep2', 'sweep3'), pad=14),
    dict(name='nanobay', build=nanobay, facings=ALL, states={'idle': nano_idle, 'busy': nano_busy}, samples=40,
         glow=dict(parts=['vial-on', 'core-on'], sigma=9, amount=0.4), pad=14),
    dict(name='vr-pod', build=vr_pod, facings=ALL, states={'idle': vr_idle, 'busy': vr_busy}, samples=40,
         front={f: [f'arch-{s}', f'off-{s}', f'on-{s}', 'knob'] for f, s in (('sw', 'r'), ('se', 'l'), ('ne', 'l'), ('nw', 'r'))}, front_states=['idle', 'busy'], shadowless=('veil',),
         glow=dict(parts=['on-l', 'on-r'], rgb=(190, 140, 255), sigma=12, amount=0.55), pad=24),
    dict(name='recovery-lounger', build=recovery_lounger, facings=ALL, samples=40,
         front={f: ['blanket'] for f in ('sw', 'se', 'ne', 'nw')}),
]
