import fc from "fast-check";
import { expect, test } from "vitest";
import { begin, type CasePosition } from "~/engine/play/begin";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { eachSpokenLine } from "~/engine/scenario/speech";
import { eachText } from "~/engine/scenario/text";
import { eachChoice } from "~/engine/scenario/walk";
import { score } from "~/engine/scoring/score";
import { toSeal } from "~/engine/scoring/seal";
import { viewDebrief } from "~/engine/show/debrief";
import { view } from "~/engine/show/view";
import { generatePlay, PATIENT, runs, SHARED_SEED } from "../../kit/generate/play";
import { CANARY } from "../../kit/generate/scenario";
import { textRaw, valueRaw } from "../../kit/oracle/holds-raw";

const reader = { surface: { [`${CANARY}n-name`]: "Ada~" }, locale: "en" };
/** A token that tells nothing, and is the same for the same name. */
function tokens(): (name: string) => string {
  const given = new Map<string, string>();
  return (name) => {
    const found = given.get(name) ?? `token ${given.size}`;
    given.set(name, found);
    return found;
  };
}

/** What may have been shown by now, as paths of texts in the file. Everything else has to stay on the server. */
function mayBeShown(
  rules: Rules,
  held: CasePosition,
  turns: readonly Turn[],
  { coached, hint }: { coached: boolean; hint: boolean },
): RegExp[] {
  const { scenario } = rules;
  const known = held.position.known.filter((name) => !scenario.facts[name]?.internal);
  const visited = [scenario.starts, ...turns.map(({ to }) => to)];
  const offered = (rules.moves.get(held.situation) ?? []).filter((move) => !held.ended && move.offered(held.position));
  const refused = turns.flatMap(({ refusal, move }) => (refusal ? [move.name] : []));
  const path = (name: string) => name.replaceAll("-", "\\-");
  const listed = Object.keys(scenario.process).filter((name) => scenario.process[name]?.listed);
  /** A limit names the steps that it asks for, listed or not. */
  const named = [...turns.map(({ move }) => move), ...offered].flatMap(({ choice }) => choice.needs?.done ?? []);
  const choiceAt = (name: string) => `(situations\\.[^.]+\\.choices|anytime)\\.${path(name)}`;
  return [
    /^title$/,
    /^customer\.(name|asks|file\.)/,
    /^surface\./,
    /^(resources|authority)\.[^.]+\.title$/,
    ...[...listed, ...named].map((name) => new RegExp(`^process\\.${path(name)}\\.title$`)),
    /^deadlines\.[^.]+\.label$/,
    /^break\./,
    /^refused\./,
    ...known.map((name) => new RegExp(`^facts\\.${path(name)}\\.`)),
    ...visited.map((name) => new RegExp(`^(situations|endings)\\.${path(name)}\\.says\\.?`)),
    ...(coached && hint ? [new RegExp(`^situations\\.${path(held.situation)}\\.hint$`)] : []),
    ...[...offered, ...turns.map(({ move }) => move)].map(({ name }) => new RegExp(`^${choiceAt(name)}\\.(words|label|types\\.label)$`)),
    ...turns.flatMap(({ refusal, move }) => (refusal ? [] : [new RegExp(`^${choiceAt(move.name)}\\.(then\\.\\d+\\.)?reply\\.`)])),
    ...[...refused, ...(coached ? offered.map(({ name }) => name) : [])].map((name) => new RegExp(`^${choiceAt(name)}\\.needs\\.reason$`)),
    ...held.position.opened.map((name) => new RegExp(`^resources\\.${path(name)}\\.(text|reply)`)),
  ];
}

test(
  "a view holds what was shown, and nothing else of the file",
  () => {
    let texts = 0;
    fc.assert(
      fc.property(generatePlay(), fc.boolean(), ({ rules, facts, scenario, mode, helds, turns }, hint) => {
        const opening = begin(rules, facts).position;
        const token = tokens();
        for (const [length, held] of helds.entries()) {
          const past = turns.slice(0, length);
          const shown = JSON.stringify(view(rules, opening, { held, turns: past }, { ...reader, mode, token, hint }));
          expect(shown, "a name of the file").not.toContain(CANARY);
          const may = mayBeShown(rules, held, past, { coached: mode === "coached", hint });
          for (const { line, at } of eachSpokenLine(scenario))
            if (line.speaker !== undefined && may.some((pattern) => pattern.test(`${at}.text`)))
              may.push(new RegExp(`^speakers\\.${line.speaker}\\.`));
          for (const { choice, at } of eachChoice(scenario))
            for (const right of choice.types && !("fact" in Object(choice.types.right)) ? [choice.types.right].flat() : [])
              expect(shown, `${at}.types.right`).not.toContain(right);
          for (const { text, at } of eachText(scenario)) {
            const found = /[a-z-]+~\d+~/.exec(text)?.[0];
            if (found === undefined || may.some((pattern) => pattern.test(at))) continue;
            texts += 1;
            expect(shown, at).not.toContain(found);
          }
        }
      }),
      runs(SHARED_SEED, 120),
    );
    expect(texts).toBeGreaterThan(2_000);
  },
  PATIENT,
);

test(
  "in a view a choice is locked where coached mode refuses it, and every token can be played",
  () => {
    fc.assert(
      fc.property(generatePlay(), ({ rules, facts, mode, helds, turns }) => {
        const opening = begin(rules, facts).position;
        for (const [length, held] of helds.entries()) {
          const seen = view(rules, opening, { held, turns: turns.slice(0, length) }, { ...reader, mode, token: (name) => name });
          const offered = (rules.moves.get(held.situation) ?? []).filter((move) => !held.ended && move.offered(held.position));
          expect(seen.choices.map(({ token }) => token)).toEqual(offered.map(({ name }) => name).sort());
          if (mode === "solo") expect(seen.choices.some(({ locked }) => locked)).toBe(false);
          expect(seen.turns).toBe(length);
          expect(seen.ended).toBe(held.ended);
          expect(seen.load === null || (seen.load >= 0 && seen.load <= 10)).toBe(true);
          for (const { amount } of seen.choices) if (amount) expect(amount.left).toBeGreaterThanOrEqual(0);
          expect(seen.hint).toBeNull();
        }
      }),
      runs(SHARED_SEED, 60),
    );
  },
  PATIENT,
);

test(
  "what hangs on conditions is what the file says it is: at the opening, at each turn and at the end",
  () => {
    const elsewhere = new Set<string>();
    fc.assert(
      fc.property(generatePlay(), ({ rules, facts, scenario, helds, turns }) => {
        const opening = begin(rules, facts).position;
        const { customer, par, process, endings } = scenario;
        const seen = view(
          rules,
          opening,
          { held: helds[0] ?? begin(rules, facts), turns: [] },
          { ...reader, mode: "solo", token: (name) => name },
        );
        const listed = Object.values(process).filter((step) => valueRaw(rules, step.listed, opening));
        expect(seen.customer).toMatchObject({
          mood: valueRaw(rules, customer.mood, opening),
          asks: textRaw(rules, customer.asks, opening),
        });
        const held = helds.at(-1);
        if (!held) return;
        const last = view(rules, opening, { held, turns }, { ...reader, mode: "solo", token: (name) => name });
        expect(last.customer.asks).toBe(seen.customer.asks);
        expect(last.limits.process.map(({ title }) => title)).toEqual(listed.map(({ title }) => title));
        const ending = endings[held.situation];
        if (!held.ended || !ending) return;
        const played = { held, turns };
        const result = score(rules, played);
        const told = viewDebrief(rules, opening, played, result, reader);
        const csat = valueRaw(rules, ending.csat, held.position);
        expect(told).toMatchObject({ par: valueRaw(rules, par, opening), ending: { csat } });
        expect(toSeal(rules, played, "").csat).toBe(csat);
        const fault = valueRaw(rules, ending.fault, held.position);
        const own = turns.flatMap(({ counts }) => counts.faults);
        expect(new Set(result.faults.map((found) => found.fault))).toEqual(new Set([...own, ...(fault ? [fault] : [])]));
        const whys = turns.map(({ move, path, before, giving }) =>
          [path && move.choice.why, path?.branch?.why].flatMap(
            (why) => textRaw(rules, why ?? undefined, before, giving ?? undefined) ?? [],
          ),
        );
        expect(told.turns.map(({ why }) => why)).toEqual(whys);
        if (typeof ending.fault === "object") elsewhere.add(`fault ${fault !== undefined}`);
        if (typeof ending.csat === "object") elsewhere.add(`csat ${csat === ending.csat.at(-1)?.is}`);
        if (typeof par === "object") elsewhere.add(`par ${told.par === par.at(-1)?.is}`);
        if (typeof customer.mood === "object") elsewhere.add(`mood ${seen.customer.mood === "calm"}`);
      }),
      runs(SHARED_SEED, 250),
    );
    expect([...elsewhere].sort()).toEqual(["csat", "fault", "mood", "par"].flatMap((name) => [`${name} false`, `${name} true`]));
  },
  PATIENT,
);

test(
  "a debrief can be told of every end, and names no name of the file",
  () => {
    let ended = 0;
    fc.assert(
      fc.property(generatePlay(), ({ rules, facts, scenario, helds, turns }) => {
        const held = helds.at(-1);
        if (!held?.ended) return;
        ended += 1;
        const played = { held, turns };
        const { score: told, ...rest } = viewDebrief(rules, begin(rules, facts).position, played, score(rules, played), reader);
        expect(JSON.stringify(rest)).not.toContain(CANARY);
        expect(rest.customer.needs).toBe(textRaw(rules, scenario.customer.needs, held.position));
        expect(rest.turns.map(({ number }) => number)).toEqual(turns.map(({ number }) => number));
        expect(rest.minutes).toBe(turns.reduce((sum, { counts }) => sum + counts.minutes, 0));
        expect([scenario.endings[held.situation]?.says.map(({ text }) => text)].flat()).toContain(rest.ending.says);
        expect(told.ending).toBe(held.situation);
      }),
      runs(SHARED_SEED, 120),
    );
    expect(ended).toBeGreaterThan(20);
  },
  PATIENT,
);
