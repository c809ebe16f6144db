"""Renders the world set.  blender -b -P render.py -- OUT_DIR [name prefix …] [--fast] [--fronts]

With --street the things of street.py and nothing else: they fill an atlas of their own.
With prefixes only those things (or groups: floors, walls, effects, signs) are rendered again; the other frames stay.
--fast takes fewer samples; --fronts only cuts the `front` frames out of pictures that are there."""
import os, sys, time
sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
import bpy
import core, importlib
args = sys.argv[sys.argv.index('--') + 1:]
out = os.path.abspath(args[0])
fast = '--fast' in args
want = [a for a in args[1:] if not a.startswith('--')]
stage = core.Stage(out, 64)
t0 = time.time()
chosen = lambda name: not want or any(name.startswith(w) for w in want)
street = '--street' in args
for group in ('walls', 'floors', 'effects', 'signs'):
    if not street and os.path.exists(os.path.join(core.HERE, group + '.py')) and (not want or any(w.startswith(group) for w in want)):
        importlib.import_module(group).render(stage, [w[len(group) + 1:] for w in want if w.startswith(group + ':')])
        stage.save()
for group in ('street',) if street else ('clinical', 'laboratory', 'furniture', 'comfort', 'decor', 'outdoors', 'emergency'):
    if not os.path.exists(os.path.join(core.HERE, group + '.py')): continue
    for spec in importlib.import_module(group).THINGS:
        if not chosen(spec['name']): continue
        if fast: spec = dict(spec, samples=max(12, spec.get('samples', 40) * 5 // 9))
        if '--fronts' in args:
            if not spec.get('front'): continue
            spec = dict(spec, fronts_only=True)
        core.render_thing(stage, spec)
stage.save()
print(f'DONE {time.time() - t0:.0f} s')
