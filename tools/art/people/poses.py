"""Poses as data: where the pelvis, the hands and the feet are. Everything else follows (see rig.py).

Figure space: metres, feet on z = 0, face toward -y, the figure's own right hand toward -x.
Hands are given in chest space (origin at the bottom of the ribs), so they follow when the body leans.
"""
import math

S = math.sin
TAU = 2 * math.pi

# Head poses: pitch (nod +), roll (toward the figure's left +), yaw.  `turn` cheats the face toward the viewer.
HEADS = {
    'up': dict(pitch=-10, roll=0, turn=True, body='idle/0'),
    'down': dict(pitch=16, roll=0, turn=True, body='treat/0'),
    'tilt': dict(pitch=0, roll=-11, turn=True, body='clutch/0'),
    'low': dict(pitch=6, roll=0, turn=True, body='tremble/0'),
    'lie': dict(pitch=-40, roll=0, turn=False, body='lie/0'),
    'faint': dict(pitch=-74, roll=12, turn=False, body='faint/0'),
}

POLE = 'out'
REST = dict(hr=(-0.225, -0.03, -0.125), hl=(0.225, -0.03, -0.125))


def base(**k):
    p = dict(pelvis=(0, 0, 0.455), prot=(0, 0, 0), crot=(0, 0, 0), head='up', front=False,
             fr=(-0.088, 0.0, 0.075), fl=(0.088, 0.0, 0.075), rfoot=0, lfoot=0, knee=(0, -1, 0.1),
             pr=(-0.6, 0.8, -0.1), pl=(0.6, 0.8, -0.1), prop=None)
    p.update(REST)
    p.update(k)
    return p


def walk(i, n=8):
    ph = TAU * i / n
    s, c = S(ph), math.cos(ph)
    st = 0.15
    # The feet move with sin, the lift with cos, so frames k and n/2 - k share the upper body.
    fy = lambda q: -st * q
    lift = lambda q: 0.075 * max(0.0, q)
    bob = -0.016 * s * s
    return base(pelvis=(0, 0, 0.46 + bob), prot=(3, 0, 5 * s), crot=(2, 0, -11 * s),
                fr=(-0.075, fy(s), 0.075 + lift(c)), fl=(0.075, fy(-s), 0.075 + lift(-c)),
                rfoot=-16 * s + 14 * max(0, c), lfoot=16 * s + 14 * max(0, -c),
                hr=(-0.225, 0.155 * s - 0.02, -0.105 + 0.05 * abs(s)), hl=(0.225, -0.155 * s - 0.02, -0.105 + 0.05 * abs(s)))


def panic(i, n=6):
    ph = TAU * i / n
    s, c = S(ph), math.cos(ph)
    st = 0.20
    return base(pelvis=(0, 0, 0.475 - 0.012 * s * s), prot=(10, 0, 6 * s), crot=(3, 0, -8 * s), head='up', front=True,
                fr=(-0.075, -st * s, 0.085 + 0.13 * max(0, c)), fl=(0.075, st * s, 0.085 + 0.13 * max(0, -c)),
                rfoot=-22 * s + 30 * max(0, c), lfoot=22 * s + 30 * max(0, -c),
                hr=(-0.315, -0.09 - 0.03 * s, 0.40 + 0.04 * s), hl=(0.315, -0.09 + 0.03 * s, 0.40 - 0.04 * s),
                pr=(-1, 0.3, -0.5), pl=(1, 0.3, -0.5))


SIT = dict(pelvis=(0, 0.045, 0.455), prot=(-4, 0, 0), crot=(3, 0, 0),
           fr=(-0.085, -0.205, 0.20), fl=(0.085, -0.205, 0.20), rfoot=-4, lfoot=-4, knee=(0, -0.7, 1),
           hr=(-0.12, -0.215, -0.095), hl=(0.12, -0.215, -0.095), pr=(-1, 0.5, 0), pl=(1, 0.5, 0))

POSES = {
    'idle/0': base(),
    'sit/0': base(**SIT),
    # The dental chair: seat 0.55 m high, back raised 35 degrees, the face looking up and toward the feet.
    'lie/0': base(pelvis=(0, -0.02, 0.665), prot=(-62, 0, 0), crot=(4, 0, 0), head='lie',
                  fr=(-0.085, -0.415, 0.575), fl=(0.085, -0.415, 0.575), rfoot=-50, lfoot=-50, knee=(0, -0.2, 1),
                  hr=(-0.10, -0.205, -0.02), hl=(0.10, -0.205, -0.04), pr=(-1, 0.35, 0), pl=(1, 0.35, 0)),
    'grip/0': base(pelvis=(0, -0.02, 0.665), prot=(-60, 0, 0), crot=(2, 0, 0), head='lie',
                   fr=(-0.085, -0.415, 0.575), fl=(0.085, -0.415, 0.575), rfoot=-50, lfoot=-50, knee=(0, -0.2, 1),
                   hr=(-0.275, -0.06, -0.10), hl=(0.275, -0.06, -0.10), pr=(-1, 0.35, 0), pl=(1, 0.35, 0)),
    'treat/0': base(prot=(9, 0, 0), crot=(13, 0, 0), head='down', hr=(-0.10, -0.30, 0.075), hl=(0.12, -0.27, 0.02), pr=(-1, 0.2, -0.5), pl=(1, 0.2, -0.5), prop='probe'),
    'treat/1': base(prot=(10, 0, 0), crot=(15, 0, 0), head='down', hr=(-0.06, -0.29, 0.035), hl=(0.13, -0.27, 0.045), pr=(-1, 0.2, -0.5), pl=(1, 0.2, -0.5), prop='probe'),
    'tremble/0': base(prot=(4, 0, 0), crot=(12, 0, 0), head='low', hr=(0.115, -0.175, 0.085), hl=(-0.115, -0.20, 0.055), pr=(-1, -0.5, -0.6), pl=(1, -0.5, -0.6)),
    # Afraid on a seat: hugging oneself. Afraid in the dental chair: holding on to it.
    'hug/0': base(**{**SIT, 'prot': (4, 0, 0), 'crot': (11, 0, 0), 'head': 'low', 'hr': (0.115, -0.175, 0.085), 'hl': (-0.115, -0.20, 0.055),
                         'pr': (-1, -0.5, -0.6), 'pl': (1, -0.5, -0.6), 'fr': (-0.07, -0.185, 0.20), 'fl': (0.07, -0.185, 0.20)}),
    'clutch/0': base(crot=(4, -3, 0), head='tilt', front=True, reach=1.06, hr=(-0.225, -0.185, 0.335), hl=(-0.06, -0.215, 0.06), pr=(-1, -0.3, -0.7), pl=(1, -0.2, -0.5)),
    'talk/0': base(crot=(0, 0, 4), hr=(-0.225, -0.205, 0.085), hl=(0.215, -0.10, -0.10), pr=(-0.8, 0.5, -0.5)),
    'talk/1': base(crot=(0, 0, -3), hr=(-0.275, -0.20, 0.15), hl=(0.20, -0.19, 0.03), pr=(-0.8, 0.5, -0.5), pl=(0.8, 0.5, -0.5)),
    'cheer/0': base(head='up', front=True, pelvis=(0, 0, 0.45), hr=(-0.305, -0.02, 0.42), hl=(0.305, -0.02, 0.42), pr=(-1, 0, 0), pl=(1, 0, 0)),
    'cheer/1': base(head='up', front=True, pelvis=(0, 0, 0.535), fr=(-0.10, 0.02, 0.15), fl=(0.10, 0.02, 0.15), rfoot=25, lfoot=25,
                    hr=(-0.27, -0.02, 0.49), hl=(0.27, -0.02, 0.49), pr=(-1, 0, 0), pl=(1, 0, 0)),
    'wave/0': base(front=True, hr=(-0.365, -0.07, 0.36), pr=(-1, 0.1, -0.6)),
    'wave/1': base(front=True, hr=(-0.295, -0.09, 0.42), pr=(-1, 0.1, -0.6)),
    'point/0': base(crot=(0, 0, 6), front=True, hr=(-0.20, -0.34, 0.20), pr=(-0.8, 0.3, -0.8)),
    'cry/0': base(prot=(3, 0, 0), crot=(8, 0, 0), head='low', front=True, reach=1.16, hr=(-0.105, -0.292, 0.405), hl=(0.105, -0.292, 0.405), pr=(-1, 0, -0.6), pl=(1, 0, -0.6)),
    'phone/0': base(head='tilt', front=True, hr=(-0.265, -0.075, 0.40), pr=(-1, -0.2, -0.6), hl=(0.17, -0.17, -0.03), pl=(1, 0.4, -0.4), prop='phone'),
    'faint/0': base(pelvis=(0, -0.16, 0.13), prot=(-86, 0, 4), crot=(2, 0, 0), head='faint',
                    fr=(-0.15, -0.53, 0.10), fl=(0.12, -0.545, 0.10), rfoot=-70, lfoot=-55, knee=(0, 0, 1),
                    hr=(-0.36, 0.06, 0.28), hl=(0.30, 0.02, 0.02), pr=(-1, 0.4, 0), pl=(1, 0.4, 0)),
}
for _i in range(8):
    POSES['walk/%d' % _i] = walk(_i)
for _i in range(6):
    POSES['panic/%d' % _i] = panic(_i)

# Which pictures each frame of a pose is put together from.
#   l legs, u upper body, f arms drawn over the head, o nudge of everything above the legs in atlas pixels,
#   n nudge of the whole figure, e eyes and m mouth that replace the mood's own.
def frames():
    out = {}

    def add(pose, l, u, o=(0, 0), n=(0, 0), e=None, m=None):
        d = dict(l=l, u=u, h=POSES[u]['head'])
        if POSES[u]['front']:
            d['f'] = u
        if o != (0, 0):
            d['o'] = list(o)
        if n != (0, 0):
            d['n'] = list(n)
        if e:
            d['e'] = e
        if m:
            d['m'] = m
        out.setdefault(pose, []).append(d)

    def rest(pose, l, u):
        # At 3 frames a second: one blink in five seconds. The scene makes them breathe.
        for i in range(16):
            add(pose, l, u, e='blink' if i == 9 else None)

    rest('idle', 'idle/0', 'idle/0')
    rest('sit', 'sit/0', 'sit/0')
    rest('hug', 'sit/0', 'hug/0')
    rest('lie', 'lie/0', 'lie/0')
    rest('grip', 'lie/0', 'grip/0')
    share = [0, 1, 2, 1, 0, 5, 6, 5]
    for i in range(8):
        add('walk', 'walk/%d' % i, 'walk/%d' % share[i])
    share = [0, 1, 1, 0, 4, 4]
    for i in range(6):
        add('panic', 'panic/%d' % i, 'panic/%d' % share[i])
    for i in range(2):
        add('treat', 'idle/0', 'treat/%d' % i)
    add('talk', 'idle/0', 'talk/0', m='talk')
    add('talk', 'idle/0', 'talk/1')
    add('point', 'idle/0', 'point/0')
    add('wave', 'idle/0', 'wave/0')
    add('wave', 'idle/0', 'wave/1')
    add('clutch', 'idle/0', 'clutch/0')
    add('clutch', 'idle/0', 'clutch/0', o=(0, 1))
    add('tremble', 'idle/0', 'tremble/0', n=(-1, 0))
    add('tremble', 'idle/0', 'tremble/0', n=(1, 0))
    add('cry', 'idle/0', 'cry/0', e='cry')
    add('cry', 'idle/0', 'cry/0', o=(0, 1), e='cry')
    add('cheer', 'cheer/0', 'cheer/0')
    add('cheer', 'cheer/1', 'cheer/1')
    add('phone', 'idle/0', 'phone/0')
    add('phone', 'idle/0', 'phone/0', m='talk')
    add('faint', 'faint/0', 'faint/0', e='blink', m='pain')
    return out


# Frames a second that suit each pose when it loops.
FPS = dict(idle=3, sit=3, lie=3, hug=3, grip=3, walk=10, panic=12, treat=2, talk=5, point=1, wave=4, clutch=2, tremble=10, cry=3, cheer=5, phone=3, faint=1)
FACINGS = [('sw', 0), ('se', 90), ('ne', 180), ('nw', 270)]
