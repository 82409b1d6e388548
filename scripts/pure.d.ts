/** Pure, and a part of the language in all but name: only the DOM's and Node's libraries declare it. */
declare function structuredClone<T>(value: T): T;
