import { useMemo, useState } from "preact/hooks";
import { campaignViews, type CampaignView } from "../../../model/city-campaigns.ts";
import type { Town } from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Bar } from "../../../ui/meter.tsx";
import { useStore } from "../../../ui/store-context.ts";
import { Action } from "../../../ui/tip.tsx";

/** What the player can do in town, each with what it costs, whom it reaches and what it may bring. */
export function Campaigns(props: { readonly game: Game; readonly town: Town; readonly segment: string }) {
  const { words } = useStore();
  const { game, town } = props;
  const { state } = game;
  const list = useMemo(() => campaignViews(game, town), [town, state.city.campaigns.length]);
  if (list.length === 0) return null;
  return (
    <section class="town-campaigns" aria-labelledby="town-campaigns-title">
      <h3 id="town-campaigns-title">{words.t("city.campaign.title")}</h3>
      <ul>
        {list.map((each) => (
          <CampaignCard key={each.id} campaign={each} segment={props.segment} />
        ))}
      </ul>
    </section>
  );
}

function CampaignCard(props: { readonly campaign: CampaignView; readonly segment: string }) {
  const store = useStore();
  const { words } = store;
  const { campaign } = props;
  const [first] = campaign.aims;
  const [picked, setPicked] = useState("");
  // For whom the player picked, else whom the map shows, else where it does most.
  const aim =
    campaign.aims.find((each) => each.segment === picked) ??
    campaign.aims.find((each) => campaign.aimed && each.segment === props.segment) ??
    campaign.aims.reduce((most, each) => (most && most.gain >= each.gain ? most : each), first);
  if (!aim) return null;
  const command = { type: "run-campaign", campaign: campaign.id, segment: campaign.aimed ? aim.segment : "" } as const;
  return (
    <li class={`campaign ${campaign.running ? "is-running" : ""}`}>
      <span class="campaign-icon">
        <Icon name={campaign.icon} />
      </span>
      <div class="campaign-words">
        <h4>{campaign.name}</h4>
        <p>{campaign.about}</p>
      </div>
      {campaign.running ? (
        <div class="campaign-running">
          <p>
            <Icon name="player-play" />
            <span>
              <b>{campaign.running.text}</b> · {campaign.running.who}
            </span>
          </p>
          <Bar share={campaign.running.done} class="bar-thick" />
        </div>
      ) : (
        <>
          {campaign.aimed && (
            <div class="campaign-aims" role="group" aria-label={words.t("city.campaign.aim")}>
              {campaign.aims.map((each) => (
                <button
                  key={each.segment}
                  type="button"
                  class="town-segment"
                  aria-pressed={each === aim}
                  title={each.name}
                  onClick={() => setPicked(each.segment)}
                >
                  <Icon name={each.icon} />
                  <span class="visually-hidden">{each.name}</span>
                  <span>{each.short}</span>
                </button>
              ))}
            </div>
          )}
          <ul class="campaign-facts">
            <li>
              <Icon name="target-arrow" />
              {aim.name}
            </li>
            <li class={aim.worth ? "is-gain" : ""}>
              <Icon name="trending-up" />
              {aim.people}
            </li>
            <li>
              <Icon name="clock" />
              {campaign.timing}
            </li>
          </ul>
          <Action
            class="button secondary campaign-go"
            refusal={store.refusal(command)}
            onClick={() => void store.send(command)}
          >
            <span>{words.t("city.campaign.go")}</span>
            <span class="button-note">{campaign.price}</span>
          </Action>
        </>
      )}
    </li>
  );
}
