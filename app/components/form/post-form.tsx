import { Form, type FormProps, useNavigation } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useFresh } from "~/components/frame/fresh";
import { noteForm, placeOf, useHeldRequest } from "~/components/frame/held-requests";
import { HeldForm } from "./held-form";
import { Hidden } from "./hidden";

const FormTokenContext = createContext("");

export function FormTokenProvider({ token, children }: { token: string; children: ReactNode }) {
  return <FormTokenContext.Provider value={token}>{children}</FormTokenContext.Provider>;
}

/** The token of this page's forms, for what the page's script sends. */
export const useFormToken = (): string => useContext(FormTokenContext);

interface PostFormProps extends Omit<FormProps, "method" | "navigate" | "onSubmit" | "ref"> {
  /** The token that it carries in place of this page's. */
  token?: string | null;
}

/**
 * A form that changes something. It carries the token without which the server takes none, and goes out once: not while one is under way, and not at once after something else
 * came up in its place. If it has no effect, it says so and can be sent again, with all that was typed.
 */
export function PostForm({ token, children, ...props }: PostFormProps) {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const ofPage = useContext(FormTokenContext);
  const isFresh = useFresh();
  const held = useHeldRequest();
  const { formMethod } = useNavigation();
  const isUnderWay = formMethod === "POST" && !held;
  return (
    <Form
      method="post"
      // The router would first load the script of the page that takes the form, and where it can't, load this one anew.
      reloadDocument={props.action?.startsWith("/") === true}
      {...props}
      ref={setForm}
      onSubmit={(event) => {
        const { submitter = null } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
        if (isUnderWay || isFresh) event.preventDefault();
        else noteForm(event.currentTarget, submitter);
      }}
    >
      <Hidden name="form-token" value={token ?? ofPage} />
      {children}
      {held && form && placeOf(held) === form && <HeldForm key={held.reason} held={held} form={form} />}
    </Form>
  );
}
