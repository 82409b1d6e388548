import { trainerMark } from "~/i18n/trainer-mark";
import { useWords } from "~/i18n/words";
import { useProof } from "./proof-context";
import { staleness } from "./staleness";

/**
 * What a choice is marked for empathy, and why, while it is being typed: a line for each voice. Of a choice that is offered in several situations it is the lowest
 * mark. Shows nothing where nothing is said.
 */
export function ChoiceMark({ at }: { at: string }) {
  const words = useWords();
  const { state } = useProof();
  const marks = (state?.marks ?? []).filter((one) => one.at === at);
  const voices = [...new Set(marks.map(({ voice }) => voice))];
  if (!state || voices.length === 0) return null;
  return (
    <ul className={`text-[0.9375rem] ${staleness(state.marksState)}`}>
      {voices.map((voice) => {
        const [lowest] = marks.filter((one) => one.voice === voice).sort((one, other) => one.mark.points - other.mark.points);
        return (
          <li key={voice}>
            {voices.length > 1 && voice !== null && `${voice}: `}
            {lowest && trainerMark(words, lowest.mark)}
          </li>
        );
      })}
    </ul>
  );
}
