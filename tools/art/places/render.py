"""Renders the encounters' places.  blender -b -P render.py -- OUT_DIR [name …] [--quick]

--quick: few samples, to look at. Writes <name>.png, <name>.json and parts/<frame>.png in OUT_DIR/<name>."""
import os, sys
sys.path[:0] = [os.path.dirname(os.path.abspath(__file__))]
import importlib, time
from place import Place, edged
args = sys.argv[sys.argv.index('--') + 1:]
out, quick = os.path.abspath(args[0]), '--quick' in args
want = [a for a in args[1:] if not a.startswith('--')] or ['hall', 'forum', 'emergency', 'network']
for name in want:
    t0 = time.time()
    module = importlib.import_module({'emergency': 'surgery'}.get(name, name))
    spec = module.SPEC
    place = Place(name, os.path.join(out, name), spec['scale'], spec['origin'])
    module.build(place)
    print('BUILT', name, round(time.time() - t0), 's', flush=True)
    place.edge = spec['edge']
    px = edged(module.grade(place.take(*((10, 4) if quick else (spec['samples'], 8)))), spec['edge'])
    place.cut(px)
    place.save(px)
    print('DONE', name, round(time.time() - t0), 's', flush=True)
