import { Form, type FormProps } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";

const FormTokenContext = createContext("");

export function FormTokenProvider({ token, children }: { token: string; children: ReactNode }) {
  return <FormTokenContext.Provider value={token}>{children}</FormTokenContext.Provider>;
}

/** A form that changes something. It carries the token without which the server takes none. */
export function PostForm({ children, ...props }: Omit<FormProps, "method" | "navigate">) {
  return (
    <Form method="post" {...props}>
      <input type="hidden" name="form-token" value={useContext(FormTokenContext)} />
      {children}
    </Form>
  );
}
