import { Form, type FormProps, useNavigation } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { HiddenField } from "~/components/form/hidden-field";

const FormTokenContext = createContext("");

export function FormTokenProvider({ token, children }: { token: string; children: ReactNode }) {
  return <FormTokenContext.Provider value={token}>{children}</FormTokenContext.Provider>;
}

/** A form that changes something. It carries the token without which the server takes none, and goes out once: not while one is under way. */
export function PostForm({ children, ...props }: Omit<FormProps, "method" | "navigate" | "onSubmit">) {
  const underWay = useNavigation().state === "submitting";
  return (
    <Form method="post" {...props} onSubmit={(event) => underWay && event.preventDefault()}>
      <HiddenField name="form-token" value={useContext(FormTokenContext)} />
      {children}
    </Form>
  );
}
