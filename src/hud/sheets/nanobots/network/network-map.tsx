import { useRef } from "preact/hooks";
import type { Game } from "../../../model/game.ts";
import { nodeToward, STATE_ICONS, type LinkView, type NetworkView, type NodeView } from "../../../model/network.ts";
import { ICONS, type IconName } from "../../../ui/icons.ts";
import { useStore } from "../../../ui/store-context.ts";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture of the network. Arrow keys go from node to node; the one that is chosen is the one that Tab comes to. */
export function NetworkMap(props: {
  readonly game: Game;
  readonly view: NetworkView;
  readonly chosen: string;
  /** What the pointer or the focus is on. */
  readonly aimed: string;
  readonly onPick: (id: string) => void;
  readonly onAim: (id: string) => void;
}) {
  const { words } = useStore();
  const { view, chosen, aimed } = props;
  const map = useRef<SVGSVGElement>(null);
  const onKey = (event: KeyboardEvent, node: NodeView): void => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      props.onPick(node.id);
      return;
    }
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const to = nodeToward(view.nodes, node, dx, dy);
    props.onPick(to.id);
    const nodes = map.current?.querySelectorAll<SVGGElement>("[data-node]") ?? [];
    for (const each of nodes) if (each.dataset["node"] === to.id) each.focus();
  };
  // Whoever is pointed at is drawn last, so that its name lies over its neighbours.
  const order = [...view.nodes].sort((a, b) => Number(a.id === aimed) - Number(b.id === aimed));
  return (
    <div class="net-map-scroll">
      <svg
        ref={map}
        class="net-map"
        viewBox={`0 0 ${view.w} ${view.h}`}
        style={{ minWidth: `${Math.round(view.w / 18)}rem` }}
        role="group"
        aria-label={words.t("network.map")}
        onPointerLeave={() => props.onAim("")}
      >
        {view.islands.map((island) => (
          <g key={island.room} class="net-island" aria-hidden="true">
            <rect x={island.x} y={island.y} width={island.w} height={island.h} rx="26" />
            <text
              x={island.x + island.w / 2}
              y={island.above ? island.y + 24 : island.y + island.h - 13}
              text-anchor="middle"
            >
              {island.name}
            </text>
          </g>
        ))}
        <g aria-hidden="true">
          {view.links.map((link) => (
            <Link key={link.key} link={link} near={link.from.id === aimed || link.to.id === aimed} />
          ))}
        </g>
        {order.map((node) => (
          <g
            key={node.id}
            data-node={node.id}
            class={`net-node is-${node.state} net-${node.kind} ${node.isolated ? "is-off" : ""} ${node.id === chosen ? "is-chosen" : ""}`}
            transform={`translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`}
            role="button"
            tabIndex={node.id === chosen ? 0 : -1}
            aria-pressed={node.id === chosen}
            aria-label={words.t("network.node", { name: node.name, room: node.room, state: node.stateText })}
            onClick={() => props.onPick(node.id)}
            onPointerEnter={() => props.onAim(node.id)}
            onFocus={() => props.onAim(node.id)}
            onKeyDown={(event) => onKey(event, node)}
          >
            <NodeShape node={node} />
            {node.id === aimed && <NameTag key={node.stateText} node={node} w={view.w} h={view.h} />}
          </g>
        ))}
      </svg>
    </div>
  );
}

function Link(props: { readonly link: LinkView; readonly near: boolean }) {
  const { link, near } = props;
  const look = `${link.live ? "is-live" : "is-cut"} ${link.ill ? "is-ill" : ""} ${near ? "is-near" : ""}`;
  return (
    <g class={`net-link ${look}`}>
      <path d={link.path} />
      {link.live && <path class="net-pulse" d={link.path} />}
    </g>
  );
}

/** A hexagon for the server, a rounded square for switches, a circle for devices; spikes, dashes and rings by state. */
function NodeShape(props: { readonly node: NodeView }) {
  const { node } = props;
  const r = node.kind === "server" ? 27 : node.kind === "switch" ? 17 : 20;
  const shown = node.ill && node.isolated ? "isolated" : node.state;
  const badge = shown === "sound" ? null : STATE_ICONS[shown];
  return (
    <>
      <circle class="net-hit" r={26} />
      {node.ill && <polygon class="net-spikes" points={spikes(r + 11, r + 4, 14)} />}
      {node.state === "working" && (
        <>
          <circle class="net-ring" r={r + 6} />
          <circle
            class="net-ring-done"
            r={r + 6}
            pathLength={100}
            stroke-dasharray={`${Math.max(2, node.done * 100)} 100`}
            transform="rotate(-90)"
          />
        </>
      )}
      {node.kind === "server" ? (
        <polygon class="net-body" points={spikes(r, r * 0.866, 6)} />
      ) : node.kind === "switch" ? (
        <rect class="net-body" x={-r} y={-r} width={2 * r} height={2 * r} rx="9" />
      ) : (
        <circle class="net-body" r={r} />
      )}
      <Glyph name={node.icon} x={-r * 0.58} y={-r * 0.58} size={r * 1.16} />
      {badge && (
        <g class="net-badge" transform={`translate(${(r * 0.82).toFixed(1)} ${(-r * 0.82).toFixed(1)})`}>
          <circle r="11" />
          <Glyph name={badge} x={-7.5} y={-7.5} size={15} />
        </g>
      )}
    </>
  );
}

function NameTag(props: { readonly node: NodeView; readonly w: number; readonly h: number }) {
  const { node, w, h } = props;
  const text = node.state === "sound" ? node.name : `${node.name} · ${node.stateText}`;
  const width = Math.min(w - 8, text.length * 8.4 + 22);
  const below = node.y < h - 64;
  const left = Math.min(w - 4 - width - node.x, Math.max(4 - node.x, -width / 2));
  return (
    <g class="net-name" aria-hidden="true" transform={`translate(${left.toFixed(1)} ${below ? 31 : -59})`}>
      <rect width={width} height="28" rx="14" />
      <text x={width / 2} y="19.5" text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

function Glyph(props: { readonly name: IconName; readonly x: number; readonly y: number; readonly size: number }) {
  const { stroke, fill } = ICONS[props.name];
  const scale = props.size / 24;
  return (
    <g
      class="net-glyph"
      transform={`translate(${props.x.toFixed(1)} ${props.y.toFixed(1)}) scale(${scale.toFixed(3)})`}
    >
      {stroke && <path d={stroke} />}
      {fill && <path class="is-filled" d={fill} />}
    </g>
  );
}

/** Points of a star with `n` tips between two radii; a polygon of 2n corners where they fit. */
function spikes(outer: number, inner: number, n: number): string {
  return Array.from({ length: 2 * n }, (_, i) => {
    const turn = (Math.PI * i) / n - Math.PI / 2;
    const r = i % 2 === 0 ? outer : inner;
    return `${(Math.cos(turn) * r).toFixed(1)},${(Math.sin(turn) * r).toFixed(1)}`;
  }).join(" ");
}
