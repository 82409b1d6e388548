/**
 * The path by which Remix finds the route: dots resolved, `.data` and what stands for the first page taken away, each part decoded, and in lower case, since routes match in any. A path that cannot be read is returned as it came.
 */
export function routedPath(originalUrl: string): string {
  try {
    const { pathname } = new URL(`http://here${originalUrl}`);
    return pathname
      .replace(/\.data$/, "")
      .replace(/^\/_root$/, "/")
      .split("/")
      .map((part) => decodeURIComponent(part).replaceAll("/", "%2f"))
      .join("/")
      .toLowerCase();
  } catch {
    return originalUrl;
  }
}
