"""Renders the people.  blender -b -P render.py -- JOB [--outfits a,b] [--poses a,b] [--hair a,b] [--spp n]

JOB: legs, upper, front, head, face, worn, shadow, bust, anchors (no pictures) or several joined by +.
Pictures land in out/raw; existing ones are kept unless --force is given, so a stopped run can go on.
"""
import os, sys, json, glob, subprocess, time
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import clay
from clay import *
import rig as R
import head as H
from poses import *

T0 = time.time()
args = sys.argv[sys.argv.index('--') + 1:]
jobs = args[0].split('+')


def opt(name, default):
    return args[args.index('--' + name) + 1] if '--' + name in args else default


force = '--force' in args
outfits = opt('outfits', ','.join(R.OUTFITS)).split(',')
hairs = opt('hair', ','.join(H.HAIRS)).split(',')
only = opt('poses', '')
only = only.split(',') if only else None
spp = int(opt('spp', 40))
FR = frames()
HEADNAMES = list(HEADS)

# Picture sizes and the pixel the pivot sits on, before trimming.
BW, BH, BX, BY = 232, 236, 116, 178        # bodies: pivot = the ground point
HW, HH = 168, 176                          # heads: pivot = the head's centre, in the middle but 6 px up
HUP = -10


def used(kind):
    """Distinct pictures of a kind (l, u or f) that the frame table asks for."""
    seen = []
    for pose, list_ in FR.items():
        if only and pose not in only:
            continue
        for d in list_:
            if d.get(kind) and d[kind] not in seen:
                seen.append(d[kind])
    return seen


def have(name):
    return not force and os.path.exists(os.path.join(RAW, name.replace('/', '.') + '_m.png'))


def body_cam():
    # The image centre lies (BW/2 - BX, BH/2 - BY) from the pivot; raise the aim so the pivot falls on BX, BY.
    z = (BY - BH / 2) / PPM / math.cos(math.radians(30))
    camera(BW, BH, (0, 0, z))


def turn_of(f, h):
    return (16 if f == 'sw' else -16 if f == 'se' else 0) if HEADS[h]['turn'] else 0


def head_root(parent, at, h, f):
    e = empty(parent, at)
    p = HEADS[h]
    e.rotation_euler = (Matrix.Rotation(math.radians(turn_of(f, h)), 4, 'Z') @ R.rot(p['pitch'], p['roll'], 0)).to_euler()
    e.scale = (R.HEADSIZE,) * 3
    return e


def cap(root, style='short'):
    """A stand-in head: bare skull with a plain cap of hair."""
    o = H.skull(root)
    o.append(put(H.shell(H.line(42, 0, -32), lambda a, e: 0.032, seg=48, rings=30), mat('a'), root, 'cap'))
    return o


def do_legs():
    body_cam()
    for pose in used('l'):
        if all(have('legs/%s/%s' % (pose, f)) for f, _ in FACINGS):
            continue
        root = empty()
        g = R.Rig(pose)
        L = R.legs(g, root)
        # A narrower trunk shades the legs: wherever clothes end, the legs above must not be black.
        A = R.arms(g, root)
        U = [put(R.trunk(g, z0=0.0, grow=-0.03), mat('a'), root)]
        hr = head_root(root, g.head, g.p['head'], 'sw')
        show(U + A['r'] + A['l'] + cap(hr), 'cast')
        for f, rz in FACINGS:
            root.rotation_euler = (0, 0, math.radians(rz))
            shoot('legs/%s/%s' % (pose, f))
        clear()


def clear():
    wipe([o for o in bpy.data.objects if o.type in ('MESH', 'EMPTY')])


class Sheet:
    """Many small pictures as one render: starting a render costs more than a figure's samples do.

    Cells stand side by side on the screen and metres apart along the view, so none shades another.
    """

    def __init__(self, w, h, px, py, cols=4):
        self.w, self.h, self.px, self.py, self.cols = w, h, px, py, cols
        self.cells = []

    def add(self, name, root):
        self.cells.append((name, root))

    def shoot(self):
        if not self.cells:
            return
        rows = -(-len(self.cells) // self.cols)
        W, Hh = self.cols * self.w, rows * self.h
        cam = camera(W, Hh, (0, 0, 0))
        cam.data.clip_end = 4000
        c = math.sqrt(0.5)
        view = Vector((math.cos(math.radians(30)) * c, -math.cos(math.radians(30)) * c, 0.5))
        cam.location = view * 2000
        right = Vector((c, c, 0))
        up = view.cross(right)
        for i, (name, root) in enumerate(self.cells):
            x = (i % self.cols) * self.w + self.px - W / 2
            y = (i // self.cols) * self.h + self.py - Hh / 2
            root.location += right * (x / PPM) - up * (y / PPM) + view * (i * 7.0 - 400)
        shoot('_sheet%d' % os.getpid())
        for ch in 'sm':
            big = os.path.join(RAW, '_sheet%d_%s.png' % (os.getpid(), ch))
            out = os.path.join(RAW, '_cell%d_%%03d.png' % os.getpid())
            subprocess.run(['convert', big, '-crop', '%dx%d' % (self.w, self.h), '+repage', out], check=True)
            for i, (name, root) in enumerate(self.cells):
                os.replace(out % i, os.path.join(RAW, '%s_%s.png' % (name.replace('/', '.'), ch)))
            for f in glob.glob(out.replace('%03d', '*')) + [big]:
                os.remove(f)
        clay._n[0] += len(self.cells) - 1
        self.cells = []
        clear()


def clone(o):
    n = o.copy()
    bpy.context.scene.collection.objects.link(n)
    for ch in [c for c in bpy.data.objects if c.parent == o]:
        clone(ch).parent = n
    return n


def faced(root, f, rz, h=None):
    """Turns a figure, and its head a little toward the viewer."""
    root.rotation_euler = (0, 0, math.radians(rz))
    if h:
        p = HEADS[h]
        for e in [c for c in bpy.data.objects if c.parent == root and c.type == 'EMPTY']:
            e.rotation_euler = (Matrix.Rotation(math.radians(turn_of(f, h)), 4, 'Z') @ R.rot(p['pitch'], p['roll'], 0)).to_euler()
    return root


def body_sheet():
    return Sheet(BW, BH, BX, BY)


def do_upper():
    for outfit in outfits:
        sh = body_sheet()
        for pose in used('u'):
            if all(have('%s/%s/%s' % (outfit, pose, f)) for f, _ in FACINGS):
                continue
            root = empty()
            g = R.Rig(pose)
            # The legs cut a hole, a shade thinner than they are, so that no light line shows between the two.
            show(R.legs(g, root, thin=0.007), 'out')
            R.upper(g, root, outfit)
            show(cap(head_root(root, g.head, g.p['head'], 'sw')), 'cast')
            bpy.context.view_layer.update()
            roots = [root] + [clone(root) for _ in range(3)]
            for r, (f, rz) in zip(roots, FACINGS):
                sh.add('%s/%s/%s' % (outfit, pose, f), faced(r, f, rz))
            if len(sh.cells) >= 32:
                sh.shoot()
        sh.shoot()
        print('DONE', outfit, round(time.time() - T0), flush=True)


def do_front():
    for sleeve in ('short', 'long'):
        sh = body_sheet()
        for pose in used('f'):
            if all(have('front-%s/%s/%s' % (sleeve, pose, f)) for f, _ in FACINGS):
                continue
            root = empty()
            g = R.Rig(pose)
            L = R.legs(g, root)
            U, A = R.upper(g, root, 'tee' if sleeve == 'short' else 'sweater')
            show(L, 'cast')
            show(U, 'out')
            show(cap(head_root(root, g.head, g.p['head'], 'sw')), 'out')
            roots = [root] + [clone(root) for _ in range(3)]
            for r, (f, rz) in zip(roots, FACINGS):
                sh.add('front-%s/%s/%s' % (sleeve, pose, f), faced(r, f, rz, g.p['head']))
            if len(sh.cells) >= 32:
                sh.shoot()
        sh.shoot()


def proxy(h, root):
    """The shoulders below a head, cutting a hole in hair that hangs behind them."""
    g = R.Rig(HEADS[h]['body'])
    base = empty(root, -g.head)
    base['keep'] = 1
    L = R.legs(g, base)
    U = [put(R.trunk(g), mat('a'), base)] + R.neck(g, base)
    # Raised arms are drawn over the head later, so they must not cut it.
    if not g.p['front']:
        arms = R.arms(g, base, 'long', thin=0.008)
        U += arms['r'] + arms['l']
    show(U, 'out')
    show(L, 'cast')


def head_sheet():
    return Sheet(HW, HH, HW / 2, HH / 2 + HUP)


def head_cells(prefix, wanted, dress):
    """One cell a head pose and facing; dress(e) puts things on the head's empty."""
    sh = head_sheet()
    for h in HEADNAMES:
        if not wanted(h):
            continue
        for f, rz in FACINGS:
            name = '%s/%s/%s' % (prefix, h, f)
            if have(name):
                continue
            root = empty(rot=(0, 0, math.radians(rz)))
            e = head_root(root, (0, 0, 0), h, f)
            dress(e, h, root)
            sh.add(name, root)
    sh.shoot()


def do_head():
    for style in hairs:
        def dress(e, h, root):
            H.skull(e)
            # Kneading is slow: keep each hair style's mesh for all its pictures.
            if style not in _hair:
                o = H.hair(style, e)
                _hair[style] = o[0].data.copy() if o else None
                if o:
                    _hair[style].use_fake_user = True
                    wipe(o)
            if _hair[style]:
                o = bpy.data.objects.new('hair', _hair[style].copy())
                bpy.context.scene.collection.objects.link(o)
                o.parent = e
            proxy(h, root)
        head_cells('head-' + style, lambda h: True, dress)
        print('DONE', style, round(time.time() - T0), flush=True)


_hair = {}


def do_face():
    for part, kinds, fn in (('eyes', H.EYES, H.eyes), ('mouth', H.MOUTHS, H.mouth)):
        for k in kinds:
            def dress(e, h, root):
                show(H.skull(e), 'out')
                fn(k, e)
            head_cells('%s-%s' % (part, k), lambda h: True, dress)


def do_worn():
    for k in H.WORN:
        def dress(e, h, root):
            show(H.skull(e), 'out')
            H.accessory(k, e)
        head_cells('worn-' + k, lambda h: True, dress)


SHADOWS = {'stand': 'idle/0', 'sit': 'sit/0', 'lie': 'lie/0', 'faint': 'faint/0'}


# Shadows reach to the lower right, so their pictures have more room there.
SW, SH, SX, SY = 340, 250, 120, 150


def do_shadow():
    s = bpy.context.scene
    s.cycles.samples = 20
    # A higher sun than the figures', or every shadow would be as long as its owner.
    light = bpy.data.objects['sun']
    old = light.rotation_euler.copy()
    light.rotation_euler = [math.radians(a) for a in (24, -15, 20)]
    sh = Vector((math.sqrt(0.5), math.sqrt(0.5), 0))
    view = Vector((math.cos(math.radians(30)) * math.sqrt(0.5), -math.cos(math.radians(30)) * math.sqrt(0.5), 0.5))
    aim = sh * ((SW / 2 - SX) / PPM) + view.cross(sh) * ((SY - SH / 2) / PPM)
    for name, pose in SHADOWS.items():
        for f, rz in FACINGS:
            if have('shadow/%s/%s' % (name, f)):
                continue
            camera(SW, SH, aim)
            root = empty(rot=(0, 0, math.radians(rz)))
            g = R.Rig(pose)
            L = R.legs(g, root)
            U, A = R.upper(g, root, 'sweater')
            hr = head_root(root, g.head, g.p['head'], f)
            show(L + U + A['r'] + A['l'] + cap(hr), 'cast')
            fl = put(Shape([(-4, -4, 0), (4, -4, 0), (4, 4, 0), (-4, 4, 0)], [(0, 1, 2, 3)]), mat('fix'), None, 'floor')
            fl.is_shadow_catcher = True
            shoot('shadow/%s/%s' % (name, f))
            clear()
    light.rotation_euler = old
    s.cycles.samples = spp


def do_anchors():
    """Where the head's centre falls, per upper-body picture and facing, from the pivot."""
    out = {}
    for u in used('u'):
        g = R.Rig(u)
        out[u] = {}
        for f, rz in FACINGS:
            p = Matrix.Rotation(math.radians(rz), 4, 'Z') @ g.head
            x, y = project(p)
            out[u][f] = [round(x, 2), round(y, 2)]
    data = dict(scale=SCALE, body=dict(w=BW, h=BH, x=BX, y=BY), head=dict(w=HW, h=HH, x=HW / 2, y=HH / 2 - HUP * -1),
                poses=frames(), fps=FPS, anchors=out, sleeves=R.SLEEVES, shadow=dict(x=SX, y=SY))
    os.makedirs(os.path.join(HERE, 'out'), exist_ok=True)
    json.dump(data, open(os.path.join(HERE, 'out', 'anchors.json'), 'w'), indent=1)


# Head and shoulders for cards: one picture a part, all from the same place in front of the figure.
BUST, BUST_PPM = 192, 212


def bust_cam():
    g = R.Rig('idle/0')
    camera(BUST, BUST, g.head + Vector((0, 0, -0.02)), BUST_PPM, el=9)
    return g


def do_bust():
    g = bust_cam()
    turn = math.radians(45 - 17)

    def stand():
        # Turned about the head's axis, so that it stays in the middle.
        return empty(rot=(0, 0, turn))

    def head_at(root, h='up'):
        e = empty(root, g.head)
        e.rotation_euler = (math.radians(-3), math.radians(2), 0)
        e.scale = (R.HEADSIZE,) * 3
        return e

    for o in R.OUTFITS:
        if have('bust-wear/' + o):
            continue
        root = stand()
        R.legs(g, root)
        R.upper(g, root, o)
        show(cap(head_at(root)), 'cast')
        shoot('bust-wear/' + o)
        clear()
    for style in hairs:
        if have('bust-head/' + style):
            continue
        root = stand()
        e = head_at(root)
        H.skull(e)
        H.hair(style, e)
        U, A = R.upper(g, root, 'tee')
        show(U + A['r'] + A['l'], 'out')
        shoot('bust-head/' + style)
        clear()
    for part, kinds, fn in (('eyes', H.EYES, H.eyes), ('mouth', H.MOUTHS, H.mouth), ('worn', H.WORN, H.accessory)):
        for k in kinds:
            if have('bust-%s/%s' % (part, k)):
                continue
            root = stand()
            e = head_at(root)
            show(H.skull(e), 'out')
            fn(k, e)
            shoot('bust-%s/%s' % (part, k))
            clear()


def main():
    stage(spp, threads=int(opt('threads', 2)))
    t0 = time.time()
    for j in jobs:
        {'legs': do_legs, 'upper': do_upper, 'front': do_front, 'head': do_head, 'face': do_face, 'worn': do_worn,
         'shadow': do_shadow, 'anchors': do_anchors, 'bust': do_bust}[j]()
        print('JOB', j, clay._n[0], 'pictures', round(time.time() - t0, 1), 's', flush=True)


if any(a.endswith('people/render.py') or a == 'render.py' for a in sys.argv):
    main()
