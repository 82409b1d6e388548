/**
 * Why a turn lost: a code that the interface has words for, the names in the file that it is about, and how much of the loss it tells (points, roughly;
 * only their order counts). `minutes` where it is about time.
 */
export interface Reason {
  code: string;
  about: string[];
  weight: number;
  minutes?: number;
}
