"""The fears: each a soft clay monster that looks along −y, about 1.5 m tall, wild or calm."""
import math, random
from kit import mat, ball, empty
from shapes import rbox, lathe, tube, torus, blend
from palette import glow
from parts import eyes, brows, smile, cheeks

INK = (44, 34, 72)


def clay(name, wild, calm, is_calm, rough=0.65):
    return mat(f'{name}-{is_calm}', calm if is_calm else wild, rough)


def needle(root, calm):
    """A heron whose beak is a syringe."""
    body = clay('heron', (108, 128, 214), (150, 196, 236), calm)
    dark = clay('heron-d', (78, 88, 170), (110, 160, 214), calm)
    blend([ball(0, 0.12, 0.78, 0.30, 0.44, 0.30, body, parent=root), ball(0, 0.5, 0.72, 0.16, 0.34, 0.12, body, parent=root)]
          + [ball(0, -0.16 - 0.10 * math.sin(t / 9 * 3.1), 0.86 + t * 0.062, 0.125, 0.135, 0.12, body, parent=root) for t in range(10)]
          + [ball(0, -0.20, 1.50, 0.22, 0.23, 0.21, body, parent=root)], body, 0.02, 6, parent=root)
    for s in (-1, 1):
        ball(s * 0.27, 0.18, 0.80, 0.09, 0.36, 0.20, dark, parent=root)
        leg = mat('leg', (240, 168, 96), 0.6)
        tube([(s * 0.12, 0.1, 0.55), (s * 0.13, 0.16, 0.3), (s * 0.12, 0.06, 0.04)], 0.03, leg, parent=root)
        for a in (-0.5, 0, 0.5): tube([(s * 0.12, 0.06, 0.03), (s * 0.12 + math.sin(a) * 0.16, 0.06 - math.cos(a) * 0.17, 0.02)], 0.024, leg, parent=root)
    glassy = mat('barrel', (196, 236, 246), 0.1)
    beak = empty(0, -0.38, 1.46, parent=root, rx=math.radians(12))
    lathe(0, 0, 0, [(0, 0), (0.11, 0), (0.11, 0.34), (0.05, 0.40), (0, 0.4)], glassy, parent=beak, rot=(math.pi / 2, 0, 0), n=32)
    lathe(0, -0.03, 0, [(0, 0), (0.117, 0), (0.117, 0.16), (0, 0.16)], glow('pink', 1.0) if not calm else glow('green', 0.9), parent=beak, rot=(math.pi / 2, 0, 0), n=32)
    if calm: ball(0, -0.46, 0, 0.11, 0.11, 0.11, mat('cork', (214, 160, 108), 0.8), parent=beak)
    else: lathe(0, -0.38, 0, [(0, 0), (0.022, 0), (0.016, 0.3), (0, 0.42)], mat('steel', (220, 226, 240), 0.2), parent=beak, rot=(math.pi / 2, 0, 0), n=16)
    eyes(root, -0.27, 1.57, 0.15, 0.085, calm)
    if not calm: brows(root, -0.28, 1.57, 0.15, 0.085, dark)
    for i in (-1, 0, 1): tube([(i * 0.05, -0.08, 1.68), (i * 0.1, 0.08, 1.86 - abs(i) * 0.04), (i * 0.13, 0.22, 1.84)], 0.03, dark, parent=root)


def drill(root, calm):
    """A beetle with a drill for a horn."""
    shell = clay('beetle', (196, 84, 128), (236, 140, 150), calm, 0.35)
    dark = clay('beetle-d', (86, 50, 108), (132, 86, 132), calm)
    blend([ball(0, 0.22, 0.52, 0.56, 0.62, 0.48, shell, parent=root), ball(0, -0.05, 0.46, 0.50, 0.4, 0.40, shell, parent=root)], shell, 0.025, 5, parent=root)
    tube([(0, -0.3, 0.86), (0, 0.2, 1.02), (0, 0.8, 0.62)], 0.02, dark, parent=root)
    for s in (-1, 1):
        for i, y in enumerate((-0.1, 0.2, 0.5)):
            tube([(s * 0.40, y, 0.34), (s * 0.76, y - 0.04, 0.40), (s * 0.84, y - 0.08, 0.03)], 0.05, dark, parent=root)
        for i, (y, z) in enumerate(((0.05, 0.92), (0.42, 0.86))): ball(s * 0.3, y, z, 0.11, 0.12, 0.06, dark, parent=root)
    ball(0, -0.42, 0.50, 0.36, 0.26, 0.32, dark, parent=root)
    steel = mat('bit', (206, 214, 236), 0.2)
    horn = empty(0, -0.5, 0.74, parent=root, rx=math.radians(-24 if not calm else -70))
    lathe(0, 0, 0, [(0, 0), (0.15, 0), (0.15, 0.1), (0.11, 0.14), (0.09, 0.5), (0.0, 0.72)], steel, parent=horn, rot=(math.pi / 2, 0, 0), n=28)
    for i in range(7):
        r = 0.125 - i * 0.012
        torus(0, -0.18 - i * 0.068, 0, r * 0.86, 0.022, mat('thread', (128, 136, 172), 0.3), rot=(math.pi / 2 + 0.35, 0, 0), parent=horn, n=28, k=8)
    if calm: ball(0, -0.7, 0, 0.09, 0.09, 0.09, glow('warm', 1.1), parent=horn)
    eyes(root, -0.62, 0.54, 0.17, 0.12, calm)
    if not calm: brows(root, -0.62, 0.54, 0.17, 0.12, shell)
    smile(root, -0.68, 0.32, 0.12, mat('line', (250, 220, 230), 0.5), 1 if calm else -1)


def waiting(root, calm):
    """A clock that has stood too long."""
    wood = clay('clock', (130, 98, 172), (206, 160, 140), calm)
    dark = clay('clock-d', (88, 64, 132), (160, 116, 110), calm)
    blend([rbox(0, 0, 0.55, 0.52, 0.40, 1.0, wood, 0.14, 5, parent=root), ball(0, 0, 1.22, 0.46, 0.30, 0.46, wood, parent=root), ball(0, 0, 0.1, 0.42, 0.32, 0.16, wood, parent=root)], wood, 0.025, 5, parent=root)
    face = mat('dial', (250, 240, 214), 0.5)
    lathe(0, -0.26, 1.22, [(0, 0), (0.36, 0), (0.36, 0.06), (0, 0.07)], face, parent=root, rot=(math.pi / 2, 0, 0), n=48)
    torus(0, -0.31, 1.22, 0.37, 0.045, glow('amber', 0.9) if calm else dark, rot=(math.pi / 2, 0, 0), parent=root)
    for i in range(12):
        a = i / 12 * math.tau
        ball(math.sin(a) * 0.29, -0.34, 1.22 + math.cos(a) * 0.29, 0.018, 0.012, 0.018, dark, parent=root)
    eyes(root, -0.36, 1.27, 0.12, 0.075, calm)
    ink = mat('hand', INK, 0.4)
    if not calm: tube([(0, -0.37, 1.16), (-0.16, -0.38, 1.03)], 0.022, ink, parent=root); tube([(0, -0.37, 1.16), (0.19, -0.38, 1.02)], 0.022, ink, parent=root)
    else: smile(root, -0.37, 1.09, 0.10, ink)
    lathe(0, -0.2, 0.58, [(0, 0), (0.16, 0), (0.16, 0.04), (0, 0.05)], mat('hole', (40, 28, 70), 0.9), parent=root, rot=(math.pi / 2, 0, 0), n=32)
    tube([(0, -0.26, 0.72), (0.05, -0.26, 0.55)], 0.015, face, parent=root)
    ball(0.05, -0.27, 0.53, 0.06, 0.03, 0.06, glow('amber', 1.1), parent=root)
    for s in (-1, 1):
        tube([(s * 0.24, 0, 0.78), (s * 0.50, -0.05, 0.62 if calm else 0.92), (s * 0.58, -0.2, 0.42 if calm else 1.12)], 0.06, dark, parent=root)
        ball(s * 0.58, -0.2, 0.42 if calm else 1.12, 0.09, 0.09, 0.09, dark, parent=root)
        ball(s * 0.22, -0.08, 0.05, 0.15, 0.2, 0.08, dark, parent=root)
    for s in (-1, 1): ball(s * 0.26, 0, 1.72, 0.13, 0.13, 0.11, dark, parent=root)
    tube([(-0.2, 0, 1.82), (0, 0, 1.94), (0.2, 0, 1.82)], 0.03, dark, parent=root)


def chair(root, calm):
    """A dental chair on clawed feet, tipped back, mouth open."""
    skin = clay('chair', (70, 150, 160), (110, 206, 196), calm)
    pale = clay('chair-p', (120, 196, 196), (190, 236, 222), calm)
    lean = math.radians(-40 if not calm else -16)
    seat = empty(0, 0.05, 0.55, parent=root)
    rbox(0, -0.18, 0, 0.62, 0.62, 0.22, skin, 0.1, 5, parent=seat)
    back = empty(0, 0.12, 0.05, parent=seat, rx=lean)
    rbox(0, 0, 0.46, 0.64, 0.2, 0.96, skin, 0.1, 5, parent=back)
    rbox(0, -0.10, 0.42, 0.48, 0.1, 0.66, pale, 0.05, 4, parent=back)
    ball(0, -0.02, 1.02, 0.24, 0.15, 0.18, skin, parent=back)
    eyes(back, -0.15, 0.62, 0.14, 0.11, calm)
    if not calm:
        brows(back, -0.15, 0.62, 0.14, 0.11, skin)
        lathe(0, -0.14, 0.30, [(0, 0), (0.15, 0), (0.15, 0.03), (0, 0.03)], mat('maw', (52, 24, 66), 0.8), parent=back, rot=(math.pi / 2, 0, 0), n=32)
        for i in range(4): ball(-0.09 + i * 0.06, -0.18, 0.40, 0.026, 0.02, 0.04, mat('fang', (250, 246, 240), 0.3), parent=back)
    else: smile(back, -0.16, 0.36, 0.12, mat('line', INK, 0.5))
    for s in (-1, 1):
        tube([(s * 0.36, 0.1, 0.06), (s * 0.40, -0.1, 0.28), (s * 0.40, -0.42, 0.26)], 0.07, skin, parent=seat)
        if not calm:
            torus(s * 0.40, -0.34, 0.28, 0.11, 0.028, mat('strap', (214, 120, 96), 0.6), rot=(math.pi / 2, 0, 0), parent=seat)
    rbox(0, -0.66, -0.08, 0.5, 0.42, 0.14, skin, 0.06, 4, rot=(math.radians(24), 0, 0), parent=seat)
    foot = clay('chair-f', (70, 74, 130), (120, 140, 176), calm)
    lathe(0, 0.05, 0.1, [(0, 0), (0.2, 0), (0.13, 0.1), (0.11, 0.36), (0.2, 0.42), (0, 0.42)], foot, parent=root, n=32)
    for i in range(5):
        a = i / 5 * math.tau + 0.3
        tube([(0, 0.05, 0.14), (math.cos(a) * 0.3, 0.05 + math.sin(a) * 0.3, 0.14), (math.cos(a) * 0.46, 0.05 + math.sin(a) * 0.46, 0.02)], 0.06, foot, parent=root)


def crowd(root, calm):
    """Masks on stalks that all look at you."""
    base = clay('crowd', (96, 70, 136), (160, 136, 190), calm)
    R = random.Random(5)
    bits = [ball(0, 0, 0.16, 0.6, 0.5, 0.22, base, parent=root)]
    places = ((0, -0.12, 1.30, 0.27), (-0.42, 0.0, 1.02, 0.23), (0.42, -0.02, 1.06, 0.23), (-0.22, -0.34, 0.68, 0.2), (0.26, -0.36, 0.66, 0.2))
    for x, y, z, r in places:
        for t in range(10):
            k = t / 9
            bits.append(ball(x * k, y * k + 0.08, 0.15 + (z - 0.15) * k, 0.10 - 0.03 * k, 0.10 - 0.03 * k, 0.1, base, parent=root))
    blend(bits, base, 0.022, 5, parent=root)
    tints = ((244, 224, 200), (236, 196, 206), (204, 220, 240), (230, 210, 240), (246, 226, 176))
    for i, (x, y, z, r) in enumerate(places):
        m = mat(f'mask{i}', tints[i] if calm else tuple(int(v * 0.86) for v in tints[i]), 0.5)
        head = empty(x, y, z, parent=root)
        ball(0, 0, 0, r, r * 0.5, r * 1.12, m, parent=head)
        if calm:
            eyes(head, -r * 0.42, r * 0.2, r * 0.38, r * 0.2, True)
            smile(head, -r * 0.5, -r * 0.36, r * 0.34, mat('line', INK, 0.5))
            cheeks(head, -r * 0.42, -r * 0.14, r * 0.6, r * 0.16)
        else:
            for s in (-1, 1): ball(s * r * 0.38, -r * 0.40, r * 0.22, r * 0.22, r * 0.14, r * 0.28, mat('void', (34, 20, 58), 0.8), parent=head); ball(s * r * 0.38, -r * 0.53, r * 0.2, r * 0.07, r * 0.05, r * 0.08, glow('amber', 1.5), parent=head)
            ball(0, -r * 0.44, -r * 0.46, r * (0.2 + 0.12 * (i % 2)), r * 0.12, r * 0.24, mat('void', (34, 20, 58), 0.8), parent=head)


def mouth(root, calm):
    """A great mouth with a padlock on it: not being able to say stop."""
    lip = clay('lip', (206, 84, 120), (244, 142, 150), calm, 0.45)
    skin = clay('mouth', (120, 82, 150), (190, 150, 200), calm)
    blend([ball(0, 0, 0.62, 0.62, 0.42, 0.56, skin, parent=root), ball(0, 0, 0.2, 0.5, 0.36, 0.2, skin, parent=root)], skin, 0.025, 5, parent=root)
    gold = mat('gold', (250, 200, 90), 0.25, metal=0.3)
    if calm:
        pts = [(math.cos(a) * 0.42, -0.36 - 0.05 * math.cos(a * 2), 0.50 + math.sin(a) * 0.20) for a in [i / 16 * math.tau for i in range(16)]]
        tube(pts, 0.085, lip, parent=root, closed=True)
        ball(0, -0.30, 0.50, 0.38, 0.10, 0.17, mat('maw', (92, 40, 80), 0.8), parent=root)
        for i in range(5): rbox(-0.2 + i * 0.1, -0.38, 0.62, 0.088, 0.06, 0.10, mat('tooth', (252, 250, 246), 0.3), 0.03, 3, parent=root)
        ball(0, -0.36, 0.40, 0.2, 0.08, 0.07, mat('tongue', (244, 124, 130), 0.5), parent=root)
    else:
        tube([(-0.50, -0.28, 0.50), (-0.2, -0.43, 0.60), (0, -0.45, 0.54), (0.2, -0.43, 0.60), (0.50, -0.28, 0.50)], 0.10, lip, parent=root)
        tube([(-0.48, -0.28, 0.46), (0, -0.45, 0.38), (0.48, -0.28, 0.46)], 0.10, lip, parent=root)
        rbox(0, -0.56, 0.36, 0.30, 0.14, 0.26, gold, 0.05, 4, parent=root)
        tube([(-0.1, -0.56, 0.46), (-0.1, -0.56, 0.62), (0, -0.56, 0.70), (0.1, -0.56, 0.62), (0.1, -0.56, 0.46)], 0.032, mat('shackle', (196, 204, 222), 0.25), parent=root)
        ball(0, -0.64, 0.37, 0.035, 0.02, 0.035, mat('key', INK, 0.5), parent=root); rbox(0, -0.64, 0.32, 0.025, 0.03, 0.07, mat('key', INK, 0.5), 0.01, 2, parent=root)
        for s in (-1, 1):
            for i in range(5): torus(s * (0.2 + i * 0.085), -0.50 + i * 0.055, 0.50 + 0.02 * (i % 2), 0.05, 0.018, mat('chain', (170, 178, 206), 0.3), rot=(math.pi / 2 * (i % 2), 0.3, 0), parent=root, n=20, k=8)
    eyes(root, -0.32, 0.96, 0.20, 0.13, calm)
    if not calm: brows(root, -0.32, 0.96, 0.20, 0.13, skin)
    for s in (-1, 1):
        ball(s * 0.30, -0.1, 0.08, 0.2, 0.26, 0.1, skin, parent=root)
        tube([(s * 0.3, 0.05, 1.10), (s * 0.42, 0.08, 1.36), (s * 0.34, 0.08, 1.5)], 0.05, skin, parent=root)
        ball(s * 0.34, 0.08, 1.52, 0.08, 0.08, 0.08, lip, parent=root)


def mirror(root, calm):
    """A mouth mirror grown tall, that shows the worst."""
    steel = clay('handle', (140, 140, 196), (200, 206, 226), calm, 0.3)
    tube([(0, 0.15, 0.02), (0.10, 0.12, 0.35), (-0.06, 0.08, 0.62), (0, 0.02, 0.88)], 0.10, steel, parent=root)
    lathe(0, 0.15, 0, [(0, 0), (0.42, 0), (0.36, 0.10), (0.12, 0.2), (0, 0.22)], steel, parent=root, n=40)
    head = empty(0, -0.02, 1.26, parent=root, rx=math.radians(-6))
    torus(0, 0, 0, 0.46, 0.09, steel, rot=(math.pi / 2, 0, 0), parent=head)
    glassy = glow('cyan', 0.55) if not calm else glow('warm', 0.85)
    lathe(0, -0.0, 0, [(0, 0), (0.44, 0), (0.44, 0.04), (0, 0.07)], glassy, parent=head, rot=(math.pi / 2, 0, 0), n=48)
    eyes(head, -0.09, 0.08, 0.17, 0.12, calm, iris=(214, 92, 150))
    line = mat('line', INK, 0.5)
    if calm: smile(head, -0.10, -0.18, 0.14, line)
    else:
        zig = [(-0.24 + i * 0.08, -0.10, -0.18 + (0.05 if i % 2 else -0.05)) for i in range(7)]
        tube(zig, 0.022, line, parent=head, smooth_path=False)
        tube([(0.10, -0.085, 0.42), (0.22, -0.085, 0.26), (0.18, -0.085, 0.16), (0.32, -0.085, 0.02)], 0.012, mat('crack', (240, 250, 255), 0.3), parent=head, smooth_path=False)
    for s in (-1, 1):
        tube([(s * 0.06, 0.1, 0.70), (s * 0.42, 0.0, 0.62), (s * 0.52, -0.16, 0.40 if calm else 0.84)], 0.06, steel, parent=root)
        for a in (-0.6, 0, 0.6): tube([(s * 0.52, -0.16, 0.40 if calm else 0.84), (s * 0.52 + math.sin(a) * 0.12, -0.24, (0.30 if calm else 0.94) + 0.05 * math.cos(a))], 0.035, steel, parent=root)


def glove(root, calm):
    """An empty glove that stands by itself: being touched, being cut."""
    skin = clay('glove', (92, 168, 206), (150, 214, 226), calm, 0.5)
    cuff = clay('glove-c', (66, 128, 176), (110, 184, 206), calm, 0.5)
    bits = [ball(0, 0, 0.62, 0.42, 0.24, 0.44, skin, parent=root)]
    spread = ((-0.34, 1.14, -0.12), (-0.12, 1.36, -0.04), (0.12, 1.34, 0.04), (0.33, 1.18, 0.12))
    for i, (x, z, _) in enumerate(spread):
        bend = 0.0 if calm else 0.22
        for t in range(12):
            k = t / 11
            bits.append(ball(x * (0.72 + 0.5 * k), -bend * k * k * 1.6, 0.82 + (z - 0.82) * k * (1 if calm else 0.92), 0.115 - 0.02 * k, 0.115 - 0.02 * k, 0.11, skin, parent=root))
    for t in range(9):
        k = t / 8
        bits.append(ball(0.36 + 0.26 * k, -0.06 * k, 0.56 + 0.16 * k, 0.12 - 0.015 * k, 0.12, 0.11, skin, parent=root))
    blend(bits, skin, 0.022, 5, parent=root)
    lathe(0, 0, 0.0, [(0, 0.02), (0.40, 0), (0.44, 0.05), (0.36, 0.12), (0.33, 0.26), (0, 0.3)], cuff, parent=root, n=40)
    eyes(root, -0.22, 0.72, 0.15, 0.11, calm)
    line = mat('line', INK, 0.5)
    smile(root, -0.25, 0.48, 0.10, line, 1 if calm else -1)
    if calm: cheeks(root, -0.22, 0.58, 0.26, 0.06)
    else:
        brows(root, -0.22, 0.72, 0.15, 0.11, cuff)


FEARS = {'needle': needle, 'drill': drill, 'waiting': waiting, 'chair': chair, 'crowd': crowd, 'mouth': mouth, 'mirror': mirror, 'glove': glove}
