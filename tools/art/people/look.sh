#!/bin/sh
# look.sh NAME outfits hairs poses [moods] [facings]: a quick picture on the clinic's floor colour
d=$(dirname "$0"); n=$1; shift
nice -n 12 blender -b -P $d/look.py -- $d/out/$n.png "$@" 2>&1 | grep -E "Error|line |T |Trace|File"
convert $d/out/$n.png -background '#d6e4e2' -flatten $d/out/$n.png
