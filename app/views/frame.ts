/** A page that the header leads to. */
export interface HeaderLink {
  to: string;
  page: "home" | "library" | "history" | "career" | "reviews" | "studio" | "people" | "audit" | "account";
}
