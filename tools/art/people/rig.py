"""One figure: solves a pose into joints and builds legs, clothes and arms around them as soft clay."""
import math
from mathutils import Vector, Matrix
from clay import *
from poses import POSES, HEADS

THIGH, SHIN, UPPER, FORE = 0.205, 0.205, 0.17, 0.165
CHEST = 0.20      # chest origin above the pelvis
HEADSIZE = 1.10
NECK = 0.238      # neck above the chest origin
SKULL = 0.248     # head centre above the neck


def rot(pitch, roll, yaw):
    r = math.radians
    return Matrix.Rotation(r(yaw), 4, 'Z') @ Matrix.Rotation(r(pitch), 4, 'X') @ Matrix.Rotation(r(roll), 4, 'Y')


def ik(a, t, l1, l2, pole):
    a, t, pole = Vector(a), Vector(t), Vector(pole)
    d = t - a
    L = min(d.length, l1 + l2 - 0.004)
    L = max(L, abs(l1 - l2) + 0.02)
    d.normalize()
    x = (l1 * l1 - l2 * l2 + L * L) / (2 * L)
    h = math.sqrt(max(0.0, l1 * l1 - x * x))
    p = pole - d * pole.dot(d)
    p.normalize()
    return a + d * x + p * h, a + d * L


def bend(a, b, c, k=0.42, n=5):
    """Points along a -> b -> c with the corner at b rounded off."""
    a, b, c = Vector(a), Vector(b), Vector(c)
    p, q = b.lerp(a, k), b.lerp(c, k)
    pts = [a.lerp(p, i / 3) for i in range(3)]
    for i in range(n + 1):
        t = i / n
        pts.append(p.lerp(b, t).lerp(b.lerp(q, t), t))
    pts += [q.lerp(c, (i + 1) / 3) for i in range(3)]
    return pts


class Rig:
    def __init__(self, pose):
        p = pose if isinstance(pose, dict) else POSES[pose]
        self.p = p
        P = Matrix.Translation(p['pelvis']) @ rot(*p['prot'])
        C = P @ Matrix.Translation((0, 0, CHEST)) @ rot(*p['crot'])
        self.P, self.C = P, C
        self.neck = C @ Vector((0, 0.005, NECK))
        h = HEADS[p['head']]
        # The head keeps its own pitch in the world except when the body lies down.
        R = rot(h['pitch'], h['roll'], 0)
        self.headrot = R
        ax = (C.to_3x3() @ Vector((0, 0, 1))).lerp(R.to_3x3() @ Vector((0, 0, 1)), 0.5).normalized()
        self.head = self.neck + ax * SKULL
        self.arm = {}
        for side, sx in (('r', -1), ('l', 1)):
            sh = C @ Vector((sx * 0.160, 0.0, 0.163))
            t = C @ Vector(p['h' + side])
            q = p.get('reach', 1.0)
            el, wr = ik(sh, t, UPPER * q, FORE * q, C.to_3x3() @ Vector(p['p' + side]))
            self.arm[side] = (sh, el, wr)
        self.leg = {}
        for side, sx in (('r', -1), ('l', 1)):
            hip = P @ Vector((sx * 0.080, 0, -0.015))
            kn, an = ik(hip, p['f' + side], THIGH, SHIN, p['knee'])
            self.leg[side] = (hip, kn, an)

    def spine(self, z):
        """Centre, right (x) and back (y) of the trunk at rest height z above the pelvis."""
        a = self.P @ Vector((0, 0, z))
        b = self.C @ Vector((0, 0, z - CHEST))
        t = min(1.0, max(0.0, (z - 0.05) / 0.18))
        t = t * t * (3 - 2 * t)
        ax = self.P.to_3x3() @ Vector((1, 0, 0))
        bx = self.C.to_3x3() @ Vector((1, 0, 0))
        ay = self.P.to_3x3() @ Vector((0, 1, 0))
        by = self.C.to_3x3() @ Vector((0, 1, 0))
        return a.lerp(b, t), ax.lerp(bx, t).normalized(), ay.lerp(by, t).normalized()


TRUNK = [(-0.105, 0.100, 0.080), (-0.102, 0.145, 0.118), (-0.080, 0.172, 0.140), (-0.03, 0.173, 0.138), (0.04, 0.167, 0.133), (0.11, 0.160, 0.128),
         (0.18, 0.157, 0.126), (0.25, 0.160, 0.126), (0.315, 0.157, 0.121), (0.36, 0.137, 0.108), (0.39, 0.104, 0.088), (0.412, 0.076, 0.070), (0.425, 0.05, 0.05)]
TOP = 0.425
K = TOP / 0.455


def radii(z, grow=0.0, table=TRUNK):
    for (z0, a0, b0), (z1, a1, b1) in zip(table, table[1:]):
        if z <= z1 or z1 == table[-1][0]:
            t = min(1.0, max(0.0, (z - z0) / (z1 - z0)))
            return a0 + (a1 - a0) * t + grow, b0 + (b1 - b0) * t + grow


def on_trunk(rig, deg, z, off=0.0, grow=0.0):
    """A point on the trunk: deg 0 = front, +90 = the figure's left. z runs to 0.455 at the neck."""
    z = z * K if z > 0 else z
    c, u, w = rig.spine(z)
    ru, rv = radii(z, grow)
    t = math.radians(deg)
    ex = 2 / 2.3
    x = math.copysign(abs(math.sin(t)) ** ex, math.sin(t)) * (ru + off)
    y = -math.copysign(abs(math.cos(t)) ** ex, math.cos(t)) * (rv + off)
    return c + u * x + w * y


def trunk(rig, z0=-0.105, z1=TOP, grow=0.0, steps=26):
    secs = []
    for i in range(steps + 1):
        z = z0 + (z1 - z0) * i / steps
        c, u, w = rig.spine(z)
        ru, rv = radii(z, grow)
        secs.append((c, u, w, ru, rv))
    return loft(secs)


def strip(rig, left, right, z0, z1, off=0.008, n=14, m=6, grow=0.0):
    """A sheet lying on the trunk between two angles, each a number or a function of 0..1 (bottom to top)."""
    L = left if callable(left) else (lambda t: left)
    R = right if callable(right) else (lambda t: right)

    def fn(u, v):
        z = z0 + (z1 - z0) * v
        a = L(v) + (R(v) - L(v)) * u
        return on_trunk(rig, a, z, off, grow)
    return grid(fn, m, n)


def band(rig, z0, z1, grow, deg0=-180, deg1=180, n=5, m=48):
    """A raised band round the trunk (hems, ribs, belts)."""
    def fn(u, v):
        z = z0 + (z1 - z0) * v
        g = grow * math.sin(math.pi * min(1, max(0, v))) ** 0.5
        return on_trunk(rig, deg0 + (deg1 - deg0) * u, z, g)
    return grid(fn, m, n)


def ring_tube(rig, z, r, off=0.0, deg0=-180, deg1=180, n=40, dz=lambda t: 0.0):
    pts = [on_trunk(rig, deg0 + (deg1 - deg0) * i / n, z + dz(i / n), off) for i in range(n + 1)]
    return tube(pts, [r] * len(pts), ring=10)


def skirt(rig, length, flare=0.05, arc=None, top=0.10, ease=0.014, n=12):
    """A loft from the waist down along both thighs: dresses and coat tails, standing or sitting."""
    secs = []
    up = rig.P.to_3x3() @ Vector((0, 0, 1))
    right = rig.P.to_3x3() @ Vector((1, 0, 0))

    def leg_at(s, side):
        hip, kn, an = rig.leg[side]
        # The skirt ignores how far a foot is lifted, so it hangs quietly while walking.
        if s <= THIGH:
            return hip.lerp(kn, s / THIGH)
        return kn.lerp(an, min(1, (s - THIGH) / SHIN))

    for i in range(n + 1):
        z = top - (top + 0.02) * min(1, i / 4)
        if i <= 4:
            c, u, w = rig.spine(z)
            ru, rv = radii(z, ease)
            secs.append((c, u, w, ru, rv))
            continue
        s = length * (i - 4) / (n - 4)
        a, b = leg_at(s, 'r'), leg_at(s, 'l')
        c = (a + b) / 2
        d = b - a
        t0 = (leg_at(s + 0.02, 'r') + leg_at(s + 0.02, 'l')) / 2 - (leg_at(max(0, s - 0.02), 'r') + leg_at(max(0, s - 0.02), 'l')) / 2
        t0.normalize()
        fwd = right.cross(t0)
        fwd.normalize()
        f = flare * (s / length)
        ru = max(0.160 + ease * 0.6, abs(d.dot(right)) / 2 + 0.082 + ease) + f
        rv = max(0.126, abs(d.dot(fwd)) * 0.38 + 0.078) + ease + f
        secs.append((c, right, fwd, ru, rv))
    return secs


# ---------------------------------------------------------------- parts
LEG_R = [0.076, 0.079, 0.081, 0.082, 0.082, 0.081, 0.080, 0.079, 0.078, 0.077, 0.076, 0.076]


def legs(rig, root, thin=0.0):
    out = []
    for side in 'rl':
        hip, kn, an = rig.leg[side]
        an2 = kn.lerp(an, 0.93)
        pts = bend(hip, kn, an2)
        r = [LEG_R[min(i, 11)] - thin for i in range(len(pts))]
        out.append(put(tube(pts, r, caps=(True, True)), mat('b'), root, 'leg'))
        cuff = tube([kn.lerp(an, 0.78), kn.lerp(an, 0.93)], [0.081 - thin, 0.083 - thin], caps=(True, True))
        out.append(put(cuff, mat('b', k=0.93), root, 'cuff'))
        pitch = rig.p[('r' if side == 'r' else 'l') + 'foot']
        yaw = (-7 if side == 'r' else 7) + rig.p['prot'][2]
        R = (Matrix.Rotation(math.radians(yaw), 4, 'Z') @ Matrix.Rotation(math.radians(pitch), 4, 'X')).to_3x3()
        c = an + R @ Vector((0, -0.035, -0.012))
        out.append(put(blob(c, (0.080 - thin, 0.128 - thin, 0.064 - thin), R, n=2.4, floor=0.80), mat('fix', '#ffffff', 0.96), root, 'shoe'))
        sole = blob(an + R @ Vector((0, -0.036, -0.045)), (0.085 - thin, 0.134 - thin, 0.030 - thin), R, n=2.6)
        out.append(put(sole, mat('fix', '#ffffff', 0.80), root, 'sole'))
    # The seat of the trousers joins the two legs.
    c, u, w = rig.spine(-0.03)
    R = Matrix((u, w, u.cross(w))).transposed()
    out.append(put(blob(c, (0.142 - thin, 0.112 - thin, 0.100 - thin), R, n=2.3), mat('b'), root, 'seat'))
    return out


def arms(rig, root, sleeve='long', region='a', color='#ffffff', cuff=None, hands=True, thin=0.0):
    """sleeve: long or short. Returns objects in two lists by side."""
    out = {'r': [], 'l': []}
    for side, sx in (('r', -1), ('l', 1)):
        sh, el, wr = rig.arm[side]
        pts = bend(sh, el, wr)
        n = len(pts)
        t = [i / (n - 1) for i in range(n)]
        o = out[side]
        cloth = mat(region, color)
        if sleeve == 'long':
            o.append(put(tube(pts, [0.070 - 0.008 * q - thin for q in t], caps=(True, True)), cloth, root, 'sleeve'))
            d = (wr - el).normalized()
            o.append(put(tube([wr - d * 0.03, wr + d * 0.012], [0.064 - thin, 0.065 - thin]), cuff or mat(region, color, 0.93), root, 'cuff'))
        else:
            o.append(put(tube(pts, [0.056 - 0.006 * q - thin for q in t], caps=(True, True)), mat('skin'), root, 'arm'))
            m = 7
            o.append(put(tube(pts[:m], [0.074 + 0.010 * (i / m) - thin for i in range(m)], caps=(True, False)), cloth, root, 'sleeve'))
        d = (wr - el).normalized()
        hc = wr + d * 0.042
        R = d.to_track_quat('-Z', 'Y').to_matrix()
        if hands:
            o.append(put(blob(hc, (0.060 - thin, 0.060 - thin, 0.066 - thin), R), mat('skin'), root, 'hand'))
            # The thumb lies toward the front and the middle of the body.
            inward = (rig.C.to_3x3() @ Vector((-sx * 0.5, -0.8, 0.25)))
            inward = (inward - d * inward.dot(d)).normalized()
            o.append(put(tube([hc + inward * 0.030 - d * 0.01, hc + inward * 0.062 + d * 0.022], [0.024 - thin, 0.021 - thin], ring=12), mat('skin'), root, 'thumb'))
    pr = rig.p.get('prop')
    if pr:
        sh, el, wr = rig.arm['r']
        d = (wr - el).normalized()
        hc = wr + d * 0.045
        if pr == 'phone':
            up = (rig.headrot.to_3x3() @ Vector((0, -0.35, 1))).normalized()
            tube_ = tube([hc - up * 0.06 + Vector((0.02, 0, 0)), hc + up * 0.085 + Vector((0.02, 0, 0))], [0.040, 0.040], flat=0.35)
            out['r'].append(put(tube_, mat('fix', '#3b4460', rough=0.3), root, 'phone'))
        if pr == 'probe':
            f = (rig.C.to_3x3() @ Vector((0.25, -0.9, -0.35))).normalized()
            out['r'].append(put(tube([hc - f * 0.05, hc + f * 0.13], [0.014, 0.012], ring=10), mat('fix', '#e9f2f5', rough=0.3), root, 'probe'))
            out['r'].append(put(tube([hc + f * 0.13, hc + f * 0.16], [0.012, 0.007], ring=10), mat('fix', '#4fd6ea', emit=0.6), root, 'tip'))
    return out


def neck(rig, root, thin=0.0):
    up = (rig.head - rig.neck).normalized()
    return [put(tube([rig.neck - up * 0.05, rig.neck + up * 0.07], [0.068 - thin, 0.064 - thin]), mat('skin'), root, 'neck')]


def vee(rig, root, mt, half, z0, z1=0.45, off=0.009, power=0.8):
    """A V-shaped opening at the throat: nothing wide at z0, `half` degrees to each side at z1."""
    return put(strip(rig, lambda t: -half * t ** power, lambda t: half * t ** power, z0, z1, off), mt, root, 'vee')


def edge(rig, root, mt, half, z0, z1, r=0.010, off=0.012, power=0.8):
    out = []
    for s in (-1, 1):
        pts = [on_trunk(rig, s * half * (i / 12) ** power, z0 + (z1 - z0) * i / 12, off) for i in range(13)]
        out.append(put(tube(pts, [r] * 13, ring=10), mt, root, 'edge'))
    return out


def lapels(rig, root, mt, half, z0, z1, wide=26, off=0.016, power=0.8):
    out = []
    for s in (-1, 1):
        def inner(t, s=s):
            return s * half * t ** power

        def outer(t, s=s):
            return s * (half * t ** power + wide * math.sin(math.pi * (0.12 + 0.80 * t)) ** 0.8)
        out.append(put(strip(rig, inner, outer, z0, z1, off), mt, root, 'lapel', solid=0.012))
    return out


def buttons(rig, root, mt, zs, deg=0, r=0.013, off=0.012):
    return [put(blob(on_trunk(rig, deg, z, off), (r, r, r), seg=12, rings=8), mt, root, 'button') for z in zs]


def pocket(rig, root, mt, d0, d1, z0, z1, off=0.012):
    return put(strip(rig, d0, d1, z0, z1, off, n=6), mt, root, 'pocket', solid=0.008)


def upper(rig, root, outfit):
    """Everything between neck and hips. Returns (body objects, arms by side)."""
    W = lambda k=1.0: mat('fix', '#ffffff', k)
    o = neck(rig, root)
    if outfit == 'tee':
        o.append(put(trunk(rig), mat('a'), root, 'trunk'))
        o.append(put(ring_tube(rig, 0.408, 0.017, 0.0, dz=lambda t: -0.012 * math.cos(2 * math.pi * (t - 0.5))), mat('a', k=0.86), root, 'collar'))
        o.append(put(ring_tube(rig, -0.075, 0.016, 0.012), mat('a', k=0.92), root, 'hem'))
        a = arms(rig, root, 'short')
    elif outfit == 'hoodie':
        o.append(put(trunk(rig, grow=0.010), mat('a'), root, 'trunk'))
        hood = [on_trunk(rig, d, 0.395 + 0.020 * math.cos(math.radians(d)) * -1, 0.012) for d in range(-165, 170, 15)]
        hood = [on_trunk(rig, -15, 0.365, 0.014)] + [on_trunk(rig, -(30 + 15 * i), 0.385 + 0.012 * i / 4, 0.020) for i in range(11)]
        hood += [on_trunk(rig, 180 - 15 * i, 0.40, 0.026) for i in range(11)] + [on_trunk(rig, 15, 0.365, 0.014)]
        rr = [0.022] + [0.030 + 0.020 * i / 10 for i in range(11)] + [0.050 - 0.020 * i / 10 for i in range(11)] + [0.022]
        o.append(put(tube(hood, rr, ring=14), mat('a', k=0.90), root, 'hood'))
        c, u, w = rig.spine(0.36)
        o.append(put(blob(c + w * 0.135, (0.105, 0.058, 0.085), Matrix((u, w, u.cross(w))).transposed()), mat('a', k=0.90), root, 'hoodback'))
        o.append(put(strip(rig, lambda t: -46 + 18 * t, lambda t: 46 - 18 * t, 0.0, 0.13, 0.018), mat('a', k=0.90), root, 'pouch', solid=0.012))
        o.append(put(ring_tube(rig, -0.075, 0.022, 0.016), mat('a', k=0.85), root, 'hem'))
        for s in (-1, 1):
            o.append(put(tube([on_trunk(rig, s * 14, 0.36 - 0.02 * i, 0.022) for i in range(6)], [0.009] * 5 + [0.012], ring=8), W(), root, 'cord'))
        a = arms(rig, root, 'long')
    elif outfit == 'sweater':
        o.append(put(trunk(rig, grow=0.006), mat('a'), root, 'trunk'))
        o.append(put(ring_tube(rig, 0.425, 0.030, 0.0), mat('a', k=0.86), root, 'collar'))
        o.append(put(ring_tube(rig, -0.072, 0.022, 0.012), mat('a', k=0.86), root, 'hem'))
        for z, k in ((0.26, 0.80), (0.225, 1.12), (0.19, 0.80)):
            o.append(put(band(rig, z - 0.012, z + 0.012, 0.014), mat('a', k=k), root, 'stripe'))
        a = arms(rig, root, 'long')
    elif outfit == 'dress':
        o.append(put(trunk(rig), mat('a'), root, 'trunk'))
        secs = skirt(rig, 0.245, flare=0.045, ease=0.022)
        o.append(put(loft(secs, n=2.1), mat('a'), root, 'skirt'))
        hem = secs[-1]
        o.append(put(loft([(hem[0], hem[1], hem[2], hem[3] + 0.008 * q, hem[4] + 0.008 * q) for q in (0, 1)], n=2.1, caps=False), mat('a', k=0.86), root, 'hem', solid=0.02))
        o.append(put(ring_tube(rig, 0.105, 0.017, 0.008), mat('a', k=0.84), root, 'belt'))
        for s in (-1, 1):
            o.append(put(strip(rig, lambda t, s=s: s * 3, lambda t, s=s: s * (58 - 26 * t), 0.355, 0.435, 0.020), W(0.98), root, 'collar', solid=0.016))
        o += buttons(rig, root, W(), (0.29, 0.22), off=0.008)
        a = arms(rig, root, 'short')
    elif outfit == 'suit':
        o.append(put(trunk(rig, z0=-0.08, grow=0.012), mat('a'), root, 'trunk'))
        secs = skirt(rig, 0.06, flare=0.02, ease=0.016)
        o.append(put(loft(secs, n=2.3), mat('a'), root, 'tail'))
        g = 0.022
        o.append(vee(rig, root, W(), 34, 0.13, 0.45, off=g))
        tie = lambda s: (lambda t: s * (2 + 7 * (1 - t)))
        o.append(put(strip(rig, tie(-1), tie(1), 0.14, 0.40, g + 0.010), mat('fix', '#f0705c'), root, 'tie', solid=0.012))
        o.append(put(blob(on_trunk(rig, 0, 0.395, 0.018), (0.028, 0.022, 0.026)), mat('fix', '#e5604e'), root, 'knot'))
        o += lapels(rig, root, mat('a', k=0.80), 34, 0.12, 0.43, wide=24, off=g + 0.006)
        for s in (-1, 1):
            o.append(put(strip(rig, lambda t, s=s: s * 6, lambda t, s=s: s * (40 - 10 * t), 0.405, 0.452, 0.022), W(), root, 'collar', solid=0.012))
        o += buttons(rig, root, mat('fix', '#2c2a33'), (0.085, 0.02), off=0.022)
        o.append(pocket(rig, root, W(), 40, 58, 0.265, 0.295, off=g))
        a = arms(rig, root, 'long', cuff=W())
    elif outfit == 'scrubs':
        o.append(put(trunk(rig, grow=0.006), mat('a'), root, 'trunk'))
        secs = skirt(rig, 0.05, flare=0.015, ease=0.012)
        o.append(put(loft(secs, n=2.3), mat('a'), root, 'tail'))
        o.append(vee(rig, root, mat('skin'), 40, 0.30, 0.455, off=0.010))
        o += edge(rig, root, mat('a', k=0.80), 40, 0.295, 0.45, r=0.014, off=0.014)
        o.append(pocket(rig, root, mat('a', k=0.88), 20, 52, 0.17, 0.26))
        o.append(put(tube([on_trunk(rig, 36, 0.25, 0.024), on_trunk(rig, 36, 0.30, 0.024)], [0.010, 0.010], ring=8), mat('fix', '#f27c68'), root, 'pen'))
        a = arms(rig, root, 'short')
    elif outfit == 'coat':
        # The first colour is the shirt below; the coat itself is always white.
        o.append(put(trunk(rig, grow=0.0), mat('a'), root, 'shirt'))
        g = 0.020
        gap = lambda t: 9 + 26 * t ** 0.9
        o.append(put(strip(rig, lambda t: gap(t), lambda t: 360 - gap(t), -0.06, 0.435, g, n=22, m=44), W(), root, 'coat', solid=0.010))
        secs = skirt(rig, 0.20, flare=0.045, ease=0.022, top=0.06)
        o.append(put(loft(secs, n=2.2, arc=(-90 + 8, 270 - 8), ring=44), W(), root, 'tail', solid=0.012))
        o += lapels(rig, root, W(0.90), 35, 0.10, 0.425, wide=24, off=g + 0.012, power=0.9)
        o.append(put(ring_tube(rig, 0.425, 0.024, 0.006, deg0=40, deg1=320), W(0.92), root, 'collar'))
        o.append(vee(rig, root, mat('skin'), 30, 0.37, 0.455, off=0.008))
        o.append(pocket(rig, root, W(0.90), 40, 68, 0.20, 0.275, off=g + 0.008))
        o.append(put(tube([on_trunk(rig, 56, 0.265, g + 0.022), on_trunk(rig, 56, 0.305, g + 0.022)], [0.009, 0.009], ring=8), mat('fix', '#35b2b0'), root, 'pen'))
        for s in (-1, 1):
            o.append(put(strip(rig, s * 38, s * 72, -0.035, 0.045, g + 0.022), W(0.90), root, 'pocket', solid=0.008))
        a = arms(rig, root, 'long', region='fix')
    elif outfit == 'cardigan':
        o.append(put(trunk(rig, grow=0.0), W(0.98), root, 'blouse'))
        g = 0.016
        gap = lambda t: 5 + 30 * t ** 1.3
        o.append(put(strip(rig, lambda t: gap(t), lambda t: 360 - gap(t), -0.095, 0.44, g, n=22, m=44), mat('a'), root, 'knit', solid=0.010))
        for s in (-1, 1):
            pts = [on_trunk(rig, s * gap(i / 14), -0.09 + 0.525 * i / 14, g + 0.012) for i in range(15)]
            o.append(put(tube(pts, [0.017] * 15, ring=10), mat('a', k=0.82), root, 'rib'))
        o.append(put(ring_tube(rig, 0.435, 0.018, 0.010, deg0=35, deg1=325), mat('a', k=0.82), root, 'neckrib'))
        o.append(put(ring_tube(rig, -0.078, 0.020, 0.020, deg0=8, deg1=352), mat('a', k=0.82), root, 'hem'))
        o += buttons(rig, root, W(), (0.02, 0.10, 0.18), deg=-7, r=0.014, off=g + 0.024)
        o.append(pocket(rig, root, W(), 34, 62, 0.245, 0.29, off=g + 0.014))
        o.append(pocket(rig, root, mat('fix', '#35b2b0'), 36, 60, 0.25, 0.262, off=g + 0.024))
        for s in (-1, 1):
            o.append(put(strip(rig, lambda t, s=s: s * 4, lambda t, s=s: s * (46 - 14 * t), 0.375, 0.448, 0.022), W(), root, 'collar', solid=0.014))
        a = arms(rig, root, 'long')
    else:
        raise KeyError(outfit)
    return o, a


OUTFITS = ['tee', 'coat', 'dress', 'hoodie', 'suit', 'scrubs', 'cardigan', 'sweater']
# Which shared pair of arms is drawn over the head: bare below the elbow, sleeved, or white-sleeved.
SLEEVES = dict(tee='short', dress='short', scrubs='short', hoodie='long', suit='long', cardigan='long', sweater='long', coat='long')
