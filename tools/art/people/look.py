"""Quick look: one composed-in-Blender figure, to judge a pose or a shape.  blender -b -P look.py -- OUT.png outfit hair pose [mood] [facing]"""
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clay import *
import rig as R, head as H
from poses import *
a = sys.argv[sys.argv.index('--') + 1:]
s = stage(int(os.environ.get('SPP', 32)), aov=False)
import clay
cols = dict(skin='#f2c49c', a='#37b6b3', b='#3f4a78', hair='#7a4428')
def paint(objs, over=None):
    for o in objs:
        if not o.data or not o.data.materials: continue
        m = o.data.materials[0]
        n = next((q for q in m.node_tree.nodes if q.type == 'OUTPUT_AOV'), None)
        if not n: continue
        c = tuple(n.inputs['Color'].default_value)[:3]
        key = {(1,0,0):'skin',(0,1,0):'a',(0,0,1):'b'}.get(tuple(int(x) for x in c))
        if key is None: continue
        col = (over or {}).get(key, cols[key])
        mm = bpy.data.materials.new('p'); mm = m.copy()
        b = mm.node_tree.nodes.get('Principled BSDF')
        k = b.inputs['Base Color'].default_value
        b.inputs['Base Color'].default_value = [x * y for x, y in zip(k[:3], lin(col))] + [1]
        o.data.materials[0] = mm
outs, hairs, pose_list = a[1].split(','), a[2].split(','), a[3].split(',')
moods = (a[4] if len(a) > 4 else 'calm').split(',')
facs = (a[5] if len(a) > 5 else 'sw,se,ne,nw').split(',')
n = max(len(outs), len(hairs), len(pose_list), len(moods))
W, Hh = 150 * len(facs), 215 * n
camera(W, Hh, (0, 0, 0))
import math
# lay the figures out on the screen plane
c45 = math.sqrt(.5)
right = Vector((c45, c45, 0)); up = Vector((0, 0, 1))
camo = bpy.context.scene.camera
upv = camo.matrix_world.to_3x3() @ Vector((0, 1, 0)) if False else Vector((-math.sin(math.radians(30))*c45, math.sin(math.radians(30))*c45, math.cos(math.radians(30))))
for i in range(n):
    pick = lambda l: l[i % len(l)]
    for j, f in enumerate(facs):
        sx = (j - (len(facs) - 1) / 2) * 150 / PPM
        sy = ((n - 1) / 2 - i) * 215 / PPM - 85 / PPM
        root = empty(loc=right * sx + upv * sy, rot=(0, 0, math.radians(dict(FACINGS)[f])))
        g = R.Rig(pick(pose_list))
        L = R.legs(g, root); U, A = R.upper(g, root, pick(outs)); 
        paint(L + U + A['r'] + A['l'])
        h = HEADS[g.p['head']]
        turn = (16 if f == 'sw' else -16 if f == 'se' else 0) if h['turn'] else 0
        hr = empty(root, g.head, (math.radians(h['pitch']), math.radians(h['roll']), 0)); hr.rotation_euler = (Matrix.Rotation(math.radians(turn),4,'Z') @ R.rot(h['pitch'], h['roll'], 0)).to_euler(); hr.scale = (R.HEADSIZE,) * 3
        paint(H.skull(hr) + H.eyes(pick(moods), hr) + H.mouth(pick(moods) if pick(moods) in H.MOUTHS else 'calm', hr) + H.hair(pick(hairs), hr), dict(a=cols['hair']))
        paint(H.accessory(os.environ.get('ACC', ''), hr))
s.render.film_transparent = True
s.render.filepath = a[0]
t = time.time(); bpy.ops.render.render(write_still=True); print('T', time.time() - t)
