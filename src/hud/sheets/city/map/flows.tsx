import { useEffect, useRef, useState } from "preact/hooks";
import type { Option } from "../../../../sim/ruleset.ts";
import { OPTION_ICONS, segmentIcon, type PlaceView } from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { ICONS } from "../../../ui/icons.ts";
import { useReducedMotion } from "../../../ui/motion.ts";
import { useStore } from "../../../ui/store-context.ts";

/** More at once would be a swarm, not people. */
const MOST = 10;

interface Flow {
  readonly key: number;
  readonly segment: string;
  readonly option: Option;
  readonly from: PlaceView;
  readonly to: PlaceView;
}

/** Somebody has chosen: they set out from their district to a clinic, or a little house rises where they stay. */
export function Flows(props: { readonly game: Game; readonly places: readonly PlaceView[] }) {
  const store = useStore();
  const still = useReducedMotion();
  const [flows, setFlows] = useState<readonly Flow[]>([]);
  const places = useRef(props.places);
  places.current = props.places;
  const session = store.session();
  useEffect(() => {
    if (!session || still) return undefined;
    let key = 0;
    return session.onTick((events) => {
      const fresh: Flow[] = [];
      for (const event of events) {
        if (event.type !== "city-chose") continue;
        const from = places.current.find((each) => each.id === event.district);
        const to = places.current.find((each) => each.houses.some((house) => house === event.option)) ?? from;
        if (from && to) fresh.push({ key: key++, segment: event.segment, option: event.option, from, to });
      }
      if (fresh.length > 0) setFlows((old) => [...old, ...fresh].slice(-MOST));
    });
  }, [session, still]);
  const [w, h] = props.game.rules.city.size;
  if (still) return null;
  return (
    <svg class="town-flows" viewBox={`0 0 ${w * 100} ${h * 100}`} aria-hidden="true" focusable="false">
      {flows.map((flow) => (
        <FlowMark
          key={flow.key}
          flow={flow}
          scale={[w, h]}
          onEnd={() => setFlows((old) => old.filter((each) => each !== flow))}
        />
      ))}
    </svg>
  );
}

function FlowMark(props: {
  readonly flow: Flow;
  readonly scale: readonly [number, number];
  readonly onEnd: () => void;
}) {
  const { flow, scale } = props;
  const stays = flow.option === "home";
  const at = (place: PlaceView): [number, number] => [place.x * scale[0], place.y * scale[1]];
  // Beside the number of the ring, not over it.
  const [x, y0] = at(flow.from);
  const x0 = x + (stays ? 62 : 0);
  const [x1, y1] = stays ? [x0, y0 - 95] : [at(flow.to)[0], at(flow.to)[1] - 40];
  const rise = stays ? 0 : 40 + 0.18 * Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
  const icon = ICONS[stays ? OPTION_ICONS.home : segmentIcon(flow.segment)];
  return (
    <g
      class={`town-flow is-${flow.option}`}
      style={{ "--x0": `${x0}px`, "--y0": `${y0}px`, "--x1": `${x1}px`, "--y1": `${y1}px`, "--rise": `${-rise}px` }}
      onAnimationEnd={(event) => {
        if (event.target === event.currentTarget) props.onEnd();
      }}
    >
      <g class="town-flow-arc">
        <circle r="27" />
        <g transform="translate(-17 -17) scale(1.42)">
          {icon.stroke && <path d={icon.stroke} />}
          {icon.fill && <path class="is-filled" d={icon.fill} />}
        </g>
      </g>
    </g>
  );
}
